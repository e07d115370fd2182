import { cached, memoize } from '../../model/memoize.ts';
import { lookUp, type Table } from '../ground/table.ts';
import { type BitSet, has, meets } from './bits.ts';
import { type ControlValues, spacesFor } from './componentSpaces.ts';
import type { ComponentAction, Decomposition } from './decomposition.ts';
import { imageBy, type LocalRelation, type LocalRelations, preimageBy } from './localRelations.ts';
import type { LocalSet, LocalSets, LocalState } from './localSets.ts';
import { strideOfLocal, valueOfLocal } from './localStates.ts';
import { LocalTables } from './localTables.ts';

/** A transition inside a component: the action, and the successor. */
export type LocalStep = readonly [action: ComponentAction, to: LocalState];

const actionsByComponent = /* @__PURE__ */ memoize(
  (decomposition: Decomposition): readonly (readonly ComponentAction[])[] =>
    decomposition.components.map((_, index) =>
      decomposition.actions.filter((action) => action.component === index),
    ),
);

/** The components of a decomposition: the sets of their states, the relations between states, their tables. */
export class Components {
  readonly decomposition: Decomposition;
  readonly sets: LocalSets;
  readonly relations: LocalRelations;
  readonly tables: readonly LocalTables[];

  constructor(decomposition: Decomposition) {
    this.decomposition = decomposition;
    const { quotient } = decomposition;
    const spaces = spacesFor(quotient);
    this.sets = spaces.sets;
    this.relations = spaces.relations;
    this.tables = decomposition.components.map(
      (variables, component) =>
        new LocalTables(decomposition, component, spaces.of(variables, quotient.sizes)),
    );
  }
}

/** Returns the components of a decomposition. Searches of one decomposition share what was computed. */
export const componentsOf = /* @__PURE__ */ memoize(
  (decomposition: Decomposition): Components => new Components(decomposition),
);

/** One component under fixed values of the control variables that it reads. */
export class ComponentView {
  readonly #components: Components;
  readonly #component: number;
  readonly #control: ControlValues;
  /** Made at the first use, as the relations are: most views are asked for neither. */
  #steps: Map<LocalState, readonly LocalStep[]> | undefined;
  /** The states in which tests hold, by their list, and the relations of actions: they depend on control alone. */
  #masks: Map<readonly Table[], LocalSet> | undefined;
  #effects: Map<ComponentAction, readonly LocalRelation[]> | undefined;
  #relation: LocalRelation | undefined;

  constructor(components: Components, component: number, control: ControlValues) {
    this.#components = components;
    this.#component = component;
    this.#control = control;
  }

  /** Returns the value of a variable of the component, or of control. */
  valueIn(variable: number, local: LocalState): number {
    return this.#control.get(variable) ?? valueOfLocal(this.#components.decomposition, variable, local);
  }

  /** Tells whether all tests hold in a state. */
  holds(tests: readonly Table[] | undefined, local: LocalState): boolean {
    return tests === undefined || has(this.#maskOf(tests).bits, local);
  }

  /** Returns the component's successor by an action. */
  after({ action }: ComponentAction, local: LocalState): LocalState {
    const { decomposition } = this.#components;
    let next = local;
    for (const { variable, to } of action.writes) {
      if (decomposition.componentOf[variable] !== this.#component) continue;
      const distance = this.#cellOf(to, local) - valueOfLocal(decomposition, variable, local);
      next += distance * strideOfLocal(decomposition, variable);
    }
    return next;
  }

  /** Returns the component's own transitions from a state, without no-ops. */
  steps(local: LocalState): readonly LocalStep[] {
    this.#steps ??= new Map();
    return cached(this.#steps, local, () => this.#stepsFrom(local));
  }

  /** Returns the states in which all tests hold. */
  filter(set: LocalSet, tests: readonly Table[] | undefined): LocalSet {
    return tests === undefined ? set : this.#components.sets.common(set, this.#maskOf(tests));
  }

  /** Tells whether all tests hold in some state of a set. */
  meets(set: LocalSet, tests: readonly Table[]): boolean {
    return meets(set.bits, this.#maskOf(tests).bits);
  }

  /** Returns the image of a set under an action. */
  imageOf(by: ComponentAction, set: LocalSet): LocalSet {
    if (!by.written.includes(this.#component)) return set;
    const { relations } = this.#components;
    return this.#effectsOf(by).reduce((image, effect) => relations.image(effect, image), set);
  }

  /** Returns the states of a set that an action leads into another set. */
  preimageOf(by: ComponentAction, set: LocalSet, into: LocalSet): LocalSet {
    const { relations, sets } = this.#components;
    if (!by.written.includes(this.#component)) return sets.common(set, into);
    const before = this.#effectsOf(by).reduceRight(
      (preimage, effect) => relations.preimage(effect, preimage),
      into,
    );
    return sets.common(before, set);
  }

  /** Returns the states to which the component's own transitions lead in one step. */
  successorsOf(states: BitSet): BitSet {
    return imageBy(this.#ownRelation().moves, states);
  }

  /** Returns the states from which the component's own transitions lead into some states in one step. */
  predecessorsOf(states: BitSet): BitSet {
    return preimageBy(this.#ownRelation().moves, states);
  }

  /** Returns the closure of a set under the component's own transitions. */
  closureOf(set: LocalSet): LocalSet {
    return this.#components.relations.closure(this.#ownRelation(), set);
  }

  /** Returns the states of a set from which the component's own transitions lead to the goal. */
  backwardClosureOf(set: LocalSet, goal: LocalSet): LocalSet {
    return set === goal ? set : this.#components.relations.backwardClosure(this.#ownRelation(), set, goal);
  }

  #maskOf(tests: readonly Table[]): LocalSet {
    this.#masks ??= new Map();
    const known = this.#masks.get(tests);
    if (known) return known;
    const mask = this.#tables.maskOfList(tests, this.#control);
    this.#masks.set(tests, mask);
    return mask;
  }

  #effectsOf(by: ComponentAction): readonly LocalRelation[] {
    this.#effects ??= new Map();
    return cached(this.#effects, by, () => this.#tables.effectsOf(by, this.#control));
  }

  #stepsFrom(local: LocalState): readonly LocalStep[] {
    const steps: LocalStep[] = [];
    for (const by of this.#ownActions()) {
      if (!this.holds(this.#tables.guardsOf(by), local)) continue;
      const to = this.after(by, local);
      if (to !== local) steps.push([by, to]);
    }
    return steps;
  }

  #cellOf(table: Table, local: LocalState): number {
    const { sizes } = this.#components.decomposition.quotient;
    return lookUp(table, sizes, (variable) => this.valueIn(variable, local));
  }

  #ownActions(): readonly ComponentAction[] {
    return actionsByComponent(this.#components.decomposition)[this.#component] ?? [];
  }

  get #tables(): LocalTables {
    return this.#components.tables[this.#component] as LocalTables;
  }

  /** Returns the relation of all of the component's own transitions. */
  #ownRelation(): LocalRelation {
    this.#relation ??= this.#tables.ownRelation(this.#control);
    return this.#relation;
  }
}
