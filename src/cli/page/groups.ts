import { decides } from '../../compliance/finding.ts';
import type { Decision, Finding } from '../../index.ts';
import { findingCellTexts, say } from '../../messages/index.ts';
import { compareParagraphs } from '../../source/index.ts';
import { nameWords } from '../ownWords.ts';
import { isDecision } from './names.ts';
import type { Page } from './page.ts';
import { isOfAdoption, ruleWords } from './ruleWords.ts';

/** Findings that say the same, of several paragraphs or on several events. */
export interface FindingGroup {
  readonly finding: Finding;
  /** In the order of the paper. */
  readonly paragraphs: readonly string[];
  /** Indices of events, ascending. Empty where silence is the finding. */
  readonly events: readonly number[];
  readonly findings: readonly Finding[];
}

/** Returns the decision that the event of a finding is about. */
export function decisionOf(
  { event }: Finding,
  { programme, record }: Pick<Page, 'programme' | 'record'>,
): Decision | undefined {
  const happened = event === undefined ? undefined : record.events[event];
  const decision = happened && 'decision' in happened ? happened.decision : undefined;
  return isDecision(decision, programme) ? decision : undefined;
}

const keyOf = (finding: Finding, page: Page): string => {
  const { rule, outcome, order, force, expected, actual } = finding;
  const weight = decides(finding) ? 'binding' : force;
  return JSON.stringify([rule, decisionOf(finding, page), outcome, order, weight, expected, actual]);
};

const groupOf = (findings: readonly Finding[]): FindingGroup => ({
  finding: findings[0] as Finding,
  paragraphs: [...new Set(findings.map(({ provision }) => provision))].sort(compareParagraphs),
  events: [...new Set(findings.flatMap(({ event }) => event ?? []))].sort((a, b) => a - b),
  findings,
});

/** Groups findings that say the same, in the order of the paper. */
export function groupsOf(findings: readonly Finding[], page: Page): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding, page);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()]
    .map(groupOf)
    .sort((a, b) => compareParagraphs(a.paragraphs[0] ?? '', b.paragraphs[0] ?? ''));
}

/** Returns what a finding requires, in a cell: `consensus on the decision: conference support`. */
export function requiresWords(finding: Finding, page: Page): string {
  const { requires } = ruleWords(finding.rule, page.programme);
  const decision = decisionOf(finding, page);
  return decision !== undefined && isOfAdoption(finding.rule, page.programme)
    ? say(findingCellTexts.onDecision, { rule: requires, decision: nameWords(decision, page.programme) })
    : requires;
}
