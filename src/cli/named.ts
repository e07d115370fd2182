import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, sep } from 'node:path';
import type { Programme, TreatyFile } from '../index.ts';
import { cliExpectedTexts, say } from '../messages/index.ts';
import { isJson, isXml, logForm } from '../model/forms.ts';
import { MalformedError, pathText } from '../model/problems.ts';
import type { LocatedProgramme } from '../read/readers.ts';
import { inFile } from './errors.ts';
import { PROGRAMME_IDS, shipped } from './programmes.ts';
import { nameOf, readersFor } from './readersFor.ts';
import type { Terminal } from './terminal.ts';
import { bytesOf, textIn, textOf } from './texts.ts';

/*
 * The programme that a record names by itself, and the treaty that a programme names: one that comes with the library, or
 * a file in the same folder.
 */

/** Reads a programme: one that the library has, by its id, or one in a file (`-`: on standard input). */
export const programmeIn = async (file: string, terminal: Terminal): Promise<Programme> =>
  (await locatedProgrammeIn(file, terminal)).programme;

/** Reads a programme, likewise, and keeps the places in its file. */
export async function locatedProgrammeIn(file: string, terminal: Terminal): Promise<LocatedProgramme> {
  const known = await shipped(file);
  if (known !== undefined) {
    const { programme, file: input = programme } = known;
    return { programme, input, placeOf: (path) => ({ path: pathText(path) }) };
  }
  return inFile(file, async () => {
    const bytes = await bytesOf(file, terminal).catch((error: MalformedError) => {
      const expected = say(cliExpectedTexts.readableOrProgramme, { ids: PROGRAMME_IDS });
      throw new MalformedError(error.problems.map((each) => ({ ...each, expected })));
    });
    const text = textOf(bytes);
    const { locateProgramme } = await readersFor(text, file);
    const treaty = await treatyNamed(text, file);
    return locateProgramme(text, { ...nameOf(file), ...(treaty && { treaty }) });
  });
}

/** Returns the treaty that a programme names: one that comes with the library, or a file in its folder. */
async function treatyNamed(text: string, file: string): Promise<TreatyFile | undefined> {
  const name = await nameIn(text, file, 'treaty');
  if (typeof name !== 'string') return undefined;
  if (isPath(name)) {
    const path = await pathBeside(file, name, 'treaty');
    const law = await textIn(path);
    /* Named by its file, whatever its id. */
    const read = async () => (await readersFor(law, path)).readTreaty(law, nameOf(path));
    return inFile(path, async () => ({ ...(await read()), id: name }));
  }
  const treaties: Readonly<Record<string, TreatyFile>> = await import('../shipped/treaties.ts');
  return Object.hasOwn(treaties, name) ? treaties[name] : undefined;
}

/** A programme, and the name that a record gives to it, if that is not its id. */
export interface NamedProgramme {
  readonly programme: Programme;
  readonly alias?: string | undefined;
}

/** The fields by which a record names its programme, and a programme its treaty. */
type NamingField = 'programme' | 'treaty';

/** A name, where it stands in a line of its own, as in most files of YAML. */
const LINES = {
  programme: /^programme:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#"'][^\n#]*))/m,
  treaty: /^treaty:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#"'][^\n#]*))/m,
} as const;

function valueIn(parse: () => unknown, field: NamingField): unknown {
  try {
    return (parse() as { readonly [F in NamingField]?: unknown } | null)?.[field];
  } catch {
    return undefined;
  }
}

/** Returns the name that a text has for something; `undefined`: there is none, or it cannot be read. */
export async function nameIn(text: string, file: string, field: NamingField = 'programme'): Promise<unknown> {
  if (isXml(text)) return undefined;
  if (isJson(text, nameOf(file).name)) {
    return logForm(text) ? undefined : valueIn(() => JSON.parse(text), field);
  }
  const line = LINES[field].exec(text);
  if (line) return (line[1] ?? line[2] ?? line[3])?.trim();
  if (!text.includes(field)) return undefined;
  const { parse } = await import('yaml');
  return valueIn(() => parse(text), field);
}

/** Tells whether a name is the path of a file. */
export const isPath = (name: string): boolean => /[/\\]|\.(?:ya?ml|json)$/i.test(name);

const refused = (path: NamingField, name: string, expected: string): MalformedError =>
  new MalformedError([{ path, expected, found: JSON.stringify(name) }]);

/** Returns the path of a file that is inside the folder of another, links followed. */
async function pathBeside(file: string, name: string, field: NamingField): Promise<string> {
  if (file === '-') throw refused(field, name, cliExpectedTexts.idOnStandardInput);
  const beside = refused(field, name, cliExpectedTexts.besideRecord);
  if (isAbsolute(name)) throw beside;
  const path = join(dirname(file), name);
  const [folder, real] = await Promise.all([realpath(dirname(file)), realpath(path).catch(() => undefined)]);
  if (real === undefined || !real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) throw beside;
  return path;
}

/** Returns the programme given for a record, by whatever file the record names it. */
export async function programmeUnder(
  text: string,
  file: string,
  programme: Programme,
): Promise<NamedProgramme> {
  const name = await nameIn(text, file);
  return { programme, ...(typeof name === 'string' && isPath(name) && { alias: name }) };
}

/** Returns the programme of a record: the one given, or the one that it names by itself. */
export const programmeOf = async (
  text: string,
  file: string,
  given: Programme | undefined,
  terminal: Terminal,
): Promise<NamedProgramme | undefined> =>
  given ? programmeUnder(text, file, given) : programmeNamed(text, file, terminal);

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
  return { programme: await programmeIn(await pathBeside(file, name, 'programme'), terminal), alias: name };
}
