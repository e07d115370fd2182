import { stagesIn } from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import type { Answer, ReadyProvision } from '../machines/provisions.ts';
import { trialOf } from '../machines/ready.ts';
import type { IsoDate } from '../model/calendar.ts';
import { canonical } from '../model/canonical.ts';
import type { TreatyEvent } from '../model/events.ts';
import { once } from '../model/once.ts';
import { MalformedError, parse } from '../model/problems.ts';
import { recordSchema, type TreatyRecord } from '../model/record.ts';
import { date } from '../model/scalars.ts';
import type { Programme } from '../programmes/programme.ts';
import type { Outcome } from '../rules/language/compile.ts';
import { type Day, type Playing, takeDay } from './day.ts';
import { type Duty, dutiesOf, silences } from './duties.ts';
import { decides, type Finding, findingOn } from './finding.ts';
import { stagesFor } from './possibility.ts';
import { begin, preparedFor } from './prepared.ts';
import type { ReceptionKind } from './reception.ts';

/** Whether a record complied, so far. */
export type Verdict = 'compliant' | 'notCompliant' | 'cannotTell';

/** How a paragraph came out over the whole record. */
export type ProvisionStatus = 'passed' | 'failed' | 'cantTell' | 'notReached' | 'notModelled';

/** How one event of the record would have been received. */
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

/**
 * An event as JSON with its keys sorted: what the events of a day are put in order by, so that the order does not
 * depend on how the record lists them, or its fields.
 */
export const textOf = /* @__PURE__ */ once((event: TreatyEvent): string => canonical(event));

interface Dated {
  readonly event: TreatyEvent;
  readonly index: number;
}

/** The order of the events of one day. */
export const inOrder = (a: TreatyEvent, b: TreatyEvent): number =>
  Number(textOf(a) > textOf(b)) - Number(textOf(a) < textOf(b));

/** The events of a record, which is in date order, by day. */
function daysOf(events: readonly TreatyEvent[]): readonly (readonly Dated[])[] {
  const days: Dated[][] = [];
  events.forEach((event, index) => {
    if (event.on !== events[index - 1]?.on) days.push([]);
    days.at(-1)?.push({ event, index });
  });
  return days.map((day) => day.sort((a, b) => inOrder(a.event, b.event)));
}

const isTelling = ({ outcome }: { readonly outcome: Outcome }) =>
  outcome === 'failed' || outcome === 'cantTell';

interface Played {
  readonly receptions: AuditedEvent[];
  readonly findings: Finding[];
  readonly passed: Set<string>;
  readonly atStep: Map<ReadyProvision, Outcome>;
  snapshot: CycleSnapshot;
}

const take = (playing: Playing, snapshot: CycleSnapshot, day: readonly Dated[]): Day =>
  takeDay(
    playing,
    snapshot,
    day.map(({ event }) => event),
  );

function playDay(playing: Playing, day: readonly Dated[], played: Played): void {
  const result = take(playing, played.snapshot, day);
  for (const { index: at, before, judgement, presumed } of result.taken) {
    const { event, index } = day[at] as Dated;
    const others = result.differing.get(at) ?? [];
    const isDisputed = (answer: Answer) => others.some((other) => other.answer.ready === answer.ready);
    trialOf(playing.prepared.programme)?.heard?.(judgement.answers.filter((each) => !isDisputed(each)));
    for (const { ready, outcome } of judgement.answers) {
      if (outcome === 'passed') played.passed.add(ready.provision.paragraph);
      if (ready.rule.due === event.type) played.atStep.set(ready, outcome);
    }
    const findings = [
      ...judgement.answers
        .filter((answer) => isTelling(answer) && !isDisputed(answer))
        .map(({ ready, outcome }) => ({ ...findingOn(ready, outcome, event, before.context), event: index })),
      ...others.map(({ answer, before: then }) => ({
        ...findingOn(answer.ready, answer.outcome, event, then.context),
        event: index,
        order: 'some' as const,
      })),
    ];
    const refused = judgement.answers.some((answer) => answer.refuses && !isDisputed(answer));
    const reception = judgement.edge === undefined ? 'misplaced' : refused ? 'refused' : 'accepted';
    played.findings.push(...findings);
    played.receptions.push({
      index,
      on: event.on,
      type: event.type,
      reception,
      findings,
      ...(reception === 'misplaced' && { stages: stagesFor(playing.prepared, event) }),
      ...(presumed.length > 0 && { inferred: presumed }),
    });
  }
  played.snapshot = result.after;
}

function verdictOf(findings: readonly Finding[], receptions: readonly AuditedEvent[]): Verdict {
  const strict = findings.filter(decides);
  const misplaced = receptions.some(({ reception }) => reception === 'misplaced');
  if (misplaced || strict.some(({ outcome }) => outcome === 'failed')) return 'notCompliant';
  return strict.length > 0 ? 'cannotTell' : 'compliant';
}

function statuses(programme: Programme, findings: readonly Finding[], passed: ReadonlySet<string>) {
  const certain = findings.filter(({ order }) => order === undefined);
  const has = (paragraph: string, outcome: Outcome) =>
    certain.some((finding) => finding.provision === paragraph && finding.outcome === outcome);
  const status = (paragraph: string): ProvisionStatus => {
    if (has(paragraph, 'failed')) return 'failed';
    if (has(paragraph, 'cantTell')) return 'cantTell';
    return passed.has(paragraph) ? 'passed' : 'notReached';
  };
  return Object.fromEntries([
    ...programme.provisions.map(({ paragraph }) => [paragraph, status(paragraph)] as const),
    ...programme.aside.map(({ paragraph }) => [paragraph, 'notModelled'] as const),
  ]);
}

/** What an audit can be told beside the record. */
export interface AuditOptions {
  /** The day as of which it speaks (default: that of the last event); events after it are left out. */
  readonly asOf?: IsoDate;
}

/** What is played: the days of a record that has the form of one, from the snapshot before them. */
function checked(programme: Programme, input: TreatyRecord, { asOf }: AuditOptions) {
  const record = parse(recordSchema, input);
  if (record.programme !== programme.id) {
    throw new MalformedError([
      { path: 'programme', expected: programme.id, found: JSON.stringify(record.programme) },
    ]);
  }
  if (asOf !== undefined) parse(date, asOf, ['asOf']);
  return {
    playing: {
      prepared: preparedFor(programme),
      recorded: new Set(record.events.map(({ type }) => type)),
    },
    snapshot: begin(programme, { complete: record.complete ?? true }),
    days: daysOf(record.events.filter(({ on }) => asOf === undefined || on <= asOf)),
  };
}

/**
 * Plays a record as it happened: a breach is reported and the record goes on.
 *
 * @throws MalformedError, once, with every problem, for a record that does not have the form of one.
 */
export function audit(programme: Programme, input: TreatyRecord, options: AuditOptions = {}): Audit {
  const { playing, snapshot, days } = checked(programme, input, options);
  const played: Played = {
    receptions: [],
    findings: [],
    passed: new Set(),
    atStep: new Map(),
    snapshot,
  };
  for (const day of days) playDay(playing, day, played);
  const facts = played.snapshot.context;
  const asOf = options.asOf ?? facts.on ?? null;
  const silent = asOf === null ? [] : silences(programme, facts, asOf);
  trialOf(programme)?.silent?.(silent);
  const findings = [...played.findings, ...silent];
  const wrong = played.receptions.filter(({ reception }) => reception !== 'accepted').length;
  const breached = silent.filter((finding) => decides(finding) && finding.outcome === 'failed').length;
  const total = played.receptions.length + breached;
  return {
    programme: programme.id,
    verdict: verdictOf(findings, played.receptions),
    asOf,
    search: 'complete',
    receptions: played.receptions.sort((a, b) => a.index - b.index),
    findings,
    duties: dutiesOf(programme, facts, asOf ?? '', played.atStep),
    stage: stagesIn(played.snapshot),
    provisions: statuses(programme, findings, played.passed),
    conforming: total === 0 ? 1 : 1 - (wrong + breached) / total,
  };
}

/** The snapshot at the end of a record, played as it happened. */
export function replay(programme: Programme, input: TreatyRecord, options: AuditOptions = {}): CycleSnapshot {
  const { playing, snapshot, days } = checked(programme, input, options);
  return days.reduce((from, day) => take(playing, from, day).after, snapshot);
}

/** The snapshots through which a record goes, played as it happened: the one before its first event, then one after each. */
export function course(
  programme: Programme,
  input: TreatyRecord,
  options: AuditOptions = {},
): readonly CycleSnapshot[] {
  const { playing, snapshot, days } = checked(programme, input, options);
  const passed: CycleSnapshot[] = [];
  let from = snapshot;
  for (const day of days) {
    const { taken, after } = take(playing, from, day);
    passed.push(...taken.map(({ before }) => before));
    from = after;
  }
  return [...passed, from];
}
