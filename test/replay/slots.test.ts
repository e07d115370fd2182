import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCycle } from '../../src/machines/cycle.ts';
import { EFFECTS } from '../../src/machines/effects.ts';
import type { Facts } from '../../src/model/facts.ts';
import { overlaps } from '../../src/model/paths.ts';
import { at } from '../../src/model/problems.ts';
import { Slots } from '../../src/replay/slots.ts';
import { compile } from '../../src/rules/language/compile.ts';
import { EVENT, PARAMS, someCondition } from '../support/conditions.ts';
import { factsAfter, someEvents } from '../support/courses.ts';
import { toy } from '../support/toy.ts';

const SEED = 20101112;
const slots = new Slots(toy, createCycle(toy), true);

const rowOf = (facts: Facts): Int32Array =>
  Int32Array.from([7, ...slots.paths.map((path, slot) => slots.idOf(slot, at(facts, path)))]);

/** Keeps of days only their presence. */
const plain = (facts: Facts): unknown =>
  slots.paths.map((path) => {
    const value = at(facts, path);
    return typeof value === 'string' && /^\d{4}-/.test(value) ? 'a day' : value;
  });

describe(`slots (seed ${SEED})`, () => {
  it('hold all that events put on record: the facts come back from the row', () => {
    fc.assert(
      fc.property(someEvents(), (events) => {
        const facts = factsAfter(events);
        const row = rowOf(facts);
        const back = slots.factsIn(row, 1);
        expect(plain(back)).toEqual(plain(facts));
        expect(rowOf(back)).toEqual(row);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('are one row if and only if the facts are the same, days aside', () => {
    fc.assert(
      fc.property(someEvents(), someEvents(), (a, b) => {
        const [one, other] = [factsAfter(a), factsAfter(b)];
        const isSame = JSON.stringify(plain(one)) === JSON.stringify(plain(other));
        if (rowOf(one).join() === rowOf(other).join()) expect(plain(one)).toEqual(plain(other));
        else expect(isSame).toBe(false);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('start at zero, and leave the facts of the start as they are', () => {
    const before = JSON.stringify(slots.start);
    expect(new Set(rowOf(slots.start).slice(1))).toEqual(new Set([0]));
    const changed = factsAfter([{ on: '2001-03-01', type: 'friend.designated', country: 'CH' }]);
    expect(slots.factsIn(rowOf(changed), 1).friends).toEqual(['CH']);
    expect(JSON.stringify(slots.start)).toBe(before);
  });

  it('there is one for every path that an effect writes, and none in another', () => {
    const written = Object.values(EFFECTS).flatMap((effects) => effects.map(({ path }) => path));
    for (const path of written) {
      const keys = path.map((key) => (typeof key === 'string' ? key : '*'));
      expect([keys, slots.slotsAt(keys).length > 0]).toEqual([keys, true]);
    }
    for (const path of slots.paths) {
      expect(slots.slotsAt(path).map((slot) => slots.paths[slot])).toEqual([path]);
      const bearing = slots.paths.flatMap((each, slot) => (overlaps(path.slice(0, 1), each) ? [slot] : []));
      expect(slots.slotsAt(path.slice(0, 1))).toEqual(bearing);
    }
  });

  it('a condition depends on no slot but its own', () => {
    fc.assert(
      fc.property(someCondition, someEvents(), someEvents(), (condition, a, b) => {
        const own = new Set(slots.slotsOf(condition));
        const [row, other] = [rowOf(factsAfter(a)), rowOf(factsAfter(b))];
        const mixed = row.map((id, i) => (i === 0 || own.has(i - 1) ? id : (other[i] as number)));
        const outcomeOf = (each: Int32Array) =>
          compile(condition, PARAMS).outcome({ on: '2001-06-01', ...EVENT } as never, slots.factsIn(each, 1));
        expect(outcomeOf(mixed)).toBe(outcomeOf(row));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('givenSlots: slots of which some condition asks whether they are filled, by their paths', () => {
    for (const [path, slot] of slots.givenSlots) expect(slots.paths[slot]?.join('.')).toBe(path);
    const paths = slots.givenSlots.map(([path]) => path);
    expect(paths).toContain('intersessional.opened');
    expect(paths).not.toContain('themes');
  });
});
