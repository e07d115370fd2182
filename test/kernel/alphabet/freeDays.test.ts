import { describe, expect, it } from 'vitest';
import type { FieldComparison } from '../../../src/kernel/alphabet/comparisons.ts';
import { freeDaysOf } from '../../../src/kernel/alphabet/freeDays.ts';
import type { Programme } from '../../../src/programmes/programme.ts';
import { dayAt, numberOf, spanOf, weekdayOf } from '../../support/dayNumbers.ts';
import { toy } from '../../support/toy.ts';

const LAST = toy.firstMeeting?.span.to as string;

/** The toy without any day of a later meeting. */
const open: Programme = { ...toy, drafts: { ...toy.drafts, intersessional: {} } };

const bound = (...days: readonly string[]): FieldComparison => ({
  field: 'terms.span',
  is: 'before',
  found: true,
  against: days,
});

/** The first Monday on a day or after it, to its Friday. */
function weekFrom(day: number) {
  let first = day;
  while (weekdayOf(dayAt(first)) !== 1) first++;
  return spanOf(first, 5);
}

/** The last day of the First Meeting, on each day of a week. */
const LASTS = Array.from({ length: 7 }, (_, i) => dayAt(numberOf(LAST) + i));

const endingOn = (to: string): Programme =>
  ({ ...open, firstMeeting: { ...open.firstMeeting, span: { from: LAST, to } } }) as Programme;

const later = (days: number): string => dayAt(numberOf(LAST) + days);

describe('the days that a programme leaves open', () => {
  it('are none of the intersessional where they are named', () => {
    const span = { from: '2001-07-01', to: '2001-07-08' };
    expect(freeDaysOf(open, [], span).intersessional).toBe(span);
  });

  it('are a working week seventy days after the intersessional for the Second Meeting', () => {
    for (const to of ['2001-07-08', '2001-07-09', '2001-12-30']) {
      expect(freeDaysOf(open, [], { from: '2001-07-01', to }).secondMeeting).toEqual(
        weekFrom(numberOf(to) + 70),
      );
    }
  });

  it('are half a year after the First Meeting where no later day is named', () => {
    for (const last of LASTS) {
      const expected = weekFrom(numberOf(last) + 182);
      expect(freeDaysOf(endingOn(last), [], undefined).intersessional).toEqual(expected);
      const bounds = [bound(last, '2000-01-01')];
      expect(freeDaysOf(endingOn(last), bounds, undefined).intersessional).toEqual(expected);
    }
  });

  it('are halfway to the first day that is named or, where there is no room, soon', () => {
    for (const last of LASTS) {
      for (const days of [1, 2, 20, 21, 22, 23, 100, 363]) {
        const expected = weekFrom(numberOf(last) + (days < 21 ? 1 : Math.floor(days / 2)));
        const named = (more: number) => dayAt(numberOf(last) + more);
        const bounds = [bound(named(days + 9), '2000-01-01'), bound(named(days))];
        expect(freeDaysOf(endingOn(last), bounds, undefined).intersessional, `${days}`).toEqual(expected);
      }
    }
  });

  it('go by the draft of the Second Meeting and by offers as well', () => {
    const span = { from: later(60), to: later(63) };
    const expected = weekFrom(numberOf(LAST) + 30);
    const drafted = { ...open, drafts: { ...open.drafts, nextMeeting: { span } } } as Programme;
    const offered = { ...open, offers: [{ country: 'FR', city: 'X', window: span, days: 3 }] };
    for (const each of [drafted, offered]) {
      expect(freeDaysOf(each, [bound(later(90))], undefined).intersessional).toEqual(expected);
    }
  });

  it('begin with the day on which a programme starts, where no day of its First Meeting is known', () => {
    const { firstMeeting: _, ...rest } = open;
    expect(freeDaysOf(rest as Programme, [], undefined).intersessional).toEqual(
      weekFrom(numberOf(open.starts as string) + 182),
    );
  });
});
