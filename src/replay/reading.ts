import { type EventType, missingFields, readEvent } from '../model/events.ts';
import type { TreatyRecord } from '../model/record.ts';
import type { Programme } from '../programmes/programme.ts';
import { type Entry, entryOf } from './entries.ts';
import { Lexicon } from './lexicon.ts';
import type { Player } from './player.ts';

const FIELDS = new Set(['$schema', 'programme', 'title', 'notes', 'complete', 'events']);

const isText = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value !== '');

/** A record of which everything but its events has the right form; each field was read once. */
interface Sound {
  readonly complete: boolean;
  readonly events: readonly unknown[];
}

/** Reads a record but for its events; `undefined`: it has not the form of a record of the programme. */
export function soundOf(record: unknown, programme: Programme): Sound | undefined {
  try {
    for (const field of Object.keys(record as object)) if (!FIELDS.has(field)) return undefined;
    const { programme: id, $schema, title, notes, complete = true, events } = record as Partial<TreatyRecord>;
    const isSound = id === programme.id && isText($schema) && isText(title) && isText(notes);
    return isSound && typeof complete === 'boolean' && Array.isArray(events)
      ? { complete, events }
      : undefined;
  } catch {
    return undefined;
  }
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

  /**
   * The events made ready, from copies of its own; `undefined`: one does not have the form of an event, comes before its
   * time, or is no plain data.
   */
  entriesOf(events: readonly unknown[]): readonly Entry[] | undefined {
    try {
      return this.#entriesOf(events);
    } catch {
      return undefined;
    }
  }

  #entriesOf(events: readonly unknown[]): readonly Entry[] | undefined {
    const entries: Entry[] = [];
    for (let i = 0; i < events.length; i++) {
      const event = events[i];
      const entry = this.#entries.get(event) ?? this.#read(event);
      if (entry === undefined) return undefined;
      if (i > 0 && entry.day < (entries[i - 1] as Entry).day) return undefined;
      entries.push(entry);
    }
    return entries;
  }

  /** Reads an event, and keeps it by what a copy says: an object can say another thing each time. */
  #read(event: unknown): Entry | undefined {
    const copy: unknown = structuredClone(event);
    const read = readEvent(copy);
    if (!read || (this.#player.complete && missingFields(read).length > 0)) return undefined;
    const entry = entryOf(this.#player.letters, read);
    this.#entries.set(copy, entry);
    return entry;
  }
}

/** The types of event that there are among these. */
export const typesOf = (entries: readonly Entry[]): ReadonlySet<EventType> =>
  new Set(entries.map(({ letter }) => letter.type));
