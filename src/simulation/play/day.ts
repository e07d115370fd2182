import { textOf } from '../../compliance/audit.ts';
import { takeDay } from '../../compliance/day.ts';
import type { Answer } from '../../compliance/reception.ts';
import { dayNumber } from '../../model/calendar.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import { type Entry, sorted } from './entries.ts';
import type { Letter } from './letters.ts';
import { meet, NOTHING, union } from './masks.ts';
import type { Movement } from './movement.ts';
import type { Outcome, Player } from './player.ts';

/** What a day tells against one of its events. */
export interface Telling {
  /** Its place among the events of its day, as they were given. */
  readonly at: number;
  readonly misplaced: boolean;
  /** The provisions, by index, that bind with a strict force and fail. */
  readonly failed: readonly number[];
  /** Those that would decide, and cannot be told. */
  readonly unknown: readonly number[];
  /** Those that fail and are only reported. */
  readonly reported: readonly number[];
  /** The row when it comes. */
  readonly before: Int32Array;
}

type Decisive = Pick<Outcome, 'misplaced' | 'failed' | 'unknown'>;

/** Whether the verdict rests on what came of an event. */
export const decides = ({ misplaced, failed, unknown }: Decisive): boolean =>
  misplaced || failed.length > 0 || unknown.length > 0;

/** What the events of a day that were taken so far bear on. */
export class Taken {
  #sets = NOTHING;
  #adds = NOTHING;
  #waitsFor = NOTHING;
  #moving: Movement[] = [];

  /** Whether it can make a difference to what is on record in the end that one more comes after these. */
  isOrdered({ letters: { movements } }: Player, { bearing, movement }: Letter): boolean {
    if (
      meet(this.#sets, bearing.writes) ||
      meet(this.#adds, bearing.sets) ||
      meet(this.#waitsFor, bearing.writes) ||
      meet(bearing.waitsFor, this.#sets) ||
      meet(bearing.waitsFor, this.#adds)
    ) {
      return true;
    }
    return movement.moves.length > 0 && this.#moving.some((each) => movements.crosses(each, movement));
  }

  add({ bearing, movement }: Letter): void {
    this.#sets = union(this.#sets, bearing.sets);
    this.#adds = union(this.#adds, bearing.adds);
    this.#waitsFor = union(this.#waitsFor, bearing.waitsFor);
    if (movement.moves.length > 0) this.#moving.push(movement);
  }
}

/** Whether something of what an event comes out as could be otherwise in another order. */
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

/** What an audit made of a day. */
interface AuditedDay {
  readonly tellings: readonly Telling[];
  readonly after: Int32Array;
  /** How often it looked at an event. */
  readonly looks: number;
}

/** Told what something takes, whether or not it was known. */
export type Spend = (on: object, looks: number) => void;

/** What an audit does with the days of records, and keeps. */
export class AuditedDays {
  readonly #player: Player;
  readonly #known = new Map<string, AuditedDay>();

  constructor(player: Player) {
    this.#player = player;
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
    const order = sorted(day);
    const key = [row.join(), ...order.map(({ entry }) => textOf(entry.event)), ...types].join(' ');
    let known = this.#known.get(key);
    if (known === undefined) {
      const events = order.map(({ entry }) => entry.event);
      known = playAsAudited(this.#player, events, row, types);
      this.#known.set(key, known);
    }
    spend?.(known, known.looks);
    row.set(known.after);
    return known.tellings.map((telling) => ({ ...telling, at: order[telling.at]?.at as number }));
  }
}

/** What a day tells: its events in the order in which an audit looks at them, all of one date. */
function playAsAudited(
  player: Player,
  events: readonly TreatyEvent[],
  row: Int32Array,
  recorded: ReadonlySet<EventType>,
): AuditedDay {
  const start = player.snapshotOf(row, 0, dayNumber((events[0] as TreatyEvent).on));
  const { taken, after, differing, looks } = takeDay({ prepared: player.prepared, recorded }, start, events);
  const end = row.slice();
  player.write(after, end, 0);
  const tellings = taken.flatMap(({ index, before, judgement }) => {
    const others = differing.get(index) ?? [];
    const isCertain = ({ ready }: Answer) => others.every(({ answer }) => answer.ready !== ready);
    const said = player.said(judgement.answers.filter(isCertain), before.context);
    const misplaced = judgement.edge === undefined;
    const isTelling = misplaced || decides({ misplaced, ...said }) || said.reported.length > 0;
    return isTelling ? [{ at: index, misplaced, ...said, before: player.rowOf(before) }] : [];
  });
  return { tellings, after: end, looks };
}
