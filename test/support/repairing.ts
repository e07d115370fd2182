import type { TreatyRecord } from 'intersessional';
import { dayNumber } from '../../src/model/calendar.ts';
import type { Programme } from '../../src/programmes/programme.ts';
import { DayReadsCache } from '../../src/replay/order.ts';
import { toolsFor } from '../../src/simulation/check.ts';
import { Budget } from '../../src/simulation/repair/budget.ts';
import type { CandidateEdit } from '../../src/simulation/repair/candidates.ts';
import { Diagnoser } from '../../src/simulation/repair/diagnosis.ts';
import { EditSpace } from '../../src/simulation/repair/editSpace.ts';
import { Feasibility } from '../../src/simulation/repair/feasibility.ts';
import type { Landmark } from '../../src/simulation/repair/landmark.ts';
import { Landmarks } from '../../src/simulation/repair/landmarks.ts';
import { Reaches } from '../../src/simulation/repair/reach.ts';
import type { AppliedEdit } from '../../src/simulation/repair/solutions.ts';
import {
  type RepairEvent,
  Replayer,
  singleViolationsOf,
  type Trace,
} from '../../src/simulation/repair/trace.ts';
import type { BruteEdit } from './brute.ts';

/** The landmarks of complete records of a programme, without a search. */
export class LandmarkFinder {
  readonly #tools: ReturnType<typeof toolsFor>;
  readonly #editSpace: EditSpace;
  readonly #diagnoser: Diagnoser;

  constructor(programme: Programme) {
    this.#tools = toolsFor(programme, true);
    this.#editSpace = new EditSpace(this.#tools.player);
    this.#diagnoser = new Diagnoser(this.#tools.player, this.#editSpace);
  }

  #traceOf({ events }: TreatyRecord): Trace {
    const { player, audited, silences } = this.#tools;
    const cache = {
      bearings: new DayReadsCache(player, true),
      feasibility: new Feasibility(player, false),
      known: new Map(),
    };
    const asOf = dayNumber(events.at(-1)?.on ?? '2001-01-01');
    const demands = { should: false, asOf, until: false };
    const replayer = new Replayer(player, audited, silences, cache, demands, () => new Set(), new Budget(1));
    const entries = events.map((event, origin) => ({
      event,
      eventClass: player.eventClasses.of(event),
      day: dayNumber(event.on),
      origin,
      done: [],
    }));
    const days = [...new Set(entries.map(({ day }) => day))];
    return replayer.play(days.map((day) => ({ day, entries: entries.filter((each) => each.day === day) })));
  }

  /** Returns the landmarks of a record, and a test of edits. */
  of(record: TreatyRecord) {
    const trace = this.#traceOf(record);
    const reaches = new Reaches(this.#tools.player, this.#editSpace);
    const finder = new Landmarks(this.#tools.player, this.#diagnoser, reaches, trace);
    const landmarks = singleViolationsOf(trace).flatMap((each) => finder.of(each) ?? []);
    const isIn = (landmark: Landmark, edit: BruteEdit): boolean =>
      reaches.isIn(landmark, this.#applied(record, trace, edit));
    return { violations: singleViolationsOf(trace).length, landmarks, isIn };
  }

  #applied({ events }: TreatyRecord, trace: Trace, { kind, before, after, field }: BruteEdit): AppliedEdit {
    const origin = before === undefined ? -1 : events.indexOf(before);
    const old = trace.days
      .flatMap(({ entries }) => entries)
      .find((each) => origin >= 0 && each.origin === origin);
    const candidate: CandidateEdit = {
      kind,
      cost: 0,
      days: [],
      departs: false,
      ...(old && { entry: old }),
      ...(field !== undefined && { field }),
    };
    if (after === undefined) return { candidate };
    const eventClass = this.#tools.player.eventClasses.of(after);
    const entry: RepairEvent = { event: after, eventClass, day: dayNumber(after.on), origin, done: [] };
    return { candidate, entry };
  }
}
