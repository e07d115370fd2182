import type { Patch } from 'immer';
import { dateWords, valueWords } from '../../compliance/words.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { pathText } from '../../model/problems.ts';
import { spaced } from '../../rules/language/compile.ts';
import type { Json } from '../../rules/language/terms.ts';
import type { Divergence, ProvisionTurn } from './compare.ts';
import type { BranchResult, Course, WhatIf } from './whatIf.ts';

/** One line of a comparison: what it is about, then a text for the base and for each branch. */
export interface WhatIfRow {
  readonly label: string;
  readonly values: readonly string[];
}

const dayWords = (day: IsoDate | null): string => (day === null ? 'not reached' : dateWords(day));

/** ` (7 days later)`. */
function lateWords(days: number | null): string {
  if (days === null || days === 0) return '';
  const count = Math.abs(days);
  return ` (${count} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'})`;
}

const turnWords = (turns: readonly ProvisionTurn[]): string =>
  turns.length === 0
    ? 'none'
    : turns
        .map(
          ({ provision, base, branch }) =>
            `${provision} (${spaced(base ?? 'absent')}, then ${spaced(branch ?? 'absent')})`,
        )
        .join('; ');

function divergenceWords(divergence: Divergence | null): string {
  if (divergence === null) return 'none';
  const { at, base, branch } = divergence;
  if (at === 'end') return 'at the end: what never happened';
  const one = branch ?? base;
  const where = one ? `${dateWords(one.event.on)}, ${one.event.type}` : '';
  if (base === undefined) return `${where}: only here`;
  if (branch === undefined) return `${where}: not here`;
  const found = [...new Set(branch.findings.map(({ provision }) => provision))];
  return `${where}: ${branch.reception}${found.length > 0 ? `, against ${found.join(' ')}` : ''}`;
}

const failedWords = ({ findings }: Course): string =>
  [...new Set(findings.filter(({ outcome }) => outcome === 'failed').map(({ provision }) => provision))].join(
    ' ',
  ) || 'none';

/** `events[21].on: 20 September 2011`. */
function patchWords({ op, path, value }: Patch): string {
  const where = pathText(path);
  return op === 'remove' ? `${where}: gone` : `${where}: ${valueWords(value as Json)}`;
}

const patchesWords = ({ patches }: BranchResult): string =>
  [
    ...patches.programme.map((patch) => `programme ${patchWords(patch)}`),
    ...patches.record.map(patchWords),
  ].join('; ') || 'nothing';

type Late = (branch: BranchResult) => number | null;

/** The comparison as rows: the base first, then the branches side by side. */
export function whatIfRows({ base, branches }: WhatIf): readonly WhatIfRow[] {
  const row = (label: string, of: (course: Course) => string): WhatIfRow => ({
    label,
    values: [base, ...branches].map(of),
  });
  const days = (label: string, of: (course: Course) => IsoDate | null, late: Late): WhatIfRow => ({
    label,
    values: [
      dayWords(of(base)),
      ...branches.map((branch) => `${dayWords(of(branch))}${lateWords(late(branch))}`),
    ],
  });
  const ofBranches = (label: string, of: (branch: BranchResult) => string): WhatIfRow => ({
    label,
    values: ['', ...branches.map(of)],
  });
  return [
    { label: '', values: ['as it is', ...branches.map(({ name }) => name)] },
    ofBranches('changes', patchesWords),
    row('verdict', ({ verdict }) => spaced(verdict)),
    row('not met', failedWords),
    days(
      'intersessional',
      ({ reached }) => reached.intersessional,
      ({ daysLost }) => daysLost.intersessional,
    ),
    days(
      'Second Meeting',
      ({ reached }) => reached.secondMeeting,
      ({ daysLost }) => daysLost.secondMeeting,
    ),
    days(
      'at the earliest',
      ({ earliest }) => earliest.on,
      ({ daysLost }) => daysLost.earliest,
    ),
    ofBranches('first difference', ({ divergence }) => divergenceWords(divergence)),
    ofBranches('gained', ({ gained }) => turnWords(gained)),
    ofBranches('lost', ({ lost }) => turnWords(lost)),
  ];
}

/** A text in lines of so many characters; a longer word stands by itself. */
function wrapped(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const GAP = '  ';

/** The rows as plain text: a column for the base and for each branch, side by side. */
export function whatIfText(result: WhatIf, columns = 80): string {
  const rows = whatIfRows(result);
  const labels = Math.max(...rows.map(({ label }) => label.length));
  const count = rows[0]?.values.length ?? 1;
  const width = Math.max(16, Math.floor((columns - labels) / count) - GAP.length);
  const lines = rows.flatMap(({ label, values }) => {
    const cells = values.map((value) => wrapped(value, width));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, i) =>
      [(i === 0 ? label : '').padEnd(labels), ...cells.map((cell) => (cell[i] ?? '').padEnd(width))]
        .join(GAP)
        .trimEnd(),
    );
  });
  return `${lines.join('\n')}\n`;
}
