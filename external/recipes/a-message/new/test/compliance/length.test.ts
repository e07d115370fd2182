import { expect, it } from 'vitest';
import { lengthText } from '../../src/compliance/length.ts';

it('says how long a meeting is, with the form of one day and of several', () => {
  expect(lengthText({ from: '2011-06-27', to: '2011-06-27' })).toBe('The meeting takes 1 day.');
  expect(lengthText({ from: '2011-06-27', to: '2011-06-30' })).toBe('The meeting takes 4 days.');
});
