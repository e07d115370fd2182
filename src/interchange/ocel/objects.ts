import { expectedTexts, fileExpectedTexts, ocelExpectedTexts, say } from '../../messages/index.ts';
import { foundText, problemsOf } from '../../model/problems.ts';
import type { Problems } from '../problems.ts';
import { below } from '../records.ts';
import { objectSchema, type ReadLog, type ReadObject } from './model.ts';
import { isObjectType, RECORD } from './references.ts';
import { valuesOf } from './values.ts';

/** An object as read: its type, its name if it has one, and its index in the log. */
export interface KnownObject {
  readonly type: string;
  readonly name: string | undefined;
  readonly index: number;
  /** The attributes of an object that is a record. */
  readonly attributes: ReadObject['attributes'];
}

export type Objects = ReadonlyMap<string, KnownObject>;

/** The name of an object, which is all that is read of one that is no record. */
function nameOf({ attributes }: ReadObject, path: string, problems: Problems): string | undefined {
  const values = valuesOf(attributes);
  for (const { name, raw } of values.filter((each) => each.name !== 'name')) {
    problems.add({ path: below(path, name) }, expectedTexts.noField, foundText(raw));
  }
  return values.find(({ name, raw }) => name === 'name' && typeof raw === 'string')?.raw as
    | string
    | undefined;
}

function objectOf(object: ReadObject, index: number, problems: Problems): KnownObject {
  const path = `objects[${index}]`;
  const { type, attributes } = object;
  if (type === RECORD) return { type, name: undefined, index, attributes };
  if (isObjectType(type)) return { type, name: nameOf(object, path, problems), index, attributes: [] };
  const expected = say(ocelExpectedTexts.objectType, { example: 'decision' });
  problems.add({ path: `${path}.type` }, expected, foundText(type));
  return { type, name: undefined, index, attributes: [] };
}

/** Reads the objects of a log, by their ids. */
export function readObjects(all: ReadLog['objects'], problems: Problems): Objects {
  const objects = new Map<string, KnownObject>();
  for (const [index, each] of all.entries()) {
    const result = objectSchema.safeParse(each);
    if (!result.success) {
      for (const { path, ...found } of problemsOf(result.error, each, ['objects', index])) {
        problems.add({ path }, found.expected, found.found);
      }
    } else if (objects.has(result.data.id)) {
      problems.add({ path: `objects[${index}].id` }, fileExpectedTexts.ownId, foundText(result.data.id));
    } else objects.set(result.data.id, objectOf(result.data, index, problems));
  }
  return objects;
}
