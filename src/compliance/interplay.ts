import { isInside } from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { FactRead } from '../rules/language/reads.ts';
import type { Prepared } from './prepared.ts';
import { type Traits, traitsOf } from './traits.ts';

/*
 * Which events of one day bear on one another. Derived from the same data as everything else: what an event
 * puts on record (effects), what its provisions read (conditions), and where it moves the chart (edges).
 */

/** How one event of a day bears on another. */
export interface Bearing {
  /** It writes what the other looks at, and so could change how it comes out. */
  readonly sways: boolean;
  /** It could change that for the worse. */
  readonly harms: boolean;
  /** It can only help the other: what the other asks for grows by it. */
  readonly helps: boolean;
  /** They leave different facts on record, depending on which comes last. */
  readonly overwrites: boolean;
  /** It could bring about what the other waits for before it goes on record. */
  readonly isAwaited: boolean;
  /** A move of it leaves or enters a state from which the other could be taken. */
  readonly movesPlace: boolean;
  /** A move of it enters a state from which the other could be taken. */
  readonly bringsPlace: boolean;
}

const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((key, i) => i >= b.length || key === b[i] || key === '*' || b[i] === '*');

/** Whether one writes what is read; `harmOnly`: other than by adding where more can only help. */
const touches = (by: Traits, reads: readonly FactRead[], harmOnly: boolean): boolean =>
  by.writes.some((write) =>
    reads.some((each) => !(harmOnly && write.grows && each.grows) && overlap(write.path, each.path)),
  );

function bearingOf(by: Traits, other: Traits): Bearing {
  const sways = touches(by, other.reads, false);
  const harms = sways && touches(by, other.reads, true);
  return {
    sways,
    harms,
    helps: sways && !harms,
    overwrites: by.writes.some((one) =>
      other.writes.some((each) => !(one.adds && each.adds) && overlap(one.path, each.path)),
    ),
    isAwaited: touches(by, other.waitsFor, false),
    movesPlace: by.moves.some(({ leaves }) =>
      other.sources.some((source) => source !== leaves && isInside(source, leaves)),
    ),
    bringsPlace: by.moves.some(({ enters }) => other.sources.some((source) => enters.includes(source))),
  };
}

/** The events of a day, by their place in it, and how they bear on one another. */
export class Interplay {
  readonly traits: readonly Traits[];
  readonly #bearings: readonly Bearing[][];

  constructor(prepared: Prepared, start: CycleSnapshot, events: readonly TreatyEvent[]) {
    this.traits = traitsOf(prepared, start, events);
    this.#bearings = events.map(() => []);
  }

  /** How one event bears on another. */
  of(by: number, other: number): Bearing {
    const known = this.#bearings[by] as Bearing[];
    known[other] ??= bearingOf(this.traits[by] as Traits, this.traits[other] as Traits);
    return known[other] as Bearing;
  }

  /** Whether one leaves no place for the other: where both are taken, the other comes first. */
  shutsOut(by: number, other: number, rest: readonly number[]): boolean {
    return this.of(by, other).movesPlace && !rest.some((each) => this.of(each, other).bringsPlace);
  }
}
