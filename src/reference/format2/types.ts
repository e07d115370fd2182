import { type StageNode, stageNames } from '../../analysis/stages.ts';
import { chartFor } from '../../machines/configurations.ts';
import type { Fields } from '../../model/fields/declared.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
import { type ProgrammeWords, wordsFor } from './says.ts';
import { literal, memberName, memberOf, type NameOf, objectType, unionOf } from './typeOf.ts';

/* The TypeScript declarations of one programme: its names, the events of its records, its facts and its stages. */

/** Returns a comment; what would end it does not. */
const commentOf = (text: string): string =>
  `/** ${text.replace(/\*\//g, '* /').replace(/\s+/g, ' ').trim()} */`;

/** Declares a type of names. */
const namesType = (name: string, says: string, names: readonly string[]): string =>
  `${commentOf(says)}\nexport type ${name} = ${unionOf(names)};`;

/** Declares an interface, one line a member, each after its comment. */
const interfaceOf = (
  name: string,
  says: string,
  members: readonly (readonly [member: string, says?: string | undefined])[],
): string =>
  [
    commentOf(says),
    `export interface ${name} {`,
    ...members.flatMap(([member, comment]) => [
      ...(comment === undefined ? [] : [`  ${commentOf(comment)}`]),
      `  ${member};`,
    ]),
    '}',
  ].join('\n');

/** Returns the names of the texts of decisions, by their fields, and of the lists of names that a programme has. */
function namesIn({ cycle: { decisions, offices = {} }, ...words }: Vocabulary): NameOf {
  const terms = Object.entries(decisions?.terms ?? {});
  const lists: readonly (readonly [name: string, of: readonly string[]])[] = [
    ['Decision', words.decisions],
    ['Meeting', words.meetings],
    ['Subject', words.subjects],
    ['Office', Object.keys(offices)],
  ];
  return (of) => {
    if (Array.isArray(of)) return lists.find(([, list]) => list.length > 1 && list.join() === of.join())?.[0];
    const [decision] = terms.find(([, fields]) => fields === of) ?? [];
    return decision === undefined ? undefined : `DecisionTerms[${literal(decision)}]`;
  };
}

/** Returns the type of the fields of a type of event, each set of fields an alternative; `unknown`: it has none. */
function fieldsType(fields: Fields | readonly Fields[], nameOf: NameOf): string {
  const sets = [fields].flat() as readonly Fields[];
  const types = sets.map((each) => (Object.keys(each).length === 0 ? 'unknown' : objectType(each, nameOf)));
  return types.join(' | ');
}

/** Declares the texts of decisions, and the events. */
function eventTypes(vocabulary: Vocabulary, words: ProgrammeWords): readonly string[] {
  const { form, cycle } = vocabulary;
  const nameOf = namesIn(vocabulary);
  const terms = Object.entries(cycle.decisions?.terms ?? {});
  const by = form.actors.length === 0 ? 'string' : unionOf(form.actors);
  return [
    interfaceOf(
      'DecisionTerms',
      'The text of each decision.',
      terms.map(([name, fields]) => [
        `readonly ${memberName(name)}: ${objectType(fields)}`,
        words.decision(name),
      ]),
    ),
    interfaceOf('EventBase', 'The fields that every event has, beside its type.', [
      ['readonly on: IsoDate', words.field('on')],
      [`readonly by?: ${by} | undefined`, words.field('by')],
      ['readonly source?: string | undefined', words.field('source')],
      ['readonly note?: string | undefined', words.field('note')],
    ]),
    interfaceOf(
      'EventFields',
      'The other fields of each type of event.',
      Object.entries(form.fields).map(([type, fields]) => [
        `readonly ${memberName(type)}: ${fieldsType(fields, nameOf)}`,
        words.event(type),
      ]),
    ),
    `${commentOf('A type of event.')}\nexport type EventType = keyof EventFields;`,
    `${commentOf('The events of a type.')}\nexport type EventOf<Type extends EventType> = Type extends EventType ? EventBase & { readonly type: Type } & EventFields[Type] : never;`,
    `${commentOf('An event of a record.')}\nexport type TreatyEvent = EventOf<EventType>;`,
  ];
}

/** Returns the type of the value of a state: names of states, or of the states in them. */
function valueType(node: StageNode): string {
  const children = Object.entries(node.states) as readonly (readonly [string, StageNode])[];
  if (children.length === 0) return 'Readonly<Record<string, never>>';
  const member = ([key, child]: readonly [string, StageNode]) =>
    `readonly ${memberName(key)}: ${valueType(child)}`;
  if (node.type === 'parallel') return `{ ${children.map(member).join('; ')} }`;
  return children
    .map(([key, child]) =>
      Object.keys(child.states).length === 0 ? literal(key) : `{ ${member([key, child])} }`,
    )
    .join(' | ');
}

/** Declares the facts that a snapshot has on record. */
const factsType = ({ facts }: Vocabulary): string =>
  interfaceOf('Facts', 'The facts on record.', [
    ['readonly programme: { readonly id: string; readonly hash: string }'],
    ['readonly complete: boolean'],
    ['readonly on?: IsoDate | undefined'],
    [
      'readonly offers: Readonly<Record<string, { readonly city?: string; readonly window?: Span; readonly days?: number }>>',
    ],
    ...Object.entries(facts.fields).map(([name, field]) => [memberOf(name, field)] as const),
  ]);

/** Declares the programme, and its records. */
const programmeTypes = ({ id, title }: Programme): readonly string[] => [
  interfaceOf('Programme extends AnyProgramme<Paragraph>', title, [[`readonly id: ${literal(id)}`]]),
  interfaceOf('TreatyRecord', 'A record of the programme.', [
    ['readonly $schema?: string | undefined'],
    [`readonly programme: ${literal(id)}`],
    ['readonly title?: string | undefined'],
    ['readonly notes?: string | undefined'],
    [
      'readonly complete?: boolean | undefined',
      'Whether everything that happened is on the record (default: true).',
    ],
    ['readonly events: readonly TreatyEvent[]'],
  ]),
];

/** Returns the paragraphs that are carried or set aside, in the order of the paper. */
const paragraphsOf = ({ statements = {}, provisions, aside }: Programme): readonly string[] => [
  ...new Set([
    ...Object.keys(statements),
    ...provisions.map(({ paragraph }) => paragraph),
    ...aside.map(({ paragraph }) => paragraph),
  ]),
];

const paragraphType = (programme: Programme): string => {
  const gist = (paragraph: string) => programme.statements?.[paragraph];
  const members = paragraphsOf(programme).map((each) => {
    const says = gist(each);
    return `  ${says === undefined ? '' : `${commentOf(says)} `}| ${literal(each)}`;
  });
  const union = members.length > 0 ? `\n${members.join('\n')}` : ' never';
  return `${commentOf('A paragraph.')}\nexport type Paragraph =${union};`;
};

/**
 * Returns the TypeScript declarations of a programme, the same for the same programme. `input`: its file, as it was
 * written, for the words that only the file has.
 */
export function typesOf(programme: Programme, input?: unknown): string {
  const vocabulary = vocabularyOf(programme);
  const { cycle, rules, decisions, meetings, subjects } = vocabulary;
  const { machine } = chartFor(programme);
  const declarations = [
    interfaceOf('Officer', 'The holder of an office.', [
      ['readonly name?: string | undefined'],
      ['readonly country: string'],
    ]),
    paragraphType(programme),
    namesType('Meeting', 'A meeting.', meetings),
    namesType('Decision', 'A decision.', decisions),
    namesType('Subject', 'A subject of recommendations.', subjects),
    namesType('Office', 'An office that has seats.', Object.keys(cycle.offices ?? {})),
    namesType('RuleId', 'The id of a rule.', Object.keys(rules)),
    namesType('Stage', 'A stage of the cycle.', stageNames(machine)),
    ...eventTypes(vocabulary, wordsFor(programme, input)),
    factsType(vocabulary),
    `${commentOf('The state value of the cycle.')}\nexport type CycleValue = ${valueType(machine.root as StageNode)};`,
    ...programmeTypes(programme),
  ];
  const made = commentOf(`Made by \`intersessional types\` from the programme ${programme.id}.`);
  const imported = "import type { IsoDate, Programme as AnyProgramme, Span } from 'intersessional';";
  return `${[`${made}\n${imported}`, ...declarations].join('\n\n')}\n`;
}
