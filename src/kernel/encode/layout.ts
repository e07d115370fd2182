import { numberAt } from '../../model/numbers.ts';
import type { Table } from '../ground/table.ts';
import type { Quotient } from '../reduce/quotient.ts';
import type { Bits } from './packed/fields.ts';

/** The bits of a variable in a packed state. */
export interface BitField extends Bits {
  readonly word: number;
}

/** Neighbouring bits of one word that one lookup reads. */
export interface Chunk {
  readonly variables: readonly number[];
  readonly word: number;
  readonly shift: number;
  readonly bits: number;
}

/** The layout of a state in 32-bit words. */
export interface Layout {
  readonly words: number;
  /** The bits of each variable; a variable with a single value has none. */
  readonly fields: readonly (BitField | undefined)[];
  readonly chunks: readonly Chunk[];
}

/** The most bits of a chunk: its table has a row for each combination of its bits. */
const WIDEST = 10;

const WORD = 32;

/** Returns the number of bits for a number of values. */
export const bitsFor = (values: number): number => (values <= 1 ? 0 : WORD - Math.clz32(values - 1));

/** Returns a function that counts the tests that read two variables together. */
function togetherness(tests: readonly Table[]): (a: number, b: number) => number {
  const count = new Map<string, number>();
  for (const { of } of tests) {
    for (const a of of) for (const b of of) count.set(`${a} ${b}`, (count.get(`${a} ${b}`) ?? 0) + 1);
  }
  return (a, b) => count.get(`${a} ${b}`) ?? 0;
}

/** Groups variables that are tested together, up to the width of a chunk. */
function groupsOf({ variables, sizes }: Quotient, tests: readonly Table[]): readonly (readonly number[])[] {
  const bits = (variable: number) => bitsFor(sizes(variable));
  const left = new Set(variables.map((_, variable) => variable).filter((variable) => bits(variable) > 0));
  const together = togetherness(tests);
  const groups: number[][] = [];
  while (left.size > 0) {
    const group: number[] = [];
    let room = WIDEST;
    const pull = (variable: number) => group.reduce((sum, other) => sum + together(variable, other), 0);
    for (;;) {
      const fitting = [...left].filter((variable) => group.length === 0 || bits(variable) <= room);
      const [best] = fitting.sort((a, b) => pull(b) - pull(a) || together(b, b) - together(a, a) || a - b);
      if (best === undefined || (group.length > 0 && bits(best) > room)) break;
      group.push(best);
      left.delete(best);
      room -= bits(best);
    }
    groups.push(group);
  }
  return groups;
}

/** Lays out the variables of a quotient; `tests` are the tests that are looked up in every state. */
export function layoutOf(quotient: Quotient, tests: readonly Table[]): Layout {
  const fields: (BitField | undefined)[] = quotient.variables.map(() => undefined);
  const chunks: Chunk[] = [];
  const free: number[] = [];
  for (const group of groupsOf(quotient, tests)) {
    const bits = group.reduce((sum, variable) => sum + bitsFor(quotient.sizes(variable)), 0);
    let word = free.findIndex((room) => room >= bits);
    if (word < 0) word = free.push(WORD) - 1;
    const shift = WORD - numberAt(free, word);
    chunks.push({ variables: group, word, shift, bits });
    let at = shift;
    for (const variable of group) {
      const width = bitsFor(quotient.sizes(variable));
      fields[variable] = { word, shift: at, mask: 2 ** width - 1 };
      at += width;
    }
    free[word] = WORD - at;
  }
  return { words: Math.max(1, free.length), fields, chunks };
}
