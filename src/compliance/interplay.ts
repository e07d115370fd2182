import { isInside } from '../machines/chart.ts';
import type { CycleSnapshot } from '../machines/cycle.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import type { FactRead } from '../rules/language/reads.ts';
import type { Prepared } from './prepared.ts';
import { type Traits, traitsOf } from './traits.ts';

/*
 * Which events of one day bear on one another. Derived from the same data as everything else: what an event
 * puts on record (effects), what its provisions read (conditions), and where it moves the chart (edges).
 */

/** How one event of a day bears on another. */
export interface Bearing {
  /** It could change how the other comes out. */
  readonly sways: boolean;
  /** It could change it for the worse. */
  readonly harms: boolean;
  /** It can only help the other: what the other asks for grows by it. */
  readonly helps: boolean;
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

/** Two events that leave different facts on record, depending on which comes last. */
const overwrites = (a: Traits, b: Traits): boolean =>
  a.writes.some((one) =>
    b.writes.some((other) => !(one.adds && other.adds) && overlap(one.path, other.path)),
  );

function bearingOf(by: Traits, other: Traits): Bearing {
  const touchesIt = touches(by, other.reads, false);
  const harmsIt = touchesIt && touches(by, other.reads, true);
  const overwritesIt = overwrites(by, other);
  return {
    sways: touchesIt || overwritesIt,
    harms: harmsIt || overwritesIt,
    helps: touchesIt && !harmsIt,
    isAwaited: touches(by, other.waitsFor, false),
    movesPlace: by.moves.some(({ leaves }) =>
      other.sources.some((source) => source !== leaves && isInside(source, leaves)),
    ),
    bringsPlace: by.moves.some(({ enters }) => other.sources.some((source) => enters.includes(source))),
  };
}

/** The events of a day, by their place in it, and how they bear on one another. */
export class Interplay {
  readonly #traits: readonly Traits[];
  readonly #bearings: (Bearing | undefined)[] = [];

  constructor(prepared: Prepared, start: CycleSnapshot, events: readonly TreatyEvent[]) {
    this.#traits = traitsOf(prepared, start, events);
  }

  /** How one event bears on another. */
  of(by: number, other: number): Bearing {
    const pair = by * this.#traits.length + other;
    let bearing = this.#bearings[pair];
    if (bearing === undefined) {
      bearing = bearingOf(this.#traits[by] as Traits, this.#traits[other] as Traits);
      this.#bearings[pair] = bearing;
    }
    return bearing;
  }

  /** Whether the chart stands in a state from which an event could be taken. */
  isPlaced(index: number, { _nodes }: CycleSnapshot): boolean {
    const { sources } = this.#traits[index] as Traits;
    return sources.some((source) => (_nodes as readonly unknown[]).includes(source));
  }

  /** Whether something that an event would put on record is waiting for another, on these facts. */
  waits(index: number, facts: Facts): boolean {
    const { conditions, event } = this.#traits[index] as Traits;
    return conditions.some((each) => each.outcome(event, facts) !== 'passed');
  }

  /** Whether one leaves no place for the other: where both are taken, the other comes first. */
  shutsOut(by: number, other: number, rest: readonly number[]): boolean {
    return this.of(by, other).movesPlace && !rest.some((each) => this.of(each, other).bringsPlace);
  }
}
