import { memoize } from '../../model/memoize.ts';
import type { Sizes, Table } from '../ground/table.ts';
import type { Action } from '../ground/transitionSystem.ts';
import type { ByControl, ComponentSpace, ControlValues, OwnActions } from './componentSpaces.ts';
import type { ComponentAction, Decomposition } from './decomposition.ts';
import type { LocalRelation } from './localRelations.ts';
import type { LocalSet } from './localSets.ts';

/** The tables of one component of a decomposition, in the space of its states. */
export class LocalTables {
  readonly #space: ComponentSpace;
  readonly #sizes: Sizes;
  readonly #masksOf = memoize(
    (tests: readonly Table[]): ByControl<LocalSet> => this.#space.byControlOf(tests, this.#sizes),
  );
  /** The guards of the component's own actions, and those together that read the same control variables. */
  readonly #guards: ReadonlyMap<Action, readonly Table[]>;
  readonly #own: readonly OwnActions[];

  constructor({ actions, quotient }: Decomposition, component: number, space: ComponentSpace) {
    this.#space = space;
    this.#sizes = quotient.sizes;
    const own = actions.filter((action) => action.component === component);
    this.#guards = new Map(own.map((by) => [by.action, guardsAt(by, component)]));
    this.#own = space.ownActionsOf(this.#guards, quotient.sizes);
  }

  /** Returns the states in which all tests of a list hold: the list is made ready once. */
  maskOfList(tests: readonly Table[], control: ControlValues): LocalSet {
    return this.#masksOf(tests).at(control, () => this.#space.maskOfAll(tests, control, this.#sizes));
  }

  /** Returns relations that lead, one after the other, from each state to its successor by an action. */
  effectsOf({ action }: ComponentAction, control: ControlValues): readonly LocalRelation[] {
    return this.#space.effectsOf(action, control, this.#sizes);
  }

  /** Returns the relation of all of the component's own transitions. */
  ownRelation(control: ControlValues): LocalRelation {
    return this.#space.ownRelation(this.#own, this.#guardsOf, control, this.#sizes);
  }

  /** Returns the component's own actions that read a control variable. */
  ownReading(variable: number): readonly OwnActions[] {
    return this.#own.filter(({ reads }) => reads.includes(variable));
  }

  /** Names what some of the component's own actions do. */
  signatureOf(own: OwnActions, control: ControlValues): string {
    return this.#space.signatureOf(own, this.#guardsOf, control, this.#sizes);
  }

  /** Returns the guards of an action of the component. */
  guardsOf({ action }: ComponentAction): readonly Table[] {
    return this.#guardsOf(action);
  }

  readonly #guardsOf = (action: Action): readonly Table[] => this.#guards.get(action) ?? [];
}

/** Returns the guards of an action of one component. */
const guardsAt = ({ guards }: ComponentAction, component: number): readonly Table[] => [
  ...guards.ofControl,
  ...(guards.byComponent.get(component) ?? []),
];
