import { any, defineRule, exists, fact, saying } from '../language/index.ts';

export const intersessionalAgreed = defineRule({
  id: 'intersessional-agreed',
  asks: 'the First Meeting agrees to convene an intersessional meeting',
  on: ['firstMeeting.closed'],
  due: 'firstMeeting.closed',
  condition: () =>
    saying(
      any(exists(fact('decisions.workProgramme.adopted')), exists(fact('decisions.intersessional.adopted'))),
      'intersessional',
      'agreed',
      'not agreed',
    ),
});
