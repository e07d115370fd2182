import type { Programme, RuleId } from '../../index.ts';
import { capital, rulePageLabels } from '../../messages/index.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';

/** The words that the page has for a rule. */
interface RuleWords {
  /** The thing asked for. */
  readonly requires: string;
  /** The fact that settles the rule where it is undetermined. */
  readonly settle: string;
  /** The duty, as an order. Only for rules that are due by a step. */
  readonly duty?: string;
}

/** The words of every rule. A rule without words does not compile. */
export const RULE_WORDS: Readonly<Record<RuleId, RuleWords>> = rulePageLabels;

/** The names that stand beside the fact that settles a rule. */
type SettledNames = 'things' | 'missing' | 'decision';

/**
 * The names of the things not on record, the names missing of a list, or the decision adopted: they stand beside the fact
 * that settles a rule.
 */
export const NAMES_OF_FACT: Readonly<Partial<Record<RuleId, SettledNames>>> = {
  consensus: 'decision',
  'held-as-proposed': 'things',
  informal: 'things',
  'intersessional-held': 'things',
  'key-decisions-settled': 'things',
  'key-decisions-taken': 'things',
  'languages-provided': 'things',
  'no-official-documents': 'things',
  'paper-text': 'decision',
  'president-as-decided': 'things',
  'second-meeting-convened': 'things',
  'second-meeting-held': 'things',
  'tabled-text': 'decision',
  'themes-covered': 'missing',
};

/** The one thing that a rule looks at, where the finding does not give its name. */
export const THING_OF_RULE: Readonly<Partial<Record<RuleId, string>>> = {
  'chaired-by-president': 'chair',
  informal: 'format',
  'interpretation-provided': 'interpretation',
  'intersessional-held': 'opening of the intersessional',
  'languages-provided': 'languages',
  'no-official-documents': 'span',
  'president-as-decided': 'president',
  'second-meeting-held': 'opening of the Second Meeting',
  'themes-covered': 'themes',
};

/** Returns the duty of a rule of a programme as an order. */
export const dutyWords = (rule: RuleId, programme: Programme): string =>
  RULE_WORDS[rule].duty ?? capital(vocabularyOf(programme).rules[rule].asks);
