import { MalformedError, type Programme, type TreatyEvent } from 'intersessional';
import { check } from 'intersessional/simulation';
import { setProgrammes } from 'intersessional/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  absence,
  type Constraint,
  end,
  event,
  existence,
  init,
  isOf,
  judge,
  precedence,
  propertiesOf,
  respondedExistence,
  response,
  succession,
} from '../../../src/testing/declare/index.ts';
import {
  edited,
  estuary,
  estuaryRecord,
  harbour,
  harbourRecord,
  watershed,
  watershedRecord,
} from '../../support/ownCycles.ts';
import { model } from '../../support/records.ts';

const activityOf =
  (programme: Programme) =>
  (type: string, where: NonNullable<Parameters<typeof event>[1]> = {}) =>
    event(type, where, { programme });

const water = activityOf(watershed);
const port = activityOf(harbour);
const river = activityOf(estuary);

const OF_WATER: readonly (readonly [string, Constraint, string])[] = [
  ['existence', existence(water('sample.taken'), 3), 'passed'],
  ['existence of more', existence(water('sample.taken'), 4), 'failed'],
  ['existence with a value', existence(water('sample.taken', { site: 'weir' })), 'passed'],
  ['absence', absence(water('recommendation.agreed', { subject: 'dams' })), 'passed'],
  ['end', end(water('plenary.closed')), 'passed'],
  ['init', init(water('plenary.opened')), 'failed'],
  ['succession', succession(water('water.opened'), water('water.closed')), 'passed'],
  ['precedence', precedence(water('report.issued'), water('vote.held')), 'passed'],
  ['response', response(water('vote.held'), water('report.issued')), 'failed'],
];

describe('constraints of a programme with a cycle of its own', () => {
  it.each(OF_WATER)('%s is judged by the programme that is given', (_, constraint, outcome) => {
    expect(judge(watershedRecord, constraint, { programme: watershed }).outcome).toBe(outcome);
  });

  it.each([
    ['existence', existence(river('sounding.taken'), 2), 'passed'],
    ['absence', absence(river('emergency.opened')), 'passed'],
    ['init', init(river('founding.opened')), 'passed'],
    ['end', end(river('congress.closed')), 'passed'],
    ['precedence', precedence(river('inner.opened'), river('outer.opened')), 'passed'],
    [
      'response',
      response(river('decision.deferred'), river('decision.adopted', { decision: 'fees' })),
      'passed',
    ],
    ['a seat', existence(river('officer.designated', { seat: 'southBank' })), 'failed'],
  ] as const)('%s is judged of a programme of format 2', (_, constraint, outcome) => {
    expect(judge(estuaryRecord, constraint, { programme: estuary }).outcome).toBe(outcome);
    const open = { ...estuaryRecord, complete: false };
    const { outcome: unsure } = judge(open, constraint, { programme: estuary });
    expect(['cantTell', outcome]).toContain(unsure);
  });

  it('need a programme that is given or known', () => {
    const constraint = existence(water('sample.taken'));
    expect(() => judge({ ...watershedRecord, programme: 'river' }, constraint)).toThrow(MalformedError);
    expect(() => event('sample.lost' as 'theme.discussed')).toThrow(MalformedError);
  });

  it('name the events that break them', () => {
    const early = edited(harbourRecord, (events) => events.filter((_, i) => i !== 6));
    const constraint = precedence(port('autumn.convened'), port('autumn.opened'));
    const { outcome, counterexample } = judge(early, constraint, { programme: harbour });
    expect(outcome).toBe('failed');
    expect(counterexample).toEqual([{ index: 6, on: '2003-10-06', type: 'autumn.opened' }]);
  });

  it('leave undetermined what an incomplete record may lack', () => {
    const open = { ...harbourRecord, complete: false };
    const noted = existence(port('note.sent'));
    expect(judge(open, noted, { programme: harbour }).outcome).toBe('cantTell');
    expect(judge(harbourRecord, noted, { programme: harbour }).outcome).toBe('failed');
  });

  it('refuse what no event of the programme could say', () => {
    expect(() => water('sample.taken', { sites: 'weir' })).toThrow('where.sites');
    expect(() => water('recommendation.agreed', { subject: 'limits', outcome: 'none' })).toThrow('outcome');
    expect(() => port('decision.adopted', { decision: 'languages' })).toThrow('one of budget, dates');
    expect(() => port('sample.taken')).toThrow(MalformedError);
    const foreign = existence(water('sample.taken'));
    expect(() => judge(harbourRecord, foreign, { programme: harbour })).toThrow(MalformedError);
    const options = { programmes: harbour } as object;
    expect(() => judge(harbourRecord, existence(port('note.sent')), options)).toThrow('programmes');
  });
});

describe('the properties of a constraint of a programme with a cycle of its own', () => {
  const holds = (programme: Programme, constraint: Constraint) =>
    check(programme, propertiesOf(constraint, { programme }) ?? []).map((each) => each.holds);

  it('are checked by its exploration, up to its last meeting', () => {
    const closed = respondedExistence(water('water.opened'), water('water.closed'));
    expect(propertiesOf(closed, { programme: watershed })).toEqual([
      { never: { all: [{ stage: 'plenary' }, expect.anything(), expect.anything()] } },
    ]);
    expect(holds(watershed, precedence(water('plenary.opened'), water('plenary.closed')))).toEqual([true]);
    expect(holds(watershed, precedence(water('soil.opened'), water('water.opened')))).toEqual([false]);
    const adopted = port('decision.adopted', { decision: 'budget' });
    expect(holds(harbour, precedence(port('summer.opened'), adopted))).toEqual([true]);
  });

  it('are checked of two meetings in a sequence', () => {
    const second = precedence(river('outer.opened'), river('outer.closed'));
    expect(holds(estuary, second)).toEqual([true]);
    expect(holds(estuary, precedence(river('inner.opened'), river('outer.opened')))).toEqual([false]);
  });

  it('are of each decision of the programme where none is named', () => {
    const properties = propertiesOf(existence(port('decision.adopted')), { programme: harbour });
    expect(JSON.stringify(properties)).toContain('["decisions","dates","adopted"]');
    expect(() => propertiesOf(existence(port('decision.adopted', { decision: 'dates' })))).toThrow(
      MalformedError,
    );
  });
});

describe('constraints, once programmes are known', () => {
  beforeAll(() => setProgrammes(watershed, harbour));

  it.each(OF_WATER)('%s is judged by the programme that the record names', (_, constraint, outcome) => {
    expect(judge(watershedRecord, constraint).outcome).toBe(outcome);
  });

  it('are about events of any of them', () => {
    const weir = event('sample.taken' as 'theme.discussed', { site: 'weir' } as object);
    const sample = { on: '2001-02-01', type: 'sample.taken', site: 'weir' } as unknown as TreatyEvent;
    expect(isOf(sample, weir)).toBe(true);
    expect(isOf(sample, 'sample.taken' as 'theme.discussed')).toBe(true);
    const budget = event('decision.adopted', { decision: 'budget' as 'languages' });
    expect(judge(harbourRecord, existence(budget)).outcome).toBe('passed');
    expect(() => judge(model, existence(budget))).toThrow(MalformedError);
    expect(() => event('decision.adopted', { decision: 'lunch' as 'languages' })).toThrow('where.decision');
  });
});
