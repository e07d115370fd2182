import { LineCounter } from 'yaml';
import { MalformedError, type Problem, problemLine } from '../model/problems.ts';

/** A problem with its place in the text, where it has one. */
export interface PositionedProblem extends Problem {
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 code units; a byte order mark does not count. */
  readonly column?: number;
}

/** A problem as one line: `events[3].on: expected …, found "June" (line 12, column 5)`. */
export const positionedLine = (problem: PositionedProblem): string =>
  problem.line === undefined
    ? problemLine(problem)
    : `${problemLine(problem)} (line ${problem.line}, column ${problem.column})`;

/** Thrown for text that cannot be read as what it should be; every problem with its place. */
export class MalformedTextError extends MalformedError {
  declare readonly problems: readonly PositionedProblem[];
  constructor(problems: readonly PositionedProblem[]) {
    super(problems);
    this.message = problems.map(positionedLine).join('\n');
  }
}

/** A problem and where in the text it starts. */
export interface Fault extends Problem {
  readonly offset?: number | undefined;
}

/** What a path leads to: the offset of the field's name, where it has one, and of its value. */
export interface Place {
  readonly name?: number | undefined;
  readonly value: number;
}

/** A text as read: its value, or what is wrong with it; and where in it a path leads. */
export interface ParsedText {
  readonly value: unknown;
  readonly faults: readonly Fault[];
  readonly place: (path: readonly PropertyKey[]) => Place | undefined;
}

export const unparsed = (faults: readonly Fault[]): ParsedText => ({
  value: undefined,
  faults,
  place: () => undefined,
});

/** How deep a text may nest; a record needs six levels. Deeper, and a parser could run out of stack. */
export const MAX_DEPTH = 100;

export const TOO_DEEP = {
  expected: `at most ${MAX_DEPTH} levels of nesting`,
  found: 'more',
} as const satisfies Omit<Problem, 'path'>;

/** The faults as problems, in the order of the text. */
export function positioned(faults: readonly Fault[], text: string): PositionedProblem[] {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return [...faults]
    .sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0))
    .map(({ offset, path, expected, found }) => {
      if (offset === undefined) return { path, expected, found };
      const { line, col } = lines.linePos(offset);
      return { path, expected, found, line, column: col };
    });
}
