import { tableOf } from '../markdown.ts';
import type { SchemaNode } from '../nodes.ts';
import { alternativesOf } from '../nodes.ts';
import { fieldsOf } from '../reference.ts';
import { OUTPUTS, type OutputName, outputJsonSchema } from './index.ts';

/** Says of each output when it is printed. An output without words does not compile. */
const SAYS: Readonly<Record<OutputName, string>> = {
  audit:
    '`audit RECORD --json` prints an audit. `audit RECORD RECORD… --json` prints a list of them, each with its file.',
  next: '`next RECORD --json`. With `--all`, also changes of meetings and what may happen at any stage.',
  simulate: '`simulate PROGRAMME --json`.',
  explore: '`explore PROGRAMME --json`.',
  diff: '`diff PROGRAMME PROGRAMME --json`.',
  'diff-record': '`diff PROGRAMME PROGRAMME --record RECORD --json`.',
  validate: '`validate PROGRAMME --json`.',
  mutate: '`mutate FILES… --json`.',
  events: '`events --json` and `events TYPE --json`, of any programme with `--programme`.',
  programmes:
    '`programme --json`. `programme ID` prints the programme itself, as `intersessional/schema/programme.json` has it: without a version.',
  errors: 'Any command with `--json` that fails (exit code 2) prints this on standard error.',
};

/** Returns the fields of the object that a command prints, or of each object in its list. */
const formOf = (node: SchemaNode): SchemaNode =>
  alternativesOf(node).find(({ properties }) => properties) ?? node;

function section(name: OutputName): readonly string[] {
  return [
    `## ${name}`,
    '',
    SAYS[name],
    '',
    `Schema: [\`intersessional/schema/output/${name}.json\`](../schema/output/${name}.json).`,
    '',
    ...tableOf(fieldsOf([formOf(outputJsonSchema(name, OUTPUTS[name]))])),
    '',
  ];
}

const INTRODUCTION = `# The JSON of the command line

Every command prints JSON with \`--json\`: one value on standard output, two spaces of indentation, the same bytes for the
same input. Each object has a \`version\`. The version grows where a field goes or changes its meaning. A new field does
not change it, so a reader should ignore fields that it does not know.

Characters that could move the cursor of a terminal or turn its writing are escaped (\`\\u009b\`), which changes no value.
Each output has a JSON Schema (draft 2020-12), which describes every field. This page and the schemas are made by
\`npm run schema\`, and a test holds real outputs against them.

Exit codes are those without \`--json\`. Of several records, \`audit\` exits with the worst: 2 (one cannot be read), then 1
(one does not comply), then 3 (one is undetermined), then 0. A record that cannot be read does not keep the others from
being audited: its errors are on standard error.
`;

const NAMES = Object.keys(OUTPUTS) as readonly OutputName[];

/** Returns the page on the JSON of the command line, as Markdown. */
export const outputPage = (): string =>
  [INTRODUCTION, ...NAMES.map((name) => `- [${name}](#${name})`), '', ...NAMES.flatMap(section)].join('\n');
