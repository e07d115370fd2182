import type { Programme } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { heldDaysOf } from '../../../src/kernel/alphabet/heldDays.ts';
import { addDays } from '../../../src/model/calendar.ts';
import { vocabularyOf } from '../../../src/programmes/vocabulary.ts';
import { dayAt, numberOf, spanOf, weekdayOf } from '../../support/dayNumbers.ts';
import { harbour, watershed } from '../../support/ownCycles.ts';
import { toyWith } from '../../support/sheets.ts';
import { toy } from '../../support/toy.ts';

const LAST = toy.firstMeeting?.span.to as string;

const daysOf = (programme: Programme) =>
  heldDaysOf({ programme, cycle: vocabularyOf(programme).cycle, relations: [] });

/** The toy without any day of a later meeting, and with changes. */
const open = (changes: object = {}): Programme =>
  toyWith({ drafts: { ...toy.drafts, intersessional: {}, nextMeeting: {} }, offers: [], ...changes });

/** The first Monday on a day or after it, to its Friday. */
function weekFrom(day: number) {
  let first = day;
  while (weekdayOf(dayAt(first)) !== 1) first++;
  return spanOf(first, 5);
}

const LASTS = Array.from({ length: 7 }, (_, i) => dayAt(numberOf(LAST) + i));

const endingOn = (to: string): object => ({
  firstMeeting: { ...toy.firstMeeting, span: { from: LAST, to } },
});

describe('the days that a programme leaves open', () => {
  it('are none of a meeting whose days are drafted or foreseen', () => {
    const span = { from: '2001-07-01', to: '2001-07-08' };
    const drafts = { ...toy.drafts, intersessional: { span } };
    const days = daysOf(toyWith({ drafts }));
    expect(days.get('intersessional')).toEqual(span);
    expect(days.get('firstMeeting')).toEqual(toy.firstMeeting?.span);
  });

  it('are a working week seventy days after the meeting before', () => {
    for (const to of ['2001-07-08', '2001-07-09', '2001-12-30']) {
      const drafts = { ...toy.drafts, intersessional: { span: { from: '2001-07-01', to } }, nextMeeting: {} };
      expect(daysOf(toyWith({ drafts, offers: [] })).get('secondMeeting')).toEqual(
        weekFrom(numberOf(to) + 70),
      );
    }
  });

  it('are half a year for a meeting between others, where no later day is named', () => {
    for (const last of LASTS) {
      expect(daysOf(open(endingOn(last))).get('intersessional')).toEqual(weekFrom(numberOf(last) + 182));
    }
  });

  it('are halfway to the first day that is named or, where there is no room, soon', () => {
    for (const last of LASTS) {
      for (const days of [1, 2, 20, 21, 22, 23, 100, 363]) {
        const from = dayAt(numberOf(last) + days);
        const offers = [{ country: 'FR', city: 'X', window: { from, to: addDays(from, 9) }, days: 3 }];
        const expected = weekFrom(numberOf(last) + (days < 21 ? 1 : Math.floor(days / 2)));
        expect(daysOf(open({ ...endingOn(last), offers })).get('intersessional'), `${days}`).toEqual(
          expected,
        );
      }
    }
  });

  it('go by the draft of the meeting after it as well', () => {
    const span = { from: dayAt(numberOf(LAST) + 60), to: dayAt(numberOf(LAST) + 63) };
    const drafts = { ...toy.drafts, intersessional: {}, nextMeeting: { span } };
    expect(daysOf(toyWith({ drafts, offers: [] })).get('intersessional')).toEqual(
      weekFrom(numberOf(LAST) + 30),
    );
  });

  it('begin with the day on which a programme starts, where no day of its first meeting is known', () => {
    const { firstMeeting: _, ...rest } = open();
    const days = daysOf(rest as Programme);
    expect(days.has('firstMeeting')).toBe(false);
    expect(days.get('intersessional')).toEqual(weekFrom(numberOf(toy.starts as string) + 182));
  });

  it('follow each other in any cycle', () => {
    for (const programme of [watershed, harbour]) {
      const spans = [...daysOf(programme).values()];
      expect(spans).toHaveLength(3);
      expect(spans.map(({ from }) => from)).toEqual(spans.map(({ from }) => from).toSorted());
    }
    expect(daysOf(harbour).get('spring')).toEqual({ from: '2003-03-03', to: '2003-03-07' });
  });
});
