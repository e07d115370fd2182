import { type Effects, effectsIn } from '../analysis/effects.ts';
import { bindingReads, readsOfProvision } from '../analysis/provisions.ts';
import { readSetOf } from '../analysis/readSet.ts';
import type { EventTemplate } from '../analysis/template.ts';
import { lastOf } from '../kinds/flow.ts';
import { compile } from '../language/compile.ts';
import type { Condition } from '../language/conditions.ts';
import { fieldsOf, statedWith } from '../language/reads.ts';
import type { Json } from '../language/terms.ts';
import { conditionsOn, type Edge } from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import { judge } from '../machines/judge.ts';
import { observe, type Prepared, preparedFor } from '../machines/prepared.ts';
import { type Answer, binds, type ReadyProvision } from '../machines/provisions.ts';
import { dateOf, type IsoDate } from '../model/calendar.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { cached, memoize } from '../model/memoize.ts';
import { numberAt, wordAt } from '../model/numbers.ts';
import { getPath } from '../model/path.ts';
import { meaningIn } from '../programmes/names.ts';
import type { Programme } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import { type EventClass, EventClasses, type ReadMasks, readMasksAt } from './eventClasses.ts';
import { FactTable } from './factTable.ts';
import type { DayFootprint, DayKnowledge } from './footprint.ts';
import { eachBit, type Mask, maskOf, meet, NOTHING } from './masks.ts';
import { hasRegion, type Regions, regionsOf } from './regions.ts';

/*
 * Incremental replay of records (token replay). A position is a row of integers: the number of the chart's
 * configuration, then the number of the value in each slot. The outcome of an event is computed once for each
 * combination of the values that it reads, by the functions that judge, and cached.
 */

/** The part of an outcome that the answers of the provisions decide. */
interface Judged {
  /** True if a provision with binding strict force refuses the event, which goes on record all the same. */
  readonly refused: boolean;
  /** The answers of the provisions that apply. */
  readonly answers: readonly Answer[];
  /** The number of undetermined answers, whether they affect the verdict or not. */
  readonly undetermined: number;
  /** The number of paragraphs that fail with binding force. */
  readonly breached: number;
  /** The provisions, by index, that bind with a strict force and fail. */
  readonly failed: readonly number[];
  /** The provisions, by index, that would decide and are undetermined. */
  readonly unknown: readonly number[];
  /** The provisions, by index, that fail and are only reported. */
  readonly reported: readonly number[];
  /** True if every provision that applies is met. */
  readonly clean: boolean;
}

/** The outcome of an event at a position. */
export interface StepOutcome extends Judged {
  readonly misplaced: boolean;
  /** The number of the chart's configuration after the event. */
  readonly next: number;
  /** The changes, flat: a slot, the number of its new value, the next slot, … */
  readonly writes: readonly number[];
  /** The slots that change. */
  readonly changes: Mask;
  /** True if an effect of the event still waits for another event. */
  readonly waits: boolean;
}

/** The values of a row, and perhaps the day, on which the outcome of an event class in a configuration depends. */
interface OutcomeForm {
  readonly isPlaced: boolean;
  /** The positions in a row to read, in order. */
  readonly keys: readonly number[];
  readonly asksDay: boolean;
}

/** The outcomes of an event class in a configuration, as a tree over the values of the slots read. */
interface OutcomeTree extends OutcomeForm {
  readonly root: Branch;
}

/** A branch for each value number. The leaves are outcomes, by day if the day is read. */
type Branch = (Branch | StepOutcome | Map<number, StepOutcome> | undefined)[];

const MISPLACED = (next: number): StepOutcome => ({
  misplaced: true,
  refused: false,
  answers: [],
  undetermined: 0,
  breached: 0,
  failed: [],
  unknown: [],
  reported: [],
  clean: false,
  next,
  writes: [],
  changes: NOTHING,
  waits: false,
});

/** Replays events of one programme, on complete or on incomplete records. */
export class IncrementalReplayer {
  readonly programme: Programme;
  readonly complete: boolean;
  readonly prepared: Prepared;
  readonly provisions: readonly ReadyProvision[];
  readonly factTable: FactTable;
  readonly eventClasses: EventClasses;
  /** The number of integers in a row. */
  readonly width: number;
  /** The row before anything has happened. */
  readonly start: Int32Array;
  readonly #trees: OutcomeTree[][] = [];
  readonly #forms: OutcomeForm[][] = [];
  readonly #reads: ReadMasks[] = [];
  readonly #dates = new Map<number, IsoDate>();
  readonly regions: Regions;
  readonly #footprints: (readonly [string, DayFootprint])[][] = [];
  readonly #compiled = memoize((condition: Condition) => compile(condition, null, meaningIn(this.programme)));
  readonly #effects: Effects;
  readonly #endAt: number;
  /** The slot that is filled at the end of the cycle. */
  readonly endSlot: Mask;
  readonly #regionsAt: (readonly number[])[] = [];
  readonly #byRegions = new Map<string, number>();

  constructor(
    programme: Programme,
    complete: boolean,
    prepared = preparedFor(programme),
    factTable = new FactTable(programme, prepared.chart.machine, complete),
  ) {
    this.programme = programme;
    this.complete = complete;
    this.prepared = prepared;
    this.provisions = prepared.provisions;
    this.#effects = effectsIn(programme);
    this.factTable = factTable;
    this.eventClasses = new EventClasses(prepared, factTable);
    this.width = factTable.paths.length + 1;
    this.start = new Int32Array(this.width);
    this.regions = regionsOf(prepared.chart.machine);
    this.#endAt = numberAt(factTable.slotsAt([lastOf(vocabularyOf(programme).cycle), 'closed']), 0);
    this.endSlot = maskOf([this.#endAt]);
    factTable.configurationOf(prepared.chart.initial);
  }

  /** Returns the date of a day number. */
  dateOf = (day: number): IsoDate => cached(this.#dates, day, () => dateOf(day));

  /** Returns the snapshot of a row, on a day. */
  snapshotOf(row: Int32Array, from: number, day: number): CycleSnapshot {
    const stands = this.standsAt(row, from);
    return { ...stands, context: { ...this.factTable.factsIn(row, from + 1), on: this.dateOf(day) } };
  }

  /** The snapshot before anything has happened. */
  get begun(): CycleSnapshot {
    return { ...this.prepared.chart.initial, context: this.factTable.start };
  }

  /** The number of event classes and configurations known. */
  get size(): number {
    return this.eventClasses.size + this.factTable.configurations.length;
  }

  /** Returns the footprint of a class on some of its edges, computed once for days with the same known facts. */
  footprintOf(
    eventClass: EventClass,
    edges: readonly Edge[],
    day: string,
    make: () => DayFootprint,
  ): DayFootprint {
    this.#footprints[eventClass.shape] ??= [];
    const known = this.#footprints[eventClass.shape] as (readonly [string, DayFootprint])[];
    const own = known.find(([key, each]) => key === day && isSame(each.edges, edges))?.[1];
    if (own !== undefined) return own;
    const made = make();
    known.push([day, { ...made, edges }]);
    return made;
  }

  /** Tells whether the cycle has ended. Later events are misplaced, and do not affect the verdict. */
  hasEnded = (row: Int32Array, from = 0): boolean => row[from + 1 + this.#endAt] !== 0;

  /** Tells whether events of a class end the cycle. */
  endsCycle = ({ footprint }: EventClass): boolean => meet(footprint.writes, this.endSlot);

  /** Returns the facts that are present, or absent, all day: those certain at its start and not written on it. */
  knowledgeOf(row: Int32Array, uncertain: Mask): DayKnowledge {
    let key = '';
    const certain = new Map<string, boolean>();
    for (const [name, slot] of this.factTable.givenSlots) {
      if (meet(uncertain, maskOf([slot]))) continue;
      const isThere = this.factTable.valueOf(slot, wordAt(row, slot + 1)) !== undefined;
      certain.set(name, isThere);
      key += `${slot}${isThere ? '+' : '-'}`;
    }
    return { key, known: (path) => certain.get(path.join('.')) };
  }

  /** Returns the snapshot, without facts, of a configuration. */
  configuration = (number: number): CycleSnapshot => this.factTable.configurations[number] as CycleSnapshot;

  /** Returns the states of the regions in a configuration. */
  regionsAt(configuration: number): readonly number[] {
    this.#regionsAt[configuration] ??= this.regions.at(this.configuration(configuration));
    return this.#regionsAt[configuration] as readonly number[];
  }

  /** Returns the configuration whose regions are in these states. */
  withRegions(values: readonly number[]): number {
    return cached(this.#byRegions, values.join(), () =>
      this.factTable.configurationOf(this.regions.snapshotOf(values, this.factTable.start)),
    );
  }

  /** Returns a configuration with the states of some regions taken from another. */
  overlaid(configuration: number, other: number, regions: number): number {
    if (regions === 0) return configuration;
    const own = this.regionsAt(other);
    const values = this.regionsAt(configuration).map((value, i) =>
      hasRegion(regions, i) ? numberAt(own, i) : value,
    );
    return this.withRegions(values);
  }

  /** Returns the snapshot, without facts, of a row's configuration. */
  standsAt(row: Int32Array, from: number): CycleSnapshot {
    return this.configuration(wordAt(row, from));
  }

  /** Tells whether an edge takes an event class at a position, before the conditions on facts are tested. */
  isPlaced = (row: Int32Array, from: number, eventClass: EventClass): boolean =>
    this.#treeOf(wordAt(row, from), eventClass).isPlaced;

  /** Returns the outcome of an event class at a position, on a day. */
  step(row: Int32Array, from: number, eventClass: EventClass, day: number): StepOutcome {
    const { keys, asksDay, root } = this.#treeOf(wordAt(row, from), eventClass);
    let branch = root;
    const last = keys.length - 1;
    for (let i = 0; i < last; i++) {
      const value = wordAt(row, from + numberAt(keys, i));
      let next = branch[value] as Branch | undefined;
      if (next === undefined) {
        next = [];
        branch[value] = next;
      }
      branch = next;
    }
    const value = last < 0 ? 0 : wordAt(row, from + numberAt(keys, last));
    let byDay = branch[value] as Map<number, StepOutcome> | StepOutcome | undefined;
    if (!asksDay) {
      if (byDay === undefined) {
        byDay = this.outcome(row, from, eventClass, day);
        branch[value] = byDay;
      }
      return byDay as StepOutcome;
    }
    byDay ??= new Map();
    branch[value] = byDay;
    let outcome = (byDay as Map<number, StepOutcome>).get(day);
    if (outcome === undefined) {
      outcome = this.outcome(row, from, eventClass, day);
      (byDay as Map<number, StepOutcome>).set(day, outcome);
    }
    return outcome;
  }

  /** Applies an outcome to a row. */
  apply({ next, writes }: StepOutcome, row: Int32Array, from: number): void {
    row[from] = next;
    for (let i = 0; i < writes.length; i += 2) row[from + 1 + numberAt(writes, i)] = numberAt(writes, i + 1);
  }

  /** Returns the row after an outcome; the same row if nothing changes. */
  after(outcome: StepOutcome, row: Int32Array): Int32Array {
    if (outcome.writes.length === 0 && outcome.next === row[0]) return row;
    const after = row.slice();
    this.apply(outcome, after, 0);
    return after;
  }

  #treeOf(configuration: number, eventClass: EventClass): OutcomeTree {
    this.#trees[eventClass.id] ??= [];
    const sites = this.#trees[eventClass.id] as OutcomeTree[];
    let site = sites[configuration];
    if (site === undefined) {
      site = { ...this.formOf(configuration, eventClass), root: [] };
      sites[configuration] = site;
    }
    return site;
  }

  /** Returns the part of an outcome tree that classes of one shape share. */
  formOf(configuration: number, eventClass: EventClass): OutcomeForm {
    this.#forms[eventClass.shape] ??= [];
    const forms = this.#forms[eventClass.shape] as OutcomeForm[];
    forms[configuration] ??= this.#makeForm(configuration, eventClass);
    return forms[configuration] as OutcomeForm;
  }

  #makeForm(configuration: number, { event, edges: all }: EventClass): OutcomeForm {
    const nodes = this.configuration(configuration)._nodes as readonly unknown[];
    const edges = all.filter(({ source }) => nodes.includes(source));
    const asked = [...new Set(edges.flatMap(this.prepared.askedBy))];
    const wheres = conditionsOn(edges);
    const paths = [
      ...wheres.flatMap((where) => readSetOf(where, template(event), null)),
      ...asked.flatMap(({ rule, provision }) =>
        readSetOf(rule.condition, template(event), (provision.with ?? null) as Json),
      ),
    ].flatMap(({ path }) => [path, ...statedWith(path)]);
    const adoptions = asked.flatMap(bindingReads).map(({ path }) => path);
    const reads = edges.length === 0 ? [] : [...paths, ...adoptions, ...this.#readsOfEffects(event)];
    const slots = new Set(reads.flatMap((path) => this.factTable.slotsAt(path)));
    return {
      isPlaced: edges.length > 0,
      keys: [...slots].map((slot) => slot + 1),
      asksDay: [
        ...wheres,
        ...asked.map(({ rule }) => rule.condition),
        ...this.#effects.conditionsOfEffects(event.type),
      ].some((each) => fieldsOf(each).includes('on')),
    };
  }

  /** Returns the paths of the facts that decide on the effects of an event: those of conditions, and those added to. */
  #readsOfEffects(event: TreatyEvent): readonly (readonly string[])[] {
    return this.#effects
      .effectsOf(event)
      .flatMap(({ path, if: condition }) => [
        path,
        ...(condition ? readSetOf(condition, template(event), null).map((access) => access.path) : []),
      ]);
  }

  /** Computes the outcome of an event class at a position, on a day. */
  protected outcome(
    row: Int32Array,
    from: number,
    { event, footprint }: EventClass,
    day: number,
  ): StepOutcome {
    const snapshot = this.snapshotOf(row, from, day);
    const dated = { ...event, on: this.dateOf(day) } as TreatyEvent;
    const { edge, answers } = judge(this.prepared, snapshot, dated);
    if (edge === undefined) return MISPLACED(wordAt(row, from));
    const after = observe(this.prepared, snapshot, edge, dated);
    const writes = this.#changes(footprint.writes, snapshot.context, after.context);
    const conditions = this.#effects.conditionsOfEffects(event.type);
    return {
      misplaced: false,
      ...this.judged(answers, snapshot.context),
      next: this.factTable.configurationOf(after),
      writes,
      changes: maskOf(writes.filter((_, i) => i % 2 === 0)),
      waits: conditions.some((each) => this.#compiled(each).outcome(dated, snapshot.context) !== 'passed'),
    };
  }

  /** Returns the part of an outcome that the answers of the provisions decide. */
  protected judged(answers: readonly Answer[], facts: Facts): Judged {
    const sorted = this.said(answers, facts);
    const breaching = answers.filter(({ ready }) => sorted.failed.includes(ready.index));
    return {
      refused: answers.some(({ refuses }) => refuses),
      answers,
      undetermined: answers.filter(({ outcome }) => outcome === 'cantTell').length,
      breached: new Set(breaching.map(({ ready }) => ready.provision.paragraph)).size,
      ...sorted,
      clean: answers.every(({ outcome }) => outcome === 'passed'),
    };
  }

  /** Returns a provision by its index. */
  protected ready(provision: number): ReadyProvision {
    return this.provisions[provision] as ReadyProvision;
  }

  /** Returns the slots that a provision reads, with the slot of the adoption since which it binds. */
  readsOf(provision: number): ReadMasks {
    this.#reads[provision] ??= readMasksAt(this.factTable, readsOfProvision(this.ready(provision)));
    return this.#reads[provision] as ReadMasks;
  }

  /** Tells whether an edge asks a provision. */
  asks(edge: Edge, provision: number): boolean {
    return this.prepared.askedBy(edge).includes(this.ready(provision));
  }

  /** Sorts the answers of provisions into those that decide on the verdict and those that are only reported. */
  said(answers: readonly Answer[], facts: Facts): Pick<StepOutcome, 'failed' | 'unknown' | 'reported'> {
    const decisive = ({ ready }: Answer) => ready.strict && binds(ready, facts) !== false;
    const indexes = (test: (answer: Answer) => boolean) =>
      answers.filter(test).map(({ ready }) => ready.index);
    return {
      failed: indexes((answer) => answer.outcome === 'failed' && decisive(answer)),
      unknown: indexes((answer) => answer.outcome === 'cantTell' && decisive(answer)),
      reported: indexes((answer) => answer.outcome === 'failed' && !decisive(answer)),
    };
  }

  /**
   * Returns the differences between two sets of facts. A value that the event does not write is the same object in
   * both.
   */
  #changes(written: Mask, before: Facts, after: Facts): readonly number[] {
    const changes: number[] = [];
    eachBit(written, (slot) => {
      const path = this.factTable.paths[slot] as readonly string[];
      const [was, value] = [getPath(before, path), getPath(after, path)];
      if (value === was) return;
      // The old value comes first, because a long list is stored as its difference from the list numbered last.
      const from = this.factTable.idOf(slot, was);
      const id = this.factTable.idOf(slot, value);
      if (id !== from) changes.push(slot, id);
    });
    return changes;
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);

const template = (event: TreatyEvent): EventTemplate => event as unknown as EventTemplate;
