import type { EventOf, EventType } from '../../model/events.ts';
import {
  COORDINATOR_DUTIES,
  DECISIONS,
  ISU_OUTCOMES,
  SUBJECTS,
  type Subject,
} from '../../model/vocabulary.ts';
import type { Sheet } from './sheet.ts';

/** The fields of an event of a type, beside its type and its day. */
export type FieldsOf<T extends EventType> = Omit<EventOf<T>, 'on' | 'type'>;
type Canonical = { readonly [T in EventType]?: (sheet: Sheet) => readonly FieldsOf<T>[] };

const alone = () => [{}];

/** Tells whether a text of a decision on a meeting that has all of its fields is still to be put on the table. */
export const hasBlanks = (
  { programme: { drafts }, texts }: Sheet,
  decision: 'intersessional' | 'nextMeeting' = 'nextMeeting',
): boolean => Object.keys(texts[decision]).some((field) => !Object.hasOwn(drafts[decision], field));

/** Each decision, adopted as it is on the table. An intersessional of which days or place are blank is adopted with some. */
const adoptions = (sheet: Sheet): readonly FieldsOf<'decision.adopted'>[] =>
  DECISIONS.map((decision) =>
    decision === 'intersessional' && hasBlanks(sheet, decision)
      ? { decision, terms: sheet.texts.intersessional }
      : { decision },
  );

/** The Second Meeting as it would be decided on each offer. */
export const meetings = ({ offers, meetingOn }: Sheet) => offers.map(meetingOn);

/** All subjects that are drafted or asked for; on a unit, either answer is as the programme has it. */
function subjectsAgreed({ texts, all }: Sheet): readonly FieldsOf<'recommendation.agreed'>[] {
  const due = [...texts.recommendations.subjects, ...all<Subject>('recommendation.agreed', 'subject')];
  const outcomes = ISU_OUTCOMES.filter((outcome) => outcome !== 'defer');
  return SUBJECTS.filter((subject) => due.includes(subject)).flatMap(
    (subject): readonly FieldsOf<'recommendation.agreed'>[] =>
      subject === 'isuEstablishment' ? outcomes.map((outcome) => ({ subject, outcome })) : [{ subject }],
  );
}

const openings = ({ intersessionals, here, one, all }: Sheet) =>
  intersessionals.map((held) => ({
    ...held,
    venue: one('intersessional.opened', 'venue', '[some venue]'),
    chair: { office: one('intersessional.opened', 'chair.office', 'president'), country: here.country },
    languages: all<string>('intersessional.opened', 'languages'),
    format: one('intersessional.opened', 'format', 'informal' as const),
  }));

/** The events of each type as a programme has them. What of it has no bearing on anything is sorted out later. */
export const CANONICAL: Canonical = {
  'paper.circulated': alone,
  'consultation.held': () => [{ forum: '[some forum]' }],
  'host.offered': ({ programme, offers }) => (programme.offers.length === 0 ? offers : []),
  'firstMeeting.opened': ({ here }) => [{ ...here, president: { country: here.country } }],
  'firstMeeting.closed': alone,
  'decision.proposed': (sheet) =>
    hasBlanks(sheet) ? meetings(sheet).map((terms) => ({ decision: 'nextMeeting', terms })) : [],
  'decision.adopted': adoptions,
  'coordinator.appointed': ({ texts }) => [
    { ...texts.conferenceSupport.coordinator, duties: COORDINATOR_DUTIES },
  ],
  'friend.designated': ({ here }) => [{ country: here.country }],
  'coordination.held': ({ all }) => [{ with: all('coordination.held', 'with') }],
  'sponsorship.established': ({ one }) => [
    { funding: one('sponsorship.established', 'funding', 'voluntary') },
  ],
  'contribution.received': ({ one, texts: { conferenceSupport } }) => [
    { fund: conferenceSupport.fund, earmarked: one('contribution.received', 'earmarked', true) },
  ],
  'support.arranged': ({ one, all, texts: { conferenceSupport } }) => [
    {
      by: one('support.arranged', 'by', 'executiveCoordinator'),
      assistedBy: all('support.arranged', 'assistedBy'),
      fund: conferenceSupport.fund,
    },
  ],
  'interpretation.arranged': ({ all }) => [{ languages: all('interpretation.arranged', 'languages') }],
  'participants.invited': ({ all }) => [{ categories: all('participants.invited', 'categories') }],
  'standingCommittees.scheduled': ({ standingCommittees }) => [{ span: standingCommittees }],
  'intersessional.opened': openings,
  'theme.discussed': ({ all }) => all<string>('theme.discussed', 'theme').map((theme) => ({ theme })),
  'document.issued': ({ one }) => [{ status: one('document.issued', 'status', 'informal') }],
  'preparatoryMeeting.held': ({ one }) => [
    {
      format: 'informal',
      days: one('preparatoryMeeting.held', 'days', 0.5),
      part: one('preparatoryMeeting.held', 'part', '[some part]'),
    },
  ],
  'intersessional.closed': alone,
  'recommendation.drafted': () => SUBJECTS.map((subject) => ({ subject })),
  'recommendation.agreed': subjectsAgreed,
  'recommendations.transmitted': () => [{ to: 'secondMeeting' }],
  'secondMeeting.convened': (sheet) =>
    meetings(sheet).map(({ span, city, country }) => ({ span, city, country })),
  'officer.replaced': ({ here }) => [{ office: 'president', country: here.country, name: '[some name]' }],
  'documents.circulated': alone,
  'secondMeeting.opened': meetings,
  'secondMeeting.closed': alone,
};
