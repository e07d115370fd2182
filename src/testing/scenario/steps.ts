import type { EventOf, EventType } from '../../model/events.ts';
import { getPath } from '../../model/path.ts';
import type { DecisionTerms } from '../../model/terms.ts';
import { DECISIONS, type Decision, type Subject } from '../../model/vocabulary.ts';
import { canonicalOf, textFor } from '../events/templates.ts';
import { wayBefore } from '../events/way.ts';
import { eventIn, type Scene, type Step } from './step.ts';

/** The fields of an event that a test is about; the others are as the programme, and what was decided since, have them. */
export type Said<T extends EventType> = Partial<Omit<EventOf<T>, 'type'>>;

/** An event of a type, with the fields that a test is about. */
export const happened =
  <T extends EventType>(type: T, said: Said<T> = {}): Step =>
  (scene) =>
    eventIn(scene, { ...said, type });

const stepOf =
  <T extends EventType>(type: T) =>
  (said: Said<T> = {}): Step =>
    happened(type, said);

export const paperCirculated = stepOf('paper.circulated');
export const consultationHeld = stepOf('consultation.held');
export const hostOffered = stepOf('host.offered');
export const firstMeetingOpened = stepOf('firstMeeting.opened');
export const firstMeetingClosed = stepOf('firstMeeting.closed');
export const coordinatorAppointed = stepOf('coordinator.appointed');
export const friendDesignated = stepOf('friend.designated');
export const coordinationHeld = stepOf('coordination.held');
export const sponsorshipEstablished = stepOf('sponsorship.established');
export const contributionReceived = stepOf('contribution.received');
export const supportArranged = stepOf('support.arranged');
export const interpretationArranged = stepOf('interpretation.arranged');
export const participantsInvited = stepOf('participants.invited');
export const standingCommitteesScheduled = stepOf('standingCommittees.scheduled');
export const intersessionalOpened = stepOf('intersessional.opened');
export const documentIssued = stepOf('document.issued');
export const preparatoryMeetingHeld = stepOf('preparatoryMeeting.held');
export const intersessionalClosed = stepOf('intersessional.closed');
export const recommendationsTransmitted = stepOf('recommendations.transmitted');
export const secondMeetingConvened = stepOf('secondMeeting.convened');
export const officerReplaced = stepOf('officer.replaced');
export const documentsCirculated = stepOf('documents.circulated');
export const secondMeetingOpened = stepOf('secondMeeting.opened');
export const secondMeetingClosed = stepOf('secondMeeting.closed');
export const meetingRescheduled = stepOf('meeting.rescheduled');
export const meetingRelocated = stepOf('meeting.relocated');
export const meetingReformatted = stepOf('meeting.reformatted');
export const meetingSplit = stepOf('meeting.split');
export const meetingPostponed = stepOf('meeting.postponed');
export const meetingSuspended = stepOf('meeting.suspended');
export const meetingResumed = stepOf('meeting.resumed');
export const meetingCancelled = stepOf('meeting.cancelled');

type Terms<D extends Decision> = Partial<DecisionTerms[D]>;

/** The terms that are given, the others as they lie on the table. */
const decided =
  (type: EventType, decision: Decision, terms: object | undefined): Step =>
  (scene: Scene) => {
    const text = () => textFor(scene.programme, scene.snapshot.context, decision);
    return eventIn(scene, { type, decision, ...(terms && { terms: { ...text(), ...terms } }) });
  };

/** Tells whether the decision has blanks that the programme fills by a proposal, and nothing was proposed. */
function isBlank({ programme, snapshot: { context } }: Scene, decision: Decision): boolean {
  const proposal = canonicalOf(programme).find(
    (event) => event.type === 'decision.proposed' && event.decision === decision,
  );
  const tabled = context.decisions[decision].terms;
  return Object.keys((getPath(proposal, ['terms']) as object | undefined) ?? {}).some(
    (field) => !(field in tabled),
  );
}

/** A decision is adopted: as it lies on the table, its blanks filled; or with these terms, the others as on the table. */
export const adopted =
  <D extends Decision>(decision: D, terms?: Terms<D>): Step =>
  (scene) =>
    decided('decision.adopted', decision, terms ?? (isBlank(scene, decision) ? {} : undefined));

/** Each decision of the annex that is still open is adopted, in its order. */
export const everyDecisionAdopted =
  (): Step =>
  ({ snapshot: { context } }) =>
    DECISIONS.filter((decision) => context.decisions[decision].adopted === undefined).map((decision) =>
      adopted(decision),
    );

/** A text is put on the table. */
export const proposed = <D extends Decision>(decision: D, terms: Terms<D> = {}): Step =>
  decided('decision.proposed', decision, terms);

/** The text on the table is amended. */
export const amended = <D extends Decision>(decision: D, terms: Terms<D>): Step =>
  decided('decision.amended', decision, terms);

/** A decision is put off. */
export const deferred = (decision: Decision): Step => decided('decision.deferred', decision, undefined);

const objection =
  (type: 'objection.raised' | 'objection.withdrawn') =>
  (decision: Decision, delegation = '[some delegation]'): Step =>
    happened(type, { decision, delegation });

/** A delegation objects to a decision. */
export const objectionRaised = objection('objection.raised');

/** A delegation takes its objection back. */
export const objectionWithdrawn = objection('objection.withdrawn');

/** A theme is discussed. */
export const themeDiscussed = (theme: string): Step => happened('theme.discussed', { theme });

/** A recommendation is drafted on a subject. */
export const recommendationDrafted = (subject: Subject): Step =>
  happened('recommendation.drafted', { subject });

/** A recommendation is agreed on a subject. */
export const recommendationAgreed =
  (subject: Subject, outcome?: string): Step =>
  (scene) =>
    eventIn(scene, { type: 'recommendation.agreed', subject, ...(outcome && { outcome }) });

/** Nothing happens, and the day comes. */
export const dateReached = (on: string): Step => happened('date.reached', { on });

/**
 * Everything up to just before an event of this type, as the programme has it.
 *
 * @throws Error where the cycle no longer comes to such an event from where the scenario stands.
 */
export const everythingBefore =
  (type: EventType): Step =>
  ({ programme, snapshot }) => {
    const way = wayBefore(programme, snapshot, type);
    if (way === undefined) throw new Error(`Under ${programme.id} no ${type} comes from here.`);
    return way;
  };
