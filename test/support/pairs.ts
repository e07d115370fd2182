import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import {
  begin,
  type CycleSnapshot,
  ccm2011,
  createCycle,
  explain,
  type Programme,
  submit,
  type TreatyEvent,
  type TreatyRecord,
} from 'intersessional';
import { alphabetOf } from 'intersessional/simulation';
import { anyEvent as anyOwnEvent } from 'intersessional/testing/arbitraries';
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

function compared(programme: Programme, snapshot: CycleSnapshot, sent: TreatyEvent): Pair {
  const explained = explain(programme, snapshot, sent);
  const { snapshot: ours, ...received } = submit(programme, snapshot, sent);
  const [theirs] = transition(createCycle(programme), snapshot, sent);
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
      yield compared(ccm2011, snapshot, sent);
      // Go on as it happened, refused or not, so that breaches are met as well.
      snapshot = happened(snapshot, sent);
    }
  }
}

/** How many days an event of a walk can come after the one before it. */
const LATER = [0, 0, 0, 1, 3];

/**
 * The same on a programme with a cycle of its own. A walk starts at a random place in a record; what is sent is of the
 * alphabet, on its own days where it names some, or of any form.
 */
export function* ownPairsCompared(
  programme: Programme,
  { events: known }: TreatyRecord,
  count: number,
  seed: number,
): Generator<Pair> {
  const alphabet = alphabetOf(programme).map(({ event }) => event as unknown as TreatyEvent);
  const own = fc.record({
    complete: fc.boolean(),
    start: fc.nat(known.length),
    events: fc.array(
      fc.record({
        event: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...alphabet) }, anyOwnEvent({ programme })),
        later: fc.constantFrom(...LATER),
      }),
      { minLength: STEPS, maxLength: STEPS },
    ),
  });
  const day = (on: string, later: number) =>
    new Date(Date.parse(on) + later * 86_400_000).toISOString().slice(0, 10);
  for (const { complete, start, events } of fc.sample(own, { seed, numRuns: Math.ceil(count / STEPS) })) {
    let snapshot = begin(programme, { complete });
    for (const event of known.slice(0, start)) snapshot = submit(programme, snapshot, event).snapshot;
    for (const { event, later } of events) {
      const last = day(snapshot.context.on ?? programme.starts ?? '2001-01-01', later);
      const [first] = [(event as { readonly span?: { readonly from: string } }).span?.from].flat();
      const on = /\.opened$/.test(event.type) && first !== undefined && first > last ? first : last;
      const sent = { ...event, on } as TreatyEvent;
      yield compared(programme, snapshot, sent);
      snapshot = submit(programme, snapshot, sent).snapshot;
    }
  }
}
