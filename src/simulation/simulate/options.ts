import * as z from 'zod';
import type { EventTemplate } from '../../analysis/template.ts';
import { alphabetIn, callback, optionsOf, snapshot } from '../../kernel/options.ts';
import { lastOf } from '../../kinds/flow.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import { say, simulationExpectedTexts } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { Delay } from '../../model/delay.ts';
import type { EventType } from '../../model/events.ts';
import { date } from '../../model/fields/index.ts';
import { memoize } from '../../model/memoize.ts';
import type { Vocabulary } from '../../programmes/vocabulary.ts';
import { delaySchema } from './delays.ts';
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

const byTypeIn = <T>({ eventTypes }: Vocabulary, value: z.ZodType<T>) =>
  z.partialRecord(z.enum(eventTypes), value);
const between = (least: number, most: number, text: RangeText) => {
  const expected = say(text, { least, most });
  return z.number(expected).min(least, expected).max(most, expected);
};
/** A whole number, both ends included. */
export const whole = (least: number, most: number) => {
  const expected = say(simulationExpectedTexts.wholeBetween, { least, most });
  return z.int(expected).min(least, expected).max(most, expected);
};
const chance = between(0, 1, simulationExpectedTexts.chance);

const schemaIn = /* @__PURE__ */ memoize((vocabulary: Vocabulary) =>
  z.strictObject({
    runs: whole(1, 1_000_000_000).default(10_000),
    seed: whole(0, Number.MAX_SAFE_INTEGER).default(anySeed),
    alphabet: alphabetIn(vocabulary)
      .refine(({ length }) => length > 0, simulationExpectedTexts.oneEvent)
      .optional(),
    after: snapshot.optional(),
    from: date.optional(),
    goal: z.string().default(lastOf(vocabulary.cycle)),
    weights: byTypeIn(vocabulary, between(0, 1000, simulationExpectedTexts.weight)).default({}),
    delays: byTypeIn(vocabulary, delaySchema).default({}),
    chances: byTypeIn(vocabulary, chance).default({}),
    objections: chance.default(0.05),
    withdrawals: chance.default(0.8),
    deferrals: chance.default(0.02),
    departures: chance.default(0),
    until: date.optional(),
    mostEvents: whole(1, 1_000_000).default(1000),
    choice: z.enum(['enabled', 'naive']).default('enabled'),
    confidence: between(0.5, 0.9999, simulationExpectedTexts.confidence).default(0.95),
    onProgress: callback<(done: number, runs: number) => void>(),
  }),
);

/** The options, each with a value. */
export type SimulateSettings = z.infer<ReturnType<typeof schemaIn>>;

/**
 * The options in a vocabulary, with their defaults.
 *
 * @throws MalformedError for an option that is not what it has to be.
 */
export const settingsOf = (options: SimulateOptions, vocabulary: Vocabulary): SimulateSettings =>
  optionsOf(schemaIn(vocabulary), options);
