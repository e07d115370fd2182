import { memoize } from '../../model/memoize.ts';
import { numberAt } from '../../model/numbers.ts';
import { combinationsOf } from '../ground/table.ts';
import type { Decomposition } from './decomposition.ts';
import type { LocalState } from './localSets.ts';

/*
 * The states of a component as numbers, from 0 on: its variables are the digits, the first variable lowest.
 */

/** Returns the stride of each variable in the number of its component's state; 0 for a variable of no component. */
const stridesOf = /* @__PURE__ */ memoize(
  ({ components, componentOf, quotient }: Decomposition): readonly number[] =>
    quotient.variables.map((_, variable) => {
      const component = components[numberAt(componentOf, variable)];
      if (component === undefined) return 0;
      return combinationsOf(component.slice(0, component.indexOf(variable)), quotient.sizes);
    }),
);

/** Returns the difference that one more of a variable makes to the number of its component's state. */
export const strideOfLocal = (decomposition: Decomposition, variable: number): number =>
  numberAt(stridesOf(decomposition), variable);

/** Returns the number of states of a component, reachable or not. */
export const stateCountOf = ({ components, quotient }: Decomposition, component: number): number =>
  combinationsOf(components[component] ?? [], quotient.sizes);

/** Returns the value of a variable in a state of its component; 0 for a variable with a single value. */
export function valueOfLocal(decomposition: Decomposition, variable: number, local: LocalState): number {
  const stride = strideOfLocal(decomposition, variable);
  return stride === 0 ? 0 : Math.floor(local / stride) % decomposition.quotient.sizes(variable);
}

/** Returns the state of a component for values that are looked up by variable. */
export const localStateOf = (
  decomposition: Decomposition,
  component: number,
  valueIn: (variable: number) => number,
): LocalState =>
  (decomposition.components[component] ?? []).reduce(
    (local, variable) => local + valueIn(variable) * strideOfLocal(decomposition, variable),
    0,
  );
