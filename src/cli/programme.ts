import { starterAfter } from '../compliance/starter.ts';
import type { Starter } from '../index.ts';
import { cliExpectedTexts, dutyStatusLabels, say, starterTexts } from '../messages/index.ts';
import { MalformedError } from '../model/problems.ts';
import { asOfIn, programmeGiven, type RecordCommandOptions, subjectOf } from './input.ts';
import { jsonText, plainJson } from './json.ts';
import { SHIPPED_IDS, shippedOf } from './programmes.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** The options of `programme`. */
export interface ProgrammeOptions extends RecordCommandOptions {
  /** The record after which a cycle starts. */
  readonly after?: string;
}

/** A starter as YAML, with what is open in comments where it belongs. */
async function yamlOf({ file, undecided, open }: Starter, id: string): Promise<string> {
  const { Document, isMap } = await import('yaml');
  const document = new Document(file, { compat: 'yaml-1.1' });
  const duties = open.map(({ provision, status }) =>
    say(starterTexts.duty, { paragraph: provision, status: dutyStatusLabels[status] }),
  );
  document.commentBefore = [say(starterTexts.heading, { id }), ...new Set(duties)]
    .map((line) => ` ${line}`)
    .join('\n');
  const meetings = document.get('meetings', true);
  for (const { meeting, fields } of undecided) {
    const pair = isMap(meetings)
      ? meetings.items.find(({ key }) => String((key as { value?: unknown }).value) === meeting)
      : undefined;
    const key = pair?.key as { commentBefore?: string } | undefined;
    if (key) key.commentBefore = ` ${say(starterTexts.undecided, { fields: fields.join(', ') })}`;
  }
  return document.toString({ lineWidth: 0 });
}

/** Runs `programme --after RECORD`: prints a starter for the cycle after it. */
async function starterCommand(
  id: string | undefined,
  after: string,
  options: ProgrammeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (id !== undefined) {
    throw new MalformedError([
      { path: '--after', expected: cliExpectedTexts.afterAlone, found: JSON.stringify(id) },
    ]);
  }
  const given = await programmeGiven([after], options, terminal);
  const { programme, record } = await subjectOf(after, given, terminal);
  const starter = starterAfter(programme, record, asOfIn(options));
  terminal.out(options.json ? plainJson(starter.file) : await yamlOf(starter, programme.id));
  return EXIT.fine;
}

/** Runs `programme [ID]`: prints a programme that comes with the library as JSON, or lists them. */
export async function programmeCommand(
  id: string | undefined,
  options: ProgrammeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { json = false, after } = options;
  if (after !== undefined) return starterCommand(id, after, options, terminal);
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
