import type { EventTemplate } from '../../analysis/template.ts';
import { alphabetOf } from '../../kernel/alphabet.ts';
import { datesIn, firstDay } from '../../kernel/ground/days.ts';
import {
  datedMeetingOf,
  foreseenDays,
  foreseenMeetingOf,
  meetingBetweenOf,
  ownDays,
} from '../../kernel/ground/meetingDays.ts';
import { meetingsInOrder } from '../../kinds/flow.ts';
import { stagesIn } from '../../machines/chart.ts';
import { dayNumber, type Span } from '../../model/calendar.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import { cached, memoize } from '../../model/memoize.ts';
import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import type { EventClass } from '../../replay/eventClasses.ts';
import { meet } from '../../replay/masks.ts';
import { IncrementalReplayer, type StepOutcome } from '../../replay/replayer.ts';
import { Silences } from '../../replay/silence.ts';
import type { Random } from './fastCheck.ts';

/*
 * A walk through a cycle that knows where it stands: at each step it takes one of the events that are possible, or
 * lets time pass, but never past a day on which something is due and can still be done. So most walks get to the
 * last meeting, where sequences of arbitrary events never do.
 */

/** An event that a walk can take. */
export interface WalkStep {
  readonly event: TreatyEvent;
  readonly letter: EventClass;
}

/** A breach that is to come in a walk. */
export interface PlannedBreach {
  readonly paragraph?: string | undefined;
  /** The least number of events before the breach. */
  readonly after: number;
  /** The most events after the breach. */
  readonly goesOn: number;
  /** True if an event that would prevent the breach is left out. */
  readonly omits: boolean;
}

/** The options of a walk. */
export interface WalkOptions {
  /** The most events of the walk (default: as many as lead to the last meeting). */
  readonly length?: number | undefined;
  /** True if the walk may depart from the programme as long as nothing is breached (default `true`). */
  readonly departs?: boolean;
  /** True if provisions that are only reported have to be met as well (default `false`). */
  readonly clean?: boolean;
  /** Tells whether the walk may end at these stages (default: at any); a walk that comes by none goes on to its end. */
  readonly endsAt?: ((stages: readonly string[]) => boolean) | undefined;
  /** The one breach: of this paragraph or of any, at the first chance after so many events. */
  readonly breach?: PlannedBreach | undefined;
}

/** More steps than a cycle has. */
const MOST = 150;

const ANY_DAY = '2001-01-01';
/** Days from one event to the next: while a meeting sits, and otherwise. */
const SITTING = [0, 0, 0, 1] as const;
const APART = [0, 0, 1, 3, 7, 14, 30] as const;

/** One of these; `undefined`: there are none. */
const pickOf = <T>(random: Random, values: readonly T[]): T | undefined =>
  values.length === 0 ? undefined : values[random.nextInt(0, values.length - 1)];

const pick = <T>(random: Random, values: readonly [T, ...T[]]): T => pickOf(random, values) as T;

const oneIn = (random: Random, count: number): boolean => random.nextInt(1, count) === 1;

/** Tells whether nothing stands against an event. */
const isFine = ({ misplaced, failed, unknown, reported }: StepOutcome, clean: boolean): boolean =>
  !misplaced && failed.length === 0 && unknown.length === 0 && !(clean && reported.length > 0);

/** The first day and the last of a meeting, as numbers. */
interface Days {
  readonly from: number;
  readonly to: number;
}

const daysIn = (span: Span | undefined): Days | undefined =>
  span && { from: dayNumber(span.from), to: dayNumber(span.to) };

/** The events of a programme, ready to be walked with. */
export class Walker {
  readonly player: IncrementalReplayer;
  readonly #silences: Silences;
  readonly all: readonly WalkStep[];
  /** The events that the programme has, and what takes an objection back. */
  readonly canonical: readonly WalkStep[];
  /** The events that depart from the programme. */
  readonly departing: readonly WalkStep[];
  /** The day on which walks begin. */
  readonly starts: number;
  /** The days after it that the programme names. */
  readonly named: readonly number[];
  readonly #foreseen = new Map<EventClass, Days | undefined>();
  readonly #meetings = new Map<EventClass, string | undefined>();
  /** The meetings whose days, once they have opened, hold what takes place at them: all but the last. */
  readonly #held: readonly string[];
  readonly #closings: readonly EventClass[];
  readonly #bearing = new Map<string | undefined, ReadonlySet<WalkStep>>();

  constructor(programme: Programme) {
    this.player = new IncrementalReplayer(programme, true);
    this.#silences = new Silences(this.player);
    const all = alphabetOf(programme).map(({ event, deviates }) => {
      const dated = { on: ANY_DAY, ...event } as unknown as TreatyEvent;
      return { departs: deviates, event: dated, letter: this.player.eventClasses.of(dated) };
    });
    this.all = all;
    const isOwn = ({ departs, event }: (typeof all)[number]) =>
      !departs || event.type === 'objection.withdrawn';
    this.canonical = all.filter(isOwn);
    this.departing = all.filter((each) => !isOwn(each));
    this.#closings = this.canonical
      .map(({ letter }) => letter)
      .filter(({ type }) => type.endsWith('.closed'));
    this.#held = meetingsInOrder(vocabularyOf(programme).cycle).slice(0, -1);
    const { cycle, drafts, firstMeeting, offers, provisions } = programme;
    const dates = datesIn([cycle, drafts, firstMeeting, offers, provisions, this.#undecided()]).map(
      dayNumber,
    );
    const start = firstDay(programme);
    this.starts = dayNumber(start);
    this.named = [...new Set(dates)].filter((day) => day > this.starts);
  }

  /** The days of the meetings that no decision fixes, or can leave open, as events open them. */
  #undecided(): readonly (Span | undefined)[] {
    const { meetings } = vocabularyOf(this.player.programme).cycle;
    const openings = Object.entries(meetings).flatMap(([meeting, { fixedBy, blanks }]) =>
      fixedBy === undefined || blanks ? [`${meeting}.opened`] : [],
    );
    return this.all
      .filter(({ event }) => openings.includes(event.type))
      .map(({ event }) => ownDays(event as unknown as EventTemplate));
  }

  /** The foreseen days of the meeting at which an event takes place. */
  foreseenFor(letter: EventClass): Days | undefined {
    return cached(this.#foreseen, letter, () => {
      const { programme } = this.player;
      const { cycle } = vocabularyOf(programme);
      const at = letter.edges
        .map((edge) => foreseenMeetingOf(cycle, edge))
        .find((each) => each !== undefined);
      return at === undefined ? undefined : daysIn(foreseenDays(programme, at, firstDay(programme)));
    });
  }

  /** The meeting with days of its own at which an event takes place. */
  meetingFor(letter: EventClass): string | undefined {
    return cached(this.#meetings, letter, () => {
      const { cycle } = vocabularyOf(this.player.programme);
      return letter.edges
        .map((edge) => meetingBetweenOf(cycle, edge) ?? datedMeetingOf(cycle, edge))
        .find((each) => each !== undefined);
    });
  }

  /** The meeting that an event opens, if it is not the last. */
  openedBy({ type }: TreatyEvent): string | undefined {
    return this.#held.find((meeting) => type === `${meeting}.opened`);
  }

  /** The steps that put on record what a paragraph looks at. */
  bearingOn(paragraph: string | undefined): ReadonlySet<WalkStep> {
    let steps = this.#bearing.get(paragraph);
    if (steps === undefined) {
      const reads = this.player.provisions.flatMap(({ provision }, i) =>
        provision.paragraph === paragraph ? [this.player.readsOf(i).reads] : [],
      );
      const bears = ({ letter }: WalkStep) => reads.some((each) => meet(each, letter.footprint.writes));
      steps = new Set(this.all.filter(bears));
      this.#bearing.set(paragraph, steps);
    }
    return steps;
  }

  /** Tells whether a meeting is sitting: the chart has a place for its close. */
  sits(row: Int32Array): boolean {
    return this.#closings.some((letter) => this.player.isPlaced(row, 0, letter));
  }

  /** The paragraphs that silence breaches by a day: a meeting is over, and what was due by then never came. */
  silent(row: Int32Array, day: number): ReadonlySet<string> {
    const { failed } = this.#silences.at(row, 0, day);
    return new Set(failed.map((each) => this.player.provisions[each]?.provision.paragraph as string));
  }

  /** The one paragraph that an outcome breaches; `undefined`: none, or several. */
  breached({ misplaced, failed, reported, unknown }: StepOutcome): string | undefined {
    if (misplaced || unknown.length > 0) return undefined;
    const wrong = new Set(
      [...failed, ...reported].map((each) => this.player.provisions[each]?.provision.paragraph),
    );
    return wrong.size === 1 ? [...wrong][0] : undefined;
  }
}

/** The most times that an event of the programme is taken. */
const MOST_TAKEN = 3;
/** One event in how many departs from the programme, where it can. */
const DEPARTS = 25;
/** The number of departing events tried before none is taken. */
const TRIES = 12;

/** One walk. */
class Walk {
  readonly #walker: Walker;
  readonly #random: Random;
  readonly #options: WalkOptions;
  readonly #row: Int32Array;
  readonly #events: TreatyEvent[] = [];
  readonly #taken = new Map<WalkStep, number>();
  /** After how many events it can end where it is to. */
  readonly #ends: number[] = [];
  /** The days on which answers can change, in order. */
  #named: readonly number[];
  readonly #canonical: readonly WalkStep[];
  readonly #departing: readonly WalkStep[];
  #day: number;
  #length: number;
  /** The one paragraph that was breached, once it was. */
  #breached: string | undefined;
  /** The days of each meeting that has opened with days of its own. */
  readonly #opened = new Map<string, Days>();

  constructor(walker: Walker, random: Random, options: WalkOptions) {
    this.#walker = walker;
    this.#random = random;
    this.#options = options;
    this.#row = walker.player.start.slice();
    this.#named = ascending(walker.named);
    this.#day = walker.starts;
    this.#length = options.length ?? MOST;
    const omitted = options.breach?.omits ? this.#omitted(options.breach) : undefined;
    this.#canonical = walker.canonical.filter(({ event }) => event.type !== omitted);
    this.#departing = this.#departures();
  }

  /** The type of event that is left out, of those that bear on what is to be breached. */
  #omitted({ paragraph }: PlannedBreach): EventType | undefined {
    const bearing = this.#walker.bearingOn(paragraph);
    const steps = this.#walker.canonical.filter((step) => paragraph === undefined || bearing.has(step));
    return pickOf(this.#random, [...new Set(steps.map(({ event }) => event.type))]);
  }

  /**
   * Returns the departing events to use: those that bear on a planned breach; without one, all but further offers,
   * which could leave the decided place without a host.
   */
  #departures(): readonly WalkStep[] {
    const { breach, departs = true } = this.#options;
    const { departing } = this.#walker;
    if (breach) return departing.filter((step) => this.#walker.bearingOn(breach.paragraph).has(step));
    return departs ? departing.filter(({ event }) => event.type !== 'host.offered') : [];
  }

  events(): readonly TreatyEvent[] {
    const lastDay = (this.#named.at(-1) ?? this.#day) + 30;
    this.#noteStage();
    while (this.#events.length < this.#length && this.#day <= lastDay) {
      const step = this.#breach() ?? this.#next();
      if (step !== undefined) this.#take(step);
      this.#day = this.#nextDay(step === undefined);
      if (this.#isLost()) break;
    }
    if (this.#options.breach && this.#breached === undefined) return [];
    return this.#events.slice(0, pickOf(this.#random, this.#ends));
  }

  /** Notes that the walk can end with the events so far, where it stands at a stage at which it is to end. */
  #noteStage(): void {
    const stages = stagesIn(this.#walker.player.standsAt(this.#row, 0));
    if (this.#options.endsAt?.(stages)) this.#ends.push(this.#events.length);
  }

  /** Tells whether silence breaches something by now that was not to be breached: no event can come any more. */
  #isLost(): boolean {
    const silent = [...this.#walker.silent(this.#row, this.#day)];
    const { breach } = this.#options;
    if (silent.length === 0 || breach === undefined) return silent.length > 0;
    const wanted = this.#breached ?? breach.paragraph ?? silent[0];
    if (silent.some((each) => each !== wanted)) return true;
    this.#breached = wanted;
    return false;
  }

  /**
   * Returns the outcome of a step on a day. Nothing changes between two named days, so one day stands for all between.
   */
  #outcome({ letter }: WalkStep, day = this.#day): StepOutcome {
    const named = this.#named.findLast((each) => each <= day);
    const alike = named === undefined ? this.#walker.starts : named === day ? day : named + 1;
    return this.#walker.player.step(this.#row, 0, letter, alike);
  }

  /** Tests that a step keeps to the days of the meeting at which it takes place. */
  #keepsDays({ letter, event }: WalkStep, day = this.#day): boolean {
    const own = daysIn(ownDays(event as unknown as EventTemplate));
    const meetings = [
      own,
      this.#opened.size === 0 ? this.#walker.foreseenFor(letter) : undefined,
      this.#opened.get(this.#walker.meetingFor(letter) ?? ''),
    ];
    return meetings.every((days) => !days || (days.from <= day && day <= days.to));
  }

  #isGood(step: WalkStep): boolean {
    if (!this.#keepsDays(step)) return false;
    const outcome = this.#outcome(step);
    const changes = outcome.writes.length > 0 || outcome.next !== this.#row[0];
    return changes && isFine(outcome, this.#options.clean ?? false);
  }

  /** The breach, once its time has come and there is one: any paragraph is as likely as any other. */
  #breach(): WalkStep | undefined {
    const { breach } = this.#options;
    if (breach === undefined || this.#breached !== undefined || this.#events.length < breach.after)
      return undefined;
    const dated = this.#walker.all.filter((step) => this.#keepsDays(step));
    const steps = dated.flatMap((step) => {
      const paragraph = this.#walker.breached(this.#outcome(step));
      return paragraph === undefined ? [] : [{ step, paragraph }];
    });
    const paragraphs = [...new Set(steps.map(({ paragraph }) => paragraph))];
    const wanted = breach.paragraph ?? pickOf(this.#random, paragraphs);
    const found = pickOf(
      this.#random,
      steps.filter(({ paragraph }) => paragraph === wanted),
    );
    if (found === undefined) return undefined;
    this.#breached = wanted;
    this.#length = this.#events.length + 1 + breach.goesOn;
    return found.step;
  }

  #next(): WalkStep | undefined {
    const own = this.#canonical.filter(
      (step) => (this.#taken.get(step) ?? 0) < MOST_TAKEN && this.#isGood(step),
    );
    const departs = own.length > 0 && oneIn(this.#random, DEPARTS);
    return (departs && this.#other()) || pickOf(this.#random, own);
  }

  #other(): WalkStep | undefined {
    for (let i = 0; i < TRIES; i++) {
      const step = pickOf(this.#random, this.#departing);
      if (step && this.#isGood(step)) return step;
    }
    return undefined;
  }

  #take(step: WalkStep): void {
    const { player } = this.#walker;
    player.apply(this.#outcome(step), this.#row, 0);
    this.#events.push({ ...step.event, on: player.dateOf(this.#day) } as TreatyEvent);
    this.#taken.set(step, (this.#taken.get(step) ?? 0) + 1);
    const opened = this.#walker.openedBy(step.event);
    const days = daysIn((step.event as { readonly span?: Span }).span);
    if (opened !== undefined && days) this.#opened.set(opened, days);
    const dates = datesIn({ ...step.event, on: '' }).map(dayNumber);
    if (dates.length > 0) this.#named = ascending([...this.#named, ...dates]);
    this.#noteStage();
  }

  /** The day of the next event: later, where nothing is missed by it. `isIdle`: nothing is left to do today. */
  #nextDay(isIdle: boolean): number {
    if (!isIdle && this.#isLastChance()) return this.#day;
    const until = this.#named.find((each) => each > this.#day) ?? this.#day + 30;
    const days = pick(this.#random, this.#walker.sits(this.#row) ? SITTING : APART);
    return Math.min(until, this.#day + (isIdle ? Math.max(1, days) : days));
  }

  /** Tells whether something can be done today that tomorrow fails for one more reason. */
  #isLastChance(): boolean {
    if (!this.#named.some((each) => each === this.#day || each === this.#day + 1)) return false;
    return this.#canonical.some((step) => {
      if (this.#keepsDays(step) && !this.#keepsDays(step, this.#day + 1) && this.#isGood(step)) return true;
      const today = this.#outcome(step);
      const tomorrow = this.#outcome(step, this.#day + 1);
      return tomorrow.failed.some((each) => !today.failed.includes(each));
    });
  }
}

const ascending = (days: readonly number[]): readonly number[] => [...new Set(days)].sort((a, b) => a - b);

/** A walk: dated events, none of them refused but for the one that breaches. */
export const walk = (walker: Walker, random: Random, options: WalkOptions = {}): readonly TreatyEvent[] =>
  new Walk(walker, random, options).events();

/** The walker of a programme. */
export const walkerOf = /* @__PURE__ */ memoize((programme: Programme) => new Walker(programme));
