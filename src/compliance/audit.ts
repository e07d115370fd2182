import {
  metInSilence,
  type OutcomeAtStep,
  type OutcomesAtStep,
  silenceFindings,
} from '../analysis/duties.ts';
import { stagesIn } from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import { onMachine } from '../machines/prepared.ts';
import type { Answer } from '../machines/provisions.ts';
import { hooksOf } from '../machines/ready.ts';
import type { IsoDate } from '../model/calendar.ts';
import { dayNumber } from '../model/calendar.ts';
import type { TreatyEvent } from '../model/events.ts';
import { readAsOf } from '../model/options.ts';
import { MalformedError } from '../model/problems.ts';
import { recordReaderOf, type TreatyRecord } from '../model/record.ts';
import { admitted } from '../programmes/check.ts';
import type { Programme } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import { daysOf } from '../replay/entries.ts';
import { soundRecordOf } from '../replay/entryReader.ts';
import type { Order } from '../replay/orders.ts';
import { findingName } from '../replay/search.ts';
import { type Session, sessionFor } from '../replay/session.ts';
import { silenceName } from '../replay/silenceCosts.ts';
import { eventOfStep, type PlayedStep, SnapshotSequence, stepsOf } from './course.ts';
import { doubtOf } from './doubt.ts';
import { type Duty, dutiesOf, silences } from './duties.ts';
import { decides, type Finding, findingOn } from './finding.ts';
import { stagesFor } from './possibility.ts';
import type { ReceptionKind } from './reception.ts';
import { type ProvisionStatus, statusesOf } from './statuses.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export type { ProvisionStatus } from './statuses.ts';
export type { Verdict } from './verdict.ts';

/** The reception that one event of the record would have had. */
export interface AuditedEvent {
  /** Its index in the record. */
  readonly index: number;
  readonly on: IsoDate;
  readonly type: TreatyEvent['type'];
  /** `refused`: a binding `shall` stood against it; in an audit it happened all the same. */
  readonly reception: ReceptionKind;
  /** Failed and cantTell. */
  readonly findings: readonly Finding[];
  /** `misplaced`: the stages at which the chart has a place for it. */
  readonly stages?: readonly string[];
  /** The steps that an incomplete record leaves out before it. */
  readonly inferred?: readonly TreatyEvent['type'][];
}

/** The audit of a record: the same record always gives the same JSON. */
export interface Audit {
  readonly programme: string;
  readonly verdict: Verdict;
  readonly asOf: IsoDate | null;
  /** `cut`: a limit ended the search over the orders of a day, and what an order not tried might avoid is cantTell. */
  readonly search: 'complete' | 'cut';
  readonly receptions: readonly AuditedEvent[];
  /** Failed and cantTell, in the order of the days. */
  readonly findings: readonly Finding[];
  readonly duties: readonly Duty[];
  /** The innermost stages at which the record ends. */
  readonly stage: readonly string[];
  readonly provisions: Readonly<Record<string, ProvisionStatus>>;
  /**
   * From 0 to 1: the share of events and due meetings that went right. It is not the fitness of process mining, which
   * asks for the edits that put the record right: `fitness` of the simulation.
   */
  readonly conforming: number;
}

/** Options of an audit. */
export interface AuditOptions {
  /** The day as of which it speaks (default: that of the last event); events after it are left out. */
  readonly asOf?: IsoDate;
}

/** A record played in the best order of its events. */
interface Played {
  readonly session: Session;
  readonly order: Order;
  readonly steps: readonly PlayedStep[];
  /** The row at its end. */
  readonly row: Int32Array;
  readonly course: SnapshotSequence;
  readonly asOf: IsoDate | undefined;
}

/** The events of a record of the programme, made ready; the session is that of its kind. */
function read(programme: Programme, input: unknown) {
  const sound = soundRecordOf(input, programme);
  if (sound) {
    const session = sessionFor(programme, sound.complete);
    const entries = session.reading.entriesOf(sound.events);
    if (entries) return { session, entries };
  }
  const record = recordReaderOf(vocabularyOf(programme).form)(input);
  if (record.programme !== programme.id) {
    throw new MalformedError([
      { path: 'programme', expected: programme.id, found: JSON.stringify(record.programme) },
    ]);
  }
  const session = sessionFor(programme, record.complete ?? true);
  return { session, entries: session.reading.entriesOf(record.events) ?? [] };
}

function play(programme: Programme, input: unknown, options: AuditOptions | undefined): Played {
  const { asOf } = readAsOf(options);
  const { session, entries: all } = read(programme, input);
  const until = asOf === undefined ? undefined : dayNumber(asOf);
  const entries = until === undefined ? all : all.filter(({ day }) => day <= until);
  const { replayer, orders } = session;
  const order = orders.of(daysOf(entries), until);
  const { steps, row } = stepsOf(replayer, order);
  const course = new SnapshotSequence(replayer.prepared, replayer.begun, steps);
  return {
    session,
    order,
    steps,
    row,
    course,
    asOf: asOf ?? entries.at(-1)?.event.on,
  };
}

const isTelling = ({ outcome }: Answer): boolean => outcome === 'failed' || outcome === 'cantTell';

const hasFindings = ({ played: { outcome, steps } }: PlayedStep): boolean =>
  outcome.undetermined > 0 ||
  outcome.failed.length > 0 ||
  outcome.reported.length > 0 ||
  steps.some((step) => step.outcome.undetermined > 0);

const NO_FINDINGS: readonly Finding[] = /* @__PURE__ */ Object.freeze([]);

/** The findings on one event: on the steps inferred before it, then on itself. */
function findingsOn(
  { session: { replayer }, order, course }: Played,
  step: PlayedStep,
  at: number,
): readonly Finding[] {
  if (!hasFindings(step)) return NO_FINDINGS;
  const { event, index } = step.entry;
  const { before, inferredFrom } = course.passage(at);
  const doubt = doubtOf(replayer, order, step);
  const isSome = ({ ready, outcome }: Answer) =>
    order.searched.has(index) && !order.sure.has(findingName(index, ready.index, outcome));
  const finding = (answer: Answer, of: TreatyEvent, { context }: CycleSnapshot): Finding => ({
    ...findingOn(answer.ready, doubt(answer), of, context),
    event: index,
    ...(isSome(answer) && { order: 'some' as const }),
  });
  return [
    ...step.played.steps.flatMap((inferred, i) =>
      inferred.outcome.answers
        .filter(isTelling)
        .map((answer) => finding(answer, eventOfStep(inferred, event), inferredFrom[i] as CycleSnapshot)),
    ),
    ...step.played.outcome.answers.filter(isTelling).map((answer) => finding(answer, event, before)),
  ];
}

function receptionOf(
  played: Played,
  { played: { outcome }, entry }: PlayedStep,
  findings: readonly Finding[],
) {
  const { order } = played;
  const isDoubtful = order.unproven.has(entry.index);
  if (outcome.misplaced) return isDoubtful ? 'accepted' : 'misplaced';
  if (!outcome.refused) return 'accepted';
  return !isDoubtful || findings.some((each) => each.outcome === 'failed' && decides(each))
    ? 'refused'
    : 'accepted';
}

function auditedEvent(played: Played, step: PlayedStep, at: number): AuditedEvent {
  const { index, event } = step.entry;
  const findings = findingsOn(played, step, at);
  const reception = receptionOf(played, step, findings);
  const { steps } = step.played;
  return {
    index,
    on: event.on,
    type: event.type,
    reception,
    findings,
    ...(reception === 'misplaced' && { stages: stagesFor(played.session.replayer.prepared, event) }),
    ...(steps.length > 0 && { inferred: steps.map(({ type }) => type) }),
  };
}

/** Collects the outcome of each provision at the step by which it was due. */
function outcomesAtSteps(steps: readonly PlayedStep[]): OutcomesAtStep {
  const found = new Map<Answer['ready'], OutcomeAtStep>();
  for (const { entry, played } of steps) {
    const at = [...played.steps, { type: entry.event.type, outcome: played.outcome }];
    for (const { type, outcome } of at) {
      for (const { ready, outcome: answer } of outcome.answers) {
        if (ready.rule.due !== type) continue;
        const decides = outcome.failed.includes(ready.index) || outcome.unknown.includes(ready.index);
        found.set(ready, { outcome: answer, bound: !ready.strict || answer === 'passed' || decides });
      }
    }
  }
  return found;
}

/** Tells whether an event was out of place before the cycle ended; what comes after its end decides nothing. */
const isOutOfPlace = ({ steps }: Played, receptions: readonly AuditedEvent[]): boolean =>
  steps.some(({ isLate }, at) => receptions[at]?.reception === 'misplaced' && !isLate);

/** Tells whether an order that was not tried might have a place for an event that has none in this one. */
const isPerhapsOutOfPlace = ({ steps, order }: Played): boolean =>
  steps.some(({ played: { outcome }, entry }) => outcome.misplaced && order.unproven.has(entry.index));

/** A finding of silence with its mark, where another order of the same standing lacks it. */
const marked = ({ silent, sure }: Order, finding: Finding): Finding => {
  const { rule, provision, outcome } = finding;
  const isSome = silent.has(provision) && !sure.has(silenceName(rule, provision, outcome));
  return isSome ? { ...finding, order: 'some' } : finding;
};

/** Reports the outcomes of the provisions to the instrumentation of a programme, if there is one. */
function tell(programme: Programme, steps: readonly PlayedStep[], silent: readonly Finding[]): void {
  const hooks = hooksOf(programme);
  if (hooks === undefined) return;
  for (const { played } of steps) {
    for (const step of played.steps) hooks.answers?.(step.outcome.answers);
    hooks.answers?.(played.outcome.answers);
  }
  hooks.silent?.(silent);
}

/**
 * Plays a record as it happened: a breach is reported and the record goes on.
 *
 * @throws MalformedError, once, with every problem, for a record that does not have the form of one; for an option that
 * there is not, or that is no date; for a programme that cannot be one.
 *
 * @example
 * ```ts
 * import { audit, ccm2011 } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * const events = model.events.filter(({ type }) => type !== 'support.arranged');
 * const { verdict, findings } = audit(ccm2011, { ...model, events });
 * const failed = findings.filter(({ outcome }) => outcome === 'failed');
 * console.log(verdict, failed.map(({ provision }) => provision));
 * ```
 * ```text
 * notCompliant [ '7.4', 'A6.2' ]
 * ```
 */
export function audit(programme: Programme, record: TreatyRecord, options?: AuditOptions): Audit;
export function audit(programme: Programme, record: unknown, options?: AuditOptions): Audit;
export function audit(given: Programme, record: unknown, options?: AuditOptions): Audit {
  const programme = admitted(given);
  const played = play(programme, record, options);
  const { steps, session, order, asOf } = played;
  const { replayer } = session;
  const facts = replayer.factTable.factsIn(played.row, 1);
  const inOrder = steps.map((step, at) => auditedEvent(played, step, at));
  const isSilent = asOf !== undefined && silenceFindings(replayer.provisions, facts, asOf).length > 0;
  // The facts at the end have the days as they were: a row keeps of a day only that there is one.
  const silent = isSilent
    ? silences(programme, played.course.end().context, asOf).map((each) => marked(order, each))
    : [];
  const met = asOf === undefined ? [] : metInSilence(programme, facts, asOf);
  tell(given, steps, silent);
  const findings = [...inOrder.flatMap((each) => each.findings), ...silent];
  const duties = dutiesOf(programme, facts, asOf ?? '', outcomesAtSteps(steps));
  const wrong = inOrder.filter(({ reception }) => reception !== 'accepted').length;
  const breached = silent.filter((finding) => decides(finding) && finding.outcome === 'failed').length;
  const total = inOrder.length + breached;
  return {
    programme: programme.id,
    verdict: verdictOf({
      isOutOfPlace: isOutOfPlace(played, inOrder),
      isDoubtful: isPerhapsOutOfPlace(played),
      findings,
      duties,
    }),
    asOf: asOf ?? null,
    search: order.unproven.size > 0 ? 'cut' : 'complete',
    receptions: [...inOrder].sort((a, b) => a.index - b.index),
    findings,
    duties,
    stage: stagesIn(replayer.standsAt(played.row, 0)),
    provisions: statusesOf(replayer.prepared, findings, steps, duties, met),
    conforming: total === 0 ? 1 : 1 - (wrong + breached) / total,
  };
}

/**
 * The snapshot at the end of a record, played as it happened.
 *
 * @throws MalformedError, once, with every problem, for a record that does not have the form of one.
 *
 * @example
 * ```ts
 * import { ccm2011, replay } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * const { context } = replay(ccm2011, model, { asOf: '2011-06-30' });
 * console.log(context.intersessional.opened, context.intersessional.closed);
 * ```
 * ```text
 * 2011-06-27 2011-06-30
 * ```
 */
export function replay(programme: Programme, record: TreatyRecord, options?: AuditOptions): CycleSnapshot;
export function replay(programme: Programme, record: unknown, options?: AuditOptions): CycleSnapshot;
export function replay(programme: Programme, record: unknown, options?: AuditOptions): CycleSnapshot {
  const own = admitted(programme);
  return onMachine(own, play(own, record, options).course.end());
}

/** Returns the snapshots of a record, played as it happened: one before its first event, then one after each. */
export function course(
  programme: Programme,
  input: TreatyRecord,
  options?: AuditOptions,
): readonly CycleSnapshot[] {
  const own = admitted(programme);
  const { course, steps } = play(own, input, options);
  const passed = [...steps.map((_, at) => course.passage(at).before), course.end()];
  return passed.map((each) => onMachine(own, each));
}
