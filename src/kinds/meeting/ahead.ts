import { type Condition, not } from '../../language/index.ts';
import type { CycleDeclared } from '../declared.ts';
import { type Edges, permits, permitsWhere } from '../edge.ts';
import { type Leg, legsOf } from '../flow.ts';
import { askedAt } from '../steps.ts';
import { sittingOf } from './sittings.ts';

/* Notes that convene meetings ahead of those before them, where that is declared. */

function notesFor(cycle: CycleDeclared, legs: readonly Leg[], where?: Condition): Edges {
  const meetings = legs.flatMap(({ between, meeting }) => [...between, meeting]);
  const ahead = meetings.filter((each) => cycle.meetings[each]?.convened === 'ahead');
  const edges = ahead.map((each) => {
    const asked = askedAt(cycle, `${each}.convened`);
    return [`${each}.convened`, where ? permitsWhere(where, asked) : permits(asked)];
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
  return { ...notesFor(cycle, next ? [next] : [], sits), ...notesFor(cycle, later) };
}
