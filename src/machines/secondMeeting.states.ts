import { changesOf, cycle, of, permits, permitsWhere } from './setup.ts';

const changes = changesOf('secondMeeting', 'second-meeting-unchanged');

const convenes = {
  guard: permits('second-meeting-convened', 'offer-covers-meeting'),
  actions: 'record',
} as const;

const opens = {
  guard: permits(
    'second-meeting-held',
    'president-as-decided',
    'offer-covers-meeting',
    'recommendations-transmitted',
  ),
  actions: 'record',
} as const;

const calledOff = {
  guard: permitsWhere(of('secondMeeting'), 'second-meeting-kept'),
  actions: 'record',
} as const;

/**
 * The track of the Second Meeting: decided, convened by note verbale, opened. The note is custom, not a rule: the
 * meeting may open without one on record. `opened` is the target of its opening.
 */
export const secondMeetingTrack = <const Target extends string>(opened: Target) =>
  cycle.createStateConfig({
    initial: 'decided',
    states: {
      decided: {
        on: {
          'secondMeeting.convened': { target: 'convened', ...convenes },
          'secondMeeting.opened': { target: opened, ...opens },
          ...changes,
          'meeting.postponed': calledOff,
          'meeting.cancelled': { target: 'cancelled', ...calledOff },
        },
      },
      convened: {
        on: {
          'secondMeeting.convened': convenes,
          'secondMeeting.opened': { target: opened, ...opens },
          ...changes,
          'meeting.postponed': calledOff,
          'meeting.cancelled': { target: 'cancelled', ...calledOff },
        },
      },
      cancelled: {
        on: { 'meeting.rescheduled': { target: 'decided', ...changes['meeting.rescheduled'] } },
      },
    },
  });
