import type { KnownPresence } from '../analysis/simplify.ts';
import type { Edge } from '../machines/chart.ts';
import type { Mask } from './masks.ts';

/** The slots and regions that an event of a day reads and writes, whatever the order of its day. */
export interface DayFootprint {
  /** The slots on which the outcome depends. */
  readonly reads: Mask;
  /** The slots read in which a larger set can also harm. */
  readonly harmedBy: Mask;
  /** The slots that decide whether the event has a place. */
  readonly placeReads: Mask;
  /** The slots to which the event adds: additions of several events commute. */
  readonly adds: Mask;
  readonly sets: Mask;
  readonly writes: Mask;
  /** The slots that this event can only make larger. */
  readonly grows: Mask;
  readonly regionReads: number;
  readonly regionWrites: number;
  readonly edges: readonly Edge[];
}

/** The facts that are there all day, or absent all day, with a key for them. */
export interface DayKnowledge {
  readonly key: string;
  readonly known: KnownPresence;
}
