import type { EventType } from '../index.ts';
import { eventLabel } from '../messages/index.ts';

/** The number of events of a type. */
export interface TypeCount {
  readonly type: EventType;
  readonly events: number;
}

/** Returns a line for each type: its events, and its name. */
export const countText = (counts: readonly TypeCount[]): string =>
  counts.map(({ type, events }) => `${`${events}`.padStart(4)}  ${eventLabel(type)}\n`).join('');
