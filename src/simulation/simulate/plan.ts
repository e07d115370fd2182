import type { EventTemplate } from '../../analysis/template.ts';
import type { AlphabetEvent } from '../../kernel/alphabet.ts';
import { compileKernel } from '../../kernel/compile.ts';
import type { Kernel } from '../../kernel/encode/kernel.ts';
import type { BitField } from '../../kernel/encode/layout.ts';
import { flat, type Lists } from '../../kernel/encode/packed/lists.ts';
import type { Tables } from '../../kernel/encode/packed/stepper.ts';
import { firstDaysOf } from '../../kernel/encode/states.ts';
import { firstDay } from '../../kernel/ground/days.ts';
import type { Action } from '../../kernel/ground/transitionSystem.ts';
import { checkStage } from '../../kernel/stage.ts';
import { dayNumber, type IsoDate } from '../../model/calendar.ts';
import { memoize } from '../../model/memoize.ts';
import type { Programme } from '../../programmes/programme.ts';
import { placeOfStage } from '../explore/stagePlaces.ts';
import { firstDayOf } from '../explore/steps.ts';
import { delayOf, distributionOf } from './delays.ts';
import { type Inquiry, inquiryOf } from './inquiry.ts';
import { chanceOf, lettersIn } from './letters.ts';
import type { SimulateSettings } from './options.ts';
import { CERTAIN } from './random.ts';
import { joined, relationsOf, rowOf } from './relations.ts';

/** Everything that a run needs, in numbers: any thread can be sent it. Rows have one bit an action. */
export interface SimulationPlan {
  readonly tables: Tables;
  readonly start: Int32Array;
  readonly seed: number;
  readonly mostEvents: number;
  readonly naive: boolean;
  /** The value of a variable at the goal; without it the goal cannot be reached. */
  readonly goal: { readonly field: BitField | undefined; readonly value: number } | undefined;
  /** The field of the packed state with its run of days on which every answer is the same. */
  readonly dayField: BitField | undefined;
  /** The first day of each such run, in days after the first. */
  readonly runStarts: Int32Array;
  /** The last day, in days after the first. */
  readonly until: number;
  /** The row of the actions that are events. */
  readonly events: Int32Array;
  /** By action: the chance that it comes about, out of `CERTAIN`. */
  readonly chances: Float64Array;
  /** The row of the departures, and by action those that are the same kind of event as the programme has it. */
  readonly departs: Int32Array;
  readonly regular: Lists;
  /** By action: its letter, by number. */
  readonly letterOf: Int32Array;
  /** By action, those that would take back what it puts on record. */
  readonly rivals: Lists;
  /** The weights that there are, whole numbers, and for each the row of the actions that have it. */
  readonly weights: Float64Array;
  readonly weighing: Int32Array;
  /** By action: where its delays begin, and how many there are. */
  readonly delaysFrom: Int32Array;
  readonly delaysCount: Int32Array;
  /** The delays in days, and how often this one or one before it comes. */
  readonly delays: Int32Array;
  readonly delaysUpTo: Float64Array;
  /** By action: the last day of the meeting at which it takes place, in days after the first. */
  readonly latest: Float64Array;
  /** By letter: its actions, and its weight or that of one before it; the last letter is time. */
  readonly actionsOf: Lists;
  readonly letterUpTo: Float64Array;
  readonly inquiry: Inquiry;
}

/** A plan, with what its numbers stand for. */
export interface Planned {
  readonly plan: SimulationPlan;
  readonly kernel: Kernel;
  readonly letters: readonly AlphabetEvent[];
  readonly first: IsoDate;
}

/** Weights are whole numbers of thousandths. */
const WEIGHT = 1000;

function weightsOf({ actions, rowWords }: Kernel, settings: SimulateSettings) {
  const weightOf = ({ event }: Action) =>
    event ? Math.max(1, Math.round((settings.weights[event.type] ?? 1) * WEIGHT)) : 0;
  const weights = [...new Set(actions.map(weightOf))].filter((weight) => weight > 0).sort((a, b) => a - b);
  const rows = weights.map((weight) => rowOf(rowWords, actions, (action) => weightOf(action) === weight));
  return { weights: Float64Array.from(weights), weighing: joined(rows, rowWords), weightOf };
}

const runningSums = (numbers: readonly number[]): Float64Array => {
  let sum = 0;
  return Float64Array.from(numbers, (each) => {
    sum += each;
    return sum;
  });
};

function delaysOf({ actions }: Kernel, { delays }: SimulateSettings, programme: Programme) {
  const types = [...new Set(actions.map(({ event }) => event?.type))];
  const all = types.map((type) => distributionOf(type ? delayOf(type, delays, programme) : { fixed: 0 }));
  const { from } = flat(all.map((each) => each.map(([day]) => day)));
  const typeOf = actions.map(({ event }) => types.indexOf(event?.type));
  return {
    delaysFrom: Int32Array.from(typeOf, (type) => from[type] as number),
    delaysCount: Int32Array.from(typeOf, (type) => all[type]?.length ?? 0),
    delays: Int32Array.from(all.flat(), ([day]) => day),
    delaysUpTo: Float64Array.from(all.flatMap((each) => [...runningSums(each.map(([, often]) => often))])),
  };
}

/** Returns the last day on which each action can happen for the days of its meeting, in days after the first. */
function latestOf({ actions, quotient }: Kernel, runStarts: Int32Array): Float64Array {
  const own = dayOf(quotient);
  return Float64Array.from(actions, ({ days }) => {
    const runs = days.flatMap(({ of: [day], cells }) => (day === own ? [cells.lastIndexOf(1)] : []));
    const next = runStarts[Math.min(...runs) + 1];
    return next === undefined ? Number.MAX_SAFE_INTEGER : next - 1;
  });
}

const dayOf = ({ variables }: Kernel['quotient']): number =>
  variables.findIndex(({ kind }) => kind === 'day');

/** Letters and their actions, and weights for the naive choice; time that passes is as likely as an event. */
function lettersFor(
  { actions }: Kernel,
  letters: readonly AlphabetEvent[],
  weightOf: (action: Action) => number,
) {
  const own = new Map<EventTemplate | undefined, number[]>(letters.map(({ event }) => [event, []]));
  actions.forEach(({ event }, i) => void own.get(event)?.push(i));
  const weights = letters.map(({ event }) => weightOf({ event } as Action));
  return {
    actionsOf: flat(letters.map(({ event }) => own.get(event) ?? [])),
    letterUpTo: runningSums([...weights, WEIGHT]),
  };
}

function goalOf({ quotient, layout }: Kernel, goal: string): SimulationPlan['goal'] {
  checkStage(quotient.machine, goal, 'goal');
  const place = placeOfStage(quotient, goal);
  return place && { field: layout.fields[place[0]], value: place[1] };
}

const lastOf = /* @__PURE__ */ memoize((_programme: Programme): { key?: string; kernel?: Kernel } => ({}));

/** Compiles a programme; the last kernel is kept, for the next simulation that differs in numbers only. */
function kernelOf(
  programme: Programme,
  alphabet: readonly EventTemplate[],
  { after, from, goal }: SimulateSettings,
): Kernel {
  const compile = () =>
    compileKernel(programme, {
      // A copy: the kernel is kept, and the alphabet is the caller's.
      alphabet: structuredClone(alphabet),
      snapshot: after,
      from,
      observe: 'all',
      keepsDays: true,
      stages: [goal],
    });
  if (after !== undefined) return compile();
  const last = lastOf(programme);
  const key = JSON.stringify([alphabet, from, goal]);
  if (last.kernel === undefined || last.key !== key) Object.assign(last, { key, kernel: compile() });
  return last.kernel as Kernel;
}

/** Prepares a simulation: compiles the programme, and puts into numbers how often and when its events come. */
export function planOf(programme: Programme, settings: SimulateSettings): Planned {
  const { after, from } = settings;
  const given = lettersIn(programme, settings);
  const kernel = kernelOf(
    programme,
    given.map(({ event }) => event),
    settings,
  );
  const letters = given.map((letter, i) => ({
    ...letter,
    event: kernel.quotient.alphabet[i] as EventTemplate,
  }));
  const { actions, quotient, layout } = kernel;
  const start = from ?? after?.context.on ?? firstDay(programme);
  const first = firstDayOf(quotient, start);
  const offset = (date: IsoDate) => dayNumber(date) - dayNumber(first);
  const chances = new Map(letters.map((letter) => [letter.event, chanceOf(letter, settings)]));
  const { weightOf, ...weights } = weightsOf(kernel, settings);
  const runStarts = Int32Array.from(firstDaysOf(kernel), offset);
  const plan: SimulationPlan = {
    tables: kernel.tables,
    start: kernel.start,
    seed: settings.seed,
    mostEvents: settings.mostEvents,
    naive: settings.choice === 'naive',
    goal: goalOf(kernel, settings.goal),
    dayField: layout.fields[dayOf(quotient)],
    runStarts,
    until: settings.until === undefined ? Number.MAX_SAFE_INTEGER : offset(settings.until),
    events: rowOf(kernel.rowWords, actions, ({ event }) => event !== undefined),
    chances: Float64Array.from(actions, ({ event }) =>
      Math.round((event ? (chances.get(event) ?? 0) : 0) * CERTAIN),
    ),
    ...relationsOf(kernel, letters),
    ...weights,
    ...delaysOf(kernel, settings, programme),
    latest: latestOf(kernel, runStarts),
    ...lettersFor(kernel, letters, weightOf),
    inquiry: inquiryOf(kernel, letters),
  };
  return { plan, kernel, letters, first };
}
