import { cached } from '../../model/memoize.ts';
import { addAddends, addSums, type BitSet, NONE, trimmed, union } from './bits.ts';
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

/** Returns words with room for some states and all their successors, with the members of a set. */
function roomFor(moves: readonly LocalMove[], states: BitSet, members: BitSet): Int32Array {
  const lengths = moves.map(({ from, distance }) => from.bits.length + (distance >> 5) + 1);
  const words = new Int32Array(Math.max(states.length, ...lengths));
  words.set(members);
  return words;
}

/** Returns the successors of some states. */
export function imageBy(moves: readonly LocalMove[], set: BitSet): BitSet {
  const words = roomFor(moves, NONE, NONE);
  for (const { from, distance } of moves) addSums(words, set, from.bits, distance);
  return trimmed(words);
}

/** Returns the states with a successor among some states. */
export function preimageBy(moves: readonly LocalMove[], set: BitSet): BitSet {
  const words = new Int32Array(Math.max(0, ...moves.map(({ from }) => from.bits.length)));
  for (const { from, distance } of moves) addAddends(words, from.bits, set, distance);
  return trimmed(words);
}

/** Repeats steps that add states until none is new. */
function untilNoneIsNew<Step>(steps: readonly Step[], add: (step: Step) => boolean): void {
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const step of steps) isNew = add(step) || isNew;
  }
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
    const byDistance = new Map<number, LocalMove[]>();
    for (const move of moves)
      if (move.from.size > 0) cached(byDistance, move.distance, (): LocalMove[] => []).push(move);
    const joined = [...byDistance.values()].map((alike) => this.#joined(alike));
    return this.#keptOf(joined.sort((a, b) => a.distance - b.distance));
  }

  /** Joins moves of one distance. */
  #joined(moves: readonly LocalMove[]): LocalMove {
    const [first] = moves as readonly [LocalMove];
    if (moves.length === 1) return first;
    const bits = moves.reduce((all, { from }) => union(all, from.bits), NONE);
    return { from: this.#sets.ofBits(bits), distance: first.distance };
  }

  /** Returns the relation of moves, each with another distance, in the order of these. */
  #keptOf(moves: readonly LocalMove[]): LocalRelation {
    let key = '';
    for (const { from, distance } of moves) key += `${distance}:${from.number},`;
    return cached(this.#known, key, () => ({ number: this.#known.size, moves }));
  }

  /** Returns the moves of a relation from some states. */
  movesFrom({ moves }: LocalRelation, states: LocalSet): readonly LocalMove[] {
    const left: LocalMove[] = [];
    for (const { from, distance } of moves) {
      const both = this.#sets.common(from, states);
      if (both.size > 0) left.push({ from: both, distance });
    }
    return left;
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
    const reached = roomFor(moves, set.bits, set.bits);
    untilNoneIsNew(moves, ({ from, distance }) => addSums(reached, reached, from.bits, distance));
    return this.#closures.set(number, set.number, this.#sets.ofBits(trimmed(reached)));
  }

  /** Returns the states of a set that lead to the goal in any number of steps, with the goal. */
  backwardClosure(relation: LocalRelation, set: LocalSet, goal: LocalSet): LocalSet {
    const answers = cached(this.#backwards, relation, () => new PairMap<LocalSet>());
    const known = answers.get(goal.number, set.number);
    if (known) return known;
    const reached = roomFor([], set.bits.length < goal.bits.length ? goal.bits : set.bits, goal.bits);
    const steps = relation.moves.map(({ from, distance }) => ({
      within: this.#sets.common(from, set).bits,
      distance,
    }));
    untilNoneIsNew(steps, ({ within, distance }) => addAddends(reached, within, reached, distance));
    return answers.set(goal.number, set.number, this.#sets.ofBits(trimmed(reached)));
  }
}
