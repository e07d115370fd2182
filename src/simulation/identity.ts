import type { EventType } from '../model/events.ts';
import { getPath } from '../model/path.ts';
import { OF_EACH_STATE } from '../rules/hints.ts';

/** The names of fields that say which event it is, on whatever type of event. */
const ABOUT = ['type', 'decision', 'subject', 'meeting', 'theme', 'delegation', 'office'] as const;

/** Types of event of which each State has its own. */
const OF_A_STATE: ReadonlySet<EventType> = new Set<EventType>(['host.offered', ...OF_EACH_STATE]);

/**
 * Returns the fields that tell an event of a type from other events. With another value there it is not the same event
 * with something corrected: it is another event.
 */
export const identityFields = (type: EventType): readonly string[] =>
  OF_A_STATE.has(type) ? [...ABOUT, 'country'] : ABOUT;

/** Returns the values of the fields that tell an event from others: its type first. */
export const identityOf = (event: { readonly type: EventType }): readonly string[] =>
  identityFields(event.type).flatMap((field) => {
    const value = getPath(event, [field]);
    return value === undefined ? [] : [String(value)];
  });

/** Tests that two events are one and the same step, though it may come on another day or say something else. */
export const isSameStep = (a: { readonly type: EventType }, b: { readonly type: EventType }): boolean =>
  identityFields(a.type).every((field) => getPath(a, [field]) === getPath(b, [field]));
