import { type Edge, enteredBy, isInside, leftBy } from '../machines/chart.ts';
import { areIndependent, type EventClass, nodesFrom, onlyHelps } from './eventClass.ts';
import { eachBit, type Mask, meet } from './masks.ts';

type Node = Edge['source'];

/*
 * The order of the events of a day, as far as it can be told before any is tried. Two events are independent, or one
 * comes first in some best order, or both orders have to be tried. One comes first for one of two reasons:
 *
 * - The later one takes the place of the other from the chart for the rest of the day, or the earlier one brings it. In
 *   the wrong order one of them is out of place. Moved to the right side, next to the other, it has a place or is out of
 *   place as before; no other event of this day or a later one loses its place by that, as none of their places depends
 *   on it.
 * - The earlier one can only help the other, and depends on nothing that the other does.
 *
 * Groups of events for which both orders have to be tried are searched one by one, the earlier ones first: the cost of
 * a day is the sum of its groups.
 */

/** The slots and regions on which the places of events of later days depend. */
export interface Places {
  readonly mask: Mask;
  readonly regions: number;
}

/** Events of a day that have to be ordered together. */
export interface Group {
  readonly classes: readonly EventClass[];
  /** For each class, those of the group that come before it in any best order. */
  readonly after: readonly (readonly number[])[];
}

/** A day's groups, the earlier ones first. */
export interface DayPlan {
  readonly groups: readonly Group[];
  /** For each class of the day, those of other groups that come before it. */
  readonly before: ReadonlyMap<EventClass, readonly EventClass[]>;
}

const moves = ({ edges }: EventClass): readonly Edge[] => edges.filter(({ targets }) => targets.length > 0);

/** Tells whether one has no place once the other has been taken, whatever else of the day comes between. */
function isShutOut(
  one: EventClass,
  by: EventClass,
  all: readonly EventClass[],
  active: Iterable<Node>,
): boolean {
  const moving = moves(by);
  if (moving.length === 0 || moving.length < by.edges.length || one.edges.length === 0) return false;
  const others = all.filter((each) => each !== by).flatMap(({ edges }) => edges);
  const nodes = [
    ...nodesFrom(
      active,
      all.flatMap(({ edges }) => edges),
    ),
  ];
  return moving.every((edge) => {
    const left = leftBy(edge);
    const kept = nodes.filter((node) => !isInside(node, left) || node === left);
    const after = nodesFrom([...kept, ...enteredBy(edge)], others);
    return one.edges.every(({ source }) => !after.has(source));
  });
}

/** Tells whether one has no place before the other has been taken. */
function isBrought(
  one: EventClass,
  by: EventClass,
  all: readonly EventClass[],
  active: Iterable<Node>,
): boolean {
  if (one.edges.length === 0 || moves(by).length === 0) return false;
  const without = nodesFrom(
    active,
    all.filter((each) => each !== by).flatMap(({ edges }) => edges),
  );
  return one.edges.every(({ source }) => !without.has(source));
}

/** Tells whether no place of another event depends on what one puts on record, or where it moves the chart. */
const sparesPlaces = (
  one: EventClass,
  hub: EventClass,
  others: readonly EventClass[],
  later: Places,
): boolean =>
  !meet(one.writes, hub.placeReads) &&
  !meet(one.writes, later.mask) &&
  (one.regionWrites & later.regions) === 0 &&
  others.every(
    (other) =>
      (other === one && one.entries.length === 1) ||
      other === hub ||
      (!meet(one.writes, other.placeReads) && (one.regionWrites & other.regionReads) === 0),
  );

/** The first comes first or the second does, as a place is lost otherwise; or as the other is only helped by it. */
const FIRST = 1;
const SECOND = 2;
const HELPS_FIRST = 4;
const HELPS_SECOND = 5;
const EITHER = 3;

const opposite = (order: number): number =>
  order === EITHER ? EITHER : order < EITHER ? FIRST + SECOND - order : HELPS_FIRST + HELPS_SECOND - order;

const isFirst = (order: number | undefined): boolean => order === FIRST || order === HELPS_FIRST;

/** Finds the order between two events of a day that bear on each other. */
function relate(
  a: EventClass,
  b: EventClass,
  all: readonly EventClass[],
  active: readonly Node[],
  later: Places,
): number {
  const isMover = (a.regionWrites & b.regionReads) !== 0 || (b.regionWrites & a.regionReads) !== 0;
  if (isMover) {
    const rest = (by: EventClass) => all.filter((each) => !isShutOut(each, by, all, active));
    if (isShutOut(a, b, all, active) && !isShutOut(b, a, all, active) && sparesPlaces(a, b, rest(b), later))
      return FIRST;
    if (isShutOut(b, a, all, active) && !isShutOut(a, b, all, active) && sparesPlaces(b, a, rest(a), later))
      return SECOND;
    if (isBrought(b, a, all, active) && sparesPlaces(b, a, all, later)) return FIRST;
    if (isBrought(a, b, all, active) && sparesPlaces(a, b, all, later)) return SECOND;
    return EITHER;
  }
  if (onlyHelps(a, b)) return HELPS_FIRST;
  return onlyHelps(b, a) ? HELPS_SECOND : EITHER;
}

/** Orders as they were found for pairs of classes, by their places in the day. */
type Orders = readonly (readonly number[])[];

function ordersOf(
  classes: readonly EventClass[],
  active: readonly Node[],
  later: Places | undefined,
): Orders {
  const orders: number[][] = classes.map(() => []);
  classes.forEach((a, i) => {
    for (let j = i + 1; j < classes.length; j++) {
      const b = classes[j] as EventClass;
      if (areIndependent(a, b)) continue;
      const order = later ? relate(a, b, classes, active, later) : EITHER;
      (orders[i] as number[])[j] = order;
      (orders[j] as number[])[i] = opposite(order);
    }
  });
  return orders;
}

/** Joins classes that have to be ordered together, and groups that each have to come before the other. */
function componentsOf(orders: Orders): readonly (readonly number[])[] {
  const component = orders.map((_, i) => i);
  const join = (a: number, b: number) => {
    const [from, to] = [component[a] as number, component[b] as number];
    if (from !== to) for (let i = 0; i < component.length; i++) if (component[i] === from) component[i] = to;
  };
  orders.forEach((row, i) => {
    row.forEach((order, j) => {
      if (order === EITHER) join(i, j);
    });
  });
  for (let cycle = cycleIn(component, orders); cycle; cycle = cycleIn(component, orders)) {
    for (const each of cycle) join(each, cycle[0] as number);
  }
  return sortedComponents(component, orders);
}

/** The groups that come before each group, by their names. */
function edgesBetween(component: readonly number[], orders: Orders): Map<number, Set<number>> {
  const before = new Map<number, Set<number>>(component.map((each) => [each, new Set()]));
  orders.forEach((row, i) => {
    row.forEach((order, j) => {
      const [own, other] = [component[i] as number, component[j] as number];
      if (isFirst(order) && own !== other) before.get(other)?.add(own);
    });
  });
  return before;
}

/** A class of each group on a circle of groups that come before one another. */
function cycleIn(component: readonly number[], orders: Orders): readonly number[] | undefined {
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
  for (let at = left[0] as number; ; ) {
    const seen = path.indexOf(at);
    if (seen >= 0) return path.slice(seen).map((name) => component.indexOf(name));
    path.push(at);
    at = [...(before.get(at) as Set<number>)].find((each) => !done.has(each)) as number;
  }
}

function sortedComponents(component: readonly number[], orders: Orders): readonly (readonly number[])[] {
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

/** How many classes read, write or set each slot and each region. */
class Census {
  readonly #counts = new Int32Array(6 * 96);

  constructor(classes: readonly EventClass[]) {
    for (const each of classes)
      this.#each(each, (at) => (this.#counts[at] = (this.#counts[at] as number) + 1));
  }

  #each({ reads, writes, sets, regionReads, regionWrites }: EventClass, visit: (at: number) => void): void {
    eachBit(reads, (slot) => visit(slot));
    eachBit(writes, (slot) => visit(96 + slot));
    eachBit(sets, (slot) => visit(192 + slot));
    for (let region = 0; region < 32; region++) {
      if ((regionReads >>> region) & 1) visit(288 + region);
      if ((regionWrites >>> region) & 1) visit(384 + region);
    }
  }

  /** Tells whether a class bears on none of the others, and none of them on it. */
  isAlone(own: EventClass): boolean {
    const mine = new Int32Array(this.#counts.length);
    this.#each(own, (at) => (mine[at] = 1));
    const others = (at: number) => (this.#counts[at] as number) - (mine[at] as number) > 0;
    let alone = true;
    eachBit(own.reads, (slot) => (alone &&= !others(96 + slot)));
    eachBit(own.writes, (slot) => (alone &&= !others(slot) && !others(192 + slot)));
    eachBit(own.sets, (slot) => (alone &&= !others(96 + slot)));
    for (let region = 0; region < 32 && alone; region++) {
      if ((own.regionReads >>> region) & 1) alone &&= !others(384 + region);
      if ((own.regionWrites >>> region) & 1) alone &&= !others(288 + region) && !others(384 + region);
    }
    return alone;
  }
}

/** Tells which classes bear on no other class of the day. */
function isolated(classes: readonly EventClass[]): readonly boolean[] {
  if (classes.length <= 12) return classes.map((a) => classes.every((b) => a === b || areIndependent(a, b)));
  const census = new Census(classes);
  return classes.map((each) => census.isAlone(each));
}

/**
 * Plans a day: its groups of events, in an order in which they can be searched one by one. `later`: the places of later
 * days; unset, every order of events that bear on each other is to be tried.
 */
export function planOf(
  classes: readonly EventClass[],
  active: readonly Node[],
  later: () => Places | undefined,
): DayPlan {
  const alone = isolated(classes);
  const bound = classes.filter((_, i) => !alone[i]);
  const singles = classes.filter((_, i) => alone[i]).map((each) => ({ classes: [each], after: [[]] }));
  if (bound.length === 0) return { groups: singles, before: new Map() };
  const orders = ordersOf(bound, active, later());
  const components = componentsOf(orders);
  const before = new Map<EventClass, EventClass[]>();
  const groups = components.map((members): Group => {
    for (const i of members) {
      const first = (orders[i] as readonly number[]).flatMap((order, j) =>
        isFirst(opposite(order)) && !members.includes(j) ? [bound[j] as EventClass] : [],
      );
      if (first.length > 0) before.set(bound[i] as EventClass, first);
    }
    return {
      classes: members.map((i) => bound[i] as EventClass),
      after: members.map((i) => members.flatMap((j, at) => (orders[i]?.[j] === SECOND ? [at] : []))),
    };
  });
  return { groups: [...singles, ...groups], before };
}
