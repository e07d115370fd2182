import { rulesOut } from '../machines/provisions.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Entry } from './entries.ts';
import type { Letter } from './letters.ts';
import type { Outcome, Player } from './player.ts';

/** The steps that a record can leave out and yet be followed, in their order. */
export const MILESTONES: readonly EventType[] = [
  'firstMeeting.opened',
  'firstMeeting.closed',
  'intersessional.opened',
  'intersessional.closed',
];

/** A step that an event shows to have been taken off the record, with what it asks. */
export interface InferredStep {
  readonly type: EventType;
  readonly outcome: Outcome;
}

/** The outcome of an event, with the steps inferred before it. */
export interface Played {
  readonly outcome: Outcome;
  readonly steps: readonly InferredStep[];
}

const NO_STEPS: readonly InferredStep[] = [];

/** Turns failures into undetermined answers: the facts of an inferred step may have been different off the record. */
const softened = (outcome: Outcome): Outcome => ({
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
 * Plays events of an incomplete record: an event whose stage is still to come shows that the steps before it were
 * taken off the record. They move the chart and put nothing on record. A step that is on record, on its own day, is not
 * inferred on another; nor is one that would only get the event refused.
 */
export class Inference {
  readonly #player: Player;
  /** The steps that may be inferred. */
  readonly #steps: readonly EventType[];
  readonly #known = new Map<string, Played>();

  constructor(player: Player, recorded: ReadonlySet<EventType>) {
    this.#player = player;
    this.#steps = player.complete ? [] : MILESTONES.filter((type) => !recorded.has(type));
  }

  /** Tells whether any step may be inferred. */
  get infers(): boolean {
    return this.#steps.length > 0;
  }

  /** The names of the steps that may be inferred. */
  get names(): string {
    return this.#steps.join();
  }

  /** The steps that may be inferred, as letters of a day. */
  letters(day: number): readonly Letter[] {
    const on = this.#player.dateOf(day);
    return this.#steps.map((type) => this.#player.letters.of({ type, on } as TreatyEvent));
  }

  /** Plays an event on a row, without changing it. */
  play(row: Int32Array, { letter, day }: Entry): Played {
    const outcome = this.#player.step(row, 0, letter, day);
    if (!outcome.misplaced || this.#steps.length === 0) return { outcome, steps: NO_STEPS };
    const key = `${letter.id} ${day} ${row.join()}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#infer(row, { letter, day }) ?? { outcome, steps: NO_STEPS };
      this.#known.set(key, known);
    }
    return known;
  }

  #infer(start: Int32Array, { letter, day }: Pick<Entry, 'letter' | 'day'>): Played | undefined {
    const player = this.#player;
    const row = start.slice();
    const steps: InferredStep[] = [];
    for (const type of MILESTONES) {
      const step = player.letters.of({ type, on: player.dateOf(day) } as TreatyEvent);
      const outcome = player.step(row, 0, step, day);
      if (outcome.misplaced) continue;
      if (!this.#steps.includes(type)) return undefined;
      steps.push({ type, outcome: softened(outcome) });
      row[0] = outcome.next;
      const shown = player.step(row, 0, letter, day);
      if (!shown.misplaced)
        return shown.answers.some(({ ready }) => rulesOut(ready)) ? undefined : { outcome: shown, steps };
    }
    return undefined;
  }
}
