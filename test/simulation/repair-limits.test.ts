import { audit, ccm2011, type TreatyEvent, type TreatyRecord } from 'intersessional';
import { type RepairOptions, repair } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../src/simulation/repair/budget.ts';
import { datedOn } from '../support/dated.ts';
import { model } from '../support/records.ts';

/*
 * Records that are wrong from end to end, and days on which everything happened at once: a repair comes back, says what
 * it has, and says that it is not proven. Work is counted, so the answer is the same each time.
 */

const { events } = model;
const on = (i: number): string => (events[i] as TreatyEvent).on;
const of = (list: readonly TreatyEvent[]): TreatyRecord => ({ ...model, events: list });
const dated = (list: readonly TreatyEvent[], day: (i: number) => string): TreatyRecord =>
  of(list.map((event, i) => datedOn(event, day(i))));
const backwards = [...events].reverse();
const mixed = events.map((_, i) => events[(i * 17) % events.length] as TreatyEvent);

const HOPELESS: Readonly<Record<string, TreatyRecord>> = {
  'events in reverse': dated(backwards, on),
  'events in reverse, each twice': dated(
    backwards.flatMap((each) => [each, each]),
    (i) => on(i >> 1),
  ),
  'dates in disorder': dated(mixed, on),
  'all on two days': dated(mixed, (i) => (i < 20 ? '2010-11-12' : '2011-09-12')),
};

describe('a hopeless record', { timeout: 60_000 }, () => {
  it.each(Object.entries(HOPELESS))('is given up: %s', (_name, record) => {
    const options: RepairOptions = { limit: 10 };
    const found = repair(ccm2011, record, options);
    expect(found).toMatchObject({ verdict: 'notCompliant', proven: false });
    expect(found.tried).toBeLessThan(40);
    for (const each of found.repairs) expect(audit(ccm2011, each.record).verdict).toBe('compliant');
    expect(repair(ccm2011, record, options)).toEqual(found);
  });

  it('is given up with the default limit, and as an incomplete record', () => {
    const reversed = HOPELESS['events in reverse'] as TreatyRecord;
    expect(repair(ccm2011, reversed)).toMatchObject({ proven: false });
    expect(repair(ccm2011, { ...reversed, complete: false }, { limit: 20 })).toMatchObject({ proven: false });
  });
});

describe('the budget of a repair', () => {
  it('is spent by records that are tried', () => {
    const budget = new Budget(2);
    for (const isSpent of [false, true, true]) {
      budget.try();
      expect(budget.isSpent).toBe(isSpent);
    }
    expect(budget.tried).toBe(3);
  });

  it('is spent by looks, whether or not a record is tried; what is kept is paid for once', () => {
    const budget = new Budget(2);
    const day = {};
    for (let i = 0; i < 9; i++) budget.payFor(day, 150);
    expect(budget.isSpent).toBe(false);
    budget.spend(51);
    expect(budget.isSpent).toBe(true);
    budget.begin();
    expect(budget.isSpent).toBe(false);
    budget.payFor(day, 1000);
    expect(budget.isSpent).toBe(false);
  });
});
