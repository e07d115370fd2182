import * as z from 'zod';
import type { Rule } from '../language/rule.ts';
import type { EventForm } from '../model/eventForm.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import { recordSchemaOf } from '../model/recordSchema.ts';
import { programmeSchemaOf } from '../programmes/form.ts';
import { rulesOf } from '../programmes/rules.ts';
import { EVENT_WORDS } from './events/index.ts';
import { COMMON, LISTS, NESTED, RECORD, SHARED } from './fields.ts';
import { alternativesOf, mapProperties, type SchemaNode, tidy } from './nodes.ts';
import { IN_PROGRAMME, PARAMETERS, PROGRAMME } from './programme.ts';
import { VOCABULARY } from './vocabulary.ts';

export type Descriptions = Readonly<Record<string, string>>;

/** Values that several fields have, with the words for them. */
export interface SharedValues {
  readonly registry: z.core.$ZodRegistry<{ id: string }>;
  readonly says: Descriptions;
}

/** Returns the values that fields of records have, and more of them. */
export function sharedWith(
  more: Readonly<Record<string, z.ZodType>> = {},
  says: Descriptions = {},
): SharedValues {
  const registry = z.registry<{ id: string }>();
  for (const [id, { schema }] of Object.entries(SHARED)) registry.add(schema, { id });
  for (const [id, schema] of Object.entries(more)) registry.add(schema, { id });
  return { registry, says };
}

const SHARED_OF_RECORDS = sharedWith();

/** The fields of objects inside others, by the field that has the object. */
const INSIDE: Readonly<Record<string, Descriptions>> = {
  ...NESTED,
  ...IN_PROGRAMME,
  ...Object.fromEntries(
    VOCABULARY.decisions.map((decision) => [decision, SHARED[`terms.${decision}`]?.fields ?? {}]),
  ),
};

/** Adds a description to each property of an object schema, and to those of the objects in it. */
export const described = (
  node: SchemaNode,
  words: Descriptions,
  inside: Readonly<Record<string, Descriptions>> = INSIDE,
): SchemaNode =>
  mapProperties(node, (name, property) => {
    const says = words[name];
    return {
      ...described(property, inside[name] ?? {}, inside),
      ...(says !== undefined && { description: says }),
    };
  });

function definition(name: string, node: SchemaNode, words: Descriptions): SchemaNode {
  const { says = words[name] ?? LISTS[name]?.says, fields = {} } = SHARED[name] ?? {};
  return { ...described(node, fields), ...(says !== undefined && { description: says }) };
}

/** Returns the JSON Schema of a zod schema, with its definitions described. */
export function schemaOf(
  schema: z.ZodType,
  { registry, says }: SharedValues = SHARED_OF_RECORDS,
): SchemaNode {
  const { $defs = {}, ...root } = tidy(
    z.toJSONSchema(schema, { io: 'input', reused: 'ref', metadata: registry }) as SchemaNode,
  );
  const definitions = Object.entries($defs).map(([name, node]) => [name, definition(name, node, says)]);
  return { ...root, $defs: Object.fromEntries(definitions) };
}

const typeOf = ({ properties }: SchemaNode): EventType => properties?.type?.const as EventType;

/** Tells whether an event is of an alternative, by its fields that have one value only. */
const isOf = (event: TreatyEvent, { properties = {} }: SchemaNode): boolean =>
  Object.entries(properties).every(
    ([name, node]) => !('const' in node) || node.const === (event as unknown as Descriptions)[name],
  );

function eventNode(node: SchemaNode): SchemaNode {
  if (node.oneOf) return { ...node, oneOf: node.oneOf.map(eventNode) };
  const { says, who, fields, example } = EVENT_WORDS[typeOf(node)];
  const by = who.length === 0 ? COMMON.by : `${COMMON.by} As a rule: ${who.join(', ')}.`;
  return {
    title: typeOf(node),
    description: says,
    ...described(node, { ...COMMON, by, ...fields }),
    ...(isOf(example, node) && { examples: [example] }),
  };
}

const isOfType = (type: EventType): SchemaNode => ({ properties: { type: { const: type } } });

/** Asks for the fields that an event lacks only where the record is not complete. */
const onCompleteRecords = ({ fields, missingFields }: EventForm): SchemaNode => ({
  if: { not: { properties: { complete: { const: false } }, required: ['complete'] } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: {
    properties: {
      events: {
        items: {
          allOf: (Object.keys(fields) as readonly EventType[]).flatMap((type) => {
            const required = missingFields({ type } as TreatyEvent);
            // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
            return required.length === 0 ? [] : [{ if: isOfType(type), then: { required } }];
          }),
        },
      },
    },
  },
});

/** Returns the JSON Schema of a record of events of a form, whose nodes are described one by one. */
export function recordSchemaWith(form: EventForm, describe: (node: SchemaNode) => SchemaNode): SchemaNode {
  const { $schema, $defs, ...root } = schemaOf(recordSchemaOf(form));
  const fields = mapProperties(root, (name, node) => ({
    ...(name === 'events' ? { ...node, items: describe(node.items ?? {}) } : node),
    description: RECORD[name] ?? '',
  }));
  return { $schema, title: 'intersessional record', ...fields, ...onCompleteRecords(form), $defs };
}

/** Returns the JSON Schema of a record. It answers as the reader does, but for what compares two values. */
export const recordJsonSchema = (): SchemaNode => recordSchemaWith(VOCABULARY.form, eventNode);

/** Returns the alternatives of an event, by its type. */
export const eventNodes = (schema: SchemaNode): ReadonlyMap<EventType, readonly SchemaNode[]> => {
  const all = alternativesOf(schema.properties?.events?.items ?? {});
  return new Map(VOCABULARY.eventTypes.map((type) => [type, all.filter((node) => typeOf(node) === type)]));
};

/** Describes the parameters of a rule; a text among them has the fields of the decision that is named beside it. */
function describedParameters(node: SchemaNode): SchemaNode {
  if (node.oneOf) return { ...node, oneOf: node.oneOf.map(describedParameters) };
  const decision = String(node.properties?.decision?.const);
  const fields = SHARED[`terms.${decision}`]?.fields ?? {};
  return mapProperties(described(node, PARAMETERS), (name, property) =>
    name === 'text' ? described(property, fields) : property,
  );
}

/** Asks of a provision the parameters that its rule has. */
function parametersOf({ id, asks, params }: Rule): {
  readonly node: SchemaNode;
  readonly $defs: SchemaNode['$defs'];
} {
  const { $schema: _, $defs = {}, ...given } = params ? schemaOf(params) : { $schema: '' };
  const isNeeded = params?.safeParse({}).success === false;
  const then = params
    ? { properties: { with: describedParameters(given) }, ...(isNeeded && { required: ['with'] }) }
    : { not: { required: ['with'] } };
  const node = {
    if: { properties: { rule: { const: id } }, required: ['rule'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { description: asks, ...then },
  };
  return { node, $defs };
}

/** Dates of a programme are reckoned from: they lie in the years 1000 to 8999. */
const inReach = ({ date = {}, ...others }: Readonly<Record<string, SchemaNode>>) => ({
  ...others,
  date: { ...date, allOf: [{ pattern: '^[1-8]' }] },
});

/**
 * Returns the JSON Schema of a programme of the cycle of 2011, with the parameters of each rule. A cycle of its own is
 * read by `parseProgramme` alone.
 */
export function programmeJsonSchema(): SchemaNode {
  const { $schema, $defs, ...root } = schemaOf(programmeSchemaOf(VOCABULARY));
  const rules = Object.values(rulesOf(VOCABULARY)).map(parametersOf);
  const fields = mapProperties(described(root, PROGRAMME), (name, node) => {
    if (name === 'cycle') return { type: 'object', description: PROGRAMME.cycle };
    return name === 'provisions'
      ? { ...node, items: { ...node.items, allOf: rules.map(({ node: each }) => each) } }
      : node;
  });
  return {
    $schema,
    title: 'intersessional programme',
    ...fields,
    $defs: inReach(Object.assign({}, $defs, ...rules.map((each) => each.$defs))),
  };
}
