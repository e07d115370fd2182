import { audit, begin, type Programme, submit, type TreatyRecord } from 'intersessional';
import {
  alphabetOf,
  check,
  complies,
  diff,
  explore,
  fitness,
  repair,
  simulate,
  whatIf,
} from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import {
  edited,
  estuary,
  estuaryRecord,
  harbour,
  harbourRecord,
  watershed,
  watershedRecord,
} from '../support/ownCycles.ts';

const TOYS: readonly (readonly [string, Programme, TreatyRecord])[] = [
  ['watershed', watershed, watershedRecord],
  ['harbour', harbour, harbourRecord],
  ['estuary', estuary, estuaryRecord],
];

const without = (type: string): TreatyRecord =>
  edited(estuaryRecord, (events) => events.filter((event) => String(event.type) !== type));

const has = (path: string) => ({ is: 'given' as const, of: [{ fact: path.split('.') }] });

describe.each(TOYS)('the simulation of %s', (_, programme, record) => {
  it('finds no provision dead, and a shortest way of which nothing is refused', () => {
    const { complete, deadProvisions, shortest } = explore(programme);
    expect([complete, deadProvisions]).toEqual([true, []]);
    expect(shortest?.complete).toBe(true);
    let snapshot = begin(programme);
    for (const event of (shortest?.events ?? []) as TreatyRecord['events']) {
      const { reception, snapshot: after } = submit(programme, snapshot, event);
      expect([event.type, reception]).toEqual([event.type, 'accepted']);
      snapshot = after;
    }
  });

  it('is the same for the same seed, and every run says how it came out', () => {
    const told = () => simulate(programme, { runs: 30, seed: 3 });
    expect(told()).toEqual(told());
    expect(told().outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(30);
  });

  it('judges its record as the audit does', () => {
    expect(complies(programme, record)).toBe(true);
    expect(fitness(programme, record).value).toBe(1);
    expect(repair(programme, record).repairs[0]?.edits).toEqual([]);
  });

  it('is no other programme', () => {
    expect(diff(programme, programme).same).toBe(true);
  });
});

describe('the simulation of the estuary', () => {
  it('mends a record at the least cost', () => {
    const moved = edited(estuaryRecord, (events) =>
      events.map((event) => (String(event.type) === 'inner.opened' ? { ...event, city: 'Porto' } : event)),
    );
    const [cheapest] = repair(estuary, moved).repairs;
    expect(cheapest?.edits).toHaveLength(1);
    expect(audit(estuary, cheapest?.record as TreatyRecord).verdict).toBe('compliant');
    expect(fitness(estuary, moved).value).toBeLessThan(1);
  });

  it('adds what is lacking', () => {
    const [cheapest] = repair(estuary, without('draft.shown')).repairs;
    expect(cheapest?.verdict).toBe('compliant');
    expect(cheapest?.record.events.map(({ type }) => String(type))).toContain('draft.shown');
  });

  it('says what changed in a programme, with what it lets through', () => {
    const { same, changes } = diff(estuary, {
      ...estuary,
      provisions: estuary.provisions.filter(({ rule }) => rule !== ('K7-foreseen' as string)),
    });
    expect(same).toBe(false);
    expect(changes).toMatchObject([{ kind: 'removed', rule: 'K7-foreseen' }]);
  });

  it('checks what always holds', () => {
    const alphabet = alphabetOf(estuary, { departures: false }).map(({ event }) => event);
    const holds = check(
      estuary,
      [
        // A sequence: the second preparatory meeting may be held without the first, never before it.
        { never: { all: [has('outer.opened'), { not: has('inner.opened') }, has('study.opened')] } },
        { never: has('emergency.opened') },
        { never: { all: [has('congress.opened'), { not: has('recommendations.transmitted') }] } },
      ],
      { alphabet },
    ).map((each) => each.holds);
    expect(holds).toEqual([false, true, true]);
  });

  it('asks what if', () => {
    const { base, branches } = whatIf(estuary, estuaryRecord, [
      { name: 'no offer', programme: ({ offers }) => void offers.splice(0) },
      { name: 'unchanged' },
    ]);
    expect(base.verdict).toBe('compliant');
    expect(branches.map(({ verdict }) => verdict)).toEqual(['notCompliant', 'compliant']);
  });
});
