import type { Edge } from '../../machines/chart.ts';
import { cached } from '../../model/memoize.ts';
import { common, eachBit, isEmpty, isWithin, type Mask, maskOf, meet, NOTHING } from '../../replay/masks.ts';
import type { Movement } from '../../replay/movement.ts';
import { conflicts, mayEnable } from '../../replay/movementPairs.ts';
import { nodesOfDay } from '../../replay/order.ts';
import type { IncrementalReplayer } from '../../replay/replayer.ts';
import { place } from './days.ts';
import type { Diagnoser, Diagnosis } from './diagnosis.ts';
import { bears, type Landmark, PLACE, type TimedMovement, type TimedReads } from './landmark.ts';
import { type Reaches, topOf } from './reach.ts';
import { type RepairEvent, type Trace, type Violation, violationsOf } from './trace.ts';

/** A landmark in the making: the lists grow while they are read. */
interface Growing {
  readonly reads: TimedReads[];
  readonly movements: TimedMovement[];
  readonly placed: Set<RepairEvent>;
  /** Slots that no other order of the day of the event can make better. */
  readonly settled: Mask;
}

/** Tells whether a movement is the same from each of its states. */
function movesAlike({ sources, moves: [first, ...others], moves }: Movement): boolean {
  if (first === undefined || moves.length < sources.length) return false;
  const enters = first.enters.length;
  return others.every(
    (each) =>
      each.leaves === first.leaves &&
      each.enters.length === enters &&
      each.enters.every((node) => first.enters.includes(node)),
  );
}

/** Finds the landmarks of the violations of one record. */
export class Landmarks {
  readonly #player: IncrementalReplayer;
  readonly #diagnoser: Diagnoser;
  readonly #reaches: Reaches;
  readonly #trace: Trace;
  readonly #entries: readonly RepairEvent[];
  readonly #misplaced: ReadonlySet<RepairEvent | undefined>;
  readonly #live = new Map<RepairEvent, Movement>();

  constructor(player: IncrementalReplayer, diagnoser: Diagnoser, reaches: Reaches, trace: Trace) {
    this.#player = player;
    this.#diagnoser = diagnoser;
    this.#reaches = reaches;
    this.#trace = trace;
    this.#entries = trace.days.flatMap(({ entries }) => entries);
    const misplaced = violationsOf(trace).filter((each) => each.misplaced);
    this.#misplaced = new Set(misplaced.map(({ entry }) => entry));
  }

  /** Returns the landmark of a violation with one provision; `undefined` where any edit might help. */
  of(violation: Violation): Landmark | undefined {
    const { entry, misplaced } = violation;
    if (entry === undefined) return undefined;
    return misplaced ? this.#ofPlace(entry) : this.#ofProvision(violation, entry);
  }

  /** The part of the provision that is not met has to be, or no longer be asked. */
  #ofProvision(violation: Violation, entry: RepairEvent): Landmark | undefined {
    const provision = violation.provisions[0] as number;
    const placing = this.#reaches.askedBy(entry.eventClass, provision);
    if (placing === undefined) return undefined;
    const diagnosis = this.#diagnoser.diagnosisOf(violation, this.#trace);
    const { facts, fields, helpedBy, lacks } = diagnosis;
    const slots = maskOf(facts.flatMap((path) => this.#player.factTable.slotsAt(path)));
    const growing: Growing = {
      reads: [{ slots, reader: entry }],
      movements: [],
      placed: new Set(),
      settled: this.#settledAt(violation, helpedBy),
    };
    const asked = new Set([...fields.map(topOf), ...placing]);
    const lacking = lacks && meet(helpedBy, maskOf([lacks.slot])) ? lacks : undefined;
    return this.#grown(entry, provision, growing, asked, lacking);
  }

  /** The slots that can only help, and have when the event comes all that they have at the end of its day. */
  #settledAt({ before, day }: Violation, helpedBy: Mask): Mask {
    const { days, rows } = this.#trace;
    const end = (place(days, day) + 1) * this.#player.width;
    const slots: number[] = [];
    eachBit(helpedBy, (slot) => {
      if (before[slot + 1] === rows[end + slot + 1]) slots.push(slot);
    });
    return maskOf(slots);
  }

  #ofPlace(entry: RepairEvent): Landmark | undefined {
    if (!this.#player.complete) return undefined;
    const { movement } = entry.eventClass;
    const fields = this.#reaches.of(entry.eventClass).placing;
    if (!this.#isEntered(entry)) {
      const movements = [{ movement, until: entry.day, enters: true }];
      return { entry, provision: PLACE, fields, reads: [], movements, unplaced: [entry], lacks: undefined };
    }
    const growing: Growing = { reads: [], movements: [], placed: new Set(), settled: NOTHING };
    return this.#addPlace(entry, growing) ? this.#grown(entry, PLACE, growing, fields) : undefined;
  }

  /** Tells whether anything up to its day enters a state that takes an event. */
  #isEntered({ day, eventClass: { movement } }: RepairEvent): boolean {
    const start = this.#player.prepared.chart.initial._nodes as readonly Edge['source'][];
    return (
      movement.sources.some((source) => start.includes(source)) ||
      this.#entries.some((each) => each.day <= day && mayEnable(each.eventClass.movement, movement))
    );
  }

  /** Adds the moves that decide on the place of an event; false if the order of a day might. */
  #addPlace(entry: RepairEvent, { reads, movements, placed }: Growing): boolean {
    placed.add(entry);
    const movers = this.#moversFor(entry);
    if (movers === undefined) return false;
    for (const reader of movers) {
      // Kept events have their places. A place matters only where it decides on the move.
      const isFixed = !this.#misplaced.has(reader) && movesAlike(this.#liveOf(reader));
      if (!isFixed) reads.push({ slots: this.#reaches.of(reader.eventClass).placeReads, reader });
      movements.push({ movement: reader.eventClass.movement, until: entry.day, enters: false });
    }
    return true;
  }

  /** The event and the moves before it that bear on its place; `undefined` if the order of a day might give it one. */
  #moversFor(entry: RepairEvent): readonly RepairEvent[] | undefined {
    const before = this.#entries.filter(
      (each) => each.day <= entry.day && each.eventClass.movement.moves.length > 0,
    );
    const all = [entry];
    for (const { eventClass } of all) {
      for (const each of before) {
        if (!all.includes(each) && bears(each.eventClass.movement, eventClass.movement)) all.push(each);
      }
    }
    const isOpen = all.some((a) => all.some((b) => a !== b && a.day === b.day && this.#isOrdered(a, b)));
    return isOpen ? undefined : all;
  }

  /** True if the order of two events of a day can decide on their places. */
  #isOrdered(a: RepairEvent, b: RepairEvent): boolean {
    const [own, other] = [this.#liveOf(a), this.#liveOf(b)];
    return conflicts(own, other) || (this.#misplaced.has(b) && bears(own, b.eventClass.movement));
  }

  /** The movement of an event from the states that can be active on its day. */
  #liveOf(entry: RepairEvent): Movement {
    return cached(this.#live, entry, () => this.#makeLive(entry));
  }

  #makeLive({ eventClass, day }: RepairEvent): Movement {
    if (eventClass.movement.moves.length === 0) return eventClass.movement;
    const { days, rows } = this.#trace;
    const at = place(days, day);
    const began = this.#player.standsAt(rows, at * this.#player.width);
    const nodes = nodesOfDay(began, days[at]?.entries ?? []);
    return this.#player.eventClasses.movements.of(eventClass.edges.filter(({ source }) => nodes.has(source)));
  }

  /** Adds what decides on whether the writers of the slots write them; `undefined` if that depends on an order. */
  #grown(
    entry: RepairEvent,
    provision: number,
    growing: Growing,
    fields: ReadonlySet<string>,
    lacks?: Diagnosis['lacks'],
  ): Landmark | undefined {
    const { reads, movements, settled } = growing;
    for (const each of reads) {
      const writers = this.#writersFor(each);
      const free = each.reader === entry ? settled : NOTHING;
      // With a writer that has no place comes all that could give it one: of that, every repair has an edit.
      const placed = writers.filter((it) => !this.#misplaced.has(it));
      if (placed.some((it) => isUncertain(it, each, placed, free))) return undefined;
      for (const reader of writers) {
        const slots = reader.eventClass.footprint.waitsFor;
        const isKnown = reads.some((it) => it.reader.day >= reader.day && isWithin(slots, it.slots));
        if (!isKnown) reads.push({ slots, reader });
        const isNew = this.#misplaced.has(reader) && !growing.placed.has(reader);
        if (isNew && !this.#addPlace(reader, growing)) return undefined;
      }
    }
    return {
      entry,
      provision,
      fields,
      reads: reads.filter(({ slots }) => !isEmpty(slots)),
      movements,
      unplaced: [...growing.placed],
      lacks,
    };
  }

  #writersFor({ slots, reader }: TimedReads): readonly RepairEvent[] {
    return this.#entries.filter(
      (each) => each !== reader && each.day <= reader.day && meet(each.eventClass.footprint.writes, slots),
    );
  }
}

/** True if the order of a day decides on what is read. */
function isUncertain(
  { day, eventClass }: RepairEvent,
  { reader, slots }: TimedReads,
  writers: readonly RepairEvent[],
  settled: Mask,
): boolean {
  const { sets, writes, grows } = eventClass.footprint;
  if (day === reader.day && !isWithin(common(writes, slots), common(grows, settled))) return true;
  const set = common(sets, slots);
  return writers.some(
    (each) =>
      each.day === day && each.eventClass !== eventClass && meet(set, each.eventClass.footprint.writes),
  );
}
