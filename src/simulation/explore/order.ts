import type { Weigh } from '../../kernel/factored/shortestWay.ts';
import type { Action } from '../../kernel/ground/transitionSystem.ts';
import type { Quotient } from '../../kernel/reduce/quotient.ts';
import { after, canHappen } from './steps.ts';

/*
 * Steps that can come in several orders come in one: that of the alphabet, as far as each step is enabled and all of them
 * lead to the same state.
 */

type Actions = readonly Action[];

/** Returns the action of an event that is enabled, the given one if it is: an event can have several places in the chart. */
const enabledFor = (form: Quotient, values: readonly number[], action: Action): Action | undefined =>
  canHappen(form, values, action)
    ? action
    : form.actions.find((each) => each.event === action.event && canHappen(form, values, each));

/** Returns the actions for the events of some actions, from the start, and the values after them. */
function played(form: Quotient, actions: Actions) {
  const taken: Action[] = [];
  let values = form.start;
  for (const action of actions) {
    const enabled = enabledFor(form, values, action);
    if (enabled === undefined) return undefined;
    taken.push(enabled);
    values = after(form, values, enabled);
  }
  return { actions: taken, values };
}

/** Moves an event to another place; `undefined` if the events cannot happen so, or lead to another state. */
function moved(form: Quotient, actions: Actions, from: number, to: number): Actions | undefined {
  const order = actions.toSpliced(from, 1).toSpliced(to, 0, actions[from] as Action);
  const end = Math.max(from, to) + 1;
  const before = played(form, actions.slice(0, end));
  const now = played(form, order.slice(0, end));
  const isSame = now?.values.every((value, i) => value === before?.values[i]);
  return now && isSame ? [...now.actions, ...actions.slice(end)] : undefined;
}

/** Returns the place at which time passes next; the end where time passes no more. */
function nextTime(actions: Actions, from: number): number {
  const found = actions.findIndex(({ event }, i) => i >= from && event === undefined);
  return found < 0 ? actions.length : found;
}

/** Leaves before each passing of time only the steps without which time cannot pass, or that are too late after it. */
function withTimeEarly(form: Quotient, actions: Actions): Actions {
  let order = actions;
  for (let from = 0; from < order.length; ) {
    let time = nextTime(order, from);
    for (let i = time - 1; i >= from && time < order.length; i--) {
      const later = moved(form, order, i, time);
      if (later === undefined) continue;
      order = later;
      time--;
    }
    from = time + 1;
  }
  return order;
}

/** Returns the place of an action's event in the alphabet; time that passes comes last. */
const rankIn = ({ alphabet }: Quotient, { event }: Action): number =>
  event ? alphabet.indexOf(event) : alphabet.length;

/** Moves to a place the first event of the alphabet, among those before an end, that can come there. */
function withFirstAt(form: Quotient, actions: Actions, place: number, end: number): Actions {
  const candidates = actions
    .map((action, from) => ({ from, rank: rankIn(form, action) }))
    .slice(place, end)
    .sort((a, b) => a.rank - b.rank);
  for (const { from } of candidates) {
    const order = from === place ? actions : moved(form, actions, from, place);
    if (order) return order;
  }
  return actions;
}

/**
 * Puts the steps of a way in the order of the alphabet. Time passes as early as the steps allow; where days count, no step
 * waits for it.
 */
export function inOrder(form: Quotient, actions: Actions, weigh: Weigh): Actions {
  let order = weigh === 'events' ? withTimeEarly(form, actions) : actions;
  for (const place of actions.keys()) {
    const end = weigh === 'events' ? nextTime(order, place) : order.length;
    order = withFirstAt(form, order, place, end);
  }
  return order;
}
