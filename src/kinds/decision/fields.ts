import type { Fields } from '../../model/fields/declared.ts';
import type { DecisionsDeclared } from '../declared.ts';
import type { FieldsOfTypes } from '../fields.ts';

/** The fields of the events about decisions. */
export function fieldsOfDecisions({ of, terms }: DecisionsDeclared): FieldsOfTypes {
  const decision = { choice: of };
  const textOf = (each: string) => ({ fields: terms[each] ?? {} });
  const texts = of.map((each): Fields => ({ decision: { is: each }, terms: textOf(each) }));
  const ifGiven = of.map((each): Fields => ({ decision: { is: each }, terms: { optional: textOf(each) } }));
  const objection: Fields = { decision, delegation: 'text' };
  return {
    'decision.proposed': texts,
    'decision.amended': texts,
    'objection.raised': objection,
    'objection.withdrawn': objection,
    'decision.adopted': ifGiven,
    'decision.deferred': { decision, reason: 'text?' },
  };
}
