import { jsonText, plainJson } from './json.ts';
import { PROGRAMMES, programmeOf } from './programmes.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** Runs `programme [ID]`: prints a programme that comes with the library as JSON, or lists them. */
export function programmeCommand(
  id: string | undefined,
  { json = false }: { readonly json?: boolean },
  terminal: Terminal,
): ExitCode {
  const all = [...PROGRAMMES.values()].map(({ id: each, title }) => ({ id: each, title }));
  if (id !== undefined) terminal.out(plainJson(programmeOf(id)));
  else if (json) terminal.out(jsonText({ programmes: all }));
  else for (const { id: each, title } of all) terminal.out(`${each}  ${title}\n`);
  return EXIT.fine;
}
