import { type Merged, needsOf } from '../classes.ts';
import type { Action } from '../finite.ts';
import { alwaysIs, both, type Sizes, sorted, type Table } from '../table.ts';

/*
 * The parts of a programme that do not depend on one another: variables that no test and no write has together,
 * once a few are set aside for control. A part's own actions read and write nothing else but control.
 */

/** An action as the parts see it. */
export interface PartAction {
  readonly action: Action;
  /** Its index in the finite form. */
  readonly index: number;
  readonly needs: readonly Table[];
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
}

/** A part with no more states than this is not worth splitting. */
const SMALL = 64;

/** Sets of variables that belong together. */
class Clusters {
  readonly #parent: number[];

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, variable) => variable);
  }

  of(variable: number): number {
    let root = variable;
    while (this.#parent[root] !== root) root = this.#parent[root] as number;
    return root;
  }

  join(variables: readonly number[]): void {
    for (const variable of variables) this.#parent[this.of(variable)] = this.of(variables[0] as number);
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

const productOf = (variables: readonly number[], sizes: Sizes): number =>
  variables.reduce((product, variable) => product * sizes(variable), 1);

/** The clusters when some variables are set aside. */
function clustersWithout(
  control: ReadonlySet<number>,
  touched: readonly Touched[],
  { variables, sizes, watches }: Merged,
): Clusters {
  const clusters = new Clusters(variables.length);
  const rest = (of: readonly number[]) => of.filter((variable) => !control.has(variable));
  for (const { of } of watches) clusters.join(rest(of));
  for (const { units } of touched) for (const unit of units) clusters.join(rest(unit));
  for (const each of touched) {
    const written = each.action.writes
      .map(({ variable }) => variable)
      .filter((variable) => sizes(variable) > 1);
    if (each.isTurn || written.length === 0 || written.some((variable) => control.has(variable))) continue;
    clusters.join(rest(ownOf(each, sizes)));
  }
  return clusters;
}

function groupsOf(
  clusters: Clusters,
  control: ReadonlySet<number>,
  { variables, sizes }: Merged,
): readonly number[][] {
  const groups = new Map<number, number[]>();
  variables.forEach((_, variable) => {
    if (control.has(variable) || sizes(variable) === 1) return;
    const root = clusters.of(variable);
    groups.set(root, [...(groups.get(root) ?? []), variable]);
  });
  return [...groups.values()];
}

/** What exploring costs when these variables are set aside: their combinations, times the sum of the parts. */
function costOf(control: ReadonlySet<number>, touched: readonly Touched[], form: Merged): number {
  const groups = groupsOf(clustersWithout(control, touched, form), control, form);
  return groups.reduce((sum, group) => sum + productOf(group, form.sizes), 0);
}

/** The variable whose setting aside saves most, if any does. */
function bestToSetAside(
  control: ReadonlySet<number>,
  touched: readonly Touched[],
  form: Merged,
): number | undefined {
  const now = costOf(control, touched, form);
  const groups = groupsOf(clustersWithout(control, touched, form), control, form);
  const [largest = []] = [...groups].sort((a, b) => productOf(b, form.sizes) - productOf(a, form.sizes));
  if (productOf(largest, form.sizes) <= SMALL) return undefined;
  let best: number | undefined;
  let least = now;
  for (const variable of largest) {
    const cost = costOf(new Set([...control, variable]), touched, form) * form.sizes(variable);
    if (cost < least) [best, least] = [variable, cost];
  }
  return best;
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
  const control = new Set<number>();
  for (let next = bestToSetAside(control, touched, form); next !== undefined; ) {
    control.add(next);
    addWhatWrites(control, form);
    next = bestToSetAside(control, touched, form);
  }
  const parts = groupsOf(clustersWithout(control, touched, form), control, form);
  const partOf = form.variables.map((_, variable) => parts.findIndex((part) => part.includes(variable)));
  const actions = touched.map((each): PartAction => {
    const own = ownOf(each, form.sizes);
    const writesControl = each.action.writes.some(({ variable }) => control.has(variable));
    const touches = new Set(
      own.filter((variable) => !control.has(variable)).map((variable) => partOf[variable]),
    );
    const [part] = touches.size === 1 && !writesControl ? touches : [];
    return { action: each.action, index: each.index, needs: each.needs, part };
  });
  return { form, control: sorted(control), parts, partOf, actions };
}
