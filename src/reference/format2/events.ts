import { meetingsInOrder } from '../../kinds/flow.ts';
import { eventPartLabels } from '../../messages/index.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { COMMON, SHARED } from '../fields.ts';
import { alternativesOf, mapProperties, type SchemaNode } from '../nodes.ts';
import {
  commonFieldsIn,
  type EventPart,
  type EventReference,
  type EventsReference,
  type FieldReference,
  fieldsOf,
  type ValueReference,
} from '../reference.ts';
import { exampleOf } from './examples.ts';
import { recordSchemaFor } from './recordSchema.ts';

/* The types of event of a programme that brings its own cycle, as its records have them: from the schema of these. */

const DECISION = 'The decision.';

/** Returns the name of the terms of a decision among the values that fields have. */
const termsName = (decision: unknown): string => `terms.${String(decision)}`;

/** Returns the alternatives of each type of event in a schema of records. */
function nodesByType(schema: SchemaNode): ReadonlyMap<EventType, readonly SchemaNode[]> {
  const nodes = new Map<EventType, readonly SchemaNode[]>();
  for (const node of alternativesOf(schema.properties?.events?.items ?? {})) {
    const type = String(node.properties?.type?.const) as EventType;
    nodes.set(type, [...(nodes.get(type) ?? []), node]);
  }
  return nodes;
}

/** Returns an event whose terms go by their name. */
const withTermsByName = (node: SchemaNode): SchemaNode =>
  mapProperties(node, (name, property) =>
    name === 'terms' && property.properties
      ? {
          $ref: `#/$defs/${termsName(node.properties?.decision?.const)}`,
          description: property.description ?? '',
        }
      : property,
  );

/** Describes a field; one that names a decision has the words of no single one. */
const described = (field: FieldReference, needed: readonly string[]): FieldReference => ({
  ...field,
  ...(needed.includes(field.name) && { required: 'onCompleteRecords' }),
  ...(field.name === 'decision' && { says: DECISION }),
});

function eventReference(type: EventType, nodes: readonly SchemaNode[], programme: Programme): EventReference {
  const needed = vocabularyOf(programme).form.missingFields({ type } as TreatyEvent);
  const fields = fieldsOf(nodes.map(withTermsByName))
    .filter(({ name }) => !(name in COMMON))
    .map((field) => described(field, needed));
  const says = nodes[0]?.description ?? '';
  return { type, says, who: [], fields, example: exampleOf(type, nodes, needed, programme) };
}

/** Returns the values that several fields have: those of all records, and the terms of each decision. */
function valuesIn(schema: SchemaNode, nodes: readonly SchemaNode[]): readonly ValueReference[] {
  const shared = Object.keys(schema.$defs ?? {}).map((name): ValueReference => {
    const node = schema.$defs?.[name];
    return { name, says: SHARED[name]?.says ?? '', fields: node?.properties ? fieldsOf([node]) : [] };
  });
  const terms = new Map(
    nodes.flatMap(({ properties: { decision, terms: node } = {} }) =>
      node?.properties
        ? [
            [
              termsName(decision?.const),
              { says: decision?.description ?? '', fields: fieldsOf([node]) },
            ] as const,
          ]
        : [],
    ),
  );
  return [...shared, ...[...terms].map(([name, value]) => ({ name, ...value }))];
}

/** The part that a type of event is in, by the thing that it is about. */
const PART_OF: Readonly<Record<string, keyof typeof eventPartLabels>> = {
  decision: 'decisions',
  objection: 'decisions',
  recommendation: 'recommendations',
  recommendations: 'recommendations',
  officer: 'offices',
  meeting: 'changes',
};

/** Returns the types of event by the meeting at which they happen, and then the others by what they are about. */
function partsOf(programme: Programme): readonly EventPart[] {
  const { cycle, eventTypes } = vocabularyOf(programme);
  const { acts, meetings } = cycle;
  const partOf = (type: EventType): string => {
    const thing = acts[type] ? (acts[type].at ?? '') : (type.split('.')[0] as string);
    return Object.hasOwn(meetings, thing) ? thing : (PART_OF[thing] ?? 'anyStage');
  };
  const titles = [
    ...meetingsInOrder(cycle).map((meeting) => [meeting, meetings[meeting]?.label ?? meeting] as const),
    ...Object.entries(eventPartLabels),
  ];
  return titles
    .map(([part, title]) => ({ title, types: eventTypes.filter((type) => partOf(type) === part) }))
    .filter(({ types }) => types.length > 0);
}

/** Returns the reference of the events of a programme. `input`: its file, as it was written. */
export function eventsReferenceFor(programme: Programme, input?: unknown): EventsReference {
  const schema = recordSchemaFor(programme, input);
  const nodes = nodesByType(schema);
  return {
    common: commonFieldsIn([...nodes.values()].flat()),
    events: [...nodes].map(([type, each]) => eventReference(type, each, programme)),
    values: valuesIn(schema, [...nodes.values()].flat()),
    parts: partsOf(programme),
  };
}
