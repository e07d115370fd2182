import type { Json } from '../../language/terms.ts';
import type { EventType } from '../../model/events.ts';

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

/**
 * The subject of a template: events of a type, those that also have certain values, or those of any of several
 * activities.
 */
export type Activity = EventType | EventActivity | { readonly anyOf: readonly Activity[] };
