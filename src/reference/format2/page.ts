import { sentenceOf } from '../../kinds/sentences.ts';
import { FIELD_NAMES } from '../../programmes/format2/fields.ts';
import type { ProgrammeFile } from '../../programmes/format2/file.ts';
import { resolve } from '../../programmes/format2/resolve.ts';
import { type Made, USES, type UseName, type UseTemplate } from '../../programmes/format2/uses.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { COMMON } from '../fields.ts';
import { tableOf } from '../markdown.ts';
import { alternativesOf, type SchemaNode } from '../nodes.ts';
import { type FieldReference, fieldsOf } from '../reference.ts';
import { COMPOUND_WORDS, RELATION_WORDS, TERM_WORDS } from './conditionWords.ts';
import { FIELD_WORDS } from './fieldWords.ts';
import { fileJsonSchema } from './jsonSchema.ts';
import { recordSchemaFor } from './recordSchema.ts';
import { FILE_VALUES, GIVEN_WORDS, USE_WORDS } from './words.ts';

/* The page on programmes of format 2, made of their schema and of the words for it. */

/** The objects in a part of a schema, those in lists and under names too. */
function objectsIn(node: SchemaNode): readonly SchemaNode[] {
  return alternativesOf(node).flatMap((each) => {
    if (each.properties) return [each];
    const inner = [each.items, each.additionalProperties].filter((part) => typeof part === 'object');
    return inner.flatMap((part) => objectsIn(part as SchemaNode));
  });
}

/** The table of the objects in a part, each form of them once. */
function tableIn(node: SchemaNode): readonly string[] {
  const forms = new Map(objectsIn(node).map((each) => [JSON.stringify(each), each]));
  return forms.size === 0 ? [] : tableOf(fieldsOf([...forms.values()]));
}

/** The part of an object that a field has. */
const partOf = (node: SchemaNode, field: string): SchemaNode =>
  objectsIn(node).find(({ properties }) => properties?.[field])?.properties?.[field] ?? {};

/** The parts of a file that have fields of their own, each with the parts in it that do. */
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  papers: [],
  offices: [],
  meetings: ['plan', 'foreseen'],
  flow: [],
  decisions: ['text', 'holders'],
  recommendations: [],
  acts: ['records'],
  offers: [],
  provisions: [],
};

function partSections(root: SchemaNode): readonly string[] {
  return Object.entries(SECTIONS).flatMap(([name, inner]) => {
    const part = root.properties?.[name] ?? {};
    let within = part;
    return [
      `### ${name}`,
      '',
      part.description ?? '',
      '',
      ...tableIn(part),
      '',
      ...inner.flatMap((field) => {
        const own = partOf(part, field);
        within = Object.keys(own).length > 0 ? own : partOf(within, field);
        return [`\`${field}\`:`, '', ...tableIn(within), ''];
      }),
    ];
  });
}

/** Values that stand for what a use is given: its name in backquotes, but where a template reads it. */
const STAND_IN: Readonly<Record<string, (name: string) => unknown>> = {
  window: () => '2012',
  decisions: (name) => [`\`${name}\``],
  names: (name) => [`\`${name}\``],
  subjects: (name) => [`\`${name}\``],
  languages: (name) => [`\`${name}\``],
  condition: () => true,
  proposed: () => 'decided',
};

/** A file without anything, and files whose acts count and gather a fact. */
const FILES = [[], [{ count: '`fact`' }], [{ add: '`fact`', of: 'field' }]].map(
  (records) => ({ acts: { act: { records } } }) as unknown as ProgrammeFile,
);

/** All that a use can be given, by the fields that can be left out and the words to choose from. */
function givenTo(given: UseTemplate['given']): readonly Readonly<Record<string, unknown>>[] {
  const all = Object.entries(given).map(([name, slot]) => {
    const value = (STAND_IN[slot.replace('?', '')] ?? ((each: string) => `\`${each}\``))(name);
    return { name, value, isOptional: slot.endsWith('?') };
  });
  const of = (each: typeof all) => Object.fromEntries(each.map(({ name, value }) => [name, value]));
  const whole = of(all);
  return [
    of(all.filter(({ isOptional }) => !isOptional)),
    whole,
    ...('of' in given && given.of === 'proposed?' ? [{ ...whole, of: 'held' }] : []),
  ];
}

/** A cycle that has a label for nothing: what is given to a template goes by its name. */
const NAMES = { meetings: {}, acts: {}, flow: [], rules: {} };

/** The sentences that a template has of its own, in the order of what it can make. */
function sentencesOf(use: UseName): readonly string[] {
  const { given, make } = USES[use] as UseTemplate;
  const made = FILES.flatMap((file) =>
    givenTo(given).flatMap((each) => [make(each as never, file)].flat() as readonly Made[]),
  );
  const sentences = made.map((each) =>
    sentenceOf({ use: each.use, with: each.with, says: each.params }, NAMES).replace(/"(`\w+`)"/g, '$1'),
  );
  return [...new Set(sentences)];
}

/** The line of a template: what it asks, what is given to it, its sentences. */
function templateLine(use: UseName): string {
  const { given } = USES[use] as UseTemplate;
  const names = Object.entries(given).map(([name, slot]) => `\`${name}${slot.endsWith('?') ? '?' : ''}\``);
  return `| \`${use}\` | ${USE_WORDS[use]} | ${names.join(' ')} | ${sentencesOf(use).join('<br>')} |`;
}

/** A programme with one thing of each kind, by a name that stands for any. */
const ONE_OF_EACH = {
  id: 'one-of-each',
  title: 'One of each',
  statements: { P: 'A paragraph' },
  offices: { OFFICE: { seats: ['SEAT'] } },
  meetings: { MEETING: { offers: true }, NEXT: {} },
  flow: [{ between: ['MEETING'] }, 'NEXT'],
  decisions: { DECISION: { paragraph: 'P', at: 'NEXT' } },
  recommendations: { from: 'MEETING', to: 'NEXT', subjects: ['SUBJECT'] },
  acts: { 'THING.done': { label: 'an act' } },
} as const satisfies ProgrammeFile;

/** A type of event with its fields, those of every event left out. */
interface EventLine {
  readonly type: string;
  readonly says: string;
  readonly fields: readonly FieldReference[];
}

/** The types of event of that programme; of what several meetings have, those of one. */
function eventLines(): readonly EventLine[] {
  const programme = resolve(undefined, ONE_OF_EACH);
  const { eventTypes, form } = vocabularyOf(programme);
  const nodes = alternativesOf(recordSchemaFor(programme, ONE_OF_EACH).properties?.events?.items ?? {});
  const own = eventTypes.filter((type) => !type.startsWith('NEXT.'));
  return own.map((type) => {
    const forms = nodes.filter(({ properties }) => properties?.type?.const === type);
    const needed = form.missingFields({ type } as never);
    const fields = fieldsOf(forms).map((field) => ({
      ...field,
      required: field.required || needed.includes(field.name),
    }));
    return {
      type,
      says: forms[0]?.description ?? '',
      fields: fields.filter(({ name, required }) => !(name in COMMON) || (name === 'by' && required)),
    };
  });
}

const twoColumns = (rows: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(rows).map(([name, says]) => `| \`${name}\` | ${says} |`);

const CONDITION = `\`\`\`yaml
- paragraph: H5
  force: shall
  use: condition
  with:
    on: draft.tabled
    condition: { is: atLeast, of: [{ length: { event: sponsors } }, { value: 3 }] }
  asks: A draft has at least three sponsors.
\`\`\``;

/** The section on conditions: relations between terms, and what is made of them. */
function conditionSection(): readonly string[] {
  return [
    '## Conditions',
    '',
    'The template `condition` takes a condition as data, for what no other template says: a relation, `is`, of terms, `of`. It is',
    'asked of each event of a type (`on`), or of what is on record at a step (`by`).',
    '',
    CONDITION,
    '',
    'A relation whose terms are absent is undetermined, but for `exists` and `given`. Give it an `asks`: it has no sentence of',
    'its own.',
    '',
    '| `is` | what it asks of its terms |',
    '|---|---|',
    ...twoColumns(RELATION_WORDS),
    '',
    '| term | the value |',
    '|---|---|',
    ...twoColumns(TERM_WORDS),
    '',
    '| made of others | |',
    '|---|---|',
    ...twoColumns(COMPOUND_WORDS),
    '',
  ];
}

/** The values of fields that hold names of a programme. */
const NAMES_OF: Readonly<Record<string, string>> = {
  decision: 'a decision of the programme',
  meeting: 'a meeting of the programme',
  office: 'an office of the programme',
  seat: 'a seat of the office',
  subject: 'a subject of the programme',
  terms: 'the fields of the decision',
};

function eventSection(): readonly string[] {
  const lines = eventLines();
  const byName = new Map(lines.flatMap(({ fields }) => fields.map((field) => [field.name, field] as const)));
  return [
    '## Types of event',
    '',
    'The events of a record follow from the programme. `MEETING` stands for the name of any meeting, `THING.done` for any act: its',
    'fields are those that the file declares. `?` marks what can be left out. On a record with `complete: false` everything',
    'can be left out but the day, the type and the names of a meeting, a decision, a subject, an office or a delegation.',
    '',
    '| type | | fields |',
    '|---|---|---|',
    ...lines.map(({ type, says, fields }) => {
      const names = fields.map(({ name, required }) => `\`${name}${required ? '' : '?'}\``);
      return `| \`${type}\` | ${says} | ${names.join(' ')} |`;
    }),
    '',
    'Their fields:',
    '',
    '| field | value | meaning |',
    '|---|---|---|',
    ...[...byName.values()].map(
      ({ name, value, says }) => `| \`${name}\` | ${NAMES_OF[name] ?? value} | ${says} |`,
    ),
    '',
    'The fields of every event:',
    '',
    '| field | meaning |',
    '|---|---|',
    ...Object.entries(COMMON).map(([name, says]) => `| \`${name}\` | ${says} |`),
    '',
  ];
}

const INTRODUCTION = `# A programme

A programme says what one cycle of a treaty's meetings has, and what its papers ask. It is a page of YAML, or of JSON.
[Write a programme](write-a-programme.md) leads from an empty file to one that is explored. This page is made from
the library's own schemas and tables by \`npm run schema\`. For editors, \`intersessional/schema/programme-2.json\` says the
same. The reader also looks up every name.

- [The file](#the-file), and [its parts](#the-parts)
- [Types of field](#types-of-field)
- [Templates](#templates)
- [Conditions](#conditions)
- [Types of event](#types-of-event)
`;

/** Returns the page on programmes of format 2, as Markdown. */
export function programmePage(): string {
  const root = fileJsonSchema();
  return [
    INTRODUCTION,
    '## The file',
    '',
    ...tableOf(fieldsOf([root])),
    '',
    '## The parts',
    '',
    ...partSections(root),
    '## Types of field',
    '',
    'A field of an act, of an opening or of the text of a decision has a type by its name, with `?` where it can be left',
    'out. Or it stands as an object: `{ choice: [a, b] }`, one of some words; `{ list: TYPE }`; `{ fields: { NAME: TYPE } }`;',
    '`{ optional: TYPE }`, one of these that can be left out.',
    '',
    '| type | value |',
    '|---|---|',
    ...FIELD_NAMES.map((name) => `| \`${name}\` | ${FIELD_WORDS[name]} |`),
    '',
    `A window: ${FILE_VALUES.window}`,
    '',
    '## Templates',
    '',
    'A provision names a template in `use`, and what it gives to it in `with`: `?` marks what can be left out. The sentence is',
    'printed where the provision has no `asks` of its own.',
    '',
    '| template | what it asks | given | its sentence |',
    '|---|---|---|---|',
    ...(Object.keys(USES) as readonly UseName[]).map(templateLine),
    '',
    'What is given:',
    '',
    '| name | |',
    '|---|---|',
    ...twoColumns(GIVEN_WORDS),
    '',
    ...conditionSection(),
    ...eventSection(),
  ].join('\n');
}
