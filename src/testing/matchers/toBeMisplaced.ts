import { answer, callOf, type MatcherContext, type MatcherResult, messageOf } from '../judging/message.ts';
import type { MatcherOptions } from '../judging/received.ts';
import { sent } from '../judging/sent.ts';
import { changeLines, reasons, receivedLine } from './reception.ts';

/** The chart has no place for the event where the cycle stands. */
export function toBeMisplaced(
  this: MatcherContext,
  received: unknown,
  options: MatcherOptions = {},
): MatcherResult {
  const found = sent('toBeMisplaced', received, options);
  const { reception } = found.reception;
  const pass = reception === 'misplaced';
  const message = () =>
    messageOf(
      this,
      callOf(this, 'toBeMisplaced', 'event', []),
      pass
        ? [receivedLine(found, 'to have a place'), '', ...reasons(found), ...changeLines(found)]
        : [
            receivedLine(found, 'to be out of place'),
            ...(reception === 'accepted' ? [] : ['', ...reasons(found)]),
          ],
    );
  return answer(pass, message);
}
