import { jsonText, plainJson } from './json.ts';
import { SHIPPED_IDS, shippedOf } from './programmes.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** Runs `programme [ID]`: prints a programme that comes with the library as JSON, or lists them. */
export async function programmeCommand(
  id: string | undefined,
  { json = false }: { readonly json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  if (id !== undefined) {
    const { programme, file } = await shippedOf(id);
    terminal.out(plainJson(file ?? programme));
    return EXIT.fine;
  }
  const found = await Promise.all(SHIPPED_IDS.map(shippedOf));
  const all = found.map(({ programme: { id: each, title } }) => ({ id: each, title }));
  if (json) terminal.out(jsonText({ programmes: all }));
  else for (const { id: each, title } of all) terminal.out(`${each}  ${title}\n`);
  return EXIT.fine;
}
