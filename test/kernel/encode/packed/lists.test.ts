import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flat, inverseOf, type Lists, listsOf } from '../../../../src/kernel/encode/packed/lists.ts';

const SEED = 20101112;
const MEMBERS = 6;

const unpacked = ({ from, all }: Lists) => Array.from(from.slice(1), (to, i) => [...all.slice(from[i], to)]);

const someLists = fc.array(fc.uniqueArray(fc.nat(MEMBERS - 1)).map((list) => list.sort()));

describe(`lists one after the other (seed ${SEED})`, () => {
  it('are found again by their places', () => {
    fc.assert(
      fc.property(someLists, (lists) => {
        expect(unpacked(flat(lists))).toEqual(lists);
      }),
      { seed: SEED },
    );
  });

  it('are made from a test of each list and member', () => {
    fc.assert(
      fc.property(someLists, (lists) => {
        const made = listsOf(lists.length, MEMBERS, (list, member) => lists[list]?.includes(member) === true);
        expect(unpacked(made)).toEqual(lists);
      }),
      { seed: SEED },
    );
  });

  it('are the same after they were inverted twice', () => {
    fc.assert(
      fc.property(someLists, (lists) => {
        const inverse = inverseOf(flat(lists), MEMBERS);
        expect(unpacked(inverse)).toHaveLength(MEMBERS);
        expect(unpacked(inverseOf(inverse, lists.length))).toEqual(lists);
      }),
      { seed: SEED },
    );
  });
});
