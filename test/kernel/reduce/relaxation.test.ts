import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../src/kernel/reduce/relaxation.ts';
import { type GoalCase, goalCases } from '../../support/goals.ts';
import { statesOf, tableOf } from '../../support/tables.ts';

const SEED = 20101112;

const CASES = goalCases(SEED);

/** The states from which some steps lead to a goal, other than those of some actions. */
function leading({ ends, steps, kernel }: GoalCase, without: ReadonlySet<number>): ReadonlySet<number> {
  const barred = new Set([...without].map((action) => kernel.actions[action]));
  const found = new Set(ends);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    steps.forEach((own, from) => {
      if (own.some(({ by, to }) => !barred.has(by) && found.has(to))) found.add(from);
    });
  }
  return found;
}

describe(`the landmarks of a state (seed ${SEED})`, () => {
  const landmarksOf = CASES.map(({ landmarks, states }) =>
    states.map((values) => landmarks((variable) => values[variable] as number, [])),
  );

  it('are sets of actions without which nothing leads to the goal', () => {
    CASES.forEach((each, i) => {
      each.states.forEach((_, state) => {
        for (const landmark of landmarksOf[i]?.[state] ?? [])
          expect(leading(each, landmark).has(state), each.name).toBe(false);
      });
    });
  });

  it('have no action in common, and none without an event', () => {
    CASES.forEach(({ name, kernel }, i) => {
      for (const landmarks of landmarksOf[i] ?? []) {
        const all = landmarks?.flatMap((landmark) => [...landmark]) ?? [];
        expect(new Set(all).size, name).toBe(all.length);
        expect(
          all.every((action) => kernel.actions[action]?.event),
          name,
        ).toBe(true);
      }
    });
  });

  it('are missing only where nothing leads to the goal', () => {
    let [some, none] = [0, 0];
    CASES.forEach((each, i) => {
      const can = leading(each, new Set());
      landmarksOf[i]?.forEach((landmarks, state) => {
        if (landmarks === undefined) expect(can.has(state), each.name).toBe(false);
        if (landmarks === undefined) none++;
        else some += landmarks.length;
      });
    });
    expect(Math.min(some, none)).toBeGreaterThan(100);
  });
});

describe('the cases of a table', () => {
  const SIZES = [2, 3, 2, 4];
  const sizes = (variable: number) => SIZES[variable] as number;

  it('hold together wherever it has the cell', () => {
    const some = fc.subarray([0, 1, 2, 3]).chain((of) => tableOf(of, SIZES, 2));
    fc.assert(
      fc.property(some, (table) => {
        for (const cell of [0, 1, 2]) {
          const cases = casesOf(table, cell, sizes);
          statesOf(table.of.map(sizes)).forEach((values, i) => {
            const holds = cases.some((literals) =>
              literals.every(([variable, value]) => values[table.of.indexOf(variable)] === value),
            );
            expect(holds).toBe(table.cells[i] === cell);
          });
        }
      }),
      { seed: SEED },
    );
  });
});
