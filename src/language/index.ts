/** The language that rules are written in: terms, relations between them, and what joins them. */
export * from './conditions.ts';
export type { BareRule, Rule } from './rule.ts';
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
