import { type Audit, audit, type ProvisionStatus } from '../../compliance/audit.ts';
import type { Duty, DutyStatus } from '../../compliance/duties.ts';
import type { Finding } from '../../compliance/finding.ts';
import type { ReceptionKind } from '../../compliance/reception.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { EventType } from '../../model/events.ts';
import type { Programme } from '../../programmes/programme.ts';

/*
 * One record under two programmes: what a correction of the programme changes about it.
 */

/** A value under the first programme and under the second; `null` where there is none. */
interface Changed<T> {
  readonly first: T | null;
  readonly second: T | null;
}

/** An event that the two programmes receive differently. */
export interface ReceptionChange extends Changed<ReceptionKind> {
  readonly index: number;
  readonly on: IsoDate;
  readonly type: EventType;
}

/** A duty that stands differently, or is due by another day, under the two programmes. */
export interface DutyChange extends Changed<DutyStatus> {
  readonly provision: string;
  readonly rule: string;
  /** The days by which it is due, where these differ. */
  readonly due?: Changed<IsoDate>;
}

/** A paragraph that comes out differently under the two programmes. */
export interface ParagraphChange extends Changed<ProvisionStatus> {
  readonly provision: string;
}

/** The differences that two programmes make to one record. */
export interface RecordDiff {
  readonly same: boolean;
  readonly verdict: Changed<Audit['verdict']>;
  readonly receptions: readonly ReceptionChange[];
  /** The findings that only one of the two has. */
  readonly findings: { readonly first: readonly Finding[]; readonly second: readonly Finding[] };
  readonly duties: readonly DutyChange[];
  readonly provisions: readonly ParagraphChange[];
}

export interface RecordDiffOptions {
  /** Speak as of a day (default: that of the last event). */
  readonly asOf?: IsoDate;
}

/** The things of two lists by their names, in the order of the second, then what only the first has. */
function pairs<T>(first: readonly T[], second: readonly T[], nameOf: (each: T) => string) {
  const named = (list: readonly T[]) => {
    const times = new Map<string, number>();
    return new Map(
      list.map((each) => {
        const name = nameOf(each);
        times.set(name, (times.get(name) ?? 0) + 1);
        return [`${name} ${times.get(name)}`, each] as const;
      }),
    );
  };
  const [before, after] = [named(first), named(second)];
  return [...new Set([...after.keys(), ...before.keys()])].map(
    (name) => [before.get(name), after.get(name)] as const,
  );
}

/** A finding without what both programmes can say in other words. */
const ofFinding = ({ provision, outcome, binding, event, on, expected, actual }: Finding): string =>
  JSON.stringify([provision, outcome, binding, event, on, expected, actual]);

const ofDuty = ({ provision, rule }: Duty): string => `${provision} ${rule}`;

function receptionChanges(first: Audit, second: Audit): readonly ReceptionChange[] {
  return first.receptions.flatMap(({ index, on, type, reception }, at) => {
    const other = second.receptions[at]?.reception ?? null;
    return other === reception ? [] : [{ index, on, type, first: reception, second: other }];
  });
}

function dutyChanges(first: Audit, second: Audit): readonly DutyChange[] {
  return pairs(first.duties, second.duties, ofDuty).flatMap(([before, after]) => {
    const { provision, rule } = (after ?? before) as Duty;
    const isMoved = before !== undefined && after !== undefined && before.due !== after.due;
    if (before?.status === after?.status && !isMoved) return [];
    const due = { first: before?.due ?? null, second: after?.due ?? null };
    const statuses = { first: before?.status ?? null, second: after?.status ?? null };
    return [{ provision, rule, ...statuses, ...(isMoved && { due }) }];
  });
}

function paragraphChanges(first: Audit, second: Audit): readonly ParagraphChange[] {
  const names = [...new Set([...Object.keys(second.provisions), ...Object.keys(first.provisions)])];
  return names.flatMap((provision) => {
    const [one = null, other = null] = [first.provisions[provision], second.provisions[provision]];
    return one === other ? [] : [{ provision, first: one, second: other }];
  });
}

/**
 * Compares what two programmes say of one record: which receptions, findings, duties and paragraphs change where a
 * programme is corrected. The record may be of either.
 *
 * @throws MalformedError for an event that one of the two cannot have, and for what is no programme or record.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { diffOnRecord } from 'intersessional/simulation';
 * import record from 'intersessional/records/ccm-2011.json' with { type: 'json' };
 * const provisions = ccm2011.provisions.filter(({ paragraph }) => paragraph !== '8.3');
 * const { same, provisions: changed } = diffOnRecord(ccm2011, { ...ccm2011, provisions }, record);
 * console.log(same, changed);
 * ```
 * ```text
 * false [ { provision: '8.3', first: 'passed', second: null } ]
 * ```
 */
export function diffOnRecord(
  first: Programme,
  second: Programme,
  record: unknown,
  options: RecordDiffOptions = {},
): RecordDiff {
  const under = (programme: Programme): Audit =>
    audit(programme, { ...Object(record), programme: programme.id }, options);
  const [one, other] = [under(first), under(second)];
  const findings = pairs(one.findings, other.findings, ofFinding);
  const changes = {
    receptions: receptionChanges(one, other),
    findings: {
      first: findings.flatMap(([before, after]) => (before && !after ? [before] : [])),
      second: findings.flatMap(([before, after]) => (after && !before ? [after] : [])),
    },
    duties: dutyChanges(one, other),
    provisions: paragraphChanges(one, other),
  };
  const isSame =
    one.verdict === other.verdict &&
    [
      changes.receptions,
      changes.findings.first,
      changes.findings.second,
      changes.duties,
      changes.provisions,
    ].every((each) => each.length === 0);
  return { same: isSame, verdict: { first: one.verdict, second: other.verdict }, ...changes };
}
