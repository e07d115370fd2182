import * as z from 'zod';
import {
  fileFoundTexts,
  foundTexts,
  programmeExpectedTexts,
  readExpectedTexts,
  readFoundTexts,
  say,
} from '../messages/index.ts';
import { isXml, logForm } from '../model/forms.ts';
import { getPath } from '../model/path.ts';
import { placedProblemsOf } from '../model/problems.ts';
import { recordSchema, type TreatyRecord } from '../model/record.ts';
import { readOptions } from '../model/strictOptions.ts';
import { type Programme, programmeSchema } from '../programmes/programme.ts';
import { parseJson } from './json.ts';
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
import { parseYaml } from './yaml.ts';

export type { TextPosition } from './positions.ts';
export { MalformedTextError, type PositionedProblem, positionedLine } from './problems.ts';

/** The options of a reader. */
export interface ReadOptions {
  /**
   * The name of the file. `.json` is read as strict JSON, `.yaml` and `.yml` as YAML; with any other name or
   * none, text that starts with `{` or `[` is JSON.
   */
  readonly name?: string;
}

const readerOptions = /* @__PURE__ */ z.strictObject({ name: /* @__PURE__ */ z.string().optional() });

const BYTE_ORDER_MARK = /^\uFEFF/;

function isJson(text: string, name = ''): boolean {
  if (/\.json$/i.test(name)) return true;
  return !/\.ya?ml$/i.test(name) && /^\s*[{[]/.test(text);
}

/** Returns the offset of the value at a path; for a missing value, the offset of the object that lacks it. */
function offsetOf(parsed: ParsedText, path: readonly PropertyKey[], isName: boolean): number | undefined {
  const place = parsed.place(path);
  if (place !== undefined) return isName ? (place.name ?? place.value) : place.value;
  return path.length === 0 ? undefined : offsetOf(parsed, path.slice(0, -1), false);
}

function faultsOf(error: z.ZodError, schema: z.ZodType, parsed: ParsedText): readonly Fault[] {
  const problems = namingNearest(placedProblemsOf(error, parsed.value), schema, parsed.value);
  return problems.map((problem) => {
    const { path, expected, found, place } = problem;
    return { path, expected, found, offset: offsetOf(parsed, place, isUnknown(problem)) };
  });
}

/** The kinds of text, each with the field that only this kind has. */
const KINDS = [
  { name: readExpectedTexts.record, text: readExpectedTexts.recordText, field: 'events' },
  { name: programmeExpectedTexts.programme, text: readExpectedTexts.programmeText, field: 'provisions' },
] as const;

const [RECORD, PROGRAMME] = KINDS;

/** Tells whether a value is of the one kind of text, and not of the other. */
const isA = (value: unknown, field: string): boolean =>
  KINDS.every((each) => (getPath(value, [each.field]) !== undefined) === (each.field === field));

/** A value as read, and the text that it was read from. */
interface Reading<T> {
  readonly value: T;
  readonly parsed: ParsedText;
  readonly text: string;
}

/** The name of a text that is neither JSON nor YAML that could be meant, with the reader that takes it. */
function otherForm(text: string): string | undefined {
  const form = logForm(text);
  if (form?.reader !== undefined) return say(readFoundTexts.otherReader, { form: form.name });
  return form?.name ?? (isXml(text) ? fileFoundTexts.xml : undefined);
}

function read<T>(
  schema: z.ZodType<T>,
  kind: (typeof KINDS)[number],
  input: string,
  options: ReadOptions,
): Reading<T> {
  const { name } = readOptions(readerOptions, options);
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
  const found = KINDS.find((each) => each !== kind && isA(parsed.value, each.field));
  if (found) {
    const problem = { path: '', expected: kind.name, found: found.name, ...positionsIn(text)(0) };
    throw new MalformedTextError([problem]);
  }
  const result = schema.safeParse(parsed.value);
  if (result.success) return { value: result.data, parsed, text };
  throw new MalformedTextError(positioned(faultsOf(result.error, schema, parsed), text));
}

/**
 * Reads a record from JSON or YAML text.
 *
 * @throws MalformedError, once, with every problem and its place in the text: of the syntax first (of JSON, where
 * the reading stopped), and where that is right, of the record.
 *
 * @example
 * ```ts
 * import { readRecord } from 'intersessional/read';
 * const { events } = readRecord(`
 * programme: ccm-2011
 * events:
 *   - { on: 2011-06-30, type: intersessional.closed }
 * `);
 * console.log(events);
 * ```
 * ```text
 * [ { on: '2011-06-30', type: 'intersessional.closed' } ]
 * ```
 */
export const readRecord = (text: string, options: ReadOptions = {}): TreatyRecord =>
  read(recordSchema, RECORD, text, options).value;

/** A record as read, and the positions in the text of what is in it. */
export interface LocatedRecord {
  readonly record: TreatyRecord;
  /** Returns the position of the value at a path, or `undefined` if the text has no such value. */
  readonly positionOf: (path: readonly PropertyKey[]) => TextPosition | undefined;
}

/**
 * Reads a record, as `readRecord` does, and keeps the positions of its values.
 * @throws MalformedError, as `readRecord` does.
 *
 * @example
 * ```ts
 * import { locateRecord } from 'intersessional/read';
 * const { positionOf } = locateRecord(`programme: ccm-2011
 * events:
 *   - on: 2011-06-30
 *     type: intersessional.closed
 * `);
 * console.log(positionOf(['events', 0, 'type'])?.line);
 * ```
 * ```text
 * 4
 * ```
 */
export function locateRecord(input: string, options: ReadOptions = {}): LocatedRecord {
  const { value, parsed, text } = read(recordSchema, RECORD, input, options);
  const position = positionsIn(text);
  const positionOf = (path: readonly PropertyKey[]) => {
    const place = parsed.place(path);
    return place && position(place.value);
  };
  return { record: value, positionOf };
}

/**
 * Reads a programme from JSON or YAML text.
 *
 * @throws MalformedError, as `readRecord` does.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { readProgramme } from 'intersessional/read';
 * const { id, starts } = readProgramme(JSON.stringify(ccm2011), { name: 'ccm-2011.json' });
 * console.log(id, starts);
 * ```
 * ```text
 * ccm-2011 2010-11-09
 * ```
 */
export const readProgramme = (text: string, options: ReadOptions = {}): Programme =>
  read(programmeSchema, PROGRAMME, text, options).value;
