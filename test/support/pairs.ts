import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { begin, type CycleSnapshot, ccm2011, explain, submit, type TreatyEvent } from 'intersessional';
import { transition } from 'xstate';
import { anyEvent } from './events.ts';
import { happened, model } from './records.ts';

/*
 * XState is the oracle: on random pairs of a snapshot and an event, what we say is what its machine does.
 * The walks start at a random place in the model record, so that every stage is met.
 */

const STEPS = 16;

const walks = fc.record({
  complete: fc.boolean(),
  start: fc.nat(model.events.length),
  events: fc.array(anyEvent('2011-06-27'), { minLength: STEPS, maxLength: STEPS }),
});

/** The result of one pair: the reception of the event, and the differences. */
export interface Pair {
  readonly reception: string;
  readonly differs: string | undefined;
}

function compared(snapshot: CycleSnapshot, sent: TreatyEvent): Pair {
  const explained = explain(ccm2011, snapshot, sent);
  const { snapshot: ours, ...received } = submit(ccm2011, snapshot, sent);
  const [theirs] = transition(ccm2011.machine, snapshot, sent);
  const same = {
    'submit and explain': isDeepStrictEqual(received, explained),
    'submit and can': (received.reception === 'accepted') === snapshot.can(sent),
    'the next stages': isDeepStrictEqual(ours.value, theirs.value),
    'the next facts': isDeepStrictEqual(ours.context, theirs.context),
  };
  const differing = Object.entries(same).flatMap(([what, is]) => (is ? [] : [what]));
  const where = `${JSON.stringify(sent)} at ${JSON.stringify(snapshot.value)}`;
  return {
    reception: received.reception,
    differs: differing.length > 0 ? `${where}: ${differing.join(', ')} differ` : undefined,
  };
}

/** Random pairs of a snapshot and an event, at least so many, each held against XState. */
export function* pairsCompared(count: number, seed: number): Generator<Pair> {
  const numRuns = Math.ceil(count / STEPS);
  for (const { complete, start, events } of fc.sample(walks, { seed, numRuns })) {
    let snapshot = begin(ccm2011, { complete });
    for (const event of model.events.slice(0, start)) snapshot = happened(snapshot, event);
    for (const event of events) {
      const last = snapshot.context.on;
      const sent = { ...event, on: last !== undefined && last > event.on ? last : event.on } as TreatyEvent;
      yield compared(snapshot, sent);
      // Go on as it happened, refused or not, so that breaches are met as well.
      snapshot = happened(snapshot, sent);
    }
  }
}
