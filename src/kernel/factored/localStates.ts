import { memoize } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import { lookUp, type Table } from '../ground/table.ts';
import type { ComponentAction, Decomposition, Split } from './decomposition.ts';

/** A state of one component, as one number. */
export type LocalState = number;

/** A set of states of one component, in ascending order. Equal sets are the same object. */
export interface LocalSet {
  readonly members: readonly LocalState[];
}

/** Caches answers by question and set. */
class SetCache<Question extends object, Answer> {
  readonly #known = new WeakMap<Question, WeakMap<LocalSet, Answer>>();

  get(question: Question, set: LocalSet, make: () => Answer): Answer {
    const known = this.#known.get(question) ?? new WeakMap<LocalSet, Answer>();
    this.#known.set(question, known);
    let answer = known.get(set);
    if (answer === undefined) {
      answer = make();
      known.set(set, answer);
    }
    return answer;
  }
}

/** The intersection of a set with another, and the difference. */
export interface Cut {
  readonly common: LocalSet;
  readonly outside: LocalSet;
}

/** Hash-consed sets of local states. */
export class LocalSets {
  readonly #known = new Map<string, LocalSet>();
  readonly #cuts = new SetCache<LocalSet, Cut>();

  /** Returns intersection and difference of two sets, computed once for each pair. */
  cut(set: LocalSet, by: LocalSet): Cut {
    return this.#cuts.get(by, set, () => {
      if (set === by) return { common: set, outside: this.of([]) };
      const all = new Set(by.members);
      const common = set.members.filter((local) => all.has(local));
      if (common.length === 0) return { common: this.of([]), outside: set };
      if (common.length === set.members.length) return { common: set, outside: this.of([]) };
      return { common: this.of(common), outside: this.of(set.members.filter((local) => !all.has(local))) };
    });
  }

  of(members: Iterable<LocalState>): LocalSet {
    const list = [...new Set(members)].sort((a, b) => a - b);
    const key = list.join();
    let set = this.#known.get(key);
    if (set === undefined) {
      set = { members: list };
      this.#known.set(key, set);
    }
    return set;
  }
}

/** A transition inside a component: the action, and the successor. */
export type LocalStep = readonly [action: ComponentAction, to: LocalState];

/**
 * One component under fixed values of the control variables that it reads. Answers are computed on demand and cached.
 */
export class ComponentView {
  readonly #decomposition: Decomposition;
  readonly #component: number;
  readonly #control: ReadonlyMap<number, number>;
  readonly #sets: LocalSets;
  readonly #steps = new Map<LocalState, readonly LocalStep[]>();
  readonly #filtered = new SetCache<readonly Table[], LocalSet>();
  readonly #images = new SetCache<ComponentAction, LocalSet>();
  readonly #closures = new WeakMap<LocalSet, LocalSet>();
  readonly #backwardClosures = new SetCache<LocalSet, LocalSet>();
  readonly #preimages = new WeakMap<ComponentAction, SetCache<LocalSet, LocalSet>>();

  constructor(
    decomposition: Decomposition,
    component: number,
    control: ReadonlyMap<number, number>,
    sets: LocalSets,
  ) {
    this.#decomposition = decomposition;
    this.#component = component;
    this.#control = control;
    this.#sets = sets;
  }

  /** Returns the value of a variable of the component, or of control. */
  valueIn(variable: number, local: LocalState): number {
    return this.#control.get(variable) ?? valueOfLocal(this.#decomposition, variable, local);
  }

  holds(test: Table, local: LocalState): boolean {
    return (
      lookUp(test, this.#decomposition.quotient.sizes, (variable) => this.valueIn(variable, local)) === 1
    );
  }

  /** Returns the component's successor by an action. */
  after({ action }: ComponentAction, local: LocalState): LocalState {
    let next = local;
    for (const { variable, to } of action.writes) {
      if (this.#decomposition.componentOf[variable] !== this.#component) continue;
      const value = lookUp(to, this.#decomposition.quotient.sizes, (each) => this.valueIn(each, local));
      next = withValue(this.#decomposition, variable, next, value);
    }
    return next;
  }

  /** Returns the component's own transitions from a state, without no-ops. */
  steps(local: LocalState): readonly LocalStep[] {
    let steps = this.#steps.get(local);
    if (steps === undefined) {
      steps = actionsByComponent(this.#decomposition)[this.#component]?.flatMap(
        (action): readonly LocalStep[] => {
          const needs = action.guards.byComponent.get(this.#component) ?? [];
          const here = action.guards.ofControl.every((test) => this.holds(test, local));
          if (!here || !needs.every((test) => this.holds(test, local))) return [];
          const to = this.after(action, local);
          return to === local ? [] : [[action, to]];
        },
      ) as readonly LocalStep[];
      this.#steps.set(local, steps);
    }
    return steps;
  }

  /** Returns the states in which all tests hold. */
  filter(set: LocalSet, tests: readonly Table[] | undefined): LocalSet {
    if (tests === undefined) return set;
    return this.#filtered.get(tests, set, () => {
      const members = set.members.filter((local) => tests.every((test) => this.holds(test, local)));
      return members.length === set.members.length ? set : this.#sets.of(members);
    });
  }

  /** Returns the image of a set under an action. */
  imageOf(by: ComponentAction, set: LocalSet): LocalSet {
    return this.#images.get(by, set, () => {
      const members = set.members.map((local) => this.after(by, local));
      return members.every((local, i) => local === set.members[i]) ? set : this.#sets.of(members);
    });
  }

  /** Returns the closure of a set under the component's own transitions. */
  closureOf(set: LocalSet): LocalSet {
    let closure = this.#closures.get(set);
    if (closure === undefined) {
      const reached = new Set(set.members);
      for (const local of reached) for (const [, to] of this.steps(local)) reached.add(to);
      closure = reached.size === set.members.length ? set : this.#sets.of(reached);
      this.#closures.set(set, closure);
      this.#closures.set(closure, closure);
    }
    return closure;
  }

  /** Returns the states of a set from which the component's own transitions lead to the goal. */
  backwardClosureOf(set: LocalSet, goal: LocalSet): LocalSet {
    return this.#backwardClosures.get(goal, set, () => {
      const sources = new Map<LocalState, LocalState[]>();
      for (const from of set.members) {
        for (const [, to] of this.steps(from)) sources.set(to, [...(sources.get(to) ?? []), from]);
      }
      const reached = new Set(goal.members);
      for (const local of reached) for (const from of sources.get(local) ?? []) reached.add(from);
      return reached.size === set.members.length ? set : this.#sets.of(reached);
    });
  }

  /** Returns the states of a set that an action leads into another set. */
  preimageOf(by: ComponentAction, set: LocalSet, into: LocalSet): LocalSet {
    const known = this.#preimages.get(by) ?? new SetCache<LocalSet, LocalSet>();
    this.#preimages.set(by, known);
    return known.get(into, set, () => {
      const wanted = new Set(into.members);
      const members = set.members.filter((local) => wanted.has(this.after(by, local)));
      return members.length === set.members.length ? set : this.#sets.of(members);
    });
  }
}

/** One valuation of the control variables, with a view of each component. */
export class ControlState {
  readonly decomposition: Decomposition;
  /** The value of each control variable, by variable. */
  readonly control: ReadonlyMap<number, number>;
  readonly views: readonly ComponentView[];
  readonly #holds = new Map<Table, boolean>();

  constructor(
    decomposition: Decomposition,
    control: ReadonlyMap<number, number>,
    views: readonly ComponentView[],
  ) {
    this.decomposition = decomposition;
    this.control = control;
    this.views = views;
  }

  /** Tells whether the tests of control variables alone hold. */
  holds({ ofControl }: Split): boolean {
    return ofControl.every((test) => {
      let holds = this.#holds.get(test);
      if (holds === undefined) {
        holds =
          lookUp(test, this.decomposition.quotient.sizes, (variable) => this.control.get(variable) ?? 0) ===
          1;
        this.#holds.set(test, holds);
      }
      return holds;
    });
  }
}

/** The control states of a programme, each once. Components that read the same control values share a view. */
export class ControlStates {
  readonly #decomposition: Decomposition;
  readonly #sets: LocalSets;
  readonly #controlStates = new Map<string, ControlState>();
  readonly #views = new Map<string, ComponentView>();

  constructor(decomposition: Decomposition, sets: LocalSets) {
    this.#decomposition = decomposition;
    this.#sets = sets;
  }

  of(control: ReadonlyMap<number, number>): ControlState {
    const { components } = this.#decomposition;
    const keyOf = (variables: readonly number[]) => variables.map((each) => control.get(each)).join();
    const key = keyOf(this.#decomposition.control);
    let controlState = this.#controlStates.get(key);
    if (controlState === undefined) {
      const views = components.map((_, component) =>
        this.#view(
          component,
          `${component} ${keyOf(this.#decomposition.controlReads[component] ?? [])}`,
          control,
        ),
      );
      controlState = new ControlState(this.#decomposition, control, views);
      this.#controlStates.set(key, controlState);
    }
    return controlState;
  }

  #view(component: number, key: string, control: ReadonlyMap<number, number>): ComponentView {
    let view = this.#views.get(key);
    if (view === undefined) {
      view = new ComponentView(this.#decomposition, component, control, this.#sets);
      this.#views.set(key, view);
    }
    return view;
  }
}

const actionsByComponent = /* @__PURE__ */ memoize(
  (decomposition: Decomposition): readonly (readonly ComponentAction[])[] =>
    decomposition.components.map((_, index) =>
      decomposition.actions.filter((action) => action.component === index),
    ),
);

/** Returns the stride of each variable in the number of its component's state; 0 for a variable of no component. */
const stridesOf = /* @__PURE__ */ memoize(
  ({ components, componentOf, quotient }: Decomposition): readonly number[] =>
    quotient.variables.map((_, variable) => {
      const component = components[numberAt(componentOf, variable)];
      if (component === undefined) return 0;
      return component
        .slice(0, component.indexOf(variable))
        .reduce((product, each) => product * quotient.sizes(each), 1);
    }),
);

/** Returns the value of a variable in a state of its component; 0 for a variable with a single value. */
export function valueOfLocal(decomposition: Decomposition, variable: number, local: LocalState): number {
  const place = numberAt(stridesOf(decomposition), variable);
  return place === 0 ? 0 : Math.floor(local / place) % decomposition.quotient.sizes(variable);
}

function withValue(
  decomposition: Decomposition,
  variable: number,
  local: LocalState,
  value: number,
): LocalState {
  const place = numberAt(stridesOf(decomposition), variable);
  return local + (value - valueOfLocal(decomposition, variable, local)) * place;
}

/** Returns the state of a component for values that are looked up by variable. */
export const localStateOf = (
  decomposition: Decomposition,
  component: number,
  valueIn: (variable: number) => number,
): LocalState =>
  (decomposition.components[component] as readonly number[]).reduce(
    (local, variable) => local + valueIn(variable) * numberAt(stridesOf(decomposition), variable),
    0,
  );
