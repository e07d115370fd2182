import type { PermitsParams } from '../kinds/edge.ts';
import { compiled } from '../language/compile.ts';
import { fieldsOf } from '../language/reads.ts';
import { type Edge, edgesThatCouldTake, stagesIn } from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import { enforcedFor, type Prepared, snapshotOf } from '../machines/prepared.ts';
import { outcomeOf, refusesNow } from '../machines/provisions.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import type { Decision, Meeting, Subject } from '../model/known.ts';
import { readAsOf } from '../model/options.ts';
import type { Programme } from '../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../programmes/vocabulary.ts';
import { type Duty, dutiesOf } from './duties.ts';
import { feasibleAfter } from './feasible.ts';
import { byDate } from './possibility.ts';
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
  /** The earliest day on which the event would be possible, where dates decide. */
  readonly earliest?: IsoDate;
  /** The paragraphs that would refuse it as things stand. */
  readonly refusedBy?: readonly string[];
}

/** The events and duties that may, must and can no longer come. */
export interface Next {
  readonly stage: readonly string[];
  /** Kinds of event that have a place now, and that no paragraph refuses for what is on record so far. */
  readonly may: readonly Candidate[];
  /** Duties that are pending or overdue, and those past their day that an incomplete record does not show. */
  readonly must: readonly Duty[];
  /** Duties that were breached. */
  readonly breached: readonly Duty[];
  /** Kinds of event that are not possible now but may be later. */
  readonly notYet: readonly Awaited[];
  /** Kinds of event that can no longer happen. */
  readonly never: readonly Awaited[];
}

/** The events of a type, told apart by what the chart tells them apart by. */
function variants(
  type: EventType,
  facts: Facts,
  { decisions, subjects, meetings }: Vocabulary,
): readonly Candidate[] {
  if (type === 'objection.withdrawn') {
    return decisions.flatMap((decision) =>
      facts.decisions[decision].objections.map((delegation) => ({ type, decision, delegation })),
    );
  }
  if (/^decision|^objection/.test(type)) return decisions.map((decision) => ({ type, decision }));
  if (type.startsWith('recommendation.')) return subjects.map((subject) => ({ type, subject }));
  if (type.startsWith('meeting.')) return meetings.map((meeting) => ({ type, meeting }));
  return [{ type }];
}

/** The paragraphs that refuse the kind of event for the facts alone, whatever the event says. */
function refusers(prepared: Prepared, edge: Edge, event: TreatyEvent, facts: Facts): readonly string[] {
  const refusing = prepared
    .askedBy(edge)
    .filter(({ rule }) => fieldsOf(rule.condition).every((field) => field in event))
    .filter((ready) => refusesNow(ready, facts) && outcomeOf(ready, event, facts) === 'failed');
  return [...new Set(refusing.map((ready) => ready.provision.paragraph))];
}

/** Tells whether an edge has no place for a kind of event now, whatever the event says. */
function isShutNow({ where, skips }: PermitsParams, event: TreatyEvent, facts: Facts): boolean {
  if (where === undefined) return false;
  const outcome = compiled(where).outcome(event, facts);
  return skips ? outcome !== 'passed' : outcome === 'failed';
}

/** Returns what stands in the way of a kind of event; `undefined`, if it may happen now. */
function awaited(
  prepared: Prepared,
  snapshot: CycleSnapshot,
  candidate: Candidate,
  on: IsoDate | undefined,
  isFeasible: (event: Candidate) => boolean,
): Awaited | undefined {
  const facts = snapshot.context;
  const event = { on, ...candidate } as unknown as TreatyEvent;
  const edge = edgesThatCouldTake(snapshot._nodes, event).find(
    ({ params }) => !isShutNow(params, event, facts),
  );
  const refusedBy = edge ? refusers(prepared, edge, event, facts) : [];
  const dated = byDate(prepared.programme, candidate.type, on, facts);
  if (edge && !dated.possible && refusedBy.length === 0) return undefined;
  const gone = !isFeasible(candidate);
  return {
    ...candidate,
    possible: gone ? 'never' : 'notYet',
    ...(!gone && dated),
    ...(refusedBy.length > 0 && { refusedBy }),
  };
}

/** Options of `next`. */
export interface NextOptions {
  /** The day as of which it speaks (default: that of the last event). */
  readonly asOf?: IsoDate;
}

/**
 * Lists what may, must and can no longer happen after a snapshot, on a day (by default that of the last event). A
 * candidate that may happen can still be refused for what it says: `explain` tells.
 *
 * @throws MalformedError for a programme, a snapshot or options that are not what they must be.
 *
 * @example
 * ```ts
 * import { ccm2011, next, replay } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * const { must, notYet } = next(ccm2011, replay(ccm2011, model, { asOf: '2010-11-12' }));
 * console.log(must.find(({ rule }) => rule === 'intersessional-held')?.due);
 * console.log(notYet.find(({ type }) => type === 'intersessional.opened')?.earliest);
 * ```
 * ```text
 * 2011-06-27
 * 2011-06-27
 * ```
 */
export function next(programme: Programme, standing: unknown, options: NextOptions = {}): Next {
  const prepared = enforcedFor(programme);
  const snapshot = snapshotOf(prepared, standing);
  const facts = snapshot.context;
  const { asOf = facts.on } = readAsOf(options);
  const isFeasible = feasibleAfter(prepared, snapshot, asOf);
  const may: Candidate[] = [];
  const later: Awaited[] = [];
  const vocabulary = vocabularyOf(programme);
  for (const candidate of vocabulary.eventTypes.flatMap((type) => variants(type, facts, vocabulary))) {
    const waits = awaited(prepared, snapshot, candidate, asOf, isFeasible);
    if (waits) later.push(waits);
    else may.push(candidate);
  }
  const duties = dutiesOf(programme, facts, asOf ?? '');
  return {
    stage: stagesIn(snapshot),
    may,
    must: duties.filter(({ status }) => ['pending', 'overdue', 'unknown'].includes(status)),
    breached: duties.filter(({ status }) => status === 'breached'),
    notYet: later.filter(({ possible }) => possible !== 'never'),
    never: later.filter(({ possible }) => possible === 'never'),
  };
}
