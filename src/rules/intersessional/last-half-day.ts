import { all, atMost, defineRule, equal, exists, fact, value, when, within } from '../language/index.ts';

export const lastHalfDay = defineRule({
  id: 'last-half-day',
  asks: 'a preparatory meeting inside the intersessional takes its last half day at most',
  on: ['preparatoryMeeting.held'],
  assumes: ['inside-the-days'],
  condition: ({ event }) =>
    when(
      all(exists(fact('intersessional.span')), within(event('on'), fact('intersessional.span'))),
      all(
        atMost(event('days'), value(0.5)),
        equal(event('on'), fact('intersessional.span.to')),
        equal(event('part'), value('lastHalfDay')),
      ),
    ),
});
