/*
 * The sentences of features, as regular expressions with named places in braces. A step may stand on any side of its
 * places, and a place may be left out. Letters of either case fit the sentences of events.
 */

const the = '(?:the )?';
const done = '(?:is|are|was|were|has been|have been)';
const opens = '(?:opens|has opened|is opened|is open)';
const closes = '(?:closes|has closed|is closed)';
const inPlace = '(?: in {city}, {country})?';

/** Sentences on events, without their day. */
export const gherkinEventPatterns = {
  firstMeetingOpened: `${the}First Meeting ${opens}${inPlace}`,
  firstMeetingClosed: `${the}First Meeting ${closes}`,
  intersessionalOpened: `${the}intersessional ${opens}${inPlace}`,
  intersessionalClosed: `${the}intersessional ${closes}`,
  secondMeetingOpened: `${the}Second Meeting ${opens}${inPlace}`,
  secondMeetingConvened: `${the}Second Meeting ${done} convened${inPlace}`,
  meetingCancelled: `${the}{meeting} ${done} cancelled`,
  everyDecisionAdopted: `${the}First Meeting (?:adopts|has adopted) every decision`,
  languagesAdopted: `${the}First Meeting (?:adopts|has adopted) ${the}languages (?:as|with) {languages}`,
  decisionAdopted: `${the}First Meeting (?:adopts|has adopted) ${the}{decision}(?: decision)?`,
  decisionDeferred: `${the}First Meeting (?:defers|has deferred) ${the}{decision}(?: decision)?`,
  secondMeetingProposed: `${the}Second Meeting ${done} (?:proposed|decided) for {from} to {to} in {city}, {country}`,
  objectionRaised: `{delegation} objects to ${the}{decision}(?: decision)?`,
  objectionWithdrawn: `{delegation} withdraws its objection to ${the}{decision}(?: decision)?`,
  interpretationArranged: `interpretation ${done} arranged(?: in {languages})?`,
  coordinatorAppointed: `(?:an?|the) executive coordinator ${done} appointed`,
  supportArranged: `(?:conference )?support ${done} arranged(?: with the help of {helpers})?`,
  contributionEarmarked: `an? earmarked contribution ${done} received`,
  contributionUnearmarked: `an? unearmarked contribution ${done} received`,
  friendDesignated: `{country} ${done} designated Friend of the President`,
  everythingBefore: `everything ${done} done up to "{type}"`,
  themesDiscussed: `themes? {themes} ${done} discussed`,
  officialDocumentIssued: `an official document ${done} issued`,
  informalDocumentIssued: `an informal document ${done} issued`,
  recommendationAgreed: `a recommendation on ${the}{subject} ${done} agreed`,
  recommendationsTransmitted: `${the}recommendations ${done} transmitted(?: to the Second Meeting)?`,
} as const;

/** Sentences on what came of the last event. */
export const gherkinExpectationPatterns = {
  accepted: 'it is accepted',
  refused: 'it is refused',
  refusedBy: 'it is refused by {names}',
  misplaced: 'it is out of place',
  reported: 'it is let through, and {names} (?:is|are) reported',
  standingAt: 'the cycle stands at "{stage}"',
  owed: '{provision} is owed',
  owedBy: '{provision} is owed by {due}',
  fulfilled: '{names} (?:is|are) fulfilled',
  allowed: '"{type}" may come next',
} as const;

/** The other sentences of features. */
export const gherkinStepPatterns = {
  programme: 'the programme "{programme}"',
  today: 'it is {day}',
  event: '"{type}" happens',
  reason: 'the reason says "{text}"',
} as const;

/** Parts that go with any sentence on an event: its day, and a table of fields. */
export const gherkinFramePatterns = {
  onDay: '{sentence}(?: on {day})?',
  withTable: '{sentence} with:',
} as const;

/** The text between the members of a list, such as `English, French and Spanish`. */
export const gherkinListPattern = '\\s*,\\s*(?:and\\s+)?|\\s+and\\s+';

export const gherkinTexts = {
  noMember: '"{name}" is none of these: {names}.',
  noSuchReason: 'No reason says "{text}". The reasons are:',
  nothingHappened: 'Nothing has happened of which this could be said.',
} as const;
