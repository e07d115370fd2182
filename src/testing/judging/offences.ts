import { decides, type Finding } from '../../compliance/finding.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { EventType } from '../../model/events.ts';
import type { JudgedSubject } from './judged.ts';

/** Something that stands against a record: a provision that was not met, or an event that had no place. */
export interface Offence {
  readonly on: IsoDate;
  /** The index of the event; unset: it never came. */
  readonly event?: number;
  readonly type?: EventType;
  readonly finding?: Finding;
  /** Without a finding: the stages at which the event would have had its place. */
  readonly stages?: readonly string[];
}

const byPlace = (a: Offence, b: Offence): number =>
  a.on === b.on ? (a.event ?? Infinity) - (b.event ?? Infinity) : a.on < b.on ? -1 : 1;

/** Findings with their events, in the order of the days. */
export const offencesBy = ({ result }: JudgedSubject, findings: readonly Finding[]): readonly Offence[] =>
  findings
    .map((finding): Offence => {
      const type = result.receptions.find(({ index }) => index === finding.event)?.type;
      return {
        on: finding.on ?? '',
        finding,
        ...(finding.event !== undefined && { event: finding.event }),
        ...(type && { type }),
      };
    })
    .sort(byPlace);

/** The findings that make a record not compliant: a binding `shall` that failed, whatever the order of its day. */
export const breachesIn = ({ result }: JudgedSubject): readonly Finding[] =>
  result.findings.filter((finding) => finding.outcome === 'failed' && decides(finding));

/** The findings that failed and break nothing. */
export const departuresIn = ({ result }: JudgedSubject): readonly Finding[] =>
  result.findings.filter(
    (finding) => finding.outcome === 'failed' && !decides(finding) && finding.order === undefined,
  );

/** Returns the undetermined findings on which a verdict would rest. */
export const undeterminedIn = ({ result }: JudgedSubject): readonly Finding[] =>
  result.findings.filter(({ outcome, order }) => outcome === 'cantTell' && order === undefined);

/** The events that had no place. */
const misplacedIn = ({ result }: JudgedSubject): readonly Offence[] =>
  result.receptions
    .filter(({ reception }) => reception === 'misplaced')
    .map(({ index, on, type, stages = [] }) => ({ on, event: index, type, stages }));

/** All that makes a record not compliant, in the order of the days. */
export const offencesIn = (judged: JudgedSubject): readonly Offence[] =>
  [...offencesBy(judged, breachesIn(judged)), ...misplacedIn(judged)].sort(byPlace);

/** The paragraphs of findings, each once, in the order of the findings. */
export const paragraphsOf = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.map(({ provision }) => provision)),
];
