import { hanging, joined } from './layout.ts';
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
    ...(uncalled === '' ? [] : hanging('', `Not called for: ${uncalled}`, 2, terminal.columns)),
  ];
}

/** Returns the sections that `--full` adds. */
function fullSections(page: Page): readonly string[] {
  return [
    ...section('Every finding', sentenceLines(page), page),
    ...section('Steps inferred', inferredLines(page), page),
    ...section('Where the cycle stands', stageLines(page), page),
    ...section('Paragraphs that ask nothing', asideLines(page), page),
    ...section('Notes of the record', noteLines(page), page),
    ...section('Fit with the procedure', fitLines(page), page),
  ];
}

const FULL = '--full (every finding in a sentence, paragraphs that ask nothing, notes)';

/** Returns the line that names the options that say more. */
function moreLines({ terminal }: Page, { full = false }: PageOptions): readonly string[] {
  const [first = '', ...others] = [...(full ? [] : [FULL]), '--json', '--repair'];
  return joined([`More: ${first}`, ...others], terminal.columns);
}

/** Returns the sections of a record that has events. */
function sections(page: Page): readonly string[] {
  const breached = breachLines(page);
  const isBroken = page.result.verdict === 'notCompliant';
  return [
    ...section('What was breached', breached, page),
    ...section('Out of place', misplacedLines(page), page),
    ...section(`To settle ${isBroken ? 'the rest' : 'it'}, put on record`, settleLines(page), page),
    ...section(breached.length === 0 ? 'Findings' : 'Other findings', findingLines(page), page),
    ...section('After the end of the cycle, and of no weight', afterTheEndLines(page), page),
    ...section('Duties', dutySection(page), page),
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
