import { defineRule } from '../language/index.ts';
import { everyKeyDecision } from './key-decisions.ts';

export const keyDecisionsSettled = defineRule({
  id: 'key-decisions-settled',
  asks: 'each key decision is adopted or deferred before the First Meeting closes',
  on: ['firstMeeting.closed'],
  due: 'firstMeeting.closed',
  assumes: [
    'The six are workProgramme, recommendations, intersessional, conferenceSupport, coordination, nextMeeting; an appointment that covers the preparation of the Second Meeting (7.2) stands for coordination.',
  ],
  condition: () => everyKeyDecision(['adopted', 'deferred'], 'adopted or deferred'),
});
