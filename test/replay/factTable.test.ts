import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/language/compile.ts';
import { edgesFrom, nodesIn } from '../../src/machines/chart.ts';
import { createCycle } from '../../src/machines/cycle.ts';
import type { Facts } from '../../src/model/facts.ts';
import { getPath, overlaps } from '../../src/model/path.ts';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';
import { FactTable } from '../../src/replay/factTable.ts';
import { BARE_RULES } from '../../src/rules/index.ts';
import { DECISIONS } from '../../src/rules/vocabulary.ts';
import { EVENT, PARAMS, someCondition } from '../support/conditions.ts';
import { factsAfter, someEvents } from '../support/courses.ts';
import { toy } from '../support/toy.ts';

const SEED = 20101112;
const effects = Object.values(vocabularyOf(toy).effects).flatMap((each = []) => each);
const slots = new FactTable(toy, createCycle(toy), true);

const rowOf = (facts: Facts): Int32Array =>
  Int32Array.from([7, ...slots.paths.map((path, slot) => slots.idOf(slot, getPath(facts, path)))]);

/** Keeps of days only their presence. */
const plain = (facts: Facts): unknown =>
  slots.paths.map((path) => {
    const value = getPath(facts, path);
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
    const written = effects.map(({ path }) => path);
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

  it('are those of the paths that effects write: of a decision for each, below a key of the event the whole', () => {
    const ground = effects.flatMap(({ path }) => {
      const keys = path.map((key) => (typeof key === 'string' ? key : (key as { event: string }).event));
      const at = path.findIndex((key) => typeof key !== 'string');
      if (at < 0) return [keys.join('.')];
      if (keys[at] !== 'decision') return [keys.slice(0, at).join('.')];
      return DECISIONS.map((decision) => keys.with(at, decision).join('.'));
    });
    expect(new Set(slots.paths.map((path) => path.join('.')))).toEqual(new Set(ground));
    expect(slots.paths).toHaveLength(new Set(ground).size);
  });

  it('a condition looks at the slots of all facts in it, wherever they stand', () => {
    fc.assert(
      fc.property(someCondition, (condition) => {
        // Who asks for a text also asks whether the adoption gave it.
        const named = factsIn(condition).map(({ path }) => path);
        const texts = named.filter((path) => path[2] === 'terms');
        const stated = texts.map((path) => [...path.slice(0, 2), 'stated']);
        const paths = [...named, ...stated];
        const expected = slots.paths.flatMap((path, slot) =>
          paths.some((each) => overlaps(each, path)) ? [slot] : [],
        );
        const found = [...new Set(slots.slotsOf(condition))].sort((a, b) => a - b);
        expect(
          expected.filter((slot) => found.includes(slot) || slots.paths[slot]?.at(-1) === 'stated'),
        ).toEqual(expected);
        expect(found.filter((slot) => !expected.includes(slot))).toEqual([]);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('of a day counts only that it is there, where it is only asked for, or nothing asks for it', () => {
    const asked = CONDITIONS.flatMap((each) => factsIn(each));
    const ofDay = effects
      .filter(({ change, from }) => change === 'set' && (from as { event?: string }).event === 'on')
      .map(({ path }) => path.map((key) => (typeof key === 'string' ? key : '*')));
    let days = 0;
    slots.paths.forEach((path, slot) => {
      const isDay = ofDay.some((each) => each.length === path.length && overlaps(each, path));
      const isOnlyAsked = asked.every(
        (fact) => !overlaps(fact.path, path) || (fact.isPresence && fact.path.length === path.length),
      );
      const [one, other] = ['2001-01-01', '2001-01-02'].map((day) => slots.idOf(slot, day));
      expect([path.join('.'), one === other]).toEqual([path.join('.'), isDay && isOnlyAsked]);
      days += Number(isDay && isOnlyAsked);
    });
    expect(days).toBeGreaterThan(0);
  });

  it('givenSlots: slots of which some condition asks whether they are filled, by their paths', () => {
    const asked = CONDITIONS.flatMap((each) => factsIn(each)).filter(
      ({ is, at, path }) => is === 'given' && at === 0 && !path.includes('*'),
    );
    const names = new Set(asked.map(({ path }) => path.join('.')));
    const expected = slots.paths.flatMap((path, slot) =>
      names.has(path.join('.')) ? [[path.join('.'), slot]] : [],
    );
    expect(slots.givenSlots).toEqual(expected);
    expect(expected.length).toBeGreaterThan(5);
  });

  it('facts are those of a row from where its slots begin, and what is not there has no key', () => {
    fc.assert(
      fc.property(someEvents(), someEvents(), (a, b) => {
        const [one, other] = [rowOf(factsAfter(a)), rowOf(factsAfter(b))];
        const both = Int32Array.from([...one, ...other]);
        const [facts, others] = [slots.factsIn(both, 1), slots.factsIn(both, one.length + 1)];
        expect(facts).toEqual(slots.factsIn(one, 1));
        expect(others).toEqual(slots.factsIn(other, 1));
        for (const path of slots.paths) {
          const at0 = getPath(facts, path);
          if (at0 === undefined)
            expect(Object.keys((getPath(facts, path.slice(0, -1)) ?? {}) as object)).not.toContain(
              path.at(-1),
            );
        }
      }),
      { seed: SEED, numRuns: 100 },
    );
    expect(slots.start.firstMeeting.opened).toBeUndefined();
  });

  it('the slots of a path are found once, until 5000 others have come', () => {
    const fresh = new FactTable(toy, createCycle(toy), true);
    const pathAt = (i: number) => ['offers', `S${i}`];
    const first = fresh.slotsAt(pathAt(0));
    expect(fresh.slotsAt(pathAt(0))).toBe(first);
    for (let i = 1; i < 6000; i++) expect(fresh.slotsAt(pathAt(i))).toHaveLength(1);
    expect(fresh.slotsAt(pathAt(5999))).toBe(fresh.slotsAt(pathAt(5999)));
    expect(fresh.slotsAt(pathAt(0))).not.toBe(first);
    expect(fresh.slotsAt(pathAt(0))).toEqual(first);
  });
});

interface FactIn {
  readonly path: readonly string[];
  /** The relation whose term it is, and at which place; none inside another term. */
  readonly is: string | undefined;
  readonly at: number | undefined;
  readonly isPresence: boolean;
}

/** The facts anywhere in a condition, found in its JSON. */
function factsIn(value: unknown, is?: string, place?: number): readonly FactIn[] {
  if (typeof value !== 'object' || value === null) return [];
  const node = value as { readonly is?: string; readonly of?: unknown; readonly fact?: readonly unknown[] };
  if (node.fact) {
    const path = node.fact.map((key) => (typeof key === 'string' ? key : '*'));
    const isPresence = is === 'given' || is === 'exists';
    return [{ path, is, at: place, isPresence }, ...node.fact.flatMap((key) => factsIn(key))];
  }
  if (node.is && Array.isArray(node.of)) {
    const { of: terms, ...rest } = node;
    return [
      ...(terms as unknown[]).flatMap((term, i) => factsIn(term, node.is, i)),
      ...factsIn({ ...rest, is: undefined }),
    ];
  }
  return Object.values(node).flatMap((each) => factsIn(each));
}

/** Every condition of rules, of effects and of the chart. */
const CONDITIONS: readonly unknown[] = [
  ...Object.values(BARE_RULES).flatMap(({ condition, silence }) => [condition, silence]),
  ...effects.map((effect) => effect.if),
  ...nodesIn(createCycle(toy).root as never).flatMap((node) =>
    [...edgesFrom(node).values()].flat().map(({ params }) => params.where),
  ),
];
