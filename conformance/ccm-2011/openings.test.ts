import {
  begin,
  ccm2011,
  type EventOf,
  explain,
  type Submission,
  submit,
  type TreatyEvent,
} from 'intersessional';
import { readRecord } from 'intersessional/read';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { auditRecord, change, type Edit, modelRecord, send, upTo, without } from '../support/index.ts';

/* A meeting opens on one of the days of its own span, or of its ceremonial span: anything else contradicts itself. */

const JUNE = { from: '2011-06-27', to: '2011-06-30' };
const OPENINGS = {
  intersessional: 'intersessional.opened',
  secondMeeting: 'secondMeeting.opened',
} as const;
type Opening = EventOf<'intersessional.opened'> | EventOf<'secondMeeting.opened'>;

const problemsOf = (sent: Submission) => (sent.reception === 'malformed' ? sent.problems : []);

const intersessional = (on: string): readonly Edit[] => [
  upTo('2011-06-27'),
  without('theme.discussed'),
  change('intersessional.opened', { on }),
];
const second = (on: string, formal: readonly [string, string], ceremony?: readonly [string, string]): Edit =>
  change('secondMeeting.opened', {
    on,
    span: { from: formal[0], to: formal[1] },
    ceremonialSpan: ceremony && { from: ceremony[0], to: ceremony[1] },
  });

describe('the opening of the intersessional', () => {
  it.each([
    ['2011-06-26', 'malformed'],
    ['2011-06-27', 'accepted'],
    ['2011-06-28', 'accepted'],
    ['2011-06-30', 'accepted'],
    ['2011-07-01', 'malformed'],
  ])('of 27-30 June, on %s, is %s', (on, reception) => {
    expect(send('intersessional.opened', {}, ...intersessional(on)).reception).toBe(reception);
  });

  it('names the day, and what it should be one of', () => {
    expect(problemsOf(send('intersessional.opened', {}, ...intersessional('2011-07-01')))).toEqual([
      {
        path: 'on',
        expected: 'a day of its own span, 2011-06-27 to 2011-06-30: a meeting opens on one of its days',
        found: '"2011-07-01"',
      },
    ]);
  });
});

describe('the opening of the Second Meeting', () => {
  const CEREMONY = ['2011-09-12', '2011-09-12'] as const;

  it.each([
    ['2011-09-11', ['2011-09-12', '2011-09-16'], undefined, 'malformed'],
    ['2011-09-12', ['2011-09-12', '2011-09-16'], undefined, 'accepted'],
    ['2011-09-16', ['2011-09-12', '2011-09-16'], undefined, 'accepted'],
    ['2011-09-17', ['2011-09-12', '2011-09-16'], undefined, 'malformed'],
    ['2011-09-11', ['2011-09-13', '2011-09-16'], CEREMONY, 'malformed'],
    ['2011-09-12', ['2011-09-13', '2011-09-16'], CEREMONY, 'accepted'],
    ['2011-09-13', ['2011-09-13', '2011-09-16'], CEREMONY, 'accepted'],
    ['2011-09-13', ['2011-09-14', '2011-09-16'], CEREMONY, 'malformed'],
    ['2011-09-01', ['2011-09-12', '2011-09-16'], undefined, 'malformed'],
  ] as const)('on %s, of %s and %s, is %s', (on, formal, ceremony, reception) => {
    expect(send('secondMeeting.opened', {}, second(on, formal, ceremony)).reception).toBe(reception);
  });

  it('names its ceremonial span too, where it has one', () => {
    const sent = send(
      'secondMeeting.opened',
      {},
      second('2011-09-11', ['2011-09-13', '2011-09-16'], CEREMONY),
    );
    expect(problemsOf(sent)).toMatchObject([
      { path: 'on', expected: expect.stringContaining('a day of its span or ceremonial span') },
    ]);
  });
});

describe.each(Object.entries(OPENINGS))('a contradictory opening of the %s', (_meeting, type) => {
  const record = modelRecord();
  const index = record.events.findIndex((event) => event.type === type);
  const opening = record.events[index] as Opening;
  const wrong = { ...opening, on: '2011-12-01' };
  const untilThen = () =>
    record.events
      .slice(0, index)
      .reduce((snapshot, event) => submit(ccm2011, snapshot, event).snapshot, begin(ccm2011));

  it('leaves the machine where it stood', () => {
    const actor = createActor(ccm2011.machine, { snapshot: untilThen() }).start();
    const stood = actor.getSnapshot();
    actor.send(wrong as TreatyEvent);
    expect(actor.getSnapshot().value).toEqual(stood.value);
    expect(actor.getSnapshot().context).toEqual(stood.context);
    expect(actor.getSnapshot().status).toBe('active');
  });

  it('is explained as malformed', () => {
    expect(explain(ccm2011, untilThen(), wrong as TreatyEvent)).toMatchObject({
      reception: 'malformed',
      problems: [{ path: 'on' }],
    });
  });

  it('is named by the reader of a record, with its line', () => {
    const text = JSON.stringify({ ...record, events: [opening, wrong] }, null, 2);
    const line = text.split('\n').findIndex((each) => each.includes('"2011-12-01"')) + 1;
    expect(() => readRecord(text, { name: 'record.json' })).toThrow(
      new RegExp(`events\\[1\\]\\.on: expected a day of its .*\\(.*line ${line}, column \\d+\\)`),
    );
  });

  it('is named by the audit of a record', () => {
    const events = [...record.events.slice(0, index), wrong] as TreatyEvent[];
    expect(() => auditRecord({ ...record, events })).toThrow(`events[${index}].on: expected a day of its`);
  });
});

describe('the days of an opening', () => {
  it('need not be those decided: that is for A4', () => {
    const sent = send(
      'intersessional.opened',
      {},
      change('intersessional.opened', { span: { ...JUNE, to: '2011-07-01' } }),
    );
    expect(sent.reception).toBe('refused');
  });
});
