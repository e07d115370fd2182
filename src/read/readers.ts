import * as z from 'zod';
import {
  expectedTexts,
  fileFoundTexts,
  foundTexts,
  programmeExpectedTexts,
  readExpectedTexts,
  readFoundTexts,
  say,
} from '../messages/index.ts';
import { copied, type Form } from '../model/form.ts';
import { isJson, isXml, logForm } from '../model/forms.ts';
import { nearest } from '../model/nearest.ts';
import { getPath } from '../model/path.ts';
import { type Problem, pathText, placedProblemsOf } from '../model/problems.ts';
import { recordFormOf, type TreatyRecord } from '../model/record.ts';
import { recordSchemaOf } from '../model/recordSchema.ts';
import { readOptions } from '../model/strictOptions.ts';
import { admitted } from '../programmes/check.ts';
import type { TreatyFile } from '../programmes/format2/file.ts';
import { fileSchemaUnder, isFormat2, placesIn } from '../programmes/format2/resolve.ts';
import { fileSchema, treatySchema } from '../programmes/format2/schema.ts';
import type { Programme } from '../programmes/programme.ts';
import { recordForm, recordSchema } from '../programmes/records.ts';
import { programmeSchema } from '../programmes/schema.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import { parseJson } from './json.ts';
import { type LocatedRecord, located, type Reading } from './located.ts';
import { isUnknown, namingNearest } from './nearest.ts';
import {
  type Fault,
  type ParsedText,
  positioned,
  positionsIn,
  type TextPosition,
  unparsed,
} from './positions.ts';
import { MalformedTextError } from './problems.ts';

/** The options of a reader. */
export interface ReadOptions {
  /**
   * The name of the file. `.json` is read as strict JSON, `.yaml` and `.yml` as YAML; with any other name or
   * none, text that starts with `{` or `[` is JSON.
   */
  readonly name?: string;
  /** The programme of the record: needed where its cycle is its own (default: one of the cycle of 2011). */
  readonly programme?: Programme;
  /** The treaty of the programme, where it names one. */
  readonly treaty?: TreatyFile;
}

/** A parser of texts. */
export type ParseText = (text: string) => ParsedText;

const textOptions = /* @__PURE__ */ z.strictObject({ name: /* @__PURE__ */ z.string().optional() });
const programmeOptions = /* @__PURE__ */ textOptions.extend({
  treaty: /* @__PURE__ */ z.custom<TreatyFile>().optional(),
});
const recordOptions = /* @__PURE__ */ textOptions.extend({
  programme: /* @__PURE__ */ z.custom<Programme>().optional(),
});

const BYTE_ORDER_MARK = /^\uFEFF/;

/** Returns the offset of the value at a path; for a missing value, the offset of the object that lacks it. */
function offsetOf(parsed: ParsedText, path: readonly PropertyKey[], isName: boolean): number | undefined {
  const place = parsed.place(path);
  if (place !== undefined) return isName ? (place.name ?? place.value) : place.value;
  return path.length === 0 ? undefined : offsetOf(parsed, path.slice(0, -1), false);
}

/** Tells whether a number, or true or false, stands where a text is expected: YAML takes texts for these. */
const isToQuote = ({ expected, found }: Problem): boolean =>
  expected === expectedTexts.text && /^(?:-?\d|true$|false$)/.test(found);

function faultsOf(
  error: z.ZodError,
  schema: z.ZodType,
  parsed: ParsedText,
  isOfYaml: boolean,
): readonly Fault[] {
  const isPage = isFormat2(parsed.value) && schema !== treatySchema;
  const form = isPage ? fileSchema : schema;
  const problems = namingNearest(placedProblemsOf(error, parsed.value), form, parsed.value);
  return problems.map((problem) => {
    const { path, found, place } = problem;
    const expected = isOfYaml && isToQuote(problem) ? readExpectedTexts.textToQuote : problem.expected;
    return { path, expected, found, offset: offsetOf(parsed, place, isUnknown(problem)) };
  });
}

/** The kinds of text, each with the field that only this kind has. */
const KINDS = [
  { name: readExpectedTexts.record, text: readExpectedTexts.recordText, field: 'events' },
  { name: programmeExpectedTexts.programme, text: readExpectedTexts.programmeText, field: 'provisions' },
] as const;

const [RECORD, PROGRAMME] = KINDS;

/** A treaty is told from neither: it can have provisions. */
const TREATY = { ...PROGRAMME, field: 'statements' } as const;

/** Tells whether a value is of the one kind of text, and not of the other. */
const isA = (value: unknown, field: string): boolean =>
  KINDS.every((each) => (getPath(value, [each.field]) !== undefined) === (each.field === field));

/** The name of a text that is neither JSON nor YAML that could be meant, with the reader that takes it. */
function otherForm(text: string): string | undefined {
  const form = logForm(text);
  if (form?.reader !== undefined) return say(readFoundTexts.otherReader, { form: form.name });
  return form?.name ?? (isXml(text) ? fileFoundTexts.xml : undefined);
}

/** The field that takes the value of YAML 1.1 as well. */
const READ_BOTH_WAYS = /\.foreseen$/;

/** Returns the texts of a programme without quotes that other tools read as something else. */
const toQuoteIn = ({ unquoted }: ParsedText): readonly Fault[] =>
  unquoted?.().filter(({ path }) => !READ_BOTH_WAYS.test(path)) ?? [];

/** The schema of a text. Zod, which has to compile it first, is asked only what is wrong where there is a form as well. */
interface Schemas<T> {
  readonly schema: () => z.ZodType<T>;
  readonly form?: Form;
}

/** The schema of a text, by what it says of itself; or what it would have to say. */
type SchemaFor<T> = (value: unknown) => Schemas<T> | Problem;

function read<T>(
  schemaFor: SchemaFor<T>,
  kind: (typeof KINDS)[number] | typeof TREATY,
  input: string,
  options: ReadOptions,
  parseYaml: ParseText,
): Reading<T> {
  const { name } = readOptions(kind === RECORD ? recordOptions : programmeOptions, options, nearest);
  const text = input.replace(BYTE_ORDER_MARK, '');
  const other = otherForm(text);
  if (other !== undefined) {
    throw new MalformedTextError([{ path: '', expected: kind.text, found: other }]);
  }
  const parsed = text.trim() === '' ? unparsed([]) : isJson(text, name) ? parseJson(text) : parseYaml(text);
  if (parsed.faults.length > 0) throw new MalformedTextError(positioned(parsed.faults, text));
  if (parsed.value === undefined) {
    throw new MalformedTextError([{ path: '', expected: kind.text, found: foundTexts.nothing }]);
  }
  const unquoted = kind === RECORD ? [] : toQuoteIn(parsed);
  if (unquoted.length > 0) throw new MalformedTextError(positioned(unquoted, text), true);
  const found =
    kind === TREATY ? undefined : KINDS.find((each) => each !== kind && isA(parsed.value, each.field));
  if (found) {
    const problem = { path: '', expected: kind.name, found: found.name, ...positionsIn(text)(0) };
    throw new MalformedTextError([problem]);
  }
  const schemas = schemaFor(parsed.value);
  if ('path' in schemas) {
    const offset = offsetOf(parsed, [schemas.path], false);
    throw new MalformedTextError(positioned([{ ...schemas, offset }], text));
  }
  const copy = schemas.form && copied<T>(schemas.form, parsed.value);
  if (copy !== undefined) return { value: copy, parsed, text };
  const schema = schemas.schema();
  const result = schema.safeParse(parsed.value);
  if (result.success) return { value: result.data, parsed, text };
  throw new MalformedTextError(
    positioned(faultsOf(result.error, schema, parsed, !isJson(text, name)), text),
    true,
  );
}

/** A programme as read, and the places in the text of what is in it. */
export interface LocatedProgramme {
  readonly programme: Programme;
  /** The programme as it was written. */
  readonly input: unknown;
  /** Returns the place of a value of the programme: its path, as the text has it, and its position. */
  readonly placeOf: (path: readonly PropertyKey[]) => { readonly path: string } & Partial<TextPosition>;
}

/** The readers of records and programmes. */
export interface Readers {
  readonly readRecord: (text: string, options?: ReadOptions) => TreatyRecord;
  readonly locateRecord: (text: string, options?: ReadOptions, expectedId?: ExpectedId) => LocatedRecord;
  readonly readProgramme: (text: string, options?: ReadOptions) => Programme;
  readonly readTreaty: (text: string, options?: ReadOptions) => TreatyFile;
  readonly locateProgramme: (text: string, options?: ReadOptions) => LocatedProgramme;
}

function locatedProgramme(
  { value, parsed, text }: Reading<Programme>,
  { treaty }: ReadOptions,
): LocatedProgramme {
  const [position, placeIn] = [positionsIn(text), placesIn(parsed.value, treaty)];
  return {
    programme: value,
    input: parsed.value,
    placeOf(path) {
      const place = placeIn(path);
      const offset = offsetOf(parsed, place, true);
      return { path: pathText(place), ...(offset !== undefined && position(offset)) };
    },
  };
}

/** Says what was expected in the place of the id of a programme, unless a record can be of it. */
type ExpectedId = (id: string) => string | undefined;

/** Returns the schema of a record: that of the programme given, which must be its own. */
const recordSchemaFor =
  (
    { programme }: ReadOptions,
    expectedId: ExpectedId = (id) =>
      programme && programme.id !== id ? say(readExpectedTexts.programmeGiven, programme) : undefined,
  ): SchemaFor<TreatyRecord> =>
  (value) => {
    const id = getPath(value, ['programme']);
    const expected = typeof id === 'string' ? expectedId(id) : undefined;
    if (expected !== undefined) return { path: 'programme', expected, found: JSON.stringify(id) };
    if (programme === undefined) return { form: recordForm, schema: () => recordSchema };
    const { form } = vocabularyOf(admitted(programme));
    return { form: recordFormOf(form), schema: () => recordSchemaOf(form) };
  };

/** Returns the schema of a programme: under its treaty, where one is given. */
const programmeSchemaFor =
  ({ treaty }: ReadOptions): SchemaFor<Programme> =>
  (value) => ({ schema: () => (treaty && isFormat2(value) ? fileSchemaUnder(treaty) : programmeSchema) });

/** Returns the readers that parse YAML with this parser. Its library need not be loaded for JSON. */
export const readersWith = (parseYaml: ParseText): Readers => ({
  readRecord: (text, options = {}) => read(recordSchemaFor(options), RECORD, text, options, parseYaml).value,
  locateRecord: (text, options = {}, expectedId) =>
    located(read(recordSchemaFor(options, expectedId), RECORD, text, options, parseYaml)),
  locateProgramme: (text, options = {}) =>
    locatedProgramme(read(programmeSchemaFor(options), PROGRAMME, text, options, parseYaml), options),
  readProgramme: (text, options = {}) =>
    read(programmeSchemaFor(options), PROGRAMME, text, options, parseYaml).value,
  readTreaty: (text, options = {}) =>
    read(() => ({ schema: () => treatySchema }), TREATY, text, options, parseYaml).value,
});
