import type { Edge } from '../machines/chart.ts';
import type { Mask } from './masks.ts';
import type { Known } from './simplify.ts';

/** The slots and regions that an event of a day reads and writes, whatever the order of its day. */
export interface Footprint {
  /** All that its outcome depends on. */
  readonly reads: Mask;
  /** All that its reads could spoil: of the slots read, more can also harm there. */
  readonly harmedBy: Mask;
  /** All that it depends on whether it has a place. */
  readonly placeReads: Mask;
  /** Slots to which it adds: in any order the same comes out. */
  readonly adds: Mask;
  readonly sets: Mask;
  readonly writes: Mask;
  /** Slots that only ever grow by it. */
  readonly grows: Mask;
  readonly regionReads: number;
  readonly regionWrites: number;
  readonly edges: readonly Edge[];
}

/** The facts that are there all day, or absent all day, with a key for them. */
export interface Knowledge {
  readonly key: string;
  readonly known: Known;
}
