import { edgeFor } from '../machines/chart.ts';
import { configurationAfter } from '../machines/configurations.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import { observe, type Prepared } from '../machines/prepared.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { RankedEntry } from '../replay/entries.ts';
import type { InferredStep, ReplayedEvent } from '../replay/infer.ts';
import type { Order } from '../replay/orders.ts';
import type { IncrementalReplayer } from '../replay/replayer.ts';

/** One event as it was played in the order chosen. */
export interface PlayedStep {
  readonly entry: RankedEntry;
  readonly played: ReplayedEvent;
  /** It comes after the end of the cycle. */
  readonly isLate: boolean;
}

/** The snapshots around a step: before it, before each step inferred, and after it. */
export interface Passage {
  readonly before: CycleSnapshot;
  readonly inferredFrom: readonly CycleSnapshot[];
  readonly after: CycleSnapshot;
}

/** Plays the events of a record in the order chosen; `row`: what they leave. */
export function stepsOf(
  player: IncrementalReplayer,
  { days, inference }: Order,
): { readonly steps: readonly PlayedStep[]; readonly row: Int32Array } {
  const row = player.start.slice();
  const steps: PlayedStep[] = [];
  for (const day of days) {
    for (const entry of day) {
      const played = inference.play(row, entry);
      steps.push({ entry, played, isLate: player.hasEnded(row) });
      const last = played.steps.at(-1);
      if (last) row[0] = last.outcome.next;
      if (!played.outcome.misplaced) player.apply(played.outcome, row, 0);
    }
  }
  return { steps, row };
}

/** The event of an inferred step: it has the date of the event that shows it. */
export const eventOfStep = ({ type }: InferredStep, { on }: TreatyEvent): TreatyEvent =>
  ({ type, on }) as TreatyEvent;

/** A misplaced event puts nothing on record but its day. */
const dated = (snapshot: CycleSnapshot, { on }: TreatyEvent): CycleSnapshot =>
  snapshot.context.on === on
    ? snapshot
    : { ...snapshot, context: Object.freeze({ ...snapshot.context, on }) };

/** An inferred step moves the chart, and puts nothing on record. */
function inferredFrom(prepared: Prepared, from: CycleSnapshot, { entry, played }: PlayedStep) {
  const passed: CycleSnapshot[] = [];
  let snapshot = from;
  for (const step of played.steps) {
    passed.push(snapshot);
    const event = eventOfStep(step, entry.event);
    const edge = edgeFor(snapshot, event);
    if (edge)
      snapshot = { ...configurationAfter(prepared.chart, snapshot, edge, event), context: from.context };
  }
  return { passed, snapshot };
}

/** The snapshots through which a record goes, one after the other: none is kept, as there can be thousands. */
export class SnapshotSequence {
  readonly #prepared: Prepared;
  readonly #start: CycleSnapshot;
  readonly #steps: readonly PlayedStep[];
  #at = -1;
  #passage: Passage | undefined;

  constructor(prepared: Prepared, start: CycleSnapshot, steps: readonly PlayedStep[]) {
    this.#prepared = prepared;
    this.#start = start;
    this.#steps = steps;
  }

  /** The snapshots around a step. Asked of a step that lies behind, it begins again. */
  passage(at: number): Passage {
    if (at < this.#at) [this.#at, this.#passage] = [-1, undefined];
    while (this.#at < at) this.#pass();
    return this.#passage as Passage;
  }

  /** The snapshot at the end. */
  end(): CycleSnapshot {
    return this.#steps.length === 0 ? this.#start : this.passage(this.#steps.length - 1).after;
  }

  #pass(): void {
    const step = this.#steps[++this.#at] as PlayedStep;
    const from = this.#passage?.after ?? this.#start;
    const { passed, snapshot: before } = inferredFrom(this.#prepared, from, step);
    const { event } = step.entry;
    const edge = edgeFor(before, event);
    const after = edge ? observe(this.#prepared, before, edge, event) : dated(before, event);
    this.#passage = { before, inferredFrom: passed, after };
  }
}
