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
import type { EventType } from '../../model/events.ts';
import { memoize } from '../../model/memoize.ts';
import { getPath } from '../../model/path.ts';
import { foundText, MalformedError } from '../../model/problems.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
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

/** A kind of event of a programme with a cycle of its own, whose names TypeScript does not know. */
export type OwnEventKind = string | { readonly [Field in keyof Candidate]: string };

const fits =
  (kind: Candidate) =>
  (candidate: Candidate): boolean =>
    Object.entries(kind).every(([field, value]) => getPath(candidate, [field]) === value);

const kindSchemaIn = /* @__PURE__ */ memoize(({ eventTypes, decisions, subjects, meetings }: Vocabulary) =>
  z.strictObject({
    type: z.enum(eventTypes),
    decision: z.enum(decisions).optional(),
    subject: z.enum(subjects).optional(),
    meeting: z.enum(meetings).optional(),
    delegation: z.string().optional(),
  }),
);

/** By what the events of a type are told apart. */
function variantOf(type: EventType): readonly string[] {
  if (type === 'objection.withdrawn') return ['decision', 'delegation'];
  if (/^decision|^objection/.test(type)) return ['decision'];
  if (type.startsWith('recommendation.')) return ['subject'];
  return type.startsWith('meeting.') ? ['meeting'] : [];
}

/** Checks that a programme has such a kind of event: no other is ever possible, or not. */
function checkKind(kind: Candidate, vocabulary: Vocabulary): void {
  const { eventTypes } = vocabulary;
  if (!eventTypes.includes(kind.type)) {
    const name = String(kind.type);
    throw new Error(sentences(say(unknownNameTexts.eventType, { name }), nearestHint(name, eventTypes)));
  }
  const asked = optionsOf(kindSchemaIn(vocabulary), kind);
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
  const standing = settled(received);
  if (!isStanding(standing)) throw cannotJudge(matcherTakesTexts.standing, 'toAllowNext', standing);
  const programme = programmeFor(standing, options);
  checkKind(kind, vocabularyOf(programme));
  const { asOf } = options;
  const snapshot = snapshotOf(standing, options);
  const found = next(programme, snapshot, asOf === undefined ? {} : { asOf });
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
  kind: EventKind | OwnEventKind,
  options: MatcherOptions = {},
): MatcherResult {
  const asked = (typeof kind === 'string' ? { type: kind } : kind) as Candidate;
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
