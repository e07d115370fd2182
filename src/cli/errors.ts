import { CommanderError } from 'commander';
import { fileTexts, say, sentences, unknownNameTexts, usageTexts } from '../messages/index.ts';
import { MalformedError, MOST_PROBLEMS, problemLines } from '../model/problems.ts';
import { type PositionedProblem, positionedLine } from '../read/problems.ts';
import { jsonText } from './json.ts';
import { printable } from './layout.ts';
import type { Terminal } from './terminal.ts';

/** Thrown for a file that does not have the form it must have: problems of one file, among several. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly file: string;
  override readonly cause: MalformedError;
  constructor(file: string, cause: MalformedError) {
    super(cause.message);
    this.file = file;
    this.cause = cause;
  }
}

/** Reads a file. An error gets the name of the file. Standard input has none. */
export async function inFile<T>(file: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof MalformedError && file !== '-' ? new FileError(file, error) : error;
  }
}

/** An error as the command line tells it: a line, and its parts where it has them. */
interface ReportedError extends Partial<PositionedProblem> {
  readonly message: string;
  readonly file?: string;
}

function reportedProblem(problem: PositionedProblem, file: string | undefined): ReportedError {
  if (file === undefined) return { message: positionedLine(problem), ...problem };
  const message =
    problem.path === ''
      ? positionedLine({ ...problem, path: file })
      : say(fileTexts.problem, { file, problem: positionedLine(problem) });
  return { message, file, ...problem };
}

/** Tells the first problems, and how many others there are. */
function reportedProblems(error: MalformedError, file: string | undefined): readonly ReportedError[] {
  const lines = problemLines(error, (problem) => reportedProblem(problem, file).message);
  return lines.map((message, index) => {
    const problem = index < MOST_PROBLEMS ? error.problems[index] : undefined;
    return problem ? reportedProblem(problem, file) : { message };
  });
}

/** Returns the text for an error of the parser of the command line, by its code. */
const usageText = (code: string): string | undefined => {
  const name = code.replace('commander.', '');
  return Object.hasOwn(usageTexts, name) ? usageTexts[name as keyof typeof usageTexts] : undefined;
};

/** Says what is wrong with the line as it was typed. The parser names the thing in quotes, and names like it at the end. */
function usageSentences({ code, message }: CommanderError): string {
  const text = usageText(code) as typeof usageTexts.unknownCommand | undefined;
  if (text === undefined) return message.trim().replace(/\s*\n\s*/g, ' ');
  const [, name = ''] = /'([^']*)'/.exec(message) ?? [];
  const [, names] = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message) ?? [];
  return sentences(say(text, { name }), names && say(unknownNameTexts.didYouMean, { names }));
}

function reportedOf(error: unknown): readonly ReportedError[] {
  if (error instanceof FileError) return reportedProblems(error.cause, error.file);
  if (error instanceof MalformedError) return reportedProblems(error, undefined);
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof CommanderError) return [{ message: usageSentences(error) }];
  return [{ message: `intersessional: ${text}` }];
}

/** Tells errors on standard error: a line for each, or JSON; never a stack. */
export function tellErrors(errors: readonly unknown[], isJson: boolean, { err }: Terminal): void {
  const reported = errors.flatMap(reportedOf);
  if (reported.length === 0) return;
  if (isJson) err(jsonText({ errors: reported }));
  else for (const { message } of reported) err(`${printable(message)}\n`);
}
