import type { Tally } from '../../coverage/tally.ts';
import type { Mutant } from '../mutant.ts';

/** What each test file counted, by its path. */
export type TalliesByFile = ReadonlyMap<string, readonly Tally[]>;

const failuresIn = (tallies: readonly Tally[], programme: string, paragraphs?: readonly string[]): number =>
  tallies
    .filter((tally) => tally.programme === programme)
    .flatMap(({ provisions }) => provisions)
    .filter(({ paragraph }) => paragraphs?.includes(paragraph) ?? true)
    .reduce((sum, { failed }) => sum + failed, 0);

/**
 * The test files in the order in which they are likely to notice a mutant: first those that breach its paragraphs
 * most, and little else.
 */
export function ranked({ paragraphs }: Mutant, programme: string, files: TalliesByFile): readonly string[] {
  const score = (tallies: readonly Tally[]): number => {
    const own = failuresIn(tallies, programme, paragraphs);
    return own === 0 ? 0 : (own * own) / failuresIn(tallies, programme);
  };
  return [...files]
    .map(([file, tallies]) => ({ file, score: score(tallies) }))
    .sort((a, b) => b.score - a.score || (a.file < b.file ? -1 : 1))
    .map(({ file }) => file);
}
