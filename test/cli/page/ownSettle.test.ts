import { audit, type Programme, type TreatyRecord } from 'intersessional';
import { readProgramme } from 'intersessional/read';
import { describe, expect, it } from 'vitest';
import { auditText } from '../../../src/cli/auditText.ts';
import { settleLines } from '../../../src/cli/page/settle.ts';
import { styleOf, type Terminal } from '../../../src/cli/terminal.ts';
import { edited, estuaryRecord, estuaryText, harbour, harbourRecord } from '../../support/ownCycles.ts';

/* Each thing to put on record, by an event that is missing, or that lacks a field. The seats, soundings and drafts of the estuary bind here. */

const estuary = readProgramme(estuaryText.replace(/(paragraph: K(?:9|10|14), force: )should/g, '$1shall'), {
  name: 'estuary.yaml',
});

const terminal = { columns: 200, style: styleOf(false) } as Terminal;

const pageOf = (programme: Programme, record: TreatyRecord, asOf: string) => ({
  programme,
  record,
  result: audit(programme, record, { asOf }),
  positionOf: () => undefined,
  terminal,
});

/** Returns what would settle a record, as lines with single spaces. */
const settling = (programme: Programme, record: TreatyRecord, asOf: string): readonly string[] =>
  settleLines(pageOf(programme, { ...record, complete: false }, asOf)).map((line) =>
    line.trim().replace(/\s+/g, ' '),
  );

type Fields = Readonly<Record<string, unknown>>;

const has = (event: object, fields: Fields): boolean =>
  Object.entries(fields).every(([name, value]) => (event as Fields)[name] === value);

const without = (fields: Fields): TreatyRecord =>
  edited(estuaryRecord, (events) => events.filter((event) => !has(event, fields)));

/** The record with events of a type that lack some fields. */
const lacking = (type: string, ...names: readonly string[]): TreatyRecord =>
  edited(estuaryRecord, (events) =>
    events.map((event) =>
      has(event, { type })
        ? Object.fromEntries(Object.entries(event).filter(([name]) => !names.includes(name)))
        : event,
    ),
  );

describe('what would settle a record of a cycle of its own', () => {
  it.each([
    [
      'the opening of a meeting',
      without({ type: 'outer.opened' }),
      'the opening of "the second preparatory meeting" K5',
    ],
    [
      'a decision by its name',
      without({ decision: 'fees', type: 'decision.adopted' }),
      'the adoption of the decision: fees K13',
    ],
    [
      'an office, and its seats',
      without({ type: 'officer.designated', seat: 'northBank' }),
      '"the stewards": northBank K9',
    ],
    [
      'an office, and how many seats',
      without({ country: 'PT', type: 'officer.designated' }),
      '"the rapporteurs": 1 more K9',
    ],
    [
      'an act, and the values that it lacks',
      without({ type: 'sounding.taken', station: 'quay' }),
      '"a sounding": 1 more, quay K10',
    ],
    ['an act that is not there', without({ type: 'draft.shown' }), '"the draft" K14'],
    ['a subject', without({ subject: 'silt' }), 'recommendation agreed: silt K8'],
    [
      'fields of an opening',
      lacking('congress.opened', 'city', 'country'),
      'the opening of "the congress": city, country K3, K11',
    ],
    ['a field of an act', lacking('draft.shown', 'status'), '"the draft": status K14'],
  ])('names %s', (_, record, line) => {
    expect(settling(estuary, record, '1997-12-30')).toContainEqual(expect.stringContaining(line));
  });

  it('takes no decision for missing that was taken before the cycle', () => {
    const lines = settling(estuary, without({ type: 'inner.opened' }), '1997-12-30');
    expect(lines).toEqual(['the opening of "the first preparatory meeting" K4']);
  });

  it('names no list that leaves nothing out', () => {
    const records = estuaryRecord.events.map((_, index) =>
      edited(estuaryRecord, (events) => events.filter((__, other) => other !== index)),
    );
    const lines = records.flatMap((record) => settling(estuary, record, '1997-12-30'));
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.filter((line) => /: all\b|the rule looks at/.test(line))).toEqual([]);
  });

  it('names a meeting without a label by its name', () => {
    const record = edited(harbourRecord, (events) =>
      events.filter(({ type }) => `${type}` !== 'autumn.opened'),
    );
    expect(settling(harbour, record, '2004-01-01')).toEqual(['the opening of "autumn" III']);
  });
});

describe('a value that is a letter of the paper of 2011', () => {
  const lettered = readProgramme(estuaryText.replace('all: [bar, quay]', 'all: [a, quay]'), {
    name: 'estuary.yaml',
  });

  it('is no theme of a cycle of its own', () => {
    const page = pageOf(lettered, { ...estuaryRecord, complete: false }, '1997-12-30');
    expect(auditText(page).replace(/\s+/g, ' ')).toContain('Expected: a, quay. Missing: a.');
  });
});

describe('an objection in a cycle of its own', () => {
  const objection = { on: '1997-02-04', type: 'objection.raised', decision: 'venue', delegation: 'X' };
  const record = edited(estuaryRecord, ([opening, ...events]) => [opening as object, objection, ...events]);

  it('is a lack of consensus on its decision', () => {
    const text = auditText(pageOf(estuary, record, '1997-02-08')).replace(/\s+/g, ' ');
    expect(text).toContain('Not compliant. Consensus not reached: venue (K2).');
    expect(text).toContain('Objection to the decision, not withdrawn: X (event 2).');
  });
});
