import { takeDay } from '../../compliance/day.ts';
import type { Answer } from '../../compliance/reception.ts';
import { dayNumber } from '../../model/calendar.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import { type Entry, sorted, textOf } from './entries.ts';
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
const isSwayed = (entry: Entry, day: readonly Entry[]): boolean =>
  day.some(
    (each) =>
      each !== entry &&
      (each.letter === entry.letter || meet(entry.letter.bearing.reads, each.letter.bearing.writes)),
  );

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

/** Whether, of the events left, one finds the chart in a state that another leaves. */
const isInTheWay = (
  { letter }: Entry,
  left: readonly Entry[],
  row: Int32Array,
  { letters: { movements }, isPlaced }: Player,
): boolean =>
  letter.movement.moves.length > 0 &&
  left.some(
    (each) =>
      each.letter !== letter &&
      movements.movesPlaceOf(letter.movement, each.letter.movement) &&
      isPlaced(row, 0, each.letter),
  );

/** Where, of the events left, is one against which nothing decides, in nobody's way if there is such; or -1. */
function nextOf(player: Player, left: readonly Entry[], row: Int32Array): number {
  let other = -1;
  for (let i = 0; i < left.length; i++) {
    const entry = left[i] as Entry;
    if (decides(player.step(row, 0, entry.letter, entry.day))) continue;
    if (!isInTheWay(entry, left, row, player)) return i;
    other = i;
  }
  return other;
}

/** Whether an event is placed, and comes out, as it does now in whatever order its day is taken. */
const isFixed = (entry: Entry, day: readonly Entry[], { movements }: Player['letters']): boolean =>
  !isSwayed(entry, day) &&
  day.every(
    ({ letter: { movement } }) =>
      movement.moves.length === 0 ||
      (!movements.movesPlaceOf(movement, entry.letter.movement) &&
        !movements.bringsPlaceOf(movement, entry.letter.movement)),
  );

/**
 * Plays a day on the row, each event when nothing decides against it. `true`: as `playInOrder` has it. `false`:
 * something decides against one of them in every order. `undefined`: that has to be found out. Unless it is `true`,
 * the row is spoiled.
 */
export function playInTurn(player: Player, day: readonly Entry[], row: Int32Array): boolean | undefined {
  const never = player.complete ? false : undefined;
  if (day.length === 1) return playAlone(player, day[0] as Entry, row) || never;
  const taken = new Taken();
  // Alike days are then played alike, however they are listed.
  const left = day.toSorted((a, b) => a.letter.id - b.letter.id);
  while (left.length > 0) {
    const next = nextOf(player, left, row);
    if (next < 0) return left.some((each) => isFixed(each, day, player.letters)) ? never : undefined;
    const [entry] = left.splice(next, 1) as [Entry];
    const { letter } = entry;
    const outcome = player.step(row, 0, letter, entry.day);
    if (!outcome.clean && isSwayed(entry, day)) return undefined;
    if (taken.isOrdered(player, letter)) return undefined;
    taken.add(letter);
    player.apply(outcome, row, 0);
  }
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
    const order = sorted(day);
    const key = [row.join(), ...order.map(({ entry }) => textOf(entry.event)), ...types].join(' ');
    let known = this.#known.get(key);
    if (known === undefined) {
      const events = order.map(({ entry }) => entry.event);
      const tellings = playAsAudited(this.#player, events, row, types);
      known = { tellings, after: row.slice() };
      this.#known.set(key, known);
    }
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
): readonly Telling[] {
  const start = player.snapshotOf(row, 0, dayNumber((events[0] as TreatyEvent).on));
  const { taken, after, differing } = takeDay({ prepared: player.prepared, recorded }, start, events);
  player.write(after, row, 0);
  return taken.flatMap(({ index, before, judgement }) => {
    const others = differing.get(index) ?? [];
    const isCertain = ({ ready }: Answer) => others.every(({ answer }) => answer.ready !== ready);
    const said = player.said(judgement.answers.filter(isCertain), before.context);
    const misplaced = judgement.edge === undefined;
    const isTelling = misplaced || decides({ misplaced, ...said }) || said.reported.length > 0;
    return isTelling ? [{ at: index, misplaced, ...said, before: player.rowOf(before) }] : [];
  });
}
