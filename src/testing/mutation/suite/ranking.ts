import type { TestModule } from 'vitest/node';
import type { Mutant } from '../mutant.ts';
import type { Attempt } from './plan.ts';

/** A test, and the provisions that it sees fail: `A5 languages-provided`. */
export interface Seen {
  readonly file: string;
  readonly test: string;
  readonly failed: readonly string[];
}

/** Collects the failures that the tests of a run saw. */
export const seenIn = (modules: readonly TestModule[]): readonly Seen[] =>
  modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => ({
      file: module.moduleId,
      test: test.id,
      failed: (test.meta() as { failed?: readonly string[] }).failed ?? [],
    })),
  );

const concerns = ({ paragraphs, rule }: Mutant, failed: string): boolean =>
  paragraphs.some((paragraph) =>
    rule === undefined ? failed.startsWith(`${paragraph} `) : failed === `${paragraph} ${rule}`,
  );

/** At most so many tests of a file are tried before all of them are. */
const MOST_TESTS = 8;

/**
 * The tests that are likely to notice a mutant, by file: those that see what it gets wrong fail, and little else; the
 * files that have most of them first.
 */
export function likely(mutant: Mutant, seen: readonly Seen[]): ReadonlyMap<string, readonly string[]> {
  const fitting = seen
    .filter(({ failed }) => failed.some((each) => concerns(mutant, each)))
    .sort((a, b) => a.failed.length - b.failed.length);
  const files = [...new Set(fitting.map(({ file }) => file))];
  const testsIn = (of: string) => fitting.flatMap(({ file, test }) => (file === of ? [test] : []));
  return new Map(
    files
      .map((file) => [file, testsIn(file)] as const)
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([file, tests]) => [file, tests.slice(0, MOST_TESTS)]),
  );
}

/** Assigns mutants to the test files that try them. */
export function attempts(
  alive: readonly Mutant[],
  of: (mutant: Mutant) => readonly (readonly [string, readonly string[] | undefined])[],
): Readonly<Record<string, readonly Attempt[]>> {
  const files: Record<string, Attempt[]> = {};
  for (const mutant of alive) {
    for (const [file, tests] of of(mutant)) {
      files[file] ??= [];
      files[file].push({ mutant: mutant.id, ...(tests && { tests }) });
    }
  }
  return files;
}
