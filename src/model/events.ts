import * as z from 'zod';
import { city, country, date, days, type Frozen, languages, span, text, texts } from './scalars.ts';
import { officer, termsSchemas } from './terms.ts';
import {
  ACTORS,
  COORDINATOR_DUTIES,
  DECISIONS,
  FORMATS,
  INSTRUMENTS,
  ISU_OUTCOMES,
  MEETINGS,
  PARTICIPANTS,
  SUBJECTS,
} from './vocabulary.ts';

const actor = z.enum(ACTORS);
const decision = z.enum(DECISIONS);

/** An event that must say by whom: its day, its type, the fields of that type, optionally a source and a note. */
function eventBy<T extends string, S extends z.ZodRawShape>(type: T, fields: S) {
  return z.strictObject({
    on: date,
    type: z.literal(type),
    source: text.optional(),
    note: text.optional(),
    ...fields,
  });
}

/** An event that may say by whom. */
const event = <T extends string, S extends z.ZodRawShape>(type: T, fields: S) =>
  eventBy(type, { by: actor.optional(), ...fields });

function withTerms<T extends string>(type: T) {
  const about = <D extends string, S extends z.ZodType>(name: D, terms: S) =>
    event(type, { decision: z.literal(name), terms });
  return z.discriminatedUnion('decision', [
    about('workProgramme', termsSchemas.workProgramme),
    about('coordination', termsSchemas.coordination),
    about('recommendations', termsSchemas.recommendations),
    about('intersessional', termsSchemas.intersessional),
    about('languages', termsSchemas.languages),
    about('conferenceSupport', termsSchemas.conferenceSupport),
    about('nextMeeting', termsSchemas.nextMeeting),
  ]);
}

function withOptionalTerms<T extends string>(type: T) {
  const about = <D extends string, S extends z.ZodType>(name: D, terms: S) =>
    event(type, { decision: z.literal(name), terms: z.optional(terms) });
  return z.discriminatedUnion('decision', [
    about('workProgramme', termsSchemas.workProgramme),
    about('coordination', termsSchemas.coordination),
    about('recommendations', termsSchemas.recommendations),
    about('intersessional', termsSchemas.intersessional),
    about('languages', termsSchemas.languages),
    about('conferenceSupport', termsSchemas.conferenceSupport),
    about('nextMeeting', termsSchemas.nextMeeting),
  ]);
}

/** Who chairs a session: a name or a State as text, or an office and its State. */
const chair = z.union(
  [text, z.strictObject({ office: text.optional(), country })],
  'a name, or an office and its country',
);

const objection = { decision, delegation: text };

const change = {
  meeting: z.enum(MEETINGS),
  span: span.optional(),
  spans: z.array(span).min(1).optional(),
  city: city.optional(),
  country: country.optional(),
  format: z.enum(FORMATS).optional(),
  by: actor,
  instrument: z.enum(INSTRUMENTS),
  condition: z.strictObject({ fulfilledBy: text, text }).optional(),
};

/** The schema of every event type, in the order of the cycle. */
export const eventSchemas = {
  'paper.circulated': event('paper.circulated', { symbol: text.optional() }),
  'consultation.held': event('consultation.held', { forum: text }),
  'host.offered': event('host.offered', { country, city, window: span, days }),
  'firstMeeting.opened': event('firstMeeting.opened', { city, country, president: officer.optional() }),
  'firstMeeting.closed': event('firstMeeting.closed', {}),
  'decision.proposed': withTerms('decision.proposed'),
  'decision.amended': withTerms('decision.amended'),
  'objection.raised': event('objection.raised', objection),
  'objection.withdrawn': event('objection.withdrawn', objection),
  'decision.adopted': withOptionalTerms('decision.adopted'),
  'decision.deferred': event('decision.deferred', { decision, reason: text.optional() }),
  'coordinator.appointed': event('coordinator.appointed', {
    name: text.optional(),
    body: text,
    duties: z.array(z.enum(COORDINATOR_DUTIES)),
  }),
  'friend.designated': event('friend.designated', {
    country,
    name: text.optional(),
    theme: text.optional(),
  }),
  'coordination.held': event('coordination.held', { with: texts }),
  'sponsorship.established': event('sponsorship.established', {
    funding: z.enum(['voluntary', 'assessed']),
  }),
  'contribution.received': event('contribution.received', {
    fund: text,
    earmarked: z.boolean(),
    amount: z.number().nonnegative('an amount of 0 or more').optional(),
    currency: text.optional(),
  }),
  'support.arranged': eventBy('support.arranged', { by: actor, assistedBy: texts, fund: text }),
  'interpretation.arranged': event('interpretation.arranged', { languages }),
  'participants.invited': event('participants.invited', { categories: z.array(z.enum(PARTICIPANTS)) }),
  'standingCommittees.scheduled': event('standingCommittees.scheduled', { span }),
  'intersessional.opened': event('intersessional.opened', {
    span,
    city,
    country,
    venue: text.optional(),
    chair: z.strictObject({ office: text, country }).optional(),
    languages: languages.optional(),
    format: z.enum(['informal', 'formal']).optional(),
  }),
  'theme.discussed': event('theme.discussed', { theme: text, chair: chair.optional() }),
  'document.issued': event('document.issued', {
    status: z.enum(['official', 'informal']),
    symbol: text.optional(),
  }),
  'preparatoryMeeting.held': event('preparatoryMeeting.held', {
    format: z.enum(['formal', ...FORMATS]),
    days,
    part: text.optional(),
  }),
  'intersessional.closed': event('intersessional.closed', {}),
  'recommendation.drafted': event('recommendation.drafted', {
    subject: z.enum(SUBJECTS),
    outcome: text.optional(),
  }),
  'recommendation.agreed': z.discriminatedUnion('subject', [
    event('recommendation.agreed', {
      subject: z.literal('isuEstablishment'),
      outcome: z.enum(ISU_OUTCOMES).optional(),
    }),
    event('recommendation.agreed', {
      subject: z.enum(['structure', 'futureWork', 'isuNature']),
      outcome: text.optional(),
    }),
  ]),
  'recommendations.transmitted': event('recommendations.transmitted', { to: text }),
  'secondMeeting.convened': event('secondMeeting.convened', { span, city, country }),
  'officer.replaced': event('officer.replaced', { office: text, country, name: text }),
  'documents.circulated': event('documents.circulated', {
    symbols: texts.optional(),
    languages: languages.optional(),
  }),
  'secondMeeting.opened': event('secondMeeting.opened', {
    span,
    ceremonialSpan: span.optional(),
    city,
    country,
    president: officer,
  }),
  'date.reached': event('date.reached', {}),
  'meeting.rescheduled': eventBy('meeting.rescheduled', change),
  'meeting.relocated': eventBy('meeting.relocated', change),
  'meeting.reformatted': eventBy('meeting.reformatted', change),
  'meeting.split': eventBy('meeting.split', change),
  'meeting.postponed': eventBy('meeting.postponed', change),
  'meeting.suspended': eventBy('meeting.suspended', change),
  'meeting.resumed': eventBy('meeting.resumed', change),
  'meeting.cancelled': eventBy('meeting.cancelled', change),
};

/** The types of event, `subject.pastParticiple`. */
export type EventType = keyof typeof eventSchemas;

/** The event of each type. */
export type EventOf<T extends EventType> = Frozen<z.infer<(typeof eventSchemas)[T]>>;

/** Anything that can be on a record. */
export type TreatyEvent = { [T in EventType]: EventOf<T> }[EventType];

/** Every event type, in the order of the cycle. */
export const EVENT_TYPES = Object.keys(eventSchemas) as EventType[];

/** The schema of an event of any type: strict, so that an unknown field is an error. */
export const eventSchema: z.ZodType<TreatyEvent> = z.discriminatedUnion(
  'type',
  Object.values(eventSchemas) as unknown as [
    (typeof eventSchemas)['date.reached'],
    ...(typeof eventSchemas)['date.reached'][],
  ],
) as unknown as z.ZodType<TreatyEvent>;

/**
 * The fields that an event must have unless the record is incomplete: there, a field that is absent is as
 * unknown as an event that is absent.
 */
export const missingFields = (event: TreatyEvent): readonly string[] =>
  event.type === 'intersessional.opened' && event.languages === undefined ? ['languages'] : [];
