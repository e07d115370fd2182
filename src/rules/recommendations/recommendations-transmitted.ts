import { defineRule, exists, fact } from '../language/index.ts';

export const recommendationsTransmitted = defineRule({
  id: 'recommendations-transmitted',
  asks: 'the recommendations of the intersessional reach the Second Meeting before it opens',
  on: ['secondMeeting.opened'],
  due: 'secondMeeting.opened',
  condition: () => exists(fact('recommendations.transmitted')),
});
