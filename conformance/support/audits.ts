import {
  type Audit,
  type AuditOptions,
  audit,
  begin,
  ccm2011,
  type Duty,
  type EventType,
  type Finding,
  type ReceptionKind,
  type Submission,
  submit,
  type TreatyEvent,
  type TreatyRecord,
  type Verdict,
} from 'intersessional';
import { type Edit, type Fields, isThe, modelRecord } from './records.ts';

/** The audit of a record, with the record itself at hand. */
export interface Audited extends Audit {
  readonly record: TreatyRecord;
}

/** The audit of a record against the programme of 2011. */
export const auditRecord = (record: TreatyRecord, options?: AuditOptions): Audited => ({
  ...audit(ccm2011, record, options),
  record,
});

/** The audit of the model record with its edits made. */
export const auditOf = (...edits: readonly Edit[]): Audited => auditRecord(modelRecord(...edits));

/** The audit, as of a day, of the model record with its edits made. */
export const auditAsOf = (asOf: string, ...edits: readonly Edit[]): Audited =>
  auditRecord(modelRecord(...edits), { asOf });

const paragraphs = (findings: readonly Finding[]): readonly string[] =>
  [...new Set(findings.map(({ provision }) => provision))].sort();

const isCertain = ({ order }: Finding): boolean => order === undefined;
const isStrict = ({ force, binding }: Finding): boolean => binding && force.startsWith('shall');

/** The paragraphs of the findings that failed in every order of their day. */
export const failing = ({ findings }: Pick<Audit, 'findings'>): readonly string[] =>
  paragraphs(findings.filter((each) => each.outcome === 'failed' && isCertain(each)));

/** The failing paragraphs that bind and are a `shall` or a `shall not`. */
export const bindingFailing = ({ findings }: Pick<Audit, 'findings'>): readonly string[] =>
  paragraphs(findings.filter((each) => each.outcome === 'failed' && isCertain(each) && isStrict(each)));

/** The paragraphs that cannot be told. */
export const undetermined = ({ findings }: Pick<Audit, 'findings'>): readonly string[] =>
  paragraphs(findings.filter((each) => each.outcome === 'cantTell' && isCertain(each)));

/** The paragraphs whose findings depend on the order of the events of one day. */
export const orderDependent = ({ findings }: Pick<Audit, 'findings'>): readonly string[] =>
  paragraphs(findings.filter((each) => !isCertain(each)));

/** An event by its type and what it is about: `decision.adopted languages`. */
function nameOf(event: TreatyEvent): string {
  const about = (event as { decision?: string }).decision ?? (event as { theme?: string }).theme;
  return about === undefined ? event.type : `${event.type} ${about}`;
}

const received = ({ receptions, record }: Audited, kind: ReceptionKind): readonly string[] =>
  receptions
    .filter(({ reception }) => reception === kind)
    .map(({ index }) => nameOf(record.events[index] as TreatyEvent));

/** The result of an audit. An absent part is empty. */
export interface Outline {
  readonly verdict: Verdict;
  readonly failing?: readonly string[];
  readonly binding?: readonly string[];
  readonly cantTell?: readonly string[];
  readonly someOrder?: readonly string[];
  readonly refused?: readonly string[];
  readonly misplaced?: readonly string[];
}

/** The verdict, the paragraphs that were not met or not told, and every event that was not accepted. */
export function outline(audited: Audited): Outline {
  const lists = {
    failing: failing(audited),
    binding: bindingFailing(audited),
    cantTell: undetermined(audited),
    someOrder: orderDependent(audited),
    refused: received(audited, 'refused'),
    misplaced: received(audited, 'misplaced'),
  };
  const told = Object.entries(lists).filter(([, list]) => list.length > 0);
  return { verdict: audited.verdict, ...Object.fromEntries(told) };
}

/** The outline of a record in which nothing is wrong and nothing is in doubt. */
export const COMPLIANT: Outline = { verdict: 'compliant' };

/** The reception of the first event of a type (that has these fields). */
export function receptionOf<T extends EventType>(
  { receptions, record }: Audited,
  type: T,
  where?: Fields<T>,
): ReceptionKind {
  const index = record.events.findIndex(isThe(type, where));
  const found = receptions.find((each) => each.index === index);
  if (found === undefined) throw new Error(`The audit has no such ${type}.`);
  return found.reception;
}

/** The one finding of a paragraph (by a rule), without the index of its event. */
export function finding({ findings }: Pick<Audit, 'findings'>, provision: string, rule?: string) {
  const found = findings.filter(
    (each) => each.provision === provision && (rule === undefined || each.rule === rule),
  );
  if (found.length !== 1) throw new Error(`${found.length} findings of ${provision}, expected one.`);
  const { event: _index, ...rest } = found[0] as Finding;
  return rest;
}

/** Returns a duty with its status. */
export const dutyOf = ({ duties }: Pick<Audit, 'duties'>, provision: string, rule: string): Duty => {
  const found = duties.find((each) => each.provision === provision && each.rule === rule);
  if (found === undefined) throw new Error(`No duty of ${provision} by ${rule}.`);
  return found;
};

/**
 * Sends the model record, with its edits made, event by event to the machine that enforces, up to the first event
 * of a type (that has these fields), and returns what came of that event. The events before it must be accepted.
 */
export function send<T extends EventType>(
  type: T,
  where: Fields<T> | undefined,
  ...edits: readonly Edit[]
): Submission {
  const { complete = true, events } = modelRecord(...edits);
  let snapshot = begin(ccm2011, { complete });
  for (const event of events) {
    const submission = submit(ccm2011, snapshot, event);
    if (isThe(type, where)(event)) return submission;
    if (submission.reception !== 'accepted') {
      throw new Error(`${nameOf(event)} on ${event.on} is ${submission.reception}.`);
    }
    snapshot = submission.snapshot;
  }
  throw new Error(`The record has no such ${type}.`);
}

/** The paragraphs that refuse an event sent; none where it is accepted. */
export const refusedBy = ({ reception, findings }: Submission): readonly string[] =>
  reception === 'refused'
    ? paragraphs(findings.filter((each) => each.outcome === 'failed' && isStrict(each)))
    : [];
