import { type Audit, audit, ccm2011, type Duty, type Finding, type TreatyRecord } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { auditText } from '../../src/cli/auditText.ts';
import { nextText } from '../../src/cli/nextText.ts';
import type { Page } from '../../src/cli/page/page.ts';
import { ranged } from '../../src/cli/page/paragraphs.ts';
import { tableLines } from '../../src/cli/page/table.ts';
import { styleOf, type Terminal } from '../../src/cli/terminal.ts';
import { model, recordOf } from '../support/records.ts';

/* States of an audit that few records lead to: each page is that of an audit with one thing changed. */

const terminal = { columns: 110, style: styleOf(false) } as Terminal;

const pageOf = (record: TreatyRecord, change: (result: Audit) => Partial<Audit>): Page => {
  const result = audit(ccm2011, record);
  return {
    programme: ccm2011,
    record,
    result: { ...result, ...change(result) },
    positionOf: () => undefined,
    terminal,
  };
};

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const printed = (page: Page): string => flat(auditText(page));

const unknown = (duties: readonly Duty[], paragraph: string): readonly Duty[] =>
  duties.map((duty) => (duty.provision === paragraph ? { ...duty, status: 'unknown' } : duty));

const finding: Finding = {
  provision: 'A5',
  rule: 'languages-provided',
  force: 'shall',
  binding: true,
  outcome: 'failed',
  expected: ['en', 'fr', 'es'],
  actual: ['en'],
  because: 'A5 requires: The intersessional is held in the languages decided. Not met.',
  event: 26,
  on: '2011-06-27',
};

describe('P10 the page of an audit', () => {
  it('says that a limit ended the search over the orders of a day', () => {
    const words = 'A limit ended the search over the orders of a day. Nothing is held against the record';
    expect(printed(pageOf(model, () => ({ search: 'cut' })))).toContain(words);
    expect(printed(pageOf(model, () => ({ search: 'complete' })))).not.toContain('A limit ended');
  });

  it('counts duties that are not on record, and says what would settle them', () => {
    const words = printed(
      pageOf(model, ({ duties }) => ({ verdict: 'cannotTell', duties: unknown(duties, 'A1.3') })),
    );
    expect(words).toContain(' 1 binding provision could not be judged. ');
    expect(words).toContain('To settle it, put on record when the themes were discussed A1.3 ');
    expect(words).toContain('Discuss every theme A1.3 shall 30 Jun 2011 not on record');
  });

  it('marks what another order of the day, of the same standing, does not have', () => {
    const marked = { ...finding, force: 'should', order: 'some' } as const;
    const words = printed(pageOf(model, () => ({ findings: [marked] })));
    expect(words).toMatch(/^Compliant\. /);
    expect(words).toMatch(
      /Not met\. Languages: .*Missing: French, Spanish\. Not so in another order of the day\./,
    );
    expect(words).not.toContain('Breaches');
  });

  it('lists events after the end of the cycle, which decide nothing', () => {
    const words = printed(
      pageOf(model, ({ receptions }) => ({
        receptions: receptions.map((each) =>
          each.index === receptions.length - 1 ? { ...each, reception: 'misplaced', stages: [] } : each,
        ),
      })),
    );
    expect(words).toMatch(/^Compliant\. /);
    expect(words).toContain(
      `After the end of the cycle, and of no weight Event ${model.events.length}, Second Meeting opened`,
    );
    expect(words).not.toContain('Out of place');
  });

  it('says once what is found on several events', () => {
    const twice = [finding, { ...finding, event: 27 }];
    const words = printed(pageOf(model, () => ({ verdict: 'notCompliant', findings: twice })));
    expect(words.match(/A5 \(shall\) requires:/g)).toHaveLength(1);
    expect(words).toMatch(/Missing: French, Spanish\. Event 27, .*\. Event 28, /);
  });

  it('counts events where nothing gives their line', () => {
    expect(printed(pageOf(recordOf('ccm-2011'), () => ({})))).toMatch(/Nothing on record\. event 17 /);
  });
});

describe('V16 the page of next', () => {
  it('names duties that are past and not on record', () => {
    const page = pageOf(model, ({ duties }) => ({ duties: unknown(duties, '7.1') }));
    const next = { stage: [], may: [], must: [], breached: [], notYet: [], never: [] };
    const offers = { found: next, weigh: () => 'awaited' as const, isOver: false };
    const words = flat(nextText(offers, page, {}));
    expect(words).toContain(
      'Past, and not on record Duty Par. Force Due Status Appoint an executive coordinator 7.1',
    );
  });
});

describe('paragraphs in a line', () => {
  const all = ['7.4', '8.2', '8.3', '8.4', '9.1', 'A1.1', 'A1.2'];

  it.each([
    [['8.2', '8.3', '8.4', '9.1'], '8.2-8.4 9.1'],
    [['8.2', '8.4'], '8.2 8.4'],
    [['A1.1', 'A1.2'], 'A1.1 A1.2'],
    [all, '7.4 8.2-8.4 9.1 A1.1 A1.2'],
    [[], ''],
  ])('%j are %s', (ids, words) => {
    expect(ranged(ids, all)).toBe(words);
  });
});

describe('a table', () => {
  const columns = [{ head: 'A', atMost: 4 }, { head: 'B' }, { head: 'C' }];
  const rows = [{ cells: ['one', 'some words that take their room', 'others'] }];

  it('gives each column what it needs', () => {
    expect(tableLines(columns, rows, terminal)).toEqual([
      '  A    B                                C',
      '  one  some words that take their room  others',
    ]);
  });

  it('wraps texts, and puts the cells below each other where there is no room for columns', () => {
    expect(tableLines(columns, rows, { ...terminal, columns: 36 })).toEqual([
      '  A    B                     C',
      '  one  some words that take  others',
      '       their room',
    ]);
    expect(tableLines(columns, rows, { ...terminal, columns: 26 })).toEqual([
      '  one',
      '    some words that take',
      '    their room',
      '    others',
    ]);
  });

  it('is nothing without rows', () => {
    expect(tableLines(columns, [], terminal)).toEqual([]);
  });
});
