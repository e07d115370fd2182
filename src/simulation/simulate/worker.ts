/*
 * The module of a worker: it makes the runs that it is given, of the one plan that its pool has. A worker needs neither
 * the programme nor XState.
 */
import { Tinypool } from 'tinypool';
import type { SimulationPlan } from './plan.ts';
import { RunCounter, type RunTally } from './tally.ts';

/** Some of the runs: those with the numbers `from` to below `to`. */
export interface RunRange {
  readonly from: number;
  readonly to: number;
}

let counter: RunCounter | undefined;

/** Makes some runs, and counts what came of them. */
export function count({ from, to }: RunRange): RunTally {
  counter ??= new RunCounter(Tinypool.workerData as SimulationPlan);
  return counter.count(from, to);
}
