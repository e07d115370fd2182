import { compatible, type StageNode, type StageVariable, stageValueOf } from '../../src/analysis/stages.ts';
import type { Table } from '../../src/kernel/ground/table.ts';
import type { Action, TransitionSystem, Write } from '../../src/kernel/ground/transitionSystem.ts';
import { enteredBy, isInside, leftBy, nodesIn } from '../../src/machines/chart.ts';

/*
 * The values that each variable can have while a state of the chart is active: every action is taken at every state, over
 * and over, until nothing is added. It keeps no account of what is new, so there is nothing in it to forget.
 */

/** For each variable the values that it can have. */
export type Values = readonly ReadonlySet<number>[];

const sizeIn = ({ variables }: TransitionSystem, variable: number): number =>
  variables[variable]?.values.length as number;

/** Each combination of possible values that a table looks at, with its cell. */
export function possibleIn(
  form: TransitionSystem,
  { of, cells }: Table,
  values: Values,
): readonly (readonly [readonly number[], number])[] {
  const all = of.reduce<readonly (readonly number[])[]>(
    (some, variable) =>
      some.flatMap((each) => [...(values[variable] ?? [])].map((value) => [...each, value])),
    [[]],
  );
  const cellOf = (combination: readonly number[]) =>
    cells[combination.reduce((cell, value, i) => cell * sizeIn(form, of[i] as number) + value, 0)] as number;
  return all.map((combination) => [combination, cellOf(combination)]);
}

/** The values with which all tests can hold, one after the other; `undefined`: there are none. */
export function narrowed(
  form: TransitionSystem,
  values: Values | undefined,
  tests: readonly Table[],
): Values | undefined {
  return tests.reduce<Values | undefined>((left, test) => {
    if (left === undefined) return undefined;
    const holding = possibleIn(form, test, left).filter(([, cell]) => cell !== 0);
    if (holding.length === 0) return undefined;
    return left.map((own, variable) => {
      const i = test.of.indexOf(variable);
      return i < 0 ? own : new Set(holding.map(([combination]) => combination[i] as number));
    });
  }, values);
}

/** The values that can be while each state is active; no entry: the state never is. */
export class ChartReach {
  readonly #form: TransitionSystem;
  readonly #nodes: readonly StageNode[];
  readonly #at = new Map<StageNode, Set<number>[]>();
  #grown = true;

  constructor(form: TransitionSystem) {
    this.#form = form;
    this.#nodes = nodesIn(form.machine.root as StageNode) as readonly StageNode[];
    const stages = form.variables.filter((variable): variable is StageVariable => variable.kind === 'stage');
    for (const node of this.#nodes) {
      const place = stageValueOf(node, stages);
      if (place && form.start[place[0]] !== place[1]) continue;
      this.#at.set(
        node,
        form.start.map((value) => new Set([value])),
      );
    }
    while (this.#grown) {
      this.#grown = false;
      for (const action of form.actions) this.#take(action);
    }
  }

  at(node: StageNode): Values | undefined {
    return this.#at.get(node);
  }

  #add(node: StageNode, variable: number, values: Iterable<number>): void {
    const known = this.#at.get(node)?.[variable] as Set<number>;
    for (const value of values) {
      if (known.has(value)) continue;
      known.add(value);
      this.#grown = true;
    }
  }

  #write(node: StageNode, writes: readonly Write[], from: Values): void {
    for (const { variable, to } of writes) {
      this.#add(node, variable, new Set(possibleIn(this.#form, to, from).map(([, cell]) => cell)));
    }
  }

  #take(action: Action): void {
    const { edge, place, days } = action;
    if (edge === undefined) {
      for (const [node, values] of this.#at) this.#stay(action, node, values);
      return;
    }
    const source = edge.source as StageNode;
    const from = narrowed(this.#form, this.#at.get(source), [...place, ...days]);
    if (from === undefined) return;
    const left = edge.targets.length > 0 ? (leftBy(edge) as StageNode) : undefined;
    const isLeft = (node: StageNode) => left !== undefined && node !== left && isInside(node, left);
    const looks = [...place, ...days, ...action.writes.map(({ to }) => to)].flatMap(({ of }) => of);
    for (const node of this.#nodes) {
      const here = this.#at.get(node);
      if (here === undefined || isLeft(node) || !compatible(node, source)) continue;
      const isHere = (value: number, variable: number) =>
        !looks.includes(variable) || here[variable]?.has(value);
      this.#stay(
        action,
        node,
        from.map((own, variable) => new Set([...own].filter((value) => isHere(value, variable)))),
      );
    }
    if (left) for (const node of enteredBy(edge) as readonly StageNode[]) this.#enter(action, node, from);
  }

  #stay({ place, days, writes }: Action, node: StageNode, values: Values): void {
    const constants = writes.filter(({ to }) => to.of.length === 0);
    this.#write(node, constants, values);
    const left = narrowed(this.#form, values, [...place, ...days]);
    if (left) this.#write(node, writes, left);
  }

  #enter({ writes }: Action, node: StageNode, from: Values): void {
    if (!this.#at.has(node)) {
      this.#grown = true;
      this.#at.set(
        node,
        this.#form.variables.map(() => new Set()),
      );
    }
    from.forEach((values, variable) => {
      if (!writes.some((write) => write.variable === variable)) this.#add(node, variable, values);
    });
    this.#write(node, writes, from);
  }
}
