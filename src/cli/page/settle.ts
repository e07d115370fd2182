import { decides, type Finding, type RuleId } from '../../index.ts';
import { compareParagraphs } from '../../source/index.ts';
import { differencesOf, unadopted } from './difference.ts';
import { absentNames, missingNames } from './differenceWords.ts';
import { decisionOf } from './groups.ts';
import { DECISION_NAMES, listed } from './names.ts';
import type { Page } from './page.ts';
import { wordsOfRule } from './ruleWords.ts';
import { tableLines } from './table.ts';

/** A fact to put on record, and the paragraph that it settles. */
interface Fact {
  readonly paragraph: string;
  /** Tells if the verdict waits for it. */
  readonly decisive: boolean;
  /** The fact in words. With `of`, only the name of the fact. */
  readonly what: string;
  readonly of?: string | undefined;
}

/** Returns the facts that settle an undetermined finding. */
function factsOf(finding: Finding, page: Page): readonly Fact[] {
  const base = { paragraph: finding.provision, decisive: decides(finding) };
  const decision = unadopted(finding, page);
  if (decision) return [{ ...base, what: `the adoption of the decision on ${DECISION_NAMES[decision]}` }];
  const { settle, of } = wordsOfRule(finding.rule);
  const differences = differencesOf(finding, page);
  const names = absentNames(differences);
  const adopted = decisionOf(finding, page);
  const said = settle
    .replace('{missing}', missingNames(differences))
    .replace('{decision}', adopted ? DECISION_NAMES[adopted] : 'the decision');
  if (of !== undefined && settle === '{names}') return names.map((what) => ({ ...base, what, of }));
  return [{ ...base, what: said.replace('{names}', names.join(', ')), of }];
}

/** Returns the facts that settle duties which no finding speaks of. */
function factsOfDuties({ result }: Page): readonly Fact[] {
  const isSaid = (provision: string, rule: RuleId) =>
    result.findings.some((finding) => finding.provision === provision && finding.rule === rule);
  return result.duties
    .filter(({ status, provision, rule }) => status === 'unknown' && !isSaid(provision, rule))
    .map((duty) => {
      const { provision, rule } = duty;
      const { settle, of, field = 'days' } = wordsOfRule(rule);
      const what = settle.replace('{names}', field).replace(': {missing}', '');
      return { paragraph: provision, decisive: decides(duty), what, of };
    });
}

const factKey = ({ what, of }: Fact): string => of ?? what;
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
const paragraphsIn = (facts: readonly Fact[]) =>
  unique(facts.map(({ paragraph }) => paragraph)).toSorted(compareParagraphs);

/** Returns `the format and the languages of the intersessional`. */
const factWords = (facts: readonly Fact[]): string =>
  facts[0]?.of === undefined
    ? (facts[0]?.what ?? '')
    : `${listed(unique(facts.map(({ what }) => `the ${what}`)))} of ${facts[0].of}`;

/** Returns `7.1, A6.1 (should: 7.4)`: the paragraphs that wait for a fact, and those beside them. */
function waiting(decisive: readonly Fact[], others: readonly Fact[]): string {
  const binding = paragraphsIn(decisive);
  const beside = others.filter(({ paragraph }) => !binding.includes(paragraph));
  const named = (paragraph: string) => {
    const whats = beside.filter((fact) => fact.of !== undefined && fact.paragraph === paragraph);
    return [paragraph, ...unique(whats.map(({ what }) => what))].join(' ');
  };
  const should = paragraphsIn(beside).map(named).join(', ');
  return `${binding.join(', ')}${should === '' ? '' : ` (should: ${should})`}`;
}

/** Returns the first paragraph that waits for facts, in the order of the paper. */
const firstOf = (facts: readonly Fact[]): string => paragraphsIn(facts)[0] ?? '';

/** Groups facts that are the same, or that are about one thing. */
function grouped(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) groups.set(factKey(fact), [...(groups.get(factKey(fact)) ?? []), fact]);
  return [...groups.values()];
}

/** Returns what to put on record to settle the verdict, with the paragraphs that wait for it. */
export function settleLines(page: Page): readonly string[] {
  const undetermined = page.result.findings.filter(
    ({ outcome, order }) => outcome === 'cantTell' && order === undefined,
  );
  const facts = [...undetermined.flatMap((each) => factsOf(each, page)), ...factsOfDuties(page)];
  const rows = grouped(facts)
    .map((same) => [true, false].map((is) => same.filter(({ decisive }) => decisive === is)))
    .filter(([decisive = []]) => decisive.length > 0)
    .sort(([a = []], [b = []]) => compareParagraphs(firstOf(a), firstOf(b)))
    .map(([decisive = [], others = []]) => ({ cells: [factWords(decisive), waiting(decisive, others)] }));
  return tableLines([{ head: '' }, { head: '' }], rows, page.terminal);
}
