import type { TreatyEvent } from '../../model/events.ts';
import { memoize } from '../../model/memoize.ts';
import type { TreatyRecord } from '../../model/record.ts';
import {
  type Arbitrary,
  type ArbitraryValue,
  type FastCheck,
  fastCheck,
  type Random,
  type Stream,
} from './fastCheck.ts';

/** The method by which a record is made, and the property that it keeps while it shrinks. */
export interface Making {
  readonly programme: string;
  /** Events for a record; `undefined`: this time it did not work out. */
  make(random: Random): readonly TreatyEvent[] | undefined;
  /** Tells whether a record has the property that is asked for. */
  keeps(record: TreatyRecord): boolean;
  /** The message if no attempt works out. */
  readonly failing: string;
}

/** The number of attempts at a record before the arbitrary gives up. */
const ATTEMPTS = 200;

const isRecord = (value: unknown): value is TreatyRecord =>
  typeof value === 'object' && value !== null && 'events' in value && Array.isArray(value.events);

/** The events without one run of them, longer runs first. */
function* shorter(events: readonly TreatyEvent[]): Iterable<readonly TreatyEvent[]> {
  for (let length = events.length; length >= 1; length = Math.floor(length / 2)) {
    for (let from = 0; from < events.length; from += length) yield events.toSpliced(from, length);
  }
}

/** Records that are made to have a property, and keep it while they shrink: events are left out as long as it holds. */
const classOf = /* @__PURE__ */ memoize((fc: FastCheck) => {
  return class Records extends fc.Arbitrary<TreatyRecord> {
    readonly #making: Making;

    constructor(making: Making) {
      super();
      this.#making = making;
    }

    #recordOf = (events: readonly TreatyEvent[]): TreatyRecord => ({
      programme: this.#making.programme,
      events,
    });

    override generate(random: Random): ArbitraryValue<TreatyRecord> {
      for (let i = 0; i < ATTEMPTS; i++) {
        const events = this.#making.make(random);
        const record = events && this.#recordOf(events);
        if (record && this.#making.keeps(record)) return new fc.Value(record, undefined);
      }
      throw new Error(this.#making.failing);
    }

    override canShrinkWithoutContext(value: unknown): value is TreatyRecord {
      return isRecord(value) && this.#making.keeps(value);
    }

    override shrink({ events }: TreatyRecord): Stream<ArbitraryValue<TreatyRecord>> {
      return fc
        .stream(shorter(events)[Symbol.iterator]() as IterableIterator<readonly TreatyEvent[]>)
        .map(this.#recordOf)
        .filter((record) => this.#making.keeps(record))
        .map((record) => new fc.Value(record, undefined));
    }
  };
});

/** An arbitrary of records that are made to have a property. */
export function recordsMade(making: Making): Arbitrary<TreatyRecord> {
  const Records = classOf(fastCheck());
  return new Records(making);
}
