/** The events of paper.pml by name, as the library has them. */

const SUPPORT = { type: 'support.arranged', by: 'executiveCoordinator', assistedBy: ['UNODA', 'GICHD'] };
const COORDINATOR = { type: 'coordinator.appointed', name: 'Sekkenes', body: 'UNDP-BCPR' };
const INTERSESSIONAL = {
  type: 'intersessional.opened',
  span: { from: '2011-06-27', to: '2011-06-30' },
  city: 'Geneva',
  country: 'CH',
  venue: 'WMO',
  chair: { office: 'president', country: 'LA' },
  languages: ['en', 'fr', 'es'],
  format: 'informal',
};
const BEIRUT = { city: 'Beirut', country: 'LB' };
const LEBANON = { country: 'LB' };
const BY_PRESIDENT = { meeting: 'firstMeeting', by: 'president', instrument: 'decision' };

const september = (from, to) => ({ from: `2011-09-${from}`, to: `2011-09-${to}` });
const terms = (span) => ({ president: LEBANON, span, ...BEIRUT });
const opened = (span, president = LEBANON) => ({
  type: 'secondMeeting.opened',
  president,
  span,
  ...BEIRUT,
});

const DECISIONS = [
  'workProgramme',
  'coordination',
  'recommendations',
  'intersessional',
  'languages',
  'conferenceSupport',
  'nextMeeting',
];

const decided = (name, type) => DECISIONS.map((decision, i) => [`${name}_${i + 1}`, { type, decision }]);

const THEMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((theme) => [
  `THEME_${theme.toUpperCase()}`,
  { type: 'theme.discussed', theme },
]);

const DRAFTS = [
  ['STRUCTURE', 'structure'],
  ['FUTURE_WORK', 'futureWork'],
  ['UNIT', 'isuEstablishment'],
  ['NATURE', 'isuNature'],
].map(([name, subject]) => [`DRAFT_${name}`, { type: 'recommendation.drafted', subject }]);

const agreed = (subject, outcome) => ({
  type: 'recommendation.agreed',
  subject,
  ...(outcome && { outcome }),
});

export const EVENTS = {
  OPEN_FIRST: { type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA', president: { country: 'LA' } },
  CLOSE_FIRST: { type: 'firstMeeting.closed' },
  SUSPEND_FIRST: { type: 'meeting.suspended', ...BY_PRESIDENT },
  RESUME_FIRST: { type: 'meeting.resumed', ...BY_PRESIDENT },
  ...Object.fromEntries([...decided('ADOPT', 'decision.adopted'), ...decided('DEFER', 'decision.deferred')]),
  ADOPT_7_12: { type: 'decision.adopted', decision: 'nextMeeting', terms: terms(september(12, 16)) },
  ADOPT_7_13: { type: 'decision.adopted', decision: 'nextMeeting', terms: terms(september(13, 17)) },
  PROPOSE_12: { type: 'decision.proposed', decision: 'nextMeeting', terms: terms(september(12, 16)) },
  PROPOSE_19: { type: 'decision.proposed', decision: 'nextMeeting', terms: terms(september(19, 23)) },
  OBJECT: { type: 'objection.raised', decision: 'workProgramme', delegation: 'X' },
  WITHDRAW: { type: 'objection.withdrawn', decision: 'workProgramme', delegation: 'X' },
  OFFER_LATER: { type: 'host.offered', ...BEIRUT, window: september(17, 25), days: 5 },
  APPOINT: {
    ...COORDINATOR,
    duties: ['substance', 'conferenceServices', 'secondMeetingPreparation', 'firstMeetingFollowUp'],
  },
  APPOINT_TO_PREPARE: { ...COORDINATOR, duties: ['secondMeetingPreparation'] },
  APPOINT_FOR_SUBSTANCE: { ...COORDINATOR, duties: ['substance', 'conferenceServices'] },
  SUPPORT: { ...SUPPORT, fund: 'UNDP-BCPR-TTF' },
  SUPPORT_OTHERWISE: { ...SUPPORT, fund: 'another fund' },
  CONTRIBUTE: { type: 'contribution.received', fund: 'UNDP-BCPR-TTF', earmarked: true },
  CONTRIBUTE_FREELY: { type: 'contribution.received', fund: 'UNDP-BCPR-TTF', earmarked: false },
  INTERPRET: { type: 'interpretation.arranged', languages: ['en', 'fr', 'es'] },
  INTERPRET_TWO: { type: 'interpretation.arranged', languages: ['en', 'fr'] },
  FRIEND: { type: 'friend.designated', country: 'LA' },
  COORDINATE: { type: 'coordination.held', with: ['UN', 'ICRC', 'CMC'] },
  SPONSOR: { type: 'sponsorship.established', funding: 'voluntary' },
  INVITE: {
    type: 'participants.invited',
    categories: [
      'statesParties',
      'signatories',
      'otherStates',
      'internationalOrganizations',
      'regionalOrganizations',
      'ngos',
    ],
  },
  STANDING_COMMITTEES: {
    type: 'standingCommittees.scheduled',
    span: { from: '2011-06-20', to: '2011-06-24' },
  },
  OPEN_INTER: INTERSESSIONAL,
  OPEN_INTER_TWO: { ...INTERSESSIONAL, languages: ['en', 'fr'] },
  OPEN_INTER_FORMAL: { ...INTERSESSIONAL, format: 'formal' },
  OPEN_INTER_LATE: { ...INTERSESSIONAL, span: { from: '2011-06-28', to: '2011-07-01' } },
  ...Object.fromEntries([...THEMES, ...DRAFTS]),
  CLOSE_INTER: { type: 'intersessional.closed' },
  ISSUE: { type: 'document.issued', status: 'informal' },
  ISSUE_OFFICIAL: { type: 'document.issued', status: 'official' },
  PREPARATORY_MEETING: {
    type: 'preparatoryMeeting.held',
    format: 'informal',
    days: 0.5,
    part: 'lastHalfDay',
  },
  AGREE_STRUCTURE: agreed('structure'),
  AGREE_FUTURE_WORK: agreed('futureWork'),
  AGREE_UNIT: agreed('isuEstablishment', 'establish'),
  AGREE_NO_UNIT: agreed('isuEstablishment', 'doNotEstablish'),
  AGREE_NATURE: agreed('isuNature'),
  TRANSMIT: { type: 'recommendations.transmitted', to: 'secondMeeting' },
  CONVENE: { type: 'secondMeeting.convened', span: september(12, 16), ...BEIRUT },
  OPEN_SECOND: opened(september(12, 16)),
  OPEN_SECOND_PRESIDED_OTHERWISE: opened(september(12, 16), { country: 'LA' }),
  OPEN_SECOND_19: opened(september(19, 23)),
  CLOSE_SECOND: { type: 'secondMeeting.closed' },
};
