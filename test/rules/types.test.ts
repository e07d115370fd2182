import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { ShapeOf } from '../../src/model/fields/declared.ts';
import type { Frozen } from '../../src/model/frozen.ts';
import type { DecisionTerms, KnownEvents } from '../../src/model/known.ts';
import { type COMMON, EVENT_FIELDS } from '../../src/rules/events.ts';
import type { TERMS } from '../../src/rules/terms.ts';
import { termsSchemas } from '../../src/rules/termsSchemas.ts';

/*
 * The types of events and texts are made from their fields without the schemas, so that a compiler is done sooner. Those of
 * the schemas are the same.
 */

type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;

type Table = typeof EVENT_FIELDS;

type Read<T extends string, F> = F extends readonly (infer Alternative)[]
  ? Alternative extends unknown
    ? Read<T, Alternative>
    : never
  : z.infer<
      z.ZodObject<ShapeOf<{ on: 'date'; type: { is: T } } & Omit<typeof COMMON, keyof F> & F>, z.core.$strict>
    >;

type OtherEvents = {
  [T in keyof Table]: Same<Frozen<Read<T, Table[T]>>, KnownEvents[T]> extends true ? never : T;
}[keyof Table];

type Plain<T> = { readonly [K in keyof T]: T[K] };

type OtherTerms = {
  [D in keyof typeof TERMS]: Same<
    Frozen<z.infer<(typeof termsSchemas)[D]>>,
    Plain<DecisionTerms[D]>
  > extends true
    ? never
    : D;
}[keyof typeof TERMS];

describe('the types of 2011', () => {
  it('are those that its schemas read', () => {
    const others: readonly (OtherEvents | OtherTerms)[] = [];
    // @ts-expect-error: no event and no text has another type.
    const one: OtherEvents | OtherTerms = 'host.offered';
    expect([...others, one]).toEqual(['host.offered']);
    expect(Object.keys(EVENT_FIELDS)).toContain(one);
    expect(Object.keys(termsSchemas)).toHaveLength(7);
  });
});
