import { type AuditOptions, audit } from '../compliance/audit.ts';
import { dayNumber, type IsoDate } from '../model/calendar.ts';
import { type EventType, eventSchema, missingFields, type TreatyEvent } from '../model/events.ts';
import { once } from '../model/once.ts';
import type { TreatyRecord } from '../model/record.ts';
import { date } from '../model/scalars.ts';
import type { Programme } from '../programmes/programme.ts';
import { AuditedDays, decides, playInOrder } from './play/day.ts';
import { type Entry, entryOf } from './play/entries.ts';
import { Player } from './play/player.ts';
import { Silences } from './play/silence.ts';

/** Tells whether records comply, and keeps what it has found out. */
export type Checker = (record: TreatyRecord, options?: AuditOptions) => boolean;

/** How many different events, and different days, are kept before all is forgotten. */
const MOST_KEPT = 100_000;

const FIELDS = new Set(['$schema', 'programme', 'title', 'notes', 'complete', 'events']);

const isText = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value !== '');

/** Whether all of a record but its events has the form that it must have. */
function isSound(record: TreatyRecord, programme: Programme): boolean {
  if (typeof record !== 'object' || record === null || record.programme !== programme.id) return false;
  for (const field of Object.keys(record)) if (!FIELDS.has(field)) return false;
  const { $schema, title, notes, complete, events } = record;
  return (
    isText($schema) &&
    isText(title) &&
    isText(notes) &&
    (complete === undefined || typeof complete === 'boolean') &&
    Array.isArray(events)
  );
}

/** Checks records of one kind, complete or not, against one programme. */
class Checking {
  readonly #programme: Programme;
  readonly #complete: boolean;
  #player: Player;
  #silences: Silences;
  #row: Int32Array;
  #before: Int32Array;
  #days: AuditedDays;
  readonly #entries = new Map<string, Entry>();

  constructor(programme: Programme, complete: boolean) {
    this.#programme = programme;
    this.#complete = complete;
    this.#player = new Player(programme, complete);
    this.#silences = new Silences(this.#player);
    this.#row = this.#player.start.slice();
    this.#before = this.#row.slice();
    this.#days = new AuditedDays(this.#player);
  }

  /** Whether a record complies; `undefined`: it does not have the form of one. */
  complies(events: readonly TreatyEvent[], asOf: IsoDate | undefined): boolean | undefined {
    this.#forgetMuch();
    const entries = this.#entriesOf(events);
    if (entries === undefined) return undefined;
    const until = asOf === undefined ? Number.POSITIVE_INFINITY : dayNumber(asOf);
    this.#row.set(this.#player.start);
    for (let from = 0; from < entries.length; ) {
      const { day } = entries[from] as Entry;
      if (day > until) break;
      let to = from + 1;
      while (to < entries.length && (entries[to] as Entry).day === day) to++;
      if (!this.#takes(entries.slice(from, to), entries)) return false;
      from = to;
    }
    const last = entries.at(-1)?.day;
    if (last === undefined && asOf === undefined) return true;
    const { failed, unknown } = this.#silences.at(
      this.#row,
      0,
      asOf === undefined ? (last as number) : until,
    );
    return failed.length === 0 && unknown.length === 0;
  }

  /** The events made ready, each found again by its text; `undefined`: one does not have the form of an event. */
  #entriesOf(events: readonly TreatyEvent[]): readonly Entry[] | undefined {
    const entries: Entry[] = [];
    for (let i = 0; i < events.length; i++) {
      const event = events[i] as TreatyEvent;
      const text = JSON.stringify(event);
      const entry = this.#entries.get(text) ?? this.#read(event, text);
      if (entry === undefined) return undefined;
      if (i > 0 && entry.day < (entries[i - 1] as Entry).day) return undefined;
      entries.push(entry);
    }
    return entries;
  }

  #read(event: TreatyEvent, text: string): Entry | undefined {
    if (!eventSchema.safeParse(event).success) return undefined;
    if (this.#complete && missingFields(event).length > 0) return undefined;
    const entry = entryOf(this.#player.letters, structuredClone(event));
    this.#entries.set(text, entry);
    return entry;
  }

  /** Plays a day on the row; whether nothing decides against it. */
  #takes(day: readonly Entry[], all: readonly Entry[]): boolean {
    this.#before.set(this.#row);
    if (playInOrder(this.#player, day, this.#row)) return true;
    this.#row.set(this.#before);
    return !this.#days.play(day, this.#row, () => typesOf(all)).some(decides);
  }

  #forgetMuch(): void {
    if (this.#entries.size + this.#days.size < MOST_KEPT) return;
    this.#entries.clear();
    this.#player = new Player(this.#programme, this.#complete);
    this.#silences = new Silences(this.#player);
    this.#row = this.#player.start.slice();
    this.#before = this.#row.slice();
    this.#days = new AuditedDays(this.#player);
  }
}

const typesOf = (entries: readonly Entry[]): ReadonlySet<EventType> =>
  new Set(entries.map(({ letter }) => letter.type));

/**
 * A function that tells whether the verdict of `audit` on a record is `compliant`, without the reasons. It keeps
 * what it has found out about events and about what comes of them, so it gets faster with use. Events are told
 * apart by what they say, not by which object they are.
 *
 * @throws MalformedError, as `audit` does, for a record that does not have the form of one.
 */
export function checker(programme: Programme): Checker {
  const ways = new Map<boolean, Checking>();
  const checking = (complete: boolean) => {
    let way = ways.get(complete);
    if (way === undefined) {
      way = new Checking(programme, complete);
      ways.set(complete, way);
    }
    return way;
  };
  return (record, options = {}) => {
    const { asOf } = options;
    const isRead = isSound(record, programme) && (asOf === undefined || date.safeParse(asOf).success);
    const complies = isRead ? checking(record.complete ?? true).complies(record.events, asOf) : undefined;
    return complies ?? audit(programme, record, options).verdict === 'compliant';
  };
}

const checkerOf = /* @__PURE__ */ once(checker);

/** Whether the verdict of `audit` on a record is `compliant`, without the reasons: see `checker`. */
export const complies = (programme: Programme, record: TreatyRecord, options: AuditOptions = {}): boolean =>
  checkerOf(programme)(record, options);
