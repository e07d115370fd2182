import { cached, memoize } from '../../model/memoize.ts';
import type { EventClass } from '../../replay/eventClasses.ts';
import type { IncrementalReplayer } from '../../replay/replayer.ts';
import { type Costs, costOf, type EditKind, touched } from './costs.ts';
import type { Diagnoser } from './diagnosis.ts';
import type { EditSpace } from './editSpace.ts';
import { type Hits, leastCosts } from './hittingSet.ts';
import { isAbout, isOwn, type Landmark } from './landmark.ts';
import { Landmarks } from './landmarks.ts';
import { changes, type Reach, type Reaches, touches } from './reach.ts';
import type { AppliedEdit, SearchOptions } from './solutions.ts';
import { type RepairEvent, singleViolationsOf, type Trace, type Violation } from './trace.ts';

/** A record that is being repaired, and what is at least wanting. */
export interface Node {
  readonly trace: Trace;
  readonly edits: readonly AppliedEdit[];
  readonly cost: number;
  /** The number of violations. */
  readonly violations: number;
  /** The landmarks that no edit so far is one of: first those of the records before this one, then its own. */
  readonly landmarks: readonly Landmark[];
  readonly inherited: number;
  /** The least cost of edits that hit some landmarks, as bits. */
  readonly least: Float64Array;
  /** The least cost of the edits that are wanting. */
  readonly atLeast: number;
  /** The least cost of a single edit after which nothing can be wrong; infinite if it takes two. */
  readonly single: number;
  /** Edits of events of the record that are left out of account, because they are tried elsewhere. */
  readonly excluded: ReadonlySet<string>;
}

/** The most landmarks that enter a bound. */
const MOST_LANDMARKS = 9;

const NONE: ReadonlySet<string> = new Set();

/** Names an edit of an event of the record, for those that are left out of account. */
export const exclusionOf = (kind: EditKind, { origin }: RepairEvent): string => `${kind} ${origin}`;

/** The edits of one event, as bits: to delete it, to move it, to change each of its fields. */
const [DELETE, MOVE, CHANGE] = [0, 1, 2];

/** The edits of a landmark: the events that can be inserted, and edits of events of the record. */
interface Members {
  readonly offered: readonly number[];
  readonly edits: Map<RepairEvent, number>;
}

/** Bounds the cost of a repair from below: by the cheapest edits that hit all landmarks. */
export class Bound {
  readonly #player: IncrementalReplayer;
  readonly #diagnoser: Diagnoser;
  readonly #reaches: Reaches;
  readonly #costs: Costs;
  readonly #firstNamed: number;
  readonly #kinds: readonly EditKind[];
  readonly #offered: readonly Reach[];
  /** The least cost of any edit. */
  readonly cheapest: number;
  readonly #membersOf = memoize((landmark: Landmark): Members => this.#newMembersOf(landmark));

  constructor(
    player: IncrementalReplayer,
    diagnoser: Diagnoser,
    reaches: Reaches,
    { offered }: EditSpace,
    { costs, firstNamed }: Pick<SearchOptions, 'costs' | 'firstNamed'>,
    kinds: readonly EditKind[],
  ) {
    this.#player = player;
    this.#diagnoser = diagnoser;
    this.#reaches = reaches;
    this.#costs = costs;
    this.#firstNamed = firstNamed;
    this.#kinds = kinds;
    this.cheapest = Math.min(...kinds.map((kind) => costs.edits[kind]));
    const distinct = new Map(offered.map(({ letter }) => [this.#keyOf(letter), reaches.of(letter)]));
    this.#offered = [...distinct.values()];
  }

  /** Equal for classes that touch the same at the same cost. */
  #keyOf(eventClass: EventClass): string {
    const { writes, from } = this.#reaches.of(eventClass);
    const cost = this.#cost('insert', eventClass);
    return [eventClass.movement.id, from, cost, ...Object.values(writes)].join();
  }

  /** The first day on which an event can stand, whatever its own days become: those that something names. */
  #firstDayOf({ from }: Reach): number {
    return Math.min(this.#firstNamed, from);
  }

  #cost(kind: EditKind, eventClass: EventClass): number {
    return costOf(this.#costs, kind, touched(this.#player, eventClass));
  }

  /** The record as it was given. */
  root(trace: Trace, excluded = NONE): Node {
    return this.#node(trace, [], 0, [], excluded);
  }

  /** The record after one edit more, and the landmarks before it that are still to be hit. */
  after(node: Node, edit: AppliedEdit, trace: Trace): Node {
    const open = node.landmarks.filter((each) => !this.#reaches.isIn(each, edit));
    return this.#node(trace, [...node.edits, edit], node.cost + edit.candidate.cost, open, node.excluded);
  }

  #node(
    trace: Trace,
    edits: readonly AppliedEdit[],
    cost: number,
    open: readonly Landmark[],
    excluded: ReadonlySet<string>,
  ): Node {
    const violations = singleViolationsOf(trace);
    const landmarks = violations.length === 0 ? [] : this.#landmarksOf(trace, violations, open);
    const hits = this.#hitsOf(landmarks, trace, excluded);
    const least = leastCosts(hits, landmarks.length);
    const one = landmarks.length === 0 ? 0 : (hits.get(least.length - 1) ?? Number.POSITIVE_INFINITY);
    const [atLeast, single] = [least.at(-1) as number, one].map((each) =>
      violations.length === 0 ? 0 : Math.max(this.cheapest, each),
    ) as [number, number];
    return {
      trace,
      edits,
      cost,
      violations: violations.length,
      landmarks,
      inherited: open.length,
      least,
      atLeast,
      single,
      excluded,
    };
  }

  /** The landmarks that are open, and the record's own: those of provisions first. */
  #landmarksOf(
    trace: Trace,
    violations: readonly Violation[],
    open: readonly Landmark[],
  ): readonly Landmark[] {
    const finder = new Landmarks(this.#player, this.#diagnoser, this.#reaches, trace);
    const landmarks = [...open];
    for (const isPlace of [false, true]) {
      for (const violation of violations) {
        if (landmarks.length >= MOST_LANDMARKS) return landmarks;
        if (violation.misplaced !== isPlace || landmarks.some((each) => isAbout(each, violation))) continue;
        const landmark = finder.of(violation);
        if (landmark) landmarks.push(landmark);
      }
    }
    return landmarks;
  }

  /** Returns the least cost that is still wanting after an edit, so far as landmarks tell. */
  restAfter({ landmarks, least }: Node, edit: AppliedEdit): number {
    const rest = landmarks.reduce(
      (bits, each, i) => (this.#reaches.isIn(each, edit) ? bits : bits | (1 << i)),
      0,
    );
    return least[rest] as number;
  }

  /** Returns the least cost of an edit, by the landmarks that it is one of, as bits. */
  #hitsOf(landmarks: readonly Landmark[], trace: Trace, excluded: ReadonlySet<string>): Hits {
    const hits = new Map<number, number>();
    const all = landmarks.map((each) => this.#membersOf(each));
    const add = (kind: EditKind, eventClass: EventClass, own: readonly number[], edit: number) => {
      let hit = 0;
      for (let i = 0; i < own.length; i++) hit |= (((own[i] as number) >> edit) & 1) << i;
      if (hit === 0) return;
      const [cost, known] = [this.#cost(kind, eventClass), hits.get(hit)];
      if (known === undefined || cost < known) hits.set(hit, cost);
    };
    this.#offered.forEach((each, at) => {
      const own = all.map(({ offered }) => offered[at] as number);
      if (this.#kinds.includes('insert')) add('insert', each.eventClass, own, 0);
    });
    for (const entry of trace.days.flatMap(({ entries }) => entries)) {
      if (entry.origin < 0) continue;
      const own = all.map((each, i) => this.#editsIn(each, landmarks[i] as Landmark, entry));
      for (const [kind, edit] of this.#editsOf(entry, excluded)) add(kind, entry.eventClass, own, edit);
    }
    return hits;
  }

  /** The edits of an event that may be made: to delete it, to move it, to change each of its fields. */
  #editsOf(entry: RepairEvent, excluded: ReadonlySet<string>): readonly (readonly [EditKind, number])[] {
    const { done, eventClass } = entry;
    const changed = this.#reaches.of(eventClass).fields.map((_, at) => ['change', CHANGE + at] as const);
    const all = [
      ...(done.length === 0 ? [['delete', DELETE] as const] : []),
      ...(done.includes('on') ? [] : [['move', MOVE] as const]),
      ...changed,
    ];
    return all.filter(([kind]) => this.#kinds.includes(kind) && !excluded.has(exclusionOf(kind, entry)));
  }

  #newMembersOf(landmark: Landmark): Members {
    const isIn = (each: Reach) => touches(landmark, each, this.#firstDayOf(each), true);
    return { offered: this.#offered.map((each) => Number(isIn(each))), edits: new Map() };
  }

  /** Returns the edits of an event, as bits, that are of a landmark. */
  #editsIn({ edits }: Members, landmark: Landmark, entry: RepairEvent): number {
    return cached(edits, entry, () => this.#editsOfLandmark(landmark, entry));
  }

  #editsOfLandmark(landmark: Landmark, entry: RepairEvent): number {
    const { eventClass, day } = entry;
    const reach = this.#reaches.of(eventClass);
    const isHit = (from: number, adds: boolean) =>
      Number(isOwn(landmark, entry) || touches(landmark, reach, from, adds));
    const adds = this.#reaches.mayAdd(landmark, eventClass);
    const moved = Math.min(day, this.#firstDayOf(reach));
    const bits = (isHit(day, false) << DELETE) | (isHit(moved, adds) << MOVE);
    return reach.fields.reduce(
      (all, _, at) => all | (Number(changes(landmark, reach, entry, at)) << (CHANGE + at)),
      bits,
    );
  }
}
