import { ccm2011, type TreatyEvent } from 'intersessional';
import { fitness } from 'intersessional/simulation';
import { expect, it } from 'vitest';
import { THEMES } from '../../conformance/support/model.ts';
import { model, recordOf } from '../support/records.ts';

/* Fitness as process mining counts it. */

const { events } = model;

/** The shortest run: a discussion of each theme, and sixteen other events. */
const SHORTEST = 16 + THEMES.length;
const opened = events.findIndex(({ type }) => type === 'intersessional.opened');
const wrong = { ...model, events: events.with(opened, { ...events[opened], city: 'Paris' } as TreatyEvent) };

it('is 1 exactly where nothing has to be edited', () => {
  for (const record of [model, recordOf('ccm-2011'), { ...model, events: [] }]) {
    expect(fitness(ccm2011, record)).toMatchObject({ value: 1, cost: 0, shortestRun: null, proven: true });
  }
});

it('counts an edit as one, against the events and the shortest run', { timeout: 120_000 }, () => {
  expect(fitness(ccm2011, wrong)).toEqual({
    value: 1 - 1 / (events.length + SHORTEST),
    cost: 1,
    events: events.length,
    shortestRun: SHORTEST,
    proven: true,
  });
  expect(fitness(ccm2011, wrong, { asOf: '2011-06-01' })).toMatchObject({ value: 1, cost: 0 });
});

it('stays between 0 and 1 where a limit comes first', { timeout: 120_000 }, () => {
  const { value, proven } = fitness(ccm2011, wrong, { limit: 0 });
  expect(proven).toBe(false);
  expect(value).toBeGreaterThanOrEqual(0);
  expect(value).toBeLessThan(1);
});
