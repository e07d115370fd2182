import { readFile } from 'node:fs/promises';
import { cliExpectedTexts, cliFoundTexts, readFailureLabels } from '../messages/index.ts';
import { MalformedError } from '../model/problems.ts';
import { inFile } from './errors.ts';
import type { Terminal } from './terminal.ts';

/* The texts in files, and on standard input. */

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

export const bytesOf = (file: string, terminal: Terminal): Promise<Uint8Array> =>
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

export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MalformedError([{ path: '', expected: cliExpectedTexts.utf8, found: binaryName(bytes) }]);
  }
}

/** Returns the text in a file (`-`: on standard input). */
export const textIn = (file: string, terminal?: Terminal): Promise<string> =>
  inFile(file, async () => textOf(await (terminal ? bytesOf(file, terminal) : bytesIn(file))));
