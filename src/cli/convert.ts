import { writeFile } from 'node:fs/promises';
import type { Programme, TreatyRecord } from '../index.ts';
import {
  capital,
  cliExpectedTexts,
  cliFoundTexts,
  convertTexts,
  expectedTexts,
  formatLabels,
  say,
  writeFailureLabels,
} from '../messages/index.ts';
import { MalformedError } from '../model/problems.ts';
import { inFile } from './errors.ts';
import { ENDINGS, FORMATS, type Format, formatOf, isFormat } from './formats.ts';
import { plainJson } from './json.ts';
import { programmeIn, programmeOf } from './named.ts';
import { type ReadRecords, recordsIn } from './records.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';
import { reasonOf, textIn } from './texts.ts';

/** The options of `convert`, as they are typed. */
export interface ConvertOptions {
  readonly to?: string;
  readonly record?: string;
  /** The programme of the records: needed where they are of no programme that the library has. */
  readonly programme?: string;
}

const wrong = (path: string, expected: string, found: string): MalformedError =>
  new MalformedError([{ path, expected, found }]);

/** The format to write: the one asked for, or that of the name; JSON on standard output. */
function formatFor(out: string, { to }: ConvertOptions): Format {
  if (to !== undefined) {
    if (isFormat(to)) return to;
    throw wrong(
      '--to',
      say(expectedTexts.oneOf, { choices: Object.keys(FORMATS).join(', ') }),
      JSON.stringify(to),
    );
  }
  const format = out === '-' ? 'json' : formatOf(out);
  if (format !== undefined) return format;
  throw wrong(out, say(cliExpectedTexts.ending, { endings: ENDINGS }), cliFoundTexts.another);
}

/** The records to write: all, or the one that is asked for. */
function chosen({ records }: ReadRecords, { record }: ConvertOptions): readonly TreatyRecord[] {
  const all = records.map((each) => each.record);
  if (record === undefined) return all;
  const one = /^[1-9]\d*$/.test(record) ? all[Number(record) - 1] : undefined;
  if (one !== undefined) return [one];
  throw wrong('--record', say(cliExpectedTexts.recordNumber, { last: all.length }), JSON.stringify(record));
}

/** The one record that JSON and YAML hold. */
function only(records: readonly TreatyRecord[], out: string): TreatyRecord {
  const [record] = records;
  if (record !== undefined && records.length === 1) return record;
  throw wrong(out === '-' ? '' : out, cliExpectedTexts.oneRecord, `${records.length}`);
}

/** Loads what a format needs, and returns the text of records in it. */
async function textOf(
  records: readonly TreatyRecord[],
  format: Format,
  out: string,
  programme: Programme | undefined,
): Promise<string> {
  if (format === 'json') return plainJson(only(records, out));
  if (format === 'yaml') {
    const { stringify } = await import('yaml');
    // Quotes what YAML 1.1 would read as something else, such as NO.
    return stringify(only(records, out), { compat: 'yaml-1.1', lineWidth: 0 });
  }
  const { toOcel, toXes } = await import('../interchange/index.ts');
  const options = programme && { programme };
  return format === 'xes' ? toXes(records, options) : plainJson(toOcel(records, options));
}

async function write(text: string, out: string, terminal: Terminal): Promise<void> {
  if (out === '-') return terminal.out(text);
  await writeFile(out, text).catch((error: unknown) => {
    throw wrong(out, cliExpectedTexts.writable, reasonOf(error, writeFailureLabels));
  });
}

/** Says what was read and written; where the text goes to standard output, only to a person at a terminal. */
function report(
  from: Format,
  to: Format,
  records: readonly TreatyRecord[],
  out: string,
  terminal: Terminal,
): void {
  const done = say(convertTexts.done, {
    from: capital(formatLabels[from]),
    to: formatLabels[to],
    records: records.length,
    events: records.reduce((sum, record) => sum + record.events.length, 0),
  });
  const line = `${done}\n`;
  if (out !== '-') terminal.out(line);
  else if (terminal.interactive === true) terminal.err(line);
}

/** Runs `convert IN OUT`: writes the records of a file in another format. */
export async function convertCommand(
  [from = '', out = '']: readonly string[],
  options: ConvertOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = formatFor(out, options);
  const text = await textIn(from, terminal);
  const given = options.programme === undefined ? undefined : await programmeIn(options.programme, terminal);
  const named = await programmeOf(text, from, given, terminal);
  const read = await inFile(from, () => recordsIn(text, from, named));
  const records = chosen(read, options);
  await write(await textOf(records, format, out, named?.programme), out, terminal);
  report(read.format, format, records, out, terminal);
  return EXIT.fine;
}
