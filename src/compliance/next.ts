import type { CycleSnapshot } from '../machines/cycle.ts';
import { outcomeOf, refusesNow } from '../machines/provisions.ts';
import type { IsoDate } from '../model/calendar.ts';
import { EVENT_TYPES, type EventType, type TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import {
  DECISIONS,
  type Decision,
  MEETINGS,
  type Meeting,
  SUBJECTS,
  type Subject,
} from '../model/vocabulary.ts';
import type { Programme } from '../programmes/programme.ts';
import { fieldsOf } from '../rules/language/reads.ts';
import { edgesFrom, stagesIn } from './chart.ts';
import { type Duty, dutiesOf } from './duties.ts';
import { byDate, comesLater, ruledOut } from './possibility.ts';
import { type Prepared, preparedFor } from './prepared.ts';
import type { Possibility } from './reception.ts';

/** A kind of event, as narrow as the chart tells them apart. */
export interface Candidate {
  readonly type: EventType;
  readonly decision?: Decision;
  readonly subject?: Subject;
  readonly meeting?: Meeting;
  readonly delegation?: string;
}

/** A kind of event that is not possible now: whether it will be, what stands in its way. */
export interface Awaited extends Candidate {
  readonly possible: Possibility;
  /** Where dates decide: the earliest day on which it would be. */
  readonly earliest?: IsoDate;
  /** The paragraphs that would refuse it as things stand. */
  readonly refusedBy?: readonly string[];
}

/** What may, must and can no longer happen. */
export interface Next {
  readonly stage: readonly string[];
  /** Kinds of event that have a place now, and that no paragraph refuses for what is on record so far. */
  readonly may: readonly Candidate[];
  /** Duties that are pending or overdue. */
  readonly must: readonly Duty[];
  /** Kinds of event that are not possible now but may be later. */
  readonly notYet: readonly Awaited[];
  /** Kinds of event that can no longer happen. */
  readonly never: readonly Awaited[];
}

function variants(type: EventType, facts: Facts): readonly Candidate[] {
  if (type === 'objection.withdrawn') {
    return DECISIONS.flatMap((decision) =>
      facts.decisions[decision].objections.map((delegation) => ({ type, decision, delegation })),
    );
  }
  if (type.startsWith('decision.') || type === 'objection.raised') {
    return DECISIONS.map((decision) => ({ type, decision }));
  }
  if (type.startsWith('recommendation.')) return SUBJECTS.map((subject) => ({ type, subject }));
  if (type.startsWith('meeting.')) return MEETINGS.map((meeting) => ({ type, meeting }));
  return [{ type }];
}

const edgeNow = (snapshot: CycleSnapshot, event: TreatyEvent) =>
  snapshot._nodes
    .flatMap((node) => edgesFrom(node as never).get(event.type) ?? [])
    .find((edge) => !ruledOut(edge.params.where, event));

/** The paragraphs that refuse the kind of event for the facts alone, whatever the event says. */
function refusers(prepared: Prepared, snapshot: CycleSnapshot, event: TreatyEvent): readonly string[] {
  const edge = edgeNow(snapshot, event);
  if (edge === undefined) return [];
  const facts = snapshot.context;
  const refusing = prepared
    .askedBy(edge.params)
    .filter(({ rule }) => fieldsOf(rule.condition).every((field) => field in event))
    .filter((ready) => refusesNow(ready, facts) && outcomeOf(ready, event, facts) === 'failed');
  return [...new Set(refusing.map((ready) => ready.provision.paragraph))];
}

function awaited(
  prepared: Prepared,
  snapshot: CycleSnapshot,
  candidate: Candidate,
  on: IsoDate | undefined,
): Awaited {
  const event = { on, ...candidate } as unknown as TreatyEvent;
  const refusedBy = refusers(prepared, snapshot, event);
  const dated = byDate(candidate.type, on, snapshot.context);
  const placed = edgeNow(snapshot, event) !== undefined;
  const gone = !placed && !comesLater(prepared, snapshot, event);
  return {
    ...candidate,
    possible: gone ? 'never' : 'notYet',
    ...(gone ? {} : dated),
    ...(refusedBy.length > 0 ? { refusedBy } : {}),
  };
}

/** What `next` can be told beside the snapshot. */
export interface NextOptions {
  /** The day as of which it speaks (default: that of the last event). */
  readonly asOf?: IsoDate;
}

/**
 * What may, must and can no longer happen after a snapshot, on a day (by default that of the last event). A
 * candidate that may happen can still be refused for what it says: `explain` tells.
 */
export function next(programme: Programme, snapshot: CycleSnapshot, options: NextOptions = {}): Next {
  const prepared = preparedFor(programme);
  const facts = snapshot.context;
  const asOf = options.asOf ?? facts.on;
  const all = EVENT_TYPES.flatMap((type) => variants(type, facts));
  const possible = (candidate: Candidate) => {
    const event = { on: asOf, ...candidate } as unknown as TreatyEvent;
    return (
      edgeNow(snapshot, event) !== undefined &&
      byDate(candidate.type, asOf, facts).possible === undefined &&
      refusers(prepared, snapshot, event).length === 0
    );
  };
  const later = all
    .filter((candidate) => !possible(candidate))
    .map((candidate) => awaited(prepared, snapshot, candidate, asOf));
  const duties = dutiesOf(programme, facts, asOf ?? '', new Map());
  return {
    stage: stagesIn(snapshot),
    may: all.filter(possible),
    must: duties.filter(({ status }) => status === 'pending' || status === 'overdue'),
    notYet: later.filter((each) => each.possible !== 'never'),
    never: later.filter((each) => each.possible === 'never'),
  };
}
