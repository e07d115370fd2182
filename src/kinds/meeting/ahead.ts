import { type Condition, factAt, given, not } from '../../language/index.ts';
import type { CycleDeclared } from '../declared.ts';
import { type Edges, permits, permitsWhere, together } from '../edge.ts';
import { type Leg, legsOf } from '../flow.ts';
import { askedAt } from '../steps.ts';
import { sittingOf } from './sittings.ts';

/*
 * Notes that convene meetings ahead of those before them, where that is declared: once the decision that fixes the meeting
 * is adopted, if there is one.
 */

function notesFor(cycle: CycleDeclared, legs: readonly Leg[], where: readonly Condition[] = []): Edges {
  const meetings = legs.flatMap(({ between, meeting }) => [...between, meeting]);
  const edges = meetings.flatMap((each) => {
    const { convened, fixedBy } = cycle.meetings[each] ?? {};
    if (convened !== 'ahead') return [];
    const isFixed = fixedBy === undefined ? [] : [given(factAt(`decisions.${fixedBy}.adopted`))];
    const asked = askedAt(cycle, `${each}.convened`);
    const all = [...where, ...isFixed];
    return [[`${each}.convened`, all.length > 0 ? permitsWhere(together(all), asked) : permits(asked)]];
  });
  return Object.fromEntries(edges);
}

/** Returns the notes that can come before the meeting of a leg opens. */
export const notesBefore = (cycle: CycleDeclared, at: number): Edges =>
  notesFor(cycle, legsOf(cycle).slice(at + 1));

/** Returns the notes that can come while the meeting of a leg sits; those for the next leg go on with it once it is over. */
export function notesDuring(cycle: CycleDeclared, at: number): Edges {
  const [{ meeting }, next, ...later] = legsOf(cycle).slice(at) as [Leg, Leg | undefined, ...Leg[]];
  const sits = not(sittingOf(cycle, meeting).over);
  return { ...notesFor(cycle, next ? [next] : [], [sits]), ...notesFor(cycle, later) };
}
