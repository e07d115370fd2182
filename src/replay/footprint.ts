import type { KnownPresence } from '../analysis/simplify.ts';
import type { Edge } from '../machines/chart.ts';
import type { Mask } from './masks.ts';

/** The slots and regions that an event reads and writes on one day, in any order of the day. */
export interface DayFootprint {
  /** The slots on which the outcome depends. */
  readonly reads: Mask;
  /** The slots read in which a larger set can also do harm. */
  readonly harmedBy: Mask;
  /** The slots that decide whether the event has a place. */
  readonly placeReads: Mask;
  /** The slots to which the event adds. Additions commute. */
  readonly adds: Mask;
  readonly sets: Mask;
  readonly writes: Mask;
  /** The slots that the event can only enlarge. */
  readonly grows: Mask;
  readonly regionReads: number;
  readonly regionWrites: number;
  readonly edges: readonly Edge[];
  /** The facts known of the day, for which conditions were simplified; unset for an event without a place. */
  readonly known?: KnownPresence;
}

/** The facts known to be present, or absent, throughout a day, with a cache key. */
export interface DayKnowledge {
  readonly key: string;
  readonly known: KnownPresence;
}
