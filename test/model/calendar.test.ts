import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateOf,
  dayNumber,
  followsOn,
  hull,
  isWithin,
  lengthInDays,
  makeUp,
} from '../../src/model/calendar.ts';

const SEED = 20110627;
const day = fc.integer({ min: -80_000, max: 80_000 });
const plain = (date: string) => Temporal.PlainDate.from(date);
const epoch = plain('1970-01-01');

describe(`the calendar agrees with Temporal (seed ${SEED})`, () => {
  it('on the number of a day and the date of a number, every day for 220 years either way', () => {
    for (let number = -80_000; number <= 80_000; number += 7) {
      const date = epoch.add({ days: number }).toString();
      expect(dateOf(number)).toBe(date);
      expect(dayNumber(date)).toBe(number);
    }
  });

  it('on the first and the last day that has a date, which is that of every day beyond it', () => {
    for (const date of ['0000-01-01', '9999-12-31']) {
      expect(dayNumber(date)).toBe(epoch.until(plain(date)).days);
      expect(dateOf(dayNumber(date))).toBe(date);
    }
    expect([-1e9, 1e9].map((days) => addDays('2011-06-27', days))).toEqual(['0000-01-01', '9999-12-31']);
    expect(dateOf(dayNumber('June'))).not.toBe('June');
  });

  it('on days added and on the length of a span', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (number, days) => {
        const date = dateOf(number);
        expect(addDays(date, days)).toBe(plain(date).add({ days }).toString());
        const to = addDays(date, Math.abs(days));
        expect(lengthInDays({ from: date, to })).toBe(plain(date).until(plain(to)).days + 1);
      }),
      { seed: SEED },
    );
  });

  it('on weekends: what follows on has no weekday between', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -3, max: 9 }), (number, gap) => {
        const earlier = { from: dateOf(number - 4), to: dateOf(number) };
        const later = { from: dateOf(number + gap), to: dateOf(number + gap + 3) };
        let idle = gap <= 0;
        for (let at = 1; at < gap; at++) if (epoch.add({ days: number + at }).dayOfWeek <= 5) idle = true;
        expect(followsOn(later, earlier)).toBe(!idle);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('spans', () => {
  const span = (from: string, to: string) => ({ from: `2011-09-${from}`, to: `2011-09-${to}` });

  it('lie within a window with their first and last days', () => {
    expect(isWithin(span('10', '20'), span('10', '20'))).toBe(true);
    expect(isWithin(span('09', '20'), span('10', '20'))).toBe(false);
    expect(isWithin(span('10', '21'), span('10', '20'))).toBe(false);
    expect(isWithin('2011-09-10', span('10', '20'))).toBe(true);
    expect(isWithin('2011-09-09', span('10', '20'))).toBe(false);
  });

  it('make up a whole without a gap, in any order, overlapping or not', () => {
    const whole = span('12', '16');
    expect(makeUp([span('13', '16'), span('12', '12')], whole)).toBe(true);
    expect(makeUp([span('12', '14'), span('13', '16')], whole)).toBe(true);
    expect(makeUp([whole, whole], whole)).toBe(true);
    expect(makeUp([span('13', '16')], whole)).toBe(false);
    expect(makeUp([span('12', '15')], whole)).toBe(false);
    expect(makeUp([span('12', '12'), span('14', '16')], whole)).toBe(false);
    expect(makeUp([span('11', '12'), span('13', '16')], whole)).toBe(false);
    expect(makeUp([span('12', '12'), span('13', '17')], whole)).toBe(false);
  });

  it('have a hull', () => {
    expect(hull([span('13', '16'), span('12', '12')])).toEqual(span('12', '16'));
  });
});
