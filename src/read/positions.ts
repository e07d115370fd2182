import {
  fileExpectedTexts,
  fileFoundTexts,
  readExpectedTexts,
  readFoundTexts,
  say,
} from '../messages/index.ts';
import { type Problem, pathText } from '../model/problems.ts';
import type { PositionedProblem } from './problems.ts';

/** A problem and where in the text it starts. */
export interface Fault extends Problem {
  readonly offset?: number | undefined;
}

/** The offsets in the text for a path: of the field's name, if there is one, and of its value. */
export interface TextOffsets {
  readonly name?: number | undefined;
  readonly value: number;
}

/** A text as read: its value, or what is wrong with it; and where in it a path leads. */
export interface ParsedText {
  readonly value: unknown;
  readonly faults: readonly Fault[];
  readonly place: (path: readonly PropertyKey[]) => TextOffsets | undefined;
  /** Finds the texts without quotes that tools of YAML 1.1 read as something else. */
  readonly unquoted?: () => readonly Fault[];
}

export const unparsed = (faults: readonly Fault[]): ParsedText => ({
  value: undefined,
  faults,
  place: () => undefined,
});

/** The depth to which a text may nest; a record needs six levels. A deeper text could exhaust the parser's stack. */
export const MAX_DEPTH = 100;

/** Returns the problem of a field that stands twice. */
export const repeated = (path: readonly PropertyKey[]): Problem => ({
  path: pathText(path),
  expected: fileExpectedTexts.fieldOnce,
  found: fileFoundTexts.secondTime,
});

export const TOO_DEEP = {
  expected: say(readExpectedTexts.levels, { levels: MAX_DEPTH }),
  found: readFoundTexts.more,
} as const satisfies Omit<Problem, 'path'>;

/** A position in a text, as an editor counts. */
export interface TextPosition {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. A byte order mark does not count. */
  readonly column: number;
}

/** Returns the index of the last of sorted numbers that is not above a limit. */
function lastUpTo(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle;
    else high = middle;
  }
  return low;
}

/** Returns a function that gives the line and column of an offset in the text. */
export function positionsIn(text: string): (offset: number) => TextPosition {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return (offset) => {
    const line = lastUpTo(lines, offset);
    return { line: line + 1, column: offset - (lines[line] as number) + 1 };
  };
}

/** The faults as problems, in the order of the text. */
export function positioned(faults: readonly Fault[], text: string): PositionedProblem[] {
  const positionOf = positionsIn(text);
  return [...faults]
    .sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0))
    .map(({ offset, path, expected, found }) =>
      offset === undefined ? { path, expected, found } : { path, expected, found, ...positionOf(offset) },
    );
}
