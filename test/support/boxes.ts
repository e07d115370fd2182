import { decompose, sharing } from '../../src/kernel/factored/decompose.ts';
import type { LocalSet } from '../../src/kernel/factored/localSets.ts';
import { localStateOf } from '../../src/kernel/factored/localStates.ts';
import {
  type ProductSet,
  ProductSetExplorer,
  type ProductSets,
} from '../../src/kernel/factored/productSets.ts';
import type { Quotient } from '../../src/kernel/reduce/quotient.ts';
import { type Playable, playable, reachable, type State } from './forms.ts';

/*
 * A form explored in boxes, and the same form walked through state by state.
 */

export interface Explored {
  readonly game: Playable;
  readonly states: readonly State[];
  readonly explorer: ProductSetExplorer;
  readonly found: ProductSets;
}

/** Explores a form in boxes, of one control state each or with a shared variable. */
export function explored(form: Quotient, isShared = false): Explored {
  const game = playable(form);
  const decomposition = decompose(form);
  const explorer = new ProductSetExplorer(form, isShared ? sharing(decomposition) : decomposition);
  return { game, states: reachable(game), explorer, found: explorer.explore(10_000) };
}

/** The state of each part, and the shared value. */
export const localsAt = ({ found: { decomposition } }: Explored, state: State): readonly number[] => [
  ...decomposition.components.map((_, part) =>
    localStateOf(decomposition, part, (variable) => state[variable] as number),
  ),
  ...(decomposition.shared === undefined ? [] : [state[decomposition.shared] as number]),
];

/** Tells whether sets of the parts' states have a state, whatever its control. */
export const hasLocals = (sets: readonly LocalSet[], locals: readonly number[]): boolean =>
  sets.every(({ members }, part) => members.includes(locals[part] as number));

export const hasControl = (
  { found: { decomposition } }: Explored,
  { controlState }: ProductSet,
  state: State,
) =>
  [...controlState.control].every(
    ([variable, value]) => variable === decomposition.shared || state[variable] === value,
  );

/** The boxes in which a state is. */
export function boxesAt(one: Explored, state: State): readonly ProductSet[] {
  const locals = localsAt(one, state);
  return one.found.boxes.filter((box) => hasControl(one, box, state) && hasLocals(box.sets, locals));
}
