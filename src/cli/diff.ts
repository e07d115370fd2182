import type { IsoDate, Programme } from '../index.ts';
import { progressLabels } from '../messages/index.ts';
import { diff } from '../simulation/diff/diff.ts';
import { diffOnRecord } from '../simulation/diff/record.ts';
import { diffRecordText } from './diffRecordText.ts';
import { diffText } from './diffText.ts';
import { inFile } from './errors.ts';
import { asOfIn, checkOptions } from './input.ts';
import { jsonText } from './json.ts';
import { nameIn, programmeIn, programmeUnder } from './named.ts';
import { progressOn } from './progress.ts';
import { type RecordsOf, recordIn } from './records.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';
import { textIn } from './texts.ts';

export interface DiffCommandOptions {
  readonly json?: boolean;
  readonly record?: string;
  readonly asOf?: IsoDate;
}

/** Says what two programmes make of one record. */
async function diffRecord(
  [first, second]: readonly [Programme, Programme],
  file: string,
  options: DiffCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const text = await textIn(file, terminal);
  const result = await inFile(file, async () => {
    const { record } = await recordIn(text, file, await eitherOf(text, file, [first, second]));
    return diffOnRecord(first, second, record, asOfIn(options));
  });
  terminal.out(options.json ? jsonText(result) : diffRecordText(file, result, terminal));
  return result.same ? EXIT.fine : EXIT.notCompliant;
}

/** The one of two programmes that a record is of: it names one by its id, or a file. */
async function eitherOf(
  text: string,
  file: string,
  programmes: readonly [Programme, Programme],
): Promise<RecordsOf> {
  const name = await nameIn(text, file);
  const [first] = programmes;
  const programme = programmes.find(({ id }) => id === name) ?? first;
  return { known: true, ...(await programmeUnder(text, file, programme)) };
}

/** `diff PROGRAMME PROGRAMME`: what changed, and what the two receive differently. */
export async function diffCommand(
  [one = '', other = '']: readonly string[],
  options: DiffCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { json = false, record } = options;
  checkOptions([one, other, record], options);
  const first = await programmeIn(one, terminal);
  const second = await programmeIn(other, terminal);
  if (record !== undefined) return diffRecord([first, second], record, options, terminal);
  const progress = progressOn(terminal, progressLabels.comparing);
  const result = diff(first, second, { onProgress: progress.update });
  progress.end();
  terminal.out(json ? jsonText(result) : diffText([one, other], result, terminal));
  return result.same ? EXIT.fine : EXIT.notCompliant;
}
