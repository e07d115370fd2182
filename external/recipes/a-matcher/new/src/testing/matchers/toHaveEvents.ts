import { say, toHaveEventsTexts } from '../../messages/index.ts';
import { judged } from '../judging/judged.ts';
import { answer, callOf, type MatcherContext, type MatcherResult, messageOf } from '../judging/message.ts';
import type { MatcherOptions } from '../judging/received.ts';

/** The audit of the record receives so many events. */
export function toHaveEvents(
  this: MatcherContext,
  received: unknown,
  count: number,
  options: MatcherOptions = {},
): MatcherResult {
  const { subject, result } = judged('toHaveEvents', received, options);
  const found = result.receptions.length;
  const { expected, notExpected } = toHaveEventsTexts;
  return answer(found === count, () =>
    messageOf(this, callOf(this, 'toHaveEvents', subject, [`${count}`]), [
      found === count ? say(notExpected, { count }) : say(expected, { count, found }),
    ]),
  );
}
