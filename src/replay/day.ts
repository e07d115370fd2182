import type { EventType } from '../model/events.ts';
import { daysOf, type LogEntry, type RankedEntry, textOf } from './entries.ts';
import type { EventClass } from './eventClasses.ts';
import { meet, NOTHING, union } from './masks.ts';
import type { Movement } from './movement.ts';
import { conflicts } from './movementPairs.ts';
import type { Orders } from './orders.ts';
import type { IncrementalReplayer, StepOutcome } from './replayer.ts';

/** The findings that count against one event of a day. */
export interface Evidence {
  /** The index of the event in its day, as recorded. */
  readonly at: number;
  readonly misplaced: boolean;
  /** The provisions, by index, that bind with a strict force and fail. */
  readonly failed: readonly number[];
  /** The provisions, by index, that would decide and are undetermined. */
  readonly unknown: readonly number[];
  /** The provisions, by index, that fail and are only reported. */
  readonly reported: readonly number[];
  /** The row before the event. */
  readonly before: Int32Array;
}

type Decisive = Pick<StepOutcome, 'misplaced' | 'failed' | 'unknown'>;

/** Tells whether an outcome affects the verdict. */
export const decides = ({ misplaced, failed, unknown }: Decisive): boolean =>
  misplaced || failed.length > 0 || unknown.length > 0;

/** The union of the footprints of the events taken on a day. */
export class TakenFootprint {
  #sets = NOTHING;
  #adds = NOTHING;
  #waitsFor = NOTHING;
  #moving: Movement[] = [];

  /** Tells whether the facts at the end of the day can depend on the position of this event after the others. */
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

/** Tells whether another order of the day can change the outcome of an event. */
export const isAffected = (entry: LogEntry, day: readonly LogEntry[]): boolean =>
  day.some(
    (each) =>
      each !== entry &&
      (each.eventClass === entry.eventClass ||
        meet(entry.eventClass.footprint.reads, each.eventClass.footprint.writes)),
  );

/** Plays the only event of a day on the row, unless a finding affects the verdict. */
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
  /** The number of events evaluated. */
  readonly evaluations: number;
}

/** Receives the number of evaluations for a result, cached or not. */
export type EvaluationListener = (on: object, evaluations: number) => void;

/** Caches the results of an audit by day. */
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
   * Plays a day on the row as an audit does. `recorded` returns the types of event on the whole record, which matter
   * only to an incomplete record. `spend` receives the number of evaluations.
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

/** Plays the events of a day in their best order from a row. */
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
