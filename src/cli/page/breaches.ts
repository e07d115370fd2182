import type { AuditedEvent, Finding } from '../../index.ts';
import { hanging, item } from '../layout.ts';
import { stageWords } from '../words.ts';
import { sentenceWords } from './differenceWords.ts';
import { decisionOf, type FindingGroup, requiresWords } from './groups.ts';
import { capital, DECISION_NAMES, listed, valueName } from './names.ts';
import type { Page } from './page.ts';
import { lineWords, placeWords } from './places.ts';
import { breachGroups, forced, misplacedEvents } from './verdict.ts';

const DEEPER = 4;

const VERBS: Readonly<Record<Finding['force'], string>> = {
  shall: 'requires',
  'shall not': 'requires',
  should: 'recommends',
  may: 'allows',
};

/** Returns the lines of the objections of a delegation to a decision, in brackets. */
function raisedWords(delegation: string, finding: Finding, { record, positionOf }: Page): string {
  const lines = record.events.slice(0, finding.event).flatMap((event, index) => {
    const isOurs = event.type === 'objection.raised' && event.delegation === delegation;
    return isOurs && event.decision === decisionOf(finding, { record }) ? [lineWords(index, positionOf)] : [];
  });
  return lines.length === 0 ? '' : ` (${lines.join(', ')})`;
}

/** Says who objected to a decision that was adopted: `Objection of Germany (line 57) to conference support.` */
function objectionWords(finding: Finding, page: Page): string {
  const decision = decisionOf(finding, page);
  const delegations = Array.isArray(finding.actual) ? finding.actual.map(String) : [];
  const whose = delegations.map((each) => `${valueName(each)}${raisedWords(each, finding, page)}`);
  return `Objection of ${listed(whose)} to ${decision ? DECISION_NAMES[decision] : 'the decision'}, not withdrawn.`;
}

/** Says what is required and found. */
function breachWords({ finding, findings, paragraphs }: FindingGroup, page: Page): string {
  if (finding.rule === 'consensus') return objectionWords(finding, page);
  const requires = requiresWords(finding, page);
  const verb = paragraphs.length === 1 ? VERBS[finding.force] : VERBS[finding.force].replace(/s$/, '');
  return `${forced(findings)} ${verb} ${requires}${sentenceWords(finding, page)}`;
}

/** Returns the lines, events and dates of a breach; empty for a breach by silence, which has none. */
const whereWords = ({ events }: FindingGroup, page: Page): string =>
  events.map((event) => `${capital(placeWords(event, page))}.`).join(' ');

/** Returns what was breached: what is required, what is on record, and where. */
export const breachLines = (page: Page): readonly string[] =>
  breachGroups(page).flatMap((group) =>
    item(`${breachWords(group, page)} ${whereWords(group, page)}`, page.terminal.columns),
  );

/** Says at which stages the chart has a place for events. */
function stageList(stages: readonly string[], count: number, { programme }: Page): string {
  const words = (stage: string) => (stage === programme.id ? 'any stage' : stageWords(stage));
  if (stages.length === 0) return `No stage has a place for ${count === 1 ? 'it' : 'them'}.`;
  return `${count === 1 ? 'Its' : 'Their'} place: ${stages.map(words).join(' or ')}.`;
}

/** Returns events in lines, those together that have their place at the same stages. */
function lines(events: readonly AuditedEvent[], page: Page): readonly string[] {
  const { columns } = page.terminal;
  const groups = new Map<string, AuditedEvent[]>();
  for (const event of events) {
    const key = (event.stages ?? []).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.values()].flatMap((same) => [
    ...same.flatMap(({ index }) => item(`${capital(placeWords(index, page))}.`, columns)),
    ...hanging('', stageList(same[0]?.stages ?? [], same.length, page), DEEPER, columns),
  ]);
}

/** Returns the events that had no place where they stand. */
export const misplacedLines = (page: Page): readonly string[] => lines(misplacedEvents(page).counting, page);

/** Returns the events after the end of the cycle, which decide nothing. */
export const afterTheEndLines = (page: Page): readonly string[] => lines(misplacedEvents(page).after, page);
