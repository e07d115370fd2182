import { receptionExpectedTexts } from '../../messages/index.ts';
import { answer, callOf, type MatcherContext, type MatcherResult, messageOf } from '../judging/message.ts';
import type { MatcherOptions } from '../judging/received.ts';
import { sent } from '../judging/sent.ts';
import { changeLines, reasons, receivedLines } from './reception.ts';

/** The chart has no place for the event where the cycle stands. */
export function toBeMisplaced(
  this: MatcherContext,
  received: unknown,
  options: MatcherOptions = {},
): MatcherResult {
  const found = sent('toBeMisplaced', received, options);
  const pass = found.reception.reception === 'misplaced';
  const message = () =>
    messageOf(
      this,
      callOf(this, 'toBeMisplaced', 'event', []),
      pass
        ? [
            ...receivedLines(found, receptionExpectedTexts.notMisplaced),
            ...reasons(found),
            ...changeLines(found),
          ]
        : [...receivedLines(found, receptionExpectedTexts.misplaced), ...reasons(found)],
    );
  return answer(pass, message);
}
