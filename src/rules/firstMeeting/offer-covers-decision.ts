import { all, defineRule, first, given, type RuleScope, type WordsOf, when } from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { isFilled, secondMeetingDecided } from '../decided.ts';
import { cityOffered, daysOffered, isOffered } from '../offer.ts';

const about = 'nextMeeting';

export const scope = {
  on: ['decision.adopted'],
  about,
  assumes: ['host-binds-itself', 'offers-stand'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'offer-covers-decision',
  asks: ruleTexts['offer-covers-decision'],
  about,
  condition: ({ event }: WordsOf<typeof scope>) => {
    const span = first(event('terms.span'), secondMeetingDecided.span);
    const city = first(event('terms.city'), secondMeetingDecided.city);
    const country = first(event('terms.country'), secondMeetingDecided.country);
    return when(
      given(country),
      all(
        isOffered(country),
        when(isFilled(span), daysOffered(span, country)),
        when(isFilled(city), cityOffered(city, country)),
      ),
    );
  },
});
