import { dayNumber } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { once } from '../../model/once.ts';
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

/** The text of an event with its keys sorted: what the events of a day are put in order by. */
export const textOf = once((event: TreatyEvent): string =>
  JSON.stringify(event, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  ),
);

/** The events of a day in an order that does not depend on how the record lists them, as in an audit. */
export function sorted(day: readonly Entry[]): readonly { readonly entry: Entry; readonly at: number }[] {
  return day
    .map((entry, at) => ({ entry, at, text: textOf(entry.event) }))
    .sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)));
}
