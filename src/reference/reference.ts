import type { EventType, TreatyEvent } from '../model/events.ts';
import { EVENT_WORDS, PARTS } from './events/index.ts';
import type { Actor } from './events/words.ts';
import { COMMON, SHARED } from './fields.ts';
import { eventNodes, recordJsonSchema } from './jsonSchema.ts';
import type { SchemaNode } from './nodes.ts';
import { valuesWords } from './values.ts';
import { VOCABULARY } from './vocabulary.ts';

/** A field as a person reads it. */
export interface FieldReference {
  readonly name: string;
  /** `onCompleteRecords`: may be left out where the record is not complete. */
  readonly required: boolean | 'onCompleteRecords';
  /** The kind of value: `text`, `date`, `one of a, b`. */
  readonly value: string;
  readonly says: string;
}

/** Tells in words whether a field is required. */
export const REQUIRED_WORDS = { true: 'yes', false: '', onCompleteRecords: 'on a complete record' } as const;

/** A value that several fields have, as a person reads it. */
export interface ValueReference {
  /** `terms.languages`: the terms of that decision. */
  readonly name: string;
  readonly says: string;
  readonly fields: readonly FieldReference[];
}

/** An event type as a person reads it. */
export interface EventReference {
  readonly type: EventType;
  readonly says: string;
  /** Who does it, as a rule. */
  readonly who: readonly Actor[];
  /** Its fields, those of every event left out. */
  readonly fields: readonly FieldReference[];
  readonly example: TreatyEvent;
}

/** Types of event that stand together, with their title. */
export interface EventPart {
  readonly title: string;
  readonly types: readonly EventType[];
}

/** Everything that a person reads about the events of a programme. */
export interface EventsReference {
  /** The fields of every event. */
  readonly common: readonly FieldReference[];
  readonly events: readonly EventReference[];
  readonly values: readonly ValueReference[];
  /** The types in parts, as a list has them. */
  readonly parts: readonly EventPart[];
}

/** Returns the fields of an object that has one or several forms. */
export function fieldsOf(forms: readonly SchemaNode[]): readonly FieldReference[] {
  const names = [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))];
  return names.map((name) => {
    const nodes = forms.map(({ properties }) => properties?.[name]).filter((node) => node !== undefined);
    return {
      name,
      required: forms.every(({ required = [] }) => required.includes(name)),
      value: valuesWords(nodes),
      says: nodes[0]?.description ?? '',
    };
  });
}

function eventReference(type: EventType, forms: readonly SchemaNode[]): EventReference {
  const { says, who, example } = EVENT_WORDS[type];
  const needed = VOCABULARY.form.missingFields({ type } as TreatyEvent);
  const own = fieldsOf(forms).filter(
    ({ name, required }) => !(name in COMMON) || (name === 'by' && required),
  );
  const fields = own.map((field) =>
    needed.includes(field.name) ? { ...field, required: 'onCompleteRecords' as const } : field,
  );
  return { type, says, who, fields, example };
}

/** Returns the fields that every event has, among the alternatives of events. */
export const commonFieldsIn = (nodes: readonly SchemaNode[]): readonly FieldReference[] => {
  const fields = fieldsOf(nodes);
  return Object.entries(COMMON).map(([name, says]) => {
    const { required = false, value = '' } = fields.find((field) => field.name === name) ?? {};
    return { name, required, value: name === 'type' ? 'event type' : value, says };
  });
};

/** Returns the fields of every event of the cycle of 2011. */
export const commonFields = (): readonly FieldReference[] =>
  commonFieldsIn([...eventNodes(recordJsonSchema()).values()].flat());

/** Returns the reference of every event type, in the order of the cycle. */
export function eventReferences(): readonly EventReference[] {
  const nodes = eventNodes(recordJsonSchema());
  return VOCABULARY.eventTypes.map((type) => eventReference(type, nodes.get(type) ?? []));
}

/** Returns the reference of every value that several fields have. */
export function valueReferences(): readonly ValueReference[] {
  const { $defs = {} } = recordJsonSchema();
  return Object.entries(SHARED).map(([name, { says }]) => {
    const node = $defs[name];
    return { name, says, fields: node?.properties ? fieldsOf([node]) : [] };
  });
}

/** Returns the reference of the events of the cycle of 2011. */
export const eventsReference = (): EventsReference => ({
  common: commonFields(),
  events: eventReferences(),
  values: valueReferences(),
  parts: PARTS,
});
