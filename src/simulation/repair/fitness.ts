import type { TreatyRecord } from '../../model/record.ts';
import type { Programme } from '../../programmes/programme.ts';
import { shortestRun } from '../explore/explore.ts';
import type { Costs } from './costs.ts';
import { type RepairOptions, repair } from './repair.ts';

/** How well a record fits its programme, as process mining counts it. */
export interface Fitness {
  /** From 0 to 1: 1 - cost / (events + shortest run). 1 exactly where nothing has to be edited. */
  readonly value: number;
  /** The fewest edits after which the record complies. */
  readonly cost: number;
  /** How many events of the record count: those up to the day as of which it is looked at. */
  readonly events: number;
  /** How many events the shortest legal run to the Second Meeting has; `null` where nothing was to be edited. */
  readonly shortestRun: number | null;
  /** Whether it is known that no fewer edits do; otherwise the value may be higher. */
  readonly proven: boolean;
}

/** What can be told beside the record. */
export type FitnessOptions = Pick<RepairOptions, 'asOf' | 'asked' | 'limit' | 'onProgress'>;

/**
 * Each edit costs one. An alignment with data counts so: a step too many, a step that is missing, and a step that did
 * happen, but on another day or with another value.
 */
const UNIT: Costs = {
  edits: { insert: 1, delete: 1, move: 1, change: 1 },
  touching: { shall: 0, should: 0 },
  leaving: { shall: 0, should: 0 },
};

/**
 * How well a record fits: 1 - cost / (events + shortest run), with the cost of the best alignment. A record that breaks
 * nothing so far fits, however far it has come: what is still to come costs nothing.
 *
 * @throws MalformedError for a record that does not have the form of one.
 */
export function fitness(programme: Programme, record: TreatyRecord, options: FitnessOptions = {}): Fitness {
  const { repairs, proven } = repair(programme, record, { ...options, costs: UNIT, most: 1 });
  const { asOf } = options;
  const events = record.events.filter(({ on }) => asOf === undefined || on <= asOf).length;
  // Where nothing was found in time, all of its events can be taken away.
  const cost = repairs[0]?.cost ?? events;
  if (cost === 0) return { value: 1, cost, events, shortestRun: null, proven };
  const { length } = shortestRun(programme);
  return { value: 1 - cost / (events + length), cost, events, shortestRun: length, proven };
}
