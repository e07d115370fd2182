import { meet } from '../../replay/masks.ts';
import type { IncrementalReplayer, StepOutcome } from '../../replay/replayer.ts';
import { Apart } from './apart.ts';
import { Bound, type Node } from './bound.ts';
import type { CandidateEdit, Candidates } from './candidates.ts';
import { place } from './days.ts';
import type { Diagnoser } from './diagnosis.ts';
import type { EditSpace } from './editSpace.ts';
import { isAbout, isPlace, isSure, type Landmark } from './landmark.ts';
import type { Reaches } from './reach.ts';
import { type AppliedEdit, type SearchOptions, type Solution, Solutions } from './solutions.ts';
import { editOn, Steps } from './steps.ts';
import {
  type EventsOfDay,
  firstViolatedDay,
  isTold,
  type RepairEvent,
  type Replayer,
  singleViolationsOf,
  type Trace,
  type Violation,
} from './trace.ts';

export interface Found {
  readonly solutions: readonly Solution[];
  /** True if no cheaper solution is left untried. */
  readonly proven: boolean;
  /** The number of records tried. */
  readonly tried: number;
}

interface Task {
  readonly node: Node;
  /**
   * `close`: find the one edit that is wanting. `split`: find an edit after which more are wanting. `wait`: find one that
   * puts an event where it has no place yet.
   */
  readonly kind: 'close' | 'split' | 'wait';
  readonly from: number;
}

/** Searches for the cheapest edits after which nothing is wrong: best first, with a lower bound on what is wanting. */
export class RepairSearch {
  readonly #player: IncrementalReplayer;
  readonly #replayer: Replayer;
  readonly #diagnoser: Diagnoser;
  readonly #bound: Bound;
  readonly #reaches: Reaches;
  readonly #steps: Steps;
  readonly #solutions: Solutions;
  readonly #options: SearchOptions;
  readonly #row: Int32Array;
  readonly #root: Trace;
  readonly #tasks: Task[] = [];
  #isCut = false;

  constructor(
    replayer: Replayer,
    diagnoser: Diagnoser,
    candidates: Candidates,
    reaches: Reaches,
    editSpace: EditSpace,
    root: Trace,
    options: SearchOptions,
  ) {
    const { player } = replayer;
    this.#player = player;
    this.#replayer = replayer;
    this.#diagnoser = diagnoser;
    this.#options = options;
    this.#root = root;
    this.#row = player.start.slice();
    this.#reaches = reaches;
    this.#bound = new Bound(player, diagnoser, this.#reaches, editSpace, options, candidates.kinds);
    this.#steps = new Steps(replayer, candidates, options.dates);
    this.#solutions = new Solutions(player, root, options);
  }

  run(): Found {
    const root = this.#bound.root(this.#root);
    if (root.single < Number.POSITIVE_INFINITY) this.#close(root);
    this.#addSplits(root);
    if (this.#solutions.isEmpty && this.#options.within === 0 && this.#player.complete)
      this.#repairApart(root);
    for (;;) {
      const task = this.#next();
      if (task === undefined) return this.#found(!this.#isCut);
      if (this.#isSpent) return this.#found(false);
      if (task.kind === 'close') this.#close(task.node);
      else this.#split(task.node, task.kind === 'wait');
    }
  }

  /** Repairs violations apart, where that is possible: then only what could be cheaper is left to be searched. */
  #repairApart(root: Node): void {
    const { most } = this.#options;
    const apart = new Apart(this.#diagnoser, this.#bound, this.#reaches, this.#steps, this.#solutions, root);
    const open = apart.repair(most, () => this.#isSpent);
    if (open === undefined || this.#isCut) return;
    this.#tasks.length = 0;
    for (const node of open) this.#add(node);
  }

  /** True if the search has to stop, so that candidates are left untried. */
  get #isSpent(): boolean {
    this.#isCut ||= this.#replayer.budget.isSpent;
    return this.#isCut;
  }

  #found(proven: boolean): Found {
    return { solutions: this.#solutions.ranked(), proven, tried: this.#replayer.budget.tried };
  }

  #addSplits(node: Node): void {
    const from = node.cost + Math.max(node.atLeast, 2 * this.#bound.cheapest);
    this.#tasks.push({ node, kind: 'split', from }, { node, kind: 'wait', from });
  }

  #add(node: Node): void {
    const { cost, single } = node;
    if (single < Number.POSITIVE_INFINITY) this.#tasks.push({ node, kind: 'close', from: cost + single });
    this.#addSplits(node);
  }

  /** The next task: the nearest to a solution while there is none, then the cheapest; none, if it cannot be cheap enough. */
  #next(): Task | undefined {
    const isFirst = this.#solutions.isEmpty;
    let best = 0;
    this.#tasks.forEach((task, at) => {
      if (isBefore(task, this.#tasks[best] as Task, isFirst)) best = at;
    });
    const [task] = this.#tasks.splice(best, 1);
    return task === undefined || this.#solutions.isBeyond(task.from) ? undefined : task;
  }

  /** The candidates for the chosen violation of a node. */
  #candidatesFor(node: Node, violation: Violation, more: number): Iterable<CandidateEdit> {
    const diagnosis = this.#diagnoser.diagnosisOf(violation, node.trace);
    return this.#steps.candidatesFor(diagnosis, node.trace, () => this.#solutions.bound - node.cost - more);
  }

  /** Tries every single edit after which nothing is wrong any more. */
  #close(node: Node): void {
    for (const candidate of this.#candidatesFor(node, chosenOf(node), 0)) {
      if (this.#solutions.isBeyond(node.cost + candidate.cost) || this.#isSpent) break;
      this.#closeWith(node, candidate);
    }
  }

  #closeWith(node: Node, candidate: CandidateEdit): void {
    const { kind, entry } = candidate;
    if (kind === 'insert' || kind === 'move') {
      this.#closeOnSomeDay(node, candidate);
      return;
    }
    const { trace } = node;
    const old = entry as RepairEvent;
    const edit = editOn(candidate, old.day);
    if (this.#bound.restAfter(node, edit) > 0) return;
    const isRight = edit.entry ? this.#isRightWith(trace, edit.entry, old) : this.#isRightWithout(trace, old);
    if (isRight) this.#solve(node, edit);
  }

  /**
   * Keeps the best day of a candidate: among the days on which all is right, the first that leaves the fewest
   * provisions unmet.
   */
  #closeOnSomeDay(node: Node, candidate: CandidateEdit): void {
    const base = candidate.kind === 'move' ? this.#steps.tried(node.trace, { candidate }) : node.trace;
    const latest = firstViolatedDay(base);
    const between: (StepOutcome | undefined)[] = [];
    for (const day of candidate.days) {
      if (this.#isSpent) return;
      const at = place(base.days, day);
      if (at > latest) continue;
      this.#replayer.budget.spend(1);
      const edit = editOn(candidate, day);
      const put = edit.entry as RepairEvent;
      if (this.#bound.restAfter(node, edit) > 0) continue;
      const outcome = this.#player.step(base.rows, at * this.#player.width, put.eventClass, day);
      // An event has the same outcome on any day between two days of the record, so one of them is tried. After the
      // last day of the record each day counts: silence breaches more as time passes.
      if (base.days[at]?.day !== day && at < base.days.length) {
        if (between[at] === outcome) continue;
        between[at] = outcome;
      }
      if (!this.#couldFit(base, put, at, outcome) || !this.#isRightWith(base, put)) continue;
      if (this.#solve(node, edit) === 0) return;
    }
  }

  #isRightWithout(trace: Trace, entry: RepairEvent): boolean {
    const at = place(trace.days, entry.day);
    if (firstViolatedDay(trace) < at) return false;
    this.#replayer.budget.try();
    const entries = (trace.days[at] as EventsOfDay).entries.filter((each) => each !== entry);
    return this.#replayer.isRight(trace, at, entries, false, this.#row);
  }

  #isRightWith(trace: Trace, entry: RepairEvent, instead?: RepairEvent): boolean {
    const at = place(trace.days, entry.day);
    if (firstViolatedDay(trace) < at) return false;
    this.#replayer.budget.try();
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

  /** Keeps a solution, and gives how many provisions it leaves unmet. */
  #solve(node: Node, edit: AppliedEdit): number {
    return this.#solutions.keep([...node.edits, edit], this.#steps.after(node.trace, edit));
  }

  /** Finds the edits after which more are wanting, and that are a step towards it. */
  #split(node: Node, waits: boolean): void {
    const joint = this.#jointOf(node);
    const isMeant = (edit: AppliedEdit) => this.#steps.isWaiting(node.trace, edit) === waits;
    if (joint.length === 0) this.#splitBy(node, chosenOf(node), isMeant);
    const isJoint = (edit: AppliedEdit) =>
      joint.filter((each) => this.#reaches.isIn(each, edit)).length > 1 && isMeant(edit);
    for (const violation of singleViolationsOf(node.trace)) {
      if (joint.some((each) => isAbout(each, violation))) this.#splitBy(node, violation, isJoint);
    }
  }

  #splitBy(node: Node, violation: Violation, isMeant: (edit: AppliedEdit) => boolean): void {
    const { trace } = node;
    const diagnosis = this.#diagnoser.diagnosisOf(violation, trace);
    for (const candidate of this.#candidatesFor(node, violation, this.#bound.cheapest)) {
      const cost = node.cost + candidate.cost;
      if (this.#solutions.isBeyond(cost + this.#bound.cheapest) || this.#isSpent) break;
      const isWanted = (edit: AppliedEdit) =>
        !this.#solutions.isBeyond(cost + Math.max(this.#bound.cheapest, this.#bound.restAfter(node, edit))) &&
        isMeant(edit);
      for (const edit of this.#steps.editsOf(candidate, trace, isWanted)) {
        if (this.#isSpent) return;
        const after = this.#steps.tried(trace, edit);
        if (this.#steps.isStep(diagnosis, after, edit)) this.#addAfter(node, edit, after);
      }
    }
  }

  #addAfter(node: Node, edit: AppliedEdit, trace: Trace): void {
    const child = this.#bound.after(node, edit, trace);
    if (child.violations === 0) this.#solutions.keep(child.edits, trace);
    else if (!this.#solutions.isBeyond(child.cost + child.atLeast)) this.#add(child);
  }

  /**
   * The landmarks of events without a place, if an edit for each of them would cost too much: then a repair makes an
   * edit that gives a place to two of them.
   */
  #jointOf({ trace, cost, landmarks, least }: Node): readonly Landmark[] {
    const all = singleViolationsOf(trace);
    const isJoint = (each: Landmark) => isPlace(each) && isSure(each) && all.some((it) => isAbout(each, it));
    const sum = landmarks.reduce(
      (all, each, i) => (isJoint(each) ? all + (least[1 << i] as number) : all),
      cost,
    );
    return this.#solutions.isBeyond(sum) ? landmarks.filter(isJoint) : [];
  }
}

/** The first violation that no landmark before tells of, if all before it have their places; or the first. */
function chosenOf({ trace, landmarks, inherited }: Node): Violation {
  const all = singleViolationsOf(trace);
  const known = landmarks.slice(0, inherited);
  const chosen = all.find((each) => isTold(trace, each) && !known.some((it) => isAbout(it, each)));
  return chosen ?? (all[0] as Violation);
}

function isBefore(a: Task, b: Task, isFirst: boolean): boolean {
  if (isFirst && a.kind !== b.kind && (a.kind === 'wait' || b.kind === 'wait')) return b.kind === 'wait';
  if (isFirst && a.node.violations !== b.node.violations) return a.node.violations < b.node.violations;
  return a.from < b.from || (a.from === b.from && a.node.violations < b.node.violations);
}
