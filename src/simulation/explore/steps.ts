import { lookUp } from '../../kernel/ground/table.ts';
import type { Action, DayVariable, TransitionSystem } from '../../kernel/ground/transitionSystem.ts';
import { eventOn } from '../../kernel/ground/variables.ts';
import { guardsOf, type Quotient } from '../../kernel/reduce/quotient.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';

/** The value of each variable after an action. */
export function after(form: Quotient, values: readonly number[], { writes }: Action): readonly number[] {
  const next = [...values];
  for (const { variable, to } of writes) {
    next[variable] = lookUp(to, form.sizes, (each) => values[each] as number);
  }
  return next;
}

/** The value of each variable after actions, from the start. */
export const afterAll = (form: Quotient, actions: readonly Action[]): readonly number[] =>
  actions.reduce((values, action) => after(form, values, action), form.start);

/** The day at a state: the first of its run of days. */
export function dayAt(
  { variables, representatives }: Quotient,
  values: readonly number[],
  first: IsoDate,
): IsoDate {
  const day = variables.findIndex(({ kind }) => kind === 'day');
  if (day < 0) return first;
  const index = (representatives[day] as readonly number[])[values[day] as number] as number;
  return (variables[day] as DayVariable).values[index] as IsoDate;
}

/** The first day of a finite form, where it has no days of its own. */
export const firstDayOf = ({ variables }: TransitionSystem, otherwise: IsoDate): IsoDate =>
  variables.find((variable): variable is DayVariable => variable.kind === 'day')?.values[0] ?? otherwise;

/** Tells whether an action is enabled. */
export const canHappen = (form: Quotient, values: readonly number[], action: Action): boolean =>
  guardsOf(action, form.sizes).every(
    (test) => lookUp(test, form.sizes, (variable) => values[variable] as number) === 1,
  );

/**
 * Moves each action to the earliest day on which it is enabled: time passes only before an action that needs it. The
 * last day can be earlier for that; if the day matters, the rest of the time passes before the last action. If an
 * action is not enabled so early, all actions stay as they are.
 */
function early(form: Quotient, actions: readonly Action[], keepsDay: boolean): readonly Action[] {
  const time = form.actions.find(({ event }) => event === undefined);
  if (time === undefined) return actions;
  const last = actions.at(-1);
  let values = form.start;
  let left = actions.filter(({ event }) => event === undefined).length;
  const taken: Action[] = [];
  const take = (action: Action) => {
    values = after(form, values, action);
    taken.push(action);
  };
  for (const action of actions.filter(({ event }) => event !== undefined)) {
    const waits = () => (keepsDay && action === last) || !canHappen(form, values, action);
    for (; left > 0 && waits(); left--) take(time);
    if (!canHappen(form, values, action)) return actions;
    take(action);
  }
  if (keepsDay) for (; left > 0; left--) take(time);
  const end = afterAll(form, actions);
  const isDay = (variable: number) => form.variables[variable]?.kind === 'day';
  const isSame = end.every((value, i) => (isDay(i) && !keepsDay) || value === values[i]);
  return isSame ? taken : actions;
}

/**
 * A sequence of actions as dated events, each on the first day on which it can stand. Time that passes shows in the
 * dates; where it is the last thing that happens, it is an event.
 */
export function eventsOf(
  form: Quotient,
  actions: readonly Action[],
  first: IsoDate,
  keepsDay = true,
): readonly TreatyEvent[] {
  let values = form.start;
  const taken = early(form, actions, keepsDay);
  return taken.flatMap((action, i) => {
    values = after(form, values, action);
    if (action.event) return [eventOn(action.event, dayAt(form, values, first))];
    return i === taken.length - 1
      ? [{ on: dayAt(form, values, first), type: 'date.reached' } as TreatyEvent]
      : [];
  });
}
