import * as z from 'zod';

/** An attribute that events or objects of a type have. */
export interface OcelAttributeType {
  readonly name: string;
  readonly type: 'string' | 'time' | 'integer' | 'float' | 'boolean';
}

/** A type of events or of objects. */
export interface OcelType {
  readonly name: string;
  readonly attributes: readonly OcelAttributeType[];
}

/** To which object something is related, and how. */
export interface OcelRelationship {
  readonly objectId: string;
  readonly qualifier: string;
}

export interface OcelEvent {
  readonly id: string;
  readonly type: string;
  /** ISO 8601, in UTC. */
  readonly time: string;
  /** Every value is a text, as the published JSON Schema asks; what it is a text of, the type says. */
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly relationships: readonly OcelRelationship[];
}

export interface OcelObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: readonly { readonly name: string; readonly value: string; readonly time: string }[];
  readonly relationships: readonly OcelRelationship[];
}

/** An object-centric event log: the JSON of OCEL 2.0. */
export interface OcelLog {
  readonly objectTypes: readonly OcelType[];
  readonly eventTypes: readonly OcelType[];
  readonly objects: readonly OcelObject[];
  readonly events: readonly OcelEvent[];
}

/** From when on the attributes of an object hold that hold always. */
export const ALWAYS = '1970-01-01T00:00:00Z';

const attributes = z
  .array(
    z.looseObject({ name: z.string(), value: z.union([z.string(), z.number(), z.boolean()], 'a value') }),
  )
  .default([]);
const relationships = z.array(z.looseObject({ objectId: z.string(), qualifier: z.string() })).default([]);

/** What is read of a log; its types are stated again by what is of them. */
export const ocelSchema = /* @__PURE__ */ z.looseObject({
  objects: z.array(z.looseObject({ id: z.string(), type: z.string(), attributes })),
  events: z.array(
    z.looseObject({ id: z.string(), type: z.string(), time: z.string(), attributes, relationships }),
  ),
});

export type ReadLog = z.infer<typeof ocelSchema>;
