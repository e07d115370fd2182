import type { EventType } from '../model/events.ts';
import { daysOf, type Entry, type Placed, textOf } from './entries.ts';
import type { Letter } from './letters.ts';
import { meet, NOTHING, union } from './masks.ts';
import type { Movement } from './movement.ts';
import { crosses } from './movementPairs.ts';
import type { Orders } from './orders.ts';
import type { Outcome, Player } from './player.ts';

/** The evidence of a day against one of its events. */
export interface Telling {
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

type Decisive = Pick<Outcome, 'misplaced' | 'failed' | 'unknown'>;

/** Tells whether the verdict rests on the outcome of an event. */
export const decides = ({ misplaced, failed, unknown }: Decisive): boolean =>
  misplaced || failed.length > 0 || unknown.length > 0;

/** The union of what the events of a day write and wait for, as far as they were taken. */
export class Taken {
  #sets = NOTHING;
  #adds = NOTHING;
  #waitsFor = NOTHING;
  #moving: Movement[] = [];

  /** Tells whether the facts at the end can differ because one more event comes after these. */
  isOrdered({ bearing, movement }: Letter): boolean {
    if (
      meet(this.#sets, bearing.writes) ||
      meet(this.#adds, bearing.sets) ||
      meet(this.#waitsFor, bearing.writes) ||
      meet(bearing.waitsFor, this.#sets) ||
      meet(bearing.waitsFor, this.#adds)
    ) {
      return true;
    }
    return movement.moves.length > 0 && this.#moving.some((each) => crosses(each, movement));
  }

  add({ bearing, movement }: Letter): void {
    this.#sets = union(this.#sets, bearing.sets);
    this.#adds = union(this.#adds, bearing.adds);
    this.#waitsFor = union(this.#waitsFor, bearing.waitsFor);
    if (movement.moves.length > 0) this.#moving.push(movement);
  }
}

/** Tells whether an outcome of an event could differ in another order. */
export const isSwayed = (entry: Entry, day: readonly Entry[]): boolean =>
  day.some(
    (each) =>
      each !== entry &&
      (each.letter === entry.letter || meet(entry.letter.bearing.reads, each.letter.bearing.writes)),
  );

/** Plays the one event of a day on the row, unless something decides against it. */
export function playAlone(player: Player, { letter, day }: Entry, row: Int32Array): boolean {
  const outcome = player.step(row, 0, letter, day);
  if (decides(outcome)) return false;
  player.apply(outcome, row, 0);
  return true;
}

/** The result of an audit for one day. */
interface AuditedDay {
  readonly tellings: readonly Telling[];
  readonly after: Int32Array;
  /** How often it looked at an event. */
  readonly looks: number;
}

/** Told what something takes, whether or not it was known. */
export type Spend = (on: object, looks: number) => void;

/** The results of an audit for the days of records, kept for reuse. */
export class AuditedDays {
  readonly #player: Player;
  readonly #orders: Orders;
  readonly #known = new Map<string, AuditedDay>();

  constructor(player: Player, orders: Orders) {
    this.#player = player;
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
    day: readonly Entry[],
    row: Int32Array,
    recorded: () => ReadonlySet<EventType>,
    spend?: Spend,
  ): readonly Telling[] {
    const types = this.#player.complete ? new Set<EventType>() : recorded();
    const [placed = []] = daysOf(day);
    const key = [row.join(), ...day.map(({ event }) => textOf(event)), ...types].join(' ');
    let known = this.#known.get(key);
    if (known === undefined) {
      known = playBest(this.#player, this.#orders, placed, row, types);
      this.#known.set(key, known);
    }
    spend?.(known, known.looks);
    row.set(known.after);
    return known.tellings;
  }
}

/** The events of a day in their best order from a row, and what they come out as. */
function playBest(
  player: Player,
  orders: Orders,
  day: readonly Placed[],
  row: Int32Array,
  recorded: ReadonlySet<EventType>,
): AuditedDay {
  const { days, inference } = orders.ofDay(day, row, recorded);
  const after = row.slice();
  const tellings = (days[0] ?? []).flatMap((entry): readonly Telling[] => {
    const { outcome, steps } = inference.play(after, entry);
    const last = steps.at(-1);
    if (last) after[0] = last.outcome.next;
    const before = after.slice();
    if (!outcome.misplaced) player.apply(outcome, after, 0);
    const unknown = [...steps.flatMap((step) => step.outcome.unknown), ...outcome.unknown];
    const isTelling = decides({ ...outcome, unknown }) || outcome.reported.length > 0;
    const { misplaced, failed, reported } = outcome;
    return isTelling ? [{ at: entry.index, misplaced, failed, unknown, reported, before }] : [];
  });
  return { tellings, after, looks: day.length };
}
