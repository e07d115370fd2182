import { eventSchema, type TreatyEvent, type TreatyRecord } from 'intersessional';
import { alphabetOf, type EditKind } from 'intersessional/simulation';
import { addDays } from '../../src/model/calendar.ts';
import type { Programme } from '../../src/programmes/programme.ts';

/*
 * Records with one slip: an event is missing or there twice over, one that departs from the programme is there, a date
 * or a value is wrong. Nothing here is random.
 */

export interface Corruption {
  readonly kind: EditKind;
  readonly name: string;
  readonly record: TreatyRecord;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Another value of the same form. */
function others(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1];
  if (Array.isArray(value)) return value.map((_, i) => value.toSpliced(i, 1));
  if (!isFields(value) || !('from' in value)) return [];
  const { from, to } = value as { from: string; to: string };
  return [-7, 7].map((days) => ({ from: addDays(from, days), to: addDays(to, days) }));
}

/** The same event or terms with one value changed. */
function* changed(fields: Fields): Iterable<Fields> {
  for (const [name, value] of Object.entries(fields)) {
    for (const other of others(value)) yield { ...fields, [name]: other };
    if (name === 'country') yield { ...fields, country: 'FR' };
    if (isFields(value) && !('from' in value)) {
      for (const inner of changed(value)) yield { ...fields, [name]: inner };
    }
  }
}

const inOrder = (events: readonly TreatyEvent[]): readonly TreatyEvent[] =>
  [...events].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));

/** The record after each slip of one kind. */
const SLIPS: Readonly<
  Record<
    EditKind,
    (events: readonly TreatyEvent[], at: number, programme: Programme) => readonly TreatyEvent[][]
  >
> = {
  delete: (events, at) => [events.toSpliced(at, 1)],
  insert: (events, at, programme) => {
    const { on } = events[at] as TreatyEvent;
    const departing = alphabetOf(programme).filter(({ deviates }) => deviates);
    return departing.map(({ event }) => events.toSpliced(at, 0, { on, ...event } as TreatyEvent));
  },
  move: (events, at) =>
    [-60, 60, 400].map((days) => {
      const event = events[at] as TreatyEvent;
      return [...inOrder(events.with(at, { ...event, on: addDays(event.on, days) }))];
    }),
  change: (events, at) =>
    [...changed(events[at] as unknown as Fields)].map((event) =>
      events.with(at, event as unknown as TreatyEvent),
    ),
};

/** Tells whether each opening stands on a day of its own span: a slip leaves a record that can be read. */
const canBeRead = (events: readonly TreatyEvent[]): boolean =>
  events.every((event) => !event.type.endsWith('.opened') || eventSchema.safeParse(event).success);

/** Every slip of a kind in a record that leaves it well formed. */
export function corruptions(
  programme: Programme,
  record: TreatyRecord,
  kind: EditKind,
): readonly Corruption[] {
  return record.events.flatMap(({ on, type }, at) =>
    SLIPS[kind](record.events, at, programme).flatMap((events, i) =>
      canBeRead(events)
        ? [{ kind, name: `${kind} ${i} at ${at}, ${on} ${type}`, record: { ...record, events } }]
        : [],
    ),
  );
}
