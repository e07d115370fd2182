import { decides } from '../../compliance/finding.ts';
import type { Audit, Finding } from '../../index.ts';
import { lastOf } from '../../kinds/flow.ts';
import { every, forceLabels, say, sentences, verdictTexts } from '../../messages/index.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { compareParagraphs } from '../../source/index.ts';
import { wrap } from '../layout.ts';
import { nameWords } from '../ownWords.ts';
import type { Style } from '../terminal.ts';
import { decisionOf, groupsOf } from './groups.ts';
import { eventsSoFar, type Page } from './page.ts';
import { isConsensus } from './ruleWords.ts';

type Binding = Pick<Finding, 'provision' | 'force'>;

/** Returns paragraphs in the order of the paper, each once. */
const paragraphsOf = (of: readonly Binding[]): readonly string[] =>
  [...new Set(of.map(({ provision }) => provision))].sort(compareParagraphs);

/** Returns the binding duties that have a status. */
const dutiesWith = ({ duties }: Audit, status: string): readonly Binding[] =>
  duties.filter((duty) => decides(duty) && duty.status === status);

/** Returns the findings that decide against the record. */
export const breaches = ({ findings }: Audit): readonly Finding[] =>
  findings.filter((finding) => decides(finding) && finding.outcome === 'failed');

/** Returns `A4, A5 (shall) and 1.2 (shall not)`. */
export function forced(of: readonly Binding[]): string {
  const forces = [...new Set(of.map(({ force }) => force))].sort();
  const provisionsOf = (force: Binding['force']) =>
    paragraphsOf(of.filter((each) => each.force === force)).join(', ');
  return every(
    forces.map((force) =>
      say(verdictTexts.provisions, { paragraphs: provisionsOf(force), force: forceLabels[force] }),
    ),
  );
}

/** Tells if an event out of place decides nothing: the cycle had ended. */
function isAfterTheEnd(index: number, { record, result, programme }: Page): boolean {
  const last = `${lastOf(vocabularyOf(programme).cycle)}.closed`;
  const end = record.events.findIndex(({ type }) => type === last);
  return result.verdict !== 'notCompliant' || (end >= 0 && index > end);
}

/** Returns the events out of place: those that count against the record, and those after the end of the cycle. */
export function misplacedEvents(page: Page) {
  const all = page.result.receptions.filter(({ reception }) => reception === 'misplaced');
  return {
    counting: all.filter(({ index }) => !isAfterTheEnd(index, page)),
    after: all.filter(({ index }) => isAfterTheEnd(index, page)),
  };
}

/** Returns `Consensus not reached: conference support (A6.1, A6.2, A6.3).` */
function consensusSentence(page: Page): string {
  const blocked = breaches(page.result).filter(({ rule }) => isConsensus(rule, page.programme));
  const decisions = new Set(blocked.flatMap((finding) => decisionOf(finding, page) ?? []));
  if (decisions.size === 0) return '';
  const names = [...decisions].map((decision) => nameWords(decision, page.programme));
  return say(verdictTexts.noConsensus, { decisions: names, paragraphs: paragraphsOf(blocked).join(', ') });
}

function notCompliantSentences(page: Page): string {
  const broken = breaches(page.result).filter(({ rule }) => !isConsensus(rule, page.programme));
  const failed = [...broken, ...dutiesWith(page.result, 'breached')];
  const misplaced = misplacedEvents(page).counting.length;
  return sentences(
    verdictTexts.notCompliant,
    failed.length === 0 ? '' : say(verdictTexts.notMet, { provisions: forced(failed) }),
    consensusSentence(page),
    misplaced === 0 ? '' : say(verdictTexts.misplaced, { count: misplaced }),
  );
}

function undeterminedSentences({ result }: Page): string {
  const open = result.findings.filter((finding) => decides(finding) && finding.outcome === 'cantTell');
  const count = paragraphsOf([...open, ...dutiesWith(result, 'unknown')]).length;
  return say(verdictTexts.undetermined, { count });
}

function compliantSentence({ result }: Page): string {
  const count = result.duties.filter(({ status }) => status === 'pending').length;
  const binding = dutiesWith(result, 'pending').length;
  if (count === 0) return verdictTexts.compliant;
  if (binding === count) return say(verdictTexts.pending, { count });
  return binding === 0
    ? say(verdictTexts.pendingNoneBinding, { count })
    : say(verdictTexts.pendingSomeBinding, { count, binding });
}

/** Tells if nothing is on record, and nothing is known against it. */
export const isEmpty = (page: Page): boolean =>
  eventsSoFar(page).length === 0 && page.result.verdict !== 'notCompliant';

/** Returns the verdict in sentences. */
export function verdictSentences(page: Page): string {
  if (isEmpty(page)) return verdictTexts.empty;
  const { verdict } = page.result;
  if (verdict === 'notCompliant') return notCompliantSentences(page);
  return verdict === 'cannotTell' ? undeterminedSentences(page) : compliantSentence(page);
}

function paintOf(page: Page, style: Style): (text: string) => string {
  if (isEmpty(page)) return (text) => text;
  return { compliant: style.good, notCompliant: style.bad, cannotTell: style.undetermined }[
    page.result.verdict
  ];
}

/** Returns the verdict in lines, in its colour. */
export function verdictLines(page: Page): readonly string[] {
  const { columns, style } = page.terminal;
  const paint = paintOf(page, style);
  return wrap(verdictSentences(page), columns).map((line) => style.bold(paint(line)));
}

/** Returns what was breached, the same said once. */
export const breachGroups = (page: Page) => groupsOf(breaches(page.result), page);
