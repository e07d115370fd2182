import { milestonesOf } from '../kinds/flow.ts';
import { rulesOut } from '../machines/provisions.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Programme } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import type { LogEntry } from './entries.ts';
import type { EventClass } from './eventClasses.ts';
import type { IncrementalReplayer, StepOutcome } from './replayer.ts';

/** Returns the steps that can be inferred if a record leaves them out, in their order. */
export const milestonesIn = (programme: Programme): readonly EventType[] =>
  milestonesOf(vocabularyOf(programme).cycle) as readonly EventType[];

/** An inferred step: not on record, but implied by a later event; with its outcome. */
export interface InferredStep {
  readonly type: EventType;
  readonly outcome: StepOutcome;
}

/** The outcome of an event, with the steps inferred before the event. */
export interface ReplayedEvent {
  readonly outcome: StepOutcome;
  readonly steps: readonly InferredStep[];
}

const NO_STEPS: readonly InferredStep[] = [];

/** Makes failures undetermined: off the record, the facts of an inferred step may have been different. */
const softened = (outcome: StepOutcome): StepOutcome => ({
  ...outcome,
  refused: false,
  breached: 0,
  answers: outcome.answers.map((answer) =>
    answer.outcome === 'failed' ? { ...answer, outcome: 'cantTell', refuses: false } : answer,
  ),
  undetermined: outcome.answers.filter((answer) => answer.outcome !== 'passed').length,
  unknown: [...outcome.failed, ...outcome.unknown],
  failed: [],
  reported: [],
});

/**
 * Plays events of an incomplete record. An event whose stage is still to come implies that the steps before it were
 * taken off the record. Inferred steps move the chart and put nothing on record. A step on record is never inferred on
 * another day, nor is a step that would only get the event refused.
 */
export class Inference {
  readonly #replayer: IncrementalReplayer;
  readonly #milestones: readonly EventType[];
  /** The types of the steps that may be inferred. */
  readonly #steps: readonly EventType[];
  readonly #known = new Map<string, ReplayedEvent>();

  constructor(replayer: IncrementalReplayer, recorded: ReadonlySet<EventType>) {
    this.#replayer = replayer;
    this.#milestones = milestonesIn(replayer.programme);
    this.#steps = replayer.complete ? [] : this.#milestones.filter((type) => !recorded.has(type));
  }

  /** Tells whether any step may be inferred. */
  get infers(): boolean {
    return this.#steps.length > 0;
  }

  /** The names of the steps that may be inferred. */
  get names(): string {
    return this.#steps.join();
  }

  /** Returns the steps that may be inferred, as event classes. */
  eventClasses(day: number): readonly EventClass[] {
    const on = this.#replayer.dateOf(day);
    return this.#steps.map((type) => this.#replayer.eventClasses.of({ type, on } as TreatyEvent));
  }

  /** Plays an event on a row, without changing it. */
  play(row: Int32Array, { eventClass, day }: LogEntry): ReplayedEvent {
    const outcome = this.#replayer.step(row, 0, eventClass, day);
    if (!outcome.misplaced || this.#steps.length === 0) return { outcome, steps: NO_STEPS };
    const key = `${eventClass.id} ${day} ${row.join()}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#infer(row, { eventClass, day }) ?? { outcome, steps: NO_STEPS };
      this.#known.set(key, known);
    }
    return known;
  }

  #infer(
    start: Int32Array,
    { eventClass, day }: Pick<LogEntry, 'eventClass' | 'day'>,
  ): ReplayedEvent | undefined {
    const replayer = this.#replayer;
    const row = start.slice();
    const steps: InferredStep[] = [];
    for (const type of this.#milestones) {
      const step = replayer.eventClasses.of({ type, on: replayer.dateOf(day) } as TreatyEvent);
      const outcome = replayer.step(row, 0, step, day);
      if (outcome.misplaced) continue;
      if (!this.#steps.includes(type)) return undefined;
      steps.push({ type, outcome: softened(outcome) });
      row[0] = outcome.next;
      const shown = replayer.step(row, 0, eventClass, day);
      if (!shown.misplaced)
        return shown.answers.some(({ ready }) => rulesOut(ready)) ? undefined : { outcome: shown, steps };
    }
    return undefined;
  }
}
