import type { Submission } from '../../compliance/submit.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Programme } from '../../programmes/programme.ts';
import { hanging, messageOf } from '../judging/message.ts';
import type { Sent } from '../judging/sent.ts';
import { eventWords, placeWords, valuesOf } from '../judging/words.ts';
import { changeLines, reasons, receivedLine } from '../matchers/reception.ts';
import type { ScenarioOutcome } from './outcome.ts';

const eventLine = (event: TreatyEvent): string =>
  `${placeWords(eventWords(event), event.on, undefined)}${valuesOf(event)}`;

const MOST = 5;
const INDENT = 9;

const part = (label: string, text: string): string => hanging(`  ${label}`, text, INDENT);

/** Returns the lines on the given events, the last of them by name. */
function givenLines(events: readonly TreatyEvent[]): readonly string[] {
  const more = events.length - MOST;
  const shown = events
    .slice(more > 0 ? -MOST : 0)
    .map((event) => placeWords(eventWords(event), event.on, undefined));
  const lines = more > 0 ? [`${more} events, then`, ...shown] : shown;
  return lines.map((line, index) => part(index === 0 ? 'given' : '', line));
}

/** The scenario from its start, and what was expected of its event. */
export const story = (
  { programme, given, event }: ScenarioOutcome,
  expected: string,
  message: string,
): string =>
  [
    `Scenario under ${programme.id}`,
    ...givenLines(given),
    part('when', eventLine(event)),
    part('then', expected),
    '',
    message,
  ].join('\n');

/** A given event that did not happen. */
export function refusal(
  { programme, events }: { readonly programme: Programme; readonly events: readonly TreatyEvent[] },
  { event, before, ...reception }: Submission & Required<Pick<Sent, 'event' | 'before' | 'programme'>>,
): string {
  const sent: Sent = { reception, programme, event, before };
  const lines = [receivedLine(sent, 'to have happened'), '', ...reasons(sent), ...changeLines(sent)];
  return [
    `Scenario under ${programme.id}`,
    ...givenLines(events),
    part('given', eventLine(event)),
    '',
    messageOf({}, '', lines),
  ].join('\n');
}
