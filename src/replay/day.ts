import type { EventType } from '../model/events.ts';
import { daysOf, type LogEntry, type RankedEntry, textOf } from './entries.ts';
import type { EventClass } from './eventClasses.ts';
import { meet, NOTHING, union } from './masks.ts';
import type { Movement } from './movement.ts';
import { conflicts } from './movementPairs.ts';
import type { Orders } from './orders.ts';
import type { IncrementalReplayer, StepOutcome } from './replayer.ts';

/** The evidence of a day against one of its events. */
export interface Evidence {
  /** Its place among the events of its day, as they were given. */
  readonly at: number;
  readonly misplaced: boolean;
  /** The provisions, by index, that bind with a strict force and fail. */
  readonly failed: readonly number[];
  /** The provisions that would decide and are undetermined. */
  readonly unknown: readonly number[];
  /** The provisions that fail and are only reported. */
  readonly reported: readonly number[];
  /** The row when it comes. */
  readonly before: Int32Array;
}

type Decisive = Pick<StepOutcome, 'misplaced' | 'failed' | 'unknown'>;

/** Tells whether the verdict rests on the outcome of an event. */
export const decides = ({ misplaced, failed, unknown }: Decisive): boolean =>
  misplaced || failed.length > 0 || unknown.length > 0;

/** The union of what the events of a day write and wait for, as far as they were taken. */
export class TakenFootprint {
  #sets = NOTHING;
  #adds = NOTHING;
  #waitsFor = NOTHING;
  #moving: Movement[] = [];

  /** Tells whether the facts at the end can differ because one more event comes after these. */
  isOrdered({ footprint, movement }: EventClass): boolean {
    if (
      meet(this.#sets, footprint.writes) ||
      meet(this.#adds, footprint.sets) ||
      meet(this.#waitsFor, footprint.writes) ||
      meet(footprint.waitsFor, this.#sets) ||
      meet(footprint.waitsFor, this.#adds)
    ) {
      return true;
    }
    return movement.moves.length > 0 && this.#moving.some((each) => conflicts(each, movement));
  }

  add({ footprint, movement }: EventClass): void {
    this.#sets = union(this.#sets, footprint.sets);
    this.#adds = union(this.#adds, footprint.adds);
    this.#waitsFor = union(this.#waitsFor, footprint.waitsFor);
    if (movement.moves.length > 0) this.#moving.push(movement);
  }
}

/** Tells whether an outcome of an event could differ in another order. */
export const isAffected = (entry: LogEntry, day: readonly LogEntry[]): boolean =>
  day.some(
    (each) =>
      each !== entry &&
      (each.eventClass === entry.eventClass ||
        meet(entry.eventClass.footprint.reads, each.eventClass.footprint.writes)),
  );

/** Plays the one event of a day on the row, unless something decides against it. */
export function playAlone(
  replayer: IncrementalReplayer,
  { eventClass, day }: LogEntry,
  row: Int32Array,
): boolean {
  const outcome = replayer.step(row, 0, eventClass, day);
  if (decides(outcome)) return false;
  replayer.apply(outcome, row, 0);
  return true;
}

/** The result of an audit for one day. */
interface AuditedDay {
  readonly evidence: readonly Evidence[];
  readonly after: Int32Array;
  /** How often it looked at an event. */
  readonly evaluations: number;
}

/** Told what something takes, whether or not it was known. */
export type EvaluationListener = (on: object, evaluations: number) => void;

/** The results of an audit for the days of records, kept for reuse. */
export class AuditedDays {
  readonly #replayer: IncrementalReplayer;
  readonly #orders: Orders;
  readonly #known = new Map<string, AuditedDay>();

  constructor(replayer: IncrementalReplayer, orders: Orders) {
    this.#replayer = replayer;
    this.#orders = orders;
  }

  get size(): number {
    return this.#known.size;
  }

  /**
   * Plays a day as an audit does, on the row. `recorded`: the types of event that the record has anywhere, of which
   * only an incomplete record makes something. `spend` is told what the day takes.
   */
  play(
    day: readonly LogEntry[],
    row: Int32Array,
    recorded: () => ReadonlySet<EventType>,
    spend?: EvaluationListener,
  ): readonly Evidence[] {
    const types = this.#replayer.complete ? new Set<EventType>() : recorded();
    const [placed = []] = daysOf(day);
    const key = [row.join(), ...day.map(({ event }) => textOf(event)), ...types].join(' ');
    let known = this.#known.get(key);
    if (known === undefined) {
      known = playBest(this.#replayer, this.#orders, placed, row, types);
      this.#known.set(key, known);
    }
    spend?.(known, known.evaluations);
    row.set(known.after);
    return known.evidence;
  }
}

/** The events of a day in their best order from a row, and what they come out as. */
function playBest(
  replayer: IncrementalReplayer,
  orders: Orders,
  day: readonly RankedEntry[],
  row: Int32Array,
  recorded: ReadonlySet<EventType>,
): AuditedDay {
  const { days, inference } = orders.ofDay(day, row, recorded);
  const after = row.slice();
  const evidence = (days[0] ?? []).flatMap((entry): readonly Evidence[] => {
    const { outcome, steps } = inference.play(after, entry);
    const last = steps.at(-1);
    if (last) after[0] = last.outcome.next;
    const before = after.slice();
    if (!outcome.misplaced) replayer.apply(outcome, after, 0);
    const unknown = [...steps.flatMap((step) => step.outcome.unknown), ...outcome.unknown];
    const isTelling = decides({ ...outcome, unknown }) || outcome.reported.length > 0;
    const { misplaced, failed, reported } = outcome;
    return isTelling ? [{ at: entry.index, misplaced, failed, unknown, reported, before }] : [];
  });
  return { evidence, after, evaluations: day.length };
}
