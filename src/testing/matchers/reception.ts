import { ccm2011 } from '../../ccm-2011.ts';
import { offenceTexts, receptionFoundTexts, say, sentences, testLineLabels } from '../../messages/index.ts';
import { problemLine } from '../../model/problems.ts';
import { findingLines, outOfPlaceLine } from '../judging/describe.ts';
import type { Line } from '../judging/message.ts';
import { nearestEvent } from '../judging/nearestEvent.ts';
import { paragraphsOf } from '../judging/offences.ts';
import { refusing, type Sent } from '../judging/sent.ts';
import { eventPlace } from '../judging/words.ts';

const { also, because, event: eventOf, toComply } = testLineLabels;

const refusedBecause = (sent: Sent): readonly Line[] => {
  const findings = refusing(sent);
  const [first] = findings;
  const paragraphs = paragraphsOf(findings.filter(({ provision }) => provision !== first?.provision));
  return [
    ...(first ? findingLines(first) : []),
    ...(paragraphs.length > 0 ? [[also, say(offenceTexts.otherRefusals, { paragraphs })] as const] : []),
  ];
};

/** Returns the line that names the event, where it is known. */
export const eventLine = ({ event }: Sent): readonly Line[] =>
  event === undefined ? [] : [[eventOf, eventPlace(event)]];

/** Says why an event was not accepted. */
export function reasons(sent: Sent): readonly Line[] {
  const { reception, stages = [], problems = [] } = sent.reception;
  if (reception === 'refused') return refusedBecause(sent);
  if (reception === 'misplaced') return [outOfPlaceLine(stages, sent.programme ?? ccm2011)];
  return problems.map((problem): Line => [because, problemLine(problem)]);
}

/** The nearest change with which it would be accepted. */
export function changeLines(sent: Sent): readonly Line[] {
  const change = nearestEvent(sent);
  return change === undefined ? [] : [[toComply, change]];
}

/** Says which reception an event had. */
export function receptionText(sent: Sent): string {
  const { reception } = sent.reception;
  return reception === 'refused'
    ? say(receptionFoundTexts.refused, { paragraphs: paragraphsOf(refusing(sent)) })
    : receptionFoundTexts[reception];
}

/** Returns the lines that compare the reception of an event with the expected one, and name the event. */
export const receivedLines = (sent: Sent, expected: string): readonly Line[] => [
  sentences(expected, receptionText(sent)),
  '',
  ...eventLine(sent),
];
