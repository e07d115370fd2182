import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { callback, limit, optionsOf } from '../../src/kernel/options.ts';
import { problemOf } from '../support/problems.ts';

const accepts = (form: z.ZodType, value: unknown): boolean => form.safeParse(value).success;

const messageOf = (form: z.ZodType, value: unknown): string | undefined =>
  form.safeParse(value).error?.issues[0]?.message;

describe('options', () => {
  it('take a function to be told, or none', () => {
    expect([() => 0, undefined].map((value) => accepts(callback(), value))).toEqual([true, true]);
    expect(messageOf(callback(), 'function')).toBe('a function to be told');
  });

  it('take a whole number from 0 as a limit', () => {
    expect([0, 1, 2_000_000].map((value) => accepts(limit, value))).toEqual([true, true, true]);
    for (const wrong of [-1, 0.5, '1', null]) expect(messageOf(limit, wrong)).toBe('a whole number from 0');
  });

  it('are read strictly, an unknown one with the nearest that there is', () => {
    const form = z.strictObject({ limit: limit.optional(), days: z.boolean().optional() });
    expect(optionsOf(form, { limit: 5 })).toEqual({ limit: 5 });
    expect(problemOf(() => optionsOf(form, { limits: 5 }))).toMatchObject({
      path: 'limits',
      expected: expect.stringContaining('limit'),
    });
    expect(problemOf(() => optionsOf(form, { limit: -1 }))).toMatchObject({
      path: 'limit',
      expected: 'a whole number from 0',
    });
  });
});
