import { add, type EffectTable, set } from '../../language/effects.ts';
import { equal, value } from '../../language/index.ts';
import type { CycleDeclared, RecommendationsDeclared } from '../declared.ts';
import { isTo } from '../meeting/sittings.ts';

/** The effects of the events about recommendations. */
export function recommendationEffects(
  cycle: CycleDeclared,
  { to, subjects }: RecommendationsDeclared,
): EffectTable {
  const outcomes = Object.entries(subjects).flatMap(([subject, { outcome }]) =>
    outcome === undefined
      ? []
      : [set(`recommendations.${outcome}`, 'outcome', equal<string>({ event: 'subject' }, value(subject)))],
  );
  return {
    'recommendation.agreed': [add('recommendations.agreed', 'subject'), ...outcomes],
    'recommendations.transmitted': [set('recommendations.transmitted', 'on', isTo(cycle, to))],
  };
}
