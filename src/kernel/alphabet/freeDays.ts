import { addDays, dayNumber, type IsoDate, type Span } from '../../model/calendar.ts';
import type { Programme } from '../../programmes/programme.ts';
import { datesIn, firstDay } from '../ground/days.ts';
import type { Comparison } from './comparisons.ts';
import { workingWeek } from './spans.ts';

/** Days for the meetings that follow the First Meeting. A programme that names none leaves them open. */
export interface FreeDays {
  /** The days of the intersessional: those that are named anywhere or, where none are, some working week. */
  readonly intersessional: Span;
  /** Some working week for a Second Meeting of which no day is named. */
  readonly secondMeeting: Span;
}

/** Days from one meeting to the next, where a programme leaves the later one open: half a year to prepare the first. */
const APART = { intersessional: 182, secondMeeting: 70 };

/** A meeting needs so many days before the one that follows: its own week, and one on either side. */
const ROOM = 21;

/** Returns the first day on which the Second Meeting can be by what a programme names, where that is after a day. */
function earliestAfter(
  day: IsoDate,
  { drafts, offers }: Programme,
  bounds: readonly Comparison[],
): IsoDate | undefined {
  const named = datesIn([drafts.nextMeeting, offers, bounds]);
  return named.filter((each) => each > day).sort()[0];
}

/** Returns a working week halfway between two days; soon after the first, where nothing is named after it. */
function weekBetween(first: IsoDate, last: IsoDate | undefined): Span {
  if (last === undefined) return workingWeek(addDays(first, APART.intersessional));
  const days = dayNumber(last) - dayNumber(first);
  return workingWeek(addDays(first, days < ROOM ? 1 : Math.floor(days / 2)));
}

/** Chooses the days that a programme leaves open: after its First Meeting, and within what it names of the Second. */
export function freeDaysOf(
  programme: Programme,
  bounds: readonly Comparison[],
  intersessional: Span | undefined,
): FreeDays {
  const after = programme.firstMeeting?.span.to ?? firstDay(programme);
  const comparisons = intersessional ?? weekBetween(after, earliestAfter(after, programme, bounds));
  return {
    intersessional: comparisons,
    secondMeeting: workingWeek(addDays(comparisons.to, APART.secondMeeting)),
  };
}
