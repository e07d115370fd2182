import { bitsIn } from '../../kernel/encode/packed/bits.ts';
import { EnabledRow } from '../../kernel/encode/packed/enabledRow.ts';
import { disable, enable, isEnabled, lowestAction } from '../../kernel/encode/packed/rows.ts';
import { Stepper } from '../../kernel/encode/packed/stepper.ts';
import type { SimulationPlan } from './plan.ts';
import { below, CERTAIN, happens, type RandomGenerator, streamOf } from './random.ts';

/** The outcomes of a run, by the code that `Runner.run` returns. */
export const OUTCOMES = ['reached', 'stuck', 'outOfTime', 'tooManyEvents'] as const;
export type RunOutcome = (typeof OUTCOMES)[number];

const REACHED = 0;
const STUCK = 1;
const OUT_OF_TIME = 2;
const TOO_MANY = 3;
/** Something can be chosen. */
const READY = -1;

/** Beyond every day. */
const NEVER = Number.MAX_SAFE_INTEGER;

/*
 * Makes one run after the other, on the same arrays. An event that becomes possible is given a day by the delay of its
 * type; among the events due on a day, one is chosen by weight. Without a due event time passes: to the next day on
 * which one is due, or on which other events become possible. A step makes no object and no closure.
 */
export class Runner {
  /** The number of events of the last run. */
  events = 0;
  /** The number of events that the last run tried and lost: only the naive choice loses any. */
  lost = 0;
  /** Its last day, in days after the first. */
  day = 0;
  /** Its actions, each followed by its day. */
  readonly trace: Int32Array;
  /** The states in which it let a run of days pass, and the last one. */
  readonly waits: Int32Array;
  waitCount = 0;

  readonly #plan: SimulationPlan;
  readonly #stepper: Stepper;
  readonly #words: number;
  readonly #width: number;
  /** This state, and the next one. */
  readonly #states: Int32Array;
  #at = 0;
  #run = 0;
  #random: RandomGenerator = streamOf(0, 0);
  readonly #enabled: EnabledRow;
  /** Rows: events that were possible at the last look; the ones due now, and the ones due later. */
  readonly #known: Int32Array;
  readonly #ready: Int32Array;
  readonly #waiting: Int32Array;
  /** Rows: events that have happened, and events that will not. */
  readonly #done: Int32Array;
  readonly #spent: Int32Array;
  /** The words of the rows in which other events are possible than at the last look, and the events possible there. */
  readonly #changedWords: Int32Array;
  readonly #possible: Int32Array;
  /** By letter, the day on which it is due; `NEVER`: it is not to come. */
  readonly #due: Float64Array;
  /** The first day on which an event that waits is due; `undefined`: not known. */
  #nextDue: number | undefined = NEVER;
  /** By weight, the number of events due now. */
  readonly #counts: Int32Array;

  constructor(plan: SimulationPlan) {
    const { words, rowWords } = plan.tables;
    this.#plan = plan;
    this.#stepper = new Stepper(plan.tables);
    this.#words = words;
    this.#width = rowWords;
    this.#states = new Int32Array(2 * words);
    this.trace = new Int32Array(2 * plan.mostEvents);
    this.waits = new Int32Array((plan.runStarts.length + 1) * words);
    const row = () => new Int32Array(rowWords);
    this.#enabled = new EnabledRow(plan.tables);
    this.#known = row();
    this.#changedWords = row();
    this.#possible = row();
    this.#ready = row();
    this.#waiting = row();
    this.#done = row();
    this.#spent = row();
    this.#due = new Float64Array(plan.letterUpTo.length);
    this.#counts = new Int32Array(plan.weights.length);
  }

  /** Makes the run with a number; how it ended, as an index of `OUTCOMES`. */
  run(number: number): number {
    this.#begin(number);
    const outcome = this.#isThere() ? REACHED : this.#plan.naive ? this.#naively() : this.#stateAware();
    if (outcome !== REACHED) this.#noteWait();
    return outcome;
  }

  #begin(number: number): void {
    this.#random = streamOf(this.#plan.seed, number);
    this.#states.set(this.#plan.start);
    this.#at = 0;
    this.#run = 0;
    this.day = 0;
    this.events = 0;
    this.lost = 0;
    this.waitCount = 0;
    for (const row of [this.#known, this.#ready, this.#waiting, this.#done, this.#spent]) row.fill(0);
    this.#enabled.changed.fill(1);
    this.#nextDue = NEVER;
  }

  #isThere(): boolean {
    const { goal } = this.#plan;
    if (goal === undefined) return false;
    const { field, value } = goal;
    if (field === undefined) return value === 0;
    return (((this.#states[this.#at + field.word] as number) >>> field.shift) & field.mask) === value;
  }

  #stateAware(): number {
    const { mostEvents } = this.#plan;
    while (this.events < mostEvents) {
      this.#look();
      const stopped = this.#waitForSome();
      if (stopped !== READY) return stopped;
      this.#take(this.#choose());
      if (this.#isThere()) return REACHED;
    }
    return TOO_MANY;
  }

  /** Finds what is possible now and would change the state, and gives a day to what has become so. */
  #look(): void {
    const { events } = this.#plan;
    const { row, passing, changed } = this.#enabled;
    this.#enabled.update(this.#states, this.#at);
    let count = 0;
    for (let i = 0; i < this.#width; i++) {
      if (changed[i] === 0) continue;
      changed[i] = 0;
      const unspent = (events[i] as number) & ~(this.#spent[i] as number);
      let possible = (row[i] as number) & (passing[i] as number) & unspent;
      const again = possible & (this.#done[i] as number);
      if (again !== 0) possible &= ~this.#enabled.noOpsAmong(i, again);
      if (possible === this.#known[i]) continue;
      this.#changedWords[count] = i;
      this.#possible[count++] = possible;
    }
    for (let j = 0; j < count; j++) this.#meet(this.#changedWords[j] as number, this.#possible[j] as number);
    for (let j = 0; j < count; j++)
      this.#known[this.#changedWords[j] as number] = this.#possible[j] as number;
  }

  /** Forgets what is no longer possible in a word of the rows, and gives a day to what has become so. */
  #meet(i: number, possible: number): void {
    const waiting = this.#waiting[i] as number;
    this.#ready[i] = (this.#ready[i] as number) & possible;
    this.#waiting[i] = waiting & possible;
    if ((waiting & ~possible) !== 0) this.#nextDue = undefined;
    const fresh = possible & ~(this.#known[i] as number);
    for (let bits = fresh; bits !== 0; bits &= bits - 1) this.#appoint(i, bits & -bits);
  }

  /** Gives a day to an event that has become possible, if it is to come about. At another stage it keeps its day. */
  #appoint(i: number, bit: number): void {
    const action = lowestAction(i, bit);
    const letter = this.#plan.letterOf[action] as number;
    if (!this.#isKnown(letter))
      this.#due[letter] = this.#draw(action, ((this.#plan.departs[i] as number) & bit) !== 0);
    const due = this.#due[letter] as number;
    if (due === NEVER) return;
    const isReady = due <= this.day;
    const row = isReady ? this.#ready : this.#waiting;
    row[i] = (row[i] as number) | bit;
    if (!isReady && this.#nextDue !== undefined && due < this.#nextDue) this.#nextDue = due;
  }

  /** Tells whether the same event was possible just before. */
  #isKnown(letter: number): boolean {
    const { from, all } = this.#plan.actionsOf;
    const to = from[letter + 1] as number;
    for (let i = from[letter] as number; i < to; i++)
      if (isEnabled(this.#known, all[i] as number)) return true;
    return false;
  }

  /** Draws the day on which an event is to come, at the latest the last of its meeting; `NEVER`: it is not to come. */
  #draw(action: number, departs: boolean): number {
    const chance = departs && this.#isOnlyWay(action) ? CERTAIN : (this.#plan.chances[action] as number);
    if (!happens(this.#random, chance)) return NEVER;
    return Math.min(this.day + this.#delay(action), this.#plan.latest[action] as number);
  }

  /** Tells whether the programme's own form of an event is not possible now, because terms were amended. */
  #isOnlyWay(action: number): boolean {
    const { from, all } = this.#plan.regular;
    const { row, passing } = this.#enabled;
    const first = from[action] as number;
    const to = from[action + 1] as number;
    for (let i = first; i < to; i++) {
      const own = all[i] as number;
      if (isEnabled(row, own) && isEnabled(passing, own)) return false;
    }
    return first < to;
  }

  #delay(action: number): number {
    const { delaysFrom, delaysCount, delays, delaysUpTo } = this.#plan;
    const from = delaysFrom[action] as number;
    const count = delaysCount[action] as number;
    if (count === 1) return delays[from] as number;
    const drawn = below(this.#random, delaysUpTo[from + count - 1] as number);
    return delays[firstAbove(delaysUpTo, from, count, drawn)] as number;
  }

  /** Lets time pass until something is due. */
  #waitForSome(): number {
    while (this.#countReady() === 0) {
      const next = this.#nextDay();
      if (next === NEVER) return STUCK;
      if (next > this.#plan.until) return OUT_OF_TIME;
      if (this.#goTo(next)) this.#look();
    }
    return READY;
  }

  /** Counts the events that are due, by weight. */
  #countReady(): number {
    const { weights, weighing } = this.#plan;
    let total = 0;
    for (let k = 0; k < weights.length; k++) {
      let count = 0;
      for (let i = 0; i < this.#width; i++) {
        const ready = this.#ready[i] as number;
        if (ready !== 0) count += bitsIn(ready & (weighing[k * this.#width + i] as number));
      }
      this.#counts[k] = count;
      total += count;
    }
    return total;
  }

  /** The next day on which an event is due, or other events may be possible. */
  #nextDay(): number {
    const { runStarts } = this.#plan;
    const next = this.#run + 1 < runStarts.length ? (runStarts[this.#run + 1] as number) : NEVER;
    if (this.#nextDue === undefined) this.#callUp(this.day);
    return Math.min(next, this.#nextDue as number);
  }

  /** Makes the events ready that are due by a day, and finds the next day on which one is. */
  #callUp(day: number): void {
    const { letterOf } = this.#plan;
    let next = NEVER;
    for (let i = 0; i < this.#width; i++) {
      for (let bits = this.#waiting[i] as number; bits !== 0; bits &= bits - 1) {
        const bit = bits & -bits;
        const due = this.#due[letterOf[lowestAction(i, bit)] as number] as number;
        if (due > day) {
          if (due < next) next = due;
          continue;
        }
        this.#waiting[i] = (this.#waiting[i] as number) & ~bit;
        this.#ready[i] = (this.#ready[i] as number) | bit;
      }
    }
    this.#nextDue = next;
  }

  /** Goes on to a day, at most the first of the next run of days; whether that run is entered. */
  #goTo(day: number): boolean {
    const { runStarts, dayField } = this.#plan;
    this.day = day;
    if (this.#nextDue === undefined || this.#nextDue <= day) this.#callUp(day);
    if (day !== runStarts[this.#run + 1]) return false;
    this.#noteWait();
    this.#run++;
    if (dayField === undefined) return true;
    const { word, shift, mask } = dayField;
    const at = this.#at + word;
    this.#states[at] = ((this.#states[at] as number) & ~(mask << shift)) | (this.#run << shift);
    return true;
  }

  #noteWait(): void {
    const from = this.#at;
    for (let i = 0; i < this.#words; i++) {
      this.waits[this.waitCount * this.#words + i] = this.#states[from + i] as number;
    }
    this.waitCount++;
  }

  /** Draws one of the events that are due, by weight. */
  #choose(): number {
    const { weights } = this.#plan;
    let total = 0;
    for (let k = 0; k < weights.length; k++) total += (this.#counts[k] as number) * (weights[k] as number);
    let drawn = below(this.#random, total);
    let k = 0;
    for (; drawn >= (this.#counts[k] as number) * (weights[k] as number); k++) {
      drawn -= (this.#counts[k] as number) * (weights[k] as number);
    }
    return this.#readyOf(k, Math.floor(drawn / (weights[k] as number)));
  }

  /** The event that is due with a weight, by its place among them. */
  #readyOf(k: number, place: number): number {
    const { weighing } = this.#plan;
    let left = place;
    for (let i = 0; ; i++) {
      let bits = (this.#ready[i] as number) & (weighing[k * this.#width + i] as number);
      const count = bitsIn(bits);
      if (left >= count) left -= count;
      else {
        for (; left > 0; left--) bits &= bits - 1;
        return lowestAction(i, bits);
      }
    }
  }

  /** Lets an event happen today. */
  #take(action: number): void {
    const to = this.#words - this.#at;
    this.#stepper.apply(action, this.#states, this.#at, this.#states, to);
    this.#at = to;
    this.trace[2 * this.events] = action;
    this.trace[2 * this.events + 1] = this.day;
    this.events++;
    this.#isOver(action);
  }

  /** Notes that an event has happened: what would take it back will not. */
  #isOver(action: number): void {
    const { letterOf, actionsOf, rivals } = this.#plan;
    const letter = letterOf[action] as number;
    const to = actionsOf.from[letter + 1] as number;
    for (let i = actionsOf.from[letter] as number; i < to; i++) {
      const own = actionsOf.all[i] as number;
      enable(this.#done, own);
      disable(this.#known, own);
      disable(this.#ready, own);
      this.#enabled.changed[own >> 5] = 1;
    }
    const last = rivals.from[action + 1] as number;
    for (let i = rivals.from[action] as number; i < last; i++) {
      const rival = rivals.all[i] as number;
      enable(this.#spent, rival);
      this.#enabled.changed[rival >> 5] = 1;
    }
  }

  /** Any event at any time; one that cannot happen then is lost. */
  #naively(): number {
    const { letterUpTo, mostEvents } = this.#plan;
    const letters = letterUpTo.length - 1;
    const total = letterUpTo[letters] as number;
    this.#enabled.update(this.#states, this.#at);
    for (let tried = 0; tried < mostEvents; tried++) {
      const letter = firstAbove(letterUpTo, 0, letters + 1, below(this.#random, total));
      const stopped = letter === letters ? this.#pass() : this.#try(letter);
      if (stopped !== READY) return stopped;
    }
    return TOO_MANY;
  }

  #pass(): number {
    const { runStarts, until } = this.#plan;
    const next = this.#run + 1 < runStarts.length ? (runStarts[this.#run + 1] as number) : NEVER;
    if (next === NEVER) this.lost++;
    else if (next > until) return OUT_OF_TIME;
    else if (this.#goTo(next)) this.#enabled.update(this.#states, this.#at);
    return READY;
  }

  #try(letter: number): number {
    const { from, all } = this.#plan.actionsOf;
    const to = from[letter + 1] as number;
    for (let i = from[letter] as number; i < to; i++) {
      const action = all[i] as number;
      if (!isEnabled(this.#enabled.row, action) || !isEnabled(this.#enabled.passing, action)) continue;
      this.#take(action);
      if (this.#isThere()) return REACHED;
      this.#enabled.update(this.#states, this.#at);
      return READY;
    }
    this.lost++;
    return READY;
  }
}

/** The first of some rising numbers that is above another, by its index. */
function firstAbove(numbers: Float64Array, from: number, count: number, than: number): number {
  let low = from;
  let high = from + count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > than) high = middle;
    else low = middle + 1;
  }
  return low;
}
