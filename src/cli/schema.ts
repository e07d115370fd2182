import { recordSchemaFor } from '../reference/format2/recordSchema.ts';
import { plainJson } from './json.ts';
import { locatedProgrammeIn } from './named.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** Runs `schema PROGRAMME`: prints the JSON Schema of its records. */
export async function schemaCommand(file: string, terminal: Terminal): Promise<ExitCode> {
  const { programme, input } = await locatedProgrammeIn(file, terminal);
  terminal.out(plainJson(recordSchemaFor(programme, input)));
  return EXIT.fine;
}
