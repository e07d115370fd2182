import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventType, TreatyEvent } from '../../src/model/events.ts';
import { compareCosts, costOfStep, FREE, plus } from '../../src/replay/cost.ts';
import { alike, areIndependent, classesOf, type DayClass, onlyHelps } from '../../src/replay/dayClasses.ts';
import { daysOf, entryOf, type RankedEntry } from '../../src/replay/entries.ts';
import { Inference, milestonesIn } from '../../src/replay/infer.ts';
import type { IncrementalReplayer } from '../../src/replay/replayer.ts';
import { someEvent } from '../support/courses.ts';
import { dayOf, rowAfter, someCourse, somePlayer } from '../support/players.ts';
import { toy } from '../support/toy.ts';

const MILESTONES = milestonesIn(toy);

const SEED = 20101112;
const ALL_STEPS: ReadonlySet<EventType> = new Set(MILESTONES);

/** The classes of the events of a day that begins with a row. */
function classesFrom(
  player: IncrementalReplayer,
  row: Int32Array,
  day: readonly TreatyEvent[],
): readonly DayClass[] {
  const [placed] = daysOf(day.map((event) => entryOf(player.eventClasses, event)));
  const inference = new Inference(player, ALL_STEPS);
  const active = player.standsAt(row, 0)._nodes as never;
  return classesOf(
    player,
    inference,
    active,
    alike(placed as RankedEntry[]),
    dayOf(day[0] as TreatyEvent),
    (written) => player.knowledgeOf(row, written),
  );
}

/** The row and cost after two letters, one after the other. */
function played(player: IncrementalReplayer, from: Int32Array, letters: readonly DayClass[], day: number) {
  const row = from.slice();
  let cost = FREE;
  const said = letters.map(({ eventClass }) => {
    const outcome = player.step(row, 0, eventClass, day);
    cost = plus(cost, costOfStep(outcome, [], outcome.misplaced && player.hasEnded(row)));
    if (!outcome.misplaced) player.apply(outcome, row, 0);
    const { misplaced, refused, failed, unknown, reported } = outcome;
    return JSON.stringify({ misplaced, refused, failed, unknown, reported });
  });
  return { row: row.join(), cost, said };
}

const cases = fc.record({
  player: somePlayer,
  course: someCourse,
  day: fc.constantFrom('2001-06-01', '2001-03-02'),
  events: fc.tuple(someEvent(), someEvent()),
});

/** Two different events of one day, after what came before it. */
function pairOf({ player, course, day, events }: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  const before = course.filter(({ on }) => on < day);
  const row = rowAfter(player, before);
  const [a, b] = events.map((event) => ({ ...event, on: day })) as [TreatyEvent, TreatyEvent];
  const classes = classesFrom(player, row, [a, b]);
  return { player, row, classes, on: dayOf(a) };
}

describe(`classes of events of one day (seed ${SEED})`, () => {
  it('independent events come out the same, and leave the same, in either order', () => {
    let independent = 0;
    fc.assert(
      fc.property(cases, (each) => {
        const { player, row, classes, on } = pairOf(each);
        const [a, b] = classes;
        if (a === undefined || b === undefined || !areIndependent(a, b)) return;
        independent++;
        const [one, other] = [played(player, row, [a, b], on), played(player, row, [b, a], on)];
        expect(one.row).toBe(other.row);
        expect(one.said).toEqual(other.said.toReversed());
      }),
      { seed: SEED, numRuns: 800 },
    );
    expect(independent).toBeGreaterThan(100);
  });

  it('independence is mutual', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const [a, b] = pairOf(each).classes;
        if (a && b) expect(areIndependent(a, b)).toBe(areIndependent(b, a));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('an event that only helps another costs no more before it, and leaves the same', () => {
    let helping = 0;
    fc.assert(
      fc.property(cases, (each) => {
        const { player, row, classes, on } = pairOf(each);
        const [a, b] = classes;
        if (a === undefined || b === undefined || !onlyHelps(a, b)) return;
        helping++;
        const [one, other] = [played(player, row, [a, b], on), played(player, row, [b, a], on)];
        expect(compareCosts(one.cost, other.cost)).toBeLessThanOrEqual(0);
        expect(one.said[0]).toBe(other.said[1]);
      }),
      { seed: SEED, numRuns: 800 },
    );
    expect(helping).toBeGreaterThan(100);
  });

  it('there is one for each letter, and each is single that the day has once', () => {
    fc.assert(
      fc.property(cases, fc.array(someEvent(), { maxLength: 3 }), (each, more) => {
        const day = [...each.events, ...more, each.events[0]].map(
          (event) => ({ ...event, on: each.day }) as TreatyEvent,
        );
        const row = rowAfter(each.player, []);
        const classes = classesFrom(each.player, row, day);
        const letters = day.map((event) => each.player.eventClasses.of(event));
        expect(new Set(classes.map(({ eventClass }) => eventClass))).toEqual(new Set(letters));
        expect(classes).toHaveLength(new Set(letters).size);
        for (const { eventClass, isSingle } of classes) {
          expect(isSingle).toBe(letters.filter((other) => other === eventClass).length === 1);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
