import pc from 'picocolors';

/** Exit codes: the contract's. */
export const EXIT = { fine: 0, notCompliant: 1, unreadable: 2, cannotTell: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The styles of text on a terminal; off a terminal each returns its text unchanged. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly undetermined: (text: string) => string;
}

/** The part of a process that a command may use. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Everything on standard input. */
  readonly input: () => Promise<Uint8Array>;
  readonly columns: number;
  readonly style: Style;
  /** True if standard error is a terminal, which can show how far work has come (default `false`). */
  readonly interactive?: boolean;
}

const MIN_COLUMNS = 40;
const MAX_COLUMNS = 110;

/** Limits the columns of readable output: 110 at most, 40 at least, and 110 where the width is not known. */
export const columnsOf = (columns: number | undefined): number =>
  Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, columns || MAX_COLUMNS));

/** Colour on a terminal that can show it, and never where the environment has `NO_COLOR`. */
export const wantsColour = (isTerminal: boolean | undefined, env: NodeJS.ProcessEnv): boolean =>
  isTerminal === true && !env.NO_COLOR && env.TERM !== 'dumb';

export function styleOf(colour: boolean): Style {
  const { bold, green, red, yellow } = pc.createColors(colour);
  return { bold, good: green, bad: red, undetermined: yellow };
}

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The terminal of a process. Standard input is opened when a command reads it: few do. */
export function terminalOf(process: NodeJS.Process): Terminal {
  const { stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    input: () => readAll(process.stdin),
    columns: columnsOf(stdout.columns ?? Number(env.COLUMNS)),
    style: styleOf(wantsColour(stdout.isTTY, env)),
    interactive: stderr.isTTY === true && env.TERM !== 'dumb',
  };
}
