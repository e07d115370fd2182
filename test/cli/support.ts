import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAsWritten, wholeModel } from '../../conformance/support/model.ts';
import { run } from '../../src/cli/program.ts';
import { columnsOf, styleOf } from '../../src/cli/terminal.ts';

export const REAL = fileURLToPath(new URL('../../conformance/records/ccm-2011.json', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Given {
  readonly input?: string | Uint8Array;
  /** The width of the terminal (default: 80). */
  readonly columns?: number;
  readonly colour?: boolean;
}

/** Runs a command line in this process. */
export async function cli(args: readonly string[], given: Given = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    input: async () => Buffer.from(given.input ?? ''),
    columns: columnsOf(given.columns ?? 80),
    style: styleOf(given.colour ?? false),
  });
  return { code, out, err };
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The command that runs the sources in a process of its own. */
export const COMMAND: readonly string[] = [
  process.execPath,
  '--conditions=@intersessional/source',
  '--import',
  'tsx',
  'src/cli/main.ts',
];

/** Runs a shell line in the project's folder; `$CLI` is the command line. */
export function shell(line: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const quoted = COMMAND.map((part) => `'${part}'`).join(' ');
  return new Promise((resolve) => {
    execFile(
      'sh',
      ['-c', `cli() { ${quoted} "$@"; }; ${line}`],
      { cwd: ROOT, env: { ...process.env, COLUMNS: '', ...env }, maxBuffer: 100_000_000 },
      (error, out, err) =>
        resolve({ code: error === null ? 0 : ((error.code as unknown as number) ?? null), out, err }),
    );
  });
}

/** A file of its own with a text in it. */
export function file(name: string, text: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'intersessional-')), name);
  writeFileSync(path, text);
  return path;
}

/** A record in a file. */
export const recordFile = (record: object): string => file('record.json', JSON.stringify(record));

/** A record in a file that has a line for each field. */
export const linedFile = (record: object): string => file('record.json', JSON.stringify(record, null, 2));

/** The model record: the file in the repository, as long as that has all that the programme asks for. */
export const MODEL = isAsWritten
  ? fileURLToPath(new URL('../../conformance/records/ccm-2011-model.json', import.meta.url))
  : linedFile(wholeModel());

/** The line of an event in such a file, from 1. */
export function lineOf(record: { readonly events: readonly object[] }, event: number): number {
  const before = { ...record, events: record.events.slice(0, event) };
  return JSON.stringify(before, null, 2).split('\n').length - (event === 0 ? 1 : 2) + 1;
}

export const linesOver = (text: string, columns: number): readonly string[] =>
  text.split('\n').filter((line) => line.length > columns);
