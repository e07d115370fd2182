import * as z from 'zod';
import { expectedTexts, say } from '../messages/index.ts';
import { isWithin, type Span } from './calendar.ts';
import { copierOf } from './form.ts';
import { city, country, date, days, type Frozen, languages, span, text, texts } from './scalars.ts';
import { officer, termsSchemas } from './terms.ts';
import {
  ACTORS,
  COORDINATOR_DUTIES,
  DECISIONS,
  type Decision,
  FORMATS,
  INSTRUMENTS,
  ISU_OUTCOMES,
  MEETINGS,
  PARTICIPANTS,
  SUBJECTS,
} from './vocabulary.ts';

const actor = z.enum(ACTORS);
const decision = z.enum(DECISIONS);

/** The fields that every event has: its day and its type, and optionally an actor, a source and a note. */
interface Common<T extends string> {
  on: typeof date;
  type: z.ZodLiteral<T>;
  by: z.ZodOptional<typeof actor>;
  source: z.ZodOptional<typeof text>;
  note: z.ZodOptional<typeof text>;
}

/** An event of a type: what every event has, unless its own fields say otherwise. */
const event = (type: string, fields: z.ZodRawShape) =>
  z.strictObject({
    on: date,
    type: z.literal(type),
    by: actor.optional(),
    source: text.optional(),
    note: text.optional(),
    ...fields,
  });

type TermsSchemas = typeof termsSchemas;

/** The fields of an event about one decision and its terms, for each decision. */
const withTerms = (wrap: (terms: z.ZodType) => z.ZodType): readonly z.ZodRawShape[] =>
  Object.entries(termsSchemas).map(([name, terms]) => ({ decision: z.literal(name), terms: wrap(terms) }));

type WithTerms = {
  [D in Decision]: { decision: z.ZodLiteral<D>; terms: TermsSchemas[D] };
}[Decision][];

type WithOptionalTerms = {
  [D in Decision]: { decision: z.ZodLiteral<D>; terms: z.ZodOptional<TermsSchemas[D]> };
}[Decision][];

const terms = () => withTerms((each) => each) as unknown as WithTerms;
const optionalTerms = () => withTerms(z.optional) as unknown as WithOptionalTerms;

/** Who chairs a session: a name or a State as text, or an office and its State. */
const chair = z.union([text, z.strictObject({ office: text.optional(), country })], expectedTexts.officer);

const objection = { decision, delegation: text };

/** The meeting that an event is for, or whose it is (absent: the intersessional). */
const forMeeting = { meeting: z.enum(MEETINGS).optional() };

const lies = (on: string, days: Span | undefined): boolean => days !== undefined && isWithin(on, days);

/** A meeting opens on one of the days of its own span, or of its ceremonial span: anything else contradicts itself. */
const opensOnItsDays: z.core.CheckFn<z.output<z.ZodObject>> = ({ value, issues }) => {
  if (issues.some(({ path }) => /^(on|span|ceremonialSpan)$/.test(String(path?.[0])))) return;
  const { on, span, ceremonialSpan } = value as { on: string; span: Span; ceremonialSpan?: Span };
  if (lies(on, span) || lies(on, ceremonialSpan)) return;
  const text = ceremonialSpan ? expectedTexts.dayOfAnySpan : expectedTexts.dayOfSpan;
  issues.push({
    code: 'custom',
    path: ['on'],
    message: say(text, span),
    input: on,
  });
};

const change = {
  meeting: z.enum(MEETINGS),
  span: span.optional(),
  spans: z.array(span).min(1, expectedTexts.spans).optional(),
  city: city.optional(),
  country: country.optional(),
  format: z.enum(FORMATS).optional(),
  by: actor,
  instrument: z.enum(INSTRUMENTS),
  condition: z.strictObject({ fulfilledBy: text, text }).optional(),
};

/**
 * The fields of every event type, in the order of the cycle. If an event takes one of several sets of fields, the first
 * field tells them apart.
 */
const fields = {
  'paper.circulated': { symbol: text.optional() },
  'consultation.held': { forum: text },
  'host.offered': { country, city, window: span, days },
  'firstMeeting.opened': { city, country, president: officer.optional() },
  'firstMeeting.closed': {},
  'decision.proposed': terms(),
  'decision.amended': terms(),
  'objection.raised': objection,
  'objection.withdrawn': objection,
  'decision.adopted': optionalTerms(),
  'decision.deferred': { decision, reason: text.optional() },
  'coordinator.appointed': {
    name: text.optional(),
    body: text,
    duties: z.array(z.enum(COORDINATOR_DUTIES)),
  },
  'friend.designated': {
    country,
    name: text.optional(),
    theme: text.optional(),
  },
  'coordination.held': { with: texts },
  'sponsorship.established': {
    funding: z.enum(['voluntary', 'assessed']),
  },
  'contribution.received': {
    fund: text,
    earmarked: z.boolean(),
    amount: z.number().nonnegative(expectedTexts.amount).optional(),
    currency: text.optional(),
  },
  'support.arranged': { by: actor, assistedBy: texts, fund: text, ...forMeeting },
  'interpretation.arranged': { languages, ...forMeeting },
  'participants.invited': { categories: z.array(z.enum(PARTICIPANTS)), ...forMeeting },
  'standingCommittees.scheduled': { span },
  'intersessional.opened': {
    span,
    city,
    country,
    venue: text.optional(),
    chair: z.strictObject({ office: text, country }).optional(),
    languages: languages.optional(),
    format: z.enum(['informal', 'formal']).optional(),
  },
  'theme.discussed': { theme: text, chair: chair.optional() },
  'document.issued': {
    status: z.enum(['official', 'informal']),
    symbol: text.optional(),
    ...forMeeting,
  },
  'preparatoryMeeting.held': {
    format: z.enum(['formal', ...FORMATS]),
    days,
    part: text.optional(),
  },
  'intersessional.closed': {},
  'recommendation.drafted': {
    subject: z.enum(SUBJECTS),
    outcome: text.optional(),
  },
  'recommendation.agreed': [
    { subject: z.literal('isuEstablishment'), outcome: z.enum(ISU_OUTCOMES).optional() },
    { subject: z.enum(['structure', 'futureWork', 'isuNature']), outcome: text.optional() },
  ],
  'recommendations.transmitted': { to: text.optional() },
  'secondMeeting.convened': { span, city, country },
  'officer.replaced': { office: text, country, name: text },
  'documents.circulated': {
    symbols: texts.optional(),
    languages: languages.optional(),
  },
  'secondMeeting.opened': {
    span,
    ceremonialSpan: span.optional(),
    city,
    country,
    president: officer,
  },
  'secondMeeting.closed': {},
  'date.reached': {},
  'meeting.rescheduled': change,
  'meeting.relocated': change,
  'meeting.reformatted': change,
  'meeting.split': change,
  'meeting.postponed': change,
  'meeting.suspended': change,
  'meeting.resumed': change,
  'meeting.cancelled': change,
} satisfies Record<string, z.ZodRawShape | readonly z.ZodRawShape[]>;

type Fields = typeof fields;

/** The types of event, `subject.pastParticiple`. */
export type EventType = keyof Fields;

type InferEvent<T extends string, F> = F extends readonly (infer Alternative)[]
  ? Alternative extends unknown
    ? InferEvent<T, Alternative>
    : never
  : F extends z.ZodRawShape
    ? z.infer<z.ZodObject<Omit<Common<T>, keyof F> & F, z.core.$strict>>
    : never;

/** The event of each type. */
export type EventOf<T extends EventType> = Frozen<InferEvent<T, Fields[T]>>;

/** Anything that can be on a record. */
export type TreatyEvent = { [T in EventType]: EventOf<T> }[EventType];

/** Every event type, in the order of the cycle. */
export const EVENT_TYPES: readonly EventType[] = /* @__PURE__ */ Object.freeze(
  Object.keys(fields) as EventType[],
);

type Alternatives = [z.ZodObject, ...z.ZodObject[]];

function schemaOf(type: EventType) {
  const of: z.ZodRawShape | readonly z.ZodRawShape[] = fields[type];
  if (!Array.isArray(of)) {
    const one = event(type, of as z.ZodRawShape);
    return type === 'intersessional.opened' || type === 'secondMeeting.opened'
      ? one.check(opensOnItsDays)
      : one;
  }
  const [key] = Object.keys(of[0]) as [string];
  return z.discriminatedUnion(key, of.map((each) => event(type, each)) as unknown as Alternatives);
}

/** The schema of an event of any type: strict, so that an unknown field is an error. */
export const eventSchema: z.ZodType<TreatyEvent> = z.discriminatedUnion(
  'type',
  EVENT_TYPES.map(schemaOf) as unknown as Alternatives,
) as unknown as z.ZodType<TreatyEvent>;

const LANGUAGES: readonly string[] = ['languages'];
const NONE: readonly string[] = [];

/**
 * The fields that an event must have unless the record is incomplete: there, a field that is absent is as
 * unknown as an event that is absent.
 */
export const missingFields = (event: TreatyEvent): readonly string[] =>
  event.type === 'intersessional.opened' && event.languages === undefined ? LANGUAGES : NONE;

const copyOf = /* @__PURE__ */ copierOf(eventSchema);

/** The copy made last: it is read again by each guard that is asked of it, and cannot have changed. */
let latest: TreatyEvent | undefined;

/** Reads an event once, into a frozen copy: `undefined` if the value does not have the form of one. Never throws. */
export function readEvent(value: unknown): TreatyEvent | undefined {
  if (value === latest) return latest;
  const event = copyOf(value);
  if (event) latest = event;
  return event;
}

/** Tells whether an event can come next on a record: by its day, and by the fields that a complete record asks for. */
export const comesNext = (
  event: TreatyEvent,
  { on, complete }: { readonly on?: string; readonly complete: boolean },
): boolean => (on === undefined || event.on >= on) && (!complete || missingFields(event).length === 0);
