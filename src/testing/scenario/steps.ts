import { eventName, say, scenarioTexts } from '../../messages/index.ts';
import type { EventOf, EventType } from '../../model/events.ts';
import type { Decision, DecisionTerms, Subject } from '../../model/known.ts';
import { getPath } from '../../model/path.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { canonicalOf, type Hint, textFor } from '../events/templates.ts';
import { wayBefore } from '../events/way.ts';
import { eventIn, type Scene, type Step } from './step.ts';

/** The fields of an event that a test is about; the others are as the programme, and what was decided since, have them. */
export type Said<T extends EventType> = Partial<Omit<EventOf<T>, 'type'>>;

/** An event of a programme with a cycle of its own, whose names TypeScript does not know: what a test says of it. */
export interface OwnEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/**
 * An event of a type, with the fields that a test is about.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, happened, reported, scenario } from 'intersessional/testing';
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
 * ready.when(happened('intersessional.opened', { venue: 'Palais des Nations' })).then(reported('3.1'));
 * ```
 */
export function happened<T extends EventType>(type: T, said?: Said<T>): Step;
/**
 * An event of a programme with a cycle of its own. Of the text of a decision, what is not said is as on the table.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { accepted, everythingBefore, happened, scenario } from 'intersessional/testing';
 * const ready = scenario(ccm2011).given(everythingBefore({ type: 'decision.adopted', decision: 'languages' }));
 * ready.when(happened({ type: 'decision.adopted', decision: 'languages' })).then(accepted());
 * ```
 */
export function happened(event: OwnEvent): Step;
export function happened(event: EventType | OwnEvent, said: object = {}): Step {
  if (typeof event === 'string') return (scene) => eventIn(scene, { ...said, type: event });
  return (scene) => eventIn(scene, { ...event, ...textIn(scene, event) } as Hint);
}

const stepOf =
  <T extends EventType>(type: T) =>
  (said: Said<T> = {}): Step =>
    happened(type, said);

/**
 * Adds that the paper with the draft work programme was circulated.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { paperCirculated, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(paperCirculated({ on: '2010-09-06' }));
 * console.log(snapshot.context.on);
 * ```
 * ```text
 * 2010-09-06
 * ```
 */
export const paperCirculated = stepOf('paper.circulated');
/**
 * Adds that States were consulted on the paper.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { consultationHeld, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   consultationHeld({ on: '2010-09-06', forum: 'Preparatory meeting' }),
 * );
 * console.log(snapshot.context.on);
 * ```
 * ```text
 * 2010-09-06
 * ```
 */
export const consultationHeld = stepOf('consultation.held');
/**
 * Adds that a State offered to host the Second Meeting.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { hostOffered, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(hostOffered({ days: 4 }));
 * console.log(snapshot.context.offers.LB?.days);
 * ```
 * ```text
 * 4
 * ```
 */
export const hostOffered = stepOf('host.offered');
/**
 * Adds that the First Meeting opened.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { firstMeetingOpened, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(firstMeetingOpened());
 * console.log(snapshot.context.firstMeeting.opened);
 * ```
 * ```text
 * 2010-11-09
 * ```
 */
export const firstMeetingOpened = stepOf('firstMeeting.opened');
/**
 * Adds that the First Meeting closed.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, firstMeetingClosed, on, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('firstMeeting.closed'),
 *   on('2010-11-12', firstMeetingClosed()),
 * );
 * console.log(snapshot.context.firstMeeting.closed);
 * ```
 * ```text
 * 2010-11-12
 * ```
 */
export const firstMeetingClosed = stepOf('firstMeeting.closed');
/**
 * Adds that an executive coordinator was appointed.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { coordinatorAppointed, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(coordinatorAppointed({ name: 'Sara Sekkenes' }));
 * console.log(snapshot.context.coordinator.name);
 * ```
 * ```text
 * Sara Sekkenes
 * ```
 */
export const coordinatorAppointed = stepOf('coordinator.appointed');
/**
 * Adds that the President designated a Friend of the President.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, friendDesignated, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('friend.designated'),
 *   friendDesignated({ country: 'DE' }),
 * );
 * console.log(snapshot.context.friends);
 * ```
 * ```text
 * [ 'DE' ]
 * ```
 */
export const friendDesignated = stepOf('friend.designated');
/**
 * Adds that the President and the Friends met with partners.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { coordinationHeld, everythingBefore, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('coordination.held'),
 *   coordinationHeld({ on: '2011-02-03' }),
 * );
 * console.log(snapshot.context.coordinationMeetings);
 * ```
 * ```text
 * 1
 * ```
 */
export const coordinationHeld = stepOf('coordination.held');
/**
 * Adds that a sponsorship programme was set up.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, reported, scenario, sponsorshipEstablished } from 'intersessional/testing';
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
 * ready.when(sponsorshipEstablished({ funding: 'assessed' })).then(reported('4.3'));
 * ```
 */
export const sponsorshipEstablished = stepOf('sponsorship.established');
/**
 * Adds that a fund received a contribution.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { contributionReceived, everythingBefore, refusedBy, scenario } from 'intersessional/testing';
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
 * ready.when(contributionReceived({ fund: 'UNDP-BCPR-TTF', earmarked: false })).then(refusedBy('A6.3'));
 * ```
 */
export const contributionReceived = stepOf('contribution.received');
/**
 * Adds that conference support was arranged.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, scenario, supportArranged } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(everythingBefore('support.arranged'), supportArranged());
 * console.log(snapshot.context.support.funds);
 * ```
 * ```text
 * [ 'UNDP-BCPR-TTF' ]
 * ```
 */
export const supportArranged = stepOf('support.arranged');
/**
 * Adds that interpretation was arranged.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, interpretationArranged, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('interpretation.arranged'),
 *   interpretationArranged({ languages: ['en', 'fr'] }),
 * );
 * console.log(snapshot.context.interpretation);
 * ```
 * ```text
 * [ 'en', 'fr' ]
 * ```
 */
export const interpretationArranged = stepOf('interpretation.arranged');
/**
 * Adds that participants were invited.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, participantsInvited, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('participants.invited'),
 *   participantsInvited({ categories: ['statesParties', 'ngos'] }),
 * );
 * console.log(snapshot.context.invited);
 * ```
 * ```text
 * [ 'ngos', 'statesParties' ]
 * ```
 */
export const participantsInvited = stepOf('participants.invited');
/**
 * Adds that the days of the Standing Committees of the Mine Ban Convention were fixed.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, scenario, standingCommitteesScheduled } from 'intersessional/testing';
 * const span = { from: '2011-06-20', to: '2011-06-24' };
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('intersessional.opened'),
 *   standingCommitteesScheduled({ span }),
 * );
 * console.log(snapshot.context.standingCommittees?.to);
 * ```
 * ```text
 * 2011-06-24
 * ```
 */
export const standingCommitteesScheduled = stepOf('standingCommittees.scheduled');
/**
 * Adds that the intersessional opened.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, intersessionalOpened, refusedBy, scenario } from 'intersessional/testing';
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
 * ready.when(intersessionalOpened({ city: 'Bern' })).then(refusedBy('A4'));
 * ```
 */
export const intersessionalOpened = stepOf('intersessional.opened');
/**
 * Adds that a document was issued.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { documentIssued, everythingBefore, refusedBy, scenario } from 'intersessional/testing';
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.closed'));
 * ready.when(documentIssued({ status: 'official' })).then(refusedBy('6.2'));
 * ```
 */
export const documentIssued = stepOf('document.issued');
/**
 * Adds that a preparatory meeting for the Second Meeting was held.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, preparatoryMeetingHeld, reported, scenario } from 'intersessional/testing';
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.closed'));
 * ready.when(preparatoryMeetingHeld({ days: 2 })).then(reported('3.3'));
 * ```
 */
export const preparatoryMeetingHeld = stepOf('preparatoryMeeting.held');
/**
 * Adds that the intersessional closed.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, intersessionalClosed, on, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('intersessional.closed'),
 *   on('2011-06-30', intersessionalClosed()),
 * );
 * console.log(snapshot.context.intersessional.closed);
 * ```
 * ```text
 * 2011-06-30
 * ```
 */
export const intersessionalClosed = stepOf('intersessional.closed');
/**
 * Adds that the recommendations were sent.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, on, recommendationsTransmitted, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('recommendations.transmitted'),
 *   on('2011-07-11', recommendationsTransmitted()),
 * );
 * console.log(snapshot.context.recommendations.transmitted);
 * ```
 * ```text
 * 2011-07-11
 * ```
 */
export const recommendationsTransmitted = stepOf('recommendations.transmitted');
/**
 * Adds that the Secretary-General convened the Second Meeting.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, refusedBy, scenario, secondMeetingConvened } from 'intersessional/testing';
 * const ready = scenario(ccm2011).given(everythingBefore('secondMeeting.convened'));
 * ready.when(secondMeetingConvened({ city: 'Tripoli' })).then(refusedBy('A7.2'));
 * ```
 */
export const secondMeetingConvened = stepOf('secondMeeting.convened');
/**
 * Adds that another person took an office.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, officerReplaced, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('secondMeeting.opened'),
 *   officerReplaced({ on: '2011-08-01', office: 'president', name: 'Adnan Mansour' }),
 * );
 * console.log(snapshot.context.on);
 * ```
 * ```text
 * 2011-08-01
 * ```
 */
export const officerReplaced = stepOf('officer.replaced');
/**
 * Adds that documents of the Second Meeting were circulated.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { documentsCirculated, everythingBefore, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('secondMeeting.opened'),
 *   documentsCirculated({ on: '2011-08-01', symbols: ['CCM/MSP/2011/1'] }),
 * );
 * console.log(snapshot.context.on);
 * ```
 * ```text
 * 2011-08-01
 * ```
 */
export const documentsCirculated = stepOf('documents.circulated');
/**
 * Adds that the Second Meeting opened.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, on, scenario, secondMeetingOpened } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('secondMeeting.opened'),
 *   on('2011-09-13', secondMeetingOpened()),
 * );
 * console.log(snapshot.context.secondMeeting.opened);
 * ```
 * ```text
 * 2011-09-13
 * ```
 */
export const secondMeetingOpened = stepOf('secondMeeting.opened');
/**
 * Adds that the Second Meeting closed.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, on, scenario, secondMeetingClosed } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('secondMeeting.closed'),
 *   on('2011-09-16', secondMeetingClosed()),
 * );
 * console.log(snapshot.status);
 * ```
 * ```text
 * done
 * ```
 */
export const secondMeetingClosed = stepOf('secondMeeting.closed');
/**
 * Adds that a meeting was moved to other days.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, meetingRescheduled, refusedBy, scenario } from 'intersessional/testing';
 * const change = { meeting: 'intersessional', by: 'president', instrument: 'chairLetter' } as const;
 * const span = { from: '2011-07-04', to: '2011-07-07' };
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
 * ready.when(meetingRescheduled({ ...change, span })).then(refusedBy('A4'));
 * ```
 */
export const meetingRescheduled = stepOf('meeting.rescheduled');
/**
 * Adds that a meeting was moved to another place.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, meetingRelocated, refusedBy, scenario } from 'intersessional/testing';
 * const change = { meeting: 'intersessional', by: 'president', instrument: 'chairLetter' } as const;
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
 * ready.when(meetingRelocated({ ...change, city: 'Vienna', country: 'AT' })).then(refusedBy('A4'));
 * ```
 */
export const meetingRelocated = stepOf('meeting.relocated');
/**
 * Adds that a meeting was given another form.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { accepted, everythingBefore, meetingReformatted, scenario } from 'intersessional/testing';
 * const change = { meeting: 'intersessional', by: 'president', instrument: 'chairLetter' } as const;
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
 * ready.when(meetingReformatted({ ...change, format: 'hybrid' })).then(accepted());
 * ```
 */
export const meetingReformatted = stepOf('meeting.reformatted');
/**
 * Adds that a meeting was split into several parts.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, meetingSplit, refusedBy, scenario } from 'intersessional/testing';
 * const change = { meeting: 'intersessional', by: 'president', instrument: 'chairLetter' } as const;
 * const spans = [{ from: '2011-06-27', to: '2011-06-28' }, { from: '2011-07-04', to: '2011-07-05' }];
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
 * ready.when(meetingSplit({ ...change, spans })).then(refusedBy('A4'));
 * ```
 */
export const meetingSplit = stepOf('meeting.split');
/**
 * Adds that a meeting was put off.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, meetingPostponed, refusedBy, scenario } from 'intersessional/testing';
 * const change = { meeting: 'secondMeeting', by: 'secretaryGeneral', instrument: 'noteVerbale' } as const;
 * const ready = scenario(ccm2011).given(everythingBefore('secondMeeting.opened'));
 * ready.when(meetingPostponed(change)).then(refusedBy('A7.2'));
 * ```
 */
export const meetingPostponed = stepOf('meeting.postponed');
/**
 * Adds that a meeting was suspended.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { firstMeetingOpened, meetingSuspended, on, scenario } from 'intersessional/testing';
 * const change = { meeting: 'firstMeeting', by: 'president', instrument: 'decision' } as const;
 * const { snapshot } = scenario(ccm2011).given(
 *   firstMeetingOpened(),
 *   on('2010-11-10', meetingSuspended(change)),
 * );
 * console.log(snapshot.context.firstMeeting.suspended);
 * ```
 * ```text
 * 2010-11-10
 * ```
 */
export const meetingSuspended = stepOf('meeting.suspended');
/**
 * Adds that a suspended meeting was resumed.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { firstMeetingOpened, meetingResumed, meetingSuspended, scenario } from 'intersessional/testing';
 * const change = { meeting: 'firstMeeting', by: 'president', instrument: 'decision' } as const;
 * const suspended = scenario(ccm2011).given(firstMeetingOpened(), meetingSuspended(change));
 * const { snapshot } = suspended.given(meetingResumed(change));
 * console.log(snapshot.context.firstMeeting.suspended === undefined);
 * ```
 * ```text
 * true
 * ```
 */
export const meetingResumed = stepOf('meeting.resumed');
/**
 * Adds that a meeting was called off.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, meetingCancelled, refusedBy, scenario } from 'intersessional/testing';
 * const change = { meeting: 'intersessional', by: 'president', instrument: 'chairLetter' } as const;
 * const ready = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
 * ready.when(meetingCancelled(change)).then(refusedBy('A4'));
 * ```
 */
export const meetingCancelled = stepOf('meeting.cancelled');

type Terms<D extends Decision> = Partial<DecisionTerms[D]>;

/** Tells whether the decision has blanks that the programme fills by a proposal, and nothing was proposed. */
function isBlank({ programme, snapshot: { context } }: Scene, decision: Decision): boolean {
  const proposal = canonicalOf(programme).find(
    (event) => event.type === 'decision.proposed' && event.decision === decision,
  );
  const tabled = context.decisions[decision]?.terms ?? {};
  return Object.keys((getPath(proposal, ['terms']) as object | undefined) ?? {}).some(
    (field) => !(field in tabled),
  );
}

/** Returns the terms that are given of a decision, the others as they lie on the table; blanks are filled as it is adopted. */
function textIn(scene: Scene, { type, decision, terms }: OwnEvent): { readonly terms?: object } {
  const of = decision as Decision;
  const { decisions } = vocabularyOf(scene.programme);
  if (!decisions.includes(of)) return {};
  if (terms === undefined && !(type === 'decision.adopted' && isBlank(scene, of))) return {};
  return { terms: { ...textFor(scene.programme, scene.snapshot.context, of), ...(terms as object) } };
}

const decided = (type: EventType, decision: Decision, terms?: object): Step =>
  happened({ type, decision, ...(terms && { terms }) });

/**
 * A decision is adopted: as it lies on the table, its blanks filled; or with these terms, the others as on the table.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { adopted, firstMeetingOpened, refusedBy, scenario } from 'intersessional/testing';
 * const opened = scenario(ccm2011).given(firstMeetingOpened(), adopted('workProgramme'));
 * opened.when(adopted('languages', { languages: ['en', 'fr'] })).then(refusedBy('A5'));
 * ```
 */
export const adopted = <D extends Decision>(decision: D, terms?: Terms<D>): Step =>
  decided('decision.adopted', decision, terms);

/**
 * Each decision of the annex that is still open is adopted, in its order.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everyDecisionAdopted, firstMeetingOpened, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(firstMeetingOpened(), everyDecisionAdopted());
 * console.log(snapshot.context.decisions.nextMeeting.adopted);
 * ```
 * ```text
 * 2010-11-09
 * ```
 */
export const everyDecisionAdopted =
  (): Step =>
  ({ programme, snapshot: { context } }) =>
    vocabularyOf(programme)
      .decisions.filter((decision) => context.decisions[decision].adopted === undefined)
      .map((decision) => adopted(decision));

/**
 * A text is put on the table.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { firstMeetingOpened, proposed, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   firstMeetingOpened(),
 *   proposed('nextMeeting', { city: 'Beirut' }),
 * );
 * console.log(snapshot.context.decisions.nextMeeting.terms.city);
 * ```
 * ```text
 * Beirut
 * ```
 */
export const proposed = <D extends Decision>(decision: D, terms: Terms<D> = {}): Step =>
  decided('decision.proposed', decision, terms);

/**
 * The text on the table is amended.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { amended, firstMeetingOpened, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   firstMeetingOpened(),
 *   amended('languages', { languages: ['en', 'fr', 'es', 'ar'] }),
 * );
 * console.log(snapshot.context.decisions.languages.terms.languages);
 * ```
 * ```text
 * [ 'en', 'fr', 'es', 'ar' ]
 * ```
 */
export const amended = <D extends Decision>(decision: D, terms: Terms<D>): Step =>
  decided('decision.amended', decision, terms);

/**
 * A decision is put off.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { deferred, firstMeetingOpened, on, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   firstMeetingOpened(),
 *   on('2010-11-12', deferred('coordination')),
 * );
 * console.log(snapshot.context.decisions.coordination.deferred);
 * ```
 * ```text
 * 2010-11-12
 * ```
 */
export const deferred = (decision: Decision): Step => decided('decision.deferred', decision);

const objection =
  (type: 'objection.raised' | 'objection.withdrawn') =>
  (decision: Decision, delegation = '[some delegation]'): Step =>
    happened(type, { decision, delegation });

/**
 * A delegation objects to a decision.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { adopted, firstMeetingOpened, objectionRaised, refusedBy, scenario } from 'intersessional/testing';
 * const opened = scenario(ccm2011).given(firstMeetingOpened(), adopted('workProgramme'));
 * opened.when(objectionRaised('languages', 'A delegation'), adopted('languages')).then(refusedBy('A5'));
 * ```
 */
export const objectionRaised = objection('objection.raised');

/**
 * A delegation takes its objection back.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { firstMeetingOpened, objectionRaised, objectionWithdrawn, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   firstMeetingOpened(),
 *   objectionRaised('languages'),
 *   objectionWithdrawn('languages'),
 * );
 * console.log(snapshot.context.decisions.languages.objections);
 * ```
 * ```text
 * []
 * ```
 */
export const objectionWithdrawn = objection('objection.withdrawn');

/**
 * A theme is discussed.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, scenario, themeDiscussed } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('intersessional.closed'),
 *   themeDiscussed('d'),
 * );
 * console.log(snapshot.context.themes.includes('d'));
 * ```
 * ```text
 * true
 * ```
 */
export const themeDiscussed = (theme: string): Step => happened('theme.discussed', { theme });

/**
 * A recommendation is drafted on a subject.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, on, recommendationDrafted, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('recommendation.drafted'),
 *   on('2011-06-29', recommendationDrafted('structure')),
 * );
 * console.log(snapshot.context.on);
 * ```
 * ```text
 * 2011-06-29
 * ```
 */
export const recommendationDrafted = (subject: Subject): Step =>
  happened('recommendation.drafted', { subject });

/**
 * A recommendation is agreed on a subject.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, recommendationAgreed, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(
 *   everythingBefore('recommendation.agreed'),
 *   recommendationAgreed('isuEstablishment', 'establish'),
 * );
 * console.log(snapshot.context.recommendations.isu);
 * ```
 * ```text
 * establish
 * ```
 */
export const recommendationAgreed =
  (subject: Subject, outcome?: string): Step =>
  (scene) =>
    eventIn(scene, { type: 'recommendation.agreed', subject, ...(outcome && { outcome }) });

/**
 * Nothing happens, and the day comes.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { adopted, dateReached, firstMeetingOpened, owing, scenario } from 'intersessional/testing';
 * const opened = scenario(ccm2011).given(firstMeetingOpened(), adopted('workProgramme'));
 * opened.when(adopted('intersessional'), dateReached('2011-01-01')).then(owing('A4'));
 * ```
 */
export const dateReached = (on: string): Step => happened('date.reached', { on });

/**
 * Everything up to just before an event of this type, as the programme has it; or before one that says this as well.
 *
 * @throws Error where the cycle no longer comes to such an event from where the scenario stands.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { everythingBefore, scenario } from 'intersessional/testing';
 * const { snapshot } = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
 * console.log(snapshot.context.interpretation);
 * ```
 * ```text
 * [ 'en', 'es', 'fr' ]
 * ```
 */
export const everythingBefore =
  (event: EventType | OwnEvent): Step =>
  ({ programme, snapshot }) => {
    const asked = typeof event === 'string' ? { type: event } : event;
    const way = wayBefore(programme, snapshot, asked);
    if (way === undefined) {
      const event = eventName(asked);
      throw new Error(say(scenarioTexts.noLongerComes, { programme: programme.id, event }));
    }
    return way;
  };
