import {
  all,
  atMost,
  defineRule,
  equal,
  fact,
  field,
  first,
  value,
  when,
  within,
} from '../language/index.ts';

export const lastHalfDay = defineRule({
  id: 'last-half-day',
  asks: 'a preparatory meeting inside the intersessional takes its last half day at most',
  on: ['preparatoryMeeting.held'],
  assumes: ['inside-the-days'],
  condition: ({ event }) => {
    const days = first(fact('intersessional.span'), fact('decisions.intersessional.terms.span'));
    return when(
      within(event('on'), days),
      all(
        atMost(event('days'), value(0.5)),
        equal(event('on'), field(days, 'to')),
        equal(event('part'), value('lastHalfDay')),
      ),
    );
  },
});
