import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeFor } from '../../src/machines/chart.ts';
import { configurationAfter } from '../../src/machines/configurations.ts';
import { judge } from '../../src/machines/judge.ts';
import type { EventType, TreatyEvent } from '../../src/model/events.ts';
import { entryOf } from '../../src/replay/entries.ts';
import { Inference, milestonesIn } from '../../src/replay/infer.ts';
import type { IncrementalReplayer } from '../../src/replay/replayer.ts';
import { newKits, placedOf, rowOf, someBefore, someDayOf } from '../support/replayed.ts';
import { toy } from '../support/toy.ts';

const MILESTONES = milestonesIn(toy);

const SEED = 20101112;
const players = newKits().map(({ player }) => player);
const partly = players.filter(({ complete }) => !complete);

const someRecorded = fc
  .subarray([...MILESTONES, 'theme.discussed' as EventType])
  .map((types) => new Set(types));

/** An event of a day, or of a day when the intersessional should be over. */
const someLate = fc
  .tuple(someDayOf(1), fc.constantFrom('2001-06-01', '2001-06-05'))
  .map(([events, on]) => events.map((event) => ({ ...event, on }) as TreatyEvent));

/** The steps that an event shows to have been taken, found with the chart alone; `undefined`: it shows none. */
function shown(
  player: IncrementalReplayer,
  row: Int32Array,
  event: TreatyEvent,
  recorded: ReadonlySet<EventType>,
) {
  const { prepared } = player;
  let snapshot = player.snapshotOf(row, 0, 0);
  if (player.complete || edgeFor(snapshot, event)) return undefined;
  const steps: { type: EventType; answers: ReturnType<typeof judge>['answers'] }[] = [];
  for (const type of MILESTONES) {
    const step = { type, on: event.on } as TreatyEvent;
    const edge = edgeFor(snapshot, step);
    if (edge === undefined) continue;
    if (recorded.has(type)) return undefined;
    steps.push({ type, answers: judge(prepared, snapshot, step).answers });
    snapshot = { ...configurationAfter(prepared.chart, snapshot, edge, step), context: snapshot.context };
    const place = edgeFor(snapshot, event);
    if (place === undefined) continue;
    const isBarred = prepared
      .askedBy(place)
      .some(({ strict, rule }) => strict && 'is' in rule.condition && rule.condition.is === 'never');
    return isBarred ? undefined : { snapshot, steps };
  }
  return undefined;
}

describe(`steps that are inferred (seed ${SEED})`, () => {
  it('are those that the chart needs before the event has a place, and none where one of them is on record', () => {
    const counts = { none: 0, one: 0, several: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...players),
        someBefore,
        someDayOf(2),
        someRecorded,
        (player, before, day, recorded) => {
          const row = rowOf(player, before);
          const inference = new Inference(player, recorded);
          for (const event of day) {
            const entry = entryOf(player.eventClasses, event);
            const kept = row.join();
            const { outcome, steps } = inference.play(row, entry);
            expect(row.join()).toBe(kept);
            const expected = shown(player, row, event, recorded);
            expect(steps.map(({ type }) => type)).toEqual(expected?.steps.map(({ type }) => type) ?? []);
            const plain = player.step(row, 0, entry.eventClass, entry.day);
            if (expected === undefined) expect(outcome).toBe(plain);
            else {
              expect(plain.misplaced).toBe(true);
              expect(outcome.misplaced).toBe(false);
              const { answers } = judge(player.prepared, expected.snapshot, event);
              expect(outcome.answers.map(({ ready, outcome: found }) => [ready, found])).toEqual(
                answers.map(({ ready, outcome: found }) => [ready, found]),
              );
            }
            counts[steps.length === 0 ? 'none' : steps.length === 1 ? 'one' : 'several']++;
            const again = inference.play(row.slice(), entry);
            expect(again.outcome).toBe(outcome);
            expect(again.steps).toBe(steps);
          }
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10);
  });

  it('put nothing on record, and ask what they would ask, undetermined at worst', () => {
    let softened = 0;
    fc.assert(
      fc.property(fc.constantFrom(...partly), someBefore, someLate, (player, before, [event]) => {
        const row = rowOf(player, before);
        const inference = new Inference(player, new Set());
        const { outcome, steps } = inference.play(row, entryOf(player.eventClasses, event as TreatyEvent));
        const expected = shown(player, row, event as TreatyEvent, new Set());
        steps.forEach((step, i) => {
          const { refused, breached, answers, undetermined, unknown, failed, reported } = step.outcome;
          expect([refused, breached, failed, reported]).toEqual([false, 0, [], []]);
          const asked = expected?.steps[i]?.answers ?? [];
          softened += asked.filter((each) => each.outcome === 'failed').length;
          expect(answers).toEqual(
            asked.map(({ ready, outcome: found }) => ({
              ready,
              outcome: found === 'passed' ? 'passed' : 'cantTell',
              refuses: false,
            })),
          );
          expect(undetermined).toBe(asked.filter((each) => each.outcome !== 'passed').length);
          const said = player.said(asked, player.snapshotOf(row, 0, 0).context);
          expect(unknown).toEqual([...said.failed, ...said.unknown]);
        });
        // The event itself alone goes on record.
        if (steps.length > 0) {
          const written = player.eventClasses.of(event as TreatyEvent).footprint.writes;
          const after = player.after(outcome, row);
          const changed = [...after.keys()].slice(1).filter((at) => after[at] !== row[at]);
          expect(changed.every((at) => hasBit(written, at - 1))).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
    expect(softened).toBeGreaterThan(0);
  });

  it('are told by their names and letters: all that are not on record, on a record that is not complete', () => {
    fc.assert(
      fc.property(fc.constantFrom(...players), someRecorded, (player, recorded) => {
        const inference = new Inference(player, recorded);
        const expected = player.complete ? [] : MILESTONES.filter((type) => !recorded.has(type));
        expect(inference.infers).toBe(expected.length > 0);
        expect(inference.names).toBe(expected.join());
        const letters = inference.eventClasses(11474);
        expect(letters.map(({ type }) => type)).toEqual(expected);
        for (const letter of letters) {
          expect(letter).toBe(player.eventClasses.of({ type: letter.type, on: '2001-06-01' } as TreatyEvent));
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('are not inferred for an event that would only be refused: the intersessional decides nothing', () => {
    const player = partly.find(({ programme }) => programme.id === 'busy') as IncrementalReplayer;
    const plain = partly.find(({ programme }) => programme.id === 'toy') as IncrementalReplayer;
    const event = { on: '2001-06-01', type: 'decision.adopted', decision: 'languages' } as TreatyEvent;
    const shows = (own: IncrementalReplayer) => {
      const before: readonly TreatyEvent[] = [
        { on: '2001-03-01', type: 'firstMeeting.opened', city: 'Here', country: 'CH' },
        { on: '2001-03-01', type: 'decision.adopted', decision: 'workProgramme' },
        { on: '2001-03-02', type: 'firstMeeting.closed' },
      ];
      const [entry] = placedOf(own, [event]);
      return new Inference(own, new Set()).play(rowOf(own, before), entry as never).steps.length;
    };
    expect(shows(plain)).toBe(1);
    expect(shows(player)).toBe(0);
  });
});

const hasBit = ({ low, mid, high }: { low: number; mid: number; high: number }, bit: number): boolean =>
  ((([low, mid, high][bit >> 5] as number) >>> (bit & 31)) & 1) === 1;
