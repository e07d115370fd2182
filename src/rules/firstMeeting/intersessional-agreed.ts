import { any, defineRule, exists, fact, type Scope, saying } from '../language/index.ts';

export const scope = {
  on: ['firstMeeting.closed'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'intersessional-agreed',
  asks: 'the First Meeting agrees to convene an intersessional meeting',
  due: 'firstMeeting.closed',
  condition: () =>
    saying(
      any(exists(fact('decisions.workProgramme.adopted')), exists(fact('decisions.intersessional.adopted'))),
      'intersessional',
      'agreed',
      'not agreed',
    ),
});
