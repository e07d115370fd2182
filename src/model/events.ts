import * as z from 'zod';
import { expectedTexts, say } from '../messages/index.ts';
import { isWithin, type Span } from './calendar.ts';
import { type Fields, objectOf, type ShapeOf } from './fields/declared.ts';
import { copierOf } from './form.ts';
import type { Frozen } from './frozen.ts';
import { TERMS } from './terms.ts';
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

const ACTOR = { choice: ACTORS } as const;
const DECISION = { choice: DECISIONS } as const;
const MEETING = { choice: MEETINGS } as const;

/** The fields that every event has beside its day and its type, unless its own fields say otherwise. */
const COMMON = { by: { optional: ACTOR }, source: 'text?', note: 'text?' } as const satisfies Fields;

/** An event of a type. */
const event = (type: string, fields: Fields): z.ZodObject =>
  objectOf({ on: 'date', type: { is: type }, ...COMMON, ...fields });

/** Makes the fields of an event about one decision and its text, for each decision. */
const ofEach = <F>(fieldsOf: (decision: Decision) => unknown): F => DECISIONS.map(fieldsOf) as F;

type Texts = { [D in Decision]: { decision: { is: D }; terms: { fields: (typeof TERMS)[D] } } }[Decision][];
type TextsIfGiven = {
  [D in Decision]: { decision: { is: D }; terms: { optional: { fields: (typeof TERMS)[D] } } };
}[Decision][];

const termsOf = (decision: Decision) => ({ fields: TERMS[decision] });
const TEXTS = ofEach<Texts>((each) => ({ decision: { is: each }, terms: termsOf(each) }));
const TEXTS_IF_GIVEN = ofEach<TextsIfGiven>((each) => ({
  decision: { is: each },
  terms: { optional: termsOf(each) },
}));

const OBJECTION = { decision: DECISION, delegation: 'text' } as const;

/** The meeting that an event is for, or whose it is (absent: the intersessional). */
const FOR_MEETING = { meeting: { optional: MEETING } } as const;

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

const CHANGE = {
  meeting: MEETING,
  span: 'span?',
  spans: 'spans?',
  city: 'city?',
  country: 'country?',
  format: { optional: { choice: FORMATS } },
  by: ACTOR,
  instrument: { choice: INSTRUMENTS },
  condition: { optional: { fields: { fulfilledBy: 'text', text: 'text' } } },
} as const;

/**
 * The fields of every event type, in the order of the cycle. If an event takes one of several sets of fields, the first
 * field tells them apart.
 */
export const EVENT_FIELDS = {
  'paper.circulated': { symbol: 'text?' },
  'consultation.held': { forum: 'text' },
  'host.offered': { country: 'country', city: 'city', window: 'span', days: 'days' },
  'firstMeeting.opened': { city: 'city', country: 'country', president: 'officer?' },
  'firstMeeting.closed': {},
  'decision.proposed': TEXTS,
  'decision.amended': TEXTS,
  'objection.raised': OBJECTION,
  'objection.withdrawn': OBJECTION,
  'decision.adopted': TEXTS_IF_GIVEN,
  'decision.deferred': { decision: DECISION, reason: 'text?' },
  'coordinator.appointed': {
    name: 'text?',
    body: 'text',
    duties: { list: { choice: COORDINATOR_DUTIES } },
  },
  'friend.designated': { country: 'country', name: 'text?', theme: 'text?' },
  'coordination.held': { with: 'texts' },
  'sponsorship.established': { funding: { choice: ['voluntary', 'assessed'] } },
  'contribution.received': { fund: 'text', earmarked: 'boolean', amount: 'amount?', currency: 'text?' },
  'support.arranged': { by: ACTOR, assistedBy: 'texts', fund: 'text', ...FOR_MEETING },
  'interpretation.arranged': { languages: 'languages', ...FOR_MEETING },
  'participants.invited': { categories: { list: { choice: PARTICIPANTS } }, ...FOR_MEETING },
  'standingCommittees.scheduled': { span: 'span' },
  'intersessional.opened': {
    span: 'span',
    city: 'city',
    country: 'country',
    venue: 'text?',
    chair: { optional: { fields: { office: 'text', country: 'country' } } },
    languages: 'languages?',
    format: { optional: { choice: ['informal', 'formal'] } },
  },
  'theme.discussed': { theme: 'text', chair: 'chair?' },
  'document.issued': { status: { choice: ['official', 'informal'] }, symbol: 'text?', ...FOR_MEETING },
  'preparatoryMeeting.held': {
    format: { choice: ['formal', ...FORMATS] },
    days: 'days',
    part: 'text?',
  },
  'intersessional.closed': {},
  'recommendation.drafted': { subject: { choice: SUBJECTS }, outcome: 'text?' },
  'recommendation.agreed': [
    { subject: { is: 'isuEstablishment' }, outcome: { optional: { choice: ISU_OUTCOMES } } },
    { subject: { choice: ['structure', 'futureWork', 'isuNature'] }, outcome: 'text?' },
  ],
  'recommendations.transmitted': { to: 'text?' },
  'secondMeeting.convened': { span: 'span', city: 'city', country: 'country' },
  'officer.replaced': { office: 'text', country: 'country', name: 'text' },
  'documents.circulated': { symbols: { optional: 'texts' }, languages: 'languages?' },
  'secondMeeting.opened': {
    span: 'span',
    ceremonialSpan: 'span?',
    city: 'city',
    country: 'country',
    president: 'officer',
  },
  'secondMeeting.closed': {},
  'date.reached': {},
  'meeting.rescheduled': CHANGE,
  'meeting.relocated': CHANGE,
  'meeting.reformatted': CHANGE,
  'meeting.split': CHANGE,
  'meeting.postponed': CHANGE,
  'meeting.suspended': CHANGE,
  'meeting.resumed': CHANGE,
  'meeting.cancelled': CHANGE,
} as const satisfies Record<string, Fields | readonly Fields[]>;

/** The types of event, `subject.pastParticiple`. */
export type EventType = keyof typeof EVENT_FIELDS;

type InferEvent<T extends string, F> = F extends readonly (infer Alternative)[]
  ? Alternative extends unknown
    ? InferEvent<T, Alternative>
    : never
  : z.infer<
      z.ZodObject<ShapeOf<{ on: 'date'; type: { is: T } } & Omit<typeof COMMON, keyof F> & F>, z.core.$strict>
    >;

/** The event of each type. */
export type EventOf<T extends EventType> = Frozen<InferEvent<T, (typeof EVENT_FIELDS)[T]>>;

/** Anything that can be on a record. */
export type TreatyEvent = { [T in EventType]: EventOf<T> }[EventType];

/** Every event type, in the order of the cycle. */
export const EVENT_TYPES: readonly EventType[] = /* @__PURE__ */ Object.freeze(
  Object.keys(EVENT_FIELDS) as EventType[],
);

type Alternatives = [z.ZodObject, ...z.ZodObject[]];

function schemaOf(type: EventType) {
  const of: Fields | readonly Fields[] = EVENT_FIELDS[type];
  if (!Array.isArray(of)) {
    const one = event(type, of as Fields);
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
