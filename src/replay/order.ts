import type { Edge } from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import { nodesFrom } from './dayClasses.ts';
import type { LogEntry } from './entries.ts';
import type { EventClass, EventClasses, ReadMasks } from './eventClasses.ts';
import { common, isEmpty, isWithin, meet } from './masks.ts';
import type { Movement } from './movement.ts';
import { mayDisable, mayEnable } from './movementPairs.ts';
import type { IncrementalReplayer, StepOutcome } from './replayer.ts';

/*
 * Events that can be taken without a search over orders. An audit takes the best order that the chart allows. An event
 * with its best outcome now, which harms no other event of the day, can be taken at once.
 */

/** The reads and the movement of an event, restricted to the states that the day's events can reach. */
interface DayReads {
  readonly reads: ReadMasks;
  readonly movement: Movement;
}

/** Returns the states that the chart can enter on a day. */
export function nodesOfDay(
  began: Pick<CycleSnapshot, '_nodes'>,
  day: readonly LogEntry[],
): ReadonlySet<unknown> {
  const edges = day.flatMap(({ eventClass }) => eventClass.edges);
  return nodesFrom(began._nodes as readonly Edge['source'][], edges);
}

const READ_MASKS = new WeakMap<EventClass, Map<string, ReadMasks>>();

/** Returns the slots read on some edges of an event class; `strict` counts only reads that can affect the verdict. */
function readMasksOn(
  eventClasses: EventClasses,
  eventClass: EventClass,
  edges: readonly Edge[],
  strict: boolean,
): ReadMasks {
  const own = READ_MASKS.get(eventClass) ?? new Map<string, ReadMasks>();
  READ_MASKS.set(eventClass, own);
  const key = `${strict} ${edges.map((edge) => eventClass.edges.indexOf(edge)).join()}`;
  let reads = own.get(key);
  if (reads === undefined) {
    reads = eventClasses.readsOf(eventClass.event, edges, strict);
    own.set(key, reads);
  }
  return reads;
}

function dayReadsOf(
  replayer: IncrementalReplayer,
  row: Int32Array,
  day: readonly LogEntry[],
  strict: boolean,
): readonly DayReads[] {
  const { eventClasses } = replayer;
  const nodes = nodesOfDay(replayer.standsAt(row, 0), day);
  const all = day.map(({ eventClass }) => eventClass.edges.filter(({ source }) => nodes.has(source)));
  const isEnough = all.every((edges) => edges.length > 0);
  return day.map(({ eventClass }, i) => {
    const edges = isEnough ? (all[i] as readonly Edge[]) : eventClass.edges;
    return {
      reads: readMasksOn(eventClasses, eventClass, edges, strict),
      movement: eventClasses.movements.of(edges),
    };
  });
}

/** Caches the reads and movements of the events of a day, by configuration and event classes. */
export class DayReadsCache {
  readonly #replayer: IncrementalReplayer;
  readonly #strict: boolean;
  readonly #known = new Map<string, readonly DayReads[]>();

  /** `strict` counts only reads that can affect the verdict. */
  constructor(replayer: IncrementalReplayer, strict: boolean) {
    this.#replayer = replayer;
    this.#strict = strict;
  }

  of(row: Int32Array, day: readonly LogEntry[]): readonly DayReads[] {
    let key = `${row[0]}`;
    for (const { eventClass } of day) key += ` ${eventClass.id}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = dayReadsOf(this.#replayer, row, day, this.#strict);
      this.#known.set(key, known);
    }
    return known;
  }
}

interface Waiting<E extends LogEntry> extends DayReads {
  readonly entry: E;
}

/** Takes the events of a day one by one, each at its best outcome and without harm to another. */
export class FreeOrder<E extends LogEntry> {
  readonly #replayer: IncrementalReplayer;
  readonly #left: Waiting<E>[];

  constructor(replayer: IncrementalReplayer, row: Int32Array, day: readonly E[], dayReads: DayReadsCache) {
    this.#replayer = replayer;
    const all = dayReads.of(row, day);
    this.#left = day.map((entry, i) => ({ entry, ...(all[i] as DayReads) }));
  }

  /** The events not yet taken. */
  get left(): readonly E[] {
    return this.#left.map(({ entry }) => entry);
  }

  get isDone(): boolean {
    return this.#left.length === 0;
  }

  /** Returns the next event that can be taken without trying it later, if there is one. */
  next(row: Int32Array): { readonly entry: E; readonly outcome: StepOutcome } | undefined {
    for (const [at, own] of this.#left.entries()) {
      const { entry } = own;
      const outcome = this.#replayer.step(row, 0, entry.eventClass, entry.day);
      if (!this.#isFree(own, outcome, row)) continue;
      this.#left.splice(at, 1);
      return { entry, outcome };
    }
    return undefined;
  }

  #isFree(own: Waiting<E>, outcome: StepOutcome, row: Int32Array): boolean {
    if (outcome.misplaced) return this.#isLost(own);
    return this.#left.every((other) => other === own || this.#spares(own, other, outcome, row));
  }

  /** Tells whether no event that is left can give an event its place. */
  #isLost({ reads, movement, entry }: Waiting<E>): boolean {
    return this.#left.every(
      (other) =>
        other.entry === entry ||
        (!meet(other.entry.eventClass.footprint.writes, reads.reads) && !mayEnable(other.movement, movement)),
    );
  }

  /** Tells whether an event can come before another without harm to either. */
  #spares(own: Waiting<E>, other: Waiting<E>, outcome: StepOutcome, row: Int32Array): boolean {
    const [eventClass, its] = [own.entry.eventClass, other.entry.eventClass];
    if (eventClass === its) return true;
    const isShutOut =
      mayDisable(other.movement, own.movement) &&
      !this.#left.some((each) => each !== own && mayEnable(each.movement, own.movement));
    if (isShutOut) return true;
    const isPlaced = this.#replayer.isPlaced(row, 0, its);
    const touched = common(outcome.changes, other.reads.reads);
    const isHelp = isWithin(touched, common(eventClass.footprint.grows, other.reads.helpedBy));
    if (!isPlaced && isHelp && !isEmpty(touched)) return true;
    if (!isHelp || this.#overwrites(outcome, eventClass, its)) return false;
    const moves = outcome.next !== row[0];
    if (moves && isPlaced && mayDisable(own.movement, other.movement)) return false;
    if (outcome.waits && meet(eventClass.footprint.waitsFor, its.footprint.writes)) return false;
    if (outcome.clean) return true;
    return !meet(its.footprint.writes, own.reads.reads) && !mayDisable(other.movement, own.movement);
  }

  /** Tells whether the facts on record depend on the order of two events. */
  #overwrites({ changes }: StepOutcome, own: EventClass, its: EventClass): boolean {
    return (
      meet(common(changes, own.footprint.sets), its.footprint.writes) ||
      meet(common(changes, own.footprint.adds), its.footprint.sets)
    );
  }
}
