import { inOrder } from '../../compliance/audit.ts';
import { dayNumber } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Letter, Letters } from './letters.ts';

/** An event of a record, made ready to be played. */
export interface Entry {
  readonly event: TreatyEvent;
  readonly letter: Letter;
  /** Its day, in days since 1 January 1970. */
  readonly day: number;
}

/** An event, made ready to be played. */
export const entryOf = (letters: Letters, event: TreatyEvent): Entry => ({
  event,
  letter: letters.of(event),
  day: dayNumber(event.on),
});

/** The events of a day in an order that does not depend on how the record lists them, as in an audit. */
export const sorted = (day: readonly Entry[]): readonly { readonly entry: Entry; readonly at: number }[] =>
  day.map((entry, at) => ({ entry, at })).sort((a, b) => inOrder(a.entry.event, b.entry.event));
