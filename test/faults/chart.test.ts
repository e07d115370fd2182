import {
  audit,
  begin,
  ccm2011,
  createPhases,
  explain,
  type Facts,
  MalformedError,
  replay,
  submit,
  type TreatyEvent,
} from 'intersessional';
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

  it.each(Object.entries(createPhases(ccm2011)))('describes every state of the phase %s', (_id, { root }) => {
    const nodes = nodesIn(root as unknown as Node);
    for (const { id, description } of nodes)
      expect([id, description]).toEqual([id, expect.stringMatching(/\w\.?$/)]);
    expect(new Set(nodes.map(({ description }) => description)).size).toBeGreaterThan(1);
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

describe('P9 a phase starts from facts, and can be explained', () => {
  const { intersessional, recommendations, secondMeeting } = createPhases(ccm2011);
  const factsAt = (asOf: string) => replay(ccm2011, model, { asOf }).context;
  const on = (type: string) => model.events.find((each) => each.type === type) as TreatyEvent;
  const opening = on('intersessional.opened');

  const started = (facts: Facts) => createActor(intersessional, { input: { facts } }).start();

  it('begins with the facts given', () => {
    const facts = factsAt('2011-06-26');
    expect(started(facts).getSnapshot().context).toEqual(facts);
    expect(createActor(intersessional).getSnapshot().context).toEqual(begin(ccm2011).context);
  });

  it('takes what submit accepts, and explains what it refuses', () => {
    const actor = started(factsAt('2011-06-26'));
    const elsewhere = { ...opening, city: 'Bern' } as TreatyEvent;
    const refusal = explain(ccm2011, actor.getSnapshot(), elsewhere);
    expect(refusal).toMatchObject({ reception: 'refused', possible: 'never' });
    const failed = refusal.findings.filter(({ outcome, binding }) => outcome === 'failed' && binding);
    expect(failed.map(({ provision }) => provision)).toEqual(['A4']);
    const before = actor.getSnapshot();
    actor.send(elsewhere);
    expect(actor.getSnapshot()).toBe(before);
    const { reception, snapshot } = submit(ccm2011, before, opening);
    actor.send(opening);
    expect(reception).toBe('accepted');
    expect(actor.getSnapshot().value).toEqual(snapshot.value);
    expect(actor.getSnapshot().context).toEqual(snapshot.context);
  });

  it('names the stages of the phase, and says what can never come in it', () => {
    const actor = createActor(recommendations, { input: { facts: factsAt('2011-06-30') } }).start();
    const { reception, stages, possible } = explain(ccm2011, actor.getSnapshot(), on('secondMeeting.opened'));
    expect([reception, stages, possible]).toEqual(['misplaced', [], 'never']);
    const begun = createActor(secondMeeting).start().getSnapshot();
    expect(explain(ccm2011, begun, on('firstMeeting.closed'))).toMatchObject({
      reception: 'misplaced',
      stages: [],
    });
  });

  it.each([
    ['no facts', { on: '2011-06-26' }],
    ['facts of another programme', { ...begin(ccm2011).context, programme: { id: 'other', hash: '0' } }],
  ])('is not started from %s', (_name, facts) => {
    const actor = createActor(intersessional, { input: { facts: facts as unknown as Facts } });
    expect(actor.getSnapshot()).toMatchObject({ status: 'error', error: expect.any(MalformedError) });
  });
});
