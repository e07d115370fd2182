import * as z from 'zod';
import { same } from '../../language/relations.ts';
import type { Json } from '../../language/terms.ts';
import { either, eventLabel, eventPlaceTexts, say } from '../../messages/index.ts';
import type { EventOf, EventType, TreatyEvent } from '../../model/events.ts';
import { parse } from '../../model/problems.ts';
import { fieldsText } from '../judging/words.ts';
import type { Activity, EventActivity, Where } from './activity.ts';
import { checkActivity } from './checks.ts';
import { type ProgrammeOption, vocabulariesIn } from './vocabulary.ts';

export type { Activity, EventActivity, Where } from './activity.ts';

/**
 * The events of a type that say this: `event('decision.adopted', { decision: 'languages' })`.
 *
 * @throws MalformedError for a field or a value that no event of the type could ever have.
 *
 * @example
 * ```ts
 * import { event, isOf } from 'intersessional/testing/declare';
 * const languages = event('decision.adopted', { decision: 'languages' });
 * console.log(isOf({ on: '2010-11-12', type: 'decision.adopted', decision: 'languages' }, languages));
 * console.log(isOf({ on: '2010-11-12', type: 'decision.adopted', decision: 'coordination' }, languages));
 * ```
 * ```text
 * true
 * false
 * ```
 */
export function event<T extends EventType>(type: T, where?: Where<EventOf<T>>): EventActivity;
/**
 * The events of a type of a programme with a cycle of its own, that say this.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { event, judge, precedence } from 'intersessional/testing/declare';
 * const types = ['firstMeeting.opened', 'firstMeeting.closed'];
 * const [opened, closed] = types.map((type) => event(type, {}, { programme: ccm2011 }));
 * const record = { programme: 'ccm-2011', events: [] };
 * if (opened && closed) console.log(judge(record, precedence(opened, closed), { programme: ccm2011 }).outcome);
 * ```
 * ```text
 * passed
 * ```
 */
export function event(
  type: string,
  where: EventActivity['where'],
  options: Required<ProgrammeOption>,
): EventActivity;
export function event(type: string, where?: object, options: ProgrammeOption = {}): EventActivity {
  const activity = { event: type as EventType, where: where as EventActivity['where'] };
  checkActivity(activity, vocabulariesIn(options));
  return activity;
}

/**
 * The events of any of these.
 *
 * @example
 * ```ts
 * import { anyOf, isOf } from 'intersessional/testing/declare';
 * const settled = anyOf('decision.adopted', 'decision.deferred');
 * console.log(isOf({ on: '2010-11-12', type: 'decision.deferred', decision: 'languages' }, settled));
 * console.log(isOf({ on: '2010-11-12', type: 'firstMeeting.closed' }, settled));
 * ```
 * ```text
 * true
 * false
 * ```
 */
export const anyOf = (...activities: readonly Activity[]): Activity => ({ anyOf: activities });

/** The members of an activity that is one of several; itself otherwise. */
export const membersOf = (activity: Activity): readonly EventActivity[] => {
  if (typeof activity === 'string') return [{ event: activity }];
  return 'anyOf' in activity ? activity.anyOf.flatMap(membersOf) : [activity];
};

function says(found: unknown, asked: Json | undefined): boolean {
  if (Array.isArray(asked)) {
    return Array.isArray(found) && asked.every((each) => found.some((member) => says(member, each)));
  }
  if (typeof asked !== 'object' || asked === null) return same(found, asked);
  if (typeof found !== 'object' || found === null) return false;
  return Object.entries(asked).every(
    ([name, each]) => each === undefined || says((found as Record<string, unknown>)[name], each),
  );
}

/**
 * Tells whether an activity includes an event.
 *
 * @example
 * ```ts
 * import { event, isOf } from 'intersessional/testing/declare';
 * const french = event('interpretation.arranged', { languages: ['fr'] });
 * const arranged = { on: '2011-04-11', type: 'interpretation.arranged', languages: ['en', 'fr'] } as const;
 * console.log(isOf(arranged, french), isOf(arranged, 'interpretation.arranged'));
 * ```
 * ```text
 * true true
 * ```
 */
export function isOf(event: TreatyEvent, activity: Activity): boolean {
  const vocabularies = vocabulariesIn({});
  if (typeof activity !== 'string') checkActivity(activity, vocabularies);
  else if (!vocabularies.some(({ eventTypes }) => eventTypes.includes(activity)))
    parse(z.enum(vocabularies.flatMap(({ eventTypes }) => eventTypes)), activity);
  return includes(event, activity);
}

/** Tells whether an activity that was checked includes an event. */
export function includes(event: TreatyEvent, activity: Activity): boolean {
  return membersOf(activity).some(({ event: type, where = {} }) => event.type === type && says(event, where));
}

/** An activity as a person reads it: `decision adopted (decision: languages)`. */
export const activityWords = (activity: Activity): string =>
  either(
    membersOf(activity).map(({ event: type, where = {} }) => {
      const [name, values] = [eventLabel(type), fieldsText(where)];
      return values === '' ? name : say(eventPlaceTexts.withValues, { event: name, values });
    }),
  );
