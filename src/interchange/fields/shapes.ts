import * as z from 'zod';
import { logExpectedTexts, say } from '../../messages/index.ts';
import { memoize } from '../../model/memoize.ts';
import { recordSchemaOf } from '../../model/recordSchema.ts';
import type { Words } from '../../programmes/words.ts';
import { WORDS } from '../programmes.ts';

/** The kinds of single value that a record has. */
export type Kind = 'text' | 'date' | 'number' | 'boolean';

/** The shape of a place in a record: a value, a list, or fields. Some places take a value or fields. */
export interface Shape {
  readonly value?: Kind | undefined;
  readonly item?: Shape | undefined;
  readonly fields?: Readonly<Record<string, Shape>> | undefined;
}

/** The shapes of all that a record says. */
export interface Shapes {
  /** The shape of the fields beside the events. */
  readonly record: Shape;
  /** The shape of each type of event beside its day and its type. */
  readonly events: ReadonlyMap<string, Shape>;
  /** The expected type of an event, for a person. */
  readonly eventType: string;
}

type Schema = z.core.JSONSchema.JSONSchema;
type Fields = Readonly<Record<string, Shape>>;

const alternativesOf = (schema: Schema): readonly Schema[] =>
  (schema.oneOf ?? schema.anyOf)?.flatMap((each) => alternativesOf(each as Schema)) ?? [schema];

const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

function merged(a: Shape, b: Shape): Shape {
  const fields = { ...a.fields };
  for (const [name, shape] of Object.entries(b.fields ?? {})) {
    fields[name] = name in fields ? merged(fields[name] as Shape, shape) : shape;
  }
  return {
    value: a.value ?? b.value,
    item: a.item ?? b.item,
    fields: a.fields === undefined && b.fields === undefined ? undefined : fields,
  };
}

function fieldsOf({ properties = {} }: Schema): Fields {
  return Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [name, shapeOf(each as Schema)]),
  );
}

function shapeOfOne(schema: Schema): Shape {
  if (schema.type === 'array') return { item: shapeOf(schema.items as Schema) };
  if (schema.type === 'object') return { fields: fieldsOf(schema) };
  if (schema.type === 'number' || schema.type === 'boolean') return { value: schema.type };
  return { value: schema.format === 'date' ? 'date' : 'text' };
}

const shapeOf = (schema: Schema): Shape => alternativesOf(schema).map(shapeOfOne).reduce(merged);

/** The type that an alternative of the schema of events is of. */
const typeOf = ({ properties }: Schema): string => (properties as { type: { const: string } }).type.const;

function eventShapes(schema: Schema): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const each of alternativesOf(schema)) {
    const shape: Shape = { fields: without(fieldsOf(each), 'on', 'type') };
    const known = shapes.get(typeOf(each));
    shapes.set(typeOf(each), known === undefined ? shape : merged(known, shape));
  }
  return shapes;
}

const EXAMPLE = 'decision.adopted';

/** Derives the shapes from the schema of the records of a cycle, the only source for the kind of a field. */
export const shapesOf = /* @__PURE__ */ memoize(({ form }: Words): Shapes => {
  const json = z.toJSONSchema(recordSchemaOf(form), { io: 'input' });
  const { items } = (json.properties as { events: Schema }).events;
  const events = eventShapes(items as Schema);
  const example = events.has(EXAMPLE) ? EXAMPLE : ([...events.keys()][0] as string);
  return {
    record: { fields: without(fieldsOf(json), 'events') },
    events,
    eventType: say(logExpectedTexts.eventType, { example }),
  };
});

/** The shape of what a record says beside its events: the same in every cycle. */
export const recordShape = (): Shape => shapesOf(WORDS).record;
