import { ccm2011, createPhases, type TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';

/* When a meeting sits, through the chart alone: which events it takes, and where it stands after them. */

const open = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
const by = { by: 'president', instrument: 'chairLetter' } as const;
const suspended = (on: string) =>
  ({ on, type: 'meeting.suspended', meeting: 'firstMeeting', ...by }) as const;
const resumed = (on: string) => ({ on, type: 'meeting.resumed', meeting: 'firstMeeting', ...by }) as const;
const adopted = (on: string) => ({ on, type: 'decision.adopted', decision: 'workProgramme' }) as const;
const drafted = (on: string) => ({ on, type: 'recommendation.drafted', subject: 'structure' }) as const;

/** The machine after these events, on a complete record or on one that is not. */
function machineAfter(complete: boolean, ...events: readonly TreatyEvent[]) {
  const actor = createActor(ccm2011.machine, { input: { complete } }).start();
  for (const event of events) actor.send(event);
  return actor.getSnapshot();
}

describe('the First Meeting', () => {
  it.each([
    ['2010-11-09', true],
    ['2010-11-12', true],
    ['2010-11-13', false],
  ])('sits on its days: on %s, %s', (on, sits) => {
    expect(machineAfter(true, open).can(adopted(on))).toBe(sits);
    expect(machineAfter(false, open).can(adopted(on))).toBe(true);
  });

  it.each([
    ['2010-11-12', false],
    ['2010-11-13', true],
  ])('makes room for what comes after its days, held or not: on %s, %s', (on, room) => {
    expect(machineAfter(true, open).can(drafted(on))).toBe(room);
    expect(machineAfter(true).can(drafted(on))).toBe(room);
    expect(machineAfter(false, open).can(drafted(on))).toBe(false);
  });

  it('goes on to what is between the meetings, at the edge taken', () => {
    expect(machineAfter(true, open, drafted('2010-11-13')).value).toMatchObject({
      betweenMeetings: { intersessional: 'preparing', secondMeeting: 'decided' },
    });
  });

  it('does not sit while it is suspended, and is not over', () => {
    const pause = [open, suspended('2010-11-12')];
    expect(machineAfter(true, ...pause).can(adopted('2010-11-12'))).toBe(false);
    expect(machineAfter(true, ...pause).can(drafted('2010-11-13'))).toBe(false);
    expect(machineAfter(true, ...pause).can(suspended('2010-11-12'))).toBe(false);
    expect(machineAfter(true, ...pause, resumed('2010-12-01')).can(adopted('2010-12-02'))).toBe(true);
    expect(machineAfter(true, ...pause, resumed('2010-12-01')).context.firstMeeting).toEqual({
      foreseen: { from: '2010-11-09', to: '2010-11-12' },
      opened: '2010-11-09',
      extended: '2010-12-01',
    });
  });

  it('resumes only after a suspension', () => {
    expect(machineAfter(true, open).can(resumed('2010-11-10'))).toBe(false);
    expect(machineAfter(true, open, suspended('2010-11-10')).can(resumed('2010-11-10'))).toBe(true);
  });

  it('sits until it is closed where it opened on another day', () => {
    const late = machineAfter(true, { ...open, on: '2010-11-15' });
    expect(late.context.firstMeeting.extended).toBe('2010-11-15');
    expect(late.can(adopted('2010-12-24'))).toBe(true);
  });
});

describe('the intersessional by itself', () => {
  const opened = {
    on: '2011-06-27',
    type: 'intersessional.opened',
    span: { from: '2011-06-27', to: '2011-06-30' },
    city: 'Geneva',
    country: 'CH',
    languages: ['en', 'fr', 'es'],
  } as const;
  const appointed = {
    on: '2011-06-26',
    type: 'coordinator.appointed',
    body: 'UNDP-BCPR',
    duties: ['substance', 'conferenceServices'],
  } as const;
  const begun = () => {
    const actor = createActor(createPhases(ccm2011).intersessional).start();
    for (const event of [appointed, opened]) actor.send(event);
    return actor.getSnapshot();
  };

  it.each([
    ['2011-06-30', true],
    ['2011-07-01', false],
  ])('discusses and agrees on its days: on %s, %s', (on, sits) => {
    expect(begun().can({ on, type: 'theme.discussed', theme: 'a' })).toBe(sits);
    expect(begun().can({ on, type: 'recommendation.agreed', subject: 'structure' })).toBe(sits);
    expect(begun().can({ on, type: 'intersessional.closed' })).toBe(true);
  });
});
