import { alwaysIs, type Table } from '../ground/table.ts';
import type { Action, Write } from '../ground/transitionSystem.ts';
import { guardsOf, type Quotient } from '../reduce/quotient.ts';
import { ChunkRows } from './chunkRows.ts';
import { type Layout, layoutOf } from './layout.ts';
import { Lookups } from './lookups.ts';
import { clear, put } from './packed/fields.ts';
import { flat } from './packed/lists.ts';
import { enable, rowWordsFor } from './packed/rows.ts';
import type { Tables } from './packed/stepper.ts';

/** An action that some state enables, with its tests that do not always hold. */
interface PossibleAction {
  readonly action: Action;
  readonly tests: readonly Table[];
}

/** Returns the actions that some state enables. */
const possibleOf = ({ actions, sizes }: Quotient): readonly PossibleAction[] =>
  actions.flatMap((action) => {
    const tests = guardsOf(action, sizes).filter((test) => alwaysIs(test) !== 1);
    return tests.some((test) => alwaysIs(test) === 0) ? [] : [{ action, tests }];
  });

/** Returns the tests as rows, the tests beyond one chunk as lookups, and the row of the actions without lookups. */
function testsOf(possible: readonly PossibleAction[], chunkRows: ChunkRows, lookups: Lookups) {
  const rows = chunkRows.full();
  const simple = new Int32Array(rowWordsFor(possible.length));
  const lists = possible.map(({ tests }, i) => {
    const beyond = tests.filter((test) => !chunkRows.add(rows, test, i));
    if (beyond.length === 0) enable(simple, i);
    return beyond.map((test) => lookups.add(test));
  });
  const { from: testsFrom, all: tests } = flat(lists);
  return { rows, simple, testsFrom, tests };
}

/** Returns the constant writes as masks of bits to keep and to set, and the other writes as lookups. */
function writesOf(actions: readonly Action[], { fields, words }: Layout, lookups: Lookups) {
  const keeps = new Int32Array(actions.length * words).fill(-1);
  const puts = new Int32Array(actions.length * words);
  const add = (i: number, { variable, to }: Write): readonly number[] => {
    const field = fields[variable];
    if (field === undefined) return [];
    const place = i * words + field.word;
    clear(keeps, place, field);
    const value = alwaysIs(to);
    if (value === undefined) return [lookups.add(to), field.word, field.shift];
    put(puts, place, field, value);
    return [];
  };
  const lists = actions.map(({ writes }, i) => writes.flatMap((write) => add(i, write)));
  const { from: writesFrom, all: writes } = flat(lists);
  return { keep: keeps, put: puts, writesFrom, writes };
}

/** A quotient as plain numbers, with the actions that the bits of a row stand for. */
export interface Encoded {
  readonly actions: readonly Action[];
  readonly layout: Layout;
  readonly tables: Tables;
}

/** Encodes a quotient as plain numbers. */
export function encoded(quotient: Quotient): Encoded {
  const possible = possibleOf(quotient);
  const actions = possible.map(({ action }) => action);
  const layout = layoutOf(
    quotient,
    possible.flatMap(({ tests }) => tests),
  );
  const { chunks, fields, words } = layout;
  const chunkRows = new ChunkRows(layout, quotient.sizes, actions.length);
  const lookups = new Lookups(fields, quotient.sizes);
  const tables = {
    actions: actions.length,
    words,
    rowWords: rowWordsFor(actions.length),
    chunkWord: Int32Array.from(chunks, ({ word }) => word),
    chunkShift: Int32Array.from(chunks, ({ shift }) => shift),
    chunkMask: Int32Array.from(chunks, ({ bits }) => 2 ** bits - 1),
    chunkRows: chunkRows.starts,
    ...testsOf(possible, chunkRows, lookups),
    noOps: chunkRows.noOps(actions),
    stageNoOps: chunkRows.stageNoOps(actions),
    ...writesOf(actions, layout, lookups),
    ...lookups.packed(),
  };
  return { actions, layout, tables };
}
