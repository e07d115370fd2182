import * as z from 'zod';
import { issueOf } from '../../kinds/asked.ts';
import { cycleSchema } from '../../kinds/schema.ts';
import { asideTexts, formatTwoExpectedTexts, say } from '../../messages/index.ts';
import { frozenCopy } from '../../model/frozen.ts';
import { getPath } from '../../model/path.ts';
import { parse } from '../../model/problems.ts';
import { programmeSchemaOf } from '../form.ts';
import { vocabularyIn } from '../ownVocabulary.ts';
import type { Programme } from '../programme.ts';
import { closedOf, usesOf } from './closed.ts';
import type { ProgrammeFile, TreatyFile } from './file.ts';
import { checkNames, type Report } from './names.ts';
import { placeIn } from './places.ts';
import { fileSchema, treatySchema } from './schema.ts';

/*
 * A programme of format 2 with its treaty makes one closed programme, before anything else reads it. What is wrong is
 * told by its place in the file, also where it shows only in what comes of it.
 */

type Issues = z.core.$ZodRawIssue[];

/** Tells whether an input is a programme of format 2: it has meetings of its own, and no cycle spelled out. */
export const isFormat2 = (input: unknown): boolean => {
  const fields = Object(input) as Readonly<Record<string, unknown>>;
  return (
    Object.hasOwn(fields, 'format') || Object.hasOwn(fields, 'meetings') || Object.hasOwn(fields, 'flow')
  );
};

type Path = readonly PropertyKey[];

/** Returns the places in a programme, as it was written, of what is in the programme that comes of it. */
export function placesIn(input: unknown, treaty?: TreatyFile): (path: Path) => Path {
  if (!isFormat2(input)) return (path) => path;
  const own = input as ProgrammeFile;
  const file = withTreaty(treaty, own);
  const uses = usesOf(file);
  return (path) => ownPlace(own, placeIn(file, uses, path));
}

/** The place in a programme of what it takes over from its treaty: where it names it. */
const ownPlace = ({ provisions = [] }: ProgrammeFile, path: Path): Path =>
  path[0] === 'provisions' && Number(path[1]) >= provisions.length ? ['treaty'] : path;

/** The parts of an object under some names. */
const only = <T>(parts: Readonly<Record<string, T>> = {}, names: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => names.has(name)));

/**
 * Returns a programme with what its treaty says, as far as it does not overrule it. Of its statements it takes those that
 * a provision or a decision rests on.
 */
function withTreaty(treaty: TreatyFile | undefined, file: ProgrammeFile): ProgrammeFile {
  if (treaty === undefined) return file;
  const { overrules = [], provisions: own = [], decisions = {} } = file;
  const taken = (treaty.provisions ?? []).filter(({ id }) => id === undefined || !overrules.includes(id));
  const provisions = [...own, ...taken];
  const cited = new Set([...provisions, ...Object.values(decisions)].map(({ paragraph }) => paragraph));
  return {
    ...file,
    papers: { ...file.papers, ...treaty.papers },
    statements: { ...only(treaty.statements, cited), ...file.statements },
    ...((treaty.offices || file.offices) && { offices: { ...treaty.offices, ...file.offices } }),
    acts: { ...treaty.acts, ...file.acts },
    aside: { ...only(treaty.aside, cited), ...file.aside },
    names: { ...treaty.names, ...file.names },
    provisions,
  };
}

/** Reads the closed programme of a file; the problems of what comes of it are told by their places in the file. */
function closedIn(own: ProgrammeFile, file: ProgrammeFile, issues: Issues): Programme | undefined {
  const closed = closedOf(file, asideTexts.nothingRests);
  const uses = usesOf(file);
  const tell = (found: readonly z.core.$ZodIssue[], prefix: readonly PropertyKey[]) => {
    for (const issue of found) {
      const path = [...ownPlace(own, placeIn(file, uses, [...prefix, ...issue.path]))];
      issues.push({ ...issue, path, input: getPath(own, path as string[]) } as z.core.$ZodRawIssue);
    }
    return undefined;
  };
  const cycle = cycleSchema.safeParse(closed.cycle);
  if (!cycle.success) return tell(cycle.error.issues, ['cycle']);
  const vocabulary = vocabularyIn(frozenCopy(cycle.data));
  const read = programmeSchemaOf(vocabulary).safeParse({ ...closed, cycle: vocabulary.cycle });
  if (!read.success) return tell(read.error.issues, []);
  return { ...read.data, cycle: vocabulary.cycle } as Programme;
}

/** Returns the part of a name that every object of JavaScript has, so that a fact of that name would be there already. */
const ofObjects = (name: string): string | undefined =>
  name.split('.').find((part) => part in Object.prototype);

/** Finds the names that every object has: of fields, in lists and in paths of facts. */
function objectNamesIn(value: unknown, path: readonly PropertyKey[] = []): readonly z.core.$ZodIssue[] {
  const isText = typeof value === 'string';
  const name = isText ? ofObjects(value) : undefined;
  if (name !== undefined) {
    const message = say(formatTwoExpectedTexts.otherName, { name });
    return [{ code: 'custom', path: [...path], message } as z.core.$ZodIssue];
  }
  if (isText || typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, each]) => {
    const at = [...path, isList ? Number(key) : key];
    return ofObjects(key) === undefined ? objectNamesIn(each, at) : objectNamesIn(key, at);
  });
}

/** Reads a programme of format 2, and takes note of every problem. */
export function readFile(input: unknown, issues: Issues, treaty?: TreatyFile): Programme | undefined {
  const own = fileSchema.safeParse(input);
  const found = own.success ? objectNamesIn(input) : own.error.issues;
  if (!own.success || found.length > 0) {
    issues.push(...found.map((issue) => ({ ...issue, input }) as z.core.$ZodRawIssue));
    return undefined;
  }
  const report: Report = (path, expected, found) => {
    const at = { path: [...ownPlace(own.data, path)], input: found };
    const isIssue = typeof expected === 'object' && 'code' in expected;
    issues.push(isIssue ? ({ ...expected, ...at } as z.core.$ZodRawIssue) : issueOf(expected, at));
  };
  const before = issues.length;
  if (own.data.treaty !== undefined && own.data.treaty !== treaty?.id) {
    report(['treaty'], formatTwoExpectedTexts.treaty, own.data.treaty);
  }
  const ids = treaty?.provisions?.flatMap(({ id }) => id ?? []) ?? [];
  for (const [i, id] of (own.data.overrules ?? []).entries()) {
    if (!ids.includes(id)) report(['overrules', i], formatTwoExpectedTexts.overrules, id);
  }
  const file = withTreaty(treaty, own.data);
  checkNames(file, report);
  return issues.length > before ? undefined : closedIn(own.data, file, issues);
}

/** A treaty from data of any origin. */
export const parseTreaty = (input: unknown): TreatyFile => parse(treatySchema, input);

/** The schema of programmes of format 2 under a treaty. */
export const fileSchemaUnder = (treaty: TreatyFile | undefined): z.ZodType<Programme> =>
  z.unknown().transform((input, { issues }): Programme => {
    return readFile(input, issues as Issues, treaty) ?? z.NEVER;
  });

/** The paragraphs of a programme or of a treaty. */
type ParagraphOf<File> = File extends { readonly statements: infer Statements }
  ? Extract<keyof Statements, string>
  : never;

/**
 * Makes one closed programme of a programme of format 2 and its treaty: what everything else takes. The programme takes
 * over what the treaty says: the provisions but for those that it `overrules`, and the statements that it cites.
 *
 * @throws MalformedError, with every problem by its path.
 *
 * @example
 * ```ts
 * import { resolve } from 'intersessional';
 * const programme = resolve(undefined, {
 *   id: 'river',
 *   title: 'Session on the river',
 *   statements: { R1: 'The session is held in May 2012 in Bern' },
 *   meetings: { session: { plan: { window: '2012-05', city: 'Bern', country: 'CH' } } },
 *   provisions: [{ paragraph: 'R1', force: 'shall', use: 'held', with: { meeting: 'session' } }],
 * });
 * console.log(programme.provisions.map(({ rule }) => rule));
 * ```
 * ```text
 * [ 'R1-held' ]
 * ```
 */
export function resolve<const File extends ProgrammeFile, const Treaty extends TreatyFile | undefined>(
  treaty: Treaty,
  programme: File,
): Programme<ParagraphOf<File | Treaty>> {
  const law = treaty === undefined ? undefined : parseTreaty(treaty);
  return parse(fileSchemaUnder(law), programme) as Programme<ParagraphOf<File | Treaty>>;
}
