import { cached } from '../../model/memoize.ts';
import { type BitSet, common, isSame, NONE, shifted, union } from './bits.ts';
import type { LocalSet, LocalSets } from './localSets.ts';
import { PairMap } from './pairMap.ts';

/** States with the distance to their successors: the difference between the numbers of successor and state. */
export interface LocalMove {
  readonly from: LocalSet;
  readonly distance: number;
}

/** A relation between states and their successors. Equal relations are the same object. */
export interface LocalRelation {
  /** The order in which the relations were made, from 0. */
  readonly number: number;
  /** The moves, each with another distance. */
  readonly moves: readonly LocalMove[];
}

/** Returns the successors of some states. */
export const imageBy = (moves: readonly LocalMove[], set: BitSet): BitSet =>
  moves.reduce((image, { from, distance }) => {
    const moving = common(set, from.bits);
    return moving.length === 0 ? image : union(image, shifted(moving, distance));
  }, NONE);

/** Returns the states with a successor among some states. */
export const preimageBy = (moves: readonly LocalMove[], set: BitSet): BitSet =>
  moves.reduce(
    (before, { from, distance }) => union(before, common(shifted(set, -distance), from.bits)),
    NONE,
  );

/** Applies a step that adds states until no state is new. */
function fixedPoint(first: BitSet, step: (bits: BitSet) => BitSet): BitSet {
  let reached = first;
  for (let next = step(reached); !isSame(next, reached); next = step(reached)) reached = next;
  return reached;
}

/** Relations between the states of components, with their answers: each is computed once. */
export class LocalRelations {
  readonly #sets: LocalSets;
  readonly #known = new Map<string, LocalRelation>();
  readonly #images = new PairMap<LocalSet>();
  readonly #preimages = new PairMap<LocalSet>();
  readonly #closures = new PairMap<LocalSet>();
  /** By relation, for a set and its goal. */
  readonly #backwards = new Map<LocalRelation, PairMap<LocalSet>>();

  constructor(sets: LocalSets) {
    this.#sets = sets;
  }

  /** Returns the relation of some moves; moves of one distance are joined. */
  of(moves: readonly LocalMove[]): LocalRelation {
    const byDistance = new Map<number, BitSet>();
    for (const { from, distance } of moves) {
      if (from.size > 0) byDistance.set(distance, union(from.bits, byDistance.get(distance) ?? NONE));
    }
    return this.#keptOf(
      [...byDistance]
        .sort(([a], [b]) => a - b)
        .map(([distance, bits]) => ({ from: this.#sets.ofBits(bits), distance })),
    );
  }

  /** Returns the relation of moves, each with another distance, in the order of these. */
  #keptOf(moves: readonly LocalMove[]): LocalRelation {
    let key = '';
    for (const { from, distance } of moves) key += `${distance}:${from.number},`;
    return cached(this.#known, key, () => ({ number: this.#known.size, moves }));
  }

  /** Returns the relation restricted to some states. */
  from({ moves }: LocalRelation, states: LocalSet): LocalRelation {
    const left: LocalMove[] = [];
    for (const { from, distance } of moves) {
      const both = this.#sets.common(from, states);
      if (both.size > 0) left.push({ from: both, distance });
    }
    return this.#keptOf(left);
  }

  /** Returns the successors of the states of a set. */
  image({ number, moves }: LocalRelation, set: LocalSet): LocalSet {
    const known = this.#images.get(number, set.number);
    return known ?? this.#images.set(number, set.number, this.#sets.ofBits(imageBy(moves, set.bits)));
  }

  /** Returns the states with a successor in a set. */
  preimage({ number, moves }: LocalRelation, set: LocalSet): LocalSet {
    const known = this.#preimages.get(number, set.number);
    return known ?? this.#preimages.set(number, set.number, this.#sets.ofBits(preimageBy(moves, set.bits)));
  }

  /** Returns the states that a set leads to in any number of steps, with the set. */
  closure({ number, moves }: LocalRelation, set: LocalSet): LocalSet {
    const known = this.#closures.get(number, set.number);
    if (known) return known;
    const forwards = (reached: BitSet) => union(reached, imageBy(moves, reached));
    return this.#closures.set(number, set.number, this.#sets.ofBits(fixedPoint(set.bits, forwards)));
  }

  /** Returns the states of a set that lead to the goal in any number of steps, with the goal. */
  backwardClosure(relation: LocalRelation, set: LocalSet, goal: LocalSet): LocalSet {
    const answers = cached(this.#backwards, relation, () => new PairMap<LocalSet>());
    const known = answers.get(goal.number, set.number);
    if (known) return known;
    const backwards = (reached: BitSet) =>
      union(reached, common(preimageBy(relation.moves, reached), set.bits));
    return answers.set(goal.number, set.number, this.#sets.ofBits(fixedPoint(goal.bits, backwards)));
  }
}
