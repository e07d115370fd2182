import { all, defineRule, equal, fact, given, when } from '../language/index.ts';

export const secondMeetingConvened = defineRule({
  id: 'second-meeting-convened',
  asks: 'the Second Meeting is convened for the days and the place decided',
  on: ['secondMeeting.convened'],
  condition: ({ event }) => {
    const decided = fact('decisions.nextMeeting.terms.span');
    const city = fact('decisions.nextMeeting.terms.city');
    const country = fact('decisions.nextMeeting.terms.country');
    return all(
      when(given(decided), equal(event('span'), decided)),
      when(given(city), equal(event('city'), city)),
      when(given(country), equal(event('country'), country)),
    );
  },
});
