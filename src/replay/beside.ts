import { bindingReads } from '../analysis/provisions.ts';
import { type KnownPresence, simplified } from '../analysis/simplify.ts';
import { fieldsOf, readsOf } from '../language/reads.ts';
import { type Edge, edgeFor } from '../machines/chart.ts';
import { standingAtStart } from '../machines/cycle.ts';
import type { Prepared } from '../machines/prepared.ts';
import { type Answer, answersOf, type ReadyProvision } from '../machines/provisions.ts';
import { canonical } from '../model/canonical.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { cached } from '../model/memoize.ts';
import { getPath } from '../model/path.ts';
import type { Programme } from '../programmes/programme.ts';
import type { DayClass } from './dayClasses.ts';
import type { LogEntry } from './entries.ts';
import {
  type EventClass,
  EventClasses,
  fieldNames,
  ownRead,
  type ReadMasks,
  readMasksAt,
} from './eventClasses.ts';

import type { DayFootprint } from './footprint.ts';
import { milestonesIn } from './infer.ts';
import { isWithin, type Mask, placesOf, without } from './masks.ts';
import { Orders } from './orders.ts';
import type { DayPlan } from './precedence.ts';
import { IncrementalReplayer, type StepOutcome } from './replayer.ts';
import type { Session } from './session.ts';
import { type SilenceCost, silenceCostsOf } from './silenceCosts.ts';

/*
 * Audits of a programme that differs little from another one. An audit puts an event on record whatever the provisions
 * say of it, so that all but their answers is the same under two programmes on one chart. A session beside another
 * shares all that the other has found on edges that both programmes ask the same of, and of the other edges the moves,
 * the writes, and the answers of the provisions that both ask.
 *
 * Both programmes are prepared on the same chart, with the same effects and names. An edge of which both ask the same
 * has the same list of provisions under both, and a provision of both is the same object. A provision that one
 * programme alone asks of an edge is called fresh there.
 */

type Tree = Readonly<Record<string, unknown>>;

/** Ids of event classes from here on are those of a session beside another. */
const FIRST_OWN = 2 ** 20;

/** Tells whether reads are among others, and those in which a larger set can do harm among those of the others. */
const areWithin = ({ reads, helpedBy }: ReadMasks, others: Mask, harmedBy: Mask): boolean =>
  isWithin(reads, others) && isWithin(without(reads, helpedBy), harmedBy);

/** The event classes of a programme: those of the other session, unless fresh provisions read more of an event. */
class EventClassesBeside extends EventClasses {
  readonly #other: IncrementalReplayer;
  readonly #prepared: Prepared;
  /** The fresh provisions of a class; `undefined` if both programmes ask the same of it. */
  readonly #fresh = new Map<EventClass, readonly ReadyProvision[] | undefined>();
  readonly #own = new Map<string, EventClass>();
  readonly #shared = new Map<EventClass, EventClass>();

  constructor(other: IncrementalReplayer, prepared: Prepared) {
    super(prepared, other.factTable);
    this.#other = other;
    this.#prepared = prepared;
  }

  override of(event: TreatyEvent): EventClass {
    const shared = this.#other.eventClasses.of(event);
    const fresh = this.#freshOf(shared) ?? [];
    if (fresh.length === 0) return shared;
    const [all, kept] = [event, shared.event] as unknown as [Tree, Tree];
    const names = fieldNames(fresh.flatMap(({ rule }) => fieldsOf(rule.condition)));
    const more = names.filter((name) => !(name in kept) && all[name] !== undefined);
    if (more.length === 0 && this.#isWithin(shared, fresh)) return shared;
    const added = Object.fromEntries(more.map((name) => [name, all[name]]));
    return cached(this.#own, `${shared.id} ${JSON.stringify(added)}`, () => this.#make(shared, added));
  }

  /** Returns the class of the other session for a class of this one. */
  sharedBy = (own: EventClass): EventClass => this.#shared.get(own) ?? own;

  /** Tells whether the two programmes ask different provisions of a class. */
  differs = (eventClass: EventClass): boolean => this.#freshOf(this.sharedBy(eventClass)) !== undefined;

  /** Returns the fresh provisions of some edges. */
  freshOn(edges: readonly Edge[]): readonly ReadyProvision[] {
    const { askedBy } = this.#other.prepared;
    const on = (edge: Edge) => {
      const known = askedBy(edge);
      return this.#prepared.askedBy(edge).filter((ready) => !known.includes(ready));
    };
    return [...new Set(edges.flatMap(on))];
  }

  /** Returns the slots that fresh provisions read of a class, for the facts known of a day. */
  readsOfFresh(fresh: readonly ReadyProvision[], { event }: EventClass, known?: KnownPresence): ReadMasks {
    const conditions = fresh.map(({ rule }) => (known ? simplified(rule.condition, known) : rule.condition));
    const open = conditions.flatMap((each) => (typeof each === 'boolean' ? [] : readsOf(each)));
    const reads = [...open, ...fresh.flatMap(bindingReads)];
    return readMasksAt(
      this.#other.factTable,
      reads.map((read) => ownRead(read, event)),
    );
  }

  #freshOf(shared: EventClass): readonly ReadyProvision[] | undefined {
    return cached(this.#fresh, shared, () => {
      const { askedBy } = this.#other.prepared;
      const isSame = shared.edges.every((edge) => askedBy(edge) === this.#prepared.askedBy(edge));
      return isSame ? undefined : this.freshOn(shared.edges);
    });
  }

  #isWithin(shared: EventClass, fresh: readonly ReadyProvision[]): boolean {
    const { reads, helpedBy } = shared.footprint;
    return areWithin(this.readsOfFresh(fresh, shared), reads, without(reads, helpedBy));
  }

  #make(shared: EventClass, added: Tree): EventClass {
    const event = { ...shared.event, ...added } as TreatyEvent;
    const footprint = { ...shared.footprint, ...this.readsOf(event, shared.edges, false) };
    const own = { ...shared, id: FIRST_OWN + this.#own.size, event, footprint };
    this.#shared.set(own, shared);
    return own;
  }
}

/** Replays events of a programme beside the replayer of another. */
class ReplayerBeside extends IncrementalReplayer {
  declare readonly eventClasses: EventClassesBeside;
  declare readonly start: Int32Array;
  readonly #other: IncrementalReplayer;

  constructor(other: IncrementalReplayer, prepared: Prepared, start: Int32Array) {
    super(prepared.programme, other.complete, prepared, other.factTable);
    this.#other = other;
    this.eventClasses = new EventClassesBeside(other, prepared);
    this.start = start;
  }

  override get begun() {
    return { ...this.prepared.chart.initial, context: this.factTable.factsIn(this.start, 1) };
  }

  override step(row: Int32Array, from: number, eventClass: EventClass, day: number): StepOutcome {
    return this.eventClasses.differs(eventClass)
      ? super.step(row, from, eventClass, day)
      : this.#other.step(row, from, eventClass, day);
  }

  override footprintOf(
    eventClass: EventClass,
    edges: readonly Edge[],
    day: string,
    make: () => DayFootprint,
  ): DayFootprint {
    return this.eventClasses.differs(eventClass)
      ? super.footprintOf(eventClass, edges, day, make)
      : this.#other.footprintOf(eventClass, edges, day, make);
  }

  /** Returns the values on which an outcome depends under the other programme, and those that fresh provisions read. */
  override formOf(configuration: number, own: EventClass) {
    const form = this.#other.formOf(configuration, this.eventClasses.sharedBy(own));
    const nodes = this.configuration(configuration)._nodes as readonly unknown[];
    const fresh = this.eventClasses.freshOn(own.edges.filter(({ source }) => nodes.includes(source)));
    if (fresh.length === 0) return form;
    return {
      ...form,
      keys: [...new Set([...form.keys, ...placesOf(this.eventClasses.readsOfFresh(fresh, own).reads)])],
      asksDay: form.asksDay || fresh.some(({ rule }) => fieldsOf(rule.condition).includes('on')),
    };
  }

  /** Returns the outcome under the other programme, with the answers of this one. */
  protected override outcome(row: Int32Array, from: number, own: EventClass, day: number): StepOutcome {
    const known = this.#other.step(row, from, this.eventClasses.sharedBy(own), day);
    if (known.misplaced) return known;
    const snapshot = this.snapshotOf(row, from, day);
    const event = { ...own.event, on: this.dateOf(day) } as TreatyEvent;
    const edge = edgeFor(snapshot, event) as Edge;
    const fresh = answersOf(this.eventClasses.freshOn([edge]), event, snapshot.context);
    const answers = new Map<ReadyProvision, Answer>();
    for (const answer of [...known.answers, ...fresh.answers]) answers.set(answer.ready, answer);
    const asked = this.prepared.askedBy(edge);
    return {
      ...known,
      ...this.judged(
        asked.flatMap((ready) => answers.get(ready) ?? []),
        snapshot.context,
      ),
    };
  }

  protected override ready(provision: number): ReadyProvision {
    return this.provisions.find(({ index }) => index === provision) as ReadyProvision;
  }
}

/**
 * The plans of days. One of the other session holds as long as it takes account of all that this programme reads. A plan
 * for events that are taken to depend on more than they do tries more orders, and finds the same (ADR 3).
 */
class PlansBeside extends Map<string, DayPlan> {
  readonly #other: ReadonlyMap<string, DayPlan>;
  readonly #eventClasses: EventClassesBeside;
  /** The steps that may be inferred before any event of an incomplete record. */
  readonly #steps: readonly EventClass[];

  constructor(other: ReadonlyMap<string, DayPlan>, { eventClasses, complete, programme }: ReplayerBeside) {
    super();
    this.#other = other;
    this.#eventClasses = eventClasses;
    const milestones = complete ? [] : milestonesIn(programme);
    this.#steps = milestones.map((type) => eventClasses.of({ type } as TreatyEvent));
  }

  override get(key: string): DayPlan | undefined {
    const own = super.get(key);
    if (own !== undefined) return own;
    const plan = this.#other.get(key);
    return plan?.groups.every(({ classes }) => classes.every((each) => this.#isCovered(each)))
      ? plan
      : undefined;
  }

  #isCovered(day: DayClass): boolean {
    return (
      this.#covers(day, day.eventClass, day.edges) &&
      this.#steps.every((step) => this.#covers(day, step, step.edges))
    );
  }

  #covers({ reads, harmedBy, known }: DayClass, eventClass: EventClass, edges: readonly Edge[]): boolean {
    if (!this.#eventClasses.differs(eventClass)) return true;
    const fresh = this.#eventClasses.freshOn(edges);
    if (fresh.length === 0) return true;
    return areWithin(this.#eventClasses.readsOfFresh(fresh, eventClass, known), reads, harmedBy);
  }
}

/** Returns the provisions that only one of two programmes has. */
export function differingProvisions(
  first: readonly ReadyProvision[],
  second: readonly ReadyProvision[],
): readonly ReadyProvision[] {
  const [own, others] = [new Set(first), new Set(second)];
  return [...first.filter((each) => !others.has(each)), ...second.filter((each) => !own.has(each))];
}

/** Returns the costs of silence: those of the other session for each paragraph of which both ask the same. */
function silenceCostsBeside(
  { factTable, dateOf, provisions }: ReplayerBeside,
  other: Session,
): readonly SilenceCost[] {
  const differing = new Set(
    differingProvisions(provisions, other.replayer.provisions).map(({ provision }) => provision.paragraph),
  );
  const costs = new Map(other.orders.silenceCosts.map((cost) => [cost.paragraph, cost]));
  const paragraphs = new Set(provisions.map(({ provision }) => provision.paragraph));
  return [...paragraphs].flatMap((paragraph) => {
    if (!differing.has(paragraph)) return costs.get(paragraph) ?? [];
    const own = provisions.filter(({ provision }) => provision.paragraph === paragraph);
    return silenceCostsOf({ factTable, dateOf, provisions: own });
  });
}

/** Returns the row of the facts at the start; `undefined` if they differ from the other's in what no row keeps. */
function startBeside({ factTable, programme: other, width }: IncrementalReplayer, programme: Programme) {
  const standing = standingAtStart(programme);
  const row = new Int32Array(width);
  if (JSON.stringify(standing) === JSON.stringify(standingAtStart(other))) return row;
  const facts: Facts = { ...factTable.start, ...standing };
  factTable.paths.forEach((path, slot) => {
    row[slot + 1] = factTable.idOf(slot, getPath(facts, path));
  });
  return canonical(factTable.factsIn(row, 1)) === canonical(facts) ? row : undefined;
}

/** Returns the entries of a record under a programme, from those under another. */
function readingBeside({ reading }: Session, { eventClasses }: ReplayerBeside): Session['reading'] {
  const known = new Map<LogEntry, LogEntry>();
  const entryOf = (entry: LogEntry): LogEntry =>
    cached(known, entry, () => {
      const eventClass = eventClasses.of(entry.event);
      return eventClass === entry.eventClass ? entry : { ...entry, eventClass };
    });
  return { size: 0, entriesOf: (events) => reading.entriesOf(events)?.map(entryOf) };
}

/**
 * Returns a session of a programme beside that of another, to audit records in; `undefined` if the two start from facts
 * that no row tells apart. An audit that a limit cut may come out otherwise than that of the programme alone.
 */
export function sessionBeside(other: Session, prepared: Prepared): Session | undefined {
  const start = startBeside(other.replayer, prepared.programme);
  if (start === undefined) return undefined;
  const replayer = new ReplayerBeside(other.replayer, prepared, start);
  const plans = new PlansBeside(other.orders.shared, replayer);
  const orders = new Orders(replayer, silenceCostsBeside(replayer, other), plans);
  return { replayer, reading: readingBeside(other, replayer), orders };
}
