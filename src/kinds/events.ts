import { type EventForm, type EventsDeclared, formFrom } from '../model/eventForm.ts';
import { objectOf } from '../model/fields/declared.ts';
import { memoize } from '../model/memoize.ts';
import { fieldsOfDecisions } from './decision/fields.ts';
import type { CycleDeclared, MeetingDeclared } from './declared.ts';
import { actorField, type FieldsOfTypes } from './fields.ts';
import { meetingsInOrder } from './flow.ts';
import { fieldsOfChanges, fieldsOfMeeting, OFFER } from './meeting/fields.ts';
import { fieldsOfRecommendations } from './recommendations/fields.ts';

/** The fields of the acts of a meeting, or of those of any stage. */
function actsAt({ acts, meetings }: CycleDeclared, meeting?: string): FieldsOfTypes {
  const isOffered = Object.values(meetings).some(({ offered }) => offered);
  const own = Object.entries(acts).filter(([, { at }]) => at === meeting);
  return Object.fromEntries(
    own.map(([type, { fields = type === 'host.offered' && isOffered ? OFFER : {} }]) => [type, fields]),
  );
}

/** The fields of what happens at a meeting, from its opening to its close. */
function fieldsAt(cycle: CycleDeclared, meeting: string): FieldsOfTypes {
  const { decisions, recommendations } = cycle;
  const { [`${meeting}.closed`]: closed = {}, ...before } = fieldsOfMeeting(
    meeting,
    cycle.meetings[meeting] as MeetingDeclared,
  );
  return {
    ...before,
    ...(decisions?.at === meeting && fieldsOfDecisions(decisions)),
    ...actsAt(cycle, meeting),
    [`${meeting}.closed`]: closed,
    ...(recommendations?.from === meeting && fieldsOfRecommendations(recommendations)),
  };
}

/** Returns an object with its keys in an order. */
const inOrder = (fields: FieldsOfTypes, types: readonly string[] = []): FieldsOfTypes => ({
  ...Object.fromEntries(types.flatMap((type) => (fields[type] ? [[type, fields[type]]] : []))),
  ...fields,
});

/** Generates the fields of each type of event of a cycle, in the order in which they are told. */
export const fieldsOf = /* @__PURE__ */ memoize((cycle: CycleDeclared): FieldsOfTypes => {
  const fields: FieldsOfTypes = Object.assign(
    {},
    actsAt(cycle),
    ...meetingsInOrder(cycle).map((meeting) => fieldsAt(cycle, meeting)),
    { 'date.reached': {} },
    fieldsOfChanges(cycle),
  );
  return inOrder(fields, cycle.types);
});

const openingOf = (meeting: string): string => `${meeting}.opened`;

/** Returns the declarations of the events of a cycle. */
export function eventsOf(cycle: CycleDeclared): EventsDeclared {
  const { actors = [], meetings, decisions } = cycle;
  const its = Object.entries(meetings);
  return {
    fields: fieldsOf(cycle),
    common: { by: { optional: actorField(actors) }, source: 'text?', note: 'text?' },
    actors,
    dated: its.filter(([, { days }]) => days === 'span').map(([meeting]) => openingOf(meeting)),
    needed: Object.fromEntries(
      its.flatMap(([meeting, { needs }]) => (needs ? [[openingOf(meeting), needs]] : [])),
    ),
    terms: Object.fromEntries(
      (decisions?.of ?? []).map((decision) => [decision, objectOf(decisions?.terms[decision] ?? {})]),
    ),
  };
}

/** The form of the events of a cycle, made once. */
export const formOfCycle = /* @__PURE__ */ memoize(
  (cycle: CycleDeclared): EventForm => formFrom(eventsOf(cycle)),
);
