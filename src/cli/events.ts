import { MalformedError } from '../index.ts';
import { eventsPageTexts, fieldColumnLabels, say, valueLabel } from '../messages/index.ts';
import { PARTS } from '../reference/events/index.ts';
import {
  commonFields,
  type EventReference,
  eventReferences,
  type FieldReference,
  REQUIRED_WORDS,
  type ValueReference,
  valueReferences,
} from '../reference/reference.ts';
import { VOCABULARY } from '../reference/vocabulary.ts';
import { jsonText } from './json.ts';
import { hanging, indented } from './layout.ts';
import { tableLines } from './page/table.ts';
import { typeWords } from './programmes.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** The options of `events`. */
export interface EventsOptions {
  readonly json?: boolean;
}

const plain = (text: string): string => text.replaceAll('`', '');

/** Returns every type with its description, by the parts of the cycle. */
function listLines(all: readonly EventReference[], { columns, style }: Terminal): readonly string[] {
  const width = Math.max(...all.map(({ type }) => type.length)) + 4;
  const line = ({ type, says }: EventReference) => hanging(`  ${type}`, plain(says), width, columns);
  return PARTS.flatMap(({ title, types }) => [
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
    name.startsWith('terms.') ? value === 'terms of the decision' : new RegExp(`\\b${name}\\b`).test(value),
  );

/** Returns one type: who does it, its fields, the values that these have, an example. */
function typeLines(event: EventReference, terminal: Terminal): readonly string[] {
  const { style, columns } = terminal;
  const values = valueReferences().filter(({ name }) => name !== 'text');
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
    ...fieldLines(commonFields(), terminal),
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

/** Runs `events [TYPE]`: prints the types of event, or one of them. */
export function eventsCommand(
  type: string | undefined,
  { json = false }: EventsOptions,
  terminal: Terminal,
): ExitCode {
  const all = eventReferences();
  const found = all.filter((each) => type === undefined || each.type === type);
  if (type !== undefined && found.length === 0) {
    const expected = typeWords(type, VOCABULARY);
    throw new MalformedError([{ path: 'type', expected, found: JSON.stringify(type) }]);
  }
  if (json) {
    terminal.out(jsonText({ common: commonFields(), events: found, values: valueReferences() }));
    return EXIT.fine;
  }
  const lines =
    type === undefined ? listLines(all, terminal) : found.flatMap((each) => typeLines(each, terminal));
  terminal.out([...lines, eventsPageTexts.more, ''].join('\n'));
  return EXIT.fine;
}
