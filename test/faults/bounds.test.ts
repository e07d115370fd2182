import { audit, ccm2011, DECISIONS, type TreatyRecord } from 'intersessional';
import { readRecord } from 'intersessional/read';
import { describe, expect, it } from 'vitest';
import { recordFile, shell } from '../cli/support.ts';

/* Faults of time and memory, by kind: the id is that of the row. The times are those of no test; see bench/audit.js. */

type Made = Readonly<Record<string, unknown>> & { readonly type: string };

const heaped = (count: number, make: (i: number) => Made): TreatyRecord =>
  ({
    programme: 'ccm-2011',
    events: [
      { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' },
      ...Array.from({ length: count }, (_, i) => ({ on: '2010-11-10', ...make(i) })),
    ],
  }) as unknown as TreatyRecord;

const decision = (i: number) => DECISIONS[i % DECISIONS.length];

/** Events of which every two bear on each other. */
const KINDS: Readonly<Record<string, (i: number) => Made>> = {
  appointments: (i) => ({
    type: 'coordinator.appointed',
    name: `N${i}`,
    body: 'UNODA',
    duties: ['substance'],
  }),
  'offers of one State': (i) => ({
    type: 'host.offered',
    country: 'LB',
    city: `City ${i}`,
    window: { from: '2011-09-10', to: '2011-09-20' },
    days: 5,
  }),
  'texts of one decision': (i) => ({
    type: 'decision.amended',
    decision: 'nextMeeting',
    terms: { city: `City ${i}`, country: 'LB' },
  }),
  'objections of one decision': (i) => ({
    type: 'objection.raised',
    decision: 'languages',
    delegation: `Delegation ${i}`,
  }),
  'objections withdrawn under another spelling': (i) => ({
    type: i % 2 ? 'objection.withdrawn' : 'objection.raised',
    decision: 'languages',
    delegation: i % 2 ? `delegation  ${i >> 1}` : `Delegation ${i >> 1}`,
  }),
  'objections and decisions': (i) =>
    i % 5 === 0
      ? { type: 'decision.adopted', decision: decision(i), note: `${i}` }
      : {
          type: i % 2 ? 'objection.raised' : 'objection.withdrawn',
          decision: decision(i),
          delegation: `D${i % 97}`,
        },
};

describe('B21 a day of thousands of events that bear on each other', () => {
  it.each(Object.entries(KINDS))('is judged, cut where need be: %s', { timeout: 60_000 }, (_name, make) => {
    const record = heaped(2000, make);
    const { receptions, search, findings, verdict } = audit(ccm2011, record);
    expect(receptions).toHaveLength(2001);
    const accusing = findings.filter(({ outcome, binding }) => outcome === 'failed' && binding);
    if (search === 'cut') expect([verdict === 'notCompliant', accusing.length > 0]).toEqual([false, false]);
    expect(audit(ccm2011, { ...record, title: 'again' }).verdict).toBe(verdict);
  });

  it.each([
    [
      'themes nobody asked for, on an incomplete record',
      false,
      (i: number) => ({ type: 'theme.discussed', theme: `T${i}` }),
    ],
    ['objections of one decision', true, KINDS['objections of one decision'] as (i: number) => Made],
  ])('takes a heap of 250 MB at most: 10,000 %s', { timeout: 120_000 }, async (_name, complete, make) => {
    const path = recordFile({ ...heaped(10_000, make), complete });
    const { code, out, err } = await shell(`cli audit '${path}' | head -c 200`, {
      NODE_OPTIONS: '--max-old-space-size=250',
    });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(complete ? /^Compliant/ : /^Undetermined/);
  });

  it('never depends on the order in which the events are listed', { timeout: 60_000 }, () => {
    const record = heaped(600, KINDS['objections and decisions'] as (i: number) => Made);
    const { verdict, search } = audit(ccm2011, record);
    const backwards = audit(ccm2011, {
      ...record,
      events: [...record.events.slice(0, 1), ...record.events.slice(1).toReversed()],
    });
    expect([backwards.verdict, backwards.search]).toEqual([verdict, search]);
  });
});

describe('B21 a text that says little with many words', () => {
  it('is read in one pass over its aliases', () => {
    const text = `programme: ccm-2011\nevents:\n  - &e {on: 2010-11-10, type: consultation.held, forum: x}\n${'  - *e\n'.repeat(9000)}`;
    expect(readRecord(text, { name: 'record.yaml' }).events).toHaveLength(9001);
  });

  it('is refused where its aliases would grow without end', () => {
    const lists = Array.from(
      { length: 12 },
      (_, i) => `x${i}: &x${i} [${Array(9).fill(i === 0 ? 'a' : `*x${i - 1}`)}]`,
    );
    expect(() => readRecord(`${lists.join('\n')}\nevents: []\n`, { name: 'record.yaml' })).toThrow(
      /expected few aliases/,
    );
  });
});
