import type { Duty } from './duties.ts';
import { decides, type Finding } from './finding.ts';

/** The verdict on a record: nobody is accused where orders, silence or missing facts leave doubt. */
export type Verdict = 'compliant' | 'notCompliant' | 'cannotTell';

/** The things from which a verdict is made. */
export interface VerdictBasis {
  /** An event had no place, or was refused. */
  readonly isOutOfPlace: boolean;
  /** An event may have had no place. */
  readonly isDoubtful: boolean;
  readonly findings: readonly Pick<Finding, 'outcome' | 'force' | 'binding'>[];
  readonly duties: readonly Duty[];
}

/** Makes the verdict of what was found. */
export function verdictOf({ isOutOfPlace, isDoubtful, findings, duties }: VerdictBasis): Verdict {
  const outcomes = findings.filter(decides).map(({ outcome }) => outcome);
  const statuses = duties.filter(decides).map(({ status }) => status);
  if (isOutOfPlace || outcomes.includes('failed') || statuses.includes('breached')) return 'notCompliant';
  const isOpen = isDoubtful || outcomes.includes('cantTell') || statuses.includes('unknown');
  return isOpen ? 'cannotTell' : 'compliant';
}
