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
  return answer(found === count, () =>
    messageOf(this, callOf(this, 'toHaveEvents', subject, [`${count}`]), [
      `Events expected: ${this.isNot ? 'not ' : ''}${count}`,
      `Events found:    ${found}`,
    ]),
  );
}
