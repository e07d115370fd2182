import { cached } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import { sorted, type Table } from '../ground/table.ts';
import type { Quotient } from '../reduce/quotient.ts';
import { eachMember } from './bits.ts';
import { ControlTables } from './controlTables.ts';
import { type ComponentAction, type Decomposition, decompositionsOf } from './decomposition.ts';

/** The most control states that are counted. */
const MOST_COUNTED = 1 << 14;

/** A decomposition with fewer control states is not improved. */
const FEW = 200;

/** Returns the actions that write control: one of those that have the same tests of control and write the same. */
function movesOf({ actions, control }: Decomposition): readonly ComponentAction[] {
  const numbers = new Map<Table, number>();
  const numberOf = (table: Table) => cached(numbers, table, () => numbers.size);
  const moves = new Map<string, ComponentAction>();
  for (const by of actions) {
    const writes = by.action.writes.filter(({ variable }) => control.includes(variable));
    if (writes.length === 0) continue;
    const written = writes.flatMap(({ variable, to }) => [variable, numberOf(to)]);
    const key = `${sorted(by.guards.ofControl.map(numberOf))} ${written}`;
    if (!moves.has(key)) moves.set(key, by);
  }
  return [...moves.values()];
}

/** Returns the number of control states that tests of control variables alone allow; at most a bound. */
function controlStateCount(decomposition: Decomposition, bound: number): number {
  const { control, quotient } = decomposition;
  const moves = movesOf(decomposition);
  const tables = new ControlTables({ ...decomposition, actions: moves });
  const start = control.map((variable) => numberAt(quotient.start, variable));
  const keyAfter = keysBy(tables, control.map(quotient.sizes));
  const seen = new Set<Key>([0, start.join()]);
  const found: (readonly [key: Key, values: readonly number[]])[] = [[0, start]];
  const visit = (key: Key, values: readonly number[], by: ComponentAction) => {
    const next = keyAfter(key, values, by);
    if (seen.has(next)) return;
    seen.add(next);
    found.push([next, tables.after(values, by)]);
  };
  const expand = (key: Key, values: readonly number[]) =>
    eachMember(tables.rowAt(values), (move) => visit(key, values, moves[move] as ComponentAction));
  for (let i = 0; i < found.length && found.length < bound; i++)
    expand(...(found[i] as (typeof found)[number]));
  return Math.min(found.length, bound);
}

/** The name of a control state: how far it lies from the start, or its values where there are too many combinations. */
type Key = number | string;

/** Returns a function that names the control state after an action. */
function keysBy(tables: ControlTables, sizes: readonly number[]) {
  const weights: number[] = [];
  let combinations = 1;
  for (const size of sizes) {
    weights.push(combinations);
    combinations *= size;
  }
  return (key: Key, values: readonly number[], by: ComponentAction): Key =>
    Number.isSafeInteger(combinations)
      ? (key as number) + tables.distanceOf(values, by, weights)
      : tables.after(values, by).join();
}

/** Returns the decomposition with its control variable of the most values shared, other than stages and days. */
export function sharing(decomposition: Decomposition): Decomposition {
  const { control, quotient } = decomposition;
  const { sizes, variables } = quotient;
  const facts = control.filter((variable) => variables[variable]?.kind === 'fact');
  return { ...decomposition, shared: facts.sort((a, b) => sizes(b) - sizes(a))[0] };
}

/**
 * Decomposes a quotient into independent components. Where control has many states, a control variable of several values
 * is left to a component if that makes them fewer. If they stay too many to count, a control variable is shared. `tell` is
 * called after each count of control states.
 */
export function decompose(quotient: Quotient, tell = () => {}): Decomposition {
  const without = decompositionsOf(quotient);
  const barred = new Set<number>();
  let best = without(barred) as Decomposition;
  let states = controlStateCount(best, MOST_COUNTED);
  const { sizes } = quotient;
  const candidates = best.control.filter((variable) => sizes(variable) > 2);
  for (const variable of candidates.toSorted((a, b) => sizes(b) - sizes(a))) {
    tell();
    if (states < FEW) break;
    const other = without(new Set([...barred, variable]));
    const count = other ? controlStateCount(other, states) : states;
    if (other === undefined || count === states) continue;
    barred.add(variable);
    best = other;
    states = count;
  }
  return states < MOST_COUNTED ? best : sharing(best);
}
