import { decides } from '../../compliance/finding.ts';
import type { Finding } from '../../index.ts';
import {
  columnLabels,
  differenceTexts,
  findingCellTexts,
  forceLabels,
  say,
  sentences,
} from '../../messages/index.ts';
import { nameWords } from '../ownWords.ts';
import { unadopted } from './difference.ts';
import { differenceSentences } from './differenceWords.ts';
import { type FindingGroup, groupsOf, requiresWords } from './groups.ts';
import { valueName } from './names.ts';
import type { Page } from './page.ts';
import { lineCell } from './places.ts';
import { isConsensus } from './ruleWords.ts';
import { type Column, type TableRow, tableLines } from './table.ts';

const COLUMNS: readonly Column[] = [
  { head: columnLabels.paragraph, atMost: 8 },
  { head: columnLabels.force, atMost: 9 },
  { head: columnLabels.requires },
  { head: columnLabels.onRecord },
  { head: columnLabels.line, atMost: 8 },
];
const ON_RECORD = 3;

/** Says what is on record instead of what a finding requires. */
function onRecord(finding: Finding, page: Page): string {
  const decision = unadopted(finding, page);
  if (decision !== undefined)
    return say(differenceTexts.unadopted, { decision: nameWords(decision, page.programme) });
  if (isConsensus(finding.rule, page.programme) && Array.isArray(finding.actual)) {
    return say(findingCellTexts.objection, {
      delegations: finding.actual.map((each) => valueName(each, page.programme)),
    });
  }
  return differenceSentences(finding, page);
}

/** Returns the cell of a finding: if it was not met, and what is on record. */
const cellOf = (finding: Finding, page: Page): string =>
  sentences(
    finding.outcome === 'failed' ? findingCellTexts.notMet : undefined,
    onRecord(finding, page),
    finding.order === undefined ? undefined : findingCellTexts.otherOrder,
  );

function rowOf({ finding, findings, paragraphs, events }: FindingGroup, page: Page): TableRow {
  const { style } = page.terminal;
  const paint = finding.outcome === 'failed' ? style.bad : style.undetermined;
  return {
    cells: [
      paragraphs.join(', '),
      [...new Set(findings.map(({ force }) => forceLabels[force]))].join(', '),
      requiresWords(finding, page),
      cellOf(finding, page),
      events.map((event) => lineCell(event, page.positionOf)).join(', ') || '-',
    ],
    paint: (text, column) => (column === ON_RECORD && decides(finding) ? paint(text) : text),
  };
}

/** Tells if a finding has been shown already: a breach stands above the table. */
const isBreach = (finding: Finding): boolean => decides(finding) && finding.outcome === 'failed';

/** Returns the findings as a table: those that bind first, then what is recommended or allowed. */
export function findingLines(page: Page): readonly string[] {
  const groups = groupsOf(
    page.result.findings.filter((finding) => !isBreach(finding)),
    page,
  );
  const [binding, others] = [true, false].map((strict) =>
    groups.filter(({ finding }) => decides(finding) === strict),
  );
  return tableLines(
    COLUMNS,
    [...(binding ?? []), ...(others ?? [])].map((group) => rowOf(group, page)),
    page.terminal,
  );
}
