import { getPath, setPath } from '../../model/path.ts';
import type { EventClass } from '../../replay/eventClasses.ts';
import { maskOf, meet } from '../../replay/masks.ts';
import type { IncrementalReplayer } from '../../replay/replayer.ts';
import { type CandidateEdit, type Candidates, daysFor } from './candidates.ts';
import { place, withEntry, withoutEntry } from './days.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { AppliedEdit } from './solutions.ts';
import { type RepairEvent, type Replayer, type Trace, violationsOf } from './trace.ts';

/** The entry that a candidate puts on a day. */
function entryOf({ kind, entry, event, letter, field }: CandidateEdit, day: number): RepairEvent {
  const done = kind === 'move' ? ['on'] : field === undefined ? [] : [field];
  return {
    event: event as RepairEvent['event'],
    eventClass: letter as EventClass,
    day,
    origin: entry?.origin ?? -1,
    done: [...(entry?.done ?? []), ...done],
  };
}

/** A candidate on a day. */
export const editOn = (candidate: CandidateEdit, day: number): AppliedEdit =>
  candidate.kind === 'delete' ? { candidate } : { candidate, entry: entryOf(candidate, day) };

/** Makes edits of records, one at a time, and tells which are a step towards a repair. */
export class Steps {
  readonly #player: IncrementalReplayer;
  readonly #replayer: Replayer;
  readonly #candidates: Candidates;
  readonly #dates: readonly string[];

  /** `dates`: those that are named anywhere. */
  constructor(replayer: Replayer, candidates: Candidates, dates: readonly string[]) {
    this.#player = replayer.player;
    this.#replayer = replayer;
    this.#candidates = candidates;
    this.#dates = dates;
  }

  /** Returns what can be done about a diagnosis and costs no more than there is, the cheapest first. */
  candidatesFor(diagnosis: Diagnosis, trace: Trace, most: () => number): Iterable<CandidateEdit> {
    return this.#candidates.for(diagnosis, trace, daysFor(trace, this.#dates), most);
  }

  /** Returns the edits that a candidate is on its days: those that are wanted, one of each that come to the same. */
  *editsOf(
    candidate: CandidateEdit,
    trace: Trace,
    isWanted: (edit: AppliedEdit) => boolean,
  ): Iterable<AppliedEdit> {
    const seen = new Set<string>();
    for (const day of candidate.days) {
      this.#replayer.budget.spend(1);
      const edit = editOn(candidate, day);
      if (!isWanted(edit)) continue;
      const key = edit.entry === undefined ? '' : this.#resultOf(trace, edit.entry);
      if (seen.has(key)) continue;
      seen.add(key);
      yield edit;
    }
  }

  /** A key that is equal for days on which an event comes to the same, for itself and for what reads it. */
  #resultOf(trace: Trace, { eventClass, day }: RepairEvent): string {
    const { width } = this.#player;
    const at = place(trace.days, day);
    const isNew = trace.days[at]?.day !== day;
    const first = this.#player.step(trace.rows, at * width, eventClass, day);
    const last = isNew ? first : this.#player.step(trace.rows, (at + 1) * width, eventClass, day);
    // An event without a place may get one by another edit, between any two days of the record.
    if (first.misplaced && last.misplaced) return `${at} ${isNew}`;
    const said = [first, last].flatMap(({ misplaced, failed, writes }) => [misplaced, failed, writes]);
    return [trace.rows[at * width], this.#readersBefore(trace, at, eventClass), ...said].join(' ');
  }

  #readersBefore({ days }: Trace, at: number, { footprint }: EventClass): number {
    let readers = 0;
    for (let i = 0; i < at; i++) {
      for (const { eventClass } of days[i]?.entries ?? []) {
        if (meet(eventClass.footprint.reads, footprint.writes)) readers++;
      }
    }
    return readers;
  }

  /** Tells whether an edit puts an event where it has no place, neither at the beginning of its day nor at its end. */
  isWaiting({ days, rows }: Trace, { candidate: { kind }, entry }: AppliedEdit): boolean {
    if (entry === undefined || kind === 'change') return false;
    const { eventClass, day } = entry;
    const at = place(days, day);
    const { width } = this.#player;
    const ends = days[at]?.day === day ? [at, at + 1] : [at];
    return ends.every((each) => this.#player.step(rows, each * width, eventClass, day).misplaced);
  }

  /** The record after an edit, played. */
  after(trace: Trace, { candidate: { entry: old }, entry }: AppliedEdit): Trace {
    const less = old === undefined ? trace.days : withoutEntry(trace.days, old);
    return this.#replayer.play(entry === undefined ? less : withEntry(less, entry), trace);
  }

  /** The record after an edit, counted as one that was tried. */
  tried(trace: Trace, edit: AppliedEdit): Trace {
    this.#replayer.budget.try();
    return this.after(trace, edit);
  }

  /** Returns an edit for a record in which others were made; `undefined` if its event is not there any more. */
  again(trace: Trace, edit: AppliedEdit): AppliedEdit | undefined {
    const { candidate, entry } = edit;
    const { kind, entry: old, event, field } = candidate;
    if (old === undefined) return edit;
    const own = trace.days.flatMap(({ entries }) => entries).find(({ origin }) => origin === old.origin);
    if (own === undefined || own === old) return own && edit;
    if (kind === 'delete') return { candidate: { ...candidate, entry: own } };
    const keys = field?.split('.');
    const made = keys ? setPath(own.event, keys, getPath(event, keys)) : own.event;
    const letter = this.#player.eventClasses.of(made);
    return editOn({ ...candidate, entry: own, event: made, letter }, keys ? own.day : (entry ?? own).day);
  }

  /**
   * Tells whether an edit makes progress: its violation is gone or has changed, or the new event waits for its place.
   */
  isStep({ violation, movements, reads }: Diagnosis, after: Trace, { entry }: AppliedEdit): boolean {
    const violations = violationsOf(after);
    const same = violations.find(
      (each) =>
        each.entry?.origin === violation.entry?.origin &&
        each.misplaced === violation.misplaced &&
        (violation.misplaced || each.provisions.includes(violation.provisions[0] as number)),
    );
    if (same === undefined || same.entry !== violation.entry) return true;
    if (entry && violations.some((each) => each.entry === entry && each.misplaced)) return true;
    if (movements.length > 0 && same.before[0] !== violation.before[0]) return true;
    return this.#player.factTable.paths.some(
      (_, slot) => same.before[slot + 1] !== violation.before[slot + 1] && meet(maskOf([slot]), reads),
    );
  }
}
