import { CALLS_OFF } from '../change.ts';
import { defineRule, equal, never, value, when } from '../language/index.ts';

export const secondMeetingKept = defineRule({
  id: 'second-meeting-kept',
  asks: 'the Second Meeting is neither postponed nor cancelled',
  on: CALLS_OFF,
  condition: ({ event }) => when(equal(event('meeting'), value('secondMeeting')), never(event('type'))),
});
