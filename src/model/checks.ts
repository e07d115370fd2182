import type * as z from 'zod';
import { expectedTexts, say } from '../messages/index.ts';
import { isWithin, type Span } from './calendar.ts';

/* Checks that schemas and forms share. */

/** A span ends on or after the day it starts. */
export const endsAfterStart: z.core.CheckFn<Span> = ({ value, issues }) => {
  if (issues.length > 0 || value.from <= value.to) return;
  issues.push({ code: 'custom', message: expectedTexts.span, input: value });
};

const lies = (on: string, days: Span | undefined): boolean => days !== undefined && isWithin(on, days);

/**
 * A meeting opens on one of the days of its own span, or of its ceremonial span: anything else contradicts itself. A span
 * that is not known contradicts nothing.
 */
export const opensOnItsDays: z.core.CheckFn<z.output<z.ZodObject>> = ({ value, issues }) => {
  if (issues.some(({ path }) => /^(on|span|ceremonialSpan)$/.test(String(path?.[0])))) return;
  const { on, span, ceremonialSpan } = value as { on: string; span?: Span; ceremonialSpan?: Span };
  if (span === undefined || lies(on, span) || lies(on, ceremonialSpan)) return;
  const text = ceremonialSpan ? expectedTexts.dayOfAnySpan : expectedTexts.dayOfSpan;
  issues.push({
    code: 'custom',
    path: ['on'],
    message: say(text, span),
    input: on,
  });
};
