import type { Field, Fields } from '../model/fields/declared.ts';

/** The fields of types of event; several sets of fields, told apart by their first field, where an event takes one. */
export type FieldsOfTypes = Readonly<Record<string, Fields | readonly Fields[]>>;

/** Returns the field for somebody who stands behind an event: one of those who can, or any name. */
export const actorField = (actors: readonly string[] = []): Field =>
  actors.length === 0 ? 'text' : { choice: actors };
