import { MalformedError } from 'intersessional';
import { expect } from 'vitest';

/** Returns the problems that are told of something malformed: none where nothing is thrown. */
export function problemsOf(run: () => unknown): MalformedError['problems'] {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(MalformedError);
    return (error as MalformedError).problems;
  }
  return [];
}

/** Returns the first problem that is told of something malformed. */
export const problemOf = (run: () => unknown) => problemsOf(run)[0];
