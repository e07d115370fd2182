import * as z from 'zod';
import { type Awaited, type Candidate, next } from '../../compliance/next.ts';
import { dateWords } from '../../compliance/words.ts';
import { optionsOf } from '../../kernel/options.ts';
import {
  eventName,
  matcherExpectedTexts,
  matcherTakesTexts,
  say,
  sentences,
  toAllowNextTexts,
  unknownNameTexts,
} from '../../messages/index.ts';
import { EVENT_TYPES, type EventType } from '../../model/events.ts';
import { getPath } from '../../model/path.ts';
import { foundText, MalformedError } from '../../model/problems.ts';
import { DECISIONS, MEETINGS, SUBJECTS } from '../../model/vocabulary.ts';
import {
  answer,
  callOf,
  type Line,
  type MatcherContext,
  type MatcherResult,
  messageOf,
} from '../judging/message.ts';
import { checkOptions } from '../judging/options.ts';
import { nearestHint } from '../judging/programmes.ts';
import {
  cannotJudge,
  isStanding,
  type MatcherOptions,
  programmeFor,
  settled,
  snapshotOf,
} from '../judging/received.ts';

/** A kind of event: its type, perhaps with the decision, subject or meeting that it is about. */
export type EventKind = EventType | Candidate;

const fits =
  (kind: Candidate) =>
  (candidate: Candidate): boolean =>
    Object.entries(kind).every(([field, value]) => getPath(candidate, [field]) === value);

const kindSchema = z.strictObject({
  type: z.enum(EVENT_TYPES),
  decision: z.enum(DECISIONS).optional(),
  subject: z.enum(SUBJECTS).optional(),
  meeting: z.enum(MEETINGS).optional(),
  delegation: z.string().optional(),
});

/** By what the events of a type are told apart. */
function variantOf(type: EventType): readonly string[] {
  if (type === 'objection.withdrawn') return ['decision', 'delegation'];
  if (/^decision|^objection/.test(type)) return ['decision'];
  if (type.startsWith('recommendation.')) return ['subject'];
  return type.startsWith('meeting.') ? ['meeting'] : [];
}

/** Checks that there is such a kind of event: no other is ever possible, or not. */
function checkKind(kind: Candidate): void {
  if (!EVENT_TYPES.includes(kind.type)) {
    const name = String(kind.type);
    throw new Error(sentences(say(unknownNameTexts.eventType, { name }), nearestHint(name, EVENT_TYPES)));
  }
  const asked = optionsOf(kindSchema, kind);
  const distinguishing = ['type', ...variantOf(kind.type)];
  const expected = say(matcherExpectedTexts.noFieldOf, { type: kind.type });
  const problems = Object.entries(asked).flatMap(([path, value]) =>
    distinguishing.includes(path) ? [] : [{ path, expected, found: foundText(value) }],
  );
  if (problems.length > 0) throw new MalformedError(problems);
}

/** Says which provisions or events stand in the way of a kind of event. */
function inTheWay({ possible, earliest, refusedBy = [] }: Awaited): string {
  const { never, notBefore, notYet, wouldBeRefused } = toAllowNextTexts;
  const later = earliest === undefined ? notYet : say(notBefore, { day: dateWords(earliest) });
  return sentences(
    possible === 'never' ? never : later,
    refusedBy.length === 0 ? '' : say(wouldBeRefused, { paragraphs: refusedBy }),
  );
}

/** The kinds of event that are possible next, and those that wait, as far as they are of the kind asked. */
function outlook(received: unknown, kind: Candidate, options: MatcherOptions) {
  checkOptions(options);
  checkKind(kind);
  const standing = settled(received);
  if (!isStanding(standing)) throw cannotJudge(matcherTakesTexts.standing, 'toAllowNext', standing);
  const { asOf } = options;
  const snapshot = snapshotOf(standing, options);
  const found = next(programmeFor(standing, options), snapshot, asOf === undefined ? {} : { asOf });
  const waiting = [...found.notYet, ...found.never].filter(fits(kind));
  return { isPossible: found.may.some(fits(kind)), waiting };
}

/**
 * Passes if the cycle has a place for this kind of event, and nothing on record refuses it. The fields of an event can
 * still be refused: `toBeAccepted` checks one event with all its fields.
 */
export function toAllowNext(
  this: MatcherContext,
  received: unknown,
  kind: EventKind,
  options: MatcherOptions = {},
): MatcherResult {
  const asked = typeof kind === 'string' ? { type: kind } : kind;
  const { isPossible, waiting } = outlook(received, asked, options);
  const lines = (): readonly Line[] => [
    say(toAllowNextTexts[isPossible ? 'notExpected' : 'expected'], { event: eventName(asked) }),
    ...(isPossible ? [] : ['', ...waiting.map((each): Line => [eventName(each), inTheWay(each)])]),
  ];
  const call = callOf(this, 'toAllowNext', 'cycle', [
    typeof kind === 'string' ? `'${kind}'` : JSON.stringify(kind),
  ]);
  return answer(isPossible, () => messageOf(this, call, lines()));
}
