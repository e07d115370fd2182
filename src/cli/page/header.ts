import { dateWords, spanWords } from '../../compliance/words.ts';
import { pageTexts, recordTexts, say } from '../../messages/index.ts';
import { joined, wrap } from '../layout.ts';
import { dueWords } from '../words.ts';
import { eventsSoFar, type Page } from './page.ts';

/** Returns `17 events, 6 Sep 2010 - 13 Sep 2011`. */
function eventsWords({ record: { events } }: Page): string {
  const [first, last] = [dueWords(events[0]?.on), dueWords(events.at(-1)?.on)];
  const count = events.length;
  if (count === 0) return recordTexts.noEvents;
  return first === last
    ? say(recordTexts.onDay, { count, day: first })
    : say(recordTexts.onDays, { count, first, last });
}

/** Returns the day as of which the audit speaks, where that is not the day of the last event. */
function asOfWords(page: Page): readonly string[] {
  const { asOf } = page.result;
  const { events } = page.record;
  if (asOf === null || asOf === events.at(-1)?.on) return [];
  const count = events.length - eventsSoFar(page).length;
  const day = dateWords(asOf);
  return [count === 0 ? say(pageTexts.asOf, { day }) : say(recordTexts.asOf, { count, day })];
}

/** Returns the title of a record, or else of its programme, with the id of the programme. */
export const titleWords = ({ record, programme: { title, id } }: Page): string =>
  say(pageTexts.titled, { title: record.title ?? title, id });

/** Returns the title, the programme, the events and the dates of a record in a line. */
export function headerLines(page: Page): readonly string[] {
  const { record, terminal } = page;
  const complete = record.complete === false ? recordTexts.incomplete : recordTexts.complete;
  return joined([titleWords(page), eventsWords(page), ...asOfWords(page), complete], terminal.columns);
}

/** Says that a limit ended the search, if one did. */
export const cutLines = ({ result, terminal }: Page): readonly string[] =>
  result.search === 'cut' ? wrap(recordTexts.cut, terminal.columns) : [];

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
  return wrap(say(recordTexts.notClosed, { days }), page.terminal.columns);
}
