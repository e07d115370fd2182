import { positionTexts, say } from '../messages/index.ts';
import { MalformedError, type Problem, problemLine, problemLines } from '../model/problems.ts';

/** A problem with its place in the text, where it has one. */
export interface PositionedProblem extends Problem {
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 code units; a byte order mark does not count. */
  readonly column?: number;
}

/**
 * A problem as one line: `events[3].on: expected …, found "June" (line 12, column 5)`.
 *
 * @example
 * ```ts
 * import { positionedLine } from 'intersessional/read';
 * const problem = { path: 'events[3].on', expected: 'a date', found: '"June"' };
 * console.log(positionedLine({ ...problem, line: 12, column: 5 }));
 * ```
 * ```text
 * events[3].on: expected a date, found "June" (line 12, column 5)
 * ```
 */
export const positionedLine = (problem: PositionedProblem): string =>
  problem.line === undefined
    ? problemLine(problem)
    : say(positionTexts.at, {
        problem: problemLine(problem),
        line: problem.line,
        column: problem.column ?? 1,
      });

/** Thrown for text that cannot be read as what it should be; every problem with its place. */
export class MalformedTextError extends MalformedError {
  declare readonly problems: readonly PositionedProblem[];
  /**
   * True if the text could be parsed: what is wrong is what the text says.
   * @internal
   */
  readonly isParsed: boolean;
  constructor(problems: readonly PositionedProblem[], isParsed = false) {
    super(problems);
    this.isParsed = isParsed;
    this.message = problemLines(this, positionedLine).join('\n');
  }
}
