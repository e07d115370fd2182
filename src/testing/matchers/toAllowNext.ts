import { type Awaited, type Candidate, next } from '../../compliance/next.ts';
import { dateWords } from '../../compliance/words.ts';
import { EVENT_TYPES, type EventType } from '../../model/events.ts';
import { at } from '../../model/problems.ts';
import {
  answer,
  callOf,
  type Line,
  type MatcherContext,
  type MatcherResult,
  messageOf,
} from '../judging/message.ts';
import {
  cannotJudge,
  isStanding,
  type MatcherOptions,
  programmeFor,
  settled,
  snapshotOf,
} from '../judging/received.ts';
import { eventWords, listed } from '../judging/words.ts';

/** A kind of event: its type, perhaps with the decision, subject or meeting that it is about. */
export type EventKind = EventType | Candidate;

const fits =
  (kind: Candidate) =>
  (candidate: Candidate): boolean =>
    Object.entries(kind).every(([field, value]) => at(candidate, [field]) === value);

/** What stands in the way of a kind of event. */
function inTheWay({ possible, earliest, refusedBy = [] }: Awaited): string {
  const when = possible === 'never' ? 'it can no longer happen' : 'not yet';
  const day = earliest === undefined ? '' : `, from ${dateWords(earliest)} on`;
  return `${when}${day}${refusedBy.length === 0 ? '' : `; ${listed(refusedBy)} would refuse it`}`;
}

/**
 * Where the cycle stands there is a place for this kind of event, and nothing that is on record refuses it. What the
 * event says can still be refused: for one event with all that it says there is `toBeAccepted`.
 */
export function toAllowNext(
  this: MatcherContext,
  received: unknown,
  kind: EventKind,
  options: MatcherOptions = {},
): MatcherResult {
  const standing = settled(received);
  if (!isStanding(standing))
    throw cannotJudge('toAllowNext', 'a record, a snapshot or an actor of the machine', standing);
  const asked = typeof kind === 'string' ? { type: kind } : kind;
  if (!EVENT_TYPES.includes(asked.type)) throw new Error(`"${asked.type}" is no type of event.`);
  const programme = programmeFor(standing, options);
  const { may, notYet, never } = next(programme, snapshotOf(standing, options), {
    ...(options.asOf !== undefined && { asOf: options.asOf }),
  });
  const found = may.filter(fits(asked));
  const waiting = [...notYet, ...never].filter(fits(asked));
  const lines = (): readonly Line[] =>
    found.length > 0
      ? [`"${eventWords(asked)}" was expected not to be possible next, but is.`]
      : [
          `"${eventWords(asked)}" was expected to be possible next, but is not.`,
          '',
          ...waiting.map((each): Line => [eventWords(each), inTheWay(each)]),
        ];
  const argument = typeof kind === 'string' ? `'${kind}'` : JSON.stringify(kind);
  return answer(found.length > 0, () =>
    messageOf(this, callOf(this, 'toAllowNext', 'cycle', [argument]), lines()),
  );
}
