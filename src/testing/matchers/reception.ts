import { ccm2011 } from '../../machines/programme-machine.ts';
import { problemLine } from '../../model/problems.ts';
import { findingLines, stagesText } from '../judging/describe.ts';
import type { Line } from '../judging/message.ts';
import { nearestEvent } from '../judging/nearestEvent.ts';
import { paragraphsOf } from '../judging/offences.ts';
import { refusing, type Sent } from '../judging/sent.ts';
import { eventWords, listed, placeWords } from '../judging/words.ts';

/** The event sent, or "the event" where it is not known. */
const eventText = ({ event }: Sent): string =>
  event === undefined ? 'The event' : `"${placeWords(eventWords(event), event.on, undefined)}"`;

const refusedBecause = (sent: Sent): readonly Line[] => {
  const findings = refusing(sent);
  const [first] = findings;
  const others = paragraphsOf(findings.filter(({ provision }) => provision !== first?.provision));
  return [
    ...(first ? findingLines(first) : []),
    ...(others.length > 0 ? [['Also', `refused by ${listed(others)}`] as const] : []),
  ];
};

/** Why an event was not accepted. */
export function reasons(sent: Sent): readonly Line[] {
  const { reception, stages = [], problems = [] } = sent.reception;
  if (reception === 'refused') return refusedBecause(sent);
  if (reception === 'misplaced') {
    return [
      [
        'Because',
        `it is out of place where the cycle stands. ${stagesText(stages, sent.programme ?? ccm2011)}`,
      ],
    ];
  }
  return problems.map((problem): Line => ['Because', problemLine(problem)]);
}

/** The nearest change with which it would be accepted. */
export function changeLines(sent: Sent): readonly Line[] {
  const change = nearestEvent(sent);
  return change === undefined ? [] : [['To comply', change]];
}

const RECEIVED = {
  accepted: 'accepted',
  refused: 'refused',
  misplaced: 'out of place',
  malformed: 'malformed',
} as const;

/** Returns the line that compares the reception of an event with the expected one. */
export const receivedLine = (sent: Sent, expected: string): string =>
  `${eventText(sent)} was expected ${expected}, but it is ${RECEIVED[sent.reception.reception]}${
    sent.reception.reception === 'refused' ? ` by ${listed(paragraphsOf(refusing(sent)))}` : ''
  }.`;
