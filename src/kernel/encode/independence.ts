import type { Sizes } from '../ground/table.ts';
import type { Action } from '../ground/transitionSystem.ts';
import { guardsOf } from '../reduce/quotient.ts';
import { enable } from './packed/rows.ts';

/** What an action depends on, and what it changes, by variable. */
interface VariableFootprint {
  readonly reads: ReadonlySet<number>;
  readonly writes: ReadonlySet<number>;
}

function footprintOf(action: Action, sizes: Sizes): VariableFootprint {
  const writes = action.writes.filter(({ variable }) => sizes(variable) > 1);
  const tests = guardsOf(action, sizes);
  return {
    reads: new Set([...tests.flatMap(({ of }) => of), ...writes.flatMap(({ to }) => to.of)]),
    writes: new Set(writes.map(({ variable }) => variable)),
  };
}

const leavesAlone = ({ writes }: VariableFootprint, { reads, writes: others }: VariableFootprint): boolean =>
  [...writes].every((variable) => !reads.has(variable) && !others.has(variable));

/**
 * For each action a row of those before it that commute with it: neither looks at what the other writes, and they do
 * not write the same. Taken in either order they lead to the same state, so after an action those of its row need not be
 * followed (docs/adr/0004-a-kernel-of-integers.md says why no state is lost).
 */
export function independentRows(actions: readonly Action[], rowWords: number, sizes: Sizes): Int32Array {
  const footprints = actions.map((action) => footprintOf(action, sizes));
  const rows = new Int32Array(actions.length * rowWords);
  for (const [late, one] of footprints.entries()) {
    for (const [early, other] of footprints.slice(0, late).entries()) {
      if (leavesAlone(one, other) && leavesAlone(other, one)) enable(rows, early, late * rowWords);
    }
  }
  return rows;
}
