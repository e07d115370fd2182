import { rulesIn } from '../kinds/rules.ts';
import type { Rule } from '../language/index.ts';
import { memoize } from '../model/memoize.ts';
import type { RuleId } from '../rules/index.ts';
import { RULES } from '../rules/registry.ts';
import { DEFAULT_VOCABULARY } from './standard.ts';
import type { Vocabulary } from './vocabulary.ts';

type Rules = { readonly [Id in RuleId]: Rule };

const rulesOfOwn = /* @__PURE__ */ memoize(
  ({ cycle, rules, form }: Vocabulary) => rulesIn(cycle, rules, form) as Rules,
);

/** Returns every rule of a vocabulary, whole: with the schemas of its parameters, and what it assumes. */
export const rulesOf = (vocabulary: Vocabulary): Rules =>
  vocabulary === DEFAULT_VOCABULARY ? RULES : rulesOfOwn(vocabulary);
