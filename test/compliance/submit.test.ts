import { begin, type CycleSnapshot, ccm2011, explain, submit, type TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';

const opening = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
const adoption = (decision: 'workProgramme' | 'languages', on = '2010-11-12') =>
  ({ on, type: 'decision.adopted', decision }) as const;

const having = (...events: readonly TreatyEvent[]): CycleSnapshot =>
  events.reduce((snapshot, event) => {
    const submission = submit(ccm2011, snapshot, event);
    expect(submission.reception).toBe('accepted');
    return submission.snapshot;
  }, begin(ccm2011));

describe('submit', () => {
  it('accepts an event, and gives the snapshot after it', () => {
    const before = begin(ccm2011);
    const { reception, findings, snapshot } = submit(ccm2011, before, opening);
    expect([reception, findings]).toEqual(['accepted', []]);
    expect(snapshot.value).toMatchObject({ firstMeeting: { languages: 'onTheTable' } });
    expect(before.value).toBe('preparation');
  });

  it('refuses with all the findings, passed ones too, and leaves the snapshot as it was', () => {
    const before = having(opening);
    const { reception, findings, snapshot, possible } = submit(ccm2011, before, {
      ...adoption('languages'),
      decision: 'languages',
      terms: { languages: ['en'] },
    });
    expect(reception).toBe('refused');
    expect(snapshot).toBe(before);
    expect(possible).toBe('notYet');
    expect(
      findings.map(({ provision, rule, outcome, binding }) => [provision, rule, outcome, binding]),
    ).toEqual([
      ['A1.2', 'work-programme-adopted', 'failed', true],
      ['A5', 'consensus', 'passed', true],
      ['A5', 'tabled-text', 'failed', true],
      ['A5', 'paper-text', 'passed', false],
    ]);
    expect(findings[2]).toEqual({
      provision: 'A5',
      rule: 'tabled-text',
      condition: 'adoption',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: ['en', 'fr', 'es'],
      actual: ['en'],
      because:
        'A5 requires: The decision adopts the text on the table. Not met. Languages: English, French, Spanish expected. Found: English.',
      on: '2010-11-12',
    });
  });

  it('says of a misplaced event which stages have a place for it', () => {
    const { reception, stages, possible } = submit(ccm2011, begin(ccm2011), {
      on: '2011-06-27',
      type: 'theme.discussed',
      theme: 'a',
    });
    expect({ reception, stages, possible }).toEqual({
      reception: 'misplaced',
      stages: ['betweenMeetings.intersessional.underWay.meeting.open'],
      possible: 'notYet',
    });
  });

  it('says of an event whose stage is past that it will never be possible', () => {
    const snapshot = having(opening, adoption('workProgramme'));
    expect(submit(ccm2011, snapshot, { ...opening, on: '2010-11-12' })).toMatchObject({
      reception: 'misplaced',
      possible: 'never',
    });
    expect(submit(ccm2011, snapshot, adoption('workProgramme'))).toMatchObject({
      reception: 'misplaced',
      possible: 'never',
    });
  });

  it('receives what is malformed, with every problem, and throws nothing', () => {
    const submission = submit(ccm2011, begin(ccm2011), {
      on: 'June',
      type: 'host.offered',
      extra: 1,
    } as never);
    expect(submission.reception).toBe('malformed');
    expect(submission.problems?.map(({ path }) => path)).toEqual([
      'on',
      'country',
      'city',
      'window',
      'days',
      'extra',
    ]);
    expect(submission.problems?.[0]).toEqual({
      path: 'on',
      expected: 'a calendar date, YYYY-MM-DD',
      found: '"June"',
    });
  });

  it('receives an event before the last one as malformed', () => {
    const { reception, problems } = submit(ccm2011, having(opening), {
      on: '2010-11-08',
      type: 'date.reached',
    });
    expect([reception, problems]).toEqual([
      'malformed',
      [
        {
          path: 'on',
          expected: 'a date on or after 2010-11-09, that of the last event',
          found: '"2010-11-08"',
        },
      ],
    ]);
  });

  it('leaves the findings out where asked to', () => {
    const options = { findings: false };
    const snapshot = having(opening);
    expect(submit(ccm2011, snapshot, adoption('languages'), options)).toMatchObject({
      reception: 'refused',
      findings: [],
    });
    expect(submit(ccm2011, snapshot, adoption('workProgramme'), options)).toMatchObject({
      reception: 'accepted',
      findings: [],
    });
    expect(
      submit(ccm2011, snapshot, { on: '2011-01-01', type: 'intersessional.closed' }, options),
    ).toMatchObject({
      reception: 'misplaced',
    });
  });

  it('works on snapshots of an actor, and an actor goes on from its snapshots', () => {
    const actor = createActor(ccm2011.machine).start();
    actor.send(opening);
    const { snapshot } = submit(ccm2011, actor.getSnapshot(), adoption('workProgramme'));
    const resumed = createActor(ccm2011.machine, { snapshot }).start();
    resumed.send(adoption('languages'));
    expect(resumed.getSnapshot().value).toMatchObject({
      firstMeeting: { workProgramme: 'adopted', languages: 'adopted', coordination: 'onTheTable' },
    });
    expect(snapshot.can(adoption('languages'))).toBe(true);
    expect(snapshot.can(adoption('workProgramme'))).toBe(false);
  });

  it('takes a programme that comes from JSON', () => {
    const programme = JSON.parse(JSON.stringify(ccm2011)) as typeof ccm2011;
    expect(submit(programme, begin(programme), opening).reception).toBe('accepted');
  });
});

describe('explain', () => {
  it('says the same without taking the event', () => {
    const snapshot = having(opening);
    const { snapshot: _after, ...reception } = submit(ccm2011, snapshot, adoption('workProgramme'));
    expect(explain(ccm2011, snapshot, adoption('workProgramme'))).toEqual(reception);
  });

  it('gives the earliest day where dates decide', () => {
    const decided = having(opening, adoption('workProgramme'), {
      on: '2010-11-12',
      type: 'decision.adopted',
      decision: 'intersessional',
    });
    const intersessional = {
      on: '2011-06-20',
      type: 'intersessional.opened',
      span: { from: '2011-06-20', to: '2011-06-24' },
      city: 'Geneva',
      country: 'CH',
      languages: ['en', 'fr', 'es'],
    } as const;
    const openedOn = (on: string) =>
      explain(ccm2011, decided, { ...intersessional, on, span: { from: on, to: on } });
    expect(openedOn('2010-11-12')).toMatchObject({
      reception: 'misplaced',
      possible: 'notYet',
      earliest: '2011-06-27',
    });
    // The First Meeting is over with its days: the opening has a place, and is refused.
    expect(explain(ccm2011, decided, intersessional)).toMatchObject({
      reception: 'refused',
      possible: 'notYet',
      earliest: '2011-06-27',
    });
    expect(openedOn('2011-07-01')).toMatchObject({ possible: 'never' });
  });
});
