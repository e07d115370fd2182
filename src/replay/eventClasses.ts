import { type Effects, effectsIn, fieldsOfEffect, isAdded } from '../analysis/effects.ts';
import { bindingReads, readsOfProvision } from '../analysis/provisions.ts';
import { type KnownPresence, simplified } from '../analysis/simplify.ts';
import type { Condition } from '../language/conditions.ts';
import type { Effect } from '../language/effects.ts';
import { type FactRead, fieldsOf, readsOf } from '../language/reads.ts';
import { conditionsOn, type Edge, edgesFor, edgesOfType } from '../machines/chart.ts';
import type { Prepared } from '../machines/prepared.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import { cached } from '../model/memoize.ts';
import type { FactTable } from './factTable.ts';
import { type Mask, maskOf, union, without } from './masks.ts';
import { type Movement, Movements } from './movement.ts';

type Node = Edge['source'];

/** The slots that a judgement of an event reads. */
export interface ReadMasks {
  readonly reads: Mask;
  /** The slots in `reads` in which a larger set can only help. */
  readonly helpedBy: Mask;
}

/** Returns the slots of some reads. */
export function readMasksAt(factTable: FactTable, reads: readonly FactRead[]): ReadMasks {
  const maskAt = (some: readonly FactRead[]) => maskOf(some.flatMap(({ path }) => factTable.slotsAt(path)));
  const all = maskAt(reads);
  return { reads: all, helpedBy: without(all, maskAt(reads.filter(({ grows }) => !grows))) };
}

/** The footprint of an event: the slots that it reads and writes. */
export interface Footprint extends ReadMasks {
  /** The slots to which the event adds. Additions commute. */
  readonly adds: Mask;
  /** The slots that the event fills or empties. */
  readonly sets: Mask;
  /** All slots that the event writes. */
  readonly writes: Mask;
  readonly grows: Mask;
  /** The slots that the event only empties. */
  readonly empties: Mask;
  /** The slots that decide whether the event goes on record. */
  readonly waitsFor: Mask;
}

/** An equivalence class of events: events that differ only in their day and in fields that nothing reads. */
export interface EventClass {
  readonly id: number;
  readonly event: TreatyEvent;
  readonly type: EventType;
  readonly edges: readonly Edge[];
  readonly footprint: Footprint;
  readonly movement: Movement;
  /** Equal for classes that read and write the same slots on the same edges. */
  readonly shape: number;
}

interface Shared {
  readonly footprint: Footprint;
  readonly shape: number;
}

const ANY_DAY = '2001-01-01';

/** Returns the fields of an event at these paths, without its day and its type. */
export const fieldNames = (paths: readonly string[]): readonly string[] =>
  [...new Set(paths.map((path) => path.split('.')[0] as string))]
    .filter((name) => name !== 'on' && name !== 'type')
    .sort();

/** The event classes of a programme, created on demand. */
export class EventClasses {
  readonly movements = new Movements();
  readonly #factTable: FactTable;
  readonly #root: Node;
  readonly #askedBy: Prepared['askedBy'];
  readonly #effects: Effects;
  readonly #fields = new Map<string, readonly string[]>();
  readonly #known = new Map<string, EventClass>();
  readonly #shapes = new Map<string, Shared>();

  /** The number of known classes. */
  get size(): number {
    return this.#known.size;
  }

  constructor({ programme, chart, askedBy }: Prepared, factTable: FactTable) {
    this.#factTable = factTable;
    this.#root = chart.machine.root as Node;
    this.#askedBy = askedBy;
    this.#effects = effectsIn(programme);
  }

  /** Returns the class of an event. */
  of(event: TreatyEvent): EventClass {
    const kept = this.#kept(event);
    return cached(this.#known, JSON.stringify(kept), () => this.#make(kept));
  }

  /** Returns the fields of a type of event that a rule, an effect or the chart reads, in order. */
  fieldsOf(type: EventType): readonly string[] {
    return cached(this.#fields, type, () => {
      const edges = edgesOfType(this.#root, type);
      const conditions = [
        ...conditionsOn(edges),
        ...edges.flatMap(this.#askedBy).map(({ rule }) => rule.condition),
      ];
      return fieldNames([
        ...conditions.flatMap(fieldsOf),
        ...this.#effects.ofType(type).flatMap(fieldsOfEffect),
      ]);
    });
  }

  #kept(event: TreatyEvent): TreatyEvent {
    const all = event as unknown as Readonly<Record<string, unknown>>;
    const kept: Record<string, unknown> = { on: ANY_DAY, type: event.type };
    for (const field of this.fieldsOf(event.type)) {
      if (all[field] !== undefined) kept[field] = all[field];
    }
    return kept as unknown as TreatyEvent;
  }

  #make(event: TreatyEvent): EventClass {
    const edges = edgesFor(this.#root, event);
    const movement = this.movements.of(edges);
    const { footprint, shape } = this.#shared(event, edges, movement);
    return { id: this.#known.size, event, type: event.type, edges, footprint, movement, shape };
  }

  /**
   * Returns the footprint and shape that classes share: those with the same effects on the same facts, from the same
   * places.
   */
  #shared(event: TreatyEvent, edges: readonly Edge[], movement: Movement): Shared {
    const own = new Set(this.#effects.effectsOf(event).map(({ effect }) => effect));
    const effects = this.#effects
      .ofType(event.type)
      .map((effect) => Number(own.has(effect)))
      .join('');
    const { decision = '' } = event as { readonly decision?: string };
    return cached(this.#shapes, `${event.type} ${decision} ${movement.id} ${effects}`, () => ({
      footprint: this.#footprintOf(event, edges),
      shape: this.#shapes.size,
    }));
  }

  /** Returns the slots read on some edges of an event; `strict` counts only reads that can affect the verdict. */
  readsOf(event: TreatyEvent, edges: readonly Edge[], strict: boolean): ReadMasks {
    const asked = [...new Set(edges.flatMap(this.#askedBy))];
    const reads = [
      ...asked
        .filter((ready) => !strict || (ready.strict && ready.provision.binds !== 'never'))
        .flatMap(readsOfProvision),
      ...conditionsOn(edges).flatMap(readsOf),
    ].map((read) => ownRead(read, event));
    return readMasksAt(this.#factTable, reads);
  }

  /** Returns the slots that decide whether one of these edges has a place for an event class. */
  placeReadsOn({ event }: EventClass, edges: readonly Edge[], known: KnownPresence = UNKNOWN): Mask {
    const wheres = conditionsOn(edges);
    return this.#maskOfConditions(openOf(wheres, known), event);
  }

  /** Returns the slots on which the outcome of a class on these edges depends, given the facts known for the day. */
  readsOn({ event }: EventClass, edges: readonly Edge[], known: KnownPresence): ReadMasks {
    const asked = [...new Set(edges.flatMap(this.#askedBy))];
    const wheres = conditionsOn(edges);
    const effects = this.#effects.effectsOf(event).flatMap((each) => (each.if ? [each.if] : []));
    const waits = openOf(effects, known).flatMap(readsOf);
    const reads = [
      ...openOf([...asked.map(({ rule }) => rule.condition), ...wheres], known).flatMap(readsOf),
      ...asked.flatMap(bindingReads),
      ...waits.map((read) => ({ ...read, grows: false })),
    ];
    return readMasksAt(
      this.#factTable,
      reads.map((read) => ownRead(read, event)),
    );
  }

  #footprintOf(event: TreatyEvent, edges: readonly Edge[]): Footprint {
    const effects = this.#effects.effectsOf(event);
    const written = (test: (effect: Effect) => boolean) =>
      this.#mask(effects.filter(({ effect }) => test(effect)).map(({ path }) => path));
    const adds = written(isAdded);
    const emptied = written(({ change }) => change === 'unset' || change === 'remove');
    const filled = written((effect) => effect.change === 'set' && !isAdded(effect));
    return {
      adds,
      sets: union(filled, emptied),
      writes: union(adds, union(filled, emptied)),
      // Setting a fact can remove its old value, so that only additions are certain to help.
      grows: without(adds, union(filled, emptied)),
      empties: without(emptied, union(adds, filled)),
      ...this.readsOf(event, edges, false),
      waitsFor: this.#maskOfConditions(
        effects.flatMap((each) => (each.if ? [each.if] : [])),
        event,
      ),
    };
  }

  #maskOfConditions(conditions: readonly Condition[], event: TreatyEvent): Mask {
    return this.#mask(conditions.flatMap((each) => readsOf(each).map((read) => ownRead(read, event).path)));
  }

  #mask(paths: readonly (readonly string[])[]): Mask {
    return maskOf(paths.flatMap((path) => this.#factTable.slotsAt(path)));
  }
}

const UNKNOWN: KnownPresence = () => undefined;

/** Returns the conditions, simplified for the facts known for a day. */
const openOf = (conditions: readonly Condition[], known: KnownPresence): readonly Condition[] =>
  known === UNKNOWN
    ? conditions
    : conditions.map((each) => simplified(each, known)).filter((each) => typeof each !== 'boolean');

/** Restricts a read of decisions to the event's own decision. */
export function ownRead({ path, grows, presence }: FactRead, event: TreatyEvent): FactRead {
  const own = 'decision' in event && path[0] === 'decisions' ? event.decision : '*';
  return { grows, presence, path: path.map((key) => (key === '*' ? own : key)) };
}
