import { choicesOf } from '../../model/eventForm.ts';
import type { EventOf, EventType } from '../../model/events.ts';
import type { Subject } from '../../model/vocabulary.ts';
import type { SampleValues } from './sampleValues.ts';

/** The fields of an event of a type, beside its type and its day. */
export type FieldsOf<T extends EventType> = Omit<EventOf<T>, 'on' | 'type'>;
type Canonical = { readonly [T in EventType]?: (samples: SampleValues) => readonly FieldsOf<T>[] };

type IsuOutcome = NonNullable<
  Extract<EventOf<'recommendation.agreed'>, { readonly subject: 'isuEstablishment' }>['outcome']
>;

const alone = () => [{}];

/** Tells whether a draft of a decision on a meeting lacks a field that the complete text has. */
export const hasBlanks = (
  { programme: { drafts }, texts }: SampleValues,
  decision: 'intersessional' | 'nextMeeting' = 'nextMeeting',
): boolean => Object.keys(texts[decision]).some((field) => !Object.hasOwn(drafts[decision], field));

/**
 * Returns each decision, adopted as drafted. A draft of the intersessional without days or place is adopted with sample
 * values.
 */
const adoptions = (samples: SampleValues): readonly FieldsOf<'decision.adopted'>[] =>
  samples.decisions.map((decision) =>
    decision === 'intersessional' && hasBlanks(samples, decision)
      ? { decision, terms: samples.texts.intersessional }
      : { decision },
  );

/** Returns the Second Meeting as decided on each offer. */
export const meetings = ({ offers, meetingOn }: SampleValues) => offers.map(meetingOn);

/** Returns all subjects that are drafted or required. For the unit, both answers conform to the programme. */
function subjectsAgreed(samples: SampleValues): readonly FieldsOf<'recommendation.agreed'>[] {
  const { texts, allValues, subjects } = samples;
  const due = [...texts.recommendations.subjects, ...allValues<Subject>('recommendation.agreed', 'subject')];
  const outcomes = choicesOf<IsuOutcome>(samples.form, 'recommendation.agreed', 'outcome').filter(
    (outcome) => outcome !== 'defer',
  );
  return subjects
    .filter((subject) => due.includes(subject))
    .flatMap((subject): readonly FieldsOf<'recommendation.agreed'>[] =>
      subject === 'isuEstablishment' ? outcomes.map((outcome) => ({ subject, outcome })) : [{ subject }],
    );
}

/** Returns every duty to which a coordinator can be appointed. */
export const allDuties = (samples: SampleValues) =>
  choicesOf<FieldsOf<'coordinator.appointed'>['duties'][number]>(
    samples.form,
    'coordinator.appointed',
    'duties',
  );

const openings = ({ intersessionals, here, firstValue, allValues }: SampleValues) =>
  intersessionals.map((comparisons) => ({
    ...comparisons,
    venue: firstValue('intersessional.opened', 'venue', '[some venue]'),
    chair: {
      office: firstValue('intersessional.opened', 'chair.office', 'president'),
      country: here.country,
    },
    languages: allValues<string>('intersessional.opened', 'languages'),
    format: firstValue('intersessional.opened', 'format', 'informal' as const),
  }));

/** The events of each type as the programme has them. Events that make no difference are removed later. */
export const CANONICAL: Canonical = {
  'paper.circulated': alone,
  'consultation.held': () => [{ forum: '[some forum]' }],
  'host.offered': ({ programme, offers }) => (programme.offers.length === 0 ? offers : []),
  'firstMeeting.opened': ({ here }) => [{ ...here, president: { country: here.country } }],
  'firstMeeting.closed': alone,
  'decision.proposed': (samples) =>
    hasBlanks(samples) ? meetings(samples).map((terms) => ({ decision: 'nextMeeting', terms })) : [],
  'decision.adopted': adoptions,
  'coordinator.appointed': (samples) => [
    { ...samples.texts.conferenceSupport.coordinator, duties: allDuties(samples) },
  ],
  'friend.designated': ({ here }) => [{ country: here.country }],
  'coordination.held': ({ allValues }) => [{ with: allValues('coordination.held', 'with') }],
  'sponsorship.established': ({ firstValue }) => [
    { funding: firstValue('sponsorship.established', 'funding', 'voluntary') },
  ],
  'contribution.received': ({ firstValue, texts: { conferenceSupport } }) => [
    { fund: conferenceSupport.fund, earmarked: firstValue('contribution.received', 'earmarked', true) },
  ],
  'support.arranged': ({ firstValue, allValues, texts: { conferenceSupport } }) => [
    {
      by: firstValue('support.arranged', 'by', 'executiveCoordinator'),
      assistedBy: allValues('support.arranged', 'assistedBy'),
      fund: conferenceSupport.fund,
    },
  ],
  'interpretation.arranged': ({ allValues }) => [
    { languages: allValues('interpretation.arranged', 'languages') },
  ],
  'participants.invited': ({ allValues }) => [
    { categories: allValues('participants.invited', 'categories') },
  ],
  'standingCommittees.scheduled': ({ standingCommittees }) => [{ span: standingCommittees }],
  'intersessional.opened': openings,
  'theme.discussed': ({ allValues }) =>
    allValues<string>('theme.discussed', 'theme').map((theme) => ({ theme })),
  'document.issued': ({ firstValue }) => [{ status: firstValue('document.issued', 'status', 'informal') }],
  'preparatoryMeeting.held': ({ firstValue }) => [
    {
      format: 'informal',
      days: firstValue('preparatoryMeeting.held', 'days', 0.5),
      part: firstValue('preparatoryMeeting.held', 'part', '[some part]'),
    },
  ],
  'intersessional.closed': alone,
  'recommendation.drafted': ({ subjects }) => subjects.map((subject) => ({ subject })),
  'recommendation.agreed': subjectsAgreed,
  'recommendations.transmitted': () => [{ to: 'secondMeeting' }],
  'secondMeeting.convened': (samples) =>
    meetings(samples).map(({ span, city, country }) => ({ span, city, country })),
  'officer.replaced': ({ here }) => [{ office: 'president', country: here.country, name: '[some name]' }],
  'documents.circulated': alone,
  'secondMeeting.opened': meetings,
  'secondMeeting.closed': alone,
};
