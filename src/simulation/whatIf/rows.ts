import type { ProvisionStatus, Verdict } from '../../compliance/audit.ts';
import type { Finding } from '../../compliance/finding.ts';
import { dateWords } from '../../compliance/words.ts';
import {
  divergenceTexts,
  eventName,
  meetingLabels,
  say,
  sentences,
  whatIfLabels,
  whatIfLateTexts,
  whatIfStatusLabels,
  whatIfTurnTexts,
} from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { changesWords } from './changes.ts';
import type { Divergence, ProvisionTurn } from './compare.ts';
import { type BranchResult, type Course, laterIn, type WhatIf } from './whatIf.ts';

/** One line of a comparison: what it is about, then a text for the base and for each branch. Each change is a line of its text. */
export interface WhatIfRow {
  readonly label: string;
  readonly values: readonly string[];
}

const dayWords = (day: IsoDate | null): string => (day === null ? whatIfLabels.notReached : dateWords(day));

/** Says a day, and by how many days it is later or earlier than in the base. */
function lateWords(on: IsoDate | null, days: number | null): string {
  const day = dayWords(on);
  if (days === null || days === 0) return day;
  return say(days > 0 ? whatIfLateTexts.later : whatIfLateTexts.earlier, { day, count: Math.abs(days) });
}

/** A verdict or the status of a paragraph as words. */
const statusWords = (status: ProvisionStatus | Verdict | undefined): string =>
  whatIfStatusLabels[status ?? 'absent'];

const turnWords = (turns: readonly ProvisionTurn[]): string =>
  turns
    .map(({ provision, base, branch }) =>
      say(whatIfTurnTexts.turn, {
        paragraph: provision,
        before: statusWords(base),
        after: statusWords(branch),
      }),
    )
    .join('\n') || whatIfLabels.none;

const provisionsIn = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.map(({ provision }) => provision)),
];

function divergenceWords(divergence: Divergence | null): string {
  if (divergence === null) return whatIfLabels.none;
  const { base, branch } = divergence;
  const played = branch ?? base;
  if (played === undefined) return divergenceTexts.atEnd;
  const said = { day: dateWords(played.event.on), event: eventName(played.event) };
  if (base === undefined) return say(divergenceTexts.onlyHere, said);
  if (branch === undefined) return say(divergenceTexts.notHere, said);
  const paragraphs = provisionsIn(branch.findings);
  const found = { count: paragraphs.length, paragraphs };
  return sentences(
    say(divergenceTexts[branch.reception], said),
    paragraphs.length === 0 ? undefined : say(divergenceTexts.findings, found),
  );
}

const failedWords = ({ findings }: Course): string =>
  provisionsIn(findings.filter(({ outcome }) => outcome === 'failed')).join(' ') || whatIfLabels.none;

const changeWords = ({ changes }: BranchResult): string =>
  changesWords(changes).join('\n') || whatIfLabels.noChange;

type Late = (branch: BranchResult) => number | null;

/**
 * The comparison as rows: the base first, then the branches side by side.
 *
 * @example
 * ```ts
 * import { ccm2011, defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { type Branch, whatIf, whatIfRows } from 'intersessional/simulation';
 * const noOffer: Branch = { name: 'no offer', programme: ({ offers }) => void offers.splice(0) };
 * const rows = whatIfRows(whatIf(ccm2011, defineRecord(model), [noOffer]));
 * console.log(rows.find(({ label }) => label === 'verdict')?.values);
 * ```
 * ```text
 * [ 'compliant', 'not compliant' ]
 * ```
 */
export function whatIfRows({ base, branches }: WhatIf): readonly WhatIfRow[] {
  const row = (label: string, of: (course: Course) => string): WhatIfRow => ({
    label,
    values: [base, ...branches].map(of),
  });
  const days = (label: string, of: (course: Course) => IsoDate | null, late: Late): WhatIfRow => ({
    label,
    values: [dayWords(of(base)), ...branches.map((branch) => lateWords(of(branch), late(branch)))],
  });
  const ofBranches = (label: string, of: (branch: BranchResult) => string): WhatIfRow => ({
    label,
    values: ['', ...branches.map(of)],
  });
  return [
    { label: '', values: [whatIfLabels.base, ...branches.map(({ name }) => name)] },
    ofBranches(whatIfLabels.changes, changeWords),
    row(whatIfLabels.verdict, ({ verdict }) => statusWords(verdict)),
    row(whatIfLabels.unmet, failedWords),
    ...laterIn(base.reached).map((meeting) =>
      days(
        meetingLabels[meeting],
        ({ reached }) => reached[meeting],
        ({ daysLost }) => daysLost[meeting],
      ),
    ),
    days(
      whatIfLabels.earliest,
      ({ earliest }) => earliest.on,
      ({ daysLost }) => daysLost.earliest,
    ),
    ofBranches(whatIfLabels.divergence, ({ divergence }) => divergenceWords(divergence)),
    ofBranches(whatIfLabels.gained, ({ gained }) => turnWords(gained)),
    ofBranches(whatIfLabels.lost, ({ lost }) => turnWords(lost)),
  ];
}
