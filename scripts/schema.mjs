/** The JSON Schemas and the pages made from the schemas: `npm run schema` writes them, a test keeps them current. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileJsonSchema } from '../src/reference/format2/jsonSchema.ts';
import { programmePage } from '../src/reference/format2/page.ts';
import { programmeJsonSchema, recordJsonSchema } from '../src/reference/jsonSchema.ts';
import { OUTPUTS, outputJsonSchema } from '../src/reference/output/index.ts';
import { outputPage } from '../src/reference/output/page.ts';
import { recordPage } from '../src/reference/page.ts';
import { apiPage } from './api.mjs';
import { modules } from './shipped.mjs';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** The text of each file, by its path. */
export const files = {
  'schema/record.json': json(recordJsonSchema()),
  'schema/programme.json': json(programmeJsonSchema()),
  'schema/programme-2.json': json(fileJsonSchema()),
  ...Object.fromEntries(
    Object.entries(OUTPUTS).map(([name, schema]) => [
      `schema/output/${name}.json`,
      json(outputJsonSchema(name, schema)),
    ]),
  ),
  'docs/command-line-json.md': outputPage(),
  'docs/record.md': recordPage(),
  'docs/programme.md': programmePage(),
  'docs/api.md': apiPage(),
  ...modules,
};

if (process.argv[2] === '--write') {
  mkdirSync('schema/output', { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(path, text);
}
