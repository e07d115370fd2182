import type { EventOf, EventType } from '../../model/events.ts';
import type { ACTORS } from '../../rules/vocabulary.ts';

/** Who can stand behind an event. */
export type Actor = (typeof ACTORS)[number];

/** The fields that every event has. */
export type CommonField = 'on' | 'type' | 'by' | 'source' | 'note';

type OwnField<E> = E extends unknown ? Exclude<keyof E, CommonField> : never;

/** The description of an event type. */
export interface EventWords<T extends EventType> {
  /** The thing that happened, in one sentence or two. */
  readonly says: string;
  /** Who does it, as the paper has it. */
  readonly who: readonly Actor[];
  /** Its own fields. A field without a description does not compile. */
  readonly fields: { readonly [K in OwnField<EventOf<T>>]: string };
  readonly example: EventOf<T>;
}

/** The descriptions of some event types. */
export type WordsByType<T extends EventType> = { readonly [K in T]: EventWords<K> };

export const TERMS = 'The terms of the decision, with the fields of that decision.';
export const DECISION = 'The decision of the annex.';
export const MEETING_FOR = 'The meeting that it is for. Left out: the intersessional.';
export const PERSON = 'The name of the person, where it is known.';
