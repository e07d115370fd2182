import type { KnownPresence } from '../analysis/simplify.ts';
import { lastOf } from '../kinds/flow.ts';
import { type Edge, enteredBy } from '../machines/chart.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import type { RankedEntry } from './entries.ts';
import type { EventClass } from './eventClasses.ts';
import type { DayFootprint, DayKnowledge } from './footprint.ts';
import type { Inference } from './infer.ts';
import { common, isEmpty, type Mask, meet, NOTHING, union, without } from './masks.ts';
import { ALL_REGIONS } from './regions.ts';
import type { IncrementalReplayer } from './replayer.ts';

type Node = Edge['source'];

/** The events of one event class on one day, with their footprint on that day. */
export interface DayClass extends DayFootprint {
  readonly eventClass: EventClass;
  /** True if the day has only one such event. */
  readonly isSingle: boolean;
}

/** The footprint of an event without a place: nothing goes on record. */
const NO_PLACE: DayFootprint = {
  reads: NOTHING,
  harmedBy: NOTHING,
  placeReads: NOTHING,
  adds: NOTHING,
  sets: NOTHING,
  writes: NOTHING,
  grows: NOTHING,
  regionReads: 0,
  regionWrites: 0,
  edges: [],
};

const anyOf = (bits: readonly number[]): number => bits.reduce((all, each) => all | each, 0);

function footprintOn(
  { eventClasses, regions }: IncrementalReplayer,
  eventClass: EventClass,
  edges: readonly Edge[],
  known: KnownPresence,
): DayFootprint {
  if (edges.length === 0) return NO_PLACE;
  const { reads, helpedBy } = eventClasses.readsOn(eventClass, edges, known);
  const { adds, sets, writes, grows } = eventClass.footprint;
  return {
    reads,
    harmedBy: without(reads, helpedBy),
    placeReads: eventClasses.placeReadsOn(eventClass, edges, known),
    adds,
    sets,
    writes,
    grows,
    regionReads: anyOf(edges.map(({ source }) => regions.readBy(source))),
    regionWrites: anyOf(edges.map((edge) => regions.writtenBy(edge))),
    edges,
    known,
  };
}

/**
 * Returns the states that can be active on a day: those active at its beginning, and those that its events can enter.
 */
export function nodesFrom(active: Iterable<Node>, edges: readonly Edge[]): ReadonlySet<Node> {
  const seen = new Set(active);
  const moving = edges.filter(({ targets }) => targets.length > 0);
  if (moving.length === 0) return seen;
  for (let size = -1; size !== seen.size; ) {
    size = seen.size;
    for (const edge of moving) {
      if (seen.has(edge.source)) for (const each of enteredBy(edge)) seen.add(each);
    }
  }
  return seen;
}

/**
 * Adds the footprint of steps that an event may imply: the event can move the whole chart, and reads what the steps
 * read.
 */
function withInference(own: DayFootprint, steps: readonly DayFootprint[], endsAt: Mask): DayFootprint {
  if (own.edges.every(({ source }) => source.parent === undefined)) return own;
  const reads = steps.map(({ reads }) => reads).reduce(union, union(own.reads, endsAt));
  return {
    ...own,
    reads,
    harmedBy: reads,
    placeReads: steps.map(({ placeReads }) => placeReads).reduce(union, own.placeReads),
    regionReads: ALL_REGIONS,
    regionWrites: ALL_REGIONS,
  };
}

const isLive = (edges: readonly Edge[], nodes: ReadonlySet<Node>): readonly Edge[] =>
  edges.filter(({ source }) => nodes.has(source));

/** Groups the events of a day by event class, in the order of their texts. */
export function alike(day: readonly RankedEntry[]): ReadonlyMap<EventClass, readonly RankedEntry[]> {
  const groups = new Map<EventClass, RankedEntry[]>();
  for (const entry of day) {
    const group = groups.get(entry.eventClass);
    if (group) group.push(entry);
    else groups.set(entry.eventClass, [entry]);
  }
  return groups;
}

/** Returns the classes of a day's events. */
export function classesOf(
  replayer: IncrementalReplayer,
  inference: Inference,
  active: Iterable<Node>,
  groups: ReadonlyMap<EventClass, readonly RankedEntry[]>,
  day: number,
  stable: (written: Mask) => DayKnowledge,
): readonly DayClass[] {
  const eventClasses = [...groups.keys()];
  const { key, known } = stable(eventClasses.map(({ footprint }) => footprint.writes).reduce(union));
  const made = (eventClass: EventClass, edges: readonly Edge[]) =>
    replayer.footprintOf(eventClass, edges, key, () => footprintOn(replayer, eventClass, edges, known));
  const classOf = (eventClass: EventClass, footprint: DayFootprint): DayClass => ({
    ...footprint,
    eventClass,
    isSingle: groups.get(eventClass)?.length === 1,
  });
  if (!inference.infers) {
    const nodes = nodesFrom(
      active,
      eventClasses.flatMap(({ edges }) => edges),
    );
    const last = lastOf(vocabularyOf(replayer.programme).cycle);
    const canEnd = [...nodes].some(({ path }) => path.join('.') === last);
    return eventClasses.map((eventClass) => {
      const own = made(eventClass, isLive(eventClass.edges, nodes));
      // A misplaced event does not affect the verdict once the cycle has ended.
      return classOf(eventClass, canEnd ? { ...own, reads: union(own.reads, replayer.endSlot) } : own);
    });
  }
  const steps = inference.eventClasses(day).map((step) => made(step, step.edges));
  return eventClasses.map((eventClass) =>
    classOf(eventClass, withInference(made(eventClass, eventClass.edges), steps, replayer.endSlot)),
  );
}

/** Tells whether two events are independent: both orders lead to the same row and the same outcomes. */
export const areIndependent = (a: DayFootprint, b: DayFootprint): boolean =>
  !(
    meet(a.writes, b.reads) ||
    meet(b.writes, a.reads) ||
    meet(a.sets, b.writes) ||
    meet(b.sets, a.writes) ||
    (a.regionWrites & (b.regionReads | b.regionWrites)) !== 0 ||
    (b.regionWrites & a.regionReads) !== 0
  );

/**
 * Tells whether the first event can only help the second, and the second does not affect the first. Then the first
 * event may come first.
 */
export const onlyHelps = (a: DayFootprint, b: DayFootprint): boolean =>
  !meet(b.writes, a.reads) &&
  !meet(a.sets, b.writes) &&
  !meet(b.sets, a.writes) &&
  (a.regionWrites & (b.regionReads | b.regionWrites)) === 0 &&
  (b.regionWrites & a.regionReads) === 0 &&
  !meet(a.writes, b.harmedBy) &&
  isEmpty(without(common(a.writes, b.reads), a.grows));
