import * as z from 'zod';
import { cycleSchema } from '../kinds/schema.ts';
import { frozenCopy } from '../model/frozen.ts';
import { getPath } from '../model/path.ts';
import { parse } from '../model/problems.ts';
import { programmeSchemaOf } from './form.ts';
import { isFormat2, readFile } from './format2/resolve.ts';
import { vocabularyIn } from './ownVocabulary.ts';
import type { Programme } from './programme.ts';
import { DEFAULT_VOCABULARY } from './standard.ts';
import { readBefore, type Vocabulary } from './vocabulary.ts';

/** Returns the vocabulary of the cycle that an input brings; that of 2011 where it brings none, or none that can be read. */
function vocabularyFor(input: unknown): Vocabulary {
  const { cycle } = Object(input) as { readonly cycle?: unknown };
  if (cycle === undefined) return DEFAULT_VOCABULARY;
  const known = readBefore(cycle);
  if (known) return known;
  const read = cycleSchema.safeParse(cycle);
  return read.success ? vocabularyIn(frozenCopy(read.data)) : DEFAULT_VOCABULARY;
}

/** The parts of a programme that its cycle gives a form to: where the cycle is wrong, they are not judged. */
const OF_CYCLE: ReadonlySet<unknown> = new Set(['drafts', 'provisions']);

/**
 * The schema of a programme: strict; the parameters of each provision are checked by its rule's own schema. A cycle of its
 * own says what decisions and rules there are.
 */
export const programmeSchema: z.ZodType<Programme> = /* @__PURE__ */ z
  .unknown()
  .transform((input, { issues }) => {
    if (isFormat2(input)) return readFile(input, issues as z.core.$ZodRawIssue[]) ?? z.NEVER;
    const vocabulary = vocabularyFor(input);
    const { success, data, error } = programmeSchemaOf(vocabulary).safeParse(input);
    if (success) return (data.cycle ? { ...data, cycle: vocabulary.cycle } : data) as Programme;
    const isOfCycle = error.issues.some(({ path }) => path[0] === 'cycle');
    for (const issue of error.issues) {
      if (isOfCycle && OF_CYCLE.has(issue.path[0])) continue;
      issues.push({ ...issue, input: getPath(input, issue.path as string[]) } as z.core.$ZodRawIssue);
    }
    return z.NEVER;
  });

/**
 * A programme from data of any origin, or a `MalformedError` that names every problem.
 *
 * @example
 * ```ts
 * import { ccm2011, MalformedError, parseProgramme } from 'intersessional';
 * console.log(parseProgramme({ ...ccm2011, id: 'ours' }).id);
 * try {
 *   parseProgramme({ ...ccm2011, starts: 'November' });
 * } catch (error) {
 *   if (error instanceof MalformedError) console.log(error.problems.map(({ path }) => path));
 * }
 * ```
 * ```text
 * ours
 * [ 'starts' ]
 * ```
 */
export const parseProgramme = (input: unknown): Programme => parse(programmeSchema, input);
