import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Stepper, type Tables } from '../../../../src/kernel/encode/packed/stepper.ts';
import {
  afterAction,
  happens,
  type Playable,
  playable,
  reachable,
  type State,
} from '../../../support/forms.ts';
import { compiledToy, hasBit, packed, unpacked } from '../../../support/kernels.ts';
import { FORMS } from '../../../support/toy.ts';

const SEED = 20101112;

/*
 * Tables of nothing: chunks, rows, lookups and writes drawn by chance, with as many actions as a row has bits, or fewer. A
 * step by them is worked out bit by bit.
 */

interface Chunk {
  readonly word: number;
  readonly shift: number;
  readonly bits: number;
}

interface Read extends Chunk {
  /** The number of values of the variable: no more than its bits can hold. */
  readonly size: number;
}

interface Lookup {
  readonly reads: readonly Read[];
  readonly cells: readonly number[];
}

interface Write {
  readonly lookup: number;
  readonly word: number;
  readonly shift: number;
}

interface Drawn {
  readonly actions: number;
  readonly words: number;
  readonly chunks: readonly Chunk[];
  readonly rows: Record<'rows' | 'still' | 'idle', readonly number[]>;
  readonly lookups: readonly Lookup[];
  readonly tests: readonly (readonly number[])[];
  readonly writes: readonly (readonly Write[])[];
  readonly keep: readonly number[];
  readonly put: readonly number[];
  readonly state: readonly number[];
}

const someWord = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const words = (count: number, word = someWord) => fc.array(word, { minLength: count, maxLength: count });
const each = <T>(count: number, of: fc.Arbitrary<T>) => fc.array(of, { minLength: count, maxLength: count });

const someChunk = (most: number, width: number): fc.Arbitrary<Chunk> =>
  fc.record({
    word: fc.nat(most - 1),
    bits: fc.integer({ min: 1, max: width }),
    shift: fc.constantFrom(0, 1, 7, 29),
  });

const someLookup = (most: number): fc.Arbitrary<Lookup> =>
  fc.array(someChunk(most, 2), { maxLength: 3 }).chain((reads) => {
    const all = reads.map((read): Read => ({ ...read, size: 2 ** read.bits }));
    const count = all.reduce((product, { size }) => product * size, 1);
    return words(count, fc.nat(3)).map((cells) => ({ reads: all, cells }));
  });

const rowWordsOf = (actions: number): number => Math.max(1, Math.ceil(actions / 32));

/** Rows of which most bits are set: several of them together still let some actions happen. */
const someRow = fc.tuple(someWord, someWord, someWord).map(([a, b, c]) => a | b | c);

const someDrawn: fc.Arbitrary<Drawn> = fc
  .record({ actions: fc.constantFrom(0, 1, 5, 31, 32, 33, 64, 70), words: fc.integer({ min: 1, max: 3 }) })
  .chain(({ actions, words: most }) =>
    fc
      .record({ chunks: fc.array(someChunk(most, 3), { maxLength: 3 }), lookups: each(4, someLookup(most)) })
      .chain(({ chunks, lookups }) => {
        const rows = chunks.reduce((sum, { bits }) => sum + 2 ** bits, 0) * rowWordsOf(actions);
        const write = fc.record({
          lookup: fc.nat(3),
          word: fc.nat(most - 1),
          shift: fc.constantFrom(0, 3, 30),
        });
        return fc.record({
          actions: fc.constant(actions),
          words: fc.constant(most),
          chunks: fc.constant(chunks),
          lookups: fc.constant(lookups),
          rows: fc.record({
            rows: words(rows, someRow),
            still: words(rows, someRow),
            idle: words(rows, someRow),
          }),
          tests: each(actions, fc.array(fc.nat(3), { maxLength: 2 })),
          writes: each(actions, fc.array(write, { maxLength: 2 })),
          keep: words(actions * most),
          put: words(actions * most),
          state: words(most),
        });
      }),
  );

/** Lists one after the other, and where each begins. */
const flat = (lists: readonly (readonly number[])[]) => ({
  from: Int32Array.from([0, ...lists.map((_, i) => lists.slice(0, i + 1).flat().length)]),
  all: Int32Array.from(lists.flat()),
});

function tablesOf(drawn: Drawn): Tables {
  const rowWords = rowWordsOf(drawn.actions);
  const firstRow = flat(drawn.chunks.map(({ bits }) => Array<number>(2 ** bits * rowWords).fill(0)));
  const tests = flat(drawn.tests);
  const writes = flat(
    drawn.writes.map((own) => own.flatMap(({ lookup, word, shift }) => [lookup, word, shift])),
  );
  const cells = flat(drawn.lookups.map((each) => each.cells));
  const reads = flat(
    drawn.lookups.map((each, i) => [
      each.reads.length,
      cells.from[i] as number,
      ...each.reads.flatMap(({ word, shift, bits, size }) => [word, shift, 2 ** bits - 1, size]),
    ]),
  );
  return {
    actions: drawn.actions,
    words: drawn.words,
    rowWords,
    simple: new Int32Array(rowWords),
    chunkWord: Int32Array.from(drawn.chunks, ({ word }) => word),
    chunkShift: Int32Array.from(drawn.chunks, ({ shift }) => shift),
    chunkMask: Int32Array.from(drawn.chunks, ({ bits }) => 2 ** bits - 1),
    chunkRows: firstRow.from,
    rows: Int32Array.from(drawn.rows.rows),
    noOps: Int32Array.from(drawn.rows.still),
    stageNoOps: Int32Array.from(drawn.rows.idle),
    testsFrom: tests.from,
    tests: tests.all,
    keep: Int32Array.from(drawn.keep),
    put: Int32Array.from(drawn.put),
    writesFrom: writes.from,
    writes: writes.all,
    starts: reads.from,
    reads: reads.all,
    cells: Uint16Array.from(cells.all),
  };
}

/** The bits of a word, the lowest first. */
const bitsOf = (word: number): readonly boolean[] =>
  [...(word >>> 0).toString(2).padStart(32, '0')].reverse().map((bit) => bit === '1');

const valueAt = (state: readonly number[], { word, shift, bits }: Chunk): number =>
  bitsOf(state[word] as number)
    .slice(shift, shift + bits)
    .reduce((value, bit, i) => value + (bit ? 2 ** i : 0), 0);

/** The bit of an action in the rows for what each chunk of a state holds. */
function bitsAt(
  { chunks, actions, state }: Drawn,
  rows: readonly number[],
  action: number,
): readonly boolean[] {
  const width = rowWordsOf(actions);
  return chunks.map((chunk, i) => {
    const first = chunks.slice(0, i).reduce((sum, { bits }) => sum + 2 ** bits, 0);
    const row = (first + valueAt(state, chunk)) * width;
    return bitsOf(rows[row + Math.floor(action / 32)] as number)[action % 32] as boolean;
  });
}

function lookedUp({ lookups, state }: Drawn, lookup: number): number {
  const { reads, cells } = lookups[lookup] as Lookup;
  return cells[reads.reduce((cell, read) => cell * read.size + valueAt(state, read), 0)] as number;
}

function stateAfter(drawn: Drawn, action: number): readonly number[] {
  const { words: count, state, keep, put, writes } = drawn;
  const own = (all: readonly number[], word: number) => bitsOf(all[action * count + word] as number);
  return state.map((before, word) => {
    const written = (writes[action] ?? [])
      .filter((write) => write.word === word)
      .map(({ lookup, shift }) => bitsOf(lookedUp(drawn, lookup) * 2 ** shift));
    const bits = bitsOf(before).map(
      (bit, i) =>
        (bit && own(keep, word)[i]) || own(put, word)[i] || written.some((each) => each[i] === true),
    );
    return bits.reduce((sum, bit, i) => sum + (bit ? 2 ** i : 0), 0) | 0;
  });
}

const AT = 2;

/** The state among others, from a place on. */
const amongOthers = ({ state }: Drawn): Int32Array => Int32Array.from([-1, 0x55555555, ...state, -1, 7]);

const indices = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

const LAWS: Readonly<Record<string, (drawn: Drawn, stepper: Stepper) => void>> = {
  'an action is enabled where every chunk lets it happen': (drawn, stepper) => {
    const width = rowWordsOf(drawn.actions);
    const [row, again] = [new Int32Array(width), new Int32Array(width)];
    stepper.enabled(amongOthers(drawn), AT, row);
    stepper.enabled(amongOthers(drawn), AT, again, new Int32Array(width));
    expect(again).toEqual(row);
    const expected = indices(width * 32).map(
      (i) => i < drawn.actions && bitsAt(drawn, drawn.rows.rows, i).every(Boolean),
    );
    expect(indices(width * 32).map((i) => hasBit(row, i))).toEqual(expected);
  },

  'an action is still where no chunk has it change anything, by its writes or by the stages': (
    drawn,
    stepper,
  ) => {
    const width = rowWordsOf(drawn.actions);
    const still = new Int32Array(width);
    stepper.enabled(amongOthers(drawn), AT, new Int32Array(width), still);
    const { rows } = drawn;
    const expected = indices(drawn.actions).map(
      (i) => bitsAt(drawn, rows.still, i).every(Boolean) || bitsAt(drawn, rows.idle, i).every(Boolean),
    );
    expect(indices(drawn.actions).map((i) => hasBit(still, i))).toEqual(expected);
  },

  'an action passes where each of its further tests is not 0': (drawn, stepper) => {
    const states = amongOthers(drawn);
    expect(indices(drawn.actions).map((i) => stepper.passes(i, states, AT))).toEqual(
      drawn.tests.map((own) => own.every((lookup) => lookedUp(drawn, lookup) !== 0)),
    );
  },

  'an action keeps bits, puts bits and writes what it looks up': (drawn, stepper) => {
    const next = new Int32Array(drawn.words + 2).fill(-1);
    for (const action of indices(drawn.actions)) {
      stepper.apply(action, amongOthers(drawn), AT, next, 1);
      expect([...next]).toEqual([-1, ...stateAfter(drawn, action), -1]);
    }
  },

  'what is written depends on the state before alone': (drawn, stepper) => {
    for (const action of indices(drawn.actions)) {
      const next = new Int32Array(drawn.words + 1);
      stepper.write(action, amongOthers(drawn), AT, next, 1);
      const nothing = drawn.keep.map(() => 0);
      expect([...next.slice(1)]).toEqual(stateAfter({ ...drawn, keep: nothing, put: nothing }, action));
    }
  },
};

describe(`steps by tables drawn by chance (seed ${SEED})`, () => {
  it.each(Object.entries(LAWS))('%s', (_, law) => {
    fc.assert(
      fc.property(someDrawn, (drawn) => law(drawn, new Stepper(tablesOf(drawn)))),
      { seed: SEED, numRuns: 40 },
    );
  });
});

/** The toy, taken at its word, and a stepper by the tables of its kernel alone. */
const TOYS = FORMS.map(([name, options]) => {
  const kernel = compiledToy(options);
  const game: Playable = playable(kernel.quotient);
  const states: readonly State[] = reachable(game);
  return { name, kernel, game, states, stepper: new Stepper(structuredClone(kernel.tables)) };
});

describe.each(TOYS)('steps of the toy, $name', ({ kernel, game, states, stepper }) => {
  it('are those that can happen, and lead where their writes lead', () => {
    const row = new Int32Array(kernel.rowWords);
    const next = new Int32Array(kernel.words);
    const wrong = states.flatMap((state) => {
      const at = packed(kernel, state, 3);
      stepper.enabled(at, 3, row);
      return kernel.actions.flatMap((action, i) => {
        const can = hasBit(row, i) && stepper.passes(i, at, 3);
        if (can !== happens(game, action, state)) return [`${i} at ${state}: ${can}`];
        stepper.apply(i, at, 3, next, 0);
        const expected = afterAction(game, action, state);
        return can && unpacked(kernel, next).join() !== expected.join()
          ? [`${i} at ${state}: not ${expected}`]
          : [];
      });
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});
