import type { Rule } from '../language/rule.ts';
import type { RuleId } from '../rules/index.ts';
import { RULES } from '../rules/registry.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Returns the rules of a vocabulary with the schemas of their parameters: only what checks or describes a programme
 * loads them.
 */
export const rulesOf = (_vocabulary: Vocabulary): { readonly [Id in RuleId]: Rule } => RULES;
