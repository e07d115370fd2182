import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';

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
    z.strictObject({
      name: z.string(),
      value: z.union([z.string(), z.number(), z.boolean(), z.null()], expectedTexts.value),
      time: z.string().optional(),
    }),
  )
  .default([]);
const relationships = z.array(z.strictObject({ objectId: z.string(), qualifier: z.string() })).default([]);

/** An object as it is read. */
export const objectSchema = /* @__PURE__ */ z.strictObject({
  id: z.string(),
  type: z.string(),
  attributes,
  relationships,
});

/** An event as it is read. */
export const eventSchema = /* @__PURE__ */ z.strictObject({
  id: z.string(),
  type: z.string(),
  time: z.string(),
  attributes,
  relationships,
});

/** A log before its objects and events are read, one by one; its types say again what these say. */
export const ocelSchema = /* @__PURE__ */ z.strictObject({
  objectTypes: z.unknown().optional(),
  eventTypes: z.unknown().optional(),
  objects: z.array(z.unknown()),
  events: z.array(z.unknown()),
});

export type ReadLog = z.infer<typeof ocelSchema>;
export type ReadObject = z.infer<typeof objectSchema>;
export type ReadEvent = z.infer<typeof eventSchema>;
