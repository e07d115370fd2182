import { Inquirer } from './inquirer.ts';
import type { SimulationPlan } from './plan.ts';
import { OUTCOMES, Runner } from './runner.ts';

/** The frequency of each number. */
export type Frequencies = ReadonlyMap<number, number>;

/** The trace of one run. */
export interface RunTrace {
  readonly run: number;
  /** Its actions, each followed by its day. */
  readonly trace: Int32Array;
  /** The day on which it ended. */
  readonly day: number;
}

/** The counts of some runs. */
export interface RunTally {
  /** The number of runs, by outcome. */
  readonly outcomes: readonly number[];
  /** By outcome, the run with the fewest events, and of those the first. */
  readonly traces: readonly (RunTrace | undefined)[];
  /** The days that it took those that got to the goal. */
  readonly days: Frequencies;
  /** The events of every run. */
  readonly events: Frequencies;
  /** Tries that were lost. */
  readonly lost: number;
  /** In how many of the runs that failed a paragraph was in the way, by its index. */
  readonly paragraphs: Frequencies;
  /** The same by kind of event and paragraph, as `kind * (number of paragraphs) + paragraph`. */
  readonly refusals: Frequencies;
}

const increase = (of: Map<number, number>, key: number, by = 1): void => {
  of.set(key, (of.get(key) ?? 0) + by);
};

/** Tells whether a run is preferred to another as the example of its outcome. */
const isBetter = (a: Pick<RunTrace, 'run'>, events: number, b: RunTrace | undefined): boolean =>
  b === undefined || 2 * events < b.trace.length || (2 * events === b.trace.length && a.run < b.run);

/** Makes runs of a plan, and counts what came of them. */
export class RunCounter {
  readonly #plan: SimulationPlan;
  readonly #runner: Runner;
  readonly #inquirer: Inquirer;

  constructor(plan: SimulationPlan) {
    this.#plan = plan;
    this.#runner = new Runner(plan);
    this.#inquirer = new Inquirer(plan.inquiry, plan.tables.words);
  }

  /** The runs with the numbers `from` to below `to`. */
  count(from: number, to: number): RunTally {
    const outcomes = OUTCOMES.map(() => 0);
    const traces: (RunTrace | undefined)[] = OUTCOMES.map(() => undefined);
    const days = new Map<number, number>();
    const events = new Map<number, number>();
    const stops = { paragraphs: new Map<number, number>(), refusals: new Map<number, number>() };
    const runner = this.#runner;
    let lost = 0;
    for (let run = from; run < to; run++) {
      const outcome = runner.run(run);
      outcomes[outcome] = (outcomes[outcome] as number) + 1;
      increase(events, runner.events);
      lost += runner.lost;
      if (isBetter({ run }, runner.events, traces[outcome])) traces[outcome] = this.#trace(run);
      if (OUTCOMES[outcome] === 'reached') increase(days, runner.day);
      else this.#inquire(stops);
    }
    return { outcomes, traces, days, events, lost, ...stops };
  }

  #trace(run: number): RunTrace {
    const { trace, events, day } = this.#runner;
    return { run, trace: trace.slice(0, 2 * events), day };
  }

  #inquire({ paragraphs, refusals }: Readonly<Record<'paragraphs' | 'refusals', Map<number, number>>>): void {
    const { waits, waitCount } = this.#runner;
    const stopping = this.#inquirer.stopping(waits, waitCount);
    for (const paragraph of new Set(stopping.map(([, each]) => each))) increase(paragraphs, paragraph);
    const count = this.#plan.inquiry.paragraphs.length;
    for (const [kind, paragraph] of stopping) increase(refusals, kind * count + paragraph);
  }
}

function sum(all: readonly Frequencies[]): Frequencies {
  const total = new Map<number, number>();
  for (const each of all) for (const [key, count] of each) increase(total, key, count);
  return total;
}

/** Adds up the counts of runs: the sum is the same in whatever parts they were counted. */
export const together = (tallies: readonly RunTally[]): RunTally => ({
  outcomes: OUTCOMES.map((_, i) =>
    tallies.reduce((total, { outcomes }) => total + (outcomes[i] as number), 0),
  ),
  traces: OUTCOMES.map((_, i) =>
    tallies
      .map(({ traces }) => traces[i])
      .reduce((best, each) => (each && isBetter(each, each.trace.length / 2, best) ? each : best), undefined),
  ),
  days: sum(tallies.map(({ days }) => days)),
  events: sum(tallies.map(({ events }) => events)),
  lost: tallies.reduce((total, { lost }) => total + lost, 0),
  paragraphs: sum(tallies.map(({ paragraphs }) => paragraphs)),
  refusals: sum(tallies.map(({ refusals }) => refusals)),
});
