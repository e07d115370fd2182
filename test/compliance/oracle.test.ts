import * as fc from 'fast-check';
import { begin, ccm2011, explain, submit, type TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { transition } from 'xstate';
import { anyEvent } from '../support/events.ts';
import { happened, model } from '../support/records.ts';

/*
 * XState is the oracle: on random pairs of a snapshot and an event, what we say is what its machine does.
 * The walks start at a random place in the model record, so that every stage is met.
 */

const RUNS = 1500;
const STEPS = 16;
const SEED = Number(process.env.SEED ?? 20101112);

const { machine } = ccm2011;

const walk = fc.record({
  complete: fc.boolean(),
  start: fc.nat(model.events.length),
  events: fc.array(anyEvent('2011-06-27'), { minLength: STEPS, maxLength: STEPS }),
});

describe(`on ${RUNS * STEPS} random pairs (seed ${SEED})`, () => {
  let pairs = 0;
  const met: Record<string, number> = { accepted: 0, refused: 0, misplaced: 0 };

  it('explain and submit agree with can and transition of the machine', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(walk, ({ complete, start, events }) => {
        let snapshot = begin(ccm2011, { complete });
        for (const event of model.events.slice(0, start)) snapshot = happened(snapshot, event);
        for (const event of events) {
          const on =
            snapshot.context.on !== undefined && snapshot.context.on > event.on
              ? snapshot.context.on
              : event.on;
          const sent = { ...event, on } as TreatyEvent;
          const explained = explain(ccm2011, snapshot, sent);
          const { snapshot: ours, ...received } = submit(ccm2011, snapshot, sent);
          const [theirs] = transition(machine, snapshot, sent);
          expect(received).toEqual(explained);
          expect(received.reception === 'accepted').toBe(snapshot.can(sent));
          expect(ours.value).toEqual(theirs.value);
          expect(ours.context).toEqual(theirs.context);
          pairs++;
          met[received.reception] = (met[received.reception] ?? 0) + 1;
          // Go on as it happened, refused or not, so that breaches are met as well.
          snapshot = happened(snapshot, sent);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(pairs).toBeGreaterThanOrEqual(20_000);
  });

  it('met every reception often', () => {
    expect(Object.keys(met).sort()).toEqual(['accepted', 'misplaced', 'refused']);
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(pairs / 50);
  });
});
