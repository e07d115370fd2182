import { getPath } from '../../model/path.ts';
import type { EventClass } from '../../replay/eventClasses.ts';
import { EVERYTHING, type Mask, maskOf, meet, union } from '../../replay/masks.ts';
import type { Movement } from '../../replay/movement.ts';
import { mayDisable } from '../../replay/movementPairs.ts';
import type { IncrementalReplayer, StepOutcome } from '../../replay/replayer.ts';
import { type Candidate, type Candidates, daysFor } from './candidates.ts';
import { type Costs, costOfLeaving } from './costs.ts';
import type { Effort } from './effort.ts';
import type { Analyst, Problem } from './problems.ts';
import {
  firstTroubled,
  type Item,
  type ItemsOfDay,
  type Replayer,
  type Trace,
  type Trouble,
  troublesOf,
} from './trace.ts';
import type { Universe } from './universe.ts';

/** An edit that was made: what, and on which day. */
export interface Made {
  readonly candidate: Candidate;
  /** The item that is there afterwards; unset: it is gone. */
  readonly item?: Item;
}

/** A record that was made to comply. */
export interface Solution {
  readonly made: readonly Made[];
  readonly cost: number;
  /** The provisions, by index, that are no longer met, though no verdict rests on them. */
  readonly leaves: readonly number[];
  readonly trace: Trace;
}

export interface Found {
  readonly solutions: readonly Solution[];
  /** Whether nothing cheaper is left untried. */
  readonly proven: boolean;
  /** How many records were tried. */
  readonly tried: number;
}

interface Node {
  readonly trace: Trace;
  readonly made: readonly Made[];
  readonly cost: number;
  /** At least this much more is needed. */
  readonly atLeast: number;
  readonly troubles: number;
}

interface Task {
  readonly node: Node;
  /** `close`: find the one edit that is wanting. `split`: find an edit after which more are wanting. */
  readonly kind: 'close' | 'split';
  readonly from: number;
}

/** What is looked at by whatever is wrong with an event: enough to tell whether one edit could cure two. */
interface Sketch {
  readonly item: Item | undefined;
  readonly reads: Mask;
  readonly movements: readonly Movement[];
}

export interface SearchOptions {
  readonly costs: Costs;
  /** How much dearer than the cheapest a repair may be. */
  readonly within: number;
  /** Dates that are named anywhere. */
  readonly dates: readonly string[];
  /** Solutions, by their signature, that are none. */
  readonly refuted: ReadonlySet<string>;
}

/** How many troubles are looked at to tell how much is needed at least. */
const MOST_SKETCHES = 8;

const place = (days: readonly ItemsOfDay[], day: number): number => {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as ItemsOfDay).day < day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The days with an item more; and where that is. */
function withItem(
  days: readonly ItemsOfDay[],
  item: Item,
): { readonly days: readonly ItemsOfDay[]; readonly at: number } {
  const at = place(days, item.day);
  const own = days[at];
  const isNew = own?.day !== item.day;
  const changed = { day: item.day, items: isNew ? [item] : [...own.items, item] };
  return { days: days.toSpliced(at, isNew ? 0 : 1, changed), at };
}

/** The days without an item. */
function withoutItem(
  days: readonly ItemsOfDay[],
  item: Item,
): { readonly days: readonly ItemsOfDay[]; readonly at: number } {
  const at = place(days, item.day);
  const items = (days[at] as ItemsOfDay).items.filter((each) => each !== item);
  return {
    days: items.length === 0 ? days.toSpliced(at, 1) : days.toSpliced(at, 1, { day: item.day, items }),
    at,
  };
}

/** What tells a repair from others that differ from it only in a day. */
export const signatureOf = (made: readonly Made[]): string =>
  made
    .map(({ candidate: { kind, item, letter, field } }) =>
      [kind, item?.origin ?? '', kind === 'delete' ? '' : (letter?.id ?? ''), field ?? ''].join(':'),
    )
    .sort()
    .join(' ');

/** Searches for the cheapest edits after which nothing is wrong: best first, with a lower bound on what is wanting. */
export class Search {
  readonly #player: IncrementalReplayer;
  readonly #replayer: Replayer;
  readonly #analyst: Analyst;
  readonly #candidates: Candidates;
  readonly #options: SearchOptions;
  readonly #letters: readonly EventClass[];
  readonly #cheapest: number;
  readonly #row: Int32Array;
  readonly #solutions = new Map<string, Solution>();
  readonly #root: Trace;
  readonly #tasks: Task[] = [];
  readonly #effort: Effort;
  #isCut = false;

  constructor(
    replayer: Replayer,
    analyst: Analyst,
    candidates: Candidates,
    universe: Universe,
    root: Trace,
    options: SearchOptions,
  ) {
    this.#player = replayer.player;
    this.#replayer = replayer;
    this.#effort = replayer.effort;
    this.#analyst = analyst;
    this.#candidates = candidates;
    this.#options = options;
    this.#root = root;
    this.#row = this.#player.start.slice();
    this.#cheapest = Math.min(...candidates.kinds.map((kind) => options.costs.edits[kind]));
    const items = root.days.flatMap((day) => day.items.map(({ eventClass }) => eventClass));
    this.#letters = [...new Set([...items, ...universe.offered.map(({ letter }) => letter)])];
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

  /** Whether the search has to stop; something is then left untried. */
  get #isSpent(): boolean {
    this.#isCut ||= this.#effort.isSpent;
    return this.#isCut;
  }

  #found(proven: boolean): Found {
    const solutions = [...this.#solutions.values()].filter(({ cost }) => cost <= this.#bound);
    return { solutions: solutions.sort(byRank), proven, tried: this.#effort.tried };
  }

  #node(trace: Trace, made: readonly Made[], cost: number): Node {
    const troubles = troublesOf(trace);
    return { trace, made, cost, atLeast: this.#wanting(trace, troubles), troubles: troubles.length };
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

  /** How much more is needed at least: an edit for each of several troubles that no edit cures two of. */
  #wanting(trace: Trace, troubles: readonly Trouble[]): number {
    const apart: Sketch[] = [];
    const seen = new Set<Item | undefined>();
    for (const trouble of troubles) {
      if (seen.has(trouble.item) || seen.size >= MOST_SKETCHES) continue;
      seen.add(trouble.item);
      const sketch = this.#sketch(trouble, trace);
      if (apart.every((other) => !this.#canShare(sketch, other))) apart.push(sketch);
    }
    return apart.length * this.#cheapest;
  }

  #sketch({ item, misplaced, provisions, before: _before }: Trouble, trace: Trace): Sketch {
    if (item === undefined) return { item, reads: EVERYTHING, movements: [] };
    const reads = misplaced
      ? [item.eventClass.footprint.waitsFor, this.#analyst.placeReads(item.eventClass)]
      : [this.#player.readsOf(provisions[0] as number).reads];
    const own = reads.reduce(union);
    const waits = trace.days
      .flatMap(({ items }) => items)
      .filter(({ eventClass }) => meet(eventClass.footprint.writes, own))
      .map(({ eventClass }) => eventClass.footprint.waitsFor);
    const all = [own, ...waits].reduce(union);
    const waiting = troublesOf(trace)
      .filter((each) => each.misplaced && each.item && meet(each.item.eventClass.footprint.writes, all))
      .map((each) => (each.item as Item).eventClass.movement);
    const hasPlaces = new Set(item.eventClass.edges.map(({ params }) => params.rules.join())).size > 1;
    return {
      item,
      reads: all,
      movements: [...(misplaced || hasPlaces ? [item.eventClass.movement] : []), ...waiting],
    };
  }

  #canShare(a: Sketch, b: Sketch): boolean {
    if (a.item !== undefined && a.item === b.item) return true;
    const touches = (letter: EventClass, { reads, movements }: Sketch) =>
      meet(letter.footprint.writes, reads) ||
      (letter.movement.moves.length > 0 && movements.some((each) => mayDisable(letter.movement, each)));
    if ((a.item && touches(a.item.eventClass, b)) || (b.item && touches(b.item.eventClass, a))) return true;
    return this.#letters.some((letter) => touches(letter, a) && touches(letter, b));
  }

  /** The edits that could bear on the first problem of a node, as long as they are cheap enough. */
  #candidatesFor(
    { trace, cost }: Node,
    more: number,
  ): { readonly problem: Problem; readonly all: Iterable<Candidate> } {
    const [trouble] = troublesOf(trace) as readonly [Trouble, ...Trouble[]];
    const problem = this.#analyst.problemOf(trouble, trace);
    const days = daysFor(trace, this.#options.dates);
    return { problem, all: this.#candidates.for(problem, trace, days, () => this.#bound - cost - more) };
  }

  /** Tries every single edit after which nothing is wrong any more. */
  #close(node: Node): void {
    const { all } = this.#candidatesFor(node, 0);
    for (const candidate of all) {
      if (node.cost + candidate.cost > this.#bound || this.#isSpent) break;
      this.#closeWith(node, candidate);
    }
  }

  #closeWith(node: Node, candidate: Candidate): void {
    const { trace } = node;
    const { kind, item } = candidate;
    if (kind === 'delete') {
      if (this.#isRightWithout(trace, item as Item)) this.#solve(node, candidate, undefined);
    } else if (kind === 'change') {
      const changed = itemOf(candidate, (item as Item).day);
      if (this.#isRightWith(trace, changed, item)) this.#solve(node, candidate, changed);
    } else this.#closeOnSomeDay(node, candidate);
  }

  /** Of the days on which all is right, the first on which the least is left unmet. */
  #closeOnSomeDay(node: Node, candidate: Candidate): void {
    const { kind, item } = candidate;
    const base = kind === 'move' ? this.#without(node.trace, item as Item) : node.trace;
    const latest = firstTroubled(base);
    const between: (StepOutcome | undefined)[] = [];
    for (const day of candidate.days) {
      if (this.#isSpent) return;
      const at = place(base.days, day);
      if (at > latest) continue;
      this.#effort.look(1);
      const put = itemOf(candidate, day);
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

  #without(trace: Trace, item: Item): Trace {
    const { days, at } = withoutItem(trace.days, item);
    this.#effort.try();
    return this.#replayer.play(days, trace, at);
  }

  #isRightWithout(trace: Trace, item: Item): boolean {
    const at = place(trace.days, item.day);
    if (firstTroubled(trace) < at) return false;
    this.#effort.try();
    const items = (trace.days[at] as ItemsOfDay).items.filter((each) => each !== item);
    return this.#replayer.isRight(trace, at, items, false, this.#row);
  }

  #isRightWith(trace: Trace, item: Item, instead?: Item): boolean {
    const at = place(trace.days, item.day);
    if (firstTroubled(trace) < at) return false;
    this.#effort.try();
    const day = trace.days[at];
    if (day?.day !== item.day) return this.#replayer.isRight(trace, at, [item], true, this.#row);
    const items = instead ? day.items.map((each) => (each === instead ? item : each)) : [...day.items, item];
    return this.#replayer.isRight(trace, at, items, false, this.#row);
  }

  /** Whether an item could be right on its day: at its beginning, at its end, or somewhere between. */
  #couldFit(trace: Trace, { eventClass, day }: Item, at: number, first: StepOutcome): boolean {
    if (!this.#replayer.isWrong(first)) return true;
    const own = trace.days[at];
    if (own?.day !== day) return first.misplaced && !this.#player.complete;
    const last = this.#player.step(trace.rows, (at + 1) * this.#player.width, eventClass, day);
    if (!this.#replayer.isWrong(last)) return true;
    const moving = own.items.filter((each) => each.eventClass.movement.moves.length > 0);
    return (
      moving.length > 1 ||
      own.items.some((each) => meet(each.eventClass.footprint.writes, eventClass.footprint.reads))
    );
  }

  /** Keeps a solution, unless one like it leaves no more unmet; gives how many provisions it leaves unmet. */
  #solve(node: Node, candidate: Candidate, item: Item | undefined): number {
    const made = [...node.made, item === undefined ? { candidate } : { candidate, item }];
    const trace = this.#after(node.trace, candidate, item);
    const met = new Set(this.#root.reported.flat());
    const leaves = [...new Set(trace.reported.flat())].filter((each) => !met.has(each));
    const cost = node.cost + candidate.cost + costOfLeaving(this.#player, this.#options.costs, leaves);
    const signature = signatureOf(made);
    const known = this.#solutions.get(signature);
    if (!this.#options.refuted.has(signature) && (known === undefined || cost < known.cost)) {
      this.#solutions.set(signature, { made, cost, leaves, trace });
    }
    return leaves.length;
  }

  /** The record after an edit, played. */
  #after(trace: Trace, { item: old }: Candidate, item: Item | undefined): Trace {
    const less =
      old === undefined ? { days: trace.days, at: trace.days.length } : withoutItem(trace.days, old);
    const more = item === undefined ? less : withItem(less.days, item);
    return this.#replayer.play(more.days, trace, Math.min(less.at, more.at));
  }

  /** Finds the edits after which more are wanting, and that are a step towards it. */
  #split(node: Node): void {
    const { problem, all } = this.#candidatesFor(node, this.#cheapest);
    const seen = new Set<string>();
    for (const candidate of all) {
      const cost = node.cost + candidate.cost;
      if (cost + this.#cheapest > this.#bound || this.#isSpent) break;
      for (const day of candidate.days) {
        if (this.#isSpent) return;
        this.#effort.look(1);
        const item = candidate.kind === 'delete' ? undefined : itemOf(candidate, day);
        if (item && this.#isLike(node.trace, candidate, item, seen)) continue;
        this.#effort.try();
        const trace = this.#after(node.trace, candidate, item);
        if (!this.#isStep(problem, node.trace, trace, item)) continue;
        const made = [...node.made, item === undefined ? { candidate } : { candidate, item }];
        const child = this.#node(trace, made, cost);
        if (child.troubles === 0) this.#solve(node, candidate, item);
        else if (cost + child.atLeast <= this.#bound) this.#add(child);
      }
    }
  }

  /** Whether the same was tried on another day on which the same comes of it. */
  #isLike(
    trace: Trace,
    { kind, item: old }: Candidate,
    { eventClass, day }: Item,
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

  /** Whether an edit is a step: the problem is gone or looks otherwise, or what was put there waits for its place. */
  #isStep(problem: Problem, before: Trace, after: Trace, item: Item | undefined): boolean {
    const { trouble } = problem;
    const same = troublesOf(after).find(
      (each) =>
        each.item?.origin === trouble.item?.origin &&
        each.misplaced === trouble.misplaced &&
        (trouble.misplaced || each.provisions.includes(trouble.provisions[0] as number)),
    );
    if (same === undefined || same.item !== trouble.item) return true;
    if (item && troublesOf(after).some((each) => each.item === item && each.misplaced)) return true;
    void before;
    if (problem.movements.length > 0 && same.before[0] !== trouble.before[0]) return true;
    return this.#player.factTable.paths.some(
      (_, slot) => same.before[slot + 1] !== trouble.before[slot + 1] && meet(maskOf([slot]), problem.reads),
    );
  }
}

function isBefore(a: Task, b: Task, isFirst: boolean): boolean {
  if (isFirst && a.node.troubles !== b.node.troubles) return a.node.troubles < b.node.troubles;
  return a.from < b.from || (a.from === b.from && a.node.troubles < b.node.troubles);
}

/** The item that a candidate puts on a day. */
function itemOf({ kind, item, event, letter, field }: Candidate, day: number): Item {
  const done = kind === 'move' ? ['on'] : field === undefined ? [] : [field];
  return {
    event: event as Item['event'],
    eventClass: letter as EventClass,
    day,
    origin: item?.origin ?? -1,
    done: [...(item?.done ?? []), ...done],
  };
}

const movedBy = ({ made }: Solution): number =>
  made.reduce((sum, { candidate, item }) => {
    return candidate.kind === 'move'
      ? sum + Math.abs((item as Item).day - (candidate.item as Item).day)
      : sum;
  }, 0);

const departing = ({ made }: Solution): number => made.filter(({ candidate }) => candidate.departs).length;

/** Tells whether an edit takes an event off the record, or what a field of one says. */
const takes = ({ candidate: { kind, field }, item }: Made): boolean =>
  kind === 'delete' || (field !== undefined && getPath(item?.event, field.split('.')) === undefined);

const takenAway = ({ made }: Solution): number => made.filter(takes).length;

/** The cheapest first; then the fewest edits, what the programme has, what leaves most on record, and the shortest moves. */
const byRank = (a: Solution, b: Solution): number =>
  a.cost - b.cost ||
  a.made.length - b.made.length ||
  departing(a) - departing(b) ||
  takenAway(a) - takenAway(b) ||
  movedBy(a) - movedBy(b) ||
  (signatureOf(a.made) < signatureOf(b.made) ? -1 : 1);
