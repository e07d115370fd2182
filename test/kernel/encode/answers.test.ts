import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersAt, hasPlaceAt } from '../../../src/kernel/encode/answers.ts';
import { Kernel } from '../../../src/kernel/encode/kernel.ts';
import { answers, cellAt, playable, reachable, type State } from '../../support/forms.ts';
import { compiledToy, packed } from '../../support/kernels.ts';
import { someMerged } from '../../support/merged.ts';
import { statesOf } from '../../support/tables.ts';
import { FORMS } from '../../support/toy.ts';

const SEED = 20101112;

function wrongIn(kernel: Kernel, states: readonly State[]): readonly unknown[] {
  const game = playable(kernel.quotient);
  return states.flatMap((state) => {
    const at = packed(kernel, state, 2);
    return kernel.quotient.actions.flatMap((action, i) => {
      const expected = answers(game, action, state).map((answer, asked) => ({
        ...answer,
        binds: cellAt(game, action.asks[asked]?.binds as never, state) === 1,
      }));
      const found = answersAt(kernel, action, at, 2);
      const place = action.place.every((test) => cellAt(game, test, state) === 1);
      const isSame =
        found.length === expected.length &&
        found.every((each, asked) =>
          Object.entries(expected[asked] as object).every(([key, value]) => each[key as never] === value),
        );
      return isSame && hasPlaceAt(kernel, action, at, 2) === place
        ? []
        : [{ state, i, found, expected, place }];
    });
  });
}

describe(`answers at a packed state (seed ${SEED})`, () => {
  it.each(FORMS)('are those of the form: the toy, %s', (_, options) => {
    const kernel = compiledToy(options);
    expect(wrongIn(kernel, reachable(playable(kernel.quotient))).slice(0, 2)).toEqual([]);
  });

  it('are those of the form: forms drawn by chance', () => {
    fc.assert(
      fc.property(someMerged(4, 6, 3), (form) => {
        const states = statesOf(form.variables.map((_, variable) => form.sizes(variable)));
        expect(wrongIn(new Kernel(form), states).slice(0, 2)).toEqual([]);
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('are of the state at the start of the array where no place in it is named', () => {
    const kernel = compiledToy();
    const states = reachable(playable(kernel.quotient)).map((state) => packed(kernel, state));
    for (const at of states) {
      for (const action of kernel.quotient.actions) {
        expect(answersAt(kernel, action, at)).toEqual(answersAt(kernel, action, at, 0));
        expect(hasPlaceAt(kernel, action, at)).toBe(hasPlaceAt(kernel, action, at, 0));
      }
    }
  });
});
