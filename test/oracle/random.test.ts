import { describe, expect, it } from 'vitest';
import { bruteForce, type OracleAudit, oneOrder, ordersOf } from './audit.ts';
import type { Happening, OracleRecord } from './model.ts';
import { mulberry32, sequence, smallRecord } from './random.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);
const keys = ({ findings, silent }: OracleAudit, events: readonly Happening[]) =>
  [...findings, ...silent]
    .map((each) => {
      const event = each.event === null ? '' : JSON.stringify(events[each.event]);
      return `${each.provision} ${each.rule} ${each.outcome} ${each.order ?? ''} ${event}`;
    })
    .sort();

/** Turns the events of each day round in the file. */
const turned = (record: OracleRecord): OracleRecord => ({
  ...record,
  events: [...record.events].reverse().sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
});

describe('the search of the oracle', () => {
  it.each(seeds(120))('tells the same as each order played alone, seed %i', (seed) => {
    const record = smallRecord(mulberry32(seed));
    if (ordersOf(record) > 800) return;
    const { ends: _ends, ...audit } = bruteForce(record);
    const { ends: _all, ...plain } = bruteForce(record, undefined, { plainly: true });
    expect(audit).toEqual(plain);
  });

  it.each(seeds(60))('does not depend on the order of a day in the file, seed %i', (seed) => {
    const record = smallRecord(mulberry32(seed));
    const other = turned(record);
    const [a, b] = [bruteForce(record), bruteForce(other)];
    expect([b.verdict, b.cost, b.provisions]).toEqual([a.verdict, a.cost, a.provisions]);
    expect(keys(b, other.events)).toEqual(keys(a, record.events));
  });

  it.each(seeds(60))(
    'takes an order that costs what it says, and no more than the file has, seed %i',
    (seed) => {
      const record = smallRecord(mulberry32(seed));
      const audit = bruteForce(record);
      expect(oneOrder(record, undefined, audit.sequence).cost).toEqual(audit.cost);
      const file = oneOrder(record).cost;
      const first = audit.cost.findIndex((each, i) => each !== file[i]);
      expect(first === -1 || (audit.cost[first] ?? 0) < (file[first] ?? 0)).toBe(true);
    },
  );
});

describe('the random records', () => {
  it.each(seeds(100))('are small and in order, and openings stand on their own days, seed %i', (seed) => {
    const records = [smallRecord(mulberry32(seed)), sequence(mulberry32(seed))];
    expect(ordersOf(records[0] as OracleRecord)).toBeLessThanOrEqual(3000);
    for (const { events } of records) {
      expect(events.map(({ on }) => on)).toEqual(events.map(({ on }) => on).sort());
      for (const { on, span, ceremonialSpan } of events.filter(({ type }) =>
        /nal.opened|second.*opened/.test(type),
      )) {
        expect([span, ceremonialSpan].some((own) => own && own.from <= on && on <= own.to)).toBe(true);
      }
    }
  });

  it('makes sequences that are mostly accepted', () => {
    const all = seeds(50).flatMap((seed) => oneOrder(sequence(mulberry32(seed))).receptions);
    expect(all.filter((each) => each === 'accepted').length / all.length).toBeGreaterThan(0.9);
  });
});
