import * as z from 'zod';
import { conditionSchema, termSchema } from '../../language/schema.ts';
import { text } from '../../model/fields/index.ts';
import {
  fieldSchema,
  fieldsSchema,
  fileSchema,
  VALUES,
  windowSchema,
} from '../../programmes/format2/schema.ts';
import { USES, type UseName, type UseTemplate } from '../../programmes/format2/uses.ts';
import { described, schemaOf, sharedWith } from '../jsonSchema.ts';
import { mapProperties, type SchemaNode } from '../nodes.ts';
import { FILE_VALUES, GIVEN_WORDS, IN_FILE, PROGRAMME_FILE, USE_WORDS } from './words.ts';

/** The values that several fields of a file have. */
const SHARED_OF_FILES = sharedWith(
  {
    field: fieldSchema,
    fields: fieldsSchema,
    window: windowSchema,
    condition: conditionSchema,
    term: termSchema,
  },
  FILE_VALUES,
);

const texts = z.array(text);

/** The forms of what is given by name; any other is a text. */
const NAMES: Readonly<Record<string, z.ZodType>> = {
  decisions: texts,
  subjects: texts,
  offices: z.union([text, texts]),
};

/** The schema of what a use gives to its template. */
const givenTo = (use: UseName): z.ZodObject =>
  z.strictObject(
    Object.fromEntries(
      Object.entries((USES[use] as UseTemplate).given).map(([name, slot]) => {
        const kind = slot.replace('?', '');
        const schema = VALUES[kind] ?? NAMES[kind] ?? text;
        return [name, kind === slot ? schema : schema.optional()];
      }),
    ),
  );

/** The uses of which exactly one of some things is given. */
const EITHER: { readonly [U in UseName]?: readonly string[] } = {
  days: ['within', 'before'],
  condition: ['on', 'by'],
};

/** Asks of a provision what its template takes. */
function givenOf(use: UseName): { readonly node: SchemaNode; readonly $defs: SchemaNode['$defs'] } {
  const { $schema: _, $defs = {}, ...given } = schemaOf(givenTo(use), SHARED_OF_FILES);
  const either = EITHER[use]?.map((name) => ({ required: [name] }));
  const params = { ...described(given, GIVEN_WORDS, {}), ...(either && { oneOf: either }) };
  const isNeeded = (given.required?.length ?? 0) > 0;
  const node = {
    if: { properties: { use: { const: use } }, required: ['use'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      description: USE_WORDS[use],
      properties: { with: params },
      ...(isNeeded && { required: ['with'] }),
    },
  };
  return { node, $defs };
}

/** Returns the JSON Schema of a programme of format 2. The names in a file are looked up by its reader alone. */
export function fileJsonSchema(): SchemaNode {
  const { $schema, $defs, ...root } = schemaOf(fileSchema, SHARED_OF_FILES);
  const uses = (Object.keys(USES) as readonly UseName[]).map(givenOf);
  const fields = mapProperties(described(root, PROGRAMME_FILE, IN_FILE), (name, node) =>
    name === 'provisions'
      ? { ...node, items: { ...node.items, allOf: uses.map(({ node: each }) => each) } }
      : node,
  );
  return {
    $schema,
    title: 'intersessional programme, format 2',
    ...fields,
    $defs: Object.assign({}, $defs, ...uses.map((each) => each.$defs)),
  };
}
