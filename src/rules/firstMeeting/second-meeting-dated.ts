import { all, defineRule, exists, fact } from '../language/index.ts';

export const secondMeetingDated = defineRule({
  id: 'second-meeting-dated',
  asks: 'the First Meeting fixes the dates of the Second',
  on: ['firstMeeting.closed'],
  due: 'firstMeeting.closed',
  condition: () =>
    all(exists(fact('decisions.nextMeeting.adopted')), exists(fact('decisions.nextMeeting.terms.span'))),
});
