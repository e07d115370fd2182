import type { Gap, ParagraphCoverage, ProgrammeCoverage, ProvisionCoverage } from './coverage.ts';

/** Gaps, for a person. */
export const GAP_WORDS: Readonly<Record<Gap, string>> = {
  neverApplied: 'no test makes it apply',
  neverFailed: 'no test breaches it',
  neverRefused: 'breached, but never while it binds',
};

const COLUMNS = ['applied', 'passed', 'failed', 'undetermined', 'decisive'] as const;

const WIDTHS = COLUMNS.map((column) => Math.max(9, column.length + 1));

const row = (paragraph: string, force: string, numbers: readonly (number | string)[], mark = ''): string =>
  `  ${paragraph.padEnd(11)}${force.padEnd(13)}${numbers.map((each, at) => String(each).padStart(WIDTHS[at] as number)).join('')}${mark}`;

const paragraphRow = ({ paragraph, forces, covered, ...counts }: ParagraphCoverage): string =>
  row(
    paragraph,
    forces.length > 2 ? `${forces[0]}, ...` : forces.join(', '),
    [counts.applicable, counts.passed, counts.failed, counts.cantTell, counts.decisive],
    covered ? '' : '  !',
  );

const hanging = (label: string, words: readonly string[]): readonly string[] => {
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length > 66) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line, at) => `  ${(at === 0 ? label : '').padEnd(11)}${line}`);
};

/** The gaps of a paragraph: for each kind of gap, the rules that have it. */
function gapLines(paragraph: string, provisions: readonly ProvisionCoverage[]): readonly string[] {
  const own = provisions.filter((each) => each.paragraph === paragraph);
  return (Object.keys(GAP_WORDS) as Gap[]).flatMap((gap) => {
    const rules = own.filter((each) => each.gap === gap).map(({ rule }) => rule);
    return rules.length === 0 ? [] : hanging(paragraph, `${rules.join(', ')}: ${GAP_WORDS[gap]}`.split(' '));
  });
}

/** Returns, as one line, the number of paragraphs and provisions of a programme that a test run covers. */
export function summary({ paragraphs, provisions }: ProgrammeCoverage): string {
  const whole = paragraphs.filter(({ covered }) => covered).length;
  const decisive = provisions.filter(({ gap }) => gap === undefined).length;
  return `${decisive} of ${provisions.length} provisions decisive, ${whole} of ${paragraphs.length} paragraphs covered`;
}

/** The coverage of a programme as a table of 80 columns, with what is not covered below. */
export function coverageText(coverage: ProgrammeCoverage): string {
  const { paragraphs, provisions } = coverage;
  const gaps = paragraphs.flatMap(({ paragraph }) => gapLines(paragraph, provisions));
  return [
    `Provisions of ${coverage.programme}: ${summary(coverage)}`,
    '',
    row('paragraph', 'force', COLUMNS),
    ...paragraphs.map(paragraphRow),
    ...(gaps.length > 0 ? ['', 'Not covered (!)', ...gaps] : []),
    '',
  ].join('\n');
}
