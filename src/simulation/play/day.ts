import { takeDay } from '../../compliance/day.ts';
import type { Answer } from '../../compliance/reception.ts';
import type { EventType } from '../../model/events.ts';
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

/** Whether something of what is only reported on an event could come out otherwise in another order. */
function isSwayed({ letter }: Entry, day: readonly Entry[]): boolean {
  const others = day.filter((each) => each.letter !== letter);
  if (others.length < day.length - 1) return true;
  return others.some((each) => meet(letter.bearing.reads, each.letter.bearing.writes));
}

/**
 * Plays a day in the order given, on the row. `true`: nothing decides against it, in the order in which an audit
 * takes it either, and the row after it is the audit's. `false`: that has to be found out; where there are several
 * events, the row is spoiled.
 */
export function playInOrder(player: Player, day: readonly Entry[], row: Int32Array): boolean {
  if (day.length === 1) return playAlone(player, day[0] as Entry, row);
  const taken = new Taken();
  for (const entry of day) {
    const { letter } = entry;
    const outcome = player.step(row, 0, letter, entry.day);
    if (decides(outcome)) return false;
    if (!outcome.clean && isSwayed(entry, day)) return false;
    if (taken.isOrdered(player, letter)) return false;
    taken.add(letter);
    player.apply(outcome, row, 0);
  }
  return true;
}

function playAlone(player: Player, { letter, day }: Entry, row: Int32Array): boolean {
  const outcome = player.step(row, 0, letter, day);
  if (decides(outcome)) return false;
  player.apply(outcome, row, 0);
  return true;
}

/** What an audit does with the days of records, and keeps. */
export class AuditedDays {
  readonly #player: Player;
  readonly #known = new Map<string, { readonly tellings: readonly Telling[]; readonly after: Int32Array }>();

  constructor(player: Player) {
    this.#player = player;
  }

  get size(): number {
    return this.#known.size;
  }

  /**
   * Plays a day as an audit does, on the row. `recorded`: the types of event that the record has anywhere, of which
   * only an incomplete record makes something.
   */
  play(day: readonly Entry[], row: Int32Array, recorded: () => ReadonlySet<EventType>): readonly Telling[] {
    const types = this.#player.complete ? new Set<EventType>() : recorded();
    const texts = day.map(({ event }) => JSON.stringify(event));
    const key = [row.join(), ...texts, ...types].join(' ');
    let known = this.#known.get(key);
    if (known === undefined) {
      const tellings = playAsAudited(this.#player, day, row, types);
      known = { tellings, after: row.slice() };
      this.#known.set(key, known);
    }
    row.set(known.after);
    return known.tellings;
  }
}

function playAsAudited(
  player: Player,
  day: readonly Entry[],
  row: Int32Array,
  recorded: ReadonlySet<EventType>,
): readonly Telling[] {
  const order = sorted(day);
  const start = player.snapshotOf(row, 0, (day[0] as Entry).day);
  const events = order.map(({ entry }) => entry.event);
  const { taken, after, differing } = takeDay({ prepared: player.prepared, recorded }, start, events);
  player.write(after, row, 0);
  return taken.flatMap(({ index, before, judgement }) => {
    const others = differing.get(index) ?? [];
    const isCertain = ({ ready }: Answer) => others.every(({ answer }) => answer.ready !== ready);
    const said = player.said(judgement.answers.filter(isCertain), before.context);
    const misplaced = judgement.edge === undefined;
    const isTelling = misplaced || decides({ misplaced, ...said }) || said.reported.length > 0;
    return isTelling
      ? [{ at: order[index]?.at as number, misplaced, ...said, before: player.rowOf(before) }]
      : [];
  });
}
