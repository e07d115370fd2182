import type { EventType } from '../model/events.ts';
import { numberAt, wordAt } from '../model/numbers.ts';
import { type Cost, compareCosts, costOfStep, FREE, plus } from './cost.ts';
import { alike, classesOf, type DayClass } from './dayClasses.ts';
import type { RankedEntry } from './entries.ts';
import type { EventClass } from './eventClasses.ts';
import {
  chosenOf,
  couldBeBetter,
  type Factor,
  joined,
  overlay,
  type RowScope,
  reduced,
  runsOf,
  sureOf,
} from './factors.ts';
import { Inference } from './infer.ts';
import { EVERYTHING, type Mask, maskOf, NOTHING, placesOf, union } from './masks.ts';
import { playInPasses } from './passes.ts';
import { type DayPlan, type EventGroup, type PlaceReads, type Planning, planOf } from './precedence.ts';
import { ALL_REGIONS } from './regions.ts';
import type { IncrementalReplayer } from './replayer.ts';
import { GroupSearch, type Label, MOST_COMPARED, type Run } from './search.ts';
import { type SilenceCost, silenceCostsOf } from './silenceCosts.ts';

/*
 * The best order of a whole record (ADR 3). Days follow one another by date. Within a day, each group of dependent
 * events is searched alone. The rows that a group can leave are kept for later days, and joined with those of other
 * groups only if an event reads several.
 */

/** The best order of the events of a record. */
export interface Order {
  /** The events of each day, in order. */
  readonly days: readonly (readonly RankedEntry[])[];
  readonly cost: Cost;
  /** The events, by index, that were searched together with others. */
  readonly searched: ReadonlySet<number>;
  /**
   * The names of the findings on searched events that every best order has. Other findings on these events carry
   * `order: 'some'`.
   */
  readonly sure: ReadonlySet<string>;
  /** The paragraphs whose silence findings differ between best orders. */
  readonly silent: ReadonlySet<string>;
  /** The events, by index, whose findings an untried order might avoid. */
  readonly unproven: ReadonlySet<number>;
  readonly inference: Inference;
  /** True if no day had too many dependent events. */
  readonly isPlanned: boolean;
}

interface LaterReads extends RowScope {
  readonly mask: Mask;
}

/** The most different events of a day whose plan is cached. */
const MOST_SHARED = 40;

/** The most events of a day of an incomplete record for which every order, and so every inferred step, is tried. */
const MOST_INFERRED = 8;

/** Returns the slots and regions that an event class reads. */
function readsOfEventClass(
  replayer: IncrementalReplayer,
  { footprint, edges }: EventClass,
): { mask: Mask; regions: number } {
  return {
    mask: union(footprint.reads, footprint.waitsFor),
    regions: edges.reduce((bits, { source }) => bits | replayer.regions.readBy(source), 0),
  };
}

const eventClassesOf = (day: readonly RankedEntry[]): ReadonlySet<EventClass> =>
  new Set(day.map(({ eventClass }) => eventClass));

/** The days to order, and their start. */
interface SearchedDays {
  readonly days: readonly (readonly RankedEntry[])[];
  readonly start: Int32Array;
  /** The types of event on record, which are never inferred. */
  readonly recorded: ReadonlySet<EventType>;
  readonly silenceCosts: readonly SilenceCost[];
  /** The slots that are read after the last day. */
  readonly endReads: Mask;
}

/** Finds the best orders of records of one programme, complete or not. */
export class Orders {
  readonly replayer: IncrementalReplayer;
  readonly silenceCosts: readonly SilenceCost[];
  /** Plans of days, cached for all records. */
  readonly shared: Map<string, DayPlan>;
  readonly #endReads: Mask;

  constructor(
    replayer: IncrementalReplayer,
    silenceCosts = silenceCostsOf(replayer),
    shared = new Map<string, DayPlan>(),
  ) {
    this.replayer = replayer;
    this.silenceCosts = silenceCosts;
    this.shared = shared;
    this.#endReads = this.silenceCosts.map(({ reads }) => reads).reduce(union, replayer.endSlot);
  }

  /** The number of cached plans. */
  get size(): number {
    return this.shared.size;
  }

  /** Returns the best order of a record's days, judged on a day. */
  of(days: readonly (readonly RankedEntry[])[], asOf: number | undefined): Order {
    const search = this.searchOf(days, asOf);
    if (search.triesAll) return search.order('all');
    const optimistic = search.order('optimistic');
    if (optimistic.cost.misplaced === 0 || !optimistic.isPlanned) return optimistic;
    const certain = search.order('certain', optimistic.cost);
    return certain.unproven.size > 0 && compareCosts(optimistic.cost, certain.cost) < 0
      ? { ...optimistic, unproven: certain.unproven }
      : certain;
  }

  /** Prepares the searches for the best order of a record's days. */
  searchOf(
    days: readonly (readonly RankedEntry[])[],
    asOf: number | undefined,
    start: Int32Array = this.replayer.start,
  ) {
    const recorded = this.replayer.complete
      ? []
      : days.flatMap((day) => day.map(({ eventClass }) => eventClass.type));
    const { silenceCosts } = this;
    return this.#searches(
      { days, start, recorded: new Set(recorded), silenceCosts, endReads: this.#endReads },
      asOf ?? days.at(-1)?.[0]?.day,
    );
  }

  /** Returns the best order of one day from a row, for any later days. */
  ofDay(day: readonly RankedEntry[], start: Int32Array, recorded: ReadonlySet<EventType>): Order {
    const search = this.#searches(
      { days: [day], start, recorded, silenceCosts: [], endReads: EVERYTHING },
      undefined,
    );
    const optimistic = search.order('optimistic');
    return optimistic.cost.misplaced === 0 ? optimistic : search.order('certain', optimistic.cost);
  }

  #searches({ recorded, ...scope }: SearchedDays, end: number | undefined) {
    const inference = new Inference(this.replayer, recorded);
    const whole = { ...scope, inference, replayer: this.replayer, shared: this.shared, known: undefined };
    return {
      triesAll: inference.infers && scope.days.every(({ length }) => length <= MOST_INFERRED),
      order: (planning: Planning, known?: Cost) => new Ordering({ ...whole, planning, known }).order(end),
      isBreached: () => new Ordering({ ...whole, planning: 'optimistic' }).isBreached(end),
    };
  }
}

/** A record to order. */
interface ToOrder {
  readonly replayer: IncrementalReplayer;
  readonly silenceCosts: readonly SilenceCost[];
  readonly endReads: Mask;
  readonly days: readonly (readonly RankedEntry[])[];
  readonly inference: Inference;
  /** The row at the beginning. */
  readonly start: Int32Array;
  readonly planning: Planning;
  /** Plans of days, cached for all records. */
  readonly shared: Map<string, DayPlan>;
  /** The cost of a known order; worse orders are not searched. */
  readonly known: Cost | undefined;
}

/** The search for the best order of one record. */
export class Ordering {
  readonly #known: Cost | undefined;
  readonly #replayer: IncrementalReplayer;
  readonly #inference: Inference;
  readonly #days: readonly (readonly RankedEntry[])[];
  readonly #planning: Planning;
  readonly #shared: Map<string, DayPlan>;
  readonly #silenceCosts: readonly SilenceCost[];
  readonly #endReads: Mask;
  readonly #later: LaterReads[] = [];
  readonly #places: PlaceReads[] = [];
  readonly #runs: Run[][];
  readonly #plans: (DayPlan | undefined)[] = [];
  readonly #searched = new Set<number>();
  readonly #sure = new Set<string>();
  readonly #silent = new Set<string>();
  readonly #unproven = new Set<number>();
  #base: Int32Array;
  #factors: Factor[] = [];
  #fixed: Cost = FREE;
  /** Labels of searches that were cut, with the least cost among the alternatives lost. */
  #doubts: { label: Label; lost: Cost }[] = [];

  constructor({
    replayer,
    silenceCosts,
    endReads,
    days,
    inference,
    start,
    planning,
    shared,
    known,
  }: ToOrder) {
    this.#known = known;
    this.#shared = shared;
    this.#planning = planning;
    this.#replayer = replayer;
    this.#silenceCosts = silenceCosts;
    this.#endReads = endReads;
    this.#days = days;
    this.#inference = inference;
    this.#base = start.slice();
    this.#runs = days.map(() => []);
  }

  order(asOf: number | undefined): Order {
    for (let at = 0; at < this.#days.length; at++) this.#play(at);
    if (asOf !== undefined) this.#end(asOf);
    this.#choose();
    return {
      days: this.#days.map((day, at) => this.#sequenceOf(day, at)),
      cost: this.#fixed,
      searched: this.#searched,
      sure: this.#sure,
      silent: this.#silent,
      unproven: this.#unproven,
      inference: this.#inference,
      isPlanned: this.#plans.every((plan) => plan?.groups.every((group) => group.isPlanned) ?? true),
    };
  }

  /**
   * Tells whether every order that follows the plans has a finding that affects the verdict; `undefined` if the search
   * was cut.
   */
  isBreached(asOf: number | undefined): boolean | undefined {
    const isCut = () => this.#doubts.length > 0 || this.#factors.some(({ lost }) => lost !== undefined);
    for (let at = 0; at < this.#days.length; at++) {
      this.#play(at);
      if (this.#fixed.verdict > 0) return isCut() ? undefined : true;
    }
    if (asOf !== undefined) this.#end(asOf);
    this.#choose();
    return this.#unproven.size > 0 ? undefined : this.#fixed.verdict > 0;
  }

  #play(at: number): void {
    const day = this.#days[at] as readonly RankedEntry[];
    if (day.length === 1 && this.#factors.length === 0) this.#playAlone(day[0] as RankedEntry);
    else this.#playDay(day, at);
  }

  /** Plays an event on the base row, if no factor is open. */
  #playAlone(entry: RankedEntry): void {
    const { outcome, steps } = this.#inference.play(this.#base, entry);
    const ended = outcome.misplaced && this.#replayer.hasEnded(this.#base);
    this.#fixed = plus(
      this.#fixed,
      costOfStep(
        outcome,
        steps.map((step) => step.outcome),
        ended,
      ),
    );
    if (!outcome.misplaced) this.#replayer.apply(outcome, this.#base, 0);
  }

  /** Returns the states that can be active before a day, for all labels of the factors. */
  #active(): readonly DayClass['edges'][number]['source'][] {
    const nodes = new Set(this.#replayer.standsAt(this.#base, 0)._nodes as never);
    for (const { regions, labels } of this.#factors) {
      if (regions === 0) continue;
      for (const { row } of labels) {
        const stands = this.#replayer.overlaid(wordAt(this.#base, 0), wordAt(row, 0), regions);
        for (const node of this.#replayer.configuration(stands)._nodes) nodes.add(node as never);
      }
    }
    return [...nodes] as never;
  }

  #playDay(day: readonly RankedEntry[], at: number): void {
    const groups = alike(day);
    const plan = this.#planOf(groups, (day[0] as RankedEntry).day, at);
    this.#plans[at] = plan;
    const strict = this.#planning === 'optimistic';
    for (const { classes, after, isPlanned } of plan.groups) {
      const entries = classes.map(({ eventClass }) => groups.get(eventClass) as readonly RankedEntry[]);
      this.#playGroup({ classes, after, isPlanned, entries, strict }, at);
    }
    this.#forget(at);
  }

  /** Returns the plan of a day. Equal days share an optimistic plan if no factor is open. */
  #planOf(groups: ReadonlyMap<EventClass, readonly RankedEntry[]>, day: number, at: number): DayPlan {
    if (this.#planning !== 'optimistic' || this.#factors.length > 0 || groups.size > MOST_SHARED)
      return this.#newPlan(groups, day, at);
    let key = `${day} ${this.#inference.names}`;
    for (const [eventClass, entries] of groups) key += ` ${eventClass.id}${entries.length > 1 ? '+' : ''}`;
    key += ` ${this.#base.join()}`;
    let plan = this.#shared.get(key);
    if (plan === undefined) {
      plan = this.#newPlan(groups, day, at);
      this.#shared.set(key, plan);
    }
    return plan;
  }

  #newPlan(groups: ReadonlyMap<EventClass, readonly RankedEntry[]>, day: number, at: number): DayPlan {
    const replayer = this.#replayer;
    const active = this.#active();
    const open = this.#factors
      .map(({ slots }) => maskOf(slots.map((slot) => slot - 1)))
      .reduce(union, NOTHING);
    return planOf({
      replayer,
      classes: classesOf(replayer, this.#inference, active, groups, day, (written) =>
        replayer.knowledgeOf(this.#base, union(open, written)),
      ),
      active,
      row: this.#base,
      day,
      planning: this.#planning,
      later: () => this.#placesAfter(at),
    });
  }

  /** Returns the factors that differ in these slots or regions. */
  #factorsIn(mask: Mask, regions = 0): readonly Factor[] {
    if (this.#factors.length === 0) return [];
    const slots = new Set(placesOf(mask));
    return this.#factors.filter(
      (factor) => (factor.regions & regions) !== 0 || factor.slots.some((at) => slots.has(at)),
    );
  }

  /** Returns the factors that differ in slots or regions that a group reads or writes. */
  #factorsOf({ classes }: EventGroup): readonly Factor[] {
    if (this.#factors.length === 0) return [];
    return this.#factorsIn(
      classes.map(({ reads, writes }) => union(reads, writes)).reduce(union, NOTHING),
      classes.reduce((bits, each) => bits | each.regionReads | each.regionWrites, 0),
    );
  }

  #playGroup(group: EventGroup, day: number): void {
    const factors = this.#factorsOf(group);
    if (factors.length === 0 && group.classes.length === 1) {
      const [entries] = group.entries as [readonly RankedEntry[]];
      for (const entry of entries) this.#playAlone(entry);
      this.#runs[day]?.push({ day, entries, parents: [] });
      return;
    }
    const start = joined(this.#replayer, this.#base, factors);
    this.#factors = this.#factors.filter((factor) => !factors.includes(factor));
    const scope = scopeOf(group, factors);
    const total = group.entries.reduce((sum, { length }) => sum + length, 0);
    if (total <= MOST_COMPARED) {
      for (const entries of group.entries) for (const { index } of entries) this.#searched.add(index);
    }
    const isWorse = (cost: Cost) =>
      this.#known !== undefined && compareCosts(plus(this.#fixed, cost), this.#known) > 0;
    const { labels, lost } = group.isPlanned
      ? new GroupSearch(this.#replayer, this.#inference, group, {
          keys: scope.slots,
          moves: scope.regions !== 0,
          isWorse,
        }).run(start.labels, start.lost, day)
      : playInPasses(this.#replayer, this.#inference, group.entries, start.labels[0] as Label, day);
    this.#put(labels, lost, scope);
  }

  /** Stores the labels of a group: in the base row if one remains, or else as a factor. */
  #put(labels: readonly Label[], lost: Cost | undefined, scope: RowScope): void {
    const left = reduced(this.#replayer, labels, lost, scope);
    if (left.kind === 'factor') {
      this.#factors.push(left.factor);
      overlay(this.#replayer, this.#base, left.best, scope);
      return;
    }
    overlay(this.#replayer, this.#base, left.label, scope);
    this.#settle(left.label, left.label.sure, left.lost);
  }

  /** Chooses a label and adds its cost, findings and runs. */
  #settle(label: Label, sure: readonly string[], lost: Cost | undefined): void {
    this.#fixed = plus(this.#fixed, label.cost);
    for (const each of sure) this.#sure.add(each);
    for (const run of runsOf(label)) this.#runs[run.day]?.push(run);
    if (lost) this.#doubts.push({ label, lost });
  }

  /** Returns the slots and regions read by events after a day, and at the end. */
  #laterThan(day: number): LaterReads {
    if (this.#later.length === 0) this.#findLater();
    return this.#later[day] as LaterReads;
  }

  /** Returns the slots and regions on which the places of events after a day depend. */
  #placesAfter(day: number): PlaceReads {
    if (this.#places.length === 0) {
      let mask = NOTHING;
      let regions = 0;
      for (let at = this.#days.length - 1; at >= 0; at--) {
        this.#places[at] = { mask, regions };
        for (const eventClass of eventClassesOf(this.#days[at] as readonly RankedEntry[])) {
          mask = union(mask, this.#replayer.eventClasses.placeReadsOn(eventClass, eventClass.edges));
          for (const { source } of eventClass.edges) regions |= this.#replayer.regions.readBy(source);
        }
      }
    }
    return this.#places[day] as PlaceReads;
  }

  #findLater(): void {
    let mask = this.#endReads;
    let regions = 1;
    for (let at = this.#days.length - 1; at >= 0; at--) {
      this.#later[at] = { mask, regions, slots: placesOf(mask) };
      for (const eventClass of eventClassesOf(this.#days[at] as readonly RankedEntry[])) {
        const own = readsOfEventClass(this.#replayer, eventClass);
        mask = union(mask, own.mask);
        regions |= own.regions;
      }
      if (this.#inference.infers) {
        for (const step of this.#inference.eventClasses(
          (this.#days[at] as readonly RankedEntry[])[0]?.day as number,
        )) {
          const own = readsOfEventClass(this.#replayer, step);
          mask = union(mask, own.mask);
          regions = ALL_REGIONS;
        }
      }
    }
  }

  /** Merges labels of factors that nothing later distinguishes. */
  #forget(day: number): void {
    if (this.#factors.length === 0) return;
    const later = this.#laterThan(day);
    const kept = new Set(later.slots);
    const factors = this.#factors;
    this.#factors = [];
    for (const factor of factors) {
      const scope = {
        slots: factor.slots.filter((at) => kept.has(at)),
        regions: factor.regions & later.regions,
      };
      if (scope.slots.length === factor.slots.length && scope.regions === factor.regions) {
        this.#factors.push(factor);
      } else this.#put(factor.labels, factor.lost, scope);
    }
  }

  /** Adds the cost of silence on the day on which the record is judged. */
  #end(asOf: number): void {
    for (const { reads, costAt, namesAt, paragraph } of this.#silenceCosts) {
      const factors = this.#factorsIn(reads);
      if (factors.length === 0) {
        this.#fixed = plus(this.#fixed, costAt(this.#base, asOf));
        continue;
      }
      const { labels, lost } = joined(this.#replayer, this.#base, factors);
      this.#factors = this.#factors.filter((factor) => !factors.includes(factor));
      this.#silent.add(paragraph);
      this.#put(
        labels.map((label) => ({
          ...label,
          cost: plus(label.cost, costAt(label.row, asOf)),
          sure: [...label.sure, ...namesAt(label.row, asOf)],
        })),
        lost,
        {
          slots: factors.flatMap((factor) => factor.slots),
          regions: factors.reduce((bits, factor) => bits | factor.regions, 0),
        },
      );
    }
  }

  #choose(): void {
    const chosen = chosenOf(this.#factors, this.#fixed);
    const verdict = chosen.reduce((worst, { cost }) => Math.max(worst, cost.verdict), this.#fixed.verdict);
    this.#factors.forEach((factor, i) => {
      const label = chosen[i] as Label;
      this.#settle(label, sureOf(factor, label, verdict), factor.lost);
    });
    for (const { label, lost } of this.#doubts) {
      if (!couldBeBetter(lost, label.cost, verdict)) continue;
      for (const run of runsOf(label)) for (const { index } of run.entries) this.#unproven.add(index);
    }
  }

  /** Returns the events of a day in order: the runs of its groups, merged by text. */
  #sequenceOf(day: readonly RankedEntry[], at: number): readonly RankedEntry[] {
    if (day.length === 1) return day;
    const plan = this.#plans[at];
    const runs = this.#runs[at] as readonly Run[];
    return plan === undefined || runs.length === 1
      ? (runs[0]?.entries ?? day)
      : mergedRuns(runs, plan, day.length);
  }
}

/** Returns the positions and regions that a group can read or write. */
function scopeOf({ classes }: EventGroup, factors: readonly Factor[]): RowScope {
  const writes = classes.map((each) => each.writes).reduce(union, NOTHING);
  return {
    slots: [...new Set([...placesOf(writes), ...factors.flatMap(({ slots }) => slots)])],
    regions: [
      ...classes.map(({ regionWrites }) => regionWrites),
      ...factors.map(({ regions }) => regions),
    ].reduce((all, each) => all | each, 0),
  };
}

/** The most runs that are merged by text; more runs are concatenated. */
const MOST_MERGED = 400;

/** Merges runs: next comes the event with the first text among those whose predecessors are all taken. */
function mergedRuns(runs: readonly Run[], { before }: DayPlan, total: number): readonly RankedEntry[] {
  if (runs.length > MOST_MERGED) return runs.flatMap(({ entries }) => entries);
  const left = new Map<EventClass, number>();
  for (const { entries } of runs)
    for (const { eventClass } of entries) left.set(eventClass, (left.get(eventClass) ?? 0) + 1);
  const heads = runs.map(() => 0);
  const sequence: RankedEntry[] = [];
  while (sequence.length < total) {
    let next = -1;
    runs.forEach(({ entries }, i) => {
      const entry = entries[numberAt(heads, i)];
      if (entry === undefined || before.get(entry.eventClass)?.some((each) => (left.get(each) ?? 0) > 0))
        return;
      const best = runs[next]?.entries[numberAt(heads, next)];
      if (best === undefined || entry.rank < best.rank) next = i;
    });
    const entry = runs[next]?.entries[numberAt(heads, next)] as RankedEntry;
    heads[next] = numberAt(heads, next) + 1;
    left.set(entry.eventClass, (left.get(entry.eventClass) as number) - 1);
    sequence.push(entry);
  }
  return sequence;
}
