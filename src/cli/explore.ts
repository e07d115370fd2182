import { progressLabels } from '../messages/index.ts';
import { explore } from '../simulation/explore/explore.ts';
import { exploreText } from './exploreText.ts';
import { jsonText } from './json.ts';
import { programmeIn } from './named.ts';
import { progressOn } from './progress.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

export interface ExploreCommandOptions {
  readonly json?: boolean;
}

/** `explore PROGRAMME`: everything that can happen. */
export async function exploreCommand(
  [file = '']: readonly string[],
  { json = false }: ExploreCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const programme = await programmeIn(file, terminal);
  const progress = progressOn(terminal, progressLabels.exploring);
  const result = explore(programme, {
    onProgress: ({ doing, topic, topics }) =>
      doing === 'grounding'
        ? progress.update()
        : progress.update(2 * (topic - 1) + (doing === 'deadEnds' ? 1 : 0), 2 * topics),
  });
  progress.end();
  terminal.out(json ? jsonText(result) : exploreText(programme, result, terminal));
  return result.deadProvisions.length === 0 ? EXIT.fine : EXIT.notCompliant;
}
