import { readFile } from 'node:fs/promises';
import { type IsoDate, MalformedError, type Programme, type TreatyRecord } from '../index.ts';
import { cliExpectedTexts, cliFoundTexts, readFailureLabels, say } from '../messages/index.ts';
import { date } from '../model/fields/index.ts';
import { parse } from '../model/problems.ts';
import type { TextPosition } from '../read/positions.ts';
import { MalformedTextError } from '../read/problems.ts';
import type { LocatedRecord } from '../read/readers.ts';
import { inFile } from './errors.ts';
import { PROGRAMME_IDS, PROGRAMMES } from './programmes.ts';
import { nameOf, readersFor } from './readersFor.ts';
import { expectedProgramme, recordIn } from './records.ts';
import type { Terminal } from './terminal.ts';

/** Says why a file cannot be read, or written. */
export function reasonOf(
  error: unknown,
  reasons: Readonly<Record<string, string>> = readFailureLabels,
): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? 'other';
  return Object.hasOwn(reasons, code) ? (reasons[code] ?? code) : code;
}

const unreadable = (error: unknown): MalformedError =>
  new MalformedError([{ path: '', expected: cliExpectedTexts.readable, found: reasonOf(error) }]);

const bytesOf = (file: string, terminal: Terminal): Promise<Uint8Array> =>
  bytesIn(file, file === '-' ? terminal.input : undefined);

async function bytesIn(file: string, input?: Terminal['input']): Promise<Uint8Array> {
  try {
    return input ? await input() : await readFile(file);
  } catch (error) {
    throw unreadable(error);
  }
}

/** Files that are no text, by how they start. */
const BINARY: readonly (readonly [start: string, name: string])[] = [
  ['\u001f\u008b', cliFoundTexts.gzip],
  ['PK\u0003\u0004', cliFoundTexts.zip],
  ['SQLite format 3', cliFoundTexts.sqlite],
];

/** The name of a file that is no text. */
function binaryName(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 20));
  return BINARY.find(([each]) => start.startsWith(each))?.[1] ?? cliFoundTexts.somethingElse;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MalformedError([{ path: '', expected: cliExpectedTexts.utf8, found: binaryName(bytes) }]);
  }
}

/** Returns the text in a file (`-`: on standard input). */
export const textIn = (file: string, terminal?: Terminal): Promise<string> =>
  inFile(file, async () => textOf(await (terminal ? bytesOf(file, terminal) : bytesIn(file))));

/** The options that every command on a record has. */
export interface RecordCommandOptions {
  readonly asOf?: IsoDate;
  readonly json?: boolean;
  /** The id of a programme, or a file with one: in the place of the one that the library has. */
  readonly programme?: string;
}

/** A record and the programme it is compared with. */
export interface LoadedRecord {
  /** The file of the record; `-` is standard input. */
  readonly file: string;
  readonly programme: Programme;
  readonly record: TreatyRecord;
  /** Returns the position in the file of an event, by its index. */
  readonly positionOf: PositionOf;
}

/** Gives the position in the file of an event, by its index. */
export type PositionOf = (event: number) => TextPosition | undefined;

/** Returns the programme that a record names: the one given, else one that the library has. */
function programmeFor({ record, positionOf }: LocatedRecord, given: Programme | undefined): Programme {
  const expected = expectedProgramme(record.programme, given);
  if (expected === undefined) return given ?? (PROGRAMMES.get(record.programme) as Programme);
  const found = JSON.stringify(record.programme);
  throw new MalformedTextError([{ path: 'programme', expected, found, ...positionOf(['programme']) }]);
}

/** Reads the record in a file (`-`: on standard input) and finds its programme. */
export async function subjectOf(
  file: string,
  given: Programme | undefined,
  terminal: Terminal,
): Promise<LoadedRecord> {
  const text = await textIn(file, terminal);
  return inFile(file, async () => {
    const located = await recordIn(text, file, { programme: given, known: true });
    const { record, positionOf } = located;
    return {
      file,
      record,
      programme: programmeFor(located, given),
      positionOf: (event) => positionOf(['events', event]),
    };
  });
}

/** Reads the options of a command on records: the day is one, and the programme given can be read. */
export async function programmeGiven(
  files: readonly string[],
  { asOf, programme }: RecordCommandOptions,
  terminal: Terminal,
): Promise<Programme | undefined> {
  if (asOf !== undefined) parse(date, asOf, ['--as-of']);
  const fromInput = [...files, programme].filter((file) => file === '-').length;
  if (fromInput > 1) {
    const found = say(cliFoundTexts.times, { count: fromInput });
    throw new MalformedError([{ path: '-', expected: cliExpectedTexts.standardInputOnce, found }]);
  }
  return programme === undefined ? undefined : programmeIn(programme, terminal);
}

/** Reads a programme: one that the library has, by its id, or one in a file (`-`: on standard input). */
export async function programmeIn(file: string, terminal: Terminal): Promise<Programme> {
  const known = PROGRAMMES.get(file);
  if (known !== undefined) return known;
  return inFile(file, async () => {
    const bytes = await bytesOf(file, terminal).catch((error: MalformedError) => {
      const expected = say(cliExpectedTexts.readableOrProgramme, { ids: PROGRAMME_IDS });
      throw new MalformedError(error.problems.map((each) => ({ ...each, expected })));
    });
    const text = textOf(bytes);
    const { readProgramme } = await readersFor(text, file);
    return readProgramme(text, nameOf(file));
  });
}

/** `{ asOf }`, or nothing where it was not given. */
export const asOfIn = ({ asOf }: RecordCommandOptions): { asOf?: IsoDate } =>
  asOf === undefined ? {} : { asOf };
