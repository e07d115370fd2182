import { effectsIn } from '../analysis/effects.ts';
import { compiled } from '../language/compile.ts';
import type { Condition } from '../language/conditions.ts';
import { fieldsOf, readsOf } from '../language/reads.ts';
import { type Edge, edgesFrom, edgesThatCouldTake } from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import type { Prepared } from '../machines/prepared.ts';
import { refusesNow } from '../machines/provisions.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { overlaps } from '../model/path.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import { byDate, isBarred, reachable } from './possibility.ts';

/*
 * The events that can still happen after a snapshot: the chart can come to a place for them, their days are not past, and
 * what stands against them can still change. One that cannot happen takes others with it, until nothing changes.
 */

/** A day after all others: time can still bring what holds then. */
const END_OF_TIME = '9999-12-31';

/** Tells whether there are other events of the type of an event: about other decisions, subjects or meetings. */
const isOneOfMany = (event: TreatyEvent): boolean =>
  'decision' in event || 'subject' in event || 'meeting' in event;

/** The search for the events that can still happen, as of a day. */
class Feasibility {
  readonly #prepared: Prepared;
  readonly #snapshot: CycleSnapshot;
  readonly #asOf: IsoDate;
  #types: ReadonlySet<EventType>;

  constructor(prepared: Prepared, snapshot: CycleSnapshot, asOf: IsoDate) {
    this.#prepared = prepared;
    this.#snapshot = snapshot;
    this.#asOf = asOf;
    this.#types = new Set(vocabularyOf(prepared.programme).eventTypes);
    for (let size = -1; size !== this.#types.size; ) {
      size = this.#types.size;
      const nodes = this.#nodes();
      this.#types = new Set([...this.#types].filter((type) => this.#isOpen(nodes, { type })));
    }
  }

  /** Tells whether an event can still happen, as far as its fields tell. */
  allows = (event: Pick<TreatyEvent, 'type'>): boolean =>
    this.#types.has(event.type) && this.#isOpen(this.#nodes(), event);

  /** The states that the chart can still come to. */
  #nodes(): ReadonlySet<Edge['source']> {
    return reachable(this.#snapshot, (node) =>
      [...edgesFrom(node)].flatMap(([type, edges]) => (this.#types.has(type as EventType) ? edges : [])),
    );
  }

  #isOpen(nodes: ReadonlySet<Edge['source']>, candidate: Pick<TreatyEvent, 'type'>): boolean {
    const facts = this.#snapshot.context;
    if (byDate(this.#prepared.programme, candidate.type, this.#asOf, facts).possible === 'never')
      return false;
    const event = { on: this.#asOf, ...candidate } as TreatyEvent;
    return edgesThatCouldTake(nodes, event).some(
      (edge) => !isBarred(this.#prepared, edge) && this.#isPassable(edge, event, facts),
    );
  }

  /** Tells whether an edge can come to take an event: its place and what refuses it now can still change. */
  #isPassable(edge: Edge, event: TreatyEvent, facts: Facts): boolean {
    const { where } = edge.params;
    if (where && this.#isShut(where, event, facts)) return false;
    return this.#prepared
      .askedBy(edge)
      .every(
        (ready) =>
          fieldsOf(ready.rule.condition).some((field) => !(field in event)) ||
          !refusesNow(ready, facts) ||
          ready.compiled.outcome(event, facts) !== 'failed' ||
          this.#canChange(ready.rule.condition, event),
      );
  }

  /** Tells whether another event that can still happen writes what a condition reads. */
  #canChange(condition: Condition, own: TreatyEvent): boolean {
    const { pathsWritten } = effectsIn(this.#prepared.programme);
    return [...this.#types].some(
      (type) =>
        (type !== own.type || isOneOfMany(own)) &&
        pathsWritten(type).some((path) => readsOf(condition).some((read) => overlaps(read.path, path))),
    );
  }

  #isShut(where: Condition, event: TreatyEvent, facts: Facts): boolean {
    const fails = (on: IsoDate) => compiled(where).outcome({ ...event, on }, facts) === 'failed';
    return fails(event.on) && fails(END_OF_TIME) && !this.#canChange(where, event);
  }
}

/** Tells of events whether they can still happen after a snapshot, as of a day. */
export function feasibleAfter(
  prepared: Prepared,
  snapshot: CycleSnapshot,
  asOf: IsoDate | undefined,
): (event: Pick<TreatyEvent, 'type'>) => boolean {
  return new Feasibility(prepared, snapshot, asOf ?? snapshot.context.on ?? '0000-01-01').allows;
}
