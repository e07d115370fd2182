/** Things that a field of a programme can be expected to be. */
export const programmeExpectedTexts = {
  rule: 'the id of a rule',
  programme: 'a programme',
  cycle: 'a cycle out of a programme that was read',
} as const;

/** Things that a part of a programme can be expected to be, where the whole of the programme is read. */
export const readProgrammeTexts = {
  noParameters: 'nothing: rule {rule} takes no parameters',
  nameOfOne: 'a name of one thing: it is one of {other}',
  oneOffer: 'one offer of a State: offers[{index}] is of {country}',
  paragraphAside: 'a paragraph that no provision rests on: provisions[{index}] does',
  paragraphOnce: 'a paragraph that aside[{index}] does not have',
  dateInYears: 'a date of the years {first} to {last}',
} as const;

/** Things that a part of a cycle can be expected to be. */
export const cycleExpectedTexts = {
  betweenLast: 'a list of meetings that another meeting follows',
  meetingOnce: 'a meeting that has no place in the flow yet',
  meetingInFlow: 'a meeting with a place in the flow',
  freeName: 'a name without dots or spaces that is not the name of something else',
  freeField: 'a name that no field of every event, or of every opening, has',
  nameOnce: 'a name that is not in the list yet',
  oneOffered: 'one meeting that States offer to host: {meeting} is one',
  typeOfAct:
    'a type of two words with a dot between them, that belongs to no meeting and is not one of the library',
  fact: 'the path of a fact that the cycle puts on record',
  listFact: 'a fact that gathers values, as an act adds them',
  countFact: 'a fact that counts',
  listTerm: 'a list, as "{relation}" takes one',
  useWith: 'a template that can be used without {need}',
  noSuchThing: 'nothing: the programme has none of these',
} as const;

/** Meetings that a template can be given. */
export const meetingExpectedTexts = {
  fixedMeeting: 'a meeting with a plan, or one that a decision fixes',
  presidedMeeting: 'a meeting of which a decision can name the president',
  offeredMeeting: 'a meeting that States offer to host, and that a decision fixes',
  idleMeeting: 'a meeting at which no decision is taken',
} as const;
