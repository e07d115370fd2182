import type { Gap, ParagraphCoverage, ProgrammeCoverage, ProvisionCoverage } from './coverage.ts';

/** Gaps, for a person. */
export const GAP_WORDS: Readonly<Record<Gap, string>> = {
  neverApplied: 'no test makes it apply',
  neverFailed: 'no test breaches it',
  neverRefused: 'breached, but never while it binds',
};

const COLUMNS = ['applied', 'passed', 'failed', 'unsure', 'decisive'] as const;

const row = (paragraph: string, force: string, numbers: readonly (number | string)[], mark = ''): string =>
  `  ${paragraph.padEnd(11)}${force.padEnd(13)}${numbers.map((each) => String(each).padStart(10)).join('')}${mark}`;

const paragraphRow = ({ paragraph, forces, covered, ...counts }: ParagraphCoverage): string =>
  row(
    paragraph,
    forces.length > 2 ? `${forces[0]}, ...` : forces.join(', '),
    [counts.applicable, counts.passed, counts.failed, counts.cantTell, counts.decisive],
    covered ? '' : '  !',
  );

const gapRow = ({ paragraph, rule, force, gap }: ProvisionCoverage): readonly string[] =>
  gap === undefined ? [] : [`  ${paragraph.padEnd(11)}${rule} (${force}): ${GAP_WORDS[gap]}`];

/** How many of the paragraphs and provisions of a programme a test run covers, as one line. */
export function summary({ paragraphs, provisions }: ProgrammeCoverage): string {
  const whole = paragraphs.filter(({ covered }) => covered).length;
  const decisive = provisions.filter(({ gap }) => gap === undefined).length;
  return `${decisive} of ${provisions.length} provisions decided something, in ${whole} of ${paragraphs.length} paragraphs each did`;
}

/** The coverage of a programme as a table of 80 columns, with what is not covered below. */
export function coverageText(coverage: ProgrammeCoverage): string {
  const gaps = coverage.provisions.flatMap(gapRow);
  return [
    `Provisions of ${coverage.programme}: ${summary(coverage)}`,
    '',
    row('paragraph', 'force', COLUMNS),
    ...coverage.paragraphs.map(paragraphRow),
    ...(gaps.length > 0 ? ['', 'Not covered (!)', ...gaps] : []),
    '',
  ].join('\n');
}
