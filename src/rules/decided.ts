import { isComplete } from '../kinds/meeting/sittings.ts';
import { all, any, type Condition, fact, given, not, type Term } from '../language/index.ts';

export { isComplete };

/** Asks that a field is filled, or may be: a blank binds nobody, and what an incomplete record does not have is no blank. */
export const isFilled = (field: Term): Condition => any(given(field), not(isComplete));

const termsOf = (decision: 'intersessional' | 'nextMeeting') => ({
  span: fact(`decisions.${decision}.terms.span`),
  city: fact(`decisions.${decision}.terms.city`),
  country: fact(`decisions.${decision}.terms.country`),
});

/** The days and the place decided for the intersessional. */
export const intersessionalDecided = termsOf('intersessional');

/** The days and the place decided for the Second Meeting. */
export const secondMeetingDecided = termsOf('nextMeeting');

/** The decision on the Second Meeting is taken. */
export const secondMeetingAdopted = fact('decisions.nextMeeting.adopted');

/** An incomplete record lacks the decision on the Second Meeting: anything may have been decided. */
export const isUnknown = all(not(isComplete), not(given(secondMeetingAdopted)));
