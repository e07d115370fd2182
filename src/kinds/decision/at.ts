import type { CycleDeclared, DecisionsDeclared } from '../declared.ts';
import { legsOf } from '../flow.ts';

/* The meetings at which decisions are taken. */

/** Returns the meetings at which a decision can be taken: none for one that was taken before the cycle. */
export const meetingsOf = ({ at }: DecisionsDeclared, decision: string): readonly string[] =>
  typeof at === 'string' ? [at] : (at[decision] ?? []);

/** Returns the decisions that a meeting can take, in the order of the paper. */
export const decisionsAt = ({ decisions }: CycleDeclared, meeting: string): readonly string[] =>
  decisions?.of.filter((decision) => meetingsOf(decisions, decision).includes(meeting)) ?? [];

/** Returns the decisions that were taken before the cycle. */
export const takenBefore = ({ decisions }: CycleDeclared): readonly string[] =>
  decisions?.of.filter((decision) => meetingsOf(decisions, decision).length === 0) ?? [];

/** Returns the meetings that take decisions, in the order in which they are held. */
export const decidingMeetings = (cycle: CycleDeclared): readonly string[] =>
  legsOf(cycle)
    .map(({ meeting }) => meeting)
    .filter((meeting) => decisionsAt(cycle, meeting).length > 0);

/** Returns the decisions that meetings after a meeting can take. */
export function decisionsAfter(cycle: CycleDeclared, meeting: string): readonly string[] {
  const deciding = legsOf(cycle).map((leg) => leg.meeting);
  const later = deciding.slice(deciding.indexOf(meeting) + 1);
  const names = new Set(later.flatMap((each) => decisionsAt(cycle, each)));
  return cycle.decisions?.of.filter((decision) => names.has(decision)) ?? [];
}
