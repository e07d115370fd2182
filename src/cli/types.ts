import { typesOf } from '../reference/format2/types.ts';
import { locatedProgrammeIn } from './named.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** Runs `types PROGRAMME`: prints its TypeScript declarations. */
export async function typesCommand(file: string, terminal: Terminal): Promise<ExitCode> {
  const { programme, input } = await locatedProgrammeIn(file, terminal);
  terminal.out(typesOf(programme, input));
  return EXIT.fine;
}
