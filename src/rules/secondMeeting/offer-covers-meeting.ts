import { all, defineRule, type RuleScope, type WordsOf } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { cityOffered, daysOffered, isOffered } from '../offer.ts';

export const scope = {
  on: ['secondMeeting.convened', 'secondMeeting.opened'],
  assumes: ['host-binds-itself', 'offers-stand'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'offer-covers-meeting',
  asks: ruleTexts['offer-covers-meeting'],
  condition: ({ event }: WordsOf<typeof scope>) => {
    const country = event('country');
    return all(isOffered(country), daysOffered(event('span'), country), cityOffered(event('city'), country));
  },
});
