import { decides, type Finding } from '../../index.ts';
import { differencesOf, unadopted } from './difference.ts';
import { cellWords } from './differenceWords.ts';
import { type FindingGroup, groupsOf, requiresWords } from './groups.ts';
import { DECISION_NAMES, listed, valueName } from './names.ts';
import type { Page } from './page.ts';
import { lineCell } from './places.ts';
import { type Column, type TableRow, tableLines } from './table.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Par.', atMost: 8 },
  { head: 'Force', atMost: 9 },
  { head: 'Requires' },
  { head: 'On record' },
  { head: 'Line', atMost: 8 },
];
const ON_RECORD = 3;

/** Returns what is on record instead of what a finding requires. */
function onRecord(finding: Finding, page: Page): string {
  const decision = unadopted(finding, page);
  if (decision !== undefined) return `no adoption of the decision on ${DECISION_NAMES[decision]}`;
  if (finding.rule === 'consensus' && Array.isArray(finding.actual)) {
    return `objection of ${listed(finding.actual.map((each) => valueName(each)))}`;
  }
  return cellWords(differencesOf(finding, page));
}

/** Returns the cell of a finding: that it was not met, and what is on record. */
function cellOf(finding: Finding, page: Page): string {
  const words = onRecord(finding, page);
  const mark = words.startsWith('missing: ') ? 'not met, ' : 'not met: ';
  const outcome = finding.outcome === 'failed' ? `${mark}${words}` : words;
  return finding.order === undefined ? outcome : `${outcome} (not so in another order of the day)`;
}

function rowOf({ finding, findings, paragraphs, events }: FindingGroup, page: Page): TableRow {
  const { style } = page.terminal;
  const paint = finding.outcome === 'failed' ? style.bad : style.undetermined;
  return {
    cells: [
      paragraphs.join(', '),
      [...new Set(findings.map(({ force }) => force))].join(', '),
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
