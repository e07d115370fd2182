import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chunk } from '../../../src/kernel/encode/layout.ts';
import { isEnabled } from '../../../src/kernel/encode/packed/rows.ts';
import { encoded } from '../../../src/kernel/encode/tables.ts';
import type { Table } from '../../../src/kernel/ground/table.ts';
import { guardsOf, type Quotient } from '../../../src/kernel/reduce/quotient.ts';
import { happens, playable } from '../../support/forms.ts';
import { someMerged } from '../../support/merged.ts';
import { statesOf } from '../../support/tables.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 150 };

const sizesOf = (form: Quotient) => form.variables.map((_, variable) => form.sizes(variable));
const isConstant = ({ cells }: Table, to?: number) => cells.every((cell) => cell === (to ?? cells[0]));

/** A constant of these cells, or none: a table is always one thing only if it says so at every combination. */
const testsOf = (form: Quotient, action: Quotient['actions'][number]) =>
  guardsOf(action, form.sizes).filter((test) => !isConstant(test, 1));

const isInOneChunk = ({ of }: Table, chunks: readonly Chunk[]) =>
  chunks.some(({ variables }) => of.every((variable) => variables.includes(variable)));

const lengths = (from: Int32Array, entry: number) =>
  Array.from({ length: from.length - 1 }, (_, i) => ((from[i + 1] as number) - (from[i] as number)) / entry);

describe(`a form in numbers (seed ${SEED})`, () => {
  it('keeps the actions that some combination of values lets happen, in their order', () => {
    fc.assert(
      fc.property(someMerged(4, 6, 3), (form) => {
        const game = playable(form);
        const states = statesOf(sizesOf(form));
        const { actions } = encoded(form);
        const possible = form.actions.filter((action) =>
          states.some((state) => happens(game, action, state)),
        );
        expect(possible.filter((action) => !actions.includes(action))).toEqual([]);
        expect(form.actions.filter((action) => actions.includes(action))).toEqual(actions);
        for (const action of actions)
          expect(testsOf(form, action).some((test) => isConstant(test, 0))).toBe(false);
      }),
      options,
    );
  });

  it('looks up no test that one chunk can tell, and every other', () => {
    fc.assert(
      fc.property(someMerged(8, 6, 5), (form) => {
        const { actions, layout, tables } = encoded(form);
        const beyond = actions.map((action) =>
          testsOf(form, action).filter((test) => !isInOneChunk(test, layout.chunks)),
        );
        expect(lengths(tables.testsFrom, 1)).toEqual(beyond.map(({ length }) => length));
        actions.forEach((_, i) => {
          expect(isEnabled(tables.simple, i)).toBe(beyond[i]?.length === 0);
        });
      }),
      options,
    );
  });

  it('looks up no write of a constant, and every other of a variable that has bits', () => {
    fc.assert(
      fc.property(someMerged(6, 6, 4), (form) => {
        const { actions, tables } = encoded(form);
        const open = actions.map(({ writes }) =>
          writes.filter(({ variable, to }) => form.sizes(variable) > 1 && !isConstant(to)),
        );
        expect(lengths(tables.writesFrom, 3)).toEqual(open.map(({ length }) => length));
      }),
      options,
    );
  });

  it('has each lookup once, one after the other', () => {
    fc.assert(
      fc.property(someMerged(8, 6, 5), (form) => {
        const { tables } = encoded(form);
        const { starts, reads, cells, tests, writes } = tables;
        let read = 0;
        let cell = 0;
        for (const start of starts) {
          expect(start).toBe(read);
          const [count, first] = [reads[start] as number, reads[start + 1] as number];
          expect(first).toBe(cell);
          const sizes = Array.from({ length: count }, (_, i) => reads[start + 2 + i * 4 + 3] as number);
          read += 2 + count * 4;
          cell += sizes.reduce((product, size) => product * size, 1);
        }
        expect([read, cell]).toEqual([reads.length, cells.length]);
        const named = new Set([...tests, ...writes.filter((_, i) => i % 3 === 0)]);
        expect([...named].sort((a, b) => a - b)).toEqual([...starts.keys()]);
      }),
      options,
    );
  });
});
