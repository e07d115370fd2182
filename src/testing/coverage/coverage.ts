import { type Counts, type CoverageTally, keyOf, NO_COUNTS, type ProvisionCounts, plus } from './tally.ts';

/** The gap that a test run leaves in a provision: the first of these that holds. */
export type Gap = 'neverApplied' | 'neverFailed' | 'neverRefused';

/** A provision, as a test run covers it. */
export interface ProvisionCoverage extends ProvisionCounts {
  /**
   * Answers that changed something: an event refused; of a provision that cannot refuse, a finding that it failed.
   */
  readonly decisive: number;
  readonly gap?: Gap;
}

/** A paragraph, as a test run covers it: the sums of its provisions. */
export interface ParagraphCoverage extends Counts {
  readonly paragraph: string;
  readonly forces: readonly string[];
  readonly decisive: number;
  /** True if each of its provisions was decisive. */
  readonly covered: boolean;
}

/** A programme, as a test run covers it. */
export interface ProgrammeCoverage {
  readonly programme: string;
  readonly title: string;
  readonly paragraphs: readonly ParagraphCoverage[];
  readonly provisions: readonly ProvisionCoverage[];
}

function gapOf({ applicable, failed, refused, canRefuse }: ProvisionCounts): Gap | undefined {
  if (applicable === 0) return 'neverApplied';
  if (failed === 0) return 'neverFailed';
  return canRefuse && refused === 0 ? 'neverRefused' : undefined;
}

function provisionCoverage(counts: ProvisionCounts): ProvisionCoverage {
  const gap = gapOf(counts);
  return { ...counts, decisive: counts.canRefuse ? counts.refused : counts.failed, ...(gap && { gap }) };
}

function paragraphCoverage(paragraph: string, own: readonly ProvisionCoverage[]): ParagraphCoverage {
  return {
    paragraph,
    forces: [...new Set(own.map(({ force }) => force))],
    ...own.reduce<Counts>(plus, NO_COUNTS),
    decisive: own.reduce((sum, { decisive }) => sum + decisive, 0),
    covered: own.every(({ gap }) => gap === undefined),
  };
}

/** Adds up several tallies of one programme, in the order of the paper. */
function coverageOf(tallies: readonly [CoverageTally, ...CoverageTally[]]): ProgrammeCoverage {
  const [{ programme, title, provisions: first }] = tallies;
  const all = tallies.flatMap(({ provisions }) => provisions);
  const provisions = first.map((each) => {
    const same = all.filter((other) => keyOf(other) === keyOf(each));
    return provisionCoverage({ ...each, ...same.reduce<Counts>(plus, NO_COUNTS) });
  });
  const paragraphs = [...new Set(provisions.map(({ paragraph }) => paragraph))].map((paragraph) =>
    paragraphCoverage(
      paragraph,
      provisions.filter((each) => each.paragraph === paragraph),
    ),
  );
  return { programme, title, paragraphs, provisions };
}

/** The coverage of each programme that was under test, from what each test file counted. */
export function coverageOfAll(tallies: readonly CoverageTally[]): readonly ProgrammeCoverage[] {
  const ids = [...new Set(tallies.map(({ programme }) => programme))];
  return ids.map((id) =>
    coverageOf(tallies.filter(({ programme }) => programme === id) as [CoverageTally, ...CoverageTally[]]),
  );
}
