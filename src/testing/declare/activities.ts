import { valueWords } from '../../compliance/words.ts';
import type { EventOf, EventType, TreatyEvent } from '../../model/events.ts';
import type { Json } from '../../rules/language/terms.ts';

/** Some of what an event says; of a list, some of its members. */
export type Where<T> = T extends readonly (infer Member)[]
  ? readonly Where<Member>[]
  : T extends object
    ? { readonly [K in keyof T]?: Where<T[K]> }
    : T;

/** The events of a type that say this, whatever else they say. */
export interface EventActivity {
  readonly event: EventType;
  readonly where?: { readonly [field: string]: Json } | undefined;
}

/** What a template speaks of: events of a type, those that also say something, or those of any of several. */
export type Activity = EventType | EventActivity | { readonly anyOf: readonly Activity[] };

/** The events of a type that say this: `event('decision.adopted', { decision: 'languages' })`. */
export const event = <T extends EventType>(type: T, where?: Where<EventOf<T>>): EventActivity => ({
  event: type,
  where: where as EventActivity['where'],
});

/** The events of any of these. */
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
  if (typeof asked !== 'object' || asked === null) return found === asked;
  if (typeof found !== 'object' || found === null) return false;
  return Object.entries(asked).every(
    ([name, each]) => each === undefined || says((found as Record<string, unknown>)[name], each),
  );
}

/** Whether an event is one that an activity means. */
export const isOf = (event: TreatyEvent, activity: Activity): boolean =>
  membersOf(activity).some(({ event: type, where = {} }) => event.type === type && says(event, where));

const whereWords = (where: EventActivity['where'] = {}): string => {
  const words = Object.entries(where).map(([name, value]) => `${name} ${valueWords(value)}`);
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
};

/** An activity as a person reads it: `decision.adopted (decision languages)`. */
export const activityWords = (activity: Activity): string =>
  membersOf(activity)
    .map(({ event: type, where }) => `${type}${whereWords(where)}`)
    .join(' or ');
