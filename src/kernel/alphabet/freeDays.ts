import { addDays, dayNumber, type IsoDate, type Span } from '../../model/calendar.ts';
import type { Programme } from '../../programmes/programme.ts';
import { datesIn, firstDay } from '../ground/days.ts';
import type { FieldComparison } from './comparisons.ts';
import { workingWeek } from './spans.ts';

/** Days of the meetings after the First Meeting, for a programme that names no days. */
export interface FreeDays {
  /** The days of the intersessional that the programme names or, without any, a working week. */
  readonly intersessional: Span;
  /** A working week for a Second Meeting for which no day is named. */
  readonly secondMeeting: Span;
}

/**
 * Days between the starts of two meetings, if the programme leaves the later one open. The first has half a year of
 * preparation.
 */
const APART = { intersessional: 182, secondMeeting: 70 };

/** Days that a meeting needs before the next: its own week and a week on either side. */
const ROOM = 21;

/** Returns the first day after a day that the programme names for the Second Meeting. */
function earliestAfter(
  day: IsoDate,
  { drafts, offers }: Programme,
  bounds: readonly FieldComparison[],
): IsoDate | undefined {
  const named = datesIn([drafts.nextMeeting, offers, bounds]);
  return named.filter((each) => each > day).sort()[0];
}

/** Returns a working week halfway between two days, or half a year after the first if no last day is named. */
function weekBetween(first: IsoDate, last: IsoDate | undefined): Span {
  if (last === undefined) return workingWeek(addDays(first, APART.intersessional));
  const days = dayNumber(last) - dayNumber(first);
  return workingWeek(addDays(first, days < ROOM ? 1 : Math.floor(days / 2)));
}

/** Chooses the days that a programme leaves open: after its First Meeting, and within what it names of the Second. */
export function freeDaysOf(
  programme: Programme,
  bounds: readonly FieldComparison[],
  intersessional: Span | undefined,
): FreeDays {
  const after = programme.firstMeeting?.span.to ?? firstDay(programme);
  const comparisons = intersessional ?? weekBetween(after, earliestAfter(after, programme, bounds));
  return {
    intersessional: comparisons,
    secondMeeting: workingWeek(addDays(comparisons.to, APART.secondMeeting)),
  };
}
