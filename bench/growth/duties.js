/** Everything that can happen before the intersessional opens, and duties that do not depend on one another. */
import { ccm2011 } from 'intersessional';
import { alphabetOf } from 'intersessional/simulation';

/** The event of a type as the programme has it. */
function own(type) {
  const [{ event }] = alphabetOf(ccm2011, { departures: false, types: [type] });
  return event;
}

const { languages } = own('interpretation.arranged');
const { categories } = own('participants.invited');

/** Duties of the preparation; each is done or not, whatever becomes of the others. */
export const DUTIES = [
  { type: 'friend.designated', country: 'DE' },
  ...languages.map((language) => ({ type: 'interpretation.arranged', languages: [language] })),
  ...categories.map((category) => ({ type: 'participants.invited', categories: [category] })),
  { type: 'coordinator.appointed', name: 'Sara Sekkenes', body: 'UNDP-BCPR', duties: ['substance'] },
  { type: 'coordinator.appointed', name: 'N. N.', body: 'other', duties: ['secondMeetingPreparation'] },
  { type: 'support.arranged', by: 'executiveCoordinator', assistedBy: [], fund: 'UNDP-BCPR-TTF' },
  { type: 'support.arranged', by: 'host', assistedBy: ['UNODA'], fund: 'UNDP-BCPR-TTF' },
  { type: 'support.arranged', by: 'host', assistedBy: ['GICHD'], fund: 'UNDP-BCPR-TTF' },
  own('coordination.held'),
];

/** The steps that lead to the opening of the intersessional. */
export const STEPS = [
  own('firstMeeting.opened'),
  { type: 'decision.adopted', decision: 'workProgramme' },
  ...['coordination', 'recommendations', 'intersessional', 'conferenceSupport', 'nextMeeting'].map(
    (decision) => ({
      type: 'decision.deferred',
      decision,
    }),
  ),
  { type: 'firstMeeting.closed' },
  own('intersessional.opened'),
];
