/** Everything that can happen before the intersessional opens, and duties that do not depend on one another. */
const inviting = (category) => ({ type: 'participants.invited', categories: [category] });
const interpreting = (language) => ({ type: 'interpretation.arranged', languages: [language] });

/** Duties of the preparation; each is done or not, whatever becomes of the others. */
export const DUTIES = [
  { type: 'friend.designated', country: 'DE' },
  interpreting('en'),
  interpreting('fr'),
  interpreting('es'),
  ...[
    'statesParties',
    'signatories',
    'otherStates',
    'internationalOrganizations',
    'regionalOrganizations',
    'ngos',
  ].map(inviting),
  { type: 'coordinator.appointed', name: 'Sara Sekkenes', body: 'UNDP-BCPR', duties: ['substance'] },
  { type: 'coordinator.appointed', name: 'N. N.', body: 'other', duties: ['secondMeetingPreparation'] },
  { type: 'support.arranged', by: 'executiveCoordinator', assistedBy: [], fund: 'UNDP-BCPR-TTF' },
  { type: 'support.arranged', by: 'host', assistedBy: ['UNODA'], fund: 'UNDP-BCPR-TTF' },
  { type: 'support.arranged', by: 'host', assistedBy: ['GICHD'], fund: 'UNDP-BCPR-TTF' },
  { type: 'coordination.held', with: ['UN', 'ICRC', 'CMC'] },
];

/** The steps that lead to the opening of the intersessional. */
export const STEPS = [
  { type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA', president: { country: 'LA' } },
  { type: 'decision.adopted', decision: 'workProgramme' },
  ...['coordination', 'recommendations', 'intersessional', 'conferenceSupport', 'nextMeeting'].map(
    (decision) => ({
      type: 'decision.deferred',
      decision,
    }),
  ),
  { type: 'firstMeeting.closed' },
  {
    type: 'intersessional.opened',
    span: { from: '2011-06-27', to: '2011-06-30' },
    city: 'Geneva',
    country: 'CH',
    venue: 'WMO',
    chair: { office: 'president', country: 'LA' },
    languages: ['en', 'fr', 'es'],
    format: 'informal',
  },
];
