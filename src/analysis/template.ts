import type { EventOf, EventType } from '../model/events.ts';

type Undated<T extends EventType> = T extends unknown ? Omit<EventOf<T>, 'on'> : never;

/** An event without its day. */
export type EventTemplate = { [T in EventType]: Undated<T> }[EventType];
