import { type AuditOptions, audit } from '../compliance/audit.ts';
import { dayNumber, type IsoDate } from '../model/calendar.ts';
import type { TreatyEvent } from '../model/events.ts';
import { once } from '../model/once.ts';
import type { TreatyRecord } from '../model/record.ts';
import { date } from '../model/scalars.ts';
import type { Programme } from '../programmes/programme.ts';
import { AuditedDays, decides, playInTurn } from './play/day.ts';
import type { Entry } from './play/entries.ts';
import { Player } from './play/player.ts';
import { isSound, Reading, typesOf } from './play/reading.ts';
import { Silences } from './play/silence.ts';

/** Tells whether records comply, and keeps what it has found out. */
export type Checker = (record: TreatyRecord, options?: AuditOptions) => boolean;

/** How many different events, and different days, are kept before all is forgotten. */
const MOST_KEPT = 100_000;

/** Checks records of one kind, complete or not, against one programme. */
class Checking {
  readonly #player: Player;
  readonly #reading: Reading;
  readonly #days: AuditedDays;
  readonly #silences: Silences;
  readonly #row: Int32Array;
  readonly #before: Int32Array;

  constructor(programme: Programme, complete: boolean) {
    this.#player = new Player(programme, complete);
    this.#reading = new Reading(this.#player);
    this.#days = new AuditedDays(this.#player);
    this.#silences = new Silences(this.#player);
    this.#row = this.#player.start.slice();
    this.#before = this.#row.slice();
  }

  /** How much it has found out. */
  get size(): number {
    return this.#reading.size + this.#days.size;
  }

  /** Whether a record complies; `undefined`: it does not have the form of one. */
  complies(events: readonly TreatyEvent[], asOf: IsoDate | undefined): boolean | undefined {
    const entries = this.#reading.entriesOf(events);
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
    return this.#isHeard(asOf === undefined ? entries.at(-1)?.day : until);
  }

  /** Plays a day on the row; whether nothing decides against it. */
  #takes(day: readonly Entry[], all: readonly Entry[]): boolean {
    this.#before.set(this.#row);
    const taken = playInTurn(this.#player, day, this.#row);
    if (taken !== undefined) return taken;
    this.#row.set(this.#before);
    return !this.#days.play(day, this.#row, () => typesOf(all)).some(decides);
  }

  /** Whether silence breaches nothing on a day. */
  #isHeard(day: number | undefined): boolean {
    if (day === undefined) return true;
    const { failed, unknown } = this.#silences.at(this.#row, 0, day);
    return failed.length === 0 && unknown.length === 0;
  }
}

/**
 * A function that tells whether the verdict of `audit` on a record is `compliant`, without the reasons. It keeps
 * what it has found out about events and about what comes of them, so it gets faster with use. Events are told
 * apart by what they say, not by which object they are.
 *
 * @throws MalformedError, as `audit` does, for a record that does not have the form of one.
 */
export function checker(programme: Programme): Checker {
  const known = new Map<boolean, Checking>();
  const checking = (complete: boolean) => {
    let own = known.get(complete);
    if (own === undefined || own.size > MOST_KEPT) {
      own = new Checking(programme, complete);
      known.set(complete, own);
    }
    return own;
  };
  return (record, options = {}) => {
    const { asOf } = options;
    const isRead = isSound(record, programme) && (asOf === undefined || date.safeParse(asOf).success);
    const found = isRead ? checking(record.complete ?? true).complies(record.events, asOf) : undefined;
    return found ?? audit(programme, record, options).verdict === 'compliant';
  };
}

const checkerOf = /* @__PURE__ */ once(checker);

/** Whether the verdict of `audit` on a record is `compliant`, without the reasons: see `checker`. */
export const complies = (programme: Programme, record: TreatyRecord, options: AuditOptions = {}): boolean =>
  checkerOf(programme)(record, options);
