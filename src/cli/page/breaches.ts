import type { AuditedEvent, Finding } from '../../index.ts';
import { breachTexts, either, placeLabel, say, sentences, stageListTexts } from '../../messages/index.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { hanging, item } from '../layout.ts';
import { stageWords } from '../ownWords.ts';
import { differenceSentences } from './differenceWords.ts';
import { decisionOf, type FindingGroup } from './groups.ts';
import { valueName } from './names.ts';
import type { Page } from './page.ts';
import { lineWords, placeSentence, silenceSentence } from './places.ts';
import { isConsensus } from './ruleWords.ts';
import { breachGroups, forced, misplacedEvents } from './verdict.ts';

const DEEPER = 4;

/** Returns a delegation with the lines of its objections to a decision. */
function objectorWords(delegation: string, finding: Finding, page: Page): string {
  const { record, positionOf } = page;
  const name = valueName(delegation, page.programme);
  const lines = record.events.slice(0, finding.event).flatMap((event, index) => {
    const isTheirs = event.type === 'objection.raised' && event.delegation === delegation;
    return isTheirs && event.decision === decisionOf(finding, page) ? [lineWords(index, positionOf)] : [];
  });
  return lines.length === 0
    ? name
    : say(breachTexts.delegation, { delegation: name, lines: lines.join(', ') });
}

/** Says who objected to a decision that was adopted. */
function objectionSentence(finding: Finding, page: Page): string {
  const delegations = Array.isArray(finding.actual) ? finding.actual.map(String) : [];
  return say(breachTexts.objection, {
    delegations: delegations.map((each) => objectorWords(each, finding, page)),
  });
}

/** Says what is required and found. */
function breachSentences({ finding, findings, paragraphs }: FindingGroup, page: Page): string {
  const requires = say(breachTexts.requires, {
    count: paragraphs.length,
    provisions: forced(findings),
    rule: vocabularyOf(page.programme).rules[finding.rule].asks,
  });
  const isObjection = isConsensus(finding.rule, page.programme);
  return sentences(
    requires,
    isObjection ? objectionSentence(finding, page) : differenceSentences(finding, page),
  );
}

/** Returns the lines, events and dates of a breach; the day of a breach by silence. */
const whereSentences = ({ events, finding }: FindingGroup, page: Page): string =>
  events.length === 0
    ? silenceSentence(finding)
    : sentences(...events.map((event) => placeSentence(event, page)));

/** Returns what was breached: what is required, what is on record, and where. */
export const breachLines = (page: Page): readonly string[] =>
  breachGroups(page).flatMap((group) =>
    item(sentences(breachSentences(group, page), whereSentences(group, page)), page.terminal.columns),
  );

/** Says at which stages the chart has a place for an event. */
function stageList(stages: readonly string[], { programme }: Page): string {
  if (stages.length === 0) return stageListTexts.noPlace;
  const labels = stages.flatMap((stage) =>
    stage === programme.id ? placeLabel(stage, stage) : stageWords([stage], programme),
  );
  return say(stageListTexts.place, { stages: either(labels) });
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
    ...same.flatMap(({ index }) => item(placeSentence(index, page), columns)),
    ...hanging('', stageList(same[0]?.stages ?? [], page), DEEPER, columns),
  ]);
}

/** Returns the events that had no place where they stand. */
export const misplacedLines = (page: Page): readonly string[] => lines(misplacedEvents(page).counting, page);

/** Returns the events after the end of the cycle, which decide nothing. */
export const afterTheEndLines = (page: Page): readonly string[] => lines(misplacedEvents(page).after, page);
