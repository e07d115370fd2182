import type { Sizes } from '../ground/table.ts';
import type { Action } from '../ground/transitionSystem.ts';
import { guardsOf } from '../reduce/quotient.ts';
import { enable, isEnabled } from './packed/rows.ts';

/** The variables that an action reads and writes. */
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
 * Returns, for each action, a row of the earlier actions that are independent of it: neither reads or writes a variable
 * that the other writes. Both orders of two independent actions lead to the same state, so a search that reached a
 * state by an action need not follow the actions in its row. ADR 4 (docs/adr/0004-a-kernel-of-integers.md) proves that
 * no state is lost.
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

/** Returns the rows for the order of actions in which one of the actions comes first. */
export function withFirst(rows: Int32Array, first: number, rowWords: number): Int32Array {
  const moved = rows.slice();
  const from = first * rowWords;
  const own = rows.subarray(from, from + rowWords);
  for (let other = 0; other < first; other++)
    if (isEnabled(own, other)) enable(moved, first, other * rowWords);
  return moved.fill(0, from, from + rowWords);
}
