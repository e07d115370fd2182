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

/** The words of every rule of 2011. A rule without words does not compile. */
export const RULE_WORDS: Readonly<Record<RuleId, RuleWords>> = rulePageLabels;

/** Returns the words for a rule of a programme; one of a cycle of its own is told by what it asks. */
export function ruleWords(rule: RuleId, programme: Programme): Omit<RuleWords, 'settle'> {
  if (programme.cycle === undefined) return RULE_WORDS[rule];
  const { asks } = vocabularyOf(programme).rules[rule];
  const requires = asks.replace(/\.$/, '');
  return { requires, duty: requires };
}

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

/** The templates of rules that ask of an adoption itself, and nothing after it. */
const OF_ADOPTION: ReadonlySet<string> = new Set(['consensus', 'text-on-the-table', 'text-of-paper']);

const templateOf = (rule: RuleId, programme: Programme): string =>
  vocabularyOf(programme).cycle.rules[rule]?.use ?? '';

/** Tells if a rule asks of an adoption itself: the page names the decision with what it requires. */
export const isOfAdoption = (rule: RuleId, programme: Programme): boolean =>
  OF_ADOPTION.has(templateOf(rule, programme));

/** Tells if a rule asks that no objection stands. */
export const isConsensus = (rule: RuleId, programme: Programme): boolean =>
  templateOf(rule, programme) === 'consensus';

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
  ruleWords(rule, programme).duty ?? capital(vocabularyOf(programme).rules[rule].asks);
