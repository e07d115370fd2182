import { simplified } from '../analysis/simplify.ts';
import { compatible } from '../analysis/stages.ts';
import { type Edge, enteredBy, isInside, leftBy } from '../machines/chart.ts';
import { numberAt } from '../model/numbers.ts';
import { areIndependent, type DayClass, nodesFrom, onlyHelps } from './dayClasses.ts';
import type { RankedEntry } from './entries.ts';
import type { EventClass } from './eventClasses.ts';
import {
  common,
  EVERYTHING,
  eachBit,
  type Mask,
  MOST_IN_MASK,
  meet,
  NOTHING,
  union,
  without,
} from './masks.ts';
import type { IncrementalReplayer } from './replayer.ts';

type Node = Edge['source'];

/*
 * Precedence between the events of a day, as far as it is known before any search (ADR 3). Two events are independent,
 * or one precedes the other in some best order, or both orders have to be tried.
 *
 * In an optimistic plan, one event precedes another wherever the wrong order misplaces one of the two. Every order that
 * contradicts such a plan has a misplaced event. So an order that follows the plan and misplaces none, on any day, is
 * as good as any.
 *
 * In a certain plan, one event precedes another for one of these reasons:
 *
 * - A place is lost. The later event takes the place of the other for the rest of the day, or the earlier event brings
 * the place. In the wrong order one of the two is misplaced. Moving this event next to the other, on the right side,
 * misplaces no event of this day or a later one, because no place depends on the moved event.
 *
 * - The earlier event only helps the other, and does not depend on the other's writes.
 *
 * Events for which both orders have to be tried form a group. Groups are searched one by one, in order: the cost of a
 * day is the sum over its groups.
 */

/**
 * The kind of plan: assuming that no event is misplaced (`optimistic`), with proven precedence only (`certain`), or
 * without any precedence (`all`).
 */
export type Planning = 'optimistic' | 'certain' | 'all';

/** A day to plan. */
export interface DayToPlan {
  readonly replayer: IncrementalReplayer;
  readonly classes: readonly DayClass[];
  /** The states that can be active at the beginning. */
  readonly active: readonly Node[];
  /** A possible row at the beginning. */
  readonly row: Int32Array;
  readonly day: number;
  readonly planning: Planning;
  /** Returns the reads of the places of events of later days. */
  readonly later: () => PlaceReads;
}

/** The slots and regions on which the places of events of later days depend. */
export interface PlaceReads {
  readonly mask: Mask;
  readonly regions: number;
}

/** A group in the plan of a day: events for which both orders have to be tried. */
interface PlannedGroup {
  readonly classes: readonly DayClass[];
  /** For each class, the classes of the group that precede it while it has a place. */
  readonly after: readonly (readonly number[])[];
  /** False if the group has too many events to compare pairwise. */
  readonly isPlanned: boolean;
}

/** The groups of a day in order. Equal days have equal plans. */
export interface DayPlan {
  readonly groups: readonly PlannedGroup[];
  /** For each event class of the day, the classes of other groups that precede it. */
  readonly before: ReadonlyMap<EventClass, readonly EventClass[]>;
}

/** A group of a day with its events. */
export interface EventGroup extends PlannedGroup {
  /** The events of each class, in the order of their texts. */
  readonly entries: readonly (readonly RankedEntry[])[];
  /** True in an optimistic plan: an event never comes before those in `after`, even if it is misplaced after them. */
  readonly strict: boolean;
}

const moves = ({ edges }: DayClass): readonly Edge[] => edges.filter(({ targets }) => targets.length > 0);

/** Returns the states that can be active after an edge, including those that other events of the day can enter then. */
function nodesAfter(edge: Edge, nodes: readonly Node[], others: readonly Edge[]): ReadonlySet<Node> {
  const beside = nodes.filter((node) => compatible(node as never, edge.source as never));
  if (edge.targets.length === 0) return nodesFrom(beside, others);
  const left = leftBy(edge);
  const kept = beside.filter((node) => !isInside(node, left) || node === left);
  return nodesFrom([...kept, ...enteredBy(edge)], others);
}

/** Tells whether one event has no place after the other, for every choice of the day's events between them. */
function isDisabledBy(
  one: DayClass,
  by: DayClass,
  all: readonly DayClass[],
  active: Iterable<Node>,
): boolean {
  if (moves(by).length === 0 || one.edges.length === 0) return false;
  const others = all
    .filter((each) => each !== by || (one !== by && !by.isSingle))
    .flatMap(({ edges }) => edges);
  const nodes = [
    ...nodesFrom(
      active,
      all.flatMap(({ edges }) => edges),
    ),
  ];
  return by.edges.every((edge) => {
    const after = nodesAfter(edge, nodes, others);
    return one.edges.every(({ source }) => !after.has(source));
  });
}

/** Tells whether the writes of one event remove the place of the other, and no further event of the day restores it. */
function isDisabledByFacts(one: DayClass, by: DayClass, { replayer, classes, row, day }: DayToPlan): boolean {
  if (!by.isSingle || !meet(by.writes, one.placeReads)) return false;
  const outcome = replayer.step(row, 0, by.eventClass, day);
  if (outcome.misplaced) return false;
  const others = classes.filter((each) => each !== by).map(({ writes }) => writes);
  const certain = without(common(outcome.changes, one.placeReads), others.reduce(union, NOTHING));
  const { known } = replayer.knowledgeOf(replayer.after(outcome, row), without(EVERYTHING, certain));
  return (
    one.edges.length > 0 &&
    one.edges.every(({ params }) => params.where !== undefined && simplified(params.where, known) === false)
  );
}

/** Tells whether one event has no place before the other. */
function isEnabledOnlyBy(
  one: DayClass,
  by: DayClass,
  all: readonly DayClass[],
  active: Iterable<Node>,
): boolean {
  if (one.edges.length === 0 || moves(by).length === 0) return false;
  // A second event of the class may come after the place that the first brought.
  if (!by.isSingle && !isDisabledBy(by, by, all, active)) return false;
  const without = nodesFrom(
    active,
    all.filter((each) => each !== by).flatMap(({ edges }) => edges),
  );
  return one.edges.every(({ source }) => !without.has(source));
}

/** Tells whether an event's writes and moves leave the places of all other events alone. */
const sparesPlaces = (
  one: DayClass,
  hub: DayClass,
  others: readonly DayClass[],
  later: PlaceReads,
): boolean =>
  !meet(one.writes, hub.placeReads) &&
  !meet(one.writes, later.mask) &&
  (one.regionWrites & later.regions) === 0 &&
  others.every(
    (other) =>
      (other === one && one.isSingle) ||
      other === hub ||
      (!meet(one.writes, other.placeReads) && (one.regionWrites & other.regionReads) === 0),
  );

/**
 * The order of a pair: one event precedes the other because a place is lost otherwise, or because it only helps; or
 * either may come first.
 */
const FIRST = 1;
const SECOND = 2;
const HELPS_FIRST = 4;
const HELPS_SECOND = 5;
const EITHER = 3;

const opposite = (order: number): number =>
  order === EITHER ? EITHER : order < EITHER ? FIRST + SECOND - order : HELPS_FIRST + HELPS_SECOND - order;

const isFirst = (order: number | undefined): boolean => order === FIRST || order === HELPS_FIRST;

/**
 * Tells whether an opening commutes with an event that has a place before and after it: neither reads the other's
 * writes, and the event moves nothing on either side.
 */
function commutesWith(one: DayClass, opening: DayClass, { replayer, active, row, day }: DayToPlan): boolean {
  const outcome = replayer.step(row, 0, opening.eventClass, day);
  if (outcome.misplaced || meet(outcome.changes, one.reads) || meet(one.writes, opening.reads)) return false;
  if (meet(one.writes, opening.sets) || meet(opening.writes, one.sets)) return false;
  const after = new Set(replayer.configuration(outcome.next)._nodes as readonly unknown[]);
  const [now, then] = [new Set<unknown>(active), after].map((nodes) =>
    one.edges.filter(({ source }) => nodes.has(source)),
  ) as [Edge[], Edge[]];
  if (now.length !== 1 || then.length !== 1 || now[0] === then[0]) return false;
  if ([...now, ...then].some(({ targets, params }) => targets.length > 0 || params.rules.length > 0))
    return false;
  return [row, replayer.after(outcome, row)].every(
    (each) => !replayer.step(each, 0, one.eventClass, day).misplaced,
  );
}

/** Finds the order of two events if one moves the chart under the other. */
function relateMoves(a: DayClass, b: DayClass, plan: DayToPlan): number {
  const { classes: all, active, planning } = plan;
  const shutOut = (one: DayClass, by: DayClass) =>
    isDisabledBy(one, by, all, active) && !isDisabledBy(by, one, all, active);
  const spares = (one: DayClass, hub: DayClass, others: () => readonly DayClass[]) =>
    planning === 'optimistic' || sparesPlaces(one, hub, others(), plan.later());
  const rest = (by: DayClass) => () => all.filter((each) => !isDisabledBy(each, by, all, active));
  // An event that has a place only after the other may have been misplaced before it, so that this case comes first.
  if (isEnabledOnlyBy(b, a, all, active)) return spares(b, a, () => all) ? FIRST : EITHER;
  if (isEnabledOnlyBy(a, b, all, active)) return spares(a, b, () => all) ? SECOND : EITHER;
  if (shutOut(a, b) && spares(a, b, rest(b))) return FIRST;
  if (shutOut(b, a) && spares(b, a, rest(a))) return SECOND;
  if (planning === 'certain') return EITHER;
  if (commutesWith(b, a, plan)) return FIRST;
  return commutesWith(a, b, plan) ? SECOND : EITHER;
}

/** Finds the order of two dependent events of a day. */
function relate(a: DayClass, b: DayClass, plan: DayToPlan): number {
  if (plan.planning === 'all') return EITHER;
  const moves = (a.regionWrites & b.regionReads) !== 0 || (b.regionWrites & a.regionReads) !== 0;
  if (moves) return relateMoves(a, b, plan);
  if (plan.planning === 'optimistic' && isDisabledByFacts(a, b, plan)) return FIRST;
  if (plan.planning === 'optimistic' && isDisabledByFacts(b, a, plan)) return SECOND;
  if (onlyHelps(a, b)) return HELPS_FIRST;
  return onlyHelps(b, a) ? HELPS_SECOND : EITHER;
}

/** The order of each pair of classes, by their indexes in the day. */
type PairOrders = readonly (readonly number[])[];

function ordersOf(classes: readonly DayClass[], plan: DayToPlan): PairOrders {
  const orders: number[][] = classes.map(() => []);
  classes.forEach((a, i) => {
    for (let j = i + 1; j < classes.length; j++) {
      const b = classes[j] as DayClass;
      if (areIndependent(a, b)) continue;
      const order = relate(a, b, plan);
      (orders[i] as number[])[j] = order;
      (orders[j] as number[])[i] = opposite(order);
    }
  });
  return orders;
}

/** Joins classes for which both orders have to be tried, and then groups on a cycle of precedence. */
function componentsOf(orders: PairOrders): readonly (readonly number[])[] {
  const component = orders.map((_, i) => i);
  const join = (a: number, b: number) => {
    const [from, to] = [numberAt(component, a), numberAt(component, b)];
    if (from !== to) for (let i = 0; i < component.length; i++) if (component[i] === from) component[i] = to;
  };
  orders.forEach((row, i) => {
    row.forEach((order, j) => {
      if (order === EITHER) join(i, j);
    });
  });
  for (let cycle = cycleIn(component, orders); cycle; cycle = cycleIn(component, orders)) {
    for (const each of cycle) join(each, numberAt(cycle, 0));
  }
  return sortedComponents(component, orders);
}

/** Returns, for each group, the groups that precede it. */
function edgesBetween(component: readonly number[], orders: PairOrders): Map<number, Set<number>> {
  const before = new Map<number, Set<number>>(component.map((each) => [each, new Set()]));
  orders.forEach((row, i) => {
    row.forEach((order, j) => {
      const [own, other] = [numberAt(component, i), numberAt(component, j)];
      if (isFirst(order) && own !== other) before.get(other)?.add(own);
    });
  });
  return before;
}

/** Returns a class of each group on a cycle of precedence; `undefined` if there is no cycle. */
function cycleIn(component: readonly number[], orders: PairOrders): readonly number[] | undefined {
  const before = edgesBetween(component, orders);
  const done = new Set<number>();
  for (;;) {
    const next = [...before].find(([name, needs]) => !done.has(name) && [...needs].every((n) => done.has(n)));
    if (next === undefined) break;
    done.add(next[0]);
  }
  const left = [...before.keys()].filter((name) => !done.has(name));
  if (left.length === 0) return undefined;
  const path: number[] = [];
  for (let at = numberAt(left, 0); ; ) {
    const seen = path.indexOf(at);
    if (seen >= 0) return path.slice(seen).map((name) => component.indexOf(name));
    path.push(at);
    at = [...(before.get(at) as Set<number>)].find((each) => !done.has(each)) as number;
  }
}

function sortedComponents(component: readonly number[], orders: PairOrders): readonly (readonly number[])[] {
  const before = edgesBetween(component, orders);
  const names = [...new Set(component)];
  const sorted: number[] = [];
  const done = new Set<number>();
  while (sorted.length < names.length) {
    for (const name of names) {
      if (done.has(name) || ![...(before.get(name) as Set<number>)].every((each) => done.has(each))) continue;
      sorted.push(name);
      done.add(name);
    }
  }
  return sorted.map((name) => component.flatMap((each, i) => (each === name ? [i] : [])));
}

/** Counts the classes that read, write or set each slot and each region. */
class AccessCounts {
  readonly #counts = new Int32Array(5 * MOST_IN_MASK);

  constructor(classes: readonly DayClass[]) {
    for (const each of classes) this.#each(each, (at) => (this.#counts[at] = numberAt(this.#counts, at) + 1));
  }

  #each({ reads, writes, sets, regionReads, regionWrites }: DayClass, visit: (at: number) => void): void {
    eachBit(reads, (slot) => visit(slot));
    eachBit(writes, (slot) => visit(MOST_IN_MASK + slot));
    eachBit(sets, (slot) => visit(2 * MOST_IN_MASK + slot));
    for (let region = 0; region < 32; region++) {
      if ((regionReads >>> region) & 1) visit(3 * MOST_IN_MASK + region);
      if ((regionWrites >>> region) & 1) visit(4 * MOST_IN_MASK + region);
    }
  }

  /** Tells whether a class is independent of all others. */
  isAlone(own: DayClass): boolean {
    const mine = new Int32Array(this.#counts.length);
    this.#each(own, (at) => (mine[at] = 1));
    const others = (at: number) => numberAt(this.#counts, at) - numberAt(mine, at) > 0;
    let alone = true;
    eachBit(own.reads, (slot) => (alone &&= !others(MOST_IN_MASK + slot)));
    eachBit(own.writes, (slot) => (alone &&= !others(slot) && !others(2 * MOST_IN_MASK + slot)));
    eachBit(own.sets, (slot) => (alone &&= !others(MOST_IN_MASK + slot)));
    for (let region = 0; region < 32 && alone; region++) {
      if ((own.regionReads >>> region) & 1) alone &&= !others(4 * MOST_IN_MASK + region);
      if ((own.regionWrites >>> region) & 1)
        alone &&= !others(3 * MOST_IN_MASK + region) && !others(4 * MOST_IN_MASK + region);
    }
    return alone;
  }
}

/** Tells for each class whether it is independent of all others. */
function isolated(classes: readonly DayClass[]): readonly boolean[] {
  if (classes.length <= 12) return classes.map((a) => classes.every((b) => a === b || areIndependent(a, b)));
  const census = new AccessCounts(classes);
  return classes.map((each) => census.isAlone(each));
}

/** The most event classes of a day that are compared pairwise. */
const MOST_PLANNED = 150;

/** Plans a day. */
export function planOf(day: DayToPlan): DayPlan {
  const { classes } = day;
  const alone = isolated(classes);
  const singles = classes
    .filter((_, i) => alone[i])
    .map((each) => ({ classes: [each], after: [[]], isPlanned: true }));
  const bound = classes.filter((_, i) => !alone[i]);
  if (bound.length === 0) return { groups: singles, before: new Map() };
  if (bound.length > MOST_PLANNED) {
    return { groups: [...singles, { classes: bound, after: [], isPlanned: false }], before: new Map() };
  }
  const orders = ordersOf(bound, { ...day, classes: bound });
  const eventClassAt = (i: number) => (bound[i] as DayClass).eventClass;
  const before = new Map<EventClass, readonly EventClass[]>();
  const groups = componentsOf(orders).map((members) => {
    for (const i of members) {
      const first = (orders[i] as readonly number[]).flatMap((order, j) =>
        isFirst(opposite(order)) && !members.includes(j) ? [eventClassAt(j)] : [],
      );
      if (first.length > 0) before.set(eventClassAt(i), first);
    }
    return {
      classes: members.map((i) => bound[i] as DayClass),
      after: members.map((i) => members.flatMap((j, at) => (orders[i]?.[j] === SECOND ? [at] : []))),
      isPlanned: true,
    };
  });
  return { groups: [...singles, ...groups], before };
}
