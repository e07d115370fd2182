import { all, defineRule, exists, fact, type Scope } from '../language/index.ts';

export const scope = {
  on: ['firstMeeting.closed'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'second-meeting-dated',
  asks: 'the First Meeting fixes the dates of the Second',
  due: 'firstMeeting.closed',
  condition: () =>
    all(exists(fact('decisions.nextMeeting.adopted')), exists(fact('decisions.nextMeeting.terms.span'))),
});
