import type { StageVariable } from '../../analysis/stages.ts';
import { stagesAt } from '../../analysis/stages.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { numberAt } from '../../model/numbers.ts';
import { getPath } from '../../model/path.ts';
import { type DayVariable, indexOfValue, type Variable } from '../ground/transitionSystem.ts';
import { eventOn } from '../ground/variables.ts';
import type { Kernel } from './kernel.ts';

const dayIn = ({ quotient }: Kernel): number => quotient.variables.findIndex(({ kind }) => kind === 'day');

/**
 * Returns the first day of each run of days with the same answers, in order.
 *
 * @internal For the benchmarks.
 */
export function firstDaysOf(kernel: Kernel): readonly IsoDate[] {
  const day = dayIn(kernel);
  if (day < 0) return [];
  const { values } = kernel.quotient.variables[day] as DayVariable;
  const classes = kernel.quotient.classOf[day] as Uint16Array;
  return values.filter((_, i) => i === 0 || classes[i] !== classes[i - 1]);
}

/** Returns the run of days of a day; a day before the first belongs to the first run. */
export function runOf(firstDays: readonly IsoDate[], day: IsoDate): number {
  let run = 0;
  while (run + 1 < firstDays.length && (firstDays[run + 1] as IsoDate) <= day) run++;
  return run;
}

/** Returns the run of days of a state. */
export function runAt(kernel: Kernel, states: Int32Array, offset = 0): number {
  const day = dayIn(kernel);
  return day < 0 ? 0 : kernel.valueOf(states, offset, day);
}

/** Returns the event of an action on a day. The passing of time is the event `date.reached`. */
export const eventOf = (kernel: Kernel, action: number, day: IsoDate): TreatyEvent =>
  eventOn(kernel.actions[action]?.event ?? { type: 'date.reached' }, day);

function valueAt(variable: Variable, snapshot: CycleSnapshot, firstDays: readonly IsoDate[]): number {
  const facts = snapshot.context;
  if (variable.kind === 'day') return runOf(firstDays, facts.on ?? '');
  if (variable.kind === 'stage') return numberAt(stagesAt(snapshot, [variable as StageVariable]), 0);
  const found = getPath(facts, variable.path);
  if (variable.kind === 'fact') return indexOfValue(variable, found);
  return variable.values.indexOf((found as readonly string[]).includes(variable.member));
}

/**
 * Returns the kernel's state for a snapshot.
 *
 * @throws KernelError for a fact with a value that the kernel's alphabet cannot produce.
 *
 * @internal For the benchmarks.
 */
export function stateOf(kernel: Kernel, snapshot: CycleSnapshot): Int32Array {
  const { variables, classOf, liveAt } = kernel.quotient;
  const state = new Int32Array(kernel.words);
  const firstDays = firstDaysOf(kernel);
  const values = variables.map((variable, index) => {
    const value = valueAt(variable, snapshot, firstDays);
    return variable.kind === 'day' ? value : numberAt(classOf[index] as Uint16Array, value);
  });
  variables.forEach((_, index) => {
    const isLive = liveAt[index]?.some(([stage, value]) => values[stage] === value) ?? true;
    kernel.setValue(state, 0, index, isLive ? numberAt(values, index) : 0);
  });
  return state;
}
