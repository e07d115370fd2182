import type { EventEffect } from '../../analysis/effects.ts';
import type { Condition, Relation } from '../../language/conditions.ts';
import { paramsOf, readsOf, relationsIn } from '../../language/reads.ts';
import { getPath, overlaps } from '../../model/path.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';

const numbersIn = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

/** Returns the largest number to which the provisions of a programme, or other conditions, compare a count. */
export function largestNumber(
  programme: Programme,
  others: readonly Condition[],
  effects: readonly EventEffect[],
): number {
  const counts = effects.filter(({ change }) => change === 'count').map(({ path }) => path);
  const isOfCount = (relation: Relation): boolean =>
    readsOf(relation).some(({ path }) => counts.some((count) => overlaps(path, count)));
  const numbers = (condition: Condition, params?: unknown): readonly number[] =>
    relationsIn(condition)
      .map(([relation]) => relation)
      .filter(isOfCount)
      .flatMap((relation) => [relation.of, paramsOf(relation).map((name) => getPath(params, [name]))])
      .flatMap(numbersIn);
  const { rules } = vocabularyOf(programme);
  return Math.max(
    0,
    ...programme.provisions.flatMap((provision) => numbers(rules[provision.rule].condition, provision.with)),
    ...others.flatMap((condition) => numbers(condition)),
  );
}
