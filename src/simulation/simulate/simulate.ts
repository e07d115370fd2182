import type { Programme } from '../../programmes/programme.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { type SimulateOptions, settingsOf } from './options.ts';
import { planOf } from './plan.ts';
import { resultOf, type Simulation } from './result.ts';
import { RunCounter, type RunTally, together } from './tally.ts';

/** The number of runs between two calls of `onProgress`. */
const PART = 2000;

/**
 * Simulates a programme: many runs, in each of which events that are possible come by chance, until it gets to the goal
 * or nothing is possible any more. Returns the share of each outcome, with the interval in which the true share lies,
 * and the paragraphs that stopped the runs that failed.
 *
 * The same seed gives the same result, to the byte, on every machine.
 *
 * @throws MalformedError for an option that is not what it has to be; KernelError for a programme that cannot be
 * compiled.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { simulate } from 'intersessional/simulation';
 * const opening = { type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
 * const options = { alphabet: [opening], goal: 'firstMeeting', runs: 10, seed: 2011 };
 * const [reached] = simulate(ccm2011, options).outcomes;
 * console.log(reached?.outcome, reached?.count);
 * ```
 * ```text
 * reached 10
 * ```
 */
export function simulate(programme: Programme, options: SimulateOptions = {}): Simulation {
  const settings = settingsOf(options, vocabularyOf(programme));
  const planned = planOf(programme, settings);
  const counter = new RunCounter(planned.plan);
  const tallies: RunTally[] = [];
  for (let from = 0; from < settings.runs; from += PART) {
    const to = Math.min(from + PART, settings.runs);
    tallies.push(counter.count(from, to));
    settings.onProgress?.(to, settings.runs);
  }
  return resultOf(planned, settings, together(tallies));
}
