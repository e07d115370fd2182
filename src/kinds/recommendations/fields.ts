import type { Fields } from '../../model/fields/declared.ts';
import type { RecommendationsDeclared } from '../declared.ts';
import type { FieldsOfTypes } from '../fields.ts';

/** The fields of the events about recommendations. */
export function fieldsOfRecommendations({ subjects }: RecommendationsDeclared): FieldsOfTypes {
  const names = Object.keys(subjects);
  const chosen = names.flatMap((is): Fields[] => {
    const choice = subjects[is]?.choice;
    return choice ? [{ subject: { is }, outcome: { optional: { choice } } }] : [];
  });
  const free = names.filter((name) => subjects[name]?.choice === undefined);
  const others: readonly Fields[] = free.length > 0 ? [{ subject: { choice: free }, outcome: 'text?' }] : [];
  const agreed = [...chosen, ...others];
  return {
    'recommendation.drafted': { subject: { choice: names }, outcome: 'text?' },
    'recommendation.agreed': agreed.length > 1 ? agreed : (agreed[0] as Fields),
    'recommendations.transmitted': { to: 'text?' },
  };
}
