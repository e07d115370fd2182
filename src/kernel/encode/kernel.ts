import type { Programme } from '../../programmes/programme.ts';
import type { Action } from '../ground/finite.ts';
import { alwaysIs, constant, lookUp, type Table } from '../ground/table.ts';
import { type Merged, needsOf } from '../reduce/classes.ts';
import { bitsIn } from './bits.ts';
import { commutingRows } from './commuting.ts';
import { idleTests, stillFor } from './idle.ts';
import { type Chunk, type Field, type Layout, layoutOf } from './layout.ts';
import { Stepper, type Tables } from './stepper.ts';
import type { Store } from './store.ts';

/*
 * The same programme as integers. A state is a few 32-bit words. The tests of all actions are kept as rows of
 * bits, one bit an action: the row for what one part of a state holds says which actions that part lets happen,
 * and the rows of all parts, taken together, which can. An action then clears bits and sets bits. There are no
 * closures and no objects for a state or a step.
 */

/** Tables that look at variables in more than one chunk, one after the other: reads, then cells. */
class Lookups {
  readonly #reads: number[] = [];
  readonly #cells: number[] = [];
  readonly #starts: number[] = [];

  /** Adds a table; its index among the lookups. */
  add({ of, cells }: Table, merged: Merged, fields: Layout['fields']): number {
    const start = this.#reads.length;
    this.#reads.push(of.length, this.#cells.length);
    for (const variable of of) {
      const { word, shift, mask } = fields[variable] as Field;
      this.#reads.push(word, shift, mask, merged.sizes(variable));
    }
    for (const cell of cells) this.#cells.push(cell);
    return this.#starts.push(start) - 1;
  }

  packed() {
    return {
      starts: Int32Array.from(this.#starts),
      reads: Int32Array.from(this.#reads),
      cells: Uint16Array.from(this.#cells),
    };
  }
}

/** Room for what can happen at a state, used again for each. */
export interface Successors {
  /** The actions that can happen, one bit an action. */
  readonly row: Int32Array;
  /** Those that change nothing. */
  readonly still: Int32Array;
  /** What the others lead to, packed, one after the other. */
  readonly next: Int32Array;
  /** By which action. */
  readonly by: Uint16Array;
}

/** A programme over a finite alphabet, compiled to integers. */
export class Kernel {
  readonly programme: Programme;
  /** The finite form that it was compiled from. */
  readonly form: Merged;
  readonly layout: Layout;
  readonly actions: readonly Action[];
  /** How many 32-bit words a state has. */
  readonly words: number;
  /** How many 32-bit words a row of actions has, one bit an action. */
  readonly rowWords: number;
  readonly start: Int32Array;
  /** The row of the actions that no test looks at beyond one chunk: for these, `passes` always holds. */
  readonly simple: Int32Array;
  /** All of it in numbers. */
  readonly tables: Tables;

  readonly #chunkRows: Int32Array;
  readonly #rows: Int32Array;
  readonly #still: Int32Array;
  readonly #idle: Int32Array;
  readonly #commuting: Int32Array;
  readonly #keep: Int32Array;
  readonly #put: Int32Array;
  readonly #writesFrom: Int32Array;
  readonly #stepper: Stepper;

  constructor(form: Merged) {
    this.form = form;
    this.programme = form.programme;
    const needs = form.actions.map((action) => needsOf(action, form.sizes));
    const possible = form.actions.map((_, i) => needs[i]?.every((test) => alwaysIs(test) !== 0));
    this.actions = form.actions.filter((_, i) => possible[i]);
    const tests = needs
      .filter((_, i) => possible[i])
      .map((each) => each.filter((test) => alwaysIs(test) !== 1));
    this.layout = layoutOf(form, tests.flat());
    const { chunks, fields, words } = this.layout;
    this.words = words;
    this.rowWords = Math.max(1, Math.ceil(this.actions.length / 32));
    const lookups = new Lookups();

    const chunkWord = Int32Array.from(chunks, ({ word }) => word);
    const chunkShift = Int32Array.from(chunks, ({ shift }) => shift);
    const chunkMask = Int32Array.from(chunks, ({ bits }) => 2 ** bits - 1);
    const firstRows = chunks.map((_, i) => chunks.slice(0, i).reduce((sum, { bits }) => sum + 2 ** bits, 0));
    this.#chunkRows = Int32Array.from(firstRows, (row) => row * this.rowWords);
    const allRows = chunks.reduce((sum, { bits }) => sum + 2 ** bits, 0);
    this.#rows = new Int32Array(allRows * this.rowWords).fill(-1);
    const beyond = tests.map((each, action) =>
      each.filter((test) => !this.#addRow(test, action, this.#rows)),
    );
    const testLists = beyond.map((each) => each.map((test) => lookups.add(test, form, fields)));
    const [testsFrom, tested] = flat(testLists);
    this.simple = new Int32Array(this.rowWords);
    testLists.forEach((lists, action) => {
      if (lists.length === 0)
        this.simple[action >> 5] = (this.simple[action >> 5] as number) | (1 << (action & 31));
    });
    this.#still = new Int32Array(this.#rows.length).fill(-1);
    this.#idle = new Int32Array(this.#rows.length).fill(-1);
    for (const [i, action] of this.actions.entries()) {
      this.#addStill(action, i);
      this.#addIdle(action, i);
    }

    this.#commuting = commutingRows(this.actions, this.rowWords, form.sizes);
    this.#keep = new Int32Array(this.actions.length * words).fill(-1);
    this.#put = new Int32Array(this.actions.length * words);
    const writeLists = this.actions.map((action, i) => this.#addWrites(action, i, lookups));
    const [writesFrom, writes] = flat(writeLists);
    this.#writesFrom = writesFrom;
    this.tables = {
      actions: this.actions.length,
      words,
      rowWords: this.rowWords,
      simple: this.simple,
      chunkWord,
      chunkShift,
      chunkMask,
      chunkRows: this.#chunkRows,
      rows: this.#rows,
      still: this.#still,
      idle: this.#idle,
      testsFrom,
      tests: tested,
      keep: this.#keep,
      put: this.#put,
      writesFrom,
      writes,
      ...lookups.packed(),
    };
    this.#stepper = new Stepper(this.tables);

    this.start = new Int32Array(words);
    for (const [variable, value] of form.start.entries()) this.setValue(this.start, 0, variable, value);
  }

  /** Adds a test to the rows of the chunk that has all its variables; `false` where there is none. */
  #addRow(test: Table, action: number, rows: Int32Array): boolean {
    const { chunks, fields } = this.layout;
    const index = chunks.findIndex(({ variables }) => test.of.every((each) => variables.includes(each)));
    const chunk = chunks[index];
    if (chunk === undefined) return false;
    const bit = ~(1 << (action & 31));
    for (let row = 0; row < 2 ** chunk.bits; row++) {
      const valueIn = (variable: number) => {
        const { shift, mask } = fields[variable] as Field;
        return (row >> (shift - chunk.shift)) & mask;
      };
      // A combination of bits that is no value of its variable stands for nothing.
      if (test.of.some((variable) => valueIn(variable) >= this.form.sizes(variable))) continue;
      if (lookUp(test, this.form.sizes, valueIn) === 0) {
        const at = (this.#chunkRows[index] as number) + row * this.rowWords + (action >> 5);
        rows[at] = (rows[at] as number) & bit;
      }
    }
    return true;
  }

  /** Notes for each chunk whether what an action writes there is there already, as far as the chunk tells. */
  #addStill({ writes }: Action, action: number): void {
    for (const write of writes) {
      if (this.layout.fields[write.variable] === undefined) continue;
      const chunk = this.layout.chunks.find(({ variables }) => variables.includes(write.variable)) as Chunk;
      const test = stillFor(write, chunk.variables, this.form.sizes);
      this.#addRow(test, action, this.#still);
    }
  }

  /** Notes where the stages alone tell that an action changes nothing. */
  #addIdle({ writes }: Action, action: number): void {
    const { chunks, fields } = this.layout;
    const groupOf = (variable: number) => chunks.findIndex(({ variables }) => variables.includes(variable));
    const written = writes.filter(({ variable }) => fields[variable] !== undefined);
    const tests = idleTests(written, groupOf, this.form.sizes) ?? [constant(false)];
    for (const test of tests) this.#addRow(test, action, this.#idle);
  }

  /** Adds what an action writes: constants as bits kept and put, the rest as lookups. */
  #addWrites({ writes }: Action, action: number, lookups: Lookups): readonly number[] {
    return writes.flatMap(({ variable, to }) => {
      const field = this.layout.fields[variable];
      if (field === undefined) return [];
      const { word, shift, mask } = field;
      const at = action * this.words + word;
      this.#keep[at] = (this.#keep[at] as number) & ~(mask << shift);
      const value = alwaysIs(to);
      if (value === undefined) return [lookups.add(to, this.form, this.layout.fields), word, shift];
      this.#put[at] = (this.#put[at] as number) | (value << shift);
      return [];
    });
  }

  /** Writes the rows of the actions that can happen at a state, and of those that change nothing: see `Stepper`. */
  enabled(states: Int32Array, at: number, row: Int32Array, still?: Int32Array): void {
    this.#stepper.enabled(states, at, row, still);
  }

  /** Whether an action that its row lets happen can: the tests that look further than one chunk. */
  passes(action: number, states: Int32Array, at: number): boolean {
    return this.#stepper.passes(action, states, at);
  }

  /** Writes the state after an action. */
  apply(action: number, states: Int32Array, at: number, next: Int32Array, nextAt: number): void {
    this.#stepper.apply(action, states, at, next, nextAt);
  }

  /**
   * Adds the successors of a state that has been met to those met; how many steps lead from it, those that change
   * nothing among them. As `enabled`, `passes` and `apply` for each action have it, but steps that commute with the one
   * by which the state was met, and come before it, are only counted: breadth first, where they lead is met without them.
   */
  expand(store: Store, state: number, { row, still, next, by }: Successors): number {
    const { words, rowWords, simple } = this;
    const { states } = store;
    const keep = this.#keep;
    const put = this.#put;
    const writesFrom = this.#writesFrom;
    const commuting = this.#commuting;
    const at = state * words;
    const met = (store.by[state] as number) * rowWords;
    this.enabled(states, at, row, still);
    let steps = 0;
    let count = 0;
    for (let i = 0; i < rowWords; i++) {
      const plain = simple[i] as number;
      const counted = (row[i] as number) & plain & ((still[i] as number) | (commuting[met + i] as number));
      steps += bitsIn(counted);
      for (let bits = (row[i] as number) & ~counted; bits !== 0; bits &= bits - 1) {
        const action = (i << 5) + 31 - Math.clz32(bits & -bits);
        if ((plain & bits & -bits) === 0 && !this.passes(action, states, at)) continue;
        const to = count * words;
        for (let w = 0, own = action * words; w < words; w++) {
          next[to + w] = ((states[at + w] as number) & (keep[own + w] as number)) | (put[own + w] as number);
        }
        if (writesFrom[action] !== writesFrom[action + 1]) this.#stepper.write(action, states, at, next, to);
        by[count++] = action;
      }
    }
    store.addAll(next, count, state, by);
    return steps + count;
  }

  /** Room for the successors of a state. */
  successors(): Successors {
    return {
      row: new Int32Array(this.rowWords),
      still: new Int32Array(this.rowWords),
      next: new Int32Array(this.actions.length * this.words),
      by: new Uint16Array(this.actions.length),
    };
  }

  /** The value of a variable at a state. */
  valueOf(states: Int32Array, at: number, variable: number): number {
    const field = this.layout.fields[variable];
    return field ? ((states[at + field.word] as number) >>> field.shift) & field.mask : 0;
  }

  /** Gives a variable a value at a state. */
  setValue(states: Int32Array, at: number, variable: number, value: number): void {
    const field = this.layout.fields[variable];
    if (field === undefined) return;
    const { word, shift, mask } = field;
    states[at + word] = ((states[at + word] as number) & ~(mask << shift)) | (value << shift);
  }
}

/** Lists one after the other, with where each begins. */
function flat(lists: readonly (readonly number[])[]): [from: Int32Array, all: Int32Array] {
  const from = [0];
  for (const list of lists) from.push((from.at(-1) as number) + list.length);
  return [Int32Array.from(from), Int32Array.from(lists.flat())];
}
