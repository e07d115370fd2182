import { explore } from '../simulation/index.ts';
import { exploreText } from './exploreText.ts';
import { jsonText, programmeIn } from './input.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

export interface ExploreOptions {
  readonly json?: boolean;
}

/** `explore PROGRAMME`: everything that can happen. */
export async function exploreCommand(
  [file = '']: readonly string[],
  { json = false }: ExploreOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const programme = await programmeIn(file, terminal);
  const result = explore(programme);
  terminal.out(json ? jsonText(result) : exploreText(programme, result, terminal));
  return result.deadProvisions.length === 0 ? EXIT.fine : EXIT.notCompliant;
}
