import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkRows } from '../../../src/kernel/encode/chunkRows.ts';
import { type BitField, type Layout, layoutOf } from '../../../src/kernel/encode/layout.ts';
import { isEnabled, rowWordsFor } from '../../../src/kernel/encode/packed/rows.ts';
import type { Quotient } from '../../../src/kernel/reduce/quotient.ts';
import { afterAction, playable } from '../../support/forms.ts';
import { someMerged } from '../../support/merged.ts';
import { cellOf, someTable, statesOf } from '../../support/tables.ts';

const SEED = 20101112;
const ACTIONS = 40;

const sizesOf = (form: Quotient) => form.variables.map((_, variable) => form.sizes(variable));

/** The row of a chunk at a state, worked out from the layout. */
function rowAt(
  rows: Int32Array,
  { starts }: ChunkRows,
  { chunks, fields }: Layout,
  chunk: number,
  state: readonly number[],
): Int32Array {
  const { variables = [], shift = 0 } = chunks[chunk] ?? {};
  const value = variables.reduce(
    (sum, variable) =>
      sum + (state[variable] as number) * 2 ** ((fields[variable] as BitField).shift - shift),
    0,
  );
  const width = rowWordsFor(ACTIONS);
  const from = (starts[chunk] as number) + value * width;
  return rows.slice(from, from + width);
}

/** A form, with a test of some of its variables that have several values. */
const formAndTest = someMerged(6, 2, 4).chain((form) =>
  someTable(sizesOf(form)).map((test) => ({
    form,
    test: { of: test.of.filter((variable) => form.sizes(variable) > 1), cells: test.cells },
  })),
);

describe(`rows of chunks (seed ${SEED})`, () => {
  it('lose an action where a test of one chunk does not hold; a test of several changes none', () => {
    fc.assert(
      fc.property(formAndTest, fc.nat(ACTIONS - 1), ({ form, test }, action) => {
        const layout = layoutOf(form, [test]);
        const chunkRows = new ChunkRows(layout, form.sizes, ACTIONS);
        const rows = chunkRows.full();
        const chunk = layout.chunks.findIndex(({ variables }) =>
          test.of.every((variable) => variables.includes(variable)),
        );
        expect(chunkRows.add(rows, test, action)).toBe(chunk >= 0);
        const sizes = sizesOf(form);
        for (const state of statesOf(sizes)) {
          for (const each of layout.chunks.keys()) {
            const row = rowAt(rows, chunkRows, layout, each, state);
            for (let i = 0; i < ACTIONS; i++) {
              const isOut = i === action && each === chunk && cellOf(test, sizes, state) === 0;
              if (isEnabled(row, i) === isOut) expect({ state, each, i }).toBe('otherwise');
            }
          }
        }
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('tell of an action that it is still only where it leaves all as it is; one that writes nothing always', () => {
    let seen = 0;
    fc.assert(
      fc.property(someMerged(4, 4, 3), (form) => {
        const layout = layoutOf(form, []);
        const chunkRows = new ChunkRows(layout, form.sizes, ACTIONS);
        const [still, idle] = [chunkRows.noOps(form.actions), chunkRows.stageNoOps(form.actions)];
        const game = playable(form);
        for (const state of statesOf(sizesOf(form))) {
          form.actions.forEach((action, i) => {
            const inAll = (rows: Int32Array) =>
              [...layout.chunks.keys()].every((each) =>
                isEnabled(rowAt(rows, chunkRows, layout, each, state), i),
              );
            const isSame = afterAction(game, action, state).join() === state.join();
            if (inAll(still) || inAll(idle)) expect(isSame).toBe(true);
            if (action.writes.length === 0) expect(inAll(still) && inAll(idle)).toBe(true);
            if (isSame && action.writes.length > 0 && inAll(still)) seen++;
          });
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(0);
  });
});
