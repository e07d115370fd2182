import { receptionExpectedTexts } from '../../messages/index.ts';
import { answer, callOf, type MatcherContext, type MatcherResult, messageOf } from '../judging/message.ts';
import type { MatcherOptions } from '../judging/received.ts';
import { sent } from '../judging/sent.ts';
import { changeLines, reasons, receivedLines } from './reception.ts';

/** The event has a place where the cycle stands, and nothing that binds refuses it. */
export function toBeAccepted(
  this: MatcherContext,
  received: unknown,
  options: MatcherOptions = {},
): MatcherResult {
  const found = sent('toBeAccepted', received, options);
  const pass = found.reception.reception === 'accepted';
  const message = () =>
    messageOf(
      this,
      callOf(this, 'toBeAccepted', 'event', []),
      pass
        ? receivedLines(found, receptionExpectedTexts.notAccepted)
        : [
            ...receivedLines(found, receptionExpectedTexts.accepted),
            ...reasons(found),
            ...changeLines(found),
          ],
    );
  return answer(pass, message);
}
