import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import type { Programme } from '../index.ts';
import { cliExpectedTexts, cliFoundTexts, say } from '../messages/index.ts';
import { isXml } from '../model/forms.ts';
import { MalformedError, parse } from '../model/problems.ts';
import { readProgramme } from '../read/index.ts';
import { type Arguments, type Mutant, mutantsOf, type NamedRecord } from '../testing/mutation/index.ts';
import { FileError, inFile } from './errors.ts';
import { programmeIn, programmeOf } from './named.ts';
import { choiceWords, shipped, shippedOf } from './programmes.ts';
import { recordIn } from './records.ts';
import type { Terminal } from './terminal.ts';
import { textIn } from './texts.ts';

/** The options of `mutate`. */
export interface MutateOptions {
  /** Vitest's filters; `true`: every test file. */
  readonly suite?: true | readonly string[];
  readonly config?: string;
  readonly equivalent?: string;
  /** Only mutants of these paragraphs. */
  readonly paragraph?: readonly string[];
  readonly json?: boolean;
}

/** A programme, and the records that its mutants are tried on. */
export interface Subjects {
  readonly programme: Programme;
  readonly records: readonly NamedRecord[];
}

/** A programme is told from a record by its provisions. */
const isProgramme = (text: string): boolean => /(^|[\s{,"'])provisions["']?\s*:/.test(text);

const wrong = (path: string, expected: string, found: string): MalformedError =>
  new MalformedError([{ path, expected, found }]);

/** The text of a record, and the file that it is in. */
interface RecordText {
  readonly file: string;
  readonly text: string;
}

/** Reads a programme, or the text of what is none. */
async function read(file: string, terminal: Terminal): Promise<Programme | RecordText> {
  const known = await shipped(file);
  if (known !== undefined) return known.programme;
  const text = await textIn(file, terminal);
  if (isXml(text) || !isProgramme(text)) return { file, text };
  return file === '-' ? inFile(file, async () => readProgramme(text)) : programmeIn(file, terminal);
}

const isText = (each: Programme | RecordText): each is RecordText => 'file' in each;

/** A record, and its programme: the one given, or the one that it names. */
interface RecordRead extends NamedRecord {
  readonly own?: Programme | undefined;
}

const recordOf = (
  { file, text }: RecordText,
  given: Programme | undefined,
  terminal: Terminal,
): Promise<RecordRead> =>
  inFile(file, async () => {
    const named = await programmeOf(text, file, given, terminal);
    return { name: file, record: (await recordIn(text, file, named)).record, own: named?.programme };
  });

/** The one programme of the records, among those given or else those that the library has. */
async function programmeFor(
  programmes: readonly Programme[],
  records: readonly NamedRecord[],
): Promise<Programme> {
  const ids = new Set([...programmes.map(({ id }) => id), ...records.map(({ record }) => record.programme)]);
  const [id = '', ...others] = ids;
  if (others.length > 0)
    throw wrong('programme', say(cliExpectedTexts.sameProgramme, { id }), others.join(', '));
  return programmes[0] ?? (await shippedOf(id)).programme;
}

/** Reads programmes and records; without a suite there must be a record. */
export async function subjectsOf(
  files: readonly string[],
  hasSuite: boolean,
  terminal: Terminal,
): Promise<Subjects> {
  const all = await Promise.all(files.map((file) => read(file, terminal)));
  const programmes = all.filter((each): each is Programme => !isText(each));
  const located = await Promise.all(
    all.filter(isText).map((each) => recordOf(each, programmes[0], terminal)),
  );
  const records = located.map(({ name, record }) => ({ name, record }));
  const named = located.flatMap(({ own }) => own ?? []);
  const programme = await programmeFor(programmes.length > 0 ? programmes : named.slice(0, 1), records);
  if (records.length === 0 && !hasSuite) {
    throw wrong('', cliExpectedTexts.records, cliFoundTexts.programmeAlone);
  }
  return { programme, records };
}

/** Reads why mutants are equivalent: JSON or YAML, a reason by the id of each. */
async function argumentsIn(file: string | undefined): Promise<Arguments> {
  if (file === undefined) return {};
  const text = await textIn(file);
  try {
    return parse(z.record(z.string(), z.string().min(1, cliExpectedTexts.reason)), parseYaml(text));
  } catch (error) {
    if (error instanceof MalformedError) throw new FileError(file, error);
    const found = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new FileError(file, wrong('', cliExpectedTexts.jsonOrYaml, found));
  }
}

/** The mutants that are asked for, and what is argued of them. */
export async function choiceOf(
  programme: Programme,
  { paragraph, equivalent }: MutateOptions,
): Promise<{ readonly mutants: readonly Mutant[]; readonly equivalent: Arguments }> {
  const all = mutantsOf(programme);
  const known = [...new Set(all.flatMap(({ paragraphs }) => paragraphs))];
  for (const each of paragraph ?? []) {
    if (!known.includes(each)) throw wrong('--paragraph', choiceWords(each, known), JSON.stringify(each));
  }
  const isChosen = ({ paragraphs }: Mutant) => paragraph?.some((each) => paragraphs.includes(each)) ?? true;
  const others = new Set(all.filter((each) => !isChosen(each)).map(({ id }) => id));
  const given = Object.entries(await argumentsIn(equivalent)).filter(([id]) => !others.has(id));
  return { mutants: all.filter(isChosen), equivalent: Object.fromEntries(given) };
}
