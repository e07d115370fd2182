/** The closed lists of words that records of 2011 use. */

/** The annex's decisions, in its order (A1 to A7). */
export const DECISIONS = /* @__PURE__ */ Object.freeze([
  'workProgramme',
  'coordination',
  'recommendations',
  'intersessional',
  'languages',
  'conferenceSupport',
  'nextMeeting',
] as const);

/** The subjects on which the intersessional makes recommendations (A3, i to iv). */
export const SUBJECTS = /* @__PURE__ */ Object.freeze([
  'structure',
  'futureWork',
  'isuEstablishment',
  'isuNature',
] as const);

/** The outcomes on establishing an implementation support unit (A3 iii). */
export const ISU_OUTCOMES = ['establish', 'doNotEstablish', 'defer'] as const;

/** Who can be `by` on an event. */
export const ACTORS = [
  'meeting',
  'president',
  'presidentDesignate',
  'executiveCoordinator',
  'friend',
  'host',
  'secretaryGeneral',
  'delegation',
  'intersessionalMeeting',
] as const;

/** The duties to which an executive coordinator can be appointed (7.1, 7.2). */
export const COORDINATOR_DUTIES = [
  'substance',
  'conferenceServices',
  'secondMeetingPreparation',
  'firstMeetingFollowUp',
] as const;

/** Who takes part in the intersessional (4.2). */
export const PARTICIPANTS = [
  'statesParties',
  'signatories',
  'otherStates',
  'internationalOrganizations',
  'regionalOrganizations',
  'ngos',
] as const;

/** The meetings of the cycle. */
export const MEETINGS = /* @__PURE__ */ Object.freeze([
  'firstMeeting',
  'intersessional',
  'secondMeeting',
] as const);
