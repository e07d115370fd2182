import type { BareRule } from '../language/index.ts';
import * as blankDays from './firstMeeting/blank-days.ts';
import * as consensus from './firstMeeting/consensus.ts';
import * as daysDecided from './firstMeeting/days-decided.ts';
import * as daysDecidedBefore from './firstMeeting/days-decided-before.ts';
import * as intersessionalAgreed from './firstMeeting/intersessional-agreed.ts';
import * as keyDecisionsSettled from './firstMeeting/key-decisions-settled.ts';
import * as keyDecisionsTaken from './firstMeeting/key-decisions-taken.ts';
import * as offerCoversDecision from './firstMeeting/offer-covers-decision.ts';
import * as paperMonth from './firstMeeting/paper-month.ts';
import * as paperText from './firstMeeting/paper-text.ts';
import * as secondMeetingDated from './firstMeeting/second-meeting-dated.ts';
import * as tabledText from './firstMeeting/tabled-text.ts';
import * as workProgrammeAdopted from './firstMeeting/work-programme-adopted.ts';
import * as appointmentWelcomed from './intersessional/appointment-welcomed.ts';
import * as backToBack from './intersessional/back-to-back.ts';
import * as chairedByPresident from './intersessional/chaired-by-president.ts';
import * as closedOnItsDays from './intersessional/closed-on-its-days.ts';
import * as contributionEarmarked from './intersessional/contribution-earmarked.ts';
import * as coordinationRegular from './intersessional/coordination-regular.ts';
import * as coordinatorAppointed from './intersessional/coordinator-appointed.ts';
import * as coordinatorAsked from './intersessional/coordinator-asked.ts';
import * as coordinatorHelped from './intersessional/coordinator-helped.ts';
import * as decidesNothing from './intersessional/decides-nothing.ts';
import * as friendsIdentified from './intersessional/friends-identified.ts';
import * as heldAsProposed from './intersessional/held-as-proposed.ts';
import * as informal from './intersessional/informal.ts';
import * as interpretationProvided from './intersessional/interpretation-provided.ts';
import * as intersessionalHeld from './intersessional/intersessional-held.ts';
import * as intersessionalKept from './intersessional/intersessional-kept.ts';
import * as intersessionalUnchanged from './intersessional/intersessional-unchanged.ts';
import * as languagesProvided from './intersessional/languages-provided.ts';
import * as lastHalfDay from './intersessional/last-half-day.ts';
import * as noOfficialDocuments from './intersessional/no-official-documents.ts';
import * as participantsInvited from './intersessional/participants-invited.ts';
import * as sponsorshipVoluntary from './intersessional/sponsorship-voluntary.ts';
import * as supportArranged from './intersessional/support-arranged.ts';
import * as supportFund from './intersessional/support-fund.ts';
import * as supportPaid from './intersessional/support-paid.ts';
import * as themesCovered from './intersessional/themes-covered.ts';
import * as isuNatureAgreed from './recommendations/isu-nature-agreed.ts';
import * as outcomeAgreed from './recommendations/outcome-agreed.ts';
import * as recommendationsTransmitted from './recommendations/recommendations-transmitted.ts';
import * as subjectsAgreed from './recommendations/subjects-agreed.ts';
import * as daysHeld from './secondMeeting/days-held.ts';
import * as daysHeldBefore from './secondMeeting/days-held-before.ts';
import * as offerCoversMeeting from './secondMeeting/offer-covers-meeting.ts';
import * as presidentAsDecided from './secondMeeting/president-as-decided.ts';
import * as secondMeetingConvened from './secondMeeting/second-meeting-convened.ts';
import * as secondMeetingHeld from './secondMeeting/second-meeting-held.ts';
import * as secondMeetingKept from './secondMeeting/second-meeting-kept.ts';
import * as secondMeetingUnchanged from './secondMeeting/second-meeting-unchanged.ts';

const rules = [
  blankDays.rule,
  consensus.rule,
  daysDecided.rule,
  daysDecidedBefore.rule,
  intersessionalAgreed.rule,
  keyDecisionsSettled.rule,
  keyDecisionsTaken.rule,
  offerCoversDecision.rule,
  paperMonth.rule,
  paperText.rule,
  secondMeetingDated.rule,
  tabledText.rule,
  workProgrammeAdopted.rule,
  appointmentWelcomed.rule,
  backToBack.rule,
  chairedByPresident.rule,
  closedOnItsDays.rule,
  contributionEarmarked.rule,
  coordinationRegular.rule,
  coordinatorAppointed.rule,
  coordinatorAsked.rule,
  coordinatorHelped.rule,
  decidesNothing.rule,
  friendsIdentified.rule,
  heldAsProposed.rule,
  informal.rule,
  interpretationProvided.rule,
  intersessionalHeld.rule,
  intersessionalKept.rule,
  intersessionalUnchanged.rule,
  languagesProvided.rule,
  lastHalfDay.rule,
  noOfficialDocuments.rule,
  participantsInvited.rule,
  sponsorshipVoluntary.rule,
  supportArranged.rule,
  supportFund.rule,
  supportPaid.rule,
  themesCovered.rule,
  isuNatureAgreed.rule,
  outcomeAgreed.rule,
  recommendationsTransmitted.rule,
  subjectsAgreed.rule,
  daysHeld.rule,
  daysHeldBefore.rule,
  offerCoversMeeting.rule,
  presidentAsDecided.rule,
  secondMeetingConvened.rule,
  secondMeetingHeld.rule,
  secondMeetingKept.rule,
  secondMeetingUnchanged.rule,
];

/** The id of a rule; the same as its file's name. */
export type RuleId = (typeof rules)[number]['id'];

/** Every rule as far as judging an event takes, by its id: what it is asked of and assumes is in `registry.ts`. */
export const BARE_RULES = Object.fromEntries(rules.map((rule) => [rule.id, rule])) as {
  readonly [Id in RuleId]: BareRule;
};
