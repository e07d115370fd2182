import { dateWords, spanWords } from '../../index.ts';
import { joined, wrap } from '../layout.ts';
import { counted, dueWords } from '../words.ts';
import { eventsSoFar, type Page } from './page.ts';

/** Returns `6 Sep 2010 - 13 Sep 2011`, or nothing for a record without events. */
function datesOf({ record: { events } }: Page): readonly string[] {
  const [first, last] = [events[0]?.on, events.at(-1)?.on];
  if (first === undefined) return [];
  return [first === last ? dueWords(first) : `${dueWords(first)} - ${dueWords(last)}`];
}

/** Returns the day as of which the audit speaks, where that is not the day of the last event. */
function asOfWords(page: Page): readonly string[] {
  const { asOf } = page.result;
  const { events } = page.record;
  if (asOf === null || asOf === events.at(-1)?.on) return [];
  const later = events.length - eventsSoFar(page).length;
  const left = later === 0 ? '' : `, ${counted(later, 'later event')} left out`;
  return [`as of ${dateWords(asOf)}${left}`];
}

/** Returns the title, the programme, the events and the dates of a record in a line. */
export function headerLines(page: Page): readonly string[] {
  const { record, programme, terminal } = page;
  const facts = [
    [counted(record.events.length, 'event'), ...datesOf(page)].join(', '),
    ...asOfWords(page),
    record.complete === false ? 'record not complete' : 'record complete',
  ];
  return joined([`${record.title ?? programme.title} (${programme.id})`, ...facts], terminal.columns);
}

const CUT =
  'A limit ended the search over the orders of a day. Nothing is held against the record that an order not tried might avoid.';

/** Says that a limit ended the search, if one did. */
export const cutLines = ({ result, terminal }: Page): readonly string[] =>
  result.search === 'cut' ? wrap(CUT, terminal.columns) : [];

/** Tells if a complete record goes on after the First Meeting without closing it. */
function isCloseMissing(page: Page): boolean {
  const { span } = page.programme.firstMeeting ?? {};
  const events = eventsSoFar(page);
  const opened = events.find(({ type }) => type === 'firstMeeting.opened');
  if (page.record.complete === false || !span || !opened || opened.on < span.from || opened.on > span.to)
    return false;
  const isEnded = events.some(
    (event) =>
      event.type === 'firstMeeting.closed' ||
      (event.type === 'meeting.suspended' && event.meeting === 'firstMeeting'),
  );
  return !isEnded && events.some(({ on }) => on > span.to);
}

/** Says that the First Meeting is taken to be over with its days, if its close is not on a complete record. */
export function closeLines(page: Page): readonly string[] {
  const { span } = page.programme.firstMeeting ?? {};
  if (!span || !isCloseMissing(page)) return [];
  const days = spanWords(span.from, span.to);
  const words = `The close of the First Meeting is not on this record: it is taken to be over with its days (${days}).`;
  return wrap(words, page.terminal.columns);
}
