import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Components, ComponentView } from '../../../src/kernel/factored/componentViews.ts';
import { type ControlState, ControlStates } from '../../../src/kernel/factored/controlStates.ts';
import { decompose } from '../../../src/kernel/factored/decompose.ts';
import type { ComponentAction, Decomposition } from '../../../src/kernel/factored/decomposition.ts';
import type { LocalSet, LocalSets, LocalState } from '../../../src/kernel/factored/localSets.ts';
import { localStateOf, stateCountOf, valueOfLocal } from '../../../src/kernel/factored/localStates.ts';
import type { Table } from '../../../src/kernel/ground/table.ts';
import type { Quotient } from '../../../src/kernel/reduce/quotient.ts';
import { afterAction, cellAt, type Playable, playable, reachable, type State } from '../../support/forms.ts';
import { drawnForms, TOY_FORMS } from '../../support/parted.ts';
import { statesOf } from '../../support/tables.ts';

const SEED = 20101112;

/** A part is looked at in no more of its states than this: those that can be reached are among them. */
const MOST = 40;

interface Case {
  readonly name: string;
  readonly form: Quotient;
  readonly game: Playable;
  readonly parts: Decomposition;
  readonly sets: LocalSets;
  readonly settings: ControlStates;
  readonly reached: readonly State[];
}

const CASES: readonly Case[] = [...TOY_FORMS.slice(0, 2), ...drawnForms(SEED, 8)].map(([name, form]) => {
  const parts = decompose(form);
  const components = new Components(parts);
  const game = playable(form);
  return {
    name,
    form,
    game,
    parts,
    sets: components.sets,
    settings: new ControlStates(components),
    reached: reachable(game),
  };
});

/** One part at one state of control, with states of it and the number of each. */
interface Seen extends Case {
  readonly part: number;
  readonly setting: ControlState;
  readonly view: ComponentView;
  /** Each state of the part with a state of everything that it is part of. */
  readonly stateOf: ReadonlyMap<LocalState, State>;
}

const controlAt = ({ parts }: Case, state: State): ReadonlyMap<number, number> =>
  new Map(parts.control.map((variable) => [variable, state[variable] as number]));

const settingAt = ({ settings }: Case, state: State): ControlState =>
  settings.of((variable) => state[variable] as number);

const localAt = ({ parts }: Case, part: number, state: State): LocalState =>
  localStateOf(parts, part, (variable) => state[variable] as number);

/** Every part, at the first and at the last state of control that is reached. */
const SEEN: readonly Seen[] = CASES.flatMap((each) =>
  [each.reached[0] as State, each.reached.at(-1) as State].flatMap((base) => {
    const setting = settingAt(each, base);
    return each.parts.components.map((members, part): Seen => {
      const withPart = (values: State) =>
        base.map((value, variable) => (members.includes(variable) ? (values[variable] as number) : value));
      const states = each.reached.slice(0, MOST).map(withPart);
      const stateOf = new Map(states.map((state) => [localAt(each, part, state), state]));
      return { ...each, part, setting, view: setting.views[part] as ComponentView, stateOf };
    });
  }),
);

/** The states that a part comes to from some, added to those that are known. */
function grown(seen: Seen, from: Iterable<LocalState>): ReadonlyMap<LocalState, State> {
  const all = new Map([...from].map((local) => [local, seen.stateOf.get(local) as State]));
  for (const [, state] of all) for (const [, to, next] of stepsAt(seen, state)) all.set(to, next);
  return all;
}

/** The tests that a part can decide: those of its variables and of the control that it looks at. */
const decides = ({ parts, part }: Seen, { of }: Table): boolean =>
  of.every(
    (variable) => parts.componentOf[variable] === part || parts.controlReads[part]?.includes(variable),
  );

const holdsAt = ({ game }: Case, tests: readonly Table[], state: State): boolean =>
  tests.every((test) => cellAt(game, test, state) === 1);

/** Returns the local state to which an action leads the component alone. */
function stateAfter({ game, parts, part }: Seen, { action }: ComponentAction, state: State): State {
  const next = afterAction(game, action, state);
  return state.map((value, i) => (parts.componentOf[i] === part ? (next[i] as number) : value));
}

type Steps = readonly (readonly [ComponentAction, LocalState, State])[];

const STEPS = new WeakMap<ComponentView, Map<LocalState, Steps>>();

/** The steps of the part by itself that change something; found once. */
function stepsAt(seen: Seen, state: State): Steps {
  const known = STEPS.get(seen.view) ?? new Map<LocalState, Steps>();
  STEPS.set(seen.view, known);
  const local = localAt(seen, seen.part, state);
  const steps = known.get(local) ?? stepsFrom(seen, state);
  known.set(local, steps);
  return steps;
}

function stepsFrom(seen: Seen, state: State): Steps {
  const { parts, part } = seen;
  return parts.actions
    .filter((each) => each.component === part)
    .filter(({ guards }) =>
      holdsAt(seen, [...guards.ofControl, ...(guards.byComponent.get(part) ?? [])], state),
    )
    .map((by) => [by, stateAfter(seen, by, state)] as const)
    .filter(([, next]) => next.join() !== state.join())
    .map(([by, next]) => [by, localAt(seen, part, next), next]);
}

/** Subsets of the states of a part, by chance: some, none and all. */
const subsets = (locals: Iterable<LocalState>, count = 3): readonly (readonly LocalState[])[] => {
  const all = [...locals];
  return [[], all, ...fc.sample(fc.subarray(all), { seed: SEED, numRuns: count })];
};

const ascending = (members: Iterable<LocalState>): readonly LocalState[] =>
  [...new Set(members)].sort((a, b) => a - b);

/** Lists the actions whose writes to the component read nothing else but control. */
const actionsOn = (seen: Seen): readonly ComponentAction[] =>
  seen.parts.actions.filter(({ action }) =>
    action.writes.every(
      ({ variable, to }) => seen.parts.componentOf[variable] !== seen.part || decides(seen, to),
    ),
  );

const LAWS: Readonly<Record<string, (seen: Seen) => void>> = {
  'each state of a part has a number of its own, from 0 on': (seen) => {
    const { parts, part, form } = seen;
    const members = parts.components[part] as readonly number[];
    const states = statesOf(members.map((variable) => form.sizes(variable)));
    if (states.length > 300) return;
    const numbers = states.map((values) =>
      localStateOf(parts, part, (variable) => values[members.indexOf(variable)] as number),
    );
    expect(ascending(numbers)).toEqual(states.map((_, i) => i));
    expect(stateCountOf(parts, part)).toBe(states.length);
    const back = numbers.map((local) => members.map((variable) => valueOfLocal(parts, variable, local)));
    expect(back.join(' ')).toBe(states.join(' '));
  },

  'a variable with one value has that': ({ parts, form }) => {
    form.variables.forEach((_, variable) => {
      if (form.sizes(variable) === 1) expect(valueOfLocal(parts, variable, 5)).toBe(0);
    });
  },

  'a view has the values of its part and of the control that it looks at': ({
    view,
    parts,
    part,
    stateOf,
  }) => {
    for (const [local, state] of stateOf) {
      for (const variable of [...(parts.components[part] ?? []), ...(parts.controlReads[part] ?? [])]) {
        expect(view.valueIn(variable, local)).toBe(state[variable]);
      }
    }
  },

  'a test holds in a view where it holds': (seen) => {
    const tests = seen.form.actions.flatMap(({ place, asks }) => [
      ...place,
      ...asks.map(({ binds }) => binds),
    ]);
    for (const test of tests.filter((each) => decides(seen, each))) {
      for (const [local, state] of seen.stateOf) {
        expect(seen.view.holds([test], local)).toBe(holdsAt(seen, [test], state));
      }
    }
  },

  'an action leads a part where its writes lead': (seen) => {
    for (const by of actionsOn(seen)) {
      for (const [local, state] of seen.stateOf) {
        expect(seen.view.after(by, local)).toBe(localAt(seen, seen.part, stateAfter(seen, by, state)));
      }
    }
  },

  'the steps of a part are its own actions that can happen and change it': (seen) => {
    for (const [local, state] of seen.stateOf) {
      const steps = seen.view.steps(local);
      expect(steps.map(([{ index }, to]) => [index, to])).toEqual(
        stepsAt(seen, state).map(([{ index }, to]) => [index, to]),
      );
    }
  },

  'a filter leaves the states where all tests hold': (seen) => {
    const { view, sets, stateOf, parts, part } = seen;
    const lists = parts.actions.flatMap(({ guards }) => guards.byComponent.get(part) ?? []);
    for (const members of subsets(stateOf.keys())) {
      const set = sets.of(members);
      expect(view.filter(set, undefined)).toBe(set);
      for (const tests of [[], lists, ...lists.map((test) => [test])]) {
        const kept = members.filter((local) => holdsAt(seen, tests, stateOf.get(local) as State));
        expect(view.filter(set, tests)).toBe(sets.of(kept));
        expect(view.meets(set, tests)).toBe(kept.length > 0);
      }
    }
  },

  'an action takes a set to what it makes of each': (seen) => {
    const { view, sets, stateOf } = seen;
    for (const by of actionsOn(seen)) {
      for (const members of subsets(stateOf.keys())) {
        const after = members.map((local) =>
          localAt(seen, seen.part, stateAfter(seen, by, stateOf.get(local) as State)),
        );
        expect(view.imageOf(by, sets.of(members))).toBe(sets.of(after));
      }
    }
  },

  'an action leads into a set from where it leads there': (seen) => {
    const { view, sets, stateOf } = seen;
    for (const by of actionsOn(seen)) {
      const [, all, some, others] = subsets(stateOf.keys()) as [
        never,
        LocalState[],
        LocalState[],
        LocalState[],
      ];
      for (const [from, into] of [
        [all, some],
        [some, others],
        [others, all],
      ] as const) {
        const leading = from.filter((local) =>
          into.includes(localAt(seen, seen.part, stateAfter(seen, by, stateOf.get(local) as State))),
        );
        expect(view.preimageOf(by, sets.of(from), sets.of(into))).toBe(sets.of(leading));
      }
    }
  },

  'a set settles to all that its part comes to by itself': (seen) => {
    const { view, sets, stateOf } = seen;
    for (const members of subsets([...stateOf.keys()].slice(0, 8))) {
      const settled = view.closureOf(sets.of(members));
      expect(settled).toBe(sets.of(grown(seen, members).keys()));
      expect(view.closureOf(settled)).toBe(settled);
    }
  },

  'of a settled set, those are before a goal that come to it': (seen) => {
    const { view, sets, stateOf } = seen;
    for (const members of subsets([...stateOf.keys()].slice(0, 5), 1)) {
      const all = grown(seen, members);
      const inAll: Seen = { ...seen, stateOf: all };
      for (const goal of subsets(all.keys(), 1)) {
        const before = [...all.keys()].filter((local) =>
          [...grown(inAll, [local]).keys()].some((each) => goal.includes(each)),
        );
        expect(view.backwardClosureOf(sets.of(all.keys()), sets.of(goal))).toBe(sets.of(before));
      }
    }
  },

  'a setting tells where tests of control hold, asked once or twice': (seen) => {
    const { setting, reached, parts } = seen;
    const state = reached.find((each) =>
      parts.control.every((variable) => each[variable] === setting.control.get(variable)),
    ) as State;
    const tests = parts.actions.flatMap(({ guards }) => guards.ofControl);
    for (const here of [[], tests, ...tests.map((test) => [test])]) {
      const split = parts.splits.of(here);
      const holds = holdsAt(seen, here, state);
      expect([setting.holds(split), setting.holds(split)]).toEqual([holds, holds]);
    }
  },
};

describe(`the states of parts (seed ${SEED})`, () => {
  it.each(Object.entries(LAWS))('%s', (_, law) => {
    for (const seen of SEEN) {
      try {
        law(seen);
      } catch (error) {
        throw new Error(`${seen.name}, part ${seen.part}`, { cause: error });
      }
    }
  });

  it('are of many kinds', () => {
    const steps = SEEN.map(
      (seen) => [...seen.stateOf.keys()].flatMap((local) => seen.view.steps(local)).length,
    );
    expect(steps.filter((count) => count > 5).length).toBeGreaterThan(10);
    expect(SEEN.filter(({ parts }) => parts.control.length > 0).length).toBeGreaterThan(10);
  });
});

describe('the settings of a form', () => {
  it('are each once, with a view for each part', () => {
    for (const each of CASES) {
      const { parts, settings, reached } = each;
      for (const state of reached) {
        const control = controlAt(each, state);
        const setting = settingAt(each, state);
        expect(settings.of((variable) => control.get(variable) as number)).toBe(setting);
        expect([...setting.control]).toEqual([...control]);
        expect(setting.views).toHaveLength(parts.components.length);
      }
    }
  });

  it('differ where control does, and share the view of a part that looks at none of the difference', () => {
    let [shared, apart] = [0, 0];
    for (const each of CASES) {
      const settings = [...new Set(each.reached.map((state) => settingAt(each, state)))];
      const keys = settings.map(({ control }) => [...control.values()].join());
      expect(new Set(keys).size).toBe(settings.length);
      for (const setting of settings) {
        each.parts.controlReads.forEach((looks, part) => {
          const [first] = settings as [ControlState];
          const isSame = looks.every(
            (variable) => first.control.get(variable) === setting.control.get(variable),
          );
          expect(setting.views[part] === first.views[part]).toBe(isSame);
          if (setting !== first) isSame ? shared++ : apart++;
        });
      }
    }
    expect([shared > 0, apart > 0]).toEqual([true, true]);
  });
});

/** The form, with a count of how often any of its tables is read. */
function counted(form: Quotient): { readonly form: Quotient; readonly count: () => number } {
  let reads = 0;
  const table = ({ of, cells }: Table): Table => ({
    of,
    get cells() {
      reads++;
      return cells;
    },
  });
  const actions = form.actions.map((action) => ({
    ...action,
    place: action.place.map(table),
    writes: action.writes.map(({ variable, to }) => ({ variable, to: table(to) })),
  }));
  return { form: { ...form, actions }, count: () => reads };
}

describe('a view that is asked again', () => {
  const { form, count } = counted((TOY_FORMS[0] as (typeof TOY_FORMS)[number])[1]);
  const parts = decompose(form);
  const components = new Components(parts);
  const { sets } = components;
  const control = new Map(parts.control.map((variable) => [variable, 0]));
  const view = new ComponentView(components, 0, control);
  const start = sets.of([localStateOf(parts, 0, (variable) => form.start[variable] as number)]);
  const [own] = parts.actions.filter(({ component }) => component === 0) as [ComponentAction];
  const all = view.closureOf(start);
  const tests = own.guards.byComponent.get(0) as readonly Table[];
  const split = parts.splits.of(parts.actions.flatMap(({ guards }) => guards.ofControl));
  const setting = new ControlStates(components).of((variable) => control.get(variable) ?? 0);

  it.each<readonly [string, () => LocalSet | object]>([
    ['steps', () => view.steps(start.members[0] as LocalState)],
    ['filter', () => view.filter(all, tests)],
    ['taken', () => view.imageOf(own, all)],
    ['settled', () => view.closureOf(start)],
    ['before', () => view.backwardClosureOf(all, start)],
    ['leadingInto', () => view.preimageOf(own, all, start)],
    ['holds', () => [setting.holds(split)]],
  ])('works nothing out again: %s', (_, ask) => {
    const first = ask();
    const before = count();
    expect(ask()).toEqual(first);
    expect(count()).toBe(before);
  });
});
