import type { BareRule, Rule, RuleScope } from '../language/index.ts';
import { deepFreeze } from '../model/frozen.ts';
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
import type { RuleId } from './index.ts';
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

/** A rule that nobody can write to; the schema of its parameters is zod's. */
const whole = ({ id, asks, ...rule }: BareRule, { on, params, assumes = [] }: RuleScope): Rule =>
  Object.freeze({
    id,
    asks,
    on: deepFreeze(on),
    ...(params && { params: params() }),
    assumes: deepFreeze(assumes),
    ...rule,
  });

const registry = (rules: readonly (readonly [BareRule, RuleScope])[]) =>
  Object.freeze(Object.fromEntries(rules.map(([rule, scope]) => [rule.id, whole(rule, scope)]))) as {
    readonly [Id in RuleId]: Rule;
  };

/** Every rule, by its id. */
export const RULES = /* @__PURE__ */ registry([
  [blankDays.rule, blankDays.scope],
  [consensus.rule, consensus.scope],
  [daysDecided.rule, daysDecided.scope],
  [daysDecidedBefore.rule, daysDecidedBefore.scope],
  [intersessionalAgreed.rule, intersessionalAgreed.scope],
  [keyDecisionsSettled.rule, keyDecisionsSettled.scope],
  [keyDecisionsTaken.rule, keyDecisionsTaken.scope],
  [offerCoversDecision.rule, offerCoversDecision.scope],
  [paperMonth.rule, paperMonth.scope],
  [paperText.rule, paperText.scope],
  [secondMeetingDated.rule, secondMeetingDated.scope],
  [tabledText.rule, tabledText.scope],
  [workProgrammeAdopted.rule, workProgrammeAdopted.scope],
  [appointmentWelcomed.rule, appointmentWelcomed.scope],
  [backToBack.rule, backToBack.scope],
  [chairedByPresident.rule, chairedByPresident.scope],
  [closedOnItsDays.rule, closedOnItsDays.scope],
  [contributionEarmarked.rule, contributionEarmarked.scope],
  [coordinationRegular.rule, coordinationRegular.scope],
  [coordinatorAppointed.rule, coordinatorAppointed.scope],
  [coordinatorAsked.rule, coordinatorAsked.scope],
  [coordinatorHelped.rule, coordinatorHelped.scope],
  [decidesNothing.rule, decidesNothing.scope],
  [friendsIdentified.rule, friendsIdentified.scope],
  [heldAsProposed.rule, heldAsProposed.scope],
  [informal.rule, informal.scope],
  [interpretationProvided.rule, interpretationProvided.scope],
  [intersessionalHeld.rule, intersessionalHeld.scope],
  [intersessionalKept.rule, intersessionalKept.scope],
  [intersessionalUnchanged.rule, intersessionalUnchanged.scope],
  [languagesProvided.rule, languagesProvided.scope],
  [lastHalfDay.rule, lastHalfDay.scope],
  [noOfficialDocuments.rule, noOfficialDocuments.scope],
  [participantsInvited.rule, participantsInvited.scope],
  [sponsorshipVoluntary.rule, sponsorshipVoluntary.scope],
  [supportArranged.rule, supportArranged.scope],
  [supportFund.rule, supportFund.scope],
  [supportPaid.rule, supportPaid.scope],
  [themesCovered.rule, themesCovered.scope],
  [isuNatureAgreed.rule, isuNatureAgreed.scope],
  [outcomeAgreed.rule, outcomeAgreed.scope],
  [recommendationsTransmitted.rule, recommendationsTransmitted.scope],
  [subjectsAgreed.rule, subjectsAgreed.scope],
  [daysHeld.rule, daysHeld.scope],
  [daysHeldBefore.rule, daysHeldBefore.scope],
  [offerCoversMeeting.rule, offerCoversMeeting.scope],
  [presidentAsDecided.rule, presidentAsDecided.scope],
  [secondMeetingConvened.rule, secondMeetingConvened.scope],
  [secondMeetingHeld.rule, secondMeetingHeld.scope],
  [secondMeetingKept.rule, secondMeetingKept.scope],
  [secondMeetingUnchanged.rule, secondMeetingUnchanged.scope],
]);
