import { progressLabels } from '../messages/index.ts';
import { MalformedTextError, type PositionedProblem } from '../read/problems.ts';
import type { LocatedProgramme } from '../read/readers.ts';
import { validate } from '../simulation/validate/validate.ts';
import { FileError } from './errors.ts';
import { jsonText } from './json.ts';
import { locatedProgrammeIn } from './named.ts';
import { progressOn } from './progress.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';
import { type FileValidation, validateText } from './validateText.ts';

export interface ValidateCommandOptions {
  readonly json?: boolean;
}

/** The problems of a file that can be parsed, and that does not have the form of a programme; else the error again. */
function problemsOf(error: unknown): readonly PositionedProblem[] {
  const { cause } = error instanceof FileError ? error : { cause: error };
  if (cause instanceof MalformedTextError && cause.isParsed) return cause.problems;
  throw error;
}

const misformed = (problems: readonly PositionedProblem[]): FileValidation => ({
  programme: null,
  complete: false,
  issues: problems.map((problem) => ({ level: 'error', kind: 'form', ...problem })),
});

/** Validates a programme that could be read, each issue at its place in the file. */
function validated({ programme, placeOf }: LocatedProgramme, terminal: Terminal): FileValidation {
  const progress = progressOn(terminal, progressLabels.exploring);
  const { issues, ...result } = validate(programme, {
    onProgress: ({ doing, topic, topics }) =>
      progress.update(2 * (topic - 1) + (doing === 'deadEnds' ? 1 : 0), 2 * topics),
  });
  progress.end();
  return { ...result, issues: issues.map(({ path, ...issue }) => ({ ...issue, ...placeOf(path) })) };
}

/** `validate PROGRAMME`: what is wrong with a programme. */
export async function validateCommand(
  [file = '']: readonly string[],
  { json = false }: ValidateCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const read = await locatedProgrammeIn(file, terminal).catch(problemsOf);
  const isRead = 'programme' in read;
  const result = isRead ? validated(read, terminal) : misformed(read);
  const title = isRead ? read.programme : undefined;
  terminal.out(json ? jsonText(result) : validateText(title, result, terminal));
  return result.issues.some(({ level }) => level === 'error') ? EXIT.notCompliant : EXIT.fine;
}
