import { coverageLabels, coverageTexts, gapLabels, say } from '../../messages/index.ts';
import type { Gap, ParagraphCoverage, ProgrammeCoverage, ProvisionCoverage } from './coverage.ts';

const { applied, passed, failed, undetermined, decisive } = coverageLabels;

/** The columns of numbers. */
export const COLUMNS = [applied, passed, failed, undetermined, decisive] as const;

const WIDTHS = COLUMNS.map((column) => Math.max(9, column.length + 1));

const row = (paragraph: string, force: string, numbers: readonly (number | string)[], mark = ''): string =>
  `  ${paragraph.padEnd(11)}${force.padEnd(13)}${numbers.map((each, at) => String(each).padStart(WIDTHS[at] as number)).join('')}${mark}`;

const paragraphRow = ({ paragraph, forces, covered, ...counts }: ParagraphCoverage): string =>
  row(
    paragraph,
    forces.length > 2 ? say(coverageTexts.moreForces, { force: forces[0] ?? '' }) : forces.join(', '),
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
  return (Object.keys(gapLabels) as Gap[]).flatMap((gap) => {
    const rules = own.filter((each) => each.gap === gap).map(({ rule }) => rule);
    const words = say(coverageTexts.gap, { rules: rules.join(', '), gap: gapLabels[gap] });
    return rules.length === 0 ? [] : hanging(paragraph, words.split(' '));
  });
}

/** Returns the number of paragraphs and provisions of a programme that a test run covers. */
export function summary({ paragraphs, provisions }: ProgrammeCoverage): string {
  return say(coverageTexts.summary, {
    decisive: provisions.filter(({ gap }) => gap === undefined).length,
    provisions: provisions.length,
    covered: paragraphs.filter(({ covered }) => covered).length,
    paragraphs: paragraphs.length,
  });
}

/** The coverage of a programme as a table of 80 columns, with what is not covered below. */
export function coverageText(coverage: ProgrammeCoverage): string {
  const { paragraphs, provisions } = coverage;
  const gaps = paragraphs.flatMap(({ paragraph }) => gapLines(paragraph, provisions));
  return [
    say(coverageTexts.headline, { programme: coverage.programme, summary: summary(coverage) }),
    '',
    row(coverageLabels.paragraph, coverageLabels.force, COLUMNS),
    ...paragraphs.map(paragraphRow),
    ...(gaps.length > 0 ? ['', coverageLabels.notCoveredMarked, ...gaps] : []),
    '',
  ].join('\n');
}
