import type { EventType } from '../model/events.ts';
import type { Fields } from '../model/fields/declared.ts';
import type { Decision } from '../model/known.ts';
import { FORMATS, INSTRUMENTS } from '../model/vocabulary.ts';
import { TERMS } from './terms.ts';
import {
  ACTORS,
  COORDINATOR_DUTIES,
  DECISIONS,
  ISU_OUTCOMES,
  MEETINGS,
  PARTICIPANTS,
  SUBJECTS,
} from './vocabulary.ts';

const ACTOR = { choice: ACTORS } as const;
const DECISION = { choice: DECISIONS } as const;
const MEETING = { choice: MEETINGS } as const;

/** The fields that every event has beside its day and its type, unless its own fields say otherwise. */
export const COMMON = { by: { optional: ACTOR }, source: 'text?', note: 'text?' } as const satisfies Fields;

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

/** Every event type, in the order of the cycle. */
export const EVENT_TYPES: readonly EventType[] = /* @__PURE__ */ Object.freeze(
  Object.keys(EVENT_FIELDS) as EventType[],
);
