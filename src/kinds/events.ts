import { type EventForm, type EventsDeclared, formFrom } from '../model/eventForm.ts';
import { type Field, type Fields, isOptional } from '../model/fields/declared.ts';
import { memoize } from '../model/memoize.ts';
import { decidingMeetings } from './decision/at.ts';
import { fieldsOfDecisions } from './decision/fields.ts';
import type { CycleDeclared, MeetingDeclared } from './declared.ts';
import { actorField, type FieldsOfTypes } from './fields.ts';
import { meetingsInOrder } from './flow.ts';
import { type ByKind, none } from './kinds.ts';
import { fieldsOfChanges, fieldsOfMeeting, OFFER } from './meeting/fields.ts';
import { fieldsOfOffices } from './office/fields.ts';
import { fieldsOfRecommendations } from './recommendations/fields.ts';

/** The fields of the acts of a meeting, or of those of any stage. */
function actsAt({ acts, meetings }: CycleDeclared, meeting?: string): FieldsOfTypes {
  const isOffered = Object.values(meetings).some(({ offered }) => offered);
  const own = Object.entries(acts).filter(([, { at }]) => at === meeting);
  return Object.fromEntries(
    own.map(([type, { fields = type === 'host.offered' && isOffered ? OFFER : {} }]) => [type, fields]),
  );
}

/** The meeting at which the events about decisions are told: the first that decides, else the first of all. */
const tells = (cycle: CycleDeclared): string | undefined =>
  decidingMeetings(cycle)[0] ?? meetingsInOrder(cycle)[0];

/** The fields of types of event; nothing where a thing is not in the cycle. */
type FieldsIn<Given extends readonly unknown[]> = (...given: Given) => FieldsOfTypes | undefined | false;

/** The events of a kind: at any stage, at a meeting from its opening on, and from its close on. */
interface KindFields {
  readonly ever: FieldsIn<[CycleDeclared]>;
  readonly opened: FieldsIn<[CycleDeclared, string]>;
  readonly closed: FieldsIn<[CycleDeclared, string]>;
}

/** The fields of the events of each kind, in the order in which they are told. */
const FIELDS: ByKind<KindFields> = {
  meeting: {
    ever: none,
    opened: ({ meetings }, meeting) => fieldsOfMeeting(meeting, meetings[meeting] as MeetingDeclared),
    closed: (_, meeting) => ({ [`${meeting}.closed`]: {} }),
  },
  decision: {
    ever: none,
    opened: (cycle, meeting) =>
      cycle.decisions && meeting === tells(cycle) && fieldsOfDecisions(cycle.decisions),
    closed: none,
  },
  act: { ever: (cycle) => actsAt(cycle), opened: actsAt, closed: none },
  office: { ever: ({ offices }) => offices && fieldsOfOffices(offices), opened: none, closed: none },
  recommendations: {
    ever: none,
    opened: none,
    closed: ({ recommendations }, meeting) =>
      recommendations?.from === meeting && fieldsOfRecommendations(recommendations),
  },
};

/** Returns an object with its keys in an order. */
const inOrder = (fields: FieldsOfTypes, types: readonly string[] = []): FieldsOfTypes => ({
  ...Object.fromEntries(types.flatMap((type) => (fields[type] ? [[type, fields[type]]] : []))),
  ...fields,
});

/** Generates the fields of each type of event of a cycle, in the order in which they are told. */
export const fieldsOf = /* @__PURE__ */ memoize((cycle: CycleDeclared): FieldsOfTypes => {
  const kinds = Object.values(FIELDS);
  const fields: FieldsOfTypes = Object.assign(
    {},
    ...kinds.map(({ ever }) => ever(cycle)),
    ...meetingsInOrder(cycle).flatMap((meeting) => [
      ...kinds.map(({ opened }) => opened(cycle, meeting)),
      ...kinds.map(({ closed }) => closed(cycle, meeting)),
    ]),
    { 'date.reached': {} },
    fieldsOfChanges(cycle),
  );
  return inOrder(fields, cycle.types);
});

const openingOf = (meeting: string): string => `${meeting}.opened`;

/** The fields that name a thing: without them nobody knows what an event is about. */
const NAMING = ['meeting', 'decision', 'subject', 'office', 'delegation'];

/** Tells whether a field can be absent on an incomplete record: it names nothing. */
const isUnknowable = (type: string, name: string, field: Field): boolean =>
  !isOptional(field) &&
  !NAMING.includes(name) &&
  !(typeof field === 'object' && 'is' in field) &&
  !(type === 'host.offered' && name === 'country');

/** Fields of which some can be absent. */
const loosened = (fields: Fields, can: (name: string, field: Field) => boolean): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, can(name, field) ? { optional: field } : field]),
  );

/** The fields of each type of event; those that name nothing can be absent where the cycle says so. */
function formFieldsOf(cycle: CycleDeclared): FieldsOfTypes {
  const fields = fieldsOf(cycle);
  if (!cycle.unknowns) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([type, each]) => {
      const loose = (one: Fields) => loosened(one, (name, field) => isUnknowable(type, name, field));
      return [type, Array.isArray(each) ? each.map(loose) : loose(each as Fields)];
    }),
  );
}

/** The fields that a type of event lacks on an incomplete record only. */
function neededIn(cycle: CycleDeclared): Readonly<Record<string, readonly string[]>> {
  if (cycle.unknowns) {
    const names = Object.entries(fieldsOf(cycle)).map(([type, each]) => {
      const [first = {}, ...more] = [each].flat() as readonly Fields[];
      const needed = Object.entries(first).filter(([name, field]) => isUnknowable(type, name, field));
      return [
        type,
        needed.flatMap(([name]) => (more.every((other) => name in other) ? [name] : [])),
      ] as const;
    });
    return Object.fromEntries(names.filter(([, needed]) => needed.length > 0));
  }
  return Object.fromEntries(
    Object.entries(cycle.meetings).flatMap(([meeting, { needs }]) =>
      needs ? [[openingOf(meeting), needs]] : [],
    ),
  );
}

/** Returns the declarations of the events of a cycle. */
export function eventsOf(cycle: CycleDeclared): EventsDeclared {
  const { actors = [], meetings, decisions } = cycle;
  const its = Object.entries(meetings);
  return {
    fields: formFieldsOf(cycle),
    common: { by: { optional: actorField(actors) }, source: 'text?', note: 'text?' },
    actors,
    dated: its.filter(([, { days }]) => days === 'span').map(([meeting]) => openingOf(meeting)),
    needed: neededIn(cycle),
    terms: Object.fromEntries(
      (decisions?.of ?? []).map((decision) => [decision, decisions?.terms[decision] ?? {}]),
    ),
  };
}

/** The form of the events of a cycle, made once. */
export const formOfCycle = /* @__PURE__ */ memoize(
  (cycle: CycleDeclared): EventForm => formFrom(eventsOf(cycle)),
);
