/** The schemas of records and programmes as JSON Schema: `npm run schema` writes them, a test keeps them current. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { programmeSchema, recordSchema } from 'intersessional';
import * as z from 'zod';

const schemas = { record: recordSchema, programme: programmeSchema };

/** The text of each schema file, by its name. */
export const files = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => {
    const json = {
      ...z.toJSONSchema(schema, { io: 'input', reused: 'ref' }),
      title: `intersessional ${name}`,
    };
    return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
  }),
);

if (process.argv[2] === '--write') {
  mkdirSync('schema', { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(`schema/${name}`, text);
}
