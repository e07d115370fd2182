import { blankDays } from './firstMeeting/blank-days.ts';
import { consensus } from './firstMeeting/consensus.ts';
import { daysDecided } from './firstMeeting/days-decided.ts';
import { daysDecidedBefore } from './firstMeeting/days-decided-before.ts';
import { intersessionalAgreed } from './firstMeeting/intersessional-agreed.ts';
import { keyDecisionsSettled } from './firstMeeting/key-decisions-settled.ts';
import { keyDecisionsTaken } from './firstMeeting/key-decisions-taken.ts';
import { offerCoversDecision } from './firstMeeting/offer-covers-decision.ts';
import { paperMonth } from './firstMeeting/paper-month.ts';
import { paperText } from './firstMeeting/paper-text.ts';
import { secondMeetingDated } from './firstMeeting/second-meeting-dated.ts';
import { tabledText } from './firstMeeting/tabled-text.ts';
import { workProgrammeAdopted } from './firstMeeting/work-programme-adopted.ts';
import { backToBack } from './intersessional/back-to-back.ts';
import { chairedByPresident } from './intersessional/chaired-by-president.ts';
import { contributionEarmarked } from './intersessional/contribution-earmarked.ts';
import { coordinationRegular } from './intersessional/coordination-regular.ts';
import { coordinatorAppointed } from './intersessional/coordinator-appointed.ts';
import { coordinatorAsked } from './intersessional/coordinator-asked.ts';
import { coordinatorHelped } from './intersessional/coordinator-helped.ts';
import { decidesNothing } from './intersessional/decides-nothing.ts';
import { friendsIdentified } from './intersessional/friends-identified.ts';
import { heldAsProposed } from './intersessional/held-as-proposed.ts';
import { informal } from './intersessional/informal.ts';
import { interpretationProvided } from './intersessional/interpretation-provided.ts';
import { intersessionalHeld } from './intersessional/intersessional-held.ts';
import { intersessionalKept } from './intersessional/intersessional-kept.ts';
import { intersessionalUnchanged } from './intersessional/intersessional-unchanged.ts';
import { languagesProvided } from './intersessional/languages-provided.ts';
import { lastHalfDay } from './intersessional/last-half-day.ts';
import { noOfficialDocuments } from './intersessional/no-official-documents.ts';
import { participantsInvited } from './intersessional/participants-invited.ts';
import { sponsorshipVoluntary } from './intersessional/sponsorship-voluntary.ts';
import { supportArranged } from './intersessional/support-arranged.ts';
import { supportFund } from './intersessional/support-fund.ts';
import { themesCovered } from './intersessional/themes-covered.ts';
import type { Rule } from './language/index.ts';
import { isuNatureAgreed } from './recommendations/isu-nature-agreed.ts';
import { outcomeAgreed } from './recommendations/outcome-agreed.ts';
import { recommendationsTransmitted } from './recommendations/recommendations-transmitted.ts';
import { subjectsAgreed } from './recommendations/subjects-agreed.ts';
import { offerCoversMeeting } from './secondMeeting/offer-covers-meeting.ts';
import { presidentAsDecided } from './secondMeeting/president-as-decided.ts';
import { secondMeetingConvened } from './secondMeeting/second-meeting-convened.ts';
import { secondMeetingHeld } from './secondMeeting/second-meeting-held.ts';
import { secondMeetingKept } from './secondMeeting/second-meeting-kept.ts';
import { secondMeetingUnchanged } from './secondMeeting/second-meeting-unchanged.ts';

const rules = {
  [blankDays.id]: blankDays,
  [consensus.id]: consensus,
  [daysDecided.id]: daysDecided,
  [daysDecidedBefore.id]: daysDecidedBefore,
  [intersessionalAgreed.id]: intersessionalAgreed,
  [keyDecisionsSettled.id]: keyDecisionsSettled,
  [keyDecisionsTaken.id]: keyDecisionsTaken,
  [offerCoversDecision.id]: offerCoversDecision,
  [paperMonth.id]: paperMonth,
  [paperText.id]: paperText,
  [secondMeetingDated.id]: secondMeetingDated,
  [tabledText.id]: tabledText,
  [workProgrammeAdopted.id]: workProgrammeAdopted,
  [backToBack.id]: backToBack,
  [chairedByPresident.id]: chairedByPresident,
  [contributionEarmarked.id]: contributionEarmarked,
  [coordinationRegular.id]: coordinationRegular,
  [coordinatorAppointed.id]: coordinatorAppointed,
  [coordinatorAsked.id]: coordinatorAsked,
  [coordinatorHelped.id]: coordinatorHelped,
  [decidesNothing.id]: decidesNothing,
  [friendsIdentified.id]: friendsIdentified,
  [heldAsProposed.id]: heldAsProposed,
  [informal.id]: informal,
  [interpretationProvided.id]: interpretationProvided,
  [intersessionalHeld.id]: intersessionalHeld,
  [intersessionalKept.id]: intersessionalKept,
  [intersessionalUnchanged.id]: intersessionalUnchanged,
  [languagesProvided.id]: languagesProvided,
  [lastHalfDay.id]: lastHalfDay,
  [noOfficialDocuments.id]: noOfficialDocuments,
  [participantsInvited.id]: participantsInvited,
  [sponsorshipVoluntary.id]: sponsorshipVoluntary,
  [supportArranged.id]: supportArranged,
  [supportFund.id]: supportFund,
  [themesCovered.id]: themesCovered,
  [isuNatureAgreed.id]: isuNatureAgreed,
  [outcomeAgreed.id]: outcomeAgreed,
  [recommendationsTransmitted.id]: recommendationsTransmitted,
  [subjectsAgreed.id]: subjectsAgreed,
  [offerCoversMeeting.id]: offerCoversMeeting,
  [presidentAsDecided.id]: presidentAsDecided,
  [secondMeetingConvened.id]: secondMeetingConvened,
  [secondMeetingHeld.id]: secondMeetingHeld,
  [secondMeetingKept.id]: secondMeetingKept,
  [secondMeetingUnchanged.id]: secondMeetingUnchanged,
};

/** The id of a rule; the same as its file's name. */
export type RuleId = keyof typeof rules;

/** Every rule, by its id. */
export const RULES: { readonly [Id in RuleId]: Rule } = rules;
