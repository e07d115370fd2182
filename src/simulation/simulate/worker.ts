/*
 * What a worker does: it makes the runs that it is given, of the one plan that its pool has. It needs neither the
 * programme nor XState.
 */
import { Tinypool } from 'tinypool';
import type { Plan } from './plan.ts';
import { Counter, type Tally } from './tally.ts';

/** Some of the runs: those with the numbers `from` to below `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

let counter: Counter | undefined;

/** Makes some runs, and counts what came of them. */
export function count({ from, to }: Part): Tally {
  counter ??= new Counter(Tinypool.workerData as Plan);
  return counter.count(from, to);
}
