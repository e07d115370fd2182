import { dateWords } from '../../compliance/words.ts';
import type { IsoDate } from '../../model/calendar.ts';
import { spaced } from '../../rules/language/compile.ts';
import { changesWords } from './changes.ts';
import type { Divergence, ProvisionTurn } from './compare.ts';
import type { BranchResult, Course, WhatIf } from './whatIf.ts';

/** One line of a comparison: what it is about, then a text for the base and for each branch. Each change is a line of its text. */
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

/** A verdict or the state of a paragraph as words. */
const stateWords = (state: string | undefined): string =>
  state === 'cannotTell' || state === 'cantTell' ? 'undetermined' : spaced(state ?? 'absent');

const turnWords = (turns: readonly ProvisionTurn[]): string =>
  turns.length === 0
    ? 'none'
    : turns
        .map(
          ({ provision, base, branch }) => `${provision} (${stateWords(base)}, then ${stateWords(branch)})`,
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

const changeWords = ({ changes }: BranchResult): string => changesWords(changes).join('\n') || 'nothing';

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
    ofBranches('changes', changeWords),
    row('verdict', ({ verdict }) => stateWords(verdict)),
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
