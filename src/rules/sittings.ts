import { isFor, overUnclosed, sittingOf } from '../kinds/meeting/sittings.ts';
import { CYCLE_2011 } from './cycle.ts';

/* When the meetings of 2011 are over, as the rules ask it. */

/** The First Meeting is over without a close: silence tells what its close would have (9.1). */
export const firstMeetingOver = overUnclosed(CYCLE_2011, 'firstMeeting');

/** The intersessional is over with its days, without a close. */
export const intersessionalOver = sittingOf(CYCLE_2011, 'intersessional').over;

/** The event is for the intersessional: it says so, or says nothing. */
export const forIntersessional = isFor('intersessional');
