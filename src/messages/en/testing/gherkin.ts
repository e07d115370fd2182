/*
 * The sentences of features, as regular expressions with named places in braces. The places may stand in any order, and
 * one can stand in each branch of a choice. The sentences on events take letters of either case.
 */

/** Words that the sentences below share, by the names that stand in braces for them. */
export const gherkinWordPatterns = {
  the: '(?:the )?',
  done: '(?:is|are|was|were|has been|have been)',
  opens: '(?:opens|has opened|is opened|is open)',
  closes: '(?:closes|has closed|is closed)',
  adopts: '(?:adopts|has adopted)',
  defers: '(?:defers|has deferred)',
} as const;

/** Sentences on events, without their day. */
export const gherkinEventPatterns = {
  firstMeetingOpened: '{the}First Meeting {opens}(?: in {city}, {country})?',
  firstMeetingClosed: '{the}First Meeting {closes}',
  intersessionalOpened: '{the}intersessional {opens}(?: in {city}, {country})?',
  intersessionalClosed: '{the}intersessional {closes}',
  secondMeetingOpened: '{the}Second Meeting {opens}(?: in {city}, {country})?',
  secondMeetingConvened: '{the}Second Meeting {done} convened(?: in {city}, {country})?',
  meetingCancelled: '{the}{meeting} {done} cancelled',
  everyDecisionAdopted: '{the}First Meeting {adopts} every decision',
  languagesAdopted: '{the}First Meeting {adopts} {the}languages (?:as|with) {languages}',
  decisionAdopted: '{the}First Meeting {adopts} {the}{decision}(?: decision)?',
  decisionDeferred: '{the}First Meeting {defers} {the}{decision}(?: decision)?',
  secondMeetingProposed:
    '{the}Second Meeting {done} (?:proposed|decided) for {from} to {to} in {city}, {country}',
  objectionRaised: '{delegation} objects to {the}{decision}(?: decision)?',
  objectionWithdrawn: '{delegation} withdraws its objection to {the}{decision}(?: decision)?',
  interpretationArranged: 'interpretation {done} arranged(?: in {languages})?',
  coordinatorAppointed: '(?:an?|the) executive coordinator {done} appointed',
  supportArranged: '(?:conference )?support {done} arranged(?: with the help of {helpers})?',
  contributionEarmarked: 'an? earmarked contribution {done} received',
  contributionUnearmarked: 'an? unearmarked contribution {done} received',
  friendDesignated: '{country} {done} designated Friend of the President',
  everythingBefore: 'everything {done} done up to "{type}"',
  themesDiscussed: 'themes? {themes} {done} discussed',
  officialDocumentIssued: 'an official document {done} issued',
  informalDocumentIssued: 'an informal document {done} issued',
  recommendationAgreed: 'a recommendation on {the}{subject} {done} agreed',
  recommendationsTransmitted: '{the}recommendations {done} transmitted(?: to the Second Meeting)?',
} as const;

/** Sentences on the meetings of programmes with a cycle of their own, without their day. */
export const gherkinMeetingPatterns = {
  opened: '{the}{meeting}(?: meeting| session)? {opens}(?: in {city}, {country})?',
  closed: '{the}{meeting}(?: meeting| session)? {closes}',
  convened: '{the}{meeting}(?: meeting| session)? {done} convened(?: in {city}, {country})?',
  everyDecisionAdopted: '{the}{meeting}(?: meeting| session)? {adopts} every decision',
  decisionAdopted: '{the}{meeting}(?: meeting| session)? {adopts} {the}{decision}(?: decision)?',
  decisionDeferred: '{the}{meeting}(?: meeting| session)? {defers} {the}{decision}(?: decision)?',
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
