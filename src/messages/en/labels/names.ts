/** The decisions of the annex. */
export const decisionLabels = {
  workProgramme: 'work programme',
  coordination: 'coordination',
  recommendations: 'recommendations',
  intersessional: 'intersessional',
  languages: 'languages',
  conferenceSupport: 'conference support',
  nextMeeting: 'next meeting',
} as const;

/** The subjects of recommendations. */
export const subjectLabels = {
  structure: 'implementation structure',
  futureWork: 'future intersessional work',
  isuEstablishment: 'establishment of an implementation support unit',
  isuNature: 'nature of an implementation support unit',
} as const;

/** The meetings of the cycle. */
export const meetingLabels = {
  firstMeeting: 'First Meeting',
  intersessional: 'intersessional',
  secondMeeting: 'Second Meeting',
} as const;

/**
 * The values that conditions of rules have for things that no record names, and the names that records have, unless people
 * use them as they are.
 */
export const valueLabels: Readonly<Record<string, string>> = {
  assessed: 'assessed contributions',
  chairLetter: 'letter of the chair',
  conferenceServices: 'conference services',
  defer: 'deferral',
  doNotEstablish: 'no support unit',
  establish: 'a support unit',
  executiveCoordinator: 'executive coordinator',
  firstMeetingFollowUp: 'follow-up to the First Meeting',
  firstMeetingPresident: 'President of the First Meeting',
  friend: 'Friend of the President',
  host: 'host country',
  inPerson: 'in person',
  internationalOrganizations: 'international organizations',
  intersessionalMeeting: 'intersessional meeting',
  lastHalfDay: 'last half day',
  ngos: 'NGOs',
  'meeting.cancelled': 'cancelled',
  'meeting.postponed': 'postponed',
  'meeting.reformatted': 'another format',
  'meeting.relocated': 'another place',
  'meeting.rescheduled': 'other days',
  'meeting.resumed': 'resumed',
  'meeting.split': 'split',
  'meeting.suspended': 'suspended',
  noteVerbale: 'note verbale',
  otherStates: 'other States',
  president: 'President',
  presidentDesignate: 'President-designate',
  presidentFirstMeeting: 'President of the First Meeting',
  regionalOrganizations: 'regional organizations',
  secondMeetingPreparation: 'preparation of the Second Meeting',
  secretaryGeneral: 'Secretary-General',
  silenceProcedure: 'silence procedure',
  statesParties: 'States Parties',
  voluntary: 'voluntary contributions',
  writtenProcedure: 'written procedure',
};

/** Values of every kind. */
export const plainLabels = { nothing: 'nothing', none: 'none', yes: 'yes', no: 'no' } as const;

/** Countries that a record calls otherwise than Unicode does. */
export const countryLabels: Readonly<Record<string, string>> = { LA: 'Lao PDR', UN: 'UN' };

/** The force of a provision, as the paper has it. */
export const forceLabels = {
  shall: 'shall',
  'shall not': 'shall not',
  should: 'should',
  may: 'may',
} as const;
