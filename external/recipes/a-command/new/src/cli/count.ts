import type { EventType } from '../index.ts';
import { countText, type TypeCount } from './countText.ts';
import { asOfIn, programmeGiven, type RecordCommandOptions, subjectOf } from './input.ts';
import { jsonText } from './json.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** Counts the events of some types, in the order in which the types come first. */
function countsOf(types: readonly EventType[]): readonly TypeCount[] {
  const counts = new Map<EventType, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, events]) => ({ type, events }));
}

/** Runs `count RECORD`: prints the number of events of each type. */
export async function countCommand(
  [file = '']: readonly string[],
  options: RecordCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { record } = await subjectOf(file, await programmeGiven([file], options, terminal), terminal);
  const { asOf } = asOfIn(options);
  const events = record.events.filter(({ on }) => asOf === undefined || on <= asOf);
  const counts = countsOf(events.map(({ type }) => type));
  terminal.out(options.json === true ? jsonText({ counts }) : countText(counts));
  return EXIT.fine;
}
