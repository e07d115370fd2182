import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, sep } from 'node:path';
import { MalformedError, type Programme } from '../index.ts';
import { cliExpectedTexts, say } from '../messages/index.ts';
import { isXml, logForm } from '../model/forms.ts';
import { pathText } from '../model/problems.ts';
import { isJson, type LocatedProgramme } from '../read/readers.ts';
import { inFile } from './errors.ts';
import { PROGRAMME_IDS, shipped } from './programmes.ts';
import { nameOf, readersFor } from './readersFor.ts';
import type { Terminal } from './terminal.ts';
import { bytesOf, textOf } from './texts.ts';

/*
 * The programme that a record names by itself: one that comes with the library, or a file in the folder of the record.
 */

/** Reads a programme: one that the library has, by its id, or one in a file (`-`: on standard input). */
export const programmeIn = async (file: string, terminal: Terminal): Promise<Programme> =>
  (await locatedProgrammeIn(file, terminal)).programme;

/** Reads a programme, likewise, and keeps the places in its file. */
export async function locatedProgrammeIn(file: string, terminal: Terminal): Promise<LocatedProgramme> {
  const known = await shipped(file);
  if (known !== undefined)
    return { programme: known.programme, placeOf: (path) => ({ path: pathText(path) }) };
  return inFile(file, async () => {
    const bytes = await bytesOf(file, terminal).catch((error: MalformedError) => {
      const expected = say(cliExpectedTexts.readableOrProgramme, { ids: PROGRAMME_IDS });
      throw new MalformedError(error.problems.map((each) => ({ ...each, expected })));
    });
    const text = textOf(bytes);
    const { locateProgramme } = await readersFor(text, file);
    return locateProgramme(text, nameOf(file));
  });
}

/** A programme, and the name that a record gives to it, if that is not its id. */
export interface NamedProgramme {
  readonly programme: Programme;
  readonly alias?: string;
}

/** The name of the programme, where it stands in a line of its own, as in most records of YAML. */
const LINE = /^programme:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#"'][^\n#]*))/m;

function valueIn(parse: () => unknown): unknown {
  try {
    return (parse() as { readonly programme?: unknown } | null)?.programme;
  } catch {
    return undefined;
  }
}

/** Returns the name that a record has for its programme; `undefined`: there is none, or it cannot be read. */
export async function nameIn(text: string, file: string): Promise<unknown> {
  if (isXml(text)) return undefined;
  if (isJson(text, nameOf(file).name)) return logForm(text) ? undefined : valueIn(() => JSON.parse(text));
  const line = LINE.exec(text);
  if (line) return (line[1] ?? line[2] ?? line[3])?.trim();
  const { parse } = await import('yaml');
  return valueIn(() => parse(text));
}

/** Tells whether a name is the path of a file. */
export const isPath = (name: string): boolean => /[/\\]|\.(?:ya?ml|json)$/i.test(name);

const refused = (name: string, expected: string): MalformedError =>
  new MalformedError([{ path: 'programme', expected, found: JSON.stringify(name) }]);

/** Returns the path of a file that is inside the folder of a record, links followed. */
async function pathBeside(file: string, name: string): Promise<string> {
  if (file === '-') throw refused(name, cliExpectedTexts.idOnStandardInput);
  const path = join(dirname(file), name);
  if (isAbsolute(name)) throw refused(name, cliExpectedTexts.besideRecord);
  const [folder, real] = await Promise.all([realpath(dirname(file)), realpath(path).catch(() => undefined)]);
  if (real === undefined) throw refused(name, cliExpectedTexts.besideRecord);
  if (!real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
    throw refused(name, cliExpectedTexts.besideRecord);
  }
  return path;
}

/** Returns the programme that a record names by itself; `undefined` where it names none that is at hand. */
export async function programmeNamed(
  text: string,
  file: string,
  terminal: Terminal,
): Promise<NamedProgramme | undefined> {
  const name = await nameIn(text, file);
  if (typeof name !== 'string') return undefined;
  const own = await shipped(name);
  if (own !== undefined) return { programme: own.programme };
  if (!isPath(name)) return undefined;
  return { programme: await programmeIn(await pathBeside(file, name), terminal), alias: name };
}
