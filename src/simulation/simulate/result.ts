import { eventOf } from '../../kernel/encode/states.ts';
import { addDays, type IsoDate } from '../../model/calendar.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { SimulateSettings } from './options.ts';
import type { Planned } from './plan.ts';
import { OUTCOMES, type RunOutcome } from './runner.ts';
import type { Frequencies, RunTally, RunTrace } from './tally.ts';
import { deviationFor, type Share, shareOf } from './wilson.ts';

/** The least, the quartiles and the most of some numbers; a quartile is one of the numbers (the nearest rank). */
export interface Spread {
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
}

/** The share of runs with one outcome, and the shortest of these runs. */
export interface Ending extends Share {
  readonly outcome: RunOutcome;
  /** The events of that run; after a snapshot, only those that followed. `null`: no run ended so. */
  readonly witness: { readonly run: number; readonly record: TreatyRecord } | null;
}

/** A paragraph that stood in the way of runs that failed, with how many of them. */
export interface Stop extends Share {
  readonly provision: string;
  /** The events that it refused, most often refused first. */
  readonly events: readonly {
    readonly type: EventType;
    /** The decision, the subject or the meeting that it is about, where there are several. */
    readonly about?: string;
    readonly count: number;
  }[];
}

/** The result of a simulation: the same for the same seed, on every machine. */
export interface Simulation {
  readonly programme: string;
  readonly seed: number;
  readonly runs: number;
  readonly choice: 'enabled' | 'naive';
  readonly goal: string;
  /** The first day of every run. */
  readonly from: IsoDate;
  /** The number of events of the alphabet. */
  readonly letters: number;
  /** The confidence level of the intervals. */
  readonly confidence: number;
  /** Every outcome, in this order; the shares are of all runs. */
  readonly outcomes: readonly Ending[];
  /** The days that runs took to the goal; `null`: no run got there. */
  readonly days: Spread | null;
  /** The number of events of a run, however it ended. */
  readonly events: Spread;
  /** The number of events tried while they were not possible: only the naive choice tries them. */
  readonly lost: number;
  /** The paragraphs that stopped failed runs, most frequent first, as shares of the failed runs. */
  readonly stoppedBy: readonly Stop[];
}

/** The number at a rank among many, which are given by how often each came. */
function atRank(sorted: readonly (readonly [number, number])[], rank: number): number {
  let left = rank;
  for (const [number, count] of sorted) {
    left -= count;
    if (left <= 0) return number;
  }
  return sorted.at(-1)?.[0] ?? 0;
}

function spreadOf(frequencies: Frequencies): Spread | null {
  const sorted = [...frequencies].sort(([a], [b]) => a - b);
  const count = sorted.reduce((sum, [, each]) => sum + each, 0);
  if (count === 0) return null;
  const at = (quarters: number) => atRank(sorted, Math.max(1, Math.ceil((count * quarters) / 4)));
  return { least: at(0), lowerQuartile: at(1), median: at(2), upperQuartile: at(3), most: at(4) };
}

/** Converts a run into a record. If the run ended after its last event, the record shows the time that passed. */
export function recordOf(
  { kernel, first }: Planned,
  { trace, day }: RunTrace,
  isThere: boolean,
): TreatyRecord {
  const events: TreatyEvent[] = [];
  for (let i = 0; i < trace.length; i += 2) {
    events.push(eventOf(kernel, trace[i] as number, addDays(first, trace[i + 1] as number)));
  }
  const end = addDays(first, day);
  if (!isThere && events.at(-1)?.on !== end) events.push({ on: end, type: 'date.reached' });
  return { programme: kernel.programme.id, events };
}

function endingsOf(
  planned: Planned,
  { outcomes, traces }: RunTally,
  runs: number,
  z: number,
): readonly Ending[] {
  return OUTCOMES.map((outcome, i) => {
    const one = traces[i];
    const record = one && recordOf(planned, one, outcome === 'reached');
    return {
      outcome,
      ...shareOf(outcomes[i] as number, runs, z),
      witness: one && record ? { run: one.run, record } : null,
    };
  });
}

const mostFirst = (a: { readonly count: number }, b: { readonly count: number }): number => b.count - a.count;

function stopsOf({ plan }: Planned, tally: RunTally, failed: number, z: number): readonly Stop[] {
  const { kinds, paragraphs } = plan.inquiry;
  return paragraphs
    .map((provision, paragraph) => ({
      provision,
      ...shareOf(tally.paragraphs.get(paragraph) ?? 0, failed, z),
      events: kinds
        .map((kind, i) => {
          const [type, ...about] = JSON.parse(kind) as [EventType, ...string[]];
          const count = tally.refusals.get(i * paragraphs.length + paragraph) ?? 0;
          return { type, ...(about.length > 0 && { about: about.join(', ') }), count };
        })
        .filter(({ count }) => count > 0)
        .sort(mostFirst),
    }))
    .filter(({ count }) => count > 0)
    .sort(mostFirst);
}

/** Summarises the runs of a simulation. */
export function resultOf(planned: Planned, settings: SimulateSettings, tally: RunTally): Simulation {
  const { seed, runs, choice, goal, confidence } = settings;
  const z = deviationFor(confidence);
  const [reached = 0] = tally.outcomes;
  return {
    programme: planned.kernel.programme.id,
    seed,
    runs,
    choice,
    goal,
    from: planned.first,
    letters: planned.letters.length,
    confidence,
    outcomes: endingsOf(planned, tally, runs, z),
    days: spreadOf(tally.days),
    events: spreadOf(tally.events) as Spread,
    lost: tally.lost,
    stoppedBy: stopsOf(planned, tally, runs - reached, z),
  };
}
