import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose } from '../../../src/kernel/factored/decompose.ts';
import { shortestWay } from '../../../src/kernel/factored/shortestWay.ts';
import { lookUp, negated, type Table } from '../../../src/kernel/ground/table.ts';
import type { Quotient } from '../../../src/kernel/reduce/quotient.ts';
import type { State } from '../../support/forms.ts';
import { drawnForms, dutiesOf, formOf, TOY_FORMS } from '../../support/parted.ts';
import { costs, type Graph, graphOf, leastOf, played } from '../../support/paths.ts';

const SEED = 20101112;
const LIMIT = 10_000;

interface Case extends Graph {
  readonly name: string;
  readonly form: Quotient;
}

const CASES: readonly Case[] = [...TOY_FORMS, ...drawnForms(SEED, 25)].map(([name, form]) => ({
  name,
  form,
  ...graphOf(form),
}));

/** The test that a variable has a value. */
const hasValue = ({ form }: Case, variable: number, value: number): Table => ({
  of: [variable],
  cells: Uint16Array.from({ length: form.sizes(variable) }, (_, each) => Number(each === value)),
});

/** Goals by chance: values of one variable or of several, with the watched conditions or without. */
function goalsOf(one: Case): readonly (readonly Table[])[] {
  const { states, form } = one;
  const some = fc.record({
    state: fc.nat(states.length - 1),
    variables: fc.subarray([...form.variables.keys()], { minLength: 1, maxLength: 3 }),
    watches: fc.boolean(),
  });
  return fc
    .sample(some, { seed: SEED, numRuns: 12 })
    .map(({ state, variables, watches }) => [
      ...variables.map((variable) => hasValue(one, variable, (states[state] as State)[variable] as number)),
      ...(watches ? form.watches.map(negated) : []),
    ]);
}

const satisfying = ({ states, form }: Case, goal: readonly Table[]): readonly number[] =>
  states.flatMap((state, i) =>
    goal.every((test) => lookUp(test, form.sizes, (variable) => state[variable] as number) === 1) ? [i] : [],
  );

describe.each(['events', 'days'] as const)(
  `a way over product sets that weighs %s (seed ${SEED})`,
  (weigh) => {
    it('leads to the goal, and no other costs less', () => {
      let [some, none, controlled] = [0, 0, 0];
      for (const one of CASES) {
        const decomposition = decompose(one.form);
        const all = costs(one, weigh);
        for (const goal of goalsOf(one)) {
          const { actions, complete } = shortestWay(decomposition, { goal, weigh, limit: LIMIT });
          const goals = satisfying(one, goal);
          const least = leastOf(all, goals, weigh);
          expect([complete, actions !== undefined], one.name).toEqual([true, least !== undefined]);
          if (actions === undefined) none++;
          if (actions === undefined || least === undefined) continue;
          const end = played(one, actions);
          expect(end && goals.includes(end.state), one.name).toBe(true);
          expect(weigh === 'days' ? end?.cost : end?.cost[1], one.name).toEqual(
            weigh === 'days' ? least : least[1],
          );
          if (actions.length > 1) some++;
          if (decomposition.control.length > 0) controlled++;
        }
      }
      expect([some > 50, none > 20, controlled > 200]).toEqual([true, true, true]);
    });

    it('is the same each time', () => {
      for (const { form, name, ...rest } of CASES) {
        for (const goal of goalsOf({ form, name, ...rest }).slice(0, 3)) {
          const once = shortestWay(decompose(form), { goal, weigh, limit: LIMIT });
          expect(shortestWay(decompose(form), { goal, weigh, limit: LIMIT }), name).toEqual(once);
        }
      }
    });

    it('stops at the limit, and says so where that came before the end', () => {
      let cut = 0;
      for (const one of CASES) {
        const decomposition = decompose(one.form);
        for (const goal of goalsOf(one).slice(0, 4)) {
          const whole = shortestWay(decomposition, { goal, weigh, limit: LIMIT });
          expect(shortestWay(decomposition, { goal, weigh, limit: whole.boxes })).toEqual(whole);
          if (whole.boxes === 0) continue;
          const part = shortestWay(decomposition, { goal, weigh, limit: whole.boxes - 1 });
          expect([part.complete, part.boxes]).toEqual([false, whole.boxes - 1]);
          cut++;
        }
      }
      expect(cut).toBeGreaterThan(100);
    });
  },
);

describe('many independent duties', () => {
  /** A form with so many duties, each done by an action of its own. */
  const withDuties = (count: number): Quotient => ({
    ...formOf(Array.from({ length: count }, () => ({ kind: 'fact', size: 2 }))),
    actions: dutiesOf(count),
  });

  it.each([4, 16, 40])('are all done in one set: %i', (count) => {
    const goal = Array.from({ length: count }, (_, variable) => ({
      of: [variable],
      cells: Uint16Array.of(0, 1),
    }));
    const found = shortestWay(decompose(withDuties(count)), { goal, weigh: 'events', limit: LIMIT });
    expect([found.actions?.length, found.boxes, found.complete]).toEqual([count, 1, true]);
  });
});
