/** Testing records, programmes and apps: matchers, scenarios, and arbitraries for fast-check. */

export * from './arbitraries/all.ts';
export type { MatcherContext, MatcherResult } from './judging/message.ts';
export { setProgrammes } from './judging/programmes.ts';
export type { ActorOfCycle, MatcherOptions, Standing } from './judging/received.ts';
export type { EventSent } from './judging/sent.ts';
export { matchers } from './matchers/matchers.ts';
export type { EventKind, OwnEventKind } from './matchers/toAllowNext.ts';
export type { DutyOwed } from './matchers/toOweNext.ts';
export type { CycleMatchers, ProvisionName, ProvisionNames } from './matchers/types.ts';
export {
  accepted,
  allowing,
  type Expectation,
  fulfilling,
  misplaced,
  not,
  owing,
  refusedBy,
  reported,
  standingAt,
} from './scenario/expectations.ts';
export { ScenarioError, type ScenarioOutcome } from './scenario/outcome.ts';
export { type Scenario, type ScenarioEnd, scenario } from './scenario/scenario.ts';
export { later, on, type Scene, type Step } from './scenario/step.ts';
export {
  adopted,
  amended,
  consultationHeld,
  contributionReceived,
  coordinationHeld,
  coordinatorAppointed,
  dateReached,
  deferred,
  documentIssued,
  documentsCirculated,
  everyDecisionAdopted,
  everythingBefore,
  firstMeetingClosed,
  firstMeetingOpened,
  friendDesignated,
  happened,
  hostOffered,
  interpretationArranged,
  intersessionalClosed,
  intersessionalOpened,
  meetingCancelled,
  meetingPostponed,
  meetingReformatted,
  meetingRelocated,
  meetingRescheduled,
  meetingResumed,
  meetingSplit,
  meetingSuspended,
  type OwnEvent,
  objectionRaised,
  objectionWithdrawn,
  officerReplaced,
  paperCirculated,
  participantsInvited,
  preparatoryMeetingHeld,
  proposed,
  recommendationAgreed,
  recommendationDrafted,
  recommendationsTransmitted,
  type Said,
  secondMeetingClosed,
  secondMeetingConvened,
  secondMeetingOpened,
  sponsorshipEstablished,
  standingCommitteesScheduled,
  supportArranged,
  themeDiscussed,
} from './scenario/steps.ts';
