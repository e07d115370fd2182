import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LocalRelations } from '../../../src/kernel/factored/localRelations.ts';
import { LocalSets } from '../../../src/kernel/factored/localSets.ts';

const SEED = 20101112;
/** More states than one word holds. */
const COUNT = 45;

const sets = new LocalSets();
const relations = new LocalRelations(sets);

type Pairs = readonly (readonly [from: number, to: number])[];

const someState = fc.nat(COUNT - 1);
const someStates = fc.uniqueArray(someState, { maxLength: 12 });
/** Pairs with the same few distances, as writes make them, beside any others. */
const somePairs: fc.Arbitrary<Pairs> = fc
  .array(
    fc.oneof(
      fc.tuple(someState, someState),
      someState.map((from) => [from, (from + 20) % COUNT] as const),
    ),
    {
      minLength: 20,
      maxLength: 60,
    },
  )
  .map((pairs) => pairs.filter(([from, to]) => from !== to || from % 2 === 0));

const relationOf = (pairs: Pairs) =>
  relations.of(pairs.map(([from, to]) => ({ from: sets.of([from]), distance: to - from })));

/** Adds successors until there are no more. */
function reached(pairs: Pairs, first: Iterable<number>): ReadonlySet<number> {
  const all = new Set(first);
  for (const each of all) for (const [from, to] of pairs) if (from === each) all.add(to);
  return all;
}

const swapped = (pairs: Pairs): Pairs => pairs.map(([from, to]) => [to, from]);

/** Calls back with a relation, drawn by chance, and a set of states. */
const checked = (check: (pairs: Pairs, states: readonly number[], others: readonly number[]) => void) =>
  fc.assert(fc.property(somePairs, someStates, someStates, check), { seed: SEED, numRuns: 300 });

describe(`relations between states (seed ${SEED})`, () => {
  it('are the same object where they have the same pairs', () => {
    checked((pairs) => {
      expect(relationOf([...pairs].reverse())).toBe(relationOf(pairs));
      const found = relationOf(pairs).moves.flatMap(({ from, distance }) =>
        from.members.map((each) => `${each} ${each + distance}`),
      );
      expect(found.sort()).toEqual([...new Set(pairs.map((pair) => pair.join(' ')))].sort());
    });
  });

  it('lead from a set to its successors, and back to its predecessors', () => {
    checked((pairs, states) => {
      const set = sets.of(states);
      const after = pairs.filter(([from]) => states.includes(from)).map(([, to]) => to);
      const before = pairs.filter(([, to]) => states.includes(to)).map(([from]) => from);
      expect(relations.image(relationOf(pairs), set)).toBe(sets.of(after));
      expect(relations.preimage(relationOf(pairs), set)).toBe(sets.of(before));
    });
  });

  it('are restricted to the pairs from some states', () => {
    checked((pairs, states) => {
      const left = pairs.filter(([from]) => states.includes(from));
      expect(relations.of(relations.movesFrom(relationOf(pairs), sets.of(states)))).toBe(relationOf(left));
    });
  });

  it('close a set in any number of steps, once', () => {
    let some = 0;
    checked((pairs, states) => {
      const closure = relations.closure(relationOf(pairs), sets.of(states));
      expect(closure).toBe(sets.of(reached(pairs, states)));
      expect(relations.closure(relationOf(pairs), closure)).toBe(closure);
      if (closure.size > states.length + 2) some++;
    });
    expect(some).toBeGreaterThan(20);
  });

  it('tell from where in a set a goal is reached', () => {
    checked((pairs, states, others) => {
      const all = reached(pairs, states);
      const goal = others.filter((each) => all.has(each));
      const before = [...reached(swapped(pairs), goal)].filter((each) => all.has(each));
      expect(relations.backwardClosure(relationOf(pairs), sets.of(all), sets.of(goal))).toBe(sets.of(before));
    });
  });
});
