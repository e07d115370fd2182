import { lookUp, type Table } from '../table.ts';
import type { PartAction, Parts } from './parts.ts';

/** A state of one part, as one number. */
export type Local = number;

/** A step inside a part: the action, and where it leads. */
export type LocalStep = readonly [action: PartAction, to: Local];

/** The parts' own states and steps, for one state of control. Everything is worked out once, when it is asked. */
export class Setting {
  readonly parts: Parts;
  /** The value of each control variable, by variable. */
  readonly control: ReadonlyMap<number, number>;
  readonly key: string;
  readonly #steps: Map<Local, readonly LocalStep[]>[];
  readonly #holds = new Map<Table, boolean>();

  constructor(parts: Parts, control: ReadonlyMap<number, number>) {
    this.parts = parts;
    this.control = control;
    this.key = parts.control.map((variable) => control.get(variable)).join();
    this.#steps = parts.parts.map(() => new Map());
  }

  /** The value of a variable where a part is in a state. */
  valueIn(variable: number, local: Local): number {
    const known = this.control.get(variable);
    return known ?? valueOfLocal(this.parts, variable, local);
  }

  /** Whether a test holds that looks at control and at most one part. */
  holds(test: Table, local: Local): boolean {
    return lookUp(test, this.parts.form.sizes, (variable) => this.valueIn(variable, local)) === 1;
  }

  /** Whether a test of control alone holds. */
  holdsHere(test: Table): boolean {
    let holds = this.#holds.get(test);
    if (holds === undefined) {
      holds = this.holds(test, 0);
      this.#holds.set(test, holds);
    }
    return holds;
  }

  /** Where an action leads a part. */
  after({ action }: PartAction, part: number, local: Local): Local {
    let next = local;
    for (const { variable, to } of action.writes) {
      if (this.parts.partOf[variable] !== part) continue;
      const value = lookUp(to, this.parts.form.sizes, (each) => this.valueIn(each, local));
      next = withValue(this.parts, variable, next, value);
    }
    return next;
  }

  /** The steps that a part can take by itself. */
  steps(part: number, local: Local): readonly LocalStep[] {
    const known = this.#steps[part]?.get(local);
    if (known) return known;
    const steps: LocalStep[] = [];
    for (const action of actionsOf(this.parts, part)) {
      if (!action.needs.every((test) => this.holds(test, local))) continue;
      const to = this.after(action, part, local);
      if (to !== local) steps.push([action, to]);
    }
    this.#steps[part]?.set(local, steps);
    return steps;
  }
}

const OWN = new WeakMap<Parts, readonly (readonly PartAction[])[]>();

function actionsOf(parts: Parts, part: number): readonly PartAction[] {
  let own = OWN.get(parts);
  if (own === undefined) {
    own = parts.parts.map((_, index) => parts.actions.filter((action) => action.part === index));
    OWN.set(parts, own);
  }
  return own[part] as readonly PartAction[];
}

/** How much one value of a variable counts in the number of its part's state. */
function placeValue({ parts, partOf, form }: Parts, variable: number): number {
  const part = parts[partOf[variable] as number] as readonly number[];
  return part.slice(0, part.indexOf(variable)).reduce((product, each) => product * form.sizes(each), 1);
}

const PLACES = new WeakMap<Parts, readonly number[]>();

function placesOf(parts: Parts): readonly number[] {
  let places = PLACES.get(parts);
  if (places === undefined) {
    places = parts.form.variables.map((_, variable) =>
      (parts.partOf[variable] as number) < 0 ? 0 : placeValue(parts, variable),
    );
    PLACES.set(parts, places);
  }
  return places;
}

/** The value of a variable in the state of its part. A variable with one value has that. */
export function valueOfLocal(parts: Parts, variable: number, local: Local): number {
  const place = placesOf(parts)[variable] as number;
  return place === 0 ? 0 : Math.floor(local / place) % parts.form.sizes(variable);
}

function withValue(parts: Parts, variable: number, local: Local, value: number): Local {
  const place = placesOf(parts)[variable] as number;
  return local + (value - valueOfLocal(parts, variable, local)) * place;
}

/** The state of a part for values that are looked up by variable. */
export const localOf = (parts: Parts, part: number, valueIn: (variable: number) => number): Local =>
  (parts.parts[part] as readonly number[]).reduce(
    (local, variable) => local + valueIn(variable) * (placesOf(parts)[variable] as number),
    0,
  );
