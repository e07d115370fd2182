import { edgeFor } from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import type { EventType, TreatyEvent } from '../model/events.ts';
import { once } from '../model/once.ts';
import type { Outcome } from '../rules/language/compile.ts';
import { Interplay } from './interplay.ts';
import { observe, type Prepared } from './prepared.ts';
import { presume } from './presume.ts';
import { type Answer, type Judgement, judge } from './reception.ts';
import type { Traits } from './traits.ts';

/** One event of a day, as it was taken. */
export interface Taken {
  /** Its place in the list that was given. */
  readonly index: number;
  readonly before: CycleSnapshot;
  readonly judgement: Judgement;
  /** The steps that an incomplete record leaves out before it. */
  readonly presumed: readonly EventType[];
}

/** A day: its events in the most favourable order, and what other allowed orders would have found. */
export interface Day {
  readonly taken: readonly Taken[];
  readonly after: CycleSnapshot;
  /** For an event, the provisions that come out otherwise in another allowed order. */
  readonly differing: ReadonlyMap<number, readonly Differing[]>;
  /** How often an event was looked at on the way: what the search over orders took. */
  readonly looks: number;
}

export interface Differing {
  readonly answer: Answer;
  readonly before: CycleSnapshot;
}

/** What a day is played with: the programme, and the types of event that the record has anywhere. */
export interface Playing {
  readonly prepared: Prepared;
  readonly recorded: ReadonlySet<EventType>;
}

interface Step extends Taken {
  /** The snapshot after it, made when it is first asked for. */
  readonly after: () => CycleSnapshot;
  /** Misplaced, or only placed by presuming: an order without such a step is preferred. */
  readonly bad: boolean;
}

/** What an order costs: misplaced, refused, presumed, unknown and failed answers; the first that differs decides. */
type Cost = readonly number[];

interface Plan {
  readonly cost: Cost;
  readonly step?: Step;
  readonly rest?: Plan;
}

/** How often one event is held against another before the search takes what costs least at each step. */
const MOST_COMPARISONS = 1_500_000;

const isLess = (a: Cost, b: Cost): boolean => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] as number) < (b[at] as number);
};

function take(
  { prepared, recorded }: Playing,
  snapshot: CycleSnapshot,
  event: TreatyEvent,
  index: number,
): Step {
  let before = snapshot;
  let judgement = judge(prepared, before, event);
  let presumed: readonly EventType[] = [];
  if (judgement.edge === undefined) {
    const found = presume(prepared, snapshot, event, recorded);
    if (found !== undefined) {
      before = found.snapshot;
      presumed = found.steps;
      judgement = judge(prepared, before, event);
    }
  }
  const { edge } = judgement;
  let made: CycleSnapshot | undefined;
  const after = () => {
    made ??= edge ? observe(prepared, before, edge, event) : dated(snapshot, event);
    return made;
  };
  return { index, before, judgement, presumed, after, bad: edge === undefined || presumed.length > 0 };
}

/** A misplaced event puts nothing on record but its day. */
const dated = (snapshot: CycleSnapshot, { on }: TreatyEvent): CycleSnapshot =>
  snapshot.context.on === on ? snapshot : { ...snapshot, context: { ...snapshot.context, on } };

const isClean = ({ judgement, bad }: Step): boolean =>
  !bad && judgement.answers.every(({ outcome }) => outcome === 'passed');

function costOf({ judgement, presumed }: Step): Cost {
  const count = (test: (answer: Answer) => boolean) => judgement.answers.filter(test).length;
  return [
    Number(judgement.edge === undefined),
    count((answer) => answer.refuses),
    presumed.length,
    count(({ outcome }) => outcome === 'cantTell'),
    count(({ outcome }) => outcome === 'failed'),
  ];
}

const cheaper = (a: Step, b: Step): Step => (isLess(costOf(b), costOf(a)) ? b : a);

/** What is left after a step. */
const without = (left: readonly number[], step: Taken): readonly number[] =>
  left.filter((index) => index !== step.index);

const isPlaced = ({ sources }: Traits, { _nodes }: CycleSnapshot): boolean =>
  sources.some((source) => (_nodes as readonly unknown[]).includes(source));

const plus = (a: Cost, b: Cost): Cost => a.map((value, i) => value + (b[i] ?? 0));

/** The search over the orders of one day. */
class Orders {
  readonly #playing: Playing;
  readonly #events: readonly TreatyEvent[];
  readonly #interplay: Interplay;
  readonly #steps = new Map<string, Step>();
  readonly #states = new Map<string, number>();
  /** A number for where the chart stands and what is on record: the same for the same. */
  readonly #stateOf = once(({ value, context }: CycleSnapshot): number => {
    const text = JSON.stringify([value, context]);
    if (!this.#states.has(text)) this.#states.set(text, this.#states.size);
    return this.#states.get(text) as number;
  });
  #plans = new Map<string, Plan | undefined>();
  #looks = 0;
  #comparisons = 0;

  constructor(playing: Playing, start: CycleSnapshot, events: readonly TreatyEvent[]) {
    this.#playing = playing;
    this.#events = events;
    this.#interplay = new Interplay(playing.prepared, start, events);
  }

  /** How often an event was looked at. */
  get looks(): number {
    return this.#looks;
  }

  #keyOf(snapshot: CycleSnapshot, left: readonly number[]): string {
    return `${left.join()} ${this.#stateOf(snapshot)}`;
  }

  #take(snapshot: CycleSnapshot, index: number): Step {
    const key = this.#keyOf(snapshot, [index]);
    let step = this.#steps.get(key);
    if (step === undefined) {
      step = take(this.#playing, snapshot, this.#events[index] as TreatyEvent, index);
      this.#steps.set(key, step);
    }
    return step;
  }

  /** Whether an event can be taken now without trying it later: it is at its best, and spoils no other. */
  #isFree(step: Step, left: readonly number[]): boolean {
    const { index: own, before } = step;
    const { traits } = this.#interplay;
    const others = without(left, step);
    const clean = isClean(step);
    return others.every((other) => {
      const its = this.#interplay.of(other, own);
      if (!step.bad && this.#interplay.shutsOut(other, own, others)) return true;
      const bearing = this.#interplay.of(own, other);
      if (bearing.helps && !edgeFor(before, this.#events[other] as TreatyEvent)) return true;
      if (bearing.harms || bearing.overwrites) return false;
      if (bearing.movesPlace && isPlaced(traits[other] as Traits, before)) return false;
      if (clean ? its.harms : its.sways) return false;
      if (its.isAwaited && traits[own]?.waits(before.context)) return false;
      return !its.movesPlace;
    });
  }

  /** Whether an event fails for want of another of its day, which then comes first. */
  #needsAnother(step: Step, left: readonly number[]): boolean {
    return !isClean(step) && without(left, step).some((index) => this.#interplay.of(index, step.index).helps);
  }

  /** An event that can be taken now without a search, if there is one. */
  free(snapshot: CycleSnapshot, left: readonly number[]): Step | undefined {
    for (const index of left) {
      this.#looks++;
      const step = take(this.#playing, snapshot, this.#events[index] as TreatyEvent, index);
      if (this.#isFree(step, left)) return step;
    }
    return undefined;
  }

  /** Whether there are too many orders to try them all. */
  get #isSpent(): boolean {
    return this.#comparisons > MOST_COMPARISONS;
  }

  /** The events to try first at a position: one that is free if there is one, else all. */
  #choices(snapshot: CycleSnapshot, left: readonly number[]): readonly Step[] {
    const steps: Step[] = [];
    for (const index of left) {
      this.#looks++;
      this.#comparisons += left.length;
      const step = this.#take(snapshot, index);
      if (this.#isFree(step, left)) return [step];
      steps.push(step);
    }
    const ready = steps.filter((step) => !this.#needsAnother(step, left));
    const choices = ready.length > 0 ? ready : steps;
    return this.#isSpent ? [choices.reduce(cheaper)] : choices;
  }

  /** The best order of what is left with at most so many bad steps; `undefined`: there is none. */
  #plan(snapshot: CycleSnapshot, left: readonly number[], bad: number): Plan | undefined {
    if (left.length === 0) return { cost: [0, 0, 0, 0, 0] };
    const key = `${bad} ${this.#keyOf(snapshot, left)}`;
    if (this.#plans.has(key)) return this.#plans.get(key);
    let best: Plan | undefined;
    for (const step of this.#choices(snapshot, left)) {
      if (step.bad && bad === 0) continue;
      const rest = this.#plan(step.after(), without(left, step), bad - Number(step.bad));
      if (rest === undefined) continue;
      const cost = plus(costOf(step), rest.cost);
      if (best === undefined || isLess(cost, best.cost)) best = { cost, step, rest };
    }
    this.#plans.set(key, best);
    return best;
  }

  /** The best order, among those with the fewest bad steps. */
  best(start: CycleSnapshot, left: readonly number[]): { readonly plan: Plan; readonly bad: number } {
    for (let bad = 0; ; bad = this.#isSpent ? Number.POSITIVE_INFINITY : bad + 1) {
      const plan = this.#plan(start, left, bad);
      if (plan !== undefined) return { plan, bad };
    }
  }

  /** Every step of every order that has no more bad steps than the best has. */
  allowed(start: CycleSnapshot, all: readonly number[], bad: number): readonly Step[] {
    const seen = new Set<string>();
    const steps: Step[] = [];
    const walk = (snapshot: CycleSnapshot, left: readonly number[], budget: number) => {
      const key = `${budget} ${this.#keyOf(snapshot, left)}`;
      if (left.length === 0 || seen.has(key)) return;
      seen.add(key);
      for (const step of this.#choices(snapshot, left)) {
        const spent = budget - Number(step.bad);
        const others = without(left, step);
        if (spent < 0 || this.#plan(step.after(), others, spent) === undefined) continue;
        steps.push(step);
        walk(step.after(), others, spent);
      }
    };
    walk(start, all, bad);
    return steps;
  }
}

const outcomeIn = (step: Taken, answer: Answer): Outcome | undefined =>
  step.judgement.answers.find(({ ready }) => ready === answer.ready)?.outcome;

const NONE: Day['differing'] = new Map();

/** The answers, in other allowed orders, that the order taken does not give. */
function differing(
  taken: readonly Taken[],
  allowed: readonly Step[],
): ReadonlyMap<number, readonly Differing[]> {
  const found = new Map<number, Differing[]>();
  for (const step of allowed) {
    const chosen = taken.find(({ index }) => index === step.index) as Taken;
    const already = found.get(step.index) ?? [];
    const compare = ({ judgement, before }: Taken, other: Taken) => {
      for (const answer of judgement.answers) {
        if (answer.outcome === 'passed' || outcomeIn(other, answer) === answer.outcome) continue;
        if (already.every((each) => each.answer.ready !== answer.ready)) already.push({ answer, before });
      }
    };
    compare(step, chosen);
    compare(chosen, step);
    if (already.length > 0) found.set(step.index, already);
  }
  return found;
}

/**
 * Takes the events of one day. They have no order among themselves unless one needs the other: of the orders
 * that the chart allows the most favourable is taken, and where others differ in a finding, that is told.
 */
export function takeDay(playing: Playing, start: CycleSnapshot, events: readonly TreatyEvent[]): Day {
  if (events.length === 1) {
    const step = take(playing, start, events[0] as TreatyEvent, 0);
    return { taken: [step], after: step.after(), differing: NONE, looks: 1 };
  }
  const orders = new Orders(playing, start, events);
  const taken: Step[] = [];
  let after = start;
  let left: readonly number[] = events.map((_, index) => index);
  const goOn = (step: Step) => {
    taken.push(step);
    after = step.after();
    left = without(left, step);
  };
  for (let step = orders.free(after, left); step; step = orders.free(after, left)) goOn(step);
  if (left.length === 0) return { taken, after, differing: NONE, looks: orders.looks };
  const { plan, bad } = orders.best(after, left);
  const allowed = orders.allowed(after, left, bad);
  for (let at: Plan | undefined = plan; at?.step; at = at.rest) goOn(at.step);
  return { taken, after, differing: differing(taken, allowed), looks: orders.looks };
}
