import { describe, expect, it } from 'vitest';
import { type Issue, problemsOfForm } from '../../../src/model/form.ts';
import { delayForm } from '../../../src/simulation/simulate/delays.ts';

const expectedBy = (value: unknown): readonly string[] =>
  problemsOfForm(delayForm, value).map(({ expected }) => expected);

describe('the form of a delay', () => {
  it.each([
    { fixed: 0 },
    { fixed: 36_525 },
    { from: 0, to: 3 },
    { from: 0, mostly: 1, to: 3 },
    { from: 2, to: 2 },
    { days: { 7: 1 } },
    { days: { 0: 0, 12345: 2 } },
  ])('takes %j', (delay) => {
    const issues: Issue[] = [];
    expect(delayForm(delay, issues)).toEqual(delay);
    expect(issues).toEqual([]);
  });

  it.each([
    null,
    3,
    {},
    { fixed: -1 },
    { fixed: 0.5 },
    { fixed: 36_526 },
    { fixed: 3, from: 0 },
    { from: 3, to: 1 },
    { from: 0, mostly: 4, to: 3 },
    { days: {} },
    { days: { 7: 0 } },
    { days: { '-1': 1 } },
    { days: { 123456: 1 } },
    { days: { 7: 0.5 } },
  ])('tells all forms for %j', (delay) => {
    expect(expectedBy(delay)).toEqual([
      'a delay in days: { fixed: 3 }, { from: 0, to: 3 }, { from: 0, mostly: 1, to: 3 } or { days: { "7": 1 } }',
    ]);
  });
});
