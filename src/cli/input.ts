import type { IsoDate, Programme, TreatyRecord } from '../index.ts';
import { cliExpectedTexts, cliFoundTexts, say } from '../messages/index.ts';
import { formsOf } from '../model/fieldForms.ts';
import { objectForm, readerOf } from '../model/form.ts';
import { MalformedError } from '../model/problems.ts';
import type { LocatedRecord } from '../read/located.ts';
import type { TextPosition } from '../read/positions.ts';
import { MalformedTextError } from '../read/problems.ts';
import { inFile } from './errors.ts';
import { programmeIn, programmeOf } from './named.ts';
import { shipped } from './programmes.ts';
import { expectedProgramme, recordIn } from './records.ts';
import type { Terminal } from './terminal.ts';
import { textIn } from './texts.ts';

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
async function programmeFor(
  { record, positionOf }: LocatedRecord,
  given: Programme | undefined,
): Promise<Programme> {
  const own = given ?? (await shipped(record.programme))?.programme;
  if (own?.id === record.programme) return own;
  const expected = expectedProgramme(record.programme, given) as string;
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
    const named = await programmeOf(text, file, given, terminal);
    const located = await recordIn(text, file, { ...named, known: true });
    const { record, positionOf } = located;
    return {
      file,
      record,
      programme: await programmeFor(located, named?.programme),
      positionOf: (event) => positionOf(['events', event]),
    };
  });
}

/** Checks what a command is given: standard input is read once, and the day is one. */
export function checkOptions(
  files: readonly (string | undefined)[],
  { asOf }: { readonly asOf?: IsoDate },
): void {
  if (asOf !== undefined) readerOf(objectForm(formsOf({ '--as-of': 'date' })))({ '--as-of': asOf });
  const fromInput = files.filter((file) => file === '-').length;
  if (fromInput > 1) {
    const found = say(cliFoundTexts.times, { count: fromInput });
    throw new MalformedError([{ path: '-', expected: cliExpectedTexts.standardInputOnce, found }]);
  }
}

/** Reads the options of a command on records: the programme given can be read. */
export async function programmeGiven(
  files: readonly string[],
  options: RecordCommandOptions,
  terminal: Terminal,
): Promise<Programme | undefined> {
  const { programme } = options;
  checkOptions([...files, programme], options);
  return programme === undefined ? undefined : programmeIn(programme, terminal);
}

/** `{ asOf }`, or nothing where it was not given. */
export const asOfIn = ({ asOf }: { readonly asOf?: IsoDate }): { asOf?: IsoDate } =>
  asOf === undefined ? {} : { asOf };
