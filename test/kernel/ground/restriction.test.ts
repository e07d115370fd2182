import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventTemplate } from '../../../src/analysis/template.ts';
import { transitionSystemsOf } from '../../../src/kernel/ground/restriction.ts';
import type { Table } from '../../../src/kernel/ground/table.ts';
import type { Action } from '../../../src/kernel/ground/transitionSystem.ts';
import { minimise } from '../../../src/kernel/reduce/quotient.ts';
import { playable, reachable, toldApart } from '../../support/forms.ts';
import { grounded, letters, moreLetters, toy } from '../../support/toy.ts';

const SEED = 20101112;

const OPTIONS = { alphabet: moreLetters, observe: 'all', keepsDays: true } as const;

const { whole, over } = transitionSystemsOf(toy, OPTIONS);

const tablesOf = ({ place, days, asks, writes }: Action): readonly Table[] => [
  ...place,
  ...days,
  ...asks.flatMap(({ binds, applies, fails }) => [binds, ...applies, ...fails]),
  ...writes.map(({ to }) => to),
];

/** Parts of the alphabet: none, all, those of the toy, and some by chance in an order by chance. */
const PARTS: readonly (readonly EventTemplate[])[] = [
  [],
  letters,
  moreLetters,
  ...fc.sample(fc.shuffledSubarray([...moreLetters], { minLength: 3 }), { seed: SEED, numRuns: 12 }),
];

describe(`a transition system over part of its events (seed ${SEED})`, () => {
  it('is seen to do what the system of these events alone does', () => {
    for (const alphabet of PARTS) {
      const alone = playable(minimise(grounded({ ...OPTIONS, alphabet })));
      const part = playable(minimise(over(alphabet)));
      expect(part.actions.map(({ event }) => event)).toEqual(alone.actions.map(({ event }) => event));
      expect(toldApart(alone, part)).toEqual([]);
    }
  });

  it('has as many states once minimised', () => {
    for (const alphabet of PARTS.slice(0, 8)) {
      const alone = playable(minimise(grounded({ ...OPTIONS, alphabet })));
      expect(reachable(playable(minimise(over(alphabet)))).length).toBe(reachable(alone).length);
    }
  });

  it('has tables over the values that are kept, which are values of the whole', () => {
    let fewer = 0;
    for (const alphabet of PARTS) {
      const { variables, actions, start } = over(alphabet);
      variables.forEach(({ values }, i) => {
        const before = whole.variables[i]?.values as readonly unknown[];
        expect(values.every((value) => before.includes(value))).toBe(true);
        expect(values[start[i] as number]).toBe(before[whole.start[i] as number]);
        if (values.length < before.length) fewer++;
      });
      for (const { of, cells } of actions.flatMap(tablesOf)) {
        expect(cells.length).toBe(
          of.reduce((product, variable) => product * (variables[variable]?.values.length as number), 1),
        );
      }
    }
    expect(fewer).toBeGreaterThan(PARTS.length);
  });
});
