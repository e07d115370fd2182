import { fieldsOf } from '../language/reads.ts';
import { type Edge, edgeFor } from '../machines/chart.ts';
import { standingAtStart } from '../machines/cycle.ts';
import type { Prepared } from '../machines/prepared.ts';
import { type Answer, answersOf, type ReadyProvision } from '../machines/provisions.ts';
import { canonical } from '../model/canonical.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { cached } from '../model/memoize.ts';
import { getPath } from '../model/path.ts';
import type { LogEntry } from './entries.ts';
import { type EventClass, EventClasses, fieldNames } from './eventClasses.ts';
import type { FactTable } from './factTable.ts';
import type { DayFootprint } from './footprint.ts';
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
 * has the same list of provisions under both, and a provision of both is the same object.
 */

/** Ids of event classes from here on are those of a session beside another. */
const FIRST_OWN = 2 ** 20;

/** The event classes of a programme, those of the other session unless the two ask different provisions of them. */
class EventClassesBeside extends EventClasses {
  readonly #other: IncrementalReplayer;
  readonly #prepared: Prepared;
  /** The fields that provisions of this programme alone read; `undefined` for a class of which both ask the same. */
  readonly #fields = new Map<EventClass, readonly string[] | undefined>();
  readonly #own = new Map<string, EventClass>();
  readonly #shared = new Map<EventClass, EventClass>();

  constructor(other: IncrementalReplayer, prepared: Prepared) {
    super(prepared, other.factTable);
    this.#other = other;
    this.#prepared = prepared;
  }

  override of(event: TreatyEvent): EventClass {
    const shared = this.#other.eventClasses.of(event);
    const fields = cached(this.#fields, shared, () => this.#fieldsOn(shared.edges));
    if (fields === undefined) return shared;
    const [all, kept] = [event, shared.event] as unknown as Readonly<Record<string, unknown>>[] as [
      Tree,
      Tree,
    ];
    const more = fields.filter((name) => !(name in kept) && all[name] !== undefined);
    const added = Object.fromEntries(more.map((name) => [name, all[name]]));
    return cached(this.#own, `${shared.id} ${JSON.stringify(added)}`, () => this.#make(shared, added));
  }

  /** Returns the class of the other session for a class of this one; `undefined` for one that is the other's. */
  sharedBy = (own: EventClass): EventClass | undefined => this.#shared.get(own);

  /** Returns the provisions asked on an edge by this programme alone. */
  freshOn(edge: Edge): readonly ReadyProvision[] {
    const known = this.#other.prepared.askedBy(edge);
    return this.#prepared.askedBy(edge).filter((ready) => !known.includes(ready));
  }

  #fieldsOn(edges: readonly Edge[]): readonly string[] | undefined {
    const { askedBy } = this.#other.prepared;
    const isSame = edges.every((edge) => askedBy(edge) === this.#prepared.askedBy(edge));
    if (isSame) return undefined;
    return fieldNames(
      edges.flatMap((edge) => this.freshOn(edge)).flatMap(({ rule }) => fieldsOf(rule.condition)),
    );
  }

  #make(shared: EventClass, added: Tree): EventClass {
    const event = { ...shared.event, ...added } as TreatyEvent;
    const reads = this.readsOf(event, shared.edges, false);
    const own = {
      ...shared,
      id: FIRST_OWN + this.#own.size,
      event,
      footprint: { ...shared.footprint, ...reads },
    };
    this.#shared.set(own, shared);
    return own;
  }
}

type Tree = Readonly<Record<string, unknown>>;

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
    return this.eventClasses.sharedBy(eventClass) === undefined
      ? this.#other.step(row, from, eventClass, day)
      : super.step(row, from, eventClass, day);
  }

  override footprintOf(
    eventClass: EventClass,
    edges: readonly Edge[],
    day: string,
    make: () => DayFootprint,
  ): DayFootprint {
    return this.eventClasses.sharedBy(eventClass) === undefined
      ? this.#other.footprintOf(eventClass, edges, day, make)
      : super.footprintOf(eventClass, edges, day, make);
  }

  /** The outcome under the other programme, with the answers of this one. */
  protected override outcome(row: Int32Array, from: number, own: EventClass, day: number): StepOutcome {
    const known = this.#other.step(row, from, this.eventClasses.sharedBy(own) as EventClass, day);
    if (known.misplaced) return known;
    const snapshot = this.snapshotOf(row, from, day);
    const event = { ...own.event, on: this.dateOf(day) } as TreatyEvent;
    const edge = edgeFor(snapshot, event) as Edge;
    const fresh = this.eventClasses.freshOn(edge);
    const answers = new Map<ReadyProvision, Answer>();
    for (const answer of [...known.answers, ...answersOf(fresh, event, snapshot.context).answers])
      answers.set(answer.ready, answer);
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

/** The plans of days of which both programmes ask the same, and those of this one alone. */
class PlansBeside extends Map<string, DayPlan> {
  readonly #other: ReadonlyMap<string, DayPlan>;
  constructor(other: ReadonlyMap<string, DayPlan>) {
    super();
    this.#other = other;
  }
  override get(key: string): DayPlan | undefined {
    return super.get(key) ?? this.#other.get(key);
  }
}

/** Returns the costs of silence: those of the other session for each paragraph of which both ask the same. */
function silenceCostsBeside(replayer: ReplayerBeside, other: Session): readonly SilenceCost[] {
  const { factTable, dateOf, provisions } = replayer;
  const known = new Set(other.replayer.provisions);
  const own = new Set(provisions);
  const differing = new Set(
    [
      ...provisions.filter((each) => !known.has(each)),
      ...other.replayer.provisions.filter((each) => !own.has(each)),
    ].map(({ provision }) => provision.paragraph),
  );
  const costs = new Map(other.orders.silenceCosts.map((cost) => [cost.paragraph, cost]));
  const paragraphs = new Set(provisions.map(({ provision }) => provision.paragraph));
  return [...paragraphs].flatMap((paragraph) =>
    differing.has(paragraph)
      ? silenceCostsOf({
          factTable,
          dateOf,
          provisions: provisions.filter(({ provision }) => provision.paragraph === paragraph),
        })
      : (costs.get(paragraph) ?? []),
  );
}

/** Returns the row of the facts at the start; `undefined` if they differ from the other's in what no row keeps. */
function startBeside(factTable: FactTable, prepared: Prepared): Int32Array | undefined {
  const standing = standingAtStart(prepared.programme);
  const facts: Facts = { ...factTable.start, ...standing };
  const row = new Int32Array(factTable.paths.length + 1);
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
 * that no row tells apart.
 */
export function sessionBeside(other: Session, prepared: Prepared): Session | undefined {
  const start = startBeside(other.replayer.factTable, prepared);
  if (start === undefined) return undefined;
  const replayer = new ReplayerBeside(other.replayer, prepared, start);
  const costs = silenceCostsBeside(replayer, other);
  const orders = new Orders(replayer, costs, new PlansBeside(other.orders.shared));
  return { replayer, reading: readingBeside(other, replayer), orders };
}
