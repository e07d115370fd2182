import { type AuditOptions, audit } from '../compliance/audit.ts';
import { dayNumber, type IsoDate } from '../model/calendar.ts';
import { memoize } from '../model/memoize.ts';
import { readAsOf } from '../model/options.ts';
import type { TreatyRecord } from '../model/record.ts';
import { checkProgramme } from '../programmes/check.ts';
import type { Programme } from '../programmes/programme.ts';
import { AuditedDays } from '../replay/day.ts';
import type { LogEntry } from '../replay/entries.ts';
import { soundRecordOf } from '../replay/entryReader.ts';
import { playGreedily } from '../replay/greedyOrder.ts';
import type { Orders } from '../replay/orders.ts';
import type { IncrementalReplayer } from '../replay/replayer.ts';
import { newSession, type Session } from '../replay/session.ts';
import { Silences } from '../replay/silence.ts';
import { isCompliant, silenceAt } from '../replay/verdicts.ts';

/** Tells whether records comply, and keeps what it has found out. */
export type Checker = (record: TreatyRecord, options?: AuditOptions) => boolean;

/** The number of different events, and of different days, that are kept before the caches are emptied. */
const MOST_KEPT = 100_000;

/** The parts of the replay engine with which records are checked. */
export interface Tools {
  readonly player: IncrementalReplayer;
  readonly reading: Session['reading'];
  readonly orders: Orders;
  readonly audited: AuditedDays;
  readonly silences: Silences;
}

/** Returns the tools for complete or for incomplete records of one programme. */
export function toolsFor(programme: Programme, complete: boolean): Tools {
  const { replayer, reading, orders } = newSession(programme, complete);
  return {
    player: replayer,
    reading,
    orders,
    audited: new AuditedDays(replayer, orders),
    silences: new Silences(replayer),
  };
}

/** Checks records of one kind against one programme. */
export class Checking {
  readonly #player: IncrementalReplayer;
  readonly #reading: Session['reading'];
  readonly #orders: Orders;
  readonly #row: Int32Array;
  /** The row before a day, for one that only a search can tell. */
  readonly #before: Int32Array;

  constructor({ player, reading, orders }: Tools) {
    this.#player = player;
    this.#reading = reading;
    this.#orders = orders;
    this.#row = player.start.slice();
    this.#before = player.start.slice();
  }

  /** The number of results that are kept. */
  get size(): number {
    return this.#reading.size + this.#player.size;
  }

  /** Tells whether a record complies; `undefined` if it is malformed. */
  complies(events: readonly unknown[], asOf: IsoDate | undefined): boolean | undefined {
    const entries = this.#reading.entriesOf(events);
    if (entries === undefined) return undefined;
    const until = asOf === undefined ? Number.POSITIVE_INFINITY : dayNumber(asOf);
    this.#row.set(this.#player.start);
    for (let from = 0; from < entries.length; ) {
      const { day } = entries[from] as LogEntry;
      // Events after the end of the cycle are out of place, and decide nothing.
      if (day > until || this.#player.hasEnded(this.#row)) break;
      let to = from + 1;
      while (to < entries.length && (entries[to] as LogEntry).day === day) to++;
      this.#before.set(this.#row);
      const taken = playGreedily(this.#player, entries.slice(from, to), this.#row);
      if (taken === undefined) {
        const since = { at: from, row: this.#before.slice() };
        return this.#isBestCompliant(entries, asOf === undefined ? undefined : until, since);
      }
      if (!taken) return false;
      from = to;
    }
    return this.#isSilenceRight(asOf === undefined ? entries.at(-1)?.day : until);
  }

  /** Tells whether nothing decides against the best order of a record. */
  #isBestCompliant(
    entries: readonly LogEntry[],
    until: number | undefined,
    since: { readonly at: number; readonly row: Int32Array },
  ): boolean {
    const counted = until === undefined ? entries : entries.filter(({ day }) => day <= until);
    return isCompliant(this.#orders, counted, until, since);
  }

  /** Tells whether silence breaches nothing on a day. */
  #isSilenceRight(day: number | undefined): boolean {
    if (day === undefined) return true;
    return silenceAt(this.#orders, this.#row, day) === 0;
  }
}

/**
 * A function that tells whether the verdict of `audit` on a record is `compliant`, without the reasons. It keeps
 * what it has found out about events and about what comes of them, so it gets faster with use. Events are told
 * apart by what they say, not by which object they are.
 *
 * @throws MalformedError, as `audit` does, for a record that does not have the form of one and an option that there is not.
 *
 * @example
 * ```ts
 * import { ccm2011, defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { checker } from 'intersessional/simulation';
 * const record = defineRecord(model);
 * const events = record.events.filter(({ type }) => type !== 'support.arranged');
 * const isCompliant = checker(ccm2011);
 * console.log(isCompliant(record), isCompliant({ ...record, events }));
 * ```
 * ```text
 * true false
 * ```
 */
export function checker(programme: Programme): Checker {
  const known = new Map<boolean, Checking>();
  const checking = (complete: boolean) => {
    let own = known.get(complete);
    if (own === undefined || own.size > MOST_KEPT) {
      own = new Checking(toolsFor(programme, complete));
      known.set(complete, own);
    }
    return own;
  };
  checkProgramme(programme);
  return (record, options) => {
    const { asOf } = readAsOf(options);
    const sound = soundRecordOf(record, programme);
    const found = sound && checking(sound.complete).complies(sound.events, asOf);
    return found ?? audit(programme, record, options).verdict === 'compliant';
  };
}

const checkerOf = /* @__PURE__ */ memoize(checker);

/**
 * Tells whether the verdict of `audit` on a record is `compliant`, without the reasons: see `checker`.
 *
 * @example
 * ```ts
 * import { ccm2011, defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { complies } from 'intersessional/simulation';
 * console.log(complies(ccm2011, defineRecord(model)));
 * ```
 * ```text
 * true
 * ```
 */
export const complies = (programme: Programme, record: TreatyRecord, options?: AuditOptions): boolean =>
  checkerOf(programme)(record, options);
