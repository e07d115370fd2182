import { audit, type Programme, type TreatyRecord } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';
import { estuary, estuaryRecord, REAL_CYCLES } from '../support/ownCycles.ts';

/*
 * The law of fields that are not known: who takes a field off an incomplete record accuses nobody of anything new, and
 * settles nothing. A failed finding rests on what is on record; what is undetermined stays so, or is no longer asked.
 */

type Fields = Readonly<Record<string, unknown>>;

/** Tells whether a field can be left out: it names nothing. */
const NAMING = ['on', 'type', 'decision', 'subject', 'meeting', 'office', 'delegation'];

/** Each record that lacks one more field of one of its events, with what is lacking. */
function* lacking(programme: Programme, record: TreatyRecord): Generator<readonly [string, TreatyRecord]> {
  const { form } = vocabularyOf(programme);
  for (const [i, event] of record.events.entries()) {
    for (const name of Object.keys(event)) {
      const { [name]: _, ...rest } = event as unknown as Fields;
      if (NAMING.includes(name) || form.read(rest) === undefined) continue;
      const events = record.events.map((each, at) => (at === i ? rest : each));
      yield [`${event.type}.${name}`, { ...record, complete: false, events } as TreatyRecord];
    }
  }
}

/** What failed, by rule and day. */
const failed = ({ findings }: ReturnType<typeof audit>): readonly string[] =>
  findings.filter(({ outcome }) => outcome === 'failed').map(({ rule, on }) => `${rule} ${on}`);

const edited = (record: TreatyRecord, type: string, fields: Fields): TreatyRecord =>
  ({
    ...record,
    events: record.events.map((event) => (String(event.type) === type ? { ...event, ...fields } : event)),
  }) as TreatyRecord;

/** The record of the estuary, and others of which something failed. */
const OF_ESTUARY: readonly (readonly [string, Programme, TreatyRecord])[] = [
  ['estuary', estuary, estuaryRecord],
  ['estuary, elsewhere', estuary, edited(estuaryRecord, 'inner.opened', { city: 'Porto' })],
  ['estuary, without an office', estuary, edited(estuaryRecord, 'study.opened', { chair: { office: 'x' } })],
  ['estuary, with another fund', estuary, edited(estuaryRecord, 'payment.made', { fund: 'another' })],
];

describe.each([...OF_ESTUARY, ...REAL_CYCLES])('fields that are left out of %s', (_, programme, record) => {
  const before = audit(programme, { ...record, complete: false });

  it('accuse nobody of anything new, and settle nothing', () => {
    const wrong: unknown[] = [];
    let tried = 0;
    for (const [what, less] of lacking(programme, record)) {
      tried += 1;
      const after = audit(programme, less);
      const accused = failed(after).filter((each) => !failed(before).includes(each));
      const isSettled = before.verdict !== 'compliant' && after.verdict === 'compliant';
      if (accused.length > 0) wrong.push([what, accused]);
      if (before.verdict !== 'notCompliant' && after.verdict === 'notCompliant')
        wrong.push([what, after.verdict]);
      if (before.verdict === 'cannotTell' && isSettled) wrong.push([what, after.verdict]);
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(5);
  });
});
