import * as fc from 'fast-check';
import { audit, begin, type CycleSnapshot, ccm2011, explain, type TreatyEvent } from 'intersessional';
import { eventSchema } from '../../src/rules/eventSchema.ts';
import { anyEvent } from './events.ts';
import { happened, model } from './records.ts';

/*
 * The order of a day is searched with a few short cuts. Here every order of a small day is tried, one by one: none
 * may break less than the one that the audit takes.
 */

const DAY = '2011-06-30';

export interface Broken {
  readonly misplaced: number;
  readonly refused: number;
}

const UNBROKEN: Broken = { misplaced: 0, refused: 0 };

const less = (a: Broken, b: Broken): Broken =>
  (b.misplaced - a.misplaced || b.refused - a.refused) < 0 ? b : a;

/** The least that an order breaks, of all orders in which these events can be taken. */
function leastBroken(at: CycleSnapshot, events: readonly TreatyEvent[]): Broken {
  if (events.length === 0) return UNBROKEN;
  return events
    .map((event, i) => {
      const { reception } = explain(ccm2011, at, event);
      const rest = leastBroken(happened(at, event), [...events.slice(0, i), ...events.slice(i + 1)]);
      return {
        misplaced: rest.misplaced + Number(reception === 'misplaced'),
        refused: rest.refused + Number(reception === 'refused'),
      };
    })
    .reduce(less);
}

/** Few kinds of event, so that those of one day bear on one another. */
const days = fc
  .tuple(
    fc.nat(model.events.length - 1),
    fc.nat(model.events.length - 1),
    fc.array(anyEvent(DAY), { minLength: 1, maxLength: 2 }),
  )
  .map(([from, to, random]) => ({
    before: model.events.slice(0, Math.min(from, to)),
    events: [...model.events.slice(Math.min(from, to), Math.min(from, to) + 3), ...random],
  }));

/** Random days: what happened before, where the chart then stands, and the events of the day. */
export const sampledDays = (count: number, seed: number) =>
  fc.sample(days, { seed, numRuns: count }).map(({ before, events }) => {
    const on = events.reduce((last, event) => (event.on > last ? event.on : last), DAY);
    // An event may say its days: one that opens on none of them has not the form of an event.
    const sameDay = events
      .map((event) => ({ ...event, on }) as TreatyEvent)
      .filter((event) => eventSchema.safeParse(event).success);
    return { before, start: before.reduce<CycleSnapshot>(happened, begin(ccm2011)), sameDay };
  });

/** Yields the breaches of the audit on random days, and the least of any order. */
export function* daysAudited(count: number, seed: number): Generator<{ ours: Broken; least: Broken }> {
  for (const { before, start, sameDay } of sampledDays(count, seed)) {
    const { receptions } = audit(ccm2011, { programme: 'ccm-2011', events: [...before, ...sameDay] });
    const received = receptions.slice(before.length);
    const count = (kind: string) => received.filter(({ reception }) => reception === kind).length;
    yield {
      ours: { misplaced: count('misplaced'), refused: count('refused') },
      least: leastBroken(start, sameDay),
    };
  }
}
