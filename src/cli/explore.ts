import type { ExitCode, Terminal } from './terminal.ts';

export interface ExploreOptions {
  readonly json?: boolean;
}

/** `explore PROGRAMME`: everything that can happen. */
export async function exploreCommand(
  [file = '']: readonly string[],
  options: ExploreOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  terminal.out(`${file} ${options.json}`);
  return 0;
}
