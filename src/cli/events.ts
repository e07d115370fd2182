import { eventsPageTexts, fieldColumnLabels, say, valueLabel } from '../messages/index.ts';
import { MalformedError } from '../model/problems.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import { eventsReferenceFor } from '../reference/format2/events.ts';
import {
  type EventReference,
  type EventsReference,
  eventsReference,
  type FieldReference,
  REQUIRED_WORDS,
  type ValueReference,
} from '../reference/reference.ts';
import { VOCABULARY } from '../reference/vocabulary.ts';
import { jsonText } from './json.ts';
import { hanging, indented } from './layout.ts';
import { locatedProgrammeIn } from './named.ts';
import { tableLines } from './page/table.ts';
import { typeWords } from './programmes.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** The options of `events`. */
export interface EventsOptions {
  /** The id of a programme, or a file with one (default: that of 2011). */
  readonly programme?: string;
  readonly json?: boolean;
}

const plain = (text: string): string => text.replaceAll('`', '');

/** Returns every type with its description, by the parts of the cycle. */
function listLines({ events: all, parts }: EventsReference, { columns, style }: Terminal): readonly string[] {
  const width = Math.max(...all.map(({ type }) => type.length)) + 4;
  const line = ({ type, says }: EventReference) => hanging(`  ${type}`, plain(says), width, columns);
  return parts.flatMap(({ title, types }) => [
    style.bold(title),
    ...all.filter(({ type }) => types.includes(type)).flatMap(line),
    '',
  ]);
}

const fieldLines = (fields: readonly FieldReference[], terminal: Terminal): readonly string[] =>
  tableLines(
    [
      { head: fieldColumnLabels.field, atMost: 16 },
      { head: fieldColumnLabels.required, atMost: 12 },
      { head: fieldColumnLabels.value, atMost: 40 },
      { head: fieldColumnLabels.meaning },
    ],
    fields.map(({ name, required, value, says }) => ({
      cells: [name, REQUIRED_WORDS[`${required}`], value, plain(says)],
    })),
    terminal,
  );

/** Returns the values that fields have, each with its own fields. */
function valueLines(values: readonly ValueReference[], terminal: Terminal): readonly string[] {
  return values.flatMap(({ name, says, fields }) => [
    '',
    terminal.style.bold(name),
    ...indented(plain(says), terminal.columns),
    ...(fields.length === 0 ? [] : fieldLines(fields, terminal)),
  ]);
}

const uses = ({ fields }: EventReference, { name }: ValueReference): boolean =>
  fields.some(({ value }) =>
    name.startsWith('terms.')
      ? value === 'terms of the decision' || value === name
      : new RegExp(`\\b${name}\\b`).test(value),
  );

/** Returns one type: who does it, its fields, the values that these have, an example. */
function typeLines(event: EventReference, reference: EventsReference, terminal: Terminal): readonly string[] {
  const { style, columns } = terminal;
  const values = reference.values.filter(({ name }) => name !== 'text');
  return [
    style.bold(event.type),
    ...indented(plain(event.says), columns),
    ...(event.who.length === 0
      ? []
      : indented(say(eventsPageTexts.who, { actors: event.who.map(valueLabel).join(', ') }), columns)),
    '',
    style.bold(eventsPageTexts.fields),
    ...(event.fields.length === 0 ? [`  ${eventsPageTexts.noFields}`] : fieldLines(event.fields, terminal)),
    '',
    style.bold(eventsPageTexts.commonFields),
    ...fieldLines(reference.common, terminal),
    ...valueLines(
      values.filter((value) => uses(event, value)),
      terminal,
    ),
    '',
    style.bold(eventsPageTexts.example),
    ...JSON.stringify(event.example, null, 2)
      .split('\n')
      .map((line) => `  ${line}`),
    '',
  ];
}

/** The reference of the events of the programme given, or of that of 2011, with its vocabulary. */
async function referenceFor(file: string | undefined, terminal: Terminal) {
  if (file === undefined) return { reference: eventsReference(), vocabulary: VOCABULARY };
  const { programme, input } = await locatedProgrammeIn(file, terminal);
  const vocabulary = vocabularyOf(programme);
  const reference = vocabulary === VOCABULARY ? eventsReference() : eventsReferenceFor(programme, input);
  return { reference, vocabulary };
}

/** Runs `events [TYPE]`: prints the types of event, or one of them. */
export async function eventsCommand(
  type: string | undefined,
  { json = false, programme }: EventsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { reference, vocabulary } = await referenceFor(programme, terminal);
  const events = reference.events.filter((each) => type === undefined || each.type === type);
  if (type !== undefined && events.length === 0) {
    const expected = typeWords(type, vocabulary);
    throw new MalformedError([{ path: 'type', expected, found: JSON.stringify(type) }]);
  }
  if (json) {
    const { common, values } = reference;
    terminal.out(jsonText({ common, events, values }));
    return EXIT.fine;
  }
  const lines =
    type === undefined
      ? listLines(reference, terminal)
      : events.flatMap((each) => typeLines(each, reference, terminal));
  terminal.out([...lines, eventsPageTexts.more, ''].join('\n'));
  return EXIT.fine;
}
