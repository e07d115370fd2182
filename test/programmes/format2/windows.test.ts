import { describe, expect, it } from 'vitest';
import { PARTIAL_DATE, windowOf } from '../../../src/programmes/format2/windows.ts';

describe('a partial date', () => {
  it.each([
    ['1997-04', '1997-04-01', '1997-04-30'],
    ['1996-02', '1996-02-01', '1996-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['1997-12', '1997-12-01', '1997-12-31'],
    ['1997-Q1', '1997-01-01', '1997-03-31'],
    ['1997-Q4', '1997-10-01', '1997-12-31'],
    ['1997', '1997-01-01', '1997-12-31'],
  ])('%s has the days from %s to %s', (text, from, to) => {
    expect(PARTIAL_DATE.test(text)).toBe(true);
    expect(windowOf(text)).toEqual({ from, to });
  });

  it.each(['1997-00', '1997-13', '1997-Q0', '1997-Q5', '97', '1997-4', '1997-04-01', ' 1997', 'April'])(
    'is not %s',
    (text) => {
      expect(PARTIAL_DATE.test(text)).toBe(false);
    },
  );

  it('is not needed where both days are given', () => {
    const days = { from: '1997-04-01', to: '1997-04-02' };
    expect(windowOf(days)).toBe(days);
  });
});
