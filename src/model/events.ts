import type { KnownEvents, NamesIn } from './known.ts';

/** The types of event, `subject.pastParticiple`. */
export type EventType = NamesIn<KnownEvents>;

/** The event of each type. */
export type EventOf<T extends EventType> = KnownEvents[T];

/** Anything that can be on a record. */
export type TreatyEvent = { [T in EventType]: EventOf<T> }[EventType];
