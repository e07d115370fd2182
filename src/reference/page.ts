import type { EventType } from '../model/events.ts';
import { PARTS } from './events/index.ts';
import { LISTS, SHARED } from './fields.ts';
import { recordJsonSchema } from './jsonSchema.ts';
import { tableOf as plainTableOf } from './markdown.ts';
import type { SchemaNode } from './nodes.ts';
import { commonFields, type EventReference, eventReferences, fieldsOf } from './reference.ts';

/** Returns a value in which the name of a shared value leads to its description. */
const linked = (value: string): string =>
  value
    .replace(/\b(date|country|language|span|officer)\b(?!s)/g, '[$1](#values)')
    .replace('terms of the decision', '[terms of the decision](#terms-of-decisions)')
    .replace(/^one of (.*)$/, (_, words: string) => `one of \`${words.replaceAll(', ', '`, `')}\``);

const tableOf = (fields: Parameters<typeof plainTableOf>[0]) => plainTableOf(fields, linked);

const anchorOf = (type: EventType): string => type.toLowerCase().replace('.', '');

function eventSection({ type, says, who, fields, example }: EventReference): readonly string[] {
  return [
    `### \`${type}\``,
    '',
    says,
    '',
    ...(who.length === 0 ? [] : [`Who: ${who.map((each) => `\`${each}\``).join(', ')}.`, '']),
    ...(fields.length === 0 ? ['No fields of its own.'] : tableOf(fields)),
    '',
    '```json',
    JSON.stringify(example, null, 2),
    '```',
    '',
  ];
}

function contents(all: ReadonlyMap<EventType, EventReference>): readonly string[] {
  return PARTS.flatMap(({ title, types }) => [
    `**${title}**`,
    '',
    '| type | |',
    '|---|---|',
    ...types.map((type) => `| [\`${type}\`](#${anchorOf(type)}) | ${all.get(type)?.says ?? ''} |`),
    '',
  ]);
}

function valueSection({ $defs = {} }: SchemaNode): readonly string[] {
  const values = Object.entries(SHARED).filter(([name]) => !name.startsWith('terms.'));
  return [
    '## Values',
    '',
    '| value | |',
    '|---|---|',
    ...values.map(([name, { says, fields = {} }]) => {
      const parts = Object.entries(fields).map(([field, words]) => ` \`${field}\`: ${words}`);
      return `| ${name} | ${says}${parts.join('')} |`;
    }),
    '',
    'Lists of words:',
    '',
    '| for | words |',
    '|---|---|',
    ...Object.values(LISTS).map(
      ({ says, words }) => `| ${says} | ${words.map((word) => `\`${word}\``).join(' ')} |`,
    ),
    '',
    '## Terms of decisions',
    '',
    'Each decision has terms of its own.',
    '',
    ...Object.entries($defs)
      .filter(([name]) => name.startsWith('terms.'))
      .flatMap(([name, node]) => [
        `### ${name.slice('terms.'.length)}`,
        '',
        ...tableOf(fieldsOf([node])),
        '',
      ]),
  ];
}

const INTRODUCTION = `# A record

A record says what happened, event by event. Write it as JSON or YAML, and hold it against its programme with
\`intersessional audit RECORD\`. An unknown field is an error that names its path. On the command line,
\`intersessional events\` lists the event types, and \`intersessional events TYPE\` prints one.

In an editor, the JSON Schema \`intersessional/schema/record.json\` gives the same descriptions. It answers as the
reader does, but for what compares two values: the order of dates, a span that ends before it starts, and a meeting
that opens on none of its days. This page and the schema are made from the library's own schemas by
\`npm run schema\`.

- [The record](#the-record)
- [Every event](#every-event)
- [Event types](#event-types)
- [Values](#values)
- [Terms of decisions](#terms-of-decisions)
`;

/** Returns the page on records, as Markdown. */
export function recordPage(): string {
  const schema = recordJsonSchema();
  const all = new Map(eventReferences().map((each) => [each.type, each]));
  return [
    INTRODUCTION,
    '## The record',
    '',
    ...tableOf(fieldsOf([schema])),
    '',
    '## Every event',
    '',
    ...tableOf(commonFields()),
    '',
    '## Event types',
    '',
    ...contents(all),
    ...[...all.values()].flatMap(eventSection),
    ...valueSection(schema),
  ].join('\n');
}
