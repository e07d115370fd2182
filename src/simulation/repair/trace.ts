import type { EventType } from '../../model/events.ts';
import { type AuditedDays, Taken } from '../../replay/day.ts';
import type { Entry } from '../../replay/entries.ts';
import { meet } from '../../replay/masks.ts';
import { type Bearings, FreeOrder } from '../../replay/order.ts';
import type { Outcome, Player } from '../../replay/player.ts';
import type { Silences } from '../../replay/silence.ts';
import type { Effort } from './effort.ts';
import type { Prospects } from './prospects.ts';

/** An event of a record that is being repaired. */
export interface Item extends Entry {
  /** Its index in the record as it was given; -1: it was inserted. */
  readonly origin: number;
  /** What was done to it: `move`, or the fields that were changed. */
  readonly done: readonly string[];
}

export interface ItemsOfDay {
  readonly day: number;
  readonly items: readonly Item[];
}

/** What stands against an event, or against a step that never came. */
export interface Trouble {
  /** Unset: silence. */
  readonly item?: Item;
  readonly misplaced: boolean;
  /** The provisions, by index, that stand against it. */
  readonly provisions: readonly number[];
  /** The row when it comes; of silence, the last. */
  readonly before: Int32Array;
  readonly day: number;
}

/** A record, played. */
export interface Trace {
  readonly days: readonly ItemsOfDay[];
  /** The rows before each day, one after the other, and the one after the last. */
  readonly rows: Int32Array;
  /** By day. */
  readonly troubles: readonly (readonly Trouble[])[];
  readonly reported: readonly (readonly number[])[];
  readonly silence: readonly Trouble[];
  /** By day, and of silence: what the verdict would be. */
  readonly verdicts: readonly Severity[];
}

/** 0: nothing decides; 1: something that would decide cannot be told; 2: something failed. */
export type Severity = 0 | 1 | 2;

const weightOf = ({
  misplaced,
  failed,
  unknown,
}: Pick<Outcome, 'misplaced' | 'failed' | 'unknown'>): Severity =>
  misplaced || failed.length > 0 ? 2 : unknown.length > 0 ? 1 : 0;

const heavier = (a: Severity, b: Severity): Severity => (a > b ? a : b);

const NO_TROUBLE: readonly Trouble[] = [];
const NOTHING_REPORTED: readonly number[] = [];

export const firstTroubled = ({ troubles }: Trace): number => {
  const at = troubles.findIndex((each) => each.length > 0);
  return at < 0 ? troubles.length : at;
};

export const troublesOf = ({ troubles, silence }: Trace): readonly Trouble[] => [
  ...troubles.flat(),
  ...silence,
];

/** What counts as trouble. */
export interface Demands {
  /** Whether what is only reported has to be met as well. */
  readonly should: boolean;
  /** The day as of which silence speaks; later, where the record has a later event. */
  readonly asOf: number;
  /** Whether events after that day are left out. */
  readonly until: boolean;
}

/** What comes of a day: what is wrong, and what is only reported. */
interface Found {
  readonly troubles: Trouble[];
  readonly reported: number[];
  verdict: Severity;
}

/** What is known of days, depending on what counts as trouble. */
export interface DayCache {
  readonly bearings: Bearings;
  readonly prospects: Prospects;
  /** By day, its events and the row before: what comes of taking the events freely. */
  readonly known: Map<string, FreeDay>;
}

/** What comes of a day that is taken freely. */
interface FreeDay {
  readonly isRight: boolean | undefined;
  readonly after: Int32Array;
  /** How many events were tried to find that out. */
  readonly steps: number;
}

/** Plays records that are being repaired. */
export class Replayer {
  readonly player: Player;
  readonly demands: Demands;
  readonly effort: Effort;
  readonly #audited: AuditedDays;
  readonly #silences: Silences;
  readonly #recorded: () => ReadonlySet<EventType>;
  readonly #asked: DayCache;
  readonly #scratch: Int32Array;

  constructor(
    player: Player,
    audited: AuditedDays,
    silences: Silences,
    asked: DayCache,
    demands: Demands,
    recorded: () => ReadonlySet<EventType>,
    effort: Effort,
  ) {
    this.player = player;
    this.demands = demands;
    this.effort = effort;
    this.#audited = audited;
    this.#silences = silences;
    this.#recorded = recorded;
    this.#asked = asked;
    this.#scratch = player.start.slice();
  }

  /** The provisions that stand against an event; on an incomplete record, what cannot be told does not. */
  against({
    failed,
    unknown,
    reported,
  }: Pick<Outcome, 'failed' | 'unknown' | 'reported'>): readonly number[] {
    const alsoUnknown = this.player.complete && unknown.length > 0;
    const alsoReported = this.demands.should && reported.length > 0;
    if (!alsoUnknown && !alsoReported) return failed;
    return [...failed, ...(alsoUnknown ? unknown : []), ...(alsoReported ? reported : [])];
  }

  isWrong({
    misplaced,
    failed,
    unknown,
    reported,
  }: Pick<Outcome, 'misplaced' | 'failed' | 'unknown' | 'reported'>) {
    return (
      misplaced ||
      failed.length > 0 ||
      (this.player.complete && unknown.length > 0) ||
      (this.demands.should && reported.length > 0)
    );
  }

  /** Plays a day on the row. `found`: what is wrong is put there, and the day goes on; else the first wrong ends it. */
  playDay(items: readonly Item[], row: Int32Array, found?: Found): boolean {
    this.effort.look(items.length);
    if (items.length === 1) return this.#playAlone(items[0] as Item, row, found);
    this.#scratch.set(row);
    if (this.#playInOrder(items, row, found)) return true;
    row.set(this.#scratch);
    const free = found ? this.#playFreely(items, row, found) : this.#tryFreely(items, row);
    if (free !== undefined) return free;
    row.set(this.#scratch);
    return this.#playAudited(items, row, found);
  }

  /** Whether a day is right, taken freely; `undefined`: that is left open. What comes of it is kept. */
  #tryFreely(items: readonly Item[], row: Int32Array): boolean | undefined {
    const { known } = this.#asked;
    const key = `${items[0]?.day} ${items.map(({ letter }) => letter.id).join()} ${row.join()}`;
    let result = known.get(key);
    if (result === undefined) {
      const before = this.#asked.prospects.steps;
      const isRight = this.#playFreely(items, row, undefined);
      const steps = this.#asked.prospects.steps - before + items.length;
      result = { isRight, after: row.slice(), steps };
      known.set(key, result);
    }
    this.effort.payFor(result, result.steps);
    row.set(result.after);
    return result.isRight;
  }

  #playAlone(item: Item, row: Int32Array, found: Found | undefined): boolean {
    const outcome = this.player.step(row, 0, item.letter, item.day);
    if (outcome.misplaced && !this.player.complete) return this.#playAudited([item], row, found);
    const isWrong = this.isWrong(outcome);
    if (found) this.#tell(item, outcome, row, found);
    if (isWrong && !found) return false;
    if (!outcome.misplaced) this.player.apply(outcome, row, 0);
    return !isWrong;
  }

  #tell(item: Item, outcome: Outcome, row: Int32Array, found: Found): void {
    found.reported.push(...outcome.reported);
    found.verdict = heavier(found.verdict, weightOf(outcome));
    if (!this.isWrong(outcome)) return;
    found.troubles.push({
      item,
      misplaced: outcome.misplaced,
      provisions: this.against(outcome),
      before: row.slice(),
      day: item.day,
    });
  }

  #playInOrder(items: readonly Item[], row: Int32Array, found: Found | undefined): boolean {
    const taken = new Taken();
    const reported: number[] = [];
    let verdict: Severity = 0;
    for (const item of items) {
      const outcome = this.player.step(row, 0, item.letter, item.day);
      if (this.isWrong(outcome) || taken.isOrdered(item.letter)) return false;
      if (outcome.reported.length > 0) {
        if (this.demands.should && isSwayed(item, items)) return false;
        reported.push(...outcome.reported);
      }
      verdict = heavier(verdict, weightOf(outcome));
      taken.add(item.letter);
      this.player.apply(outcome, row, 0);
    }
    if (found) {
      found.reported.push(...reported);
      found.verdict = heavier(found.verdict, verdict);
    }
    return true;
  }

  /** Takes the events in an order that is the best for each. `undefined`: that is not to be had. */
  #playFreely(items: readonly Item[], row: Int32Array, found: Found | undefined): boolean | undefined {
    const { bearings, prospects } = this.#asked;
    const order = new FreeOrder(this.player, row, items, bearings);
    const telling: Found = { troubles: [], reported: [], verdict: 0 };
    while (!order.isDone) {
      const next = order.next(row);
      if (next === undefined) {
        const isLost = !found && this.player.complete && prospects.areHopeless(order.left, row);
        return isLost ? false : undefined;
      }
      const { entry, outcome } = next;
      if (outcome.misplaced && !this.player.complete) return undefined;
      this.#tell(entry, outcome, row, telling);
      if (telling.troubles.length > 0 && !found) return false;
      if (!outcome.misplaced) this.player.apply(outcome, row, 0);
    }
    if (found) {
      found.troubles.push(...telling.troubles);
      found.reported.push(...telling.reported);
      found.verdict = heavier(found.verdict, telling.verdict);
    }
    return telling.troubles.length === 0;
  }

  #playAudited(items: readonly Item[], row: Int32Array, found: Found | undefined): boolean {
    const dated = items.map((item) => this.dated(item));
    const tellings = this.#audited.play(dated, row, this.#recorded, this.effort.payFor);
    const wrong = tellings.filter((each) => this.isWrong(each));
    if (found) {
      for (const { at, misplaced, before, ...said } of wrong) {
        const item = items[at] as Item;
        found.troubles.push({ item, misplaced, provisions: this.against(said), before, day: item.day });
      }
      for (const telling of tellings) {
        found.reported.push(...telling.reported);
        found.verdict = heavier(found.verdict, weightOf(telling));
      }
    }
    return wrong.length === 0;
  }

  /** An item with its day on its event. */
  dated(item: Item): Item {
    const on = this.player.dateOf(item.day);
    return item.event.on === on ? item : { ...item, event: { ...item.event, on } };
  }

  /** What silence tells against the record that ends with this row. */
  silence(row: Int32Array, from: number, day: number): readonly Trouble[] {
    const { failed, unknown } = this.#silences.at(row, from, day);
    const provisions = this.player.complete ? [...failed, ...unknown] : failed;
    if (provisions.length === 0) return NO_TROUBLE;
    const before = row.slice(from, from + this.player.width);
    return provisions.map((each) => ({ misplaced: false, provisions: [each], before, day }));
  }

  /** The day as of which silence speaks, for a record that ends on this day. */
  asOf(lastDay: number | undefined): number {
    const { asOf, until } = this.demands;
    return until || lastDay === undefined ? asOf : Math.max(asOf, lastDay);
  }

  /** Plays a record; `base`: its days before `same` are those of another that was played. */
  play(days: readonly ItemsOfDay[], base?: Trace, same = 0): Trace {
    const { width, start } = this.player;
    const rows = new Int32Array((days.length + 1) * width);
    rows.set(base ? base.rows.subarray(0, (same + 1) * width) : start);
    const troubles = base ? base.troubles.slice(0, same) : [];
    const reported = base ? base.reported.slice(0, same) : [];
    const verdicts = base ? base.verdicts.slice(0, same) : [];
    const row = rows.slice(same * width, (same + 1) * width);
    for (let at = same; at < days.length; at++) {
      const found: Found = { troubles: [], reported: [], verdict: 0 };
      this.playDay((days[at] as ItemsOfDay).items, row, found);
      troubles.push(found.troubles.length > 0 ? found.troubles : NO_TROUBLE);
      reported.push(found.reported.length > 0 ? found.reported : NOTHING_REPORTED);
      verdicts.push(found.verdict);
      rows.set(row, (at + 1) * width);
    }
    const asOf = this.asOf(days.at(-1)?.day);
    verdicts.push(weightOf({ misplaced: false, ...this.#silences.at(row, 0, asOf) }));
    return { days, rows, troubles, reported, silence: this.silence(row, 0, asOf), verdicts };
  }

  /** Whether nothing is wrong with a record whose day at `from` is replaced by these items, or has them put before it. */
  isRight(base: Trace, at: number, items: readonly Item[], isNew: boolean, row: Int32Array): boolean {
    const { days, rows, troubles, silence } = base;
    const { width } = this.player;
    row.set(rows.subarray(at * width, (at + 1) * width));
    if (items.length > 0 && !this.playDay(items, row)) return false;
    for (let next = isNew ? at : at + 1; next < days.length; next++) {
      if (isSame(row, rows, next * width)) {
        for (let i = next; i < days.length; i++)
          if ((troubles[i] as readonly Trouble[]).length > 0) return false;
        return silence.length === 0;
      }
      if (!this.playDay((days[next] as ItemsOfDay).items, row)) return false;
    }
    const last = Math.max(days.at(-1)?.day ?? items[0]?.day ?? 0, items[0]?.day ?? 0);
    return this.silence(row, 0, this.asOf(last)).length === 0;
  }
}

function isSame(row: Int32Array, rows: Int32Array, from: number): boolean {
  for (let i = 0; i < row.length; i++) if (row[i] !== rows[from + i]) return false;
  return true;
}

const isSwayed = (item: Item, items: readonly Item[]): boolean =>
  items.some((each) => each !== item && meet(item.letter.bearing.reads, each.letter.bearing.writes));
