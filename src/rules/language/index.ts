/** The language that rules are written in: terms, relations between them, and what joins them. */
export * from './conditions.ts';
export { defineRule, type Rule } from './rule.ts';
export {
  fact,
  factOfDecision,
  field,
  first,
  hullOf,
  length,
  listOf,
  offerOf,
  type Term,
  value,
} from './terms.ts';
