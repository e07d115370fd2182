import { chartTexts } from '../messages/index.ts';
import { changesBefore, cycle, opensOnItsDays, permits, permitsWhere } from './setup.ts';

const changes = changesBefore('secondMeeting', 'second-meeting-unchanged', 'second-meeting-kept');

const convenes = permits('second-meeting-convened', 'offer-covers-meeting');

const opens = permitsWhere(
  opensOnItsDays,
  'second-meeting-held',
  'president-as-decided',
  'offer-covers-meeting',
  'recommendations-transmitted',
  'days-held',
  'days-held-before',
);

/**
 * The track of the Second Meeting: decided, convened by note verbale, opened. The note is custom, not a rule: the
 * meeting may open without one on record. `opened` is the target of its opening.
 */
export const secondMeetingTrack = <const Target extends string>(opened: Target) => {
  const onwards = { 'secondMeeting.opened': { target: opened, ...opens }, ...changes } as const;
  return cycle.createStateConfig({
    description: chartTexts.nextMeeting,
    initial: 'decided',
    states: {
      decided: {
        description: chartTexts.unconvened,
        on: { 'secondMeeting.convened': { target: '#secondMeetingConvened', ...convenes }, ...onwards },
      },
      convened: {
        id: 'secondMeetingConvened',
        description: chartTexts.convened,
        on: { 'secondMeeting.convened': convenes, ...onwards },
      },
      cancelled: {
        id: 'secondMeetingCancelled',
        description: chartTexts.cancelled,
        on: { 'meeting.rescheduled': { target: 'decided', ...changes['meeting.rescheduled'] } },
      },
    },
  });
};
