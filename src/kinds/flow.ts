import { memoize } from '../model/memoize.ts';
import type { CycleDeclared } from './declared.ts';

/** A leg of the cycle: what can come before a meeting, then the meeting. */
export interface Leg {
  readonly meeting: string;
  /** The meetings that may be held before it, in any order. */
  readonly between: readonly string[];
  /** The name of the stage before the meeting. */
  readonly stage: string;
  readonly description?: string | undefined;
}

/** The legs of a cycle, in order. */
export const legsOf = /* @__PURE__ */ memoize(({ flow }: CycleDeclared): readonly Leg[] =>
  flow.flatMap((item, i) => {
    if (typeof item !== 'string') return [];
    const before = flow[i - 1];
    const stage = i === 0 ? 'preparation' : `before-${item}`;
    const own = typeof before === 'object' ? before : { between: [] };
    return [{ stage, ...own, between: own.between.flat(), meeting: item }];
  }),
);

/** The last meeting: with it the cycle ends. */
export const lastOf = (cycle: CycleDeclared): string => (legsOf(cycle).at(-1) as Leg).meeting;

/** The meetings that may be held between others, in any order. */
export const betweenOf = /* @__PURE__ */ memoize((cycle: CycleDeclared): readonly string[] =>
  legsOf(cycle).flatMap(({ between }) => between),
);

/** Returns the meetings that come before and after a meeting in a sequence between others. */
export function sequenceOf({ flow }: CycleDeclared, meeting: string) {
  const sequences = flow.flatMap((item) => (typeof item === 'object' ? item.between : []));
  const own = sequences.find((each) => typeof each === 'object' && each.includes(meeting)) ?? [];
  const at = own.indexOf(meeting);
  return { earlier: own.slice(0, at) as readonly string[], later: own.slice(at + 1) as readonly string[] };
}

/** The meetings in the order in which they are held, those between others first. */
export const meetingsInOrder = (cycle: CycleDeclared): readonly string[] =>
  legsOf(cycle).flatMap(({ between, meeting }) => [...between, meeting]);

/** The steps that are implied by what comes after them, in their order: meetings open and close, and the last one opens. */
export const milestonesOf = /* @__PURE__ */ memoize((cycle: CycleDeclared): readonly string[] =>
  meetingsInOrder(cycle)
    .flatMap((meeting) => [`${meeting}.opened`, `${meeting}.closed`])
    .slice(0, -1),
);

/** The meetings that come after a meeting. */
export function laterThan(cycle: CycleDeclared, meeting: string): readonly string[] {
  const names = meetingsInOrder(cycle);
  return names.slice(names.indexOf(meeting) + 1);
}
