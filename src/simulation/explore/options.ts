import type { EventTemplate } from '../../analysis/template.ts';
import { alphabetOf } from '../../kernel/alphabet.ts';
import { alphabetForm, callbackForm, limitForm, optionsBy, snapshotForm } from '../../kernel/optionForms.ts';
import { lastOf } from '../../kinds/flow.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import { simulationExpectedTexts } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { formsOf } from '../../model/fieldForms.ts';
import { type FieldForms, optionalForm, valueForm } from '../../model/form.ts';
import { memoize } from '../../model/memoize.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
import type { ExploreProgress } from './progress.ts';

/** The options of `explore`. */
export interface ExploreOptions {
  /** The events that can happen (default: as the programme has them, and departures from it). */
  readonly alphabet?: readonly EventTemplate[];
  /** Explores what can follow a snapshot. */
  readonly after?: CycleSnapshot;
  /** The first day (default: the day on which the programme starts, or of the snapshot). */
  readonly from?: IsoDate;
  /** The stage to get to (default: the last meeting). */
  readonly goal?: string;
  /** The most boxes of states to visit for one set of events, and in a search of a way (default 40,000). */
  readonly limit?: number;
  /**
   * Called while events are grounded, whenever another group of departures is begun, and again and again while it is
   * looked at; what is found does not depend on it.
   */
  readonly onProgress?: (progress: ExploreProgress) => void;
}

/** A stage, by its name: that the chart has it is asked later. */
const stageForm = /* @__PURE__ */ valueForm(
  (value) => typeof value === 'string',
  simulationExpectedTexts.stageOfChart,
);

const formsIn = /* @__PURE__ */ memoize(
  (vocabulary: Vocabulary): FieldForms => ({
    alphabet: optionalForm(alphabetForm(vocabulary)),
    after: optionalForm(snapshotForm),
    ...formsOf({ from: 'date?' }),
    goal: optionalForm(stageForm),
    limit: optionalForm(limitForm),
    onProgress: callbackForm,
  }),
);

/**
 * Reads the options of an exploration of a programme.
 *
 * @throws MalformedError for an option that there is not, or that is not what it has to be.
 */
export const exploreOptionsOf = (programme: Programme, options: ExploreOptions): ExploreOptions =>
  optionsBy<ExploreOptions>(formsIn(vocabularyOf(programme)), options);

/** The most boxes of states to visit, where nothing else is said. */
export const LIMIT = 40_000;

/** Returns the stage that a cycle is to reach where nothing else is said: its last meeting. */
export const goalFor = (programme: Programme): string => lastOf(vocabularyOf(programme).cycle);

/** The letters as the programme has them, or all that were given. */
export const lettersOf = (programme: Programme, { alphabet: letters }: ExploreOptions, departures: boolean) =>
  letters ?? alphabetOf(programme, { departures }).map(({ event }) => event);
