import { type EventType, missingFields, readEvent, type TreatyEvent } from '../model/events.ts';
import type { TreatyRecord } from '../model/record.ts';
import type { Programme } from '../programmes/programme.ts';
import { type Entry, entryOf } from './entries.ts';
import { Lexicon } from './lexicon.ts';
import type { Player } from './player.ts';

const FIELDS = new Set(['$schema', 'programme', 'title', 'notes', 'complete', 'events']);

const isText = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value !== '');

/** Tells whether a record, its events apart, has the right form. */
export function isSound(record: unknown, programme: Programme): record is TreatyRecord {
  if (typeof record !== 'object' || record === null) return false;
  for (const field of Object.keys(record)) if (!FIELDS.has(field)) return false;
  const { programme: id, $schema, title, notes, complete, events } = record as Partial<TreatyRecord>;
  return (
    id === programme.id &&
    isText($schema) &&
    isText(title) &&
    isText(notes) &&
    (complete === undefined || typeof complete === 'boolean') &&
    Array.isArray(events)
  );
}

/** Makes the events of records ready to be played. An event is looked at once, and found again by what it says. */
export class Reading {
  readonly #player: Player;
  readonly #entries = new Lexicon<Entry>();

  constructor(player: Player) {
    this.#player = player;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The events made ready; `undefined`: one does not have the form of an event, or comes before its time. */
  entriesOf(events: readonly TreatyEvent[]): readonly Entry[] | undefined {
    const entries: Entry[] = [];
    for (let i = 0; i < events.length; i++) {
      const event = events[i] as TreatyEvent;
      const entry = this.#entries.get(event) ?? this.#read(event);
      if (entry === undefined) return undefined;
      if (i > 0 && entry.day < (entries[i - 1] as Entry).day) return undefined;
      entries.push(entry);
    }
    return entries;
  }

  #read(event: TreatyEvent): Entry | undefined {
    const read = readEvent(event);
    if (!read || (this.#player.complete && missingFields(read).length > 0)) return undefined;
    const entry = entryOf(this.#player.letters, read);
    this.#entries.set(event, entry);
    return entry;
  }
}

/** The types of event that there are among these. */
export const typesOf = (entries: readonly Entry[]): ReadonlySet<EventType> =>
  new Set(entries.map(({ letter }) => letter.type));
