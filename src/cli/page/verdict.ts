import { type Audit, decides, type Finding } from '../../index.ts';
import { compareParagraphs } from '../../source/index.ts';
import { wrap } from '../layout.ts';
import type { Style } from '../terminal.ts';
import { counted } from '../words.ts';
import { decisionOf, groupsOf } from './groups.ts';
import { DECISION_NAMES, listed } from './names.ts';
import { eventsSoFar, type Page } from './page.ts';

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
  return listed(
    forces.map((force) => `${paragraphsOf(of.filter((each) => each.force === force)).join(', ')} (${force})`),
  );
}

/** Tells if an event out of place decides nothing: the cycle had ended. */
function isAfterTheEnd(index: number, { record, result }: Page): boolean {
  const end = record.events.findIndex(({ type }) => String(type) === 'secondMeeting.closed');
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

/** Returns `consensus on the decision on conference support (A6.1, A6.2, A6.3) was not reached`. */
function consensusWords(page: Page): readonly string[] {
  const blocked = breaches(page.result).filter(({ rule }) => rule === 'consensus');
  const decisions = new Set(blocked.flatMap((finding) => decisionOf(finding, page) ?? []));
  if (decisions.size === 0) return [];
  const names = listed([...decisions].map((decision) => DECISION_NAMES[decision]));
  const noun = decisions.size === 1 ? 'decision' : 'decisions';
  return [`consensus on the ${noun} on ${names} (${paragraphsOf(blocked).join(', ')}) was not reached`];
}

function notCompliantWords(page: Page): string {
  const broken = breaches(page.result).filter(({ rule }) => rule !== 'consensus');
  const failed = [...broken, ...dutiesWith(page.result, 'breached')];
  const misplaced = misplacedEvents(page).counting.length;
  const count = paragraphsOf(failed).length;
  return listed([
    ...(count === 0 ? [] : [`${forced(failed)} ${count === 1 ? 'was' : 'were'} not met`]),
    ...consensusWords(page),
    ...(misplaced === 0
      ? []
      : [`${counted(misplaced, 'event')} ${misplaced === 1 ? 'is' : 'are'} out of place`]),
  ]);
}

function undeterminedWords({ result }: Page): string {
  const open = result.findings.filter((finding) => decides(finding) && finding.outcome === 'cantTell');
  const count = paragraphsOf([...open, ...dutiesWith(result, 'unknown')]).length;
  const provisions = counted(count, 'binding provision');
  return `nothing binding is known to be broken; ${provisions} could not be judged`;
}

/** Returns ` (2 of them binding)` where not every duty that is pending binds. */
function bindingShare(pending: number, binding: number): string {
  if (binding === pending) return '';
  return binding === 0 ? ', none of them binding' : `, ${binding} of them binding`;
}

function compliantWords({ result }: Page): string {
  const pending = result.duties.filter(({ status }) => status === 'pending').length;
  if (pending === 0) return 'Compliant.';
  const are = pending === 1 ? 'is' : 'are';
  const share = bindingShare(pending, dutiesWith(result, 'pending').length);
  return `Compliant so far: ${counted(pending, 'duty', 'duties')} ${are} still pending${share}.`;
}

/** Tells if nothing is on record, and nothing is known against it. */
export const isEmpty = (page: Page): boolean =>
  eventsSoFar(page).length === 0 && page.result.verdict !== 'notCompliant';

/** Returns the verdict in one sentence. */
export function verdictSentence(page: Page): string {
  if (isEmpty(page)) return 'Nothing to judge yet: no event is on this record.';
  const { verdict } = page.result;
  if (verdict === 'notCompliant') return `Not compliant: ${notCompliantWords(page)}.`;
  return verdict === 'cannotTell' ? `Undetermined: ${undeterminedWords(page)}.` : compliantWords(page);
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
  return wrap(verdictSentence(page), columns).map((line) => style.bold(paint(line)));
}

/** Returns what was breached, the same said once. */
export const breachGroups = (page: Page) => groupsOf(breaches(page.result), page);
