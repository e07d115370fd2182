import { decides } from '../../compliance/finding.ts';
import type { Finding, RuleId } from '../../index.ts';
import { say, settleTexts, valueLabel } from '../../messages/index.ts';
import { compareParagraphs } from '../../source/index.ts';
import { nameWords } from '../ownWords.ts';
import { differencesOf, type FindingDifference, unadopted } from './difference.ts';
import { absentThings, missingNames } from './differenceWords.ts';
import { decisionOf } from './groups.ts';
import { ownSettling } from './ownSettle.ts';
import type { Page } from './page.ts';
import { NAMES_OF_FACT, RULE_WORDS } from './ruleWords.ts';
import { tableLines } from './table.ts';

/** A fact to put on record, and the paragraph that it settles. */
interface Fact {
  readonly paragraph: string;
  /** Tells if the verdict waits for it. */
  readonly decisive: boolean;
  readonly fact: string;
  /** The names that stand beside the fact. */
  readonly names: readonly string[];
  /** Tells if the names are those of things that are not on record. */
  readonly hasThings?: boolean;
}

/** Returns the names that stand beside the fact that settles a finding. */
function namesOf(finding: Finding, differences: readonly FindingDifference[], page: Page): readonly string[] {
  const kind = NAMES_OF_FACT[finding.rule];
  if (kind === 'things') return absentThings(differences);
  if (kind === 'missing') return missingNames(differences, page);
  const decision = decisionOf(finding, page);
  return kind === 'decision' && decision !== undefined ? [valueLabel(decision)] : [];
}

/** Returns the fact that settles an undetermined finding. */
function factOf(finding: Finding, page: Page): Fact {
  const { rule, provision } = finding;
  const base = { paragraph: provision, decisive: decides(finding) };
  const decision = unadopted(finding, page);
  if (decision) {
    return { ...base, fact: settleTexts.adoption, names: [nameWords(decision, page.programme)] };
  }
  if (page.programme.cycle) return { ...base, ...ownSettling({ rule, finding }, page), hasThings: true };
  return {
    ...base,
    fact: RULE_WORDS[rule].settle,
    names: namesOf(finding, differencesOf(finding, page), page),
    hasThings: NAMES_OF_FACT[rule] === 'things',
  };
}

/** Returns the facts that settle duties which no finding speaks of. */
function factsOfDuties(page: Page): readonly Fact[] {
  const { result, programme } = page;
  const isSaid = (provision: string, rule: RuleId) =>
    result.findings.some((finding) => finding.provision === provision && finding.rule === rule);
  return result.duties
    .filter(({ status, provision, rule }) => status === 'unknown' && !isSaid(provision, rule))
    .map((duty) => ({
      paragraph: duty.provision,
      decisive: decides(duty),
      ...(programme.cycle ? ownSettling(duty, page) : { fact: RULE_WORDS[duty.rule].settle, names: [] }),
    }));
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
const paragraphsIn = (facts: readonly Fact[]) =>
  unique(facts.map(({ paragraph }) => paragraph)).toSorted(compareParagraphs);

const namesIn = (facts: readonly Fact[]) => unique(facts.flatMap(({ names }) => names)).join(', ');

/** Returns `the intersessional: format, languages`. */
function factWords(facts: readonly Fact[]): string {
  const [{ fact = '' } = {}] = facts;
  const names = namesIn(facts);
  return names === '' ? fact : say(settleTexts.facts, { fact, names });
}

/** Returns `7.1, A6.1 (should: 7.4)`: the paragraphs that wait for a fact, and those beside them. */
function waiting(decisive: readonly Fact[], others: readonly Fact[]): string {
  const binding = paragraphsIn(decisive);
  const beside = others.filter(({ paragraph }) => !binding.includes(paragraph));
  const named = (paragraph: string) => {
    const things = namesIn(beside.filter((fact) => fact.hasThings && fact.paragraph === paragraph));
    return things === '' ? paragraph : say(settleTexts.paragraph, { paragraph, things });
  };
  if (beside.length === 0) return binding.join(', ');
  const slots = { binding: binding.join(', '), others: paragraphsIn(beside).map(named).join(', ') };
  return say(settleTexts.beside, slots);
}

/** Returns the first paragraph that waits for facts, in the order of the paper. */
const firstOf = (facts: readonly Fact[]): string => paragraphsIn(facts)[0] ?? '';

/** Groups facts that are the same. */
function grouped(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const groups = new Map<string, Fact[]>();
  for (const each of facts) groups.set(each.fact, [...(groups.get(each.fact) ?? []), each]);
  return [...groups.values()];
}

/** Returns what to put on record to settle the verdict, with the paragraphs that wait for it. */
export function settleLines(page: Page): readonly string[] {
  const undetermined = page.result.findings.filter(
    ({ outcome, order }) => outcome === 'cantTell' && order === undefined,
  );
  const facts = [...undetermined.map((each) => factOf(each, page)), ...factsOfDuties(page)];
  const rows = grouped(facts)
    .map((same) => [true, false].map((is) => same.filter(({ decisive }) => decisive === is)))
    .filter(([decisive = []]) => decisive.length > 0)
    .sort(([a = []], [b = []]) => compareParagraphs(firstOf(a), firstOf(b)))
    .map(([decisive = [], others = []]) => ({ cells: [factWords(decisive), waiting(decisive, others)] }));
  return tableLines([{ head: '' }, { head: '' }], rows, page.terminal);
}
