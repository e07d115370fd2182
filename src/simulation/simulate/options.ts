import type { EventTemplate } from '../../analysis/template.ts';
import {
  alphabetForm,
  callbackForm,
  numberBetween,
  optionsBy,
  snapshotForm,
  textForm,
  wholeBetween,
} from '../../kernel/optionForms.ts';
import { lastOf } from '../../kinds/flow.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import { say, simulationExpectedTexts } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { Delay } from '../../model/delay.ts';
import type { EventType } from '../../model/events.ts';
import { formsOf } from '../../model/fieldForms.ts';
import { choiceForm, type FieldForms, type Form, objectForm, optionalForm } from '../../model/form.ts';
import { memoize } from '../../model/memoize.ts';
import type { Vocabulary } from '../../programmes/vocabulary.ts';
import { delayForm } from './delays.ts';
import { anySeed } from './random.ts';

/** A value for some types of event. */
export type ByType<Value> = { readonly [T in EventType]?: Value | undefined };

/** The options of `simulate`. */
export interface SimulateOptions {
  /** The number of runs (default 10,000). */
  readonly runs?: number | undefined;
  /** A whole number from 0: the same seed gives the same result. Without one, any; the result says which. */
  readonly seed?: number | undefined;
  /** The events that can happen (default: as the programme has them, objections and deferrals, and departures if asked for). */
  readonly alphabet?: readonly EventTemplate[] | undefined;
  /** Simulates what can follow a snapshot. */
  readonly after?: CycleSnapshot | undefined;
  /** The first day (default: the day on which the programme starts, or of the snapshot). */
  readonly from?: IsoDate | undefined;
  /** The stage to get to (default: the last meeting). */
  readonly goal?: string | undefined;
  /**
   * The relative frequency with which an event of a type is chosen among those that could come on one day (default 1;
   * 0: never).
   */
  readonly weights?: ByType<number> | undefined;
  /** The days between an event's becoming possible and its coming (default: `DELAYS`). */
  readonly delays?: ByType<Delay> | undefined;
  /** The chance that an event of a type comes about at all, each time that it becomes possible (default 1). */
  readonly chances?: ByType<number> | undefined;
  /** The chance that a delegation objects to a decision, for each decision (default 0.05). */
  readonly objections?: number | undefined;
  /** The chance that an objection is withdrawn (default 0.8). */
  readonly withdrawals?: number | undefined;
  /** The chance that a decision is put off, if it is not adopted first (default 0.02). */
  readonly deferrals?: number | undefined;
  /** The chance of each other departure from the programme (default 0: none is looked at). */
  readonly departures?: number | undefined;
  /** The last day: a run that is not there by then is out of time (default: there is none). */
  readonly until?: IsoDate | undefined;
  /** A run with so many events is given up (default 1,000); for the naive choice, with so many tries. */
  readonly mostEvents?: number | undefined;
  /** `enabled`: among what can happen. `naive`: any event at any time; one that cannot happen is lost. */
  readonly choice?: 'enabled' | 'naive' | undefined;
  /** The confidence level of the intervals (default 0.95). */
  readonly confidence?: number | undefined;
  /** Called now and then, with how many runs are done. */
  readonly onProgress?: ((done: number, runs: number) => void) | undefined;
}

type RangeText = (typeof simulationExpectedTexts)['chance' | 'weight' | 'confidence'];

const between = (least: number, most: number, text: RangeText): Form =>
  numberBetween(least, most, say(text, { least, most }));

/** A whole number, both ends included. */
export const whole = (least: number, most: number): Form =>
  wholeBetween(least, most, say(simulationExpectedTexts.wholeBetween, { least, most }));

/** Returns the form of a value for some types of event. */
const byTypeIn = ({ eventTypes }: Vocabulary, form: Form): Form =>
  optionalForm(objectForm(Object.fromEntries(eventTypes.map((type) => [type, optionalForm(form)]))));

/** An alphabet with an event. */
function lettersForm(vocabulary: Vocabulary): Form {
  const form = alphabetForm(vocabulary);
  return (value, issues) => {
    const copy = form(value, issues);
    if (Array.isArray(value) && value.length === 0)
      issues.push({ message: simulationExpectedTexts.oneEvent });
    return copy;
  };
}

const formsIn = /* @__PURE__ */ memoize((vocabulary: Vocabulary): FieldForms => {
  const chance = between(0, 1, simulationExpectedTexts.chance);
  return {
    runs: optionalForm(whole(1, 1_000_000_000)),
    seed: optionalForm(whole(0, Number.MAX_SAFE_INTEGER)),
    alphabet: optionalForm(lettersForm(vocabulary)),
    after: optionalForm(snapshotForm),
    ...formsOf({ from: 'date?', until: 'date?' }),
    goal: optionalForm(textForm),
    weights: byTypeIn(vocabulary, between(0, 1000, simulationExpectedTexts.weight)),
    delays: byTypeIn(vocabulary, delayForm),
    chances: byTypeIn(vocabulary, chance),
    objections: optionalForm(chance),
    withdrawals: optionalForm(chance),
    deferrals: optionalForm(chance),
    departures: optionalForm(chance),
    mostEvents: optionalForm(whole(1, 1_000_000)),
    choice: optionalForm(choiceForm(['enabled', 'naive'])),
    confidence: optionalForm(between(0.5, 0.9999, simulationExpectedTexts.confidence)),
    onProgress: callbackForm,
  };
});

/** The values of options that are left out; the seed and the goal have theirs in `settingsOf`. */
const DEFAULTS = {
  runs: 10_000,
  weights: {},
  delays: {},
  chances: {},
  objections: 0.05,
  withdrawals: 0.8,
  deferrals: 0.02,
  departures: 0,
  mostEvents: 1000,
  choice: 'enabled',
  confidence: 0.95,
} satisfies SimulateOptions;

/** The options, with their defaults. */
export type SimulateSettings = SimulateOptions & {
  readonly [Name in keyof typeof DEFAULTS | 'seed' | 'goal']-?: Exclude<SimulateOptions[Name], undefined>;
};

/**
 * The options in a vocabulary, with their defaults.
 *
 * @throws MalformedError for an option that is not what it has to be.
 */
export function settingsOf(options: SimulateOptions, vocabulary: Vocabulary): SimulateSettings {
  const given = optionsBy<SimulateOptions>(formsIn(vocabulary), options);
  return { ...DEFAULTS, seed: anySeed(), goal: lastOf(vocabulary.cycle), ...given } as SimulateSettings;
}
