/** The language that rules are written in: terms, relations between them, and what joins them. */
export * from './conditions.ts';
export { type BareRule, defineRule, type Rule, type RuleScope, type WordsOf } from './rule.ts';
export {
  fact,
  factAt,
  factOfDecision,
  field,
  first,
  length,
  listOf,
  offerOf,
  type Term,
  value,
} from './terms.ts';
