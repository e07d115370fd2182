import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventTemplate } from '../../src/analysis/template.ts';
import { hasValue, type Sizes } from '../../src/kernel/ground/table.ts';
import type { Action, Write } from '../../src/kernel/ground/transitionSystem.ts';
import type { Quotient } from '../../src/kernel/reduce/quotient.ts';
import { hunt, type SearchSpace } from '../../src/simulation/diff/hunt.ts';
import { happens, type State } from '../support/forms.ts';
import { costs, type Graph, graphOf, leastOf } from '../support/paths.ts';
import { FORMS, grounded } from '../support/toy.ts';

const SEED = 20110912;

/** The variables that do not have the same value in two states, with their values in the second. */
const between = (one: State, other: State) =>
  other.flatMap((value, variable): readonly Write[] =>
    value === one[variable] ? [] : [{ variable, to: { of: [], cells: Uint16Array.of(value) } }],
  );

/** Events that lead from one state to where two others lead. */
function shortcutsIn({ states, steps }: Graph, sizes: Sizes): readonly Action[] {
  const all = states.flatMap((from, i) =>
    (steps[i] ?? []).flatMap(({ by, to, isTime }) =>
      (steps[to] ?? []).map((next) => ({ from, by, isTime: isTime || next.isTime, to: next.to })),
    ),
  );
  const useful = all.filter(({ isTime, from, to }) => !isTime && states[to] !== from);
  return fc.sample(fc.constantFrom(...useful), { seed: SEED, numRuns: 30 }).map(({ from, by, to }) => ({
    ...by,
    event: { ...by.event } as EventTemplate,
    place: from.map((value, variable) => hasValue(variable, value, sizes)),
    asks: [],
    writes: between(from, states[to] as State),
  }));
}

/** Forms of the toy and shortcuts, with every state and the least cost of each. */
const CASES = FORMS.slice(1, 3).map(([name, options]) => {
  const bare = grounded(options);
  const sizes: Sizes = (variable) => bare.variables[variable]?.values.length as number;
  const form = {
    ...bare,
    actions: [...bare.actions, ...shortcutsIn(graphOf(bare as Quotient), sizes)],
  };
  const graph = graphOf(form as unknown as Quotient);
  const isOwn = (action: Action) => bare.actions.includes(action);
  return { name, form, sizes, graph, isOwn, costs: costs(graph, 'events') };
});

type Case = (typeof CASES)[number];

/** An event where some variables have the values of a state in which it can happen, as a goal. */
function someGoal({ form, graph, sizes }: Case): fc.Arbitrary<Action> {
  const steps = graph.states.flatMap((state, i) =>
    (graph.steps[i] ?? []).filter(({ isTime }) => !isTime).map(({ by }) => ({ state, by })),
  );
  return fc
    .tuple(
      fc.subarray([...form.variables.keys()], { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...steps.slice(steps.length >> 1)),
    )
    .map(([own, { state, by }]) => {
      const values = own.map((variable) => hasValue(variable, state[variable] as number, sizes));
      return {
        ...by,
        event: { ...by.event },
        place: [...by.place, ...values],
        asks: [],
        writes: [],
      } as Action;
    });
}

/** An event that happens where some variables have their second value, and gives one its second value. */
const writing = (type: string, needs: readonly number[], variable?: number, days: readonly number[] = []) => {
  const stands = (each: number) => hasValue(each, 1, () => 2);
  const { actions, machine } = grounded(FORMS[1]?.[1] ?? {});
  const [action] = actions as [Action];
  return {
    ...action,
    edge: { ...action.edge, source: machine.root, targets: [] },
    event: { type } as EventTemplate,
    place: needs.map(stands),
    days: days.map(stands),
    asks: [],
    writes: variable === undefined ? [] : [{ variable, to: { of: [], cells: Uint16Array.of(1) } }],
  } as unknown as Action;
};

describe(`the hunt for a goal (seed ${SEED})`, () => {
  it('claims of no sequence that it is a shortest where every state tells of a shorter one', () => {
    let [shown, cut] = [0, 0];
    for (const each of CASES) {
      const { actions } = each.form;
      const some = fc.record({ goal: someGoal(each), limit: fc.constantFrom(20, 8_000, 100_000) });
      for (const { goal, limit } of fc.sample(some, { seed: SEED, numRuns: 12 })) {
        const ends = each.graph.states.flatMap((state, i) =>
          happens(each.graph.game, goal, state) ? [i] : [],
        );
        const least = (leastOf(each.costs, ends, 'events') as readonly number[])[1] as number;
        const space: SearchSpace = { ...each, actions, first: '2001-03-01', limit };
        const { sequence, complete } = hunt(space, [goal]);
        if (sequence === undefined) expect(complete, each.name).toBe(false);
        else if (complete) expect(sequence, each.name).toHaveLength(least + 1);
        else expect(sequence.length, each.name).toBeGreaterThan(least);
        if (complete && least > 1) shown++;
        if (!complete) cut++;
      }
    }
    expect(Math.min(shown, cut)).toBeGreaterThan(5);
  });

  it('counts no step for the passing of time, which a shorter sequence can need', () => {
    const bare = grounded(FORMS[1]?.[1] ?? {});
    const [day, first, second, other, reached] = [0, 1, 2, 3, 4];
    const time = {
      ...writing('', [], day),
      event: undefined,
      edge: undefined,
      place: [hasValue(day, 0, () => 2)],
    };
    const own = [
      writing('own.first', [], first),
      writing('own.second', [first], second),
      writing('own.third', [second], reached),
      time,
    ];
    const departures = [writing('late', [], other, [day]), writing('short', [other], reached)];
    const fact = (name: string) => ({ kind: 'fact', path: [name], values: [false, true] });
    const form = {
      ...bare,
      variables: [
        { kind: 'day', values: ['2001-01-01', '2001-01-05'] },
        ...['first', 'second', 'other', 'reached'].map(fact),
      ],
      start: [0, 0, 0, 0, 0],
      actions: [...own, ...departures],
      watches: [],
      stages: [],
      part: undefined,
    } as unknown as SearchSpace['form'];
    const { actions } = form;
    const isOwn = (action: Action) => own.includes(action);
    const goal = writing('goal', [reached]);
    const { sequence, complete } = hunt({ form, actions, isOwn, first: '2001-01-01', limit: 1000 }, [goal]);
    expect(sequence?.map(({ on, type }) => [on, type])).toEqual([
      ['2001-01-05', 'late'],
      ['2001-01-05', 'short'],
      ['2001-01-05', 'goal'],
    ]);
    expect(complete).toBe(true);
  });
});
