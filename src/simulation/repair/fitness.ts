import { optionsOf } from '../../kernel/options.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { Programme } from '../../programmes/programme.ts';
import { shortestRun } from '../explore/ways.ts';
import type { Costs } from './costs.ts';
import { type RepairOptions, repair, repairOptions } from './repair.ts';

/**
 * The alignment-based fitness of a record, as process mining counts it. The share of events and meetings that went
 * right is another measure with another name: `conforming` of an audit.
 */
export interface Fitness {
  /** From 0 to 1: 1 - cost / (events + shortest run). 1 exactly where nothing has to be edited. */
  readonly value: number;
  /** The fewest edits after which the record complies. Each counts one, whatever `repair` charges for it. */
  readonly cost: number;
  /** The number of events that count: those up to the day as of which the record is judged. 0: nothing to judge yet. */
  readonly events: number;
  /** The length of the shortest run that `explore` gives (`shortest.events`); `null` where nothing was to be edited. */
  readonly shortestRun: number | null;
  /** True if it is known that fewer edits do not suffice; otherwise the value may be higher. */
  readonly proven: boolean;
}

/** Options of `fitness`: those of `repair` that do not change what an edit counts. */
export type FitnessOptions = Pick<RepairOptions, 'asOf' | 'asked' | 'limit' | 'onProgress'>;

const fitnessOptions = repairOptions.pick({ asOf: true, asked: true, limit: true, onProgress: true });

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
 * Counts how well a record fits: 1 - edits / (events + shortest run), with the edits of the best alignment. A record
 * that breaks nothing so far fits, however far it has come: what is still to come costs nothing. An empty record has
 * the value 1 for that reason alone: there is nothing to judge yet (`events` is 0).
 * @throws MalformedError for a record that does not have the form of one, and for an option that there is not.
 *
 * @example
 * ```ts
 * import { ccm2011, defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { fitness } from 'intersessional/simulation';
 * const { value, proven } = fitness(ccm2011, defineRecord(model));
 * console.log(value, proven);
 * ```
 * ```text
 * 1 true
 * ```
 */
export function fitness(programme: Programme, record: TreatyRecord, options: FitnessOptions = {}): Fitness {
  const { asOf } = optionsOf(fitnessOptions, options);
  const { repairs, proven } = repair(programme, record, { ...options, costs: UNIT, most: 1 });
  const events = record.events.filter(({ on }) => asOf === undefined || on <= asOf).length;
  // Without a solution within the limit, deleting all events is the upper bound.
  const cost = repairs[0]?.cost ?? events;
  if (cost === 0) return { value: 1, cost, events, shortestRun: null, proven };
  const { length } = shortestRun(programme);
  return { value: 1 - cost / (events + length), cost, events, shortestRun: length, proven };
}
