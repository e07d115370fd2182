import { kernelOf } from '../../kernel/compile.ts';
import type { Kernel } from '../../kernel/encode/kernel.ts';
import { isEnabled } from '../../kernel/encode/packed/rows.ts';
import { sizesOf } from '../../kernel/ground/restriction.ts';
import type { Action, TransitionSystem } from '../../kernel/ground/transitionSystem.ts';
import { Relaxation } from '../../kernel/reduce/relaxation.ts';
import { guidedPath } from '../../kernel/search/guidedPath.ts';
import { type ShortestPath, type StatePredicate, shortestPath } from '../../kernel/search/shortestPath.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { numberAt } from '../../model/numbers.ts';
import { deviationGroupsOf } from '../explore/deviationGroups.ts';
import { eventsOf, firstDayOf } from '../explore/steps.ts';
import { goalsOf, usefulFor } from './useful.ts';

/** The transition system to search, with its actions and days. */
export interface SearchSpace {
  readonly form: TransitionSystem;
  readonly actions: readonly Action[];
  /** Tells whether an action is an event as a programme has it; otherwise the action departs from the programme. */
  readonly isOwn: (action: Action) => boolean;
  /** The first day, where the form has no days of its own. */
  readonly first: IsoDate;
  /** The most states to visit in one search. */
  readonly limit: number;
}

/** The result of a search. */
export interface Hunted {
  /** A sequence that ends with a goal; `undefined`: none was found. */
  readonly sequence: readonly TreatyEvent[] | undefined;
  /** True if no shorter sequence exists, or none at all; `false` if a limit came before that was shown. */
  readonly complete: boolean;
}

const NONE: Hunted = { sequence: undefined, complete: true };

/** A test of whether one of some actions can happen: which. */
function testOf(kernel: Kernel, wanted: readonly number[]) {
  const row = new Int32Array(kernel.rowWords);
  return (states: Int32Array, at: number): number | undefined => {
    kernel.enabled(states, at, row);
    return wanted.find((goal) => isEnabled(row, goal) && kernel.passes(goal, states, at));
  };
}

/** A search for a path to where one of some actions, by index, can happen. */
type Search = (kernel: Kernel, goal: StatePredicate, goals: readonly number[]) => ShortestPath;

/** The shortest sequence of some actions to where a goal can happen, that goal its last event. */
function shortest(
  { form, first }: SearchSpace,
  actions: readonly Action[],
  goals: readonly Action[],
  search: Search,
): Hunted {
  const kernel = kernelOf({ ...form, actions: [...actions, ...goals] });
  const events = new Set(goals.map(({ event }) => event));
  const wanted = kernel.actions.flatMap(({ event }, i) => (events.has(event) ? [i] : []));
  const test = testOf(kernel, wanted);
  let reached: number | undefined;
  const goal = (states: Int32Array, at: number) => {
    reached = test(states, at);
    return reached !== undefined;
  };
  const { actions: found, complete } = search(kernel, goal, wanted);
  if (found === undefined) return { sequence: undefined, complete };
  const taken = [...found, reached as number].map((action) => kernel.actions[action] as Action);
  return { sequence: eventsOf(kernel.quotient, taken, firstDayOf(kernel.quotient, first), false), complete };
}

/**
 * The actions to search with, in turn: those that the programmes have; with the departures of one group, those nearest to a
 * goal first; with all departures that write what a goal looks at; with all that can be of use.
 */
function* levelsOf(
  { actions, isOwn, form }: SearchSpace,
  useful: ReadonlyMap<Action, number>,
): Generator<readonly Action[]> {
  const all = actions.filter((action) => useful.has(action));
  const own = all.filter(isOwn);
  yield own;
  const steps = (action: Action) => useful.get(action) as number;
  const events = new Set(all.flatMap((action) => (isOwn(action) || !action.event ? [] : [action.event])));
  const groups = deviationGroupsOf([...events], { ...form, actions: all }).map((letters) =>
    all.filter(({ event }) => event && letters.includes(event)),
  );
  const nearness = (group: readonly Action[]) => Math.min(...group.map(steps));
  groups.sort((a, b) => nearness(a) - nearness(b) || a.length - b.length);
  const near = all.filter((action) => isOwn(action) || steps(action) === 1);
  const levels = [own, ...groups.map((group) => [...own, ...group]), near, all];
  const isSame = (a: readonly Action[], b: readonly Action[]) =>
    a.length === b.length && a.every((action) => b.includes(action));
  for (const [i, level] of levels.entries())
    if (i > 0 && !levels.slice(0, i).some((other) => isSame(level, other))) yield level;
}

/** The share of the limit that is spent on showing that a sequence is the shortest. */
const TO_SHOW = 1 / 8;

/** The number of states that are visited in the time in which the landmarks of one are found. */
const A_GUIDED = 256;

/**
 * Selects from the useful actions those at most a number of steps before a goal, and the passing of time, which is no
 * event: no sequence of so many events has others.
 */
const within = (useful: ReadonlyMap<Action, number>, most: number): readonly Action[] =>
  [...useful].filter(([{ event }, steps]) => !event || steps <= most).map(([action]) => action);

/** Looks for the shortest sequence to where one of the goals can happen. */
export function hunt(ground: SearchSpace, goals: readonly Action[]): Hunted {
  if (goals.length === 0) return NONE;
  const useful = usefulFor(goals, ground.actions, ground.form);
  let complete = true;
  for (const level of levelsOf(ground, useful)) {
    // A limit that came with fewer actions would come with all of them, too.
    if (!complete && level.length === useful.size) break;
    const possible = goalsOf(level, goals, ground.form);
    if (possible.length === 0) continue;
    const found = shortest(ground, level, possible, (kernel, goal) =>
      shortestPath(kernel, { goal, limit: ground.limit }),
    );
    if (found.sequence !== undefined) return shown(ground, useful, goals, level, found.sequence);
    complete &&= found.complete;
  }
  return { sequence: undefined, complete };
}

/**
 * Selects from some actions those that a sequence of at most so many events to a goal could have; `undefined`: there is no
 * such sequence. It has an event of each landmark, and none beside where there are as many landmarks.
 */
function withLandmarks(
  form: TransitionSystem,
  actions: readonly Action[],
  goals: readonly Action[],
  most: number,
): readonly Action[] | undefined {
  const all = [...actions, ...goals];
  const quotient = { ...form, sizes: sizesOf(form) };
  const relaxation = new Relaxation(quotient, all, [...all.keys()].slice(actions.length));
  const landmarks = relaxation.landmarks((variable) => numberAt(form.start, variable));
  if (landmarks === undefined || landmarks.length > most) return undefined;
  if (landmarks.length < most) return actions;
  return actions.filter(({ event }, i) => !event || landmarks.some((landmark) => landmark.has(i)));
}

/**
 * Returns a sequence that was found by a search over some actions, or a shorter one, and whether none is shorter still. A
 * search over all actions that a shorter sequence could have is not made again.
 */
function shown(
  ground: SearchSpace,
  useful: ReadonlyMap<Action, number>,
  goals: readonly Action[],
  level: readonly Action[],
  sequence: readonly TreatyEvent[],
): Hunted {
  const most = sequence.length - 2;
  const near = within(useful, most);
  const searched = new Set(level);
  if (near.every((action) => searched.has(action))) return { sequence, complete: true };
  const possible = goalsOf(near, goals, ground.form);
  const some = withLandmarks(ground.form, near, possible, most);
  if (some === undefined) return { sequence, complete: true };
  // Tries the programme's own first among actions that lead as far.
  const ownFirst = some.toSorted((a, b) => Number(ground.isOwn(b)) - Number(ground.isOwn(a)));
  const limit = ground.limit * TO_SHOW;
  const shorter = shortest(ground, ownFirst, possible, (kernel, goal, wanted) => {
    const relaxation = new Relaxation(kernel.quotient, kernel.actions, wanted);
    const guided = guidedPath(kernel, {
      goal,
      landmarks: (valueAt, known) => relaxation.landmarks(valueAt, known),
      limit: Math.floor(limit / A_GUIDED),
      most,
    });
    return guided.complete ? guided : shortestPath(kernel, { goal, limit, most });
  });
  return { sequence: shorter.sequence ?? sequence, complete: shorter.complete };
}
