import { bindingReads, readsOfSilence } from '../../analysis/provisions.ts';
import { compile, type Outcome, read, readKeys } from '../../language/compile.ts';
import type { Condition, Relation } from '../../language/conditions.ts';
import { type FactRead, fieldsOf, readsOf } from '../../language/reads.ts';
import type { Json, TermData } from '../../language/terms.ts';
import { conditionsOn, type Edge, edgesOfType } from '../../machines/chart.ts';
import type { ReadyProvision } from '../../machines/provisions.ts';
import { addDays, lengthInDays, type Span } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Facts } from '../../model/facts.ts';
import { setPath } from '../../model/path.ts';
import { meaningIn } from '../../programmes/names.ts';
import { type EventClass, ownRead } from '../../replay/eventClasses.ts';
import { common, isEmpty, type Mask, maskOf, meet, NOTHING, union, without } from '../../replay/masks.ts';
import type { Movement } from '../../replay/movement.ts';
import { mayDisable } from '../../replay/movementPairs.ts';
import type { IncrementalReplayer } from '../../replay/replayer.ts';
import type { EditSpace } from './editSpace.ts';
import { type RepairEvent, type Trace, type Violation, violationsOf } from './trace.ts';

/** A value for a field of an event, or for a fact. */
export interface RequiredValue {
  readonly path: readonly string[];
  readonly value: unknown;
}

/**
 * One thing that is wrong, and all that bears on it: whatever makes a record comply has to touch the event itself,
 * what is looked at, or where the chart stands.
 */
export interface Diagnosis {
  readonly violation: Violation;
  /** The slots that are looked at; of those, where more can only help. */
  readonly reads: Mask;
  readonly helpedBy: Mask;
  /** The facts that are looked at, by path. */
  readonly facts: readonly (readonly string[])[];
  /** A list, by slot, that lacks a member. */
  readonly lacks?:
    | {
        readonly slot: number;
        readonly member: unknown;
        /** Tells whether a list has it, by any of its names. */
        readonly isIn: (list: readonly unknown[]) => boolean;
      }
    | undefined;
  /** The fields of the event that are looked at. */
  readonly fields: readonly string[];
  /** True if the condition reads the day of the event. */
  readonly asksDay: boolean;
  /** Values of fields of the event that would satisfy the condition, and values of facts. */
  readonly requiredFields: readonly RequiredValue[];
  readonly requiredFacts: readonly RequiredValue[];
  /** Values of facts that would satisfy everything that the provision asks. */
  readonly allRequiredFacts: readonly RequiredValue[];
  /** Movements for which the current stage matters. */
  readonly movements: readonly Movement[];
}

const NO_EVENT = {} as TreatyEvent;

/** Relations that ask for members of a list. */
const LISTS: ReadonlySet<string> = new Set(['includes', 'includesAll', 'speaksAll']);

const paramsOf = ({ provision }: ReadyProvision): Json => (provision.with ?? null) as Json;

/** A part of a condition that is not met, and on what conditions it is asked. */
interface Part {
  readonly condition: Condition;
  readonly gates: readonly Condition[];
}

type Say = (condition: Condition) => Outcome;

/** The parts that are not met: each has to be, or no longer be asked. */
function partsNotMet(condition: Condition, say: Say, gates: readonly Condition[] = []): readonly Part[] {
  if ('all' in condition && condition.says === undefined) {
    return condition.all
      .filter((part) => say(part) === 'failed' || say(part) === 'cantTell')
      .flatMap((part) => partsNotMet(part, say, gates));
  }
  if ('when' in condition) return partsNotMet(condition.then, say, [...gates, condition.when]);
  return [{ condition, gates }];
}

/** The relations that a condition asks for, not those that decide whether it asks. */
function relationsAsked(condition: Condition): readonly Relation[] {
  if ('is' in condition) return [condition];
  if ('not' in condition) return [];
  if ('when' in condition) return relationsAsked(condition.then);
  return ('all' in condition ? condition.all : condition.any).flatMap(relationsAsked);
}

/** The field of the event that a term is, or is first of all. */
function fieldOf(term: TermData | undefined): string | undefined {
  if (term === undefined) return undefined;
  if ('event' in term) return term.event;
  return 'first' in term ? fieldOf(term.first[0]) : undefined;
}

function factOf(term: TermData | undefined, event: TreatyEvent, facts: Facts): readonly string[] | undefined {
  if (term === undefined) return undefined;
  if ('fact' in term) return readKeys(term.fact, null)(event, facts).map(String);
  if (!('field' in term)) return undefined;
  const whole = factOf(term.of, event, facts);
  return whole && [...whole, ...term.field.split('.')];
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

/** A span of the same length that lies in a window, as near as it can; or the window. */
function fitted(span: unknown, window: Span): Span {
  if (!isSpan(span) || lengthInDays(span) >= lengthInDays(window)) return window;
  const length = lengthInDays(span) - 1;
  return span.from < window.from
    ? { from: window.from, to: addDays(window.from, length) }
    : { from: addDays(window.to, -length), to: window.to };
}

/** The values of what is found that would satisfy a relation, given what is found and what is expected. */
function valuesFor(is: Relation['is'], found: unknown, expected: unknown): readonly unknown[] {
  if (expected === undefined) return [];
  if (is === 'oneOf') return expected as readonly unknown[];
  if (is === 'includesAll' || is === 'speaksAll')
    return [[...new Set([...((found as unknown[]) ?? []), ...(expected as unknown[])])]];
  if (is === 'includes') return [[...((found as unknown[]) ?? []), expected]];
  if (is === 'within') return isSpan(found) || found === undefined ? [fitted(found, expected as Span)] : [];
  return ['equal', 'atMost', 'atLeast', 'mentions', 'makeUp', 'notAfter', 'sameName'].includes(is)
    ? [expected]
    : [];
}

interface Looked {
  readonly event: TreatyEvent;
  readonly facts: Facts;
  readonly params: Json;
}

function requiredValuesOf({ is, of, fields }: Relation, { event, facts, params }: Looked) {
  const [found, expected] = of.map((term) => read(term, params)(event as never, facts));
  const field = fieldOf(of[0]) ?? (is === 'makeUp' ? 'span' : undefined);
  if (is === 'follows') {
    const names = fields ? (read(fields, params)(event as never, facts) as readonly string[]) : [];
    const own = names.map((name) => ({
      path: [...(field ?? '').split('.'), ...name.split('.')],
      value: valueAt(expected, name),
    }));
    return { own: field === undefined ? [] : own, ofFacts: [] };
  }
  const own =
    field === undefined || field === 'on'
      ? []
      : valuesFor(is, found, expected).map((value) => ({ path: field.split('.'), value }));
  const fact = factOf(of[1], event, facts);
  const ofFacts = fact === undefined || found === undefined ? [] : [{ path: fact, value: found }];
  return { own, ofFacts };
}

/**
 * Returns the members that a field may name, for a condition that wants the field to name a member of a list on record.
 */
function membersNamed({ is, of }: Relation, event: TreatyEvent, facts: Facts): readonly RequiredValue[] {
  const [list, member] = of;
  if (is !== 'includes' || !list || !member || !('fact' in list) || !('event' in member)) return [];
  const members = read(list, null)(event as never, facts);
  return Array.isArray(members) ? members.map((value) => ({ path: member.event.split('.'), value })) : [];
}

const valueAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((each, key) => (each as Record<string, unknown> | undefined)?.[key], value);

/** Returns the relation by which the members of a list are compared. */
const isOf = ({ is }: Relation): Relation['is'] => (is === 'includes' ? 'includesAll' : is);

/** The member that a list on record lacks, where that is what is asked. */
function lackOf(
  condition: Condition,
  { event, facts, params }: Looked,
  player: IncrementalReplayer,
): Diagnosis['lacks'] {
  if (!('is' in condition) || !LISTS.has(condition.is)) return undefined;
  const [list, wanted] = condition.of;
  const fact = list && 'fact' in list ? factOf(list, event, facts) : undefined;
  const slot = fact && player.factTable.slotsAt(fact)[0];
  if (slot === undefined || wanted === undefined) return undefined;
  const [found, expected] = condition.of.map((term) => read(term, params)(event as never, facts));
  if (!Array.isArray(found)) return undefined;
  const { holds } = meaningIn(player.programme)({ ...condition, is: isOf(condition) });
  const has = (list: readonly unknown[], each: unknown) => holds(list as never, [each] as never);
  const member = [expected].flat().find((each) => !has(found, each));
  return member === undefined ? undefined : { slot, member, isIn: (list) => has(list, member) };
}

const notHelped = (reads: readonly FactRead[]): readonly FactRead[] =>
  reads.map((each) => ({ ...each, grows: false }));

/** Takes apart what is wrong in records of one programme. */
export class Diagnoser {
  readonly #player: IncrementalReplayer;
  readonly #editSpace: EditSpace;
  readonly #asked = new Map<string, readonly TreatyEvent[]>();
  readonly #read = new WeakMap<EventClass, readonly number[]>();
  readonly #compiled = new Map<ReadyProvision, Map<Condition, ReturnType<typeof compile>>>();

  constructor(player: IncrementalReplayer, editSpace: EditSpace) {
    this.#player = player;
    this.#editSpace = editSpace;
  }

  /** The diagnosis that a violation is. */
  diagnosisOf(violation: Violation, trace: Trace): Diagnosis {
    const { entry, misplaced, provisions, before } = violation;
    if (misplaced && entry) return this.#misplacedDiagnosis(violation, entry);
    const ready = this.#player.provisions[provisions[0] as number] as ReadyProvision;
    const looked: Looked = {
      event: entry?.event ?? NO_EVENT,
      facts: this.#player.factTable.factsIn(before, 1),
      params: paramsOf(ready),
    };
    const say: Say = (condition) =>
      this.#compile(ready, condition).outcome(looked.event as never, looked.facts);
    const [part = { condition: ready.rule.condition, gates: [] }] =
      entry === undefined ? [] : partsNotMet(ready.rule.condition, say);
    return this.#diagnosis(violation, ready, part, looked, trace);
  }

  #compile(ready: ReadyProvision, condition: Condition) {
    const known = this.#compiled.get(ready) ?? new Map<Condition, ReturnType<typeof compile>>();
    this.#compiled.set(ready, known);
    let compiled = known.get(condition);
    if (compiled === undefined) {
      compiled = compile(condition, paramsOf(ready), meaningIn(this.#player.programme));
      known.set(condition, compiled);
    }
    return compiled;
  }

  #diagnosis(
    violation: Violation,
    ready: ReadyProvision,
    part: Part,
    looked: Looked,
    trace: Trace,
  ): Diagnosis {
    const { event } = looked;
    const { condition, gates } = part;
    const reads = [
      ...readsOf(condition),
      ...notHelped(gates.flatMap(readsOf)),
      ...bindingReads(ready),
      ...(violation.entry === undefined ? readsOfSilence(ready) : []),
    ].map((each) => ownRead(each, event));
    const masks = this.#masksOf(reads, trace);
    const requiredValues = relationsAsked(condition).map((each) => requiredValuesOf(each, looked));
    const fields = [condition, ...gates].flatMap(fieldsOf);
    const diagnosis: Diagnosis = {
      violation,
      ...masks,
      facts: reads.map(({ path }) => path),
      lacks: violation.entry === undefined ? undefined : lackOf(condition, looked, this.#player),
      fields: [...new Set(fields)].filter((field) => field !== 'on'),
      asksDay: fields.includes('on'),
      requiredFields: requiredValues.flatMap(({ own }) => own),
      requiredFacts: requiredValues.flatMap(({ ofFacts }) => ofFacts),
      allRequiredFacts: relationsAsked(ready.rule.condition).flatMap(
        (each) => requiredValuesOf(each, looked).ofFacts,
      ),
      movements: [],
    };
    return { ...diagnosis, movements: this.#movementsFor(diagnosis, trace) };
  }

  /** The slots of reads, and of what decides on whether something goes on record there. */
  #masksOf(reads: readonly FactRead[], trace: Trace): Pick<Diagnosis, 'reads' | 'helpedBy'> {
    const slots = (of: readonly FactRead[]) => of.flatMap(({ path }) => this.#player.factTable.slotsAt(path));
    const own = maskOf(slots(reads));
    const waited = trace.days
      .flatMap(({ entries }) => entries)
      .filter(({ eventClass }) => meet(eventClass.footprint.writes, own))
      .map(({ eventClass }) => eventClass.footprint.waitsFor);
    const harmed = [maskOf(slots(reads.filter(({ grows }) => !grows))), ...waited].reduce(union);
    return {
      reads: union(own, harmed),
      helpedBy: without(own, harmed),
    };
  }

  /** An event with different places in the chart; and what would go on record, but has no place. */
  #movementsFor(diagnosis: Diagnosis, trace: Trace): readonly Movement[] {
    const { entry } = diagnosis.violation;
    const places = new Set(entry?.eventClass.edges.map(({ params }) => params.rules.join()));
    const waiting = violationsOf(trace)
      .filter((each) => each.misplaced && each.entry && this.bears(each.entry.eventClass, diagnosis))
      .map((each) => (each.entry as RepairEvent).eventClass.movement);
    return [...(entry && places.size > 1 ? [entry.eventClass.movement] : []), ...waiting];
  }

  #misplacedDiagnosis(violation: Violation, { eventClass }: RepairEvent): Diagnosis {
    const wheres = conditionsOn(eventClass.edges);
    const all = [...wheres, ...this.#wheresOf(eventClass)];
    const reads = notHelped(wheres.flatMap(readsOf)).map((each) => ownRead(each, eventClass.event));
    const mask = maskOf(reads.flatMap(({ path }) => this.#player.factTable.slotsAt(path)));
    return {
      violation,
      reads: mask,
      helpedBy: NOTHING,
      facts: reads.map(({ path }) => path),
      fields: [...new Set(all.flatMap(fieldsOf))],
      asksDay: all.flatMap(fieldsOf).includes('on'),
      requiredFields: [],
      requiredFacts: [],
      allRequiredFacts: [],
      movements: [eventClass.movement],
    };
  }

  /** The event with its fields as its provisions, and its place in the chart, would have them where a row stands. */
  asAsked(event: TreatyEvent, letter: EventClass, row: Int32Array): readonly TreatyEvent[] {
    let key = `${letter.id}`;
    for (const slot of this.#slotsRead(letter)) key += ` ${row[slot + 1]}`;
    let asked = this.#asked.get(key);
    if (asked === undefined) {
      asked = this.#variantsAsked(event, letter, this.#player.factTable.factsIn(row, 1));
      this.#asked.set(key, asked);
    }
    return asked;
  }

  #slotsRead(letter: EventClass): readonly number[] {
    let slots = this.#read.get(letter);
    if (slots === undefined) {
      slots = this.#player.factTable.paths.flatMap((_, slot) =>
        meet(maskOf([slot]), letter.footprint.reads) ? [slot] : [],
      );
      this.#read.set(letter, slots);
    }
    return slots;
  }

  #variantsAsked(event: TreatyEvent, letter: EventClass, facts: Facts): readonly TreatyEvent[] {
    const asked = new Set(letter.edges.flatMap(this.#player.prepared.askedBy));
    const requiredValues = [...asked].flatMap((ready) => {
      const looked = { event, facts, params: paramsOf(ready) };
      return relationsAsked(ready.rule.condition)
        .filter((each) => this.#compile(ready, each).outcome(event as never, facts) === 'failed')
        .flatMap((each) => requiredValuesOf(each, looked).own);
    });
    const fitting = requiredValues.filter(({ path }) => valueAt(event, path.join('.')) !== undefined);
    const named = letter.edges.flatMap(({ params }) =>
      params.where ? relationsAsked(params.where).flatMap((each) => membersNamed(each, event, facts)) : [],
    );
    return [
      ...(fitting.length === 0
        ? []
        : [fitting.reduce((each, { path, value }) => setPath(each, path, value), event)]),
      ...named.map(({ path, value }) => setPath(event, path, value)),
    ];
  }

  /** The conditions of all the places that the chart has for events of a type. */
  #wheresOf({ type }: EventClass): readonly Condition[] {
    return conditionsOn(edgesOfType(this.#player.prepared.chart.machine.root as Edge['source'], type));
  }

  /** Tells whether an event could help by what it puts on record. */
  bears(letter: EventClass, { reads, helpedBy, lacks }: Diagnosis): boolean {
    const { writes, empties } = letter.footprint;
    const bearing = without(common(writes, reads), common(helpedBy, empties));
    if (isEmpty(bearing)) return false;
    if (lacks === undefined) return true;
    if (!isEmpty(without(bearing, maskOf([lacks.slot])))) return true;
    const added = this.#editSpace.addedBy(letter).get(lacks.slot);
    return added === undefined || lacks.isIn(added);
  }

  /** Tells whether an event could move the chart in a way that matters to a diagnosis. */
  moves(letter: EventClass, { movements }: Diagnosis): boolean {
    return letter.movement.moves.length > 0 && movements.some((each) => mayDisable(letter.movement, each));
  }

  /** Tells whether a fact that an event puts on record could be the cause of the violation. */
  harms(letter: EventClass, { reads, helpedBy }: Diagnosis): boolean {
    const { writes, grows } = letter.footprint;
    return !isEmpty(without(common(writes, reads), common(helpedBy, grows)));
  }
}
