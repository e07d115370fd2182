import * as fc from 'fast-check';
import { MalformedError, type TreatyEvent, type TreatyRecord } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/model/calendar.ts';
import * as templates from '../../../src/testing/declare/constraints.ts';
import * as declare from '../../../src/testing/declare/index.ts';
import { type Constraint, event, judge } from '../../../src/testing/declare/index.ts';
import { model, recordOf } from '../../support/records.ts';
import { FORMULAS, type Formula, holdsAt, type Trace } from './formulas.ts';

/** Two activities that an event can be both of. */
const a = event('coordinator.appointed', { duties: ['substance'] });
const b = event('coordinator.appointed', { duties: ['conferenceServices'] });

const { existence, absence, exactly, init, end, ...binary } = templates;

const constraints: readonly (readonly [string, Constraint, Formula])[] = [
  ...Object.entries({ existence, absence, exactly, init, end }).map(
    ([name, template]) => [name, template(a), FORMULAS[name as keyof typeof FORMULAS]] as const,
  ),
  ['existenceTwice', existence(a, 2), FORMULAS.existenceTwice],
  ['absenceTwice', absence(a, 2), FORMULAS.absenceTwice],
  ['exactlyTwice', exactly(a, 2), FORMULAS.exactlyTwice],
  ...Object.entries(binary).map(
    ([name, template]) => [name, template(a, b), FORMULAS[name as keyof typeof FORMULAS]] as const,
  ),
];

const eventOn = (on: string, letter: number): TreatyEvent => ({
  on,
  type: 'coordinator.appointed',
  body: 'UNDP-BCPR',
  duties: [
    ...(letter & 1 ? ['substance' as const] : []),
    ...(letter & 2 ? ['conferenceServices' as const] : []),
  ],
});

/** A record with a day for each list of letters. */
const recordOn = (days: readonly Trace[], complete = true): TreatyRecord => ({
  programme: 'ccm-2011',
  complete,
  events: days.flatMap((letters, i) => letters.map((letter) => eventOn(addDays('2011-01-01', i), letter))),
});

/** Every trace up to a length. */
function tracesUpTo(length: number): readonly Trace[] {
  if (length === 0) return [[]];
  const shorter = tracesUpTo(length - 1);
  const longest = shorter.filter((trace) => trace.length === length - 1);
  return [...shorter, ...longest.flatMap((trace) => [0, 1, 2, 3].map((letter) => [...trace, letter]))];
}

function ordersOf(trace: Trace): readonly Trace[] {
  if (trace.length < 2) return [trace];
  return trace.flatMap((letter, i) =>
    ordersOf([...trace.slice(0, i), ...trace.slice(i + 1)]).map((rest) => [letter, ...rest]),
  );
}

const allOrders = (days: readonly Trace[]): readonly Trace[] =>
  days
    .map(ordersOf)
    .reduce<readonly Trace[]>(
      (before, orders) => before.flatMap((trace) => orders.map((order) => [...trace, ...order])),
      [[]],
    );

const isPartOf = (part: Trace, trace: Trace): boolean => {
  let at = 0;
  for (const letter of trace) if (letter === part[at]) at++;
  return at === part.length;
};

describe('the templates, on events of distinct days', () => {
  const traces = tracesUpTo(3);

  it('are all here', () => {
    expect(constraints.length).toBe(24);
    expect(new Set(constraints.map(([, { template }]) => template)).size).toBe(21);
  });

  it.each(constraints)(
    '%s is what its formula says, on every trace up to 3 events',
    (_name, constraint, formula) => {
      for (const trace of traces) {
        const { outcome, order } = judge(recordOn(trace.map((letter) => [letter])), constraint);
        expect([trace, outcome, order]).toEqual([
          trace,
          holdsAt(formula, trace) ? 'passed' : 'failed',
          undefined,
        ]);
      }
    },
  );

  it('are what their formulas say on longer ones', () => {
    const longer = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 12 });
    for (const trace of fc.sample(longer, { seed: 7, numRuns: 25 })) {
      const record = recordOn(trace.map((letter) => [letter]));
      for (const [name, constraint, formula] of constraints) {
        const { outcome } = judge(record, constraint);
        expect([name, trace, outcome]).toEqual([name, trace, holdsAt(formula, trace) ? 'passed' : 'failed']);
      }
    }
  });
});

const anyDays = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }), {
  maxLength: 3,
});

describe('the templates, on events of one day', () => {
  it('hold in some order, in all or in none', () => {
    for (const days of fc.sample(anyDays, { seed: 7, numRuns: 25 })) {
      const orders = allOrders(days);
      for (const [name, constraint, formula] of constraints) {
        const kept = orders.filter((trace) => holdsAt(formula, trace)).length;
        const { outcome, order } = judge(recordOn(days), constraint);
        const expected =
          kept === 0 ? ['failed', undefined] : ['passed', kept < orders.length ? 'some' : undefined];
        expect([name, days, outcome, order]).toEqual([name, days, ...expected]);
      }
    }
  });
});

describe('the templates, on an incomplete record', () => {
  const all = tracesUpTo(5);
  const few = anyDays.filter((days) => days.flat().length < 3);

  it('can be told where nothing that may be missing changes them', () => {
    for (const days of fc.sample(few, { seed: 7, numRuns: 15 })) {
      const orders = allOrders(days);
      const possible = all.filter((trace) => orders.some((order) => isPartOf(order, trace)));
      for (const [name, constraint, formula] of constraints) {
        const kept = possible.filter((trace) => holdsAt(formula, trace)).length;
        const expected = kept === 0 ? 'failed' : kept === possible.length ? 'passed' : 'cantTell';
        expect([name, days, judge(recordOn(days, false), constraint).outcome]).toEqual([
          name,
          days,
          expected,
        ]);
      }
    }
  });
});

describe('a judgement', () => {
  const opened = event('intersessional.opened');
  const languages = event('decision.adopted', { decision: 'languages' });

  it('passes on the model record', () => {
    const { outcome, because } = judge(model, declare.precedence(languages, opened));
    expect(outcome).toBe('passed');
    expect(because).toBe(
      'Required: "intersessional opened" happens only after "decision adopted (decision: languages)". Met.',
    );
  });

  it('names the event that breaks it, and the one that it breaks with', () => {
    const { outcome, counterexample, because } = judge(model, declare.notSuccession(languages, opened));
    expect(outcome).toBe('failed');
    expect(counterexample?.map(({ type, on }) => `${on} ${type}`)).toEqual([
      '2010-11-12 decision.adopted',
      '2011-06-27 intersessional.opened',
    ]);
    expect(because).toBe(
      'Required: "intersessional opened" never follows "decision adopted (decision: languages)". Not met. Broken by "intersessional opened on 27 June 2011 (events[24])", after "decision adopted: languages on 12 November 2010 (events[9])".',
    );
  });

  it('names the event that waits', () => {
    const { counterexample, because } = judge(model, declare.response(opened, 'meeting.cancelled'));
    expect(counterexample).toEqual([{ index: 24, on: '2011-06-27', type: 'intersessional.opened' }]);
    expect(because).toBe(
      'Required: Each "intersessional opened" is followed by "meeting cancelled". Not met. Open at the end, since "intersessional opened on 27 June 2011 (events[24])".',
    );
  });

  it('has no event to name where one is missing', () => {
    const { counterexample, because } = judge(model, declare.existence('meeting.cancelled'));
    expect(counterexample).toEqual([]);
    expect(because).toBe('Required: "meeting cancelled" happens. Not met. Found: nothing on record.');
  });

  it('names the last event', () => {
    const { counterexample } = judge(model, declare.end('date.reached'));
    expect(counterexample?.[0]?.index).toBe(model.events.length - 1);
  });

  it('says which part of a template is broken', () => {
    const { because } = judge(model, declare.succession(opened, languages));
    expect(because).toContain(
      'Each "intersessional opened" is followed by "decision adopted (decision: languages)". Not met.',
    );
  });

  it('knows of several activities at once', () => {
    const either = declare.anyOf('meeting.cancelled', languages);
    expect(judge(model, declare.exactly(either)).outcome).toBe('passed');
    expect(judge(model, declare.absence(either)).because).toContain(
      '"meeting cancelled or decision adopted (decision: languages)" never happens.',
    );
  });

  it('cannot tell on the real record what may be missing from it', () => {
    const real = recordOf('ccm-2011');
    const { outcome, because } = judge(real, declare.precedence(languages, opened));
    expect(outcome).toBe('cantTell');
    expect(because).toContain(
      'Undetermined. The record is incomplete, and an event that is not on record could change the result.',
    );
    expect(judge(real, declare.existence(opened)).outcome).toBe('passed');
    expect(judge(real, declare.absence(opened)).outcome).toBe('failed');
  });

  it('depends on no order within a day', () => {
    const day = (...events: readonly TreatyEvent[]): TreatyRecord => ({ programme: 'ccm-2011', events });
    const on = '2010-11-12';
    const closed: TreatyEvent = { on, type: 'firstMeeting.closed' };
    const adopted: TreatyEvent = { on, type: 'decision.adopted', decision: 'languages' };
    const after = declare.precedence(languages, 'firstMeeting.closed');
    for (const record of [day(closed, adopted), day(adopted, closed)]) {
      expect(judge(record, after)).toMatchObject({ outcome: 'passed', order: 'some' });
    }
  });

  it.each([
    [
      { template: 'existence', activities: ['meeting.adjourned'] },
      'activities[0]: expected a type of event, such as decision.adopted, or an object with the field "event", or with the field "anyOf", found "meeting.adjourned"',
    ],
    [
      { template: 'exactly', activities: [opened], times: 0 },
      'times: expected a whole number of times from 1 to 1000, found 0',
    ],
    [{ template: 'sequence', activities: [opened] }, /^template: expected .*, found "sequence"$/],
    [{ template: 'response', activities: [opened] }, /^activities.*: expected .*/],
  ])('is of a constraint that is one: %j', (wrong, line) => {
    expect(() => judge(model, wrong as unknown as Constraint)).toThrow(MalformedError);
    expect(() => judge(model, wrong as unknown as Constraint)).toThrow(line);
  });

  it('takes a day of many events', () => {
    const letters = Array.from({ length: 40 }, (_, i) => i % 4);
    expect(judge(recordOn([letters]), declare.alternateSuccession(a, b)).outcome).toBe('failed');
    expect(judge(recordOn([letters]), declare.response(a, b))).toMatchObject({
      outcome: 'passed',
      order: 'some',
    });
  });
});

describe('an activity', () => {
  it('is of fields that its type has', () => {
    // @ts-expect-error: no such field
    expect(() => event('decision.adopted', { decisions: 'languages' })).toThrow('where.decisions');
    // @ts-expect-error: no such decision
    expect(() => event('decision.adopted', { decision: 'lunch' })).toThrow('where.decision');
    expect(event('decision.adopted', { decision: 'languages', terms: { languages: ['en'] } }).where).toEqual({
      decision: 'languages',
      terms: { languages: ['en'] },
    });
  });
});
