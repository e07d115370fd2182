import { getPath } from '../../model/path.ts';
import type { EventClass } from '../../replay/eventClasses.ts';
import { EVERYTHING, type Mask, maskOf, meet, union } from '../../replay/masks.ts';
import type { Movement } from '../../replay/movement.ts';
import { mayDisable } from '../../replay/movementPairs.ts';
import type { IncrementalReplayer, StepOutcome } from '../../replay/replayer.ts';
import type { Budget } from './budget.ts';
import { type CandidateEdit, type Candidates, daysFor } from './candidates.ts';
import { type Costs, costOfLeaving } from './costs.ts';
import type { Diagnoser, Diagnosis } from './diagnosis.ts';
import type { EditSpace } from './editSpace.ts';
import {
  type EventsOfDay,
  firstViolatedDay,
  type RepairEvent,
  type Replayer,
  type Trace,
  type Violation,
  violationsOf,
} from './trace.ts';

/** An edit that was made: what, and on which day. */
export interface AppliedEdit {
  readonly candidate: CandidateEdit;
  /** The entry that is there afterwards; unset: it is gone. */
  readonly entry?: RepairEvent;
}

/** A record that was made to comply. */
export interface Solution {
  readonly edits: readonly AppliedEdit[];
  readonly cost: number;
  /** The provisions, by index, that are no longer met, though no verdict rests on them. */
  readonly leaves: readonly number[];
  readonly trace: Trace;
}

export interface Found {
  readonly solutions: readonly Solution[];
  /** True if no cheaper solution is left untried. */
  readonly proven: boolean;
  /** The number of records tried. */
  readonly tried: number;
}

interface Node {
  readonly trace: Trace;
  readonly edits: readonly AppliedEdit[];
  readonly cost: number;
  /** At least this much more is needed. */
  readonly atLeast: number;
  readonly violations: number;
}

interface Task {
  readonly node: Node;
  /** `close`: find the one edit that is wanting. `split`: find an edit after which more are wanting. */
  readonly kind: 'close' | 'split';
  readonly from: number;
}

/** The slots and movements that a violation depends on: enough to tell if one edit could fix two violations. */
interface Sketch {
  readonly entry: RepairEvent | undefined;
  readonly reads: Mask;
  readonly movements: readonly Movement[];
}

export interface SearchOptions {
  readonly costs: Costs;
  /** The points by which a repair may be dearer than the cheapest. */
  readonly within: number;
  /** Dates that are named anywhere. */
  readonly dates: readonly string[];
  /** Solutions, by their signature, that are none. */
  readonly refuted: ReadonlySet<string>;
}

/** The number of violations that enter the lower bound. */
const MOST_SKETCHES = 8;

const place = (days: readonly EventsOfDay[], day: number): number => {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as EventsOfDay).day < day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The days with an entry more; and where that is. */
function withEntry(
  days: readonly EventsOfDay[],
  entry: RepairEvent,
): { readonly days: readonly EventsOfDay[]; readonly at: number } {
  const at = place(days, entry.day);
  const own = days[at];
  const isNew = own?.day !== entry.day;
  const changed = { day: entry.day, entries: isNew ? [entry] : [...own.entries, entry] };
  return { days: days.toSpliced(at, isNew ? 0 : 1, changed), at };
}

/** The days without an entry. */
function withoutEntry(
  days: readonly EventsOfDay[],
  entry: RepairEvent,
): { readonly days: readonly EventsOfDay[]; readonly at: number } {
  const at = place(days, entry.day);
  const entries = (days[at] as EventsOfDay).entries.filter((each) => each !== entry);
  return {
    days: entries.length === 0 ? days.toSpliced(at, 1) : days.toSpliced(at, 1, { day: entry.day, entries }),
    at,
  };
}

/** Returns a key that is equal for repairs that differ only in a day. */
export const signatureOf = (edits: readonly AppliedEdit[]): string =>
  edits
    .map(({ candidate: { kind, entry, letter, field } }) =>
      [kind, entry?.origin ?? '', kind === 'delete' ? '' : (letter?.id ?? ''), field ?? ''].join(':'),
    )
    .sort()
    .join(' ');

/** Searches for the cheapest edits after which nothing is wrong: best first, with a lower bound on what is wanting. */
export class RepairSearch {
  readonly #player: IncrementalReplayer;
  readonly #replayer: Replayer;
  readonly #diagnoser: Diagnoser;
  readonly #candidates: Candidates;
  readonly #options: SearchOptions;
  readonly #letters: readonly EventClass[];
  readonly #cheapest: number;
  readonly #row: Int32Array;
  readonly #solutions = new Map<string, Solution>();
  readonly #root: Trace;
  readonly #tasks: Task[] = [];
  readonly #budget: Budget;
  #isCut = false;

  constructor(
    replayer: Replayer,
    diagnoser: Diagnoser,
    candidates: Candidates,
    editSpace: EditSpace,
    root: Trace,
    options: SearchOptions,
  ) {
    this.#player = replayer.player;
    this.#replayer = replayer;
    this.#budget = replayer.budget;
    this.#diagnoser = diagnoser;
    this.#candidates = candidates;
    this.#options = options;
    this.#root = root;
    this.#row = this.#player.start.slice();
    this.#cheapest = Math.min(...candidates.kinds.map((kind) => options.costs.edits[kind]));
    const entries = root.days.flatMap((day) => day.entries.map(({ eventClass }) => eventClass));
    this.#letters = [...new Set([...entries, ...editSpace.offered.map(({ letter }) => letter)])];
  }

  get #bound(): number {
    const costs = [...this.#solutions.values()].map(({ cost }) => cost);
    return costs.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...costs) + this.#options.within;
  }

  run(): Found {
    this.#add(this.#node(this.#root, [], 0));
    for (;;) {
      const task = this.#next();
      if (task === undefined) return this.#found(!this.#isCut);
      if (this.#isSpent) return this.#found(false);
      if (task.kind === 'close') this.#close(task.node);
      else this.#split(task.node);
    }
  }

  /** True if the search has to stop, so that candidates are left untried. */
  get #isSpent(): boolean {
    this.#isCut ||= this.#budget.isSpent;
    return this.#isCut;
  }

  #found(proven: boolean): Found {
    const solutions = [...this.#solutions.values()].filter(({ cost }) => cost <= this.#bound);
    return { solutions: solutions.sort(byRank), proven, tried: this.#budget.tried };
  }

  #node(trace: Trace, edits: readonly AppliedEdit[], cost: number): Node {
    const violations = violationsOf(trace);
    return { trace, edits, cost, atLeast: this.#wanting(trace, violations), violations: violations.length };
  }

  #add(node: Node): void {
    const { cost, atLeast } = node;
    if (atLeast <= this.#cheapest) this.#tasks.push({ node, kind: 'close', from: cost + this.#cheapest });
    this.#tasks.push({ node, kind: 'split', from: cost + Math.max(atLeast, 2 * this.#cheapest) });
  }

  /** The next task: the nearest to a solution while there is none, then the cheapest; none, if it cannot be cheap enough. */
  #next(): Task | undefined {
    const bound = this.#bound;
    const isFirst = bound === Number.POSITIVE_INFINITY;
    let best = -1;
    this.#tasks.forEach((task, at) => {
      const other = this.#tasks[best];
      if (other === undefined || isBefore(task, other, isFirst)) best = at;
    });
    const [task] = best < 0 ? [] : this.#tasks.splice(best, 1);
    return task !== undefined && task.from <= bound ? task : undefined;
  }

  /**
   * Returns a lower bound on the cost still needed: an edit for each of several violations of which no edit fixes two.
   */
  #wanting(trace: Trace, violations: readonly Violation[]): number {
    const apart: Sketch[] = [];
    const seen = new Set<RepairEvent | undefined>();
    for (const violation of violations) {
      if (seen.has(violation.entry) || seen.size >= MOST_SKETCHES) continue;
      seen.add(violation.entry);
      const sketch = this.#sketch(violation, trace);
      if (apart.every((other) => !this.#canShare(sketch, other))) apart.push(sketch);
    }
    return apart.length * this.#cheapest;
  }

  #sketch({ entry, misplaced, provisions, before: _before }: Violation, trace: Trace): Sketch {
    if (entry === undefined) return { entry, reads: EVERYTHING, movements: [] };
    const reads = misplaced
      ? [entry.eventClass.footprint.waitsFor, this.#diagnoser.placeReads(entry.eventClass)]
      : [this.#player.readsOf(provisions[0] as number).reads];
    const own = reads.reduce(union);
    const waits = trace.days
      .flatMap(({ entries }) => entries)
      .filter(({ eventClass }) => meet(eventClass.footprint.writes, own))
      .map(({ eventClass }) => eventClass.footprint.waitsFor);
    const all = [own, ...waits].reduce(union);
    const waiting = violationsOf(trace)
      .filter((each) => each.misplaced && each.entry && meet(each.entry.eventClass.footprint.writes, all))
      .map((each) => (each.entry as RepairEvent).eventClass.movement);
    const hasPlaces = new Set(entry.eventClass.edges.map(({ params }) => params.rules.join())).size > 1;
    return {
      entry,
      reads: all,
      movements: [...(misplaced || hasPlaces ? [entry.eventClass.movement] : []), ...waiting],
    };
  }

  #canShare(a: Sketch, b: Sketch): boolean {
    if (a.entry !== undefined && a.entry === b.entry) return true;
    const touches = (letter: EventClass, { reads, movements }: Sketch) =>
      meet(letter.footprint.writes, reads) ||
      (letter.movement.moves.length > 0 && movements.some((each) => mayDisable(letter.movement, each)));
    if ((a.entry && touches(a.entry.eventClass, b)) || (b.entry && touches(b.entry.eventClass, a)))
      return true;
    return this.#letters.some((letter) => touches(letter, a) && touches(letter, b));
  }

  /** The edits that could bear on the first diagnosis of a node, as long as they are cheap enough. */
  #candidatesFor(
    { trace, cost }: Node,
    more: number,
  ): { readonly diagnosis: Diagnosis; readonly all: Iterable<CandidateEdit> } {
    const [violation] = violationsOf(trace) as readonly [Violation, ...Violation[]];
    const diagnosis = this.#diagnoser.diagnosisOf(violation, trace);
    const days = daysFor(trace, this.#options.dates);
    return { diagnosis, all: this.#candidates.for(diagnosis, trace, days, () => this.#bound - cost - more) };
  }

  /** Tries every single edit after which nothing is wrong any more. */
  #close(node: Node): void {
    const { all } = this.#candidatesFor(node, 0);
    for (const candidate of all) {
      if (node.cost + candidate.cost > this.#bound || this.#isSpent) break;
      this.#closeWith(node, candidate);
    }
  }

  #closeWith(node: Node, candidate: CandidateEdit): void {
    const { trace } = node;
    const { kind, entry } = candidate;
    if (kind === 'delete') {
      if (this.#isRightWithout(trace, entry as RepairEvent)) this.#solve(node, candidate, undefined);
    } else if (kind === 'change') {
      const changed = entryOf(candidate, (entry as RepairEvent).day);
      if (this.#isRightWith(trace, changed, entry)) this.#solve(node, candidate, changed);
    } else this.#closeOnSomeDay(node, candidate);
  }

  /**
   * Keeps the best day of a candidate: among the days on which all is right, the first that leaves the fewest
   * provisions unmet.
   */
  #closeOnSomeDay(node: Node, candidate: CandidateEdit): void {
    const { kind, entry } = candidate;
    const base = kind === 'move' ? this.#without(node.trace, entry as RepairEvent) : node.trace;
    const latest = firstViolatedDay(base);
    const between: (StepOutcome | undefined)[] = [];
    for (const day of candidate.days) {
      if (this.#isSpent) return;
      const at = place(base.days, day);
      if (at > latest) continue;
      this.#budget.spend(1);
      const put = entryOf(candidate, day);
      const outcome = this.#player.step(base.rows, at * this.#player.width, put.eventClass, day);
      // Between the same two days of the record the same comes of the same: but after the last, silence speaks.
      if (base.days[at]?.day !== day && at < base.days.length) {
        if (between[at] === outcome) continue;
        between[at] = outcome;
      }
      if (!this.#couldFit(base, put, at, outcome) || !this.#isRightWith(base, put)) continue;
      if (this.#solve(node, candidate, put) === 0) return;
    }
  }

  #without(trace: Trace, entry: RepairEvent): Trace {
    const { days, at } = withoutEntry(trace.days, entry);
    this.#budget.try();
    return this.#replayer.play(days, trace, at);
  }

  #isRightWithout(trace: Trace, entry: RepairEvent): boolean {
    const at = place(trace.days, entry.day);
    if (firstViolatedDay(trace) < at) return false;
    this.#budget.try();
    const entries = (trace.days[at] as EventsOfDay).entries.filter((each) => each !== entry);
    return this.#replayer.isRight(trace, at, entries, false, this.#row);
  }

  #isRightWith(trace: Trace, entry: RepairEvent, instead?: RepairEvent): boolean {
    const at = place(trace.days, entry.day);
    if (firstViolatedDay(trace) < at) return false;
    this.#budget.try();
    const day = trace.days[at];
    if (day?.day !== entry.day) return this.#replayer.isRight(trace, at, [entry], true, this.#row);
    const entries = instead
      ? day.entries.map((each) => (each === instead ? entry : each))
      : [...day.entries, entry];
    return this.#replayer.isRight(trace, at, entries, false, this.#row);
  }

  /** Tells whether an entry could be right on its day: at its beginning, at its end, or between. */
  #couldFit(trace: Trace, { eventClass, day }: RepairEvent, at: number, first: StepOutcome): boolean {
    if (!this.#replayer.isWrong(first)) return true;
    const own = trace.days[at];
    if (own?.day !== day) return first.misplaced && !this.#player.complete;
    const last = this.#player.step(trace.rows, (at + 1) * this.#player.width, eventClass, day);
    if (!this.#replayer.isWrong(last)) return true;
    const moving = own.entries.filter((each) => each.eventClass.movement.moves.length > 0);
    return (
      moving.length > 1 ||
      own.entries.some((each) => meet(each.eventClass.footprint.writes, eventClass.footprint.reads))
    );
  }

  /** Keeps a solution, unless one like it leaves no more unmet; gives how many provisions it leaves unmet. */
  #solve(node: Node, candidate: CandidateEdit, entry: RepairEvent | undefined): number {
    const edits = [...node.edits, entry === undefined ? { candidate } : { candidate, entry }];
    const trace = this.#after(node.trace, candidate, entry);
    const met = new Set(this.#root.reported.flat());
    const leaves = [...new Set(trace.reported.flat())].filter((each) => !met.has(each));
    const cost = node.cost + candidate.cost + costOfLeaving(this.#player, this.#options.costs, leaves);
    const signature = signatureOf(edits);
    const known = this.#solutions.get(signature);
    if (!this.#options.refuted.has(signature) && (known === undefined || cost < known.cost)) {
      this.#solutions.set(signature, { edits, cost, leaves, trace });
    }
    return leaves.length;
  }

  /** The record after an edit, played. */
  #after(trace: Trace, { entry: old }: CandidateEdit, entry: RepairEvent | undefined): Trace {
    const less =
      old === undefined ? { days: trace.days, at: trace.days.length } : withoutEntry(trace.days, old);
    const more = entry === undefined ? less : withEntry(less.days, entry);
    return this.#replayer.play(more.days, trace, Math.min(less.at, more.at));
  }

  /** Finds the edits after which more are wanting, and that are a step towards it. */
  #split(node: Node): void {
    const { diagnosis, all } = this.#candidatesFor(node, this.#cheapest);
    const seen = new Set<string>();
    for (const candidate of all) {
      const cost = node.cost + candidate.cost;
      if (cost + this.#cheapest > this.#bound || this.#isSpent) break;
      for (const day of candidate.days) {
        if (this.#isSpent) return;
        this.#budget.spend(1);
        const entry = candidate.kind === 'delete' ? undefined : entryOf(candidate, day);
        if (entry && this.#isLike(node.trace, candidate, entry, seen)) continue;
        this.#budget.try();
        const trace = this.#after(node.trace, candidate, entry);
        if (!this.#isStep(diagnosis, node.trace, trace, entry)) continue;
        const edits = [...node.edits, entry === undefined ? { candidate } : { candidate, entry }];
        const child = this.#node(trace, edits, cost);
        if (child.violations === 0) this.#solve(node, candidate, entry);
        else if (cost + child.atLeast <= this.#bound) this.#add(child);
      }
    }
  }

  /** Tells whether a candidate was tried on another day with the same result. */
  #isLike(
    trace: Trace,
    { kind, entry: old }: CandidateEdit,
    { eventClass, day }: RepairEvent,
    seen: Set<string>,
  ): boolean {
    const at = place(trace.days, day);
    const isNew = trace.days[at]?.day !== day;
    const { width } = this.#player;
    const first = this.#player.step(trace.rows, at * width, eventClass, day);
    const last = isNew ? first : this.#player.step(trace.rows, (at + 1) * width, eventClass, day);
    const key = JSON.stringify([
      kind,
      old?.origin,
      eventClass.id,
      trace.rows[at * width],
      first.misplaced,
      first.failed,
      last.misplaced,
      last.failed,
      first.writes,
      last.writes,
    ]);
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown;
  }

  /**
   * Tells whether an edit makes progress: its violation is gone or has changed, or the new event waits for its place.
   */
  #isStep(diagnosis: Diagnosis, before: Trace, after: Trace, entry: RepairEvent | undefined): boolean {
    const { violation } = diagnosis;
    const same = violationsOf(after).find(
      (each) =>
        each.entry?.origin === violation.entry?.origin &&
        each.misplaced === violation.misplaced &&
        (violation.misplaced || each.provisions.includes(violation.provisions[0] as number)),
    );
    if (same === undefined || same.entry !== violation.entry) return true;
    if (entry && violationsOf(after).some((each) => each.entry === entry && each.misplaced)) return true;
    void before;
    if (diagnosis.movements.length > 0 && same.before[0] !== violation.before[0]) return true;
    return this.#player.factTable.paths.some(
      (_, slot) =>
        same.before[slot + 1] !== violation.before[slot + 1] && meet(maskOf([slot]), diagnosis.reads),
    );
  }
}

function isBefore(a: Task, b: Task, isFirst: boolean): boolean {
  if (isFirst && a.node.violations !== b.node.violations) return a.node.violations < b.node.violations;
  return a.from < b.from || (a.from === b.from && a.node.violations < b.node.violations);
}

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

const movedBy = ({ edits }: Solution): number =>
  edits.reduce((sum, { candidate, entry }) => {
    return candidate.kind === 'move'
      ? sum + Math.abs((entry as RepairEvent).day - (candidate.entry as RepairEvent).day)
      : sum;
  }, 0);

const departing = ({ edits }: Solution): number => edits.filter(({ candidate }) => candidate.departs).length;

/** Tells whether an edit takes an event off the record, or what a field of one says. */
const takes = ({ candidate: { kind, field }, entry }: AppliedEdit): boolean =>
  kind === 'delete' || (field !== undefined && getPath(entry?.event, field.split('.')) === undefined);

const takenAway = ({ edits }: Solution): number => edits.filter(takes).length;

/** The cheapest first; then the fewest edits, what the programme has, what leaves most on record, and the shortest moves. */
const byRank = (a: Solution, b: Solution): number =>
  a.cost - b.cost ||
  a.edits.length - b.edits.length ||
  departing(a) - departing(b) ||
  takenAway(a) - takenAway(b) ||
  movedBy(a) - movedBy(b) ||
  (signatureOf(a.edits) < signatureOf(b.edits) ? -1 : 1);
