import type { AuditedEvent, DutyStatus, Finding, TreatyEvent, Verdict } from '../index.ts';
import { DECISIONS, dateWords, type IsoDate, MEETINGS, SUBJECTS } from '../index.ts';

/* What the readable output calls things. */

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  compliant: 'compliant so far',
  notCompliant: 'not compliant',
  cannotTell: 'cannot tell',
};

export const STATUS_WORDS: Readonly<Record<DutyStatus, string>> = {
  fulfilled: 'done',
  pending: 'still to do',
  overdue: 'overdue',
  breached: 'breached',
  notTriggered: 'not called for',
  unknown: 'not on record',
};

/** Whether a finding is of a `shall` or `shall not` that binds. */
export const isBinding = ({ binding, force }: Finding): boolean =>
  binding && (force === 'shall' || force === 'shall not');

export const outcomeWords = ({ outcome, order }: Finding): string => {
  const words = outcome === 'failed' ? 'not met' : outcome === 'cantTell' ? 'cannot be told' : outcome;
  return order === undefined ? words : `${words} in some orders of the day's events`;
};

/** `1 event`, `3 events`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const STAGE_WORDS: Readonly<Record<string, string>> = {
  preparation: 'before the First Meeting',
  firstMeeting: 'First Meeting',
  betweenMeetings: 'between the Meetings',
  secondMeeting: 'Second Meeting',
  isuEstablishment: 'establishment of an implementation support unit',
  isuNature: 'nature of an implementation support unit',
};

/** Stages that say nothing beside what is in them. */
const SILENT = new Set(['underWay', 'inPreparation', 'meeting']);

const plain = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** `firstMeeting.languages.onTheTable` as `First Meeting, languages: on the table`. */
export function stageWords(stage: string): string {
  const path = stage.split('.');
  const last = path.pop() ?? '';
  const before = path
    .filter((name) => !SILENT.has(name))
    .map((name, index) =>
      index > 0 && name === 'secondMeeting' ? 'Second Meeting' : (STAGE_WORDS[name] ?? plain(name)),
    );
  const end = STAGE_WORDS[last] ?? plain(last);
  return before.length === 0 ? end : `${before.join(', ')}: ${end}`;
}

const VARIANTS = ['decision', 'subject', 'meeting', 'theme'] as const;

/** An event of the record: `decision.adopted (languages)`. */
export function eventWords(event: TreatyEvent): string {
  const fields = event as unknown as Readonly<Record<string, unknown>>;
  const variant = VARIANTS.map((name) => fields[name]).find((value) => typeof value === 'string');
  return variant === undefined ? event.type : `${event.type} (${variant})`;
}

/** Where an event stands: `27 June 2011, intersessional.opened, events[12]`. */
export function placeWords({ on, index }: Pick<AuditedEvent, 'on' | 'index'>, event: TreatyEvent): string {
  return `${dateWords(on)}, ${eventWords(event)}, events[${index}]`;
}

/** A due day, its month short so that it leaves room: `27 Jun 2011`. */
export const dueWords = (due: IsoDate | undefined): string =>
  due === undefined ? '' : dateWords(due).replace(/ (\w{3})\w* /, ' $1 ');

const WHOLE: readonly (readonly string[])[] = [DECISIONS, SUBJECTS, MEETINGS];

/** `coordination, languages`; or `all` where nothing is left out. */
export const variantWords = (variants: readonly string[]): string =>
  WHOLE.some((whole) => whole.length === variants.length && whole.every((each) => variants.includes(each)))
    ? 'all'
    : variants.join(', ');
