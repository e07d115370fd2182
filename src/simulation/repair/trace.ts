import type { EventType } from '../../model/events.ts';
import { type AuditedDays, TakenFootprint } from '../../replay/day.ts';
import type { LogEntry } from '../../replay/entries.ts';
import { meet } from '../../replay/masks.ts';
import { type DayReadsCache, FreeOrder } from '../../replay/order.ts';
import type { IncrementalReplayer, StepOutcome } from '../../replay/replayer.ts';
import type { Silences } from '../../replay/silence.ts';
import type { Budget } from './budget.ts';
import type { Feasibility } from './feasibility.ts';

/** An event of a record that is being repaired. */
export interface RepairEvent extends LogEntry {
  /** Its index in the record as it was given; -1: it was inserted. */
  readonly origin: number;
  /** The edits of this event so far: `move`, or the fields that were changed. */
  readonly done: readonly string[];
}

export interface EventsOfDay {
  readonly day: number;
  readonly entries: readonly RepairEvent[];
}

/** A finding against an event, or against a step that never came. */
export interface Violation {
  /** Unset: silence. */
  readonly entry?: RepairEvent;
  readonly misplaced: boolean;
  /** The provisions, by index, that stand against it. */
  readonly provisions: readonly number[];
  /** The row when it comes; of silence, the last. */
  readonly before: Int32Array;
  readonly day: number;
}

/** A record, played. */
export interface Trace {
  readonly days: readonly EventsOfDay[];
  /** The rows before each day, one after the other, and the one after the last. */
  readonly rows: Int32Array;
  /** By day. */
  readonly violations: readonly (readonly Violation[])[];
  readonly reported: readonly (readonly number[])[];
  readonly silence: readonly Violation[];
  /** By day, and of silence: what the verdict would be. */
  readonly verdicts: readonly Severity[];
}

/** 0: nothing decides; 1: a finding that would decide is undetermined; 2: a finding failed. */
export type Severity = 0 | 1 | 2;

const weightOf = ({
  misplaced,
  failed,
  unknown,
}: Pick<StepOutcome, 'misplaced' | 'failed' | 'unknown'>): Severity =>
  misplaced || failed.length > 0 ? 2 : unknown.length > 0 ? 1 : 0;

const heavier = (a: Severity, b: Severity): Severity => (a > b ? a : b);

const NO_VIOLATIONS: readonly Violation[] = [];
const NOTHING_REPORTED: readonly number[] = [];

export const firstViolatedDay = ({ violations }: Trace): number => {
  const at = violations.findIndex((each) => each.length > 0);
  return at < 0 ? violations.length : at;
};

export const violationsOf = ({ violations, silence }: Trace): readonly Violation[] => [
  ...violations.flat(),
  ...silence,
];

/** Returns the violations, each with one provision. */
export const singleViolationsOf = (trace: Trace): readonly Violation[] =>
  violationsOf(trace).flatMap((each) =>
    each.misplaced ? [each] : each.provisions.map((provision) => ({ ...each, provisions: [provision] })),
  );

/** Tells whether all that comes before a violation has its place, so that what bears on the violation can be told. */
export function isTold(trace: Trace, { entry }: Violation): boolean {
  const first = violationsOf(trace).find((each) => each.misplaced || each.entry === entry);
  return first === undefined || first.entry === entry;
}

/** The demands that a record has to meet. */
export interface Demands {
  /** True if provisions that are only reported have to be met as well. */
  readonly should: boolean;
  /** The day as of which silence speaks; later, where the record has a later event. */
  readonly asOf: number;
  /** True if events after that day are left out. */
  readonly until: boolean;
}

/** The result of a day: its violations, and the provisions that are only reported. */
interface Found {
  readonly violations: Violation[];
  readonly reported: number[];
  verdict: Severity;
}

/** The results of days that are kept, for one set of demands. */
export interface DayCache {
  readonly bearings: DayReadsCache;
  readonly feasibility: Feasibility;
  /** By day, its events and the row before: what comes of taking the events freely. */
  readonly known: Map<string, FreeDay>;
}

/** The result of a day that is played in a free order. */
interface FreeDay {
  readonly isRight: boolean | undefined;
  readonly after: Int32Array;
  /** The number of events tried for the result. */
  readonly steps: number;
}

/** Plays records that are being repaired. */
export class Replayer {
  readonly player: IncrementalReplayer;
  readonly demands: Demands;
  readonly budget: Budget;
  readonly #audited: AuditedDays;
  readonly #silences: Silences;
  readonly #recorded: () => ReadonlySet<EventType>;
  readonly #asked: DayCache;
  readonly #scratch: Int32Array;
  readonly #nothing: Trace;

  constructor(
    player: IncrementalReplayer,
    audited: AuditedDays,
    silences: Silences,
    asked: DayCache,
    demands: Demands,
    recorded: () => ReadonlySet<EventType>,
    budget: Budget,
  ) {
    this.player = player;
    this.demands = demands;
    this.budget = budget;
    this.#audited = audited;
    this.#silences = silences;
    this.#recorded = recorded;
    this.#asked = asked;
    this.#scratch = player.start.slice();
    this.#nothing = {
      days: [],
      rows: player.start,
      violations: [],
      reported: [],
      silence: [],
      verdicts: [],
    };
  }

  /** Returns the provisions against an event; on an incomplete record undetermined ones do not count. */
  against({
    failed,
    unknown,
    reported,
  }: Pick<StepOutcome, 'failed' | 'unknown' | 'reported'>): readonly number[] {
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
  }: Pick<StepOutcome, 'misplaced' | 'failed' | 'unknown' | 'reported'>) {
    return (
      misplaced ||
      failed.length > 0 ||
      (this.player.complete && unknown.length > 0) ||
      (this.demands.should && reported.length > 0)
    );
  }

  /** Plays a day on the row. `found`: what is wrong is put there, and the day goes on; else the first wrong ends it. */
  playDay(entries: readonly RepairEvent[], row: Int32Array, found?: Found): boolean {
    this.budget.spend(entries.length);
    if (entries.length === 1) return this.#playAlone(entries[0] as RepairEvent, row, found);
    this.#scratch.set(row);
    if (this.#playInOrder(entries, row, found)) return true;
    row.set(this.#scratch);
    const free = found ? this.#playFreely(entries, row, found) : this.#tryFreely(entries, row);
    if (free !== undefined) return free;
    row.set(this.#scratch);
    return this.#playAudited(entries, row, found);
  }

  /** Tells whether a day is right in a free order; `undefined` leaves the question open. Keeps the result. */
  #tryFreely(entries: readonly RepairEvent[], row: Int32Array): boolean | undefined {
    const { known } = this.#asked;
    const key = `${entries[0]?.day} ${entries.map(({ eventClass }) => eventClass.id).join()} ${row.join()}`;
    let result = known.get(key);
    if (result === undefined) {
      const before = this.#asked.feasibility.steps;
      const isRight = this.#playFreely(entries, row, undefined);
      const steps = this.#asked.feasibility.steps - before + entries.length;
      result = { isRight, after: row.slice(), steps };
      known.set(key, result);
    }
    this.budget.payFor(result, result.steps);
    row.set(result.after);
    return result.isRight;
  }

  #playAlone(entry: RepairEvent, row: Int32Array, found: Found | undefined): boolean {
    const outcome = this.player.step(row, 0, entry.eventClass, entry.day);
    if (outcome.misplaced && !this.player.complete) return this.#playAudited([entry], row, found);
    const isWrong = this.isWrong(outcome);
    if (found) this.#tell(entry, outcome, row, found);
    if (isWrong && !found) return false;
    if (!outcome.misplaced) this.player.apply(outcome, row, 0);
    return !isWrong;
  }

  #tell(entry: RepairEvent, outcome: StepOutcome, row: Int32Array, found: Found): void {
    found.reported.push(...outcome.reported);
    found.verdict = heavier(found.verdict, weightOf(outcome));
    if (!this.isWrong(outcome)) return;
    found.violations.push({
      entry,
      misplaced: outcome.misplaced,
      provisions: this.against(outcome),
      before: row.slice(),
      day: entry.day,
    });
  }

  #playInOrder(entries: readonly RepairEvent[], row: Int32Array, found: Found | undefined): boolean {
    const taken = new TakenFootprint();
    const reported: number[] = [];
    let verdict: Severity = 0;
    for (const entry of entries) {
      const outcome = this.player.step(row, 0, entry.eventClass, entry.day);
      if (this.isWrong(outcome) || taken.isOrdered(entry.eventClass)) return false;
      if (outcome.reported.length > 0) {
        if (this.demands.should && isSwayed(entry, entries)) return false;
        reported.push(...outcome.reported);
      }
      verdict = heavier(verdict, weightOf(outcome));
      taken.add(entry.eventClass);
      this.player.apply(outcome, row, 0);
    }
    if (found) {
      found.reported.push(...reported);
      found.verdict = heavier(found.verdict, verdict);
    }
    return true;
  }

  /** Takes the events in an order that is the best for each. `undefined`: that is not to be had. */
  #playFreely(
    entries: readonly RepairEvent[],
    row: Int32Array,
    found: Found | undefined,
  ): boolean | undefined {
    const { bearings, feasibility } = this.#asked;
    const order = new FreeOrder(this.player, row, entries, bearings);
    const telling: Found = { violations: [], reported: [], verdict: 0 };
    while (!order.isDone) {
      const next = order.next(row);
      if (next === undefined) {
        const isLost = !found && this.player.complete && feasibility.isInfeasible(order.left, row);
        return isLost ? false : undefined;
      }
      const { entry, outcome } = next;
      if (outcome.misplaced && !this.player.complete) return undefined;
      this.#tell(entry, outcome, row, telling);
      if (telling.violations.length > 0 && !found) return false;
      if (!outcome.misplaced) this.player.apply(outcome, row, 0);
    }
    if (found) {
      found.violations.push(...telling.violations);
      found.reported.push(...telling.reported);
      found.verdict = heavier(found.verdict, telling.verdict);
    }
    return telling.violations.length === 0;
  }

  #playAudited(entries: readonly RepairEvent[], row: Int32Array, found: Found | undefined): boolean {
    const dated = entries.map((entry) => this.dated(entry));
    const tellings = this.#audited.play(dated, row, this.#recorded, this.budget.payFor);
    const wrong = tellings.filter((each) => this.isWrong(each));
    if (found) {
      for (const { at, misplaced, before, ...said } of wrong) {
        const entry = entries[at] as RepairEvent;
        found.violations.push({ entry, misplaced, provisions: this.against(said), before, day: entry.day });
      }
      for (const telling of tellings) {
        found.reported.push(...telling.reported);
        found.verdict = heavier(found.verdict, weightOf(telling));
      }
    }
    return wrong.length === 0;
  }

  /** An entry with its day on its event. */
  dated(entry: RepairEvent): RepairEvent {
    const on = this.player.dateOf(entry.day);
    return entry.event.on === on ? entry : { ...entry, event: { ...entry.event, on } };
  }

  /** Returns the violations by silence of the record that ends with this row. */
  silence(row: Int32Array, from: number, day: number): readonly Violation[] {
    const { failed, unknown } = this.#silences.at(row, from, day);
    const provisions = this.player.complete ? [...failed, ...unknown] : failed;
    if (provisions.length === 0) return NO_VIOLATIONS;
    const before = row.slice(from, from + this.player.width);
    return provisions.map((each) => ({ misplaced: false, provisions: [each], before, day }));
  }

  /** The day as of which silence speaks, for a record that ends on this day. */
  asOf(lastDay: number | undefined): number {
    const { asOf, until } = this.demands;
    return until || lastDay === undefined ? asOf : Math.max(asOf, lastDay);
  }

  /** Plays a record; `base`: one that was played, and may have days in common with it. */
  play(days: readonly EventsOfDay[], base: Trace = this.#nothing): Trace {
    const { width } = this.player;
    const rows = new Int32Array((days.length + 1) * width);
    const same = days.findIndex((each, i) => each !== base.days[i]);
    const head = same < 0 ? Math.min(days.length, base.days.length) : same;
    const shift = days.length - base.days.length;
    const tail = tailOf(days, base.days);
    rows.set(base.rows.subarray(0, (head + 1) * width));
    const [violations, reported, verdicts] = [base.violations, base.reported, base.verdicts].map((each) =>
      each.slice(0, head),
    ) as [(readonly Violation[])[], (readonly number[])[], Severity[]];
    const row = rows.slice(head * width, (head + 1) * width);
    for (let at = head; at < days.length; at++) {
      if (at >= tail && isSame(row, base.rows, (at - shift) * width)) {
        violations.push(...base.violations.slice(at - shift));
        reported.push(...base.reported.slice(at - shift));
        verdicts.push(...base.verdicts.slice(at - shift, base.days.length));
        rows.set(base.rows.subarray((at - shift) * width), at * width);
        row.set(base.rows.subarray(base.days.length * width));
        break;
      }
      const found: Found = { violations: [], reported: [], verdict: 0 };
      this.playDay((days[at] as EventsOfDay).entries, row, found);
      violations.push(found.violations.length > 0 ? found.violations : NO_VIOLATIONS);
      reported.push(found.reported.length > 0 ? found.reported : NOTHING_REPORTED);
      verdicts.push(found.verdict);
      rows.set(row, (at + 1) * width);
    }
    const asOf = this.asOf(days.at(-1)?.day);
    verdicts.push(weightOf({ misplaced: false, ...this.#silences.at(row, 0, asOf) }));
    return { days, rows, violations, reported, silence: this.silence(row, 0, asOf), verdicts };
  }

  /**
   * Tells whether a record is right after the day at `from` is replaced by these entries, or the entries are put before
   * it.
   */
  isRight(
    base: Trace,
    at: number,
    entries: readonly RepairEvent[],
    isNew: boolean,
    row: Int32Array,
  ): boolean {
    const { days, rows, violations, silence } = base;
    const { width } = this.player;
    row.set(rows.subarray(at * width, (at + 1) * width));
    if (entries.length > 0 && !this.playDay(entries, row)) return false;
    for (let next = isNew ? at : at + 1; next < days.length; next++) {
      if (isSame(row, rows, next * width)) {
        for (let i = next; i < days.length; i++)
          if ((violations[i] as readonly Violation[]).length > 0) return false;
        return silence.length === 0;
      }
      if (!this.playDay((days[next] as EventsOfDay).entries, row)) return false;
    }
    const last = Math.max(days.at(-1)?.day ?? entries[0]?.day ?? 0, entries[0]?.day ?? 0);
    return this.silence(row, 0, this.asOf(last)).length === 0;
  }
}

/** The index from which on the days are the last days of others. */
function tailOf(days: readonly EventsOfDay[], others: readonly EventsOfDay[]): number {
  let tail = days.length;
  for (let at = others.length; tail > 0 && at > 0 && days[tail - 1] === others[at - 1]; at--) tail--;
  return tail;
}

function isSame(row: Int32Array, rows: Int32Array, from: number): boolean {
  for (let i = 0; i < row.length; i++) if (row[i] !== rows[from + i]) return false;
  return true;
}

const isSwayed = (entry: RepairEvent, entries: readonly RepairEvent[]): boolean =>
  entries.some(
    (each) => each !== entry && meet(entry.eventClass.footprint.reads, each.eventClass.footprint.writes),
  );
