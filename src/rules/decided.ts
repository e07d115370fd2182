import { equal, fact, value } from './language/index.ts';

/** The record is complete: what is absent has not happened. */
export const isComplete = equal(fact('complete'), value(true));

const termsOf = (decision: 'intersessional' | 'nextMeeting') => ({
  span: fact(`decisions.${decision}.terms.span`),
  city: fact(`decisions.${decision}.terms.city`),
  country: fact(`decisions.${decision}.terms.country`),
});

/** The days and the place decided for the intersessional. */
export const intersessionalDecided = termsOf('intersessional');

/** The days and the place decided for the Second Meeting. */
export const secondMeetingDecided = termsOf('nextMeeting');
