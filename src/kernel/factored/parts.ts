import { numberAt } from '../../model/numbers.ts';
import type { Action } from '../ground/finite.ts';
import { alwaysIs, both, type Sizes, sorted, type Table } from '../ground/table.ts';
import { type Merged, needsOf } from '../reduce/classes.ts';

/*
 * The parts of a programme that do not depend on one another: variables that no test and no write has together,
 * once a few are set aside for control. A part's own actions read and write nothing else but control.
 */

/** Tests by the part that they look at. */
export interface Split {
  /** Those of control alone. */
  readonly here: readonly Table[];
  readonly byPart: ReadonlyMap<number, readonly Table[]>;
}

/** Sorts tests by the part that they look at. */
export function splitOf(partOf: readonly number[], tests: readonly Table[]): Split {
  const here: Table[] = [];
  const byPart = new Map<number, Table[]>();
  for (const test of tests) {
    const part = test.of.map((variable) => numberAt(partOf, variable)).find((each) => each >= 0);
    if (part === undefined) here.push(test);
    else byPart.set(part, [...(byPart.get(part) ?? []), test]);
  }
  return { here, byPart };
}

/** An action as the parts see it. */
export interface PartAction {
  readonly action: Action;
  /** Its index in the finite form. */
  readonly index: number;
  /** What it needs, by part. */
  readonly needs: Split;
  /** The one part that it touches; without one it touches several, or control. */
  readonly part: number | undefined;
}

/** The variables by part, and those of control, whose values are always known. */
export interface Parts {
  readonly form: Merged;
  readonly control: readonly number[];
  readonly parts: readonly (readonly number[])[];
  /** The part of each variable; -1: control. */
  readonly partOf: readonly number[];
  readonly actions: readonly PartAction[];
  /** For each part the control that its tests and writes look at. */
  readonly looksAt: readonly (readonly number[])[];
}

/** A part has no more states than this. */
const LARGEST = 1 << 14;

/** Two variables are set aside at once only if both are among so many that are in most bonds. */
const MOST_HUBS = 8;

/** Sets of variables that belong together. */
class Clusters {
  readonly #parent: number[];

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, variable) => variable);
  }

  of(variable: number): number {
    let root = variable;
    while (this.#parent[root] !== root) root = numberAt(this.#parent, root);
    return root;
  }

  join(variables: readonly number[]): void {
    for (const variable of variables) this.#parent[this.of(variable)] = this.of(numberAt(variables, 0));
  }
}

interface Touched {
  readonly action: Action;
  readonly index: number;
  readonly needs: readonly Table[];
  /** Variables that must be known together: those of one test, or of one write. */
  readonly units: readonly (readonly number[])[];
  /** Whether it takes more than one part of the chart elsewhere: such steps are few, and known one by one. */
  readonly isTurn: boolean;
}

function touchedBy(action: Action, index: number, form: Merged): Touched {
  const { sizes } = form;
  const needs = needsOf(action, sizes).filter((test) => alwaysIs(test) !== 1);
  const said = action.asks.flatMap(({ binds, applies, fails }) => [
    binds,
    ...applies,
    ...fails.map((way) => both(binds, way, sizes)),
  ]);
  const writes = action.writes
    .filter(({ variable }) => sizes(variable) > 1)
    .map(({ variable, to }) => sorted([variable, ...to.of]));
  return {
    action,
    index,
    needs,
    units: [...[...needs, ...said].map(({ of }) => of), ...writes],
    isTurn: action.writes.filter(({ variable }) => form.variables[variable]?.kind === 'stage').length > 1,
  };
}

/** The variables that an action's tests and writes have, without those that only its provisions look at. */
const ownOf = ({ needs, action }: Touched, sizes: Sizes): readonly number[] =>
  sorted([
    ...needs.flatMap(({ of }) => of),
    ...action.writes
      .filter(({ variable }) => sizes(variable) > 1)
      .flatMap(({ variable, to }) => [variable, ...to.of]),
  ]);

/** Variables that belong in one part, unless one that is written is set aside. */
interface Bond {
  readonly variables: readonly number[];
  readonly written: readonly number[];
}

function bondsOf(touched: readonly Touched[], { watches, sizes }: Merged): readonly Bond[] {
  const bonds = new Map<string, Bond>();
  const add = (variables: readonly number[], written: readonly number[] = []) =>
    bonds.set(`${variables.join()} ${written.join()}`, { variables, written });
  for (const { of } of watches) add(of);
  for (const each of touched) {
    for (const unit of each.units) add(unit);
    const written = sorted(each.action.writes.map(({ variable }) => variable)).filter((v) => sizes(v) > 1);
    if (!each.isTurn && written.length > 0) add(ownOf(each, sizes), written);
  }
  return [...bonds.values()].filter(({ variables }) => variables.length > 1);
}

const productOf = (variables: readonly number[], sizes: Sizes): number =>
  variables.reduce((product, variable) => product * sizes(variable), 1);

/** The groups that bonds hold together among some variables when others are set aside. */
function groupsOf(
  among: readonly number[],
  control: ReadonlySet<number>,
  bonds: readonly Bond[],
  { variables }: Merged,
): readonly (readonly number[])[] {
  const clusters = new Clusters(variables.length);
  for (const bond of bonds) {
    if (bond.written.some((variable) => control.has(variable))) continue;
    clusters.join(bond.variables.filter((variable) => !control.has(variable)));
  }
  const groups = new Map<number, number[]>();
  for (const variable of among) {
    if (control.has(variable)) continue;
    const root = clusters.of(variable);
    groups.set(root, [...(groups.get(root) ?? []), variable]);
  }
  return [...groups.values()];
}

/** Finds what to set aside so that no part is too large. */
class Choice {
  readonly #form: Merged;
  readonly #bonds: readonly Bond[];
  readonly #all: readonly number[];

  constructor(form: Merged, touched: readonly Touched[]) {
    this.#form = form;
    this.#bonds = bondsOf(touched, form);
    this.#all = form.variables.map((_, variable) => variable).filter((variable) => form.sizes(variable) > 1);
  }

  groups(control: ReadonlySet<number>, among = this.#all): readonly (readonly number[])[] {
    return groupsOf(among, control, this.#bonds, this.#form);
  }

  #size(group: readonly number[]): number {
    return productOf(group, this.#form.sizes);
  }

  #tooLarge(control: ReadonlySet<number>): readonly number[] | undefined {
    const [largest] = [...this.groups(control)].sort((a, b) => this.#size(b) - this.#size(a));
    return largest && this.#size(largest) > LARGEST ? largest : undefined;
  }

  /** The members of a group that are in most bonds. */
  #hubs(group: readonly number[]): readonly number[] {
    const bonds = (variable: number) =>
      this.#bonds.filter(({ variables }) => variables.includes(variable)).length;
    return [...group].sort((a, b) => bonds(b) - bonds(a)).slice(0, MOST_HUBS);
  }

  /** Lists what may be set aside at once: any member, or hubs together, for each alone can leave the group in one piece. */
  #candidates(group: readonly number[]): readonly (readonly number[])[] {
    const hubs = this.#hubs(group);
    return [
      ...group.map((variable) => [variable]),
      ...hubs.flatMap((one, i) => hubs.slice(i + 1).map((other) => [one, other])),
      ...hubs.map((_, i) => hubs.slice(0, i + 1)).slice(2),
    ];
  }

  /** The members of a group that save most: their values, times the sum of what the group falls into without them. */
  #best(group: readonly number[], control: ReadonlySet<number>): readonly number[] {
    const candidates = this.#candidates(group);
    const costs = candidates.map((aside) => {
      const parts = this.groups(new Set([...control, ...aside]), group);
      return this.#size(aside) * parts.reduce((sum, part) => sum + this.#size(part), 0);
    });
    return candidates[costs.indexOf(Math.min(...costs))] as readonly number[];
  }

  /** Sets variables aside one by one, then takes back those that turn out not to be needed. */
  control(): ReadonlySet<number> {
    const control = new Set<number>();
    for (let group = this.#tooLarge(control); group; group = this.#tooLarge(control)) {
      for (const variable of this.#best(group, control)) control.add(variable);
      addWhatWrites(control, this.#form);
    }
    const bySize = [...control].sort((a, b) => this.#form.sizes(b) - this.#form.sizes(a));
    for (const variable of bySize) {
      const fewer = new Set([...control].filter((each) => each !== variable));
      addWhatWrites(fewer, this.#form);
      if (!fewer.has(variable) && !this.#tooLarge(fewer)) control.delete(variable);
    }
    return control;
  }
}

/** What is written to control has to be known from control alone. */
function addWhatWrites(control: Set<number>, { actions, sizes }: Merged): void {
  for (let before = -1; before !== control.size; ) {
    before = control.size;
    for (const { variable, to } of actions.flatMap(({ writes }) => writes)) {
      if (control.has(variable)) for (const each of to.of) if (sizes(each) > 1) control.add(each);
    }
  }
}

/** Finds the parts of a programme. */
export function partsOf(form: Merged): Parts {
  const touched = form.actions.map((action, index) => touchedBy(action, index, form));
  const choice = new Choice(form, touched);
  const control = choice.control();
  const parts = choice.groups(control);
  const partOf = form.variables.map((_, variable) => parts.findIndex((part) => part.includes(variable)));
  const actions = touched.map((each): PartAction => {
    const own = ownOf(each, form.sizes);
    const writesControl = each.action.writes.some(({ variable }) => control.has(variable));
    const touches = new Set(
      own.filter((variable) => !control.has(variable)).map((variable) => partOf[variable]),
    );
    const [part] = touches.size === 1 && !writesControl ? touches : [];
    return { action: each.action, index: each.index, needs: splitOf(partOf, each.needs), part };
  });
  const units = [...touched.flatMap((each) => each.units), ...form.watches.map(({ of }) => of)];
  const looksAt = parts.map((_, part) => {
    const own = units.filter((unit) => unit.some((each) => partOf[each] === part));
    const here = actions.filter((action) => action.part === part).flatMap(({ needs }) => needs.here);
    return sorted([...own.flat(), ...here.flatMap(({ of }) => of)].filter((each) => control.has(each)));
  });
  return { form, control: sorted(control), parts, partOf, actions, looksAt };
}
