import { readFile } from 'node:fs/promises';
import {
  type IsoDate,
  MalformedError,
  type Programme,
  type ProgrammeWithMachine,
  type TreatyRecord,
} from '../index.ts';
import { parse } from '../model/problems.ts';
import { date } from '../model/scalars.ts';
import { readProgramme, type TextPosition } from '../read/index.ts';
import { PROGRAMMES, programmeOf } from './programmes.ts';
import { recordIn } from './records.ts';
import type { Terminal } from './terminal.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'a folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
};

/** Says why a file cannot be read. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? 'an error';
  return REASONS[code] ?? code;
}

const unreadable = (file: string, error: unknown): MalformedError =>
  new MalformedError([{ path: file, expected: 'a file that can be read', found: reasonOf(error) }]);

const bytesOf = (file: string, terminal: Terminal): Promise<Uint8Array> =>
  bytesIn(file, file === '-' ? terminal.input : undefined);

async function bytesIn(file: string, input?: Terminal['input']): Promise<Uint8Array> {
  try {
    return input ? await input() : await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Files that are no text, by how they start. */
const BINARY: readonly (readonly [start: string, name: string])[] = [
  ['\u001f\u008b', 'a file packed by gzip'],
  ['PK\u0003\u0004', 'a file packed by zip'],
  ['SQLite format 3', 'an SQLite database'],
];

/** The name of a file that is no text. */
function binaryName(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 20));
  return BINARY.find(([each]) => start.startsWith(each))?.[1] ?? 'something else';
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MalformedError([{ path: file, expected: 'text in UTF-8', found: binaryName(bytes) }]);
  }
}

/** The text in a file (`-`: on standard input). */
export const textIn = async (file: string, terminal?: Terminal): Promise<string> =>
  textOf(file, terminal ? await bytesOf(file, terminal) : await bytesIn(file));

/** The options that every command on a record has. */
export interface RecordOptions {
  readonly asOf?: IsoDate;
  readonly json?: boolean;
}

/** A record and the programme it is held against. */
export interface Subject {
  readonly programme: ProgrammeWithMachine;
  readonly record: TreatyRecord;
  /** Returns the position in the file of an event, by its index. */
  readonly positionOf: PositionOf;
}

/** Gives the position in the file of an event, by its index. */
export type PositionOf = (event: number) => TextPosition | undefined;

/** Reads the record in a file (`-`: on standard input) and finds its programme. */
export async function subjectOf(file: string, options: RecordOptions, terminal: Terminal): Promise<Subject> {
  if (options.asOf !== undefined) parse(date, options.asOf, ['--as-of']);
  const text = textOf(file, await bytesOf(file, terminal));
  const { record, positionOf } = await recordIn(text, file);
  return {
    record,
    programme: programmeOf(record.programme),
    positionOf: (event) => positionOf(['events', event]),
  };
}

/** Reads a programme: one that the library has, by its id, or one in a file (`-`: on standard input). */
export async function programmeIn(file: string, terminal: Terminal): Promise<Programme> {
  const known = PROGRAMMES.get(file);
  if (known !== undefined) return known;
  const bytes = await bytesOf(file, terminal).catch((error: MalformedError) => {
    const ids = [...PROGRAMMES.keys()].join(', ');
    const problems = error.problems.map((each) => ({
      ...each,
      expected: `${each.expected}, or one of ${ids}`,
    }));
    throw new MalformedError(problems);
  });
  return readProgramme(textOf(file, bytes), file === '-' ? {} : { name: file });
}

/** `{ asOf }`, or nothing where it was not given. */
export const asOfIn = ({ asOf }: RecordOptions): { asOf?: IsoDate } => (asOf === undefined ? {} : { asOf });

/** The JSON that a command prints: the same bytes for the same value. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
