import { progressLabels } from '../messages/index.ts';
import { diff } from '../simulation/index.ts';
import { diffText } from './diffText.ts';
import { jsonText } from './json.ts';
import { programmeIn } from './named.ts';
import { progressOn } from './progress.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

export interface DiffCommandOptions {
  readonly json?: boolean;
}

/** `diff PROGRAMME PROGRAMME`: what changed, and what the two receive differently. */
export async function diffCommand(
  [one = '', other = '']: readonly string[],
  { json = false }: DiffCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const first = await programmeIn(one, terminal);
  const second = await programmeIn(other, terminal);
  const progress = progressOn(terminal, progressLabels.comparing);
  const result = diff(first, second, { onProgress: progress.update });
  progress.end();
  terminal.out(json ? jsonText(result) : diffText([one, other], result, terminal));
  return result.same ? EXIT.fine : EXIT.notCompliant;
}
