import type { Submission } from '../../compliance/submit.ts';
import { receptionExpectedTexts, say, scenarioLabels, scenarioTexts } from '../../messages/index.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Programme } from '../../programmes/programme.ts';
import { hanging, messageOf } from '../judging/message.ts';
import type { Sent } from '../judging/sent.ts';
import { eventInFull, eventPlace } from '../judging/words.ts';
import { changeLines, reasons, receivedLines } from '../matchers/reception.ts';
import type { ScenarioOutcome } from './outcome.ts';

const MOST = 5;
const INDENT = 4 + Math.max(...Object.values(scenarioLabels).map(({ length }) => length));

const part = (label: string, text: string): string => hanging(`  ${label}`, text, INDENT);

/** Returns the lines on the given events, the last of them by name. */
function givenLines(events: readonly TreatyEvent[]): readonly string[] {
  const more = events.length - MOST;
  const shown = events.slice(more > 0 ? -MOST : 0).map((event) => eventPlace(event));
  const lines = more > 0 ? [say(scenarioTexts.earlier, { count: more }), ...shown] : shown;
  return lines.map((line, index) => part(index === 0 ? scenarioLabels.given : '', line));
}

/** The scenario from its start, and what was expected of its event. */
export const story = (
  { programme, given, event }: ScenarioOutcome,
  expected: string,
  message: string,
): string =>
  [
    say(scenarioTexts.title, { programme: programme.id }),
    ...givenLines(given),
    part(scenarioLabels.event, eventInFull(event)),
    part(scenarioLabels.expected, expected),
    '',
    message,
  ].join('\n');

/** A given event that did not happen. */
export function refusal(
  { programme, events }: { readonly programme: Programme; readonly events: readonly TreatyEvent[] },
  { event, before, ...reception }: Submission & Required<Pick<Sent, 'event' | 'before' | 'programme'>>,
): string {
  const sent: Sent = { reception, programme, event, before };
  const lines = [
    ...receivedLines(sent, receptionExpectedTexts.given),
    ...reasons(sent),
    ...changeLines(sent),
  ];
  return [
    say(scenarioTexts.title, { programme: programme.id }),
    ...givenLines(events),
    part(scenarioLabels.given, eventInFull(event)),
    '',
    messageOf({}, '', lines),
  ].join('\n');
}
