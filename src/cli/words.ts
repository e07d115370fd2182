import type { DutyStatus, Finding, TreatyEvent } from '../index.ts';
import { DECISIONS, dateWords, type IsoDate, MEETINGS, SUBJECTS } from '../index.ts';

/* Names of statuses, stages and events in readable output. */

export const STATUS_WORDS: Readonly<Record<DutyStatus, string>> = {
  fulfilled: 'done',
  pending: 'pending',
  overdue: 'overdue',
  breached: 'breached',
  notTriggered: 'not called for',
  unknown: 'not on record',
};

/** Returns the outcome of a finding in words. */
export const outcomeWords = ({ outcome, order }: Finding): string => {
  const words = outcome === 'failed' ? 'not met' : outcome === 'cantTell' ? 'undetermined' : outcome;
  return order === undefined ? words : `${words} in some orders of the day`;
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

/** A due day, its month short so that it leaves room: `27 Jun 2011`. */
export const dueWords = (due: IsoDate | undefined): string =>
  due === undefined ? '' : dateWords(due).replace(/ (\w{3})\w* /, ' $1 ');

const WHOLE: readonly (readonly string[])[] = [DECISIONS, SUBJECTS, MEETINGS];

/** `coordination, languages`; or `all` where nothing is left out. */
export const variantWords = (variants: readonly string[]): string =>
  WHOLE.some((whole) => whole.length === variants.length && whole.every((each) => variants.includes(each)))
    ? 'all'
    : variants.join(', ');
