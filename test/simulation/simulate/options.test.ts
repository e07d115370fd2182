import { ccm2011 } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../src/programmes/vocabulary.ts';
import { settingsOf } from '../../../src/simulation/simulate/options.ts';
import { problemsOf } from '../../support/problems.ts';

const vocabulary = vocabularyOf(ccm2011);
const read = (options: object) => settingsOf(options, vocabulary);

/** The problems with options: each place, with what was expected there. */
const problemsWith = (options: object): readonly string[] =>
  problemsOf(() => read(options)).map(({ path, expected }) => `${path}: ${expected}`);

const DEFAULTS = {
  runs: 10_000,
  goal: 'secondMeeting',
  weights: {},
  delays: {},
  chances: {},
  objections: 0.05,
  withdrawals: 0.8,
  deferrals: 0.02,
  departures: 0,
  mostEvents: 1000,
  choice: 'enabled',
  confidence: 0.95,
};

describe('the options of a simulation', () => {
  it('have a value each where they are left out, or undefined', () => {
    expect(read({ seed: 1 })).toEqual({ ...DEFAULTS, seed: 1 });
    const undefinedAll = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, undefined]));
    expect(read({ ...undefinedAll, seed: 1 })).toEqual({ ...DEFAULTS, seed: 1 });
    expect(read({}).seed).toBeGreaterThanOrEqual(0);
  });

  it('keep what is given', () => {
    const given = {
      runs: 5,
      seed: 2,
      goal: 'intersessional',
      from: '2010-11-09',
      until: '2011-01-01',
      weights: { 'objection.raised': 3 },
      chances: { 'objection.raised': 1 },
      delays: { 'support.arranged': { fixed: 3 } },
      choice: 'naive',
    };
    expect(read(given)).toEqual({ ...DEFAULTS, ...given });
  });

  it.each([
    [{ runs: 0 }, 'runs: a whole number from 1 to 1000000000'],
    [{ alphabet: [] }, 'alphabet: one event at least'],
    [{ objections: 1.5 }, 'objections: a chance from 0 to 1'],
    [{ weights: { 'objection.raised': 1001 } }, 'weights.objection.raised: a weight from 0 to 1000'],
    [{ confidence: 0.4 }, 'confidence: a confidence from 0.5 to 0.9999'],
    [{ choice: 'other' }, 'choice: '],
    [{ weights: { lunch: 1 } }, 'weights.lunch: '],
    [{ from: '2010-02-30' }, 'from: '],
    [{ onProgress: 5 }, 'onProgress: a function to be told'],
    [{ run: 5 }, 'run: '],
  ])('say what is wrong with %j', (options, begins) => {
    const [first, ...more] = problemsWith(options);
    expect(first).toContain(begins);
    expect(more).toEqual([]);
  });
});
