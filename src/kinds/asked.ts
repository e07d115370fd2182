import type * as z from 'zod';
import { cycleExpectedTexts } from '../messages/index.ts';

/** A part of a programme that was expected: in words, or one of some names. */
export type Expected = string | readonly string[];

/** Returns the issue of a part of a programme that is not what was expected. */
export function issueOf(
  expected: Expected,
  at: { readonly path: PropertyKey[]; readonly input: unknown },
): z.core.$ZodRawIssue {
  const message = expected.length === 0 ? cycleExpectedTexts.noSuchThing : expected;
  return typeof message === 'string'
    ? { code: 'custom', message, ...at }
    : { code: 'invalid_value', values: [...message], ...at };
}
