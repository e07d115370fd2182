import type { EventForm } from '../model/eventForm.ts';
import type { EventType } from '../model/events.ts';
import type { TreatyRecord } from '../model/record.ts';
import type { Programme } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import { entryOf, type LogEntry } from './entries.ts';
import { InternTable } from './internTable.ts';
import type { IncrementalReplayer } from './replayer.ts';

const FIELDS = new Set(['$schema', 'programme', 'title', 'notes', 'complete', 'events']);

const isText = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value !== '');

/** The fields of a record that has the right form apart from its events; each field was read once. */
interface SoundRecord {
  readonly complete: boolean;
  readonly events: readonly unknown[];
}

/** Reads a record without its events; `undefined` if the rest does not have the form of a record of the programme. */
export function soundRecordOf(record: unknown, programme: Programme): SoundRecord | undefined {
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

/** Prepares the events of records for replay. Equal events are validated once and share one entry. */
export class EntryReader {
  readonly #replayer: IncrementalReplayer;
  readonly #form: EventForm;
  readonly #entries = new InternTable<LogEntry>();

  constructor(replayer: IncrementalReplayer) {
    this.#replayer = replayer;
    this.#form = vocabularyOf(replayer.programme).form;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Prepares events, from copies; `undefined` if an event is malformed, out of date order, or not plain data. */
  entriesOf(events: readonly unknown[]): readonly LogEntry[] | undefined {
    try {
      return this.#entriesOf(events);
    } catch {
      return undefined;
    }
  }

  #entriesOf(events: readonly unknown[]): readonly LogEntry[] | undefined {
    const entries: LogEntry[] = [];
    for (let i = 0; i < events.length; i++) {
      const event = events[i];
      const entry = this.#entries.get(event) ?? this.#read(event);
      if (entry === undefined) return undefined;
      if (i > 0 && entry.day < (entries[i - 1] as LogEntry).day) return undefined;
      entries.push(entry);
    }
    return entries;
  }

  /**
   * Validates an event and caches the entry by the content of a copy, because an object can return another value on
   * each read.
   */
  #read(event: unknown): LogEntry | undefined {
    const copy: unknown = structuredClone(event);
    const read = this.#form.read(copy);
    if (!read || (this.#replayer.complete && this.#form.missingFields(read).length > 0)) return undefined;
    const entry = entryOf(this.#replayer.eventClasses, read);
    this.#entries.set(copy, entry);
    return entry;
  }
}

/** Returns the types of some events. */
export const typesOf = (entries: readonly LogEntry[]): ReadonlySet<EventType> =>
  new Set(entries.map(({ eventClass }) => eventClass.type));
