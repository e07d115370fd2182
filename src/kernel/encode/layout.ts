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

/** Returns, for each variable, the number of tests that read it together with each other one. */
function togetherness(tests: readonly Table[], variables: number): readonly Uint32Array[] {
  const counts = Array.from({ length: variables }, () => new Uint32Array(variables));
  for (const { of } of tests) {
    for (const a of of) {
      const own = counts[a] as Uint32Array;
      for (const b of of) own[b] = numberAt(own, b) + 1;
    }
  }
  return counts;
}

/** Groups variables that are tested together, up to the width of a chunk. */
function groupsOf({ variables, sizes }: Quotient, tests: readonly Table[]): readonly (readonly number[])[] {
  const bits = (variable: number) => bitsFor(sizes(variable));
  const left = new Set(variables.map((_, variable) => variable).filter((variable) => bits(variable) > 0));
  const together = togetherness(tests, variables.length);
  const tested = (variable: number) => numberAt(together[variable] as Uint32Array, variable);
  const groups: number[][] = [];
  while (left.size > 0) {
    const group: number[] = [];
    let room = WIDEST;
    /** The number of tests that read each variable together with one of the group. */
    const pull = new Uint32Array(variables.length);
    const isBefore = (a: number, b: number) =>
      (numberAt(pull, a) - numberAt(pull, b) || tested(a) - tested(b) || b - a) > 0;
    for (;;) {
      let best: number | undefined;
      for (const each of left) {
        if (group.length > 0 && bits(each) > room) continue;
        if (best === undefined || isBefore(each, best)) best = each;
      }
      if (best === undefined) break;
      group.push(best);
      left.delete(best);
      room -= bits(best);
      together[best]?.forEach((count, other) => {
        pull[other] = numberAt(pull, other) + count;
      });
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
