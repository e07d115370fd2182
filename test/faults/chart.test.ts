import { audit, begin, ccm2011, explain, replay, submit, type TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { nodesIn } from '../../src/machines/chart.ts';
import { model } from '../support/records.ts';

/* Faults of the machine as people embed it, by kind: the id is that of the row. */

type Node = Parameters<typeof nodesIn>[0];

const event = (on: string, type: string, fields: object = {}): TreatyEvent =>
  ({ on, type, ...fields }) as unknown as TreatyEvent;

const close = event('2011-09-16', 'secondMeeting.closed');
const untilClose = model.events.filter(({ type }) => type !== 'secondMeeting.closed');

function played(...more: readonly TreatyEvent[]) {
  const actor = createActor(ccm2011.machine);
  let isDone = false;
  actor.subscribe({ complete: () => (isDone = true) });
  actor.start();
  for (const each of [...untilClose, ...more]) actor.send(each);
  return { snapshot: actor.getSnapshot(), isDone };
}

describe('P9 the machine has an end, and its states say what they are', () => {
  it.each([
    ['the close of the Second Meeting', close],
    ['the day after its last', event('2011-09-17', 'date.reached')],
    ['a later day', event('2012-01-01', 'date.reached')],
  ])('is done with %s', (_name, end) => {
    const { snapshot, isDone } = played(end);
    expect([snapshot.value, snapshot.status, isDone]).toEqual(['ended', 'done', true]);
    expect(snapshot.context.secondMeeting.closed).toBe(end.on);
  });

  it.each([
    ['on the last day of the Second Meeting', [event('2011-09-16', 'date.reached')]],
    [
      'while the Second Meeting is suspended',
      [
        event('2011-09-16', 'meeting.suspended', {
          meeting: 'secondMeeting',
          by: 'president',
          instrument: 'decision',
        }),
        event('2011-09-20', 'date.reached'),
      ],
    ],
  ])('is not done %s', (_name, events) => {
    const { snapshot, isDone } = played(...events);
    expect([snapshot.value, snapshot.status, isDone]).toEqual(['secondMeeting', 'active', false]);
  });

  const after = [
    event('2011-09-20', 'consultation.held', { forum: 'Geneva' }),
    event('2011-09-20', 'date.reached'),
    event('2011-09-20', 'secondMeeting.closed'),
    event('2011-09-20', 'friend.designated', { country: 'NO' }),
    event('2011-09-20', 'meeting.rescheduled', {
      meeting: 'secondMeeting',
      span: { from: '2011-10-03', to: '2011-10-07' },
      by: 'president',
      instrument: 'decision',
    }),
  ];

  it.each(after.map((each) => [each.type, each] as const))(
    'has no place for %s after its end, ever',
    (_type, each) => {
      const { snapshot } = submit(ccm2011, replay(ccm2011, { ...model, events: untilClose }), close);
      expect(explain(ccm2011, snapshot, each)).toMatchObject({ reception: 'misplaced', possible: 'never' });
      expect(played(close, each).snapshot.context).toEqual(played(close).snapshot.context);
    },
  );

  it('lists what comes after the end, which decides nothing', () => {
    const { verdict, receptions } = audit(ccm2011, { ...model, events: [...untilClose, close, ...after] });
    expect(verdict).toBe('compliant');
    expect(receptions.slice(-after.length).map(({ reception }) => reception)).toEqual(
      after.map(() => 'misplaced'),
    );
  });

  it('orders a day on which the cycle ends so that nothing falls behind its end', () => {
    const onLastDay = after
      .map((each) => ({ ...each, on: close.on }))
      .filter(({ type }) => type !== close.type);
    const { verdict, receptions } = audit(ccm2011, {
      ...model,
      events: [...untilClose, close, ...onLastDay.slice(0, 3)],
    });
    expect(verdict).toBe('compliant');
    expect(receptions.filter(({ reception }) => reception !== 'accepted')).toEqual([]);
  });

  it('describes every state, and names the paragraphs asked on the way out of it', () => {
    const nodes = nodesIn(ccm2011.machine.root as unknown as Node);
    for (const { id, description } of nodes)
      expect([id, description]).toEqual([id, expect.stringMatching(/\w\.?$/)]);
    const paragraphs = Object.fromEntries(
      nodes.map(({ path, meta }) => [path.join('.'), meta?.paragraphs ?? []]),
    );
    expect(paragraphs['firstMeeting.languages.onTheTable']).toEqual(['A1.2', 'A5']);
    expect(paragraphs['betweenMeetings.intersessional.underWay.meeting.open']).toEqual([
      '1.2',
      '2.3',
      'A1.3',
      'A4',
    ]);
    expect(paragraphs.ended).toEqual([]);
    const judged = new Set(Object.values(paragraphs).flat());
    expect(ccm2011.provisions.filter(({ paragraph }) => !judged.has(paragraph))).toEqual([]);
  });

  it('begins active', () => {
    expect(begin(ccm2011).status).toBe('active');
  });
});
