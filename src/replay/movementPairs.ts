import { compatible } from '../analysis/stages.ts';
import { isInside } from '../machines/chart.ts';
import type { Move, Movement } from './movement.ts';

type PairPredicate = (a: Movement, b: Movement) => boolean;

/** Memoizes a predicate of two movements. */
function memoizedPairwise(answer: PairPredicate): PairPredicate {
  const known = new WeakMap<Movement, boolean[]>();
  return (a, b) => {
    let answers = known.get(a);
    if (answers === undefined) {
      answers = [];
      known.set(a, answers);
    }
    answers[b.id] ??= answer(a, b);
    return answers[b.id] as boolean;
  };
}

/**
 * Tells whether a move leaves the state that another leaves, or leaves a state around it and enters the other's source.
 */
const disturbs = (one: Move, other: Move): boolean =>
  one.leaves === other.leaves ||
  (isInside(other.leaves, one.leaves) &&
    one.enters.includes(other.source) &&
    compatible(one.source as never, other.source as never));

/** Tells whether a move of the first leaves or enters a state from which the second can be taken. */
export const mayDisable = /* @__PURE__ */ memoizedPairwise(({ moves }, { sources }) =>
  moves.some(({ leaves }) => sources.some((source) => source !== leaves && isInside(source, leaves))),
);

/** Tells whether a move of the first enters a state from which the second can be taken. */
export const mayEnable = /* @__PURE__ */ memoizedPairwise(({ moves }, { sources }) =>
  moves.some(({ enters }) => sources.some((source) => enters.includes(source))),
);

/** Tells whether two movements can lead to different states in different orders. */
export const conflicts = /* @__PURE__ */ memoizedPairwise((a, b) =>
  a.moves.some((one) => b.moves.some((other) => disturbs(one, other) || disturbs(other, one))),
);
