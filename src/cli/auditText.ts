import { auditSectionLabels, pageTexts, paragraphTexts, say, sectionLabels } from '../messages/index.ts';
import { indented, joined } from './layout.ts';
import { afterTheEndLines, breachLines, misplacedLines } from './page/breaches.ts';
import { dutyLines } from './page/duties.ts';
import { findingLines } from './page/findings.ts';
import { asideLines, fitLines, inferredLines, noteLines, sentenceLines, stageLines } from './page/full.ts';
import { closeLines, cutLines, headerLines } from './page/header.ts';
import type { Page } from './page/page.ts';
import { paragraphLines } from './page/paragraphs.ts';
import { settleLines } from './page/settle.ts';
import { isEmpty, verdictLines } from './page/verdict.ts';

/** Options of the page. */
export interface PageOptions {
  readonly full?: boolean;
}

/** Returns a section with its title. A section without lines is left out. */
const section = (title: string, lines: readonly string[], { terminal }: Page): readonly string[] =>
  lines.length === 0 ? [] : ['', terminal.style.bold(title), ...lines];

function dutySection({ result: { duties }, terminal, ...source }: Page): readonly string[] {
  const called = duties.filter(({ status }) => status !== 'notTriggered');
  const others = duties.filter(({ status }) => status === 'notTriggered').map(({ provision }) => provision);
  const uncalled = [...new Set(others)].join(', ');
  return [
    ...dutyLines(called, source, terminal),
    ...(uncalled === ''
      ? []
      : indented(say(paragraphTexts.notCalledFor, { paragraphs: uncalled }), terminal.columns)),
  ];
}

/** Returns the sections that `--full` adds. */
function fullSections(page: Page): readonly string[] {
  return [
    ...section(auditSectionLabels.everyFinding, sentenceLines(page), page),
    ...section(auditSectionLabels.inferred, inferredLines(page), page),
    ...section(sectionLabels.stages, stageLines(page), page),
    ...section(auditSectionLabels.aside, asideLines(page), page),
    ...section(auditSectionLabels.notes, noteLines(page), page),
    ...section(auditSectionLabels.fit, fitLines(page), page),
  ];
}

/** Returns the line that names the options that say more. */
function moreLines({ terminal }: Page, { full = false }: PageOptions): readonly string[] {
  const [first = '', ...others] = [...(full ? [] : [paragraphTexts.full]), '--json', '--repair'];
  return joined([say(pageTexts.more, { option: first }), ...others], terminal.columns);
}

/** Returns the sections of a record that has events. */
function sections(page: Page): readonly string[] {
  const breached = breachLines(page);
  const labels = auditSectionLabels;
  const settle = page.result.verdict === 'notCompliant' ? labels.settleRest : labels.settle;
  const findings = breached.length === 0 ? labels.findings : labels.otherFindings;
  return [
    ...section(labels.breached, breached, page),
    ...section(sectionLabels.outOfPlace, misplacedLines(page), page),
    ...section(settle, settleLines(page), page),
    ...section(findings, findingLines(page), page),
    ...section(labels.afterTheEnd, afterTheEndLines(page), page),
    ...section(labels.duties, dutySection(page), page),
  ];
}

/** Returns the page of an audit, in lines that fit the terminal. */
export function auditText(page: Page, options: PageOptions = {}): string {
  return [
    ...verdictLines(page),
    ...headerLines(page),
    ...cutLines(page),
    ...closeLines(page),
    ...(isEmpty(page) ? [] : sections(page)),
    ...(options.full === true ? fullSections(page) : []),
    '',
    ...(isEmpty(page) ? [] : paragraphLines(page)),
    ...moreLines(page, options),
    '',
  ].join('\n');
}
