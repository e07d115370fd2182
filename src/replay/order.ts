import type { Edge } from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import type { Entry } from './entries.ts';
import { nodesFrom } from './eventClass.ts';
import type { Letter, Letters, Looks } from './letters.ts';
import { common, isEmpty, isWithin, meet } from './masks.ts';
import type { Movement } from './movement.ts';
import { bringsPlaceOf, movesPlaceOf } from './movementPairs.ts';
import type { Outcome, Player } from './player.ts';

/*
 * The order of a day's events, as an audit has it: of the orders that the chart allows the most favourable. An event
 * that is at its best now, and spoils no other, can be taken without trying it later.
 */

/** The reads and moves of an event, restricted to the states that the events of the day can reach. */
interface OfDay {
  readonly looks: Looks;
  readonly movement: Movement;
}

/** The states that the chart can be in on a day, from where the day finds it. */
export function nodesOfDay(
  began: Pick<CycleSnapshot, '_nodes'>,
  day: readonly Entry[],
): ReadonlySet<unknown> {
  const edges = day.flatMap(({ letter }) => letter.edges);
  return nodesFrom(began._nodes as readonly Edge['source'][], edges);
}

const LOOKS = new WeakMap<Letter, Map<string, Looks>>();

/** Returns the slots read on some edges of a letter; `strict`: only by what can decide on the verdict. */
function looksOn(letters: Letters, letter: Letter, edges: readonly Edge[], strict: boolean): Looks {
  const own = LOOKS.get(letter) ?? new Map<string, Looks>();
  LOOKS.set(letter, own);
  const key = `${strict} ${edges.map((edge) => letter.edges.indexOf(edge)).join()}`;
  let looks = own.get(key);
  if (looks === undefined) {
    looks = letters.looksOf(letter.event, edges, strict);
    own.set(key, looks);
  }
  return looks;
}

function bearingsOf(
  player: Player,
  row: Int32Array,
  day: readonly Entry[],
  strict: boolean,
): readonly OfDay[] {
  const { letters } = player;
  const nodes = nodesOfDay(player.standsAt(row, 0), day);
  const all = day.map(({ letter }) => letter.edges.filter(({ source }) => nodes.has(source)));
  const isEnough = all.every((edges) => edges.length > 0);
  return day.map(({ letter }, i) => {
    const edges = isEnough ? (all[i] as readonly Edge[]) : letter.edges;
    return { looks: looksOn(letters, letter, edges, strict), movement: letters.movements.of(edges) };
  });
}

/** The reads and moves of the events of days, kept by configuration and by the letters of the day. */
export class Bearings {
  readonly #player: Player;
  readonly #strict: boolean;
  readonly #known = new Map<string, readonly OfDay[]>();

  /** `strict`: only what can decide on the verdict counts. */
  constructor(player: Player, strict: boolean) {
    this.#player = player;
    this.#strict = strict;
  }

  of(row: Int32Array, day: readonly Entry[]): readonly OfDay[] {
    let key = `${row[0]}`;
    for (const { letter } of day) key += ` ${letter.id}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = bearingsOf(this.#player, row, day, this.#strict);
      this.#known.set(key, known);
    }
    return known;
  }
}

interface Waiting<E extends Entry> extends OfDay {
  readonly entry: E;
}

/** Takes the events of a day one after the other, each when it is at its best and spoils no other. */
export class FreeOrder<E extends Entry> {
  readonly #player: Player;
  readonly #left: Waiting<E>[];

  constructor(player: Player, row: Int32Array, day: readonly E[], bearings: Bearings) {
    this.#player = player;
    const all = bearings.of(row, day);
    this.#left = day.map((entry, i) => ({ entry, ...(all[i] as OfDay) }));
  }

  /** The events that were not taken yet. */
  get left(): readonly E[] {
    return this.#left.map(({ entry }) => entry);
  }

  get isDone(): boolean {
    return this.#left.length === 0;
  }

  /** The next event, if there is one that can be taken without trying it later. */
  next(row: Int32Array): { readonly entry: E; readonly outcome: Outcome } | undefined {
    for (const [at, own] of this.#left.entries()) {
      const { entry } = own;
      const outcome = this.#player.step(row, 0, entry.letter, entry.day);
      if (!this.#isFree(own, outcome, row)) continue;
      this.#left.splice(at, 1);
      return { entry, outcome };
    }
    return undefined;
  }

  #isFree(own: Waiting<E>, outcome: Outcome, row: Int32Array): boolean {
    if (outcome.misplaced) return this.#isLost(own);
    return this.#left.every((other) => other === own || this.#spares(own, other, outcome, row));
  }

  /** Tells whether none of the events left can bring an event its place. */
  #isLost({ looks, movement, entry }: Waiting<E>): boolean {
    return this.#left.every(
      (other) =>
        other.entry === entry ||
        (!meet(other.entry.letter.bearing.writes, looks.reads) && !bringsPlaceOf(other.movement, movement)),
    );
  }

  /** Tells whether an event can come before another without harm to either. */
  #spares(own: Waiting<E>, other: Waiting<E>, outcome: Outcome, row: Int32Array): boolean {
    const [letter, its] = [own.entry.letter, other.entry.letter];
    if (letter === its) return true;
    const isShutOut =
      movesPlaceOf(other.movement, own.movement) &&
      !this.#left.some((each) => each !== own && bringsPlaceOf(each.movement, own.movement));
    if (isShutOut) return true;
    const isPlaced = this.#player.isPlaced(row, 0, its);
    const touched = common(outcome.changes, other.looks.reads);
    const isHelp = isWithin(touched, common(letter.bearing.grows, other.looks.helpedBy));
    if (!isPlaced && isHelp && !isEmpty(touched)) return true;
    if (!isHelp || this.#overwrites(outcome, letter, its)) return false;
    const moves = outcome.next !== row[0];
    if (moves && isPlaced && movesPlaceOf(own.movement, other.movement)) return false;
    if (outcome.waits && meet(letter.bearing.waitsFor, its.bearing.writes)) return false;
    if (outcome.clean) return true;
    return !meet(its.bearing.writes, own.looks.reads) && !movesPlaceOf(other.movement, own.movement);
  }

  /** Tells whether two leave different facts on record, depending on which comes last. */
  #overwrites({ changes }: Outcome, own: Letter, its: Letter): boolean {
    return (
      meet(common(changes, own.bearing.sets), its.bearing.writes) ||
      meet(common(changes, own.bearing.adds), its.bearing.sets)
    );
  }
}
