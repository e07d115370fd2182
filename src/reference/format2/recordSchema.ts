import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { recordJsonSchema, recordSchemaWith } from '../jsonSchema.ts';
import { mapProperties, type SchemaNode } from '../nodes.ts';
import { VOCABULARY } from '../vocabulary.ts';
import { type ProgrammeWords, wordsFor } from './says.ts';

/** Describes the fields of an object, and of the objects in it, by their dotted paths. */
const describedBy = (words: ProgrammeWords, node: SchemaNode, path = ''): SchemaNode =>
  mapProperties(node, (name, property) => {
    const says = name === 'decision' && path === '' ? words.decision(String(property.const)) : undefined;
    return {
      ...describedBy(words, property, `${path}${name}.`),
      description: says ?? words.field(`${path}${name}`),
    };
  });

function eventNode(words: ProgrammeWords, node: SchemaNode): SchemaNode {
  if (node.oneOf) return { ...node, oneOf: node.oneOf.map((each) => eventNode(words, each)) };
  const type = String(node.properties?.type?.const);
  return { title: type, description: words.event(type), ...describedBy(words, node) };
}

/**
 * Returns the JSON Schema of the records of a programme. `input`: its file, as it was written, for the words that only the
 * file has. It answers as the reader does, but for what compares two values.
 */
export function recordSchemaFor(programme: Programme, input?: unknown): SchemaNode {
  const vocabulary = vocabularyOf(programme);
  const words = wordsFor(programme, input);
  const schema =
    vocabulary === VOCABULARY
      ? recordJsonSchema()
      : recordSchemaWith(vocabulary.form, (node) => eventNode(words, node));
  return { ...schema, title: `intersessional record of ${programme.id}`, description: programme.title };
}
