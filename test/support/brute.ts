import type { Programme, TreatyEvent, TreatyRecord } from 'intersessional';
import { alphabetOf, type Checker, type Costs, checker, type EditKind } from 'intersessional/simulation';
import { eventSchema } from '../../src/rules/eventSchema.ts';
import { FORM_2011 } from '../../src/rules/form.ts';
import { identityFields } from '../../src/simulation/identity.ts';

/*
 * Every edit of a short record: over the events of the alphabet, fields that are left out, and the days of the record.
 * No edit turns an event into another: the fields that say which event it is stay.
 */

export type Events = readonly TreatyEvent[];

export interface BruteEdit {
  readonly kind: EditKind;
  /** The event before and after; unset: it is inserted, or deleted. */
  readonly before?: TreatyEvent;
  readonly after?: TreatyEvent;
  /** The field that is changed. */
  readonly field?: string;
  readonly events: Events;
}

type Fields = Readonly<Record<string, unknown>>;

export const inOrder = (events: Events): Events =>
  [...events].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));

export const daysOf = ({ events }: Pick<TreatyRecord, 'events'>): readonly string[] => [
  ...new Set(events.map(({ on }) => on)),
];

/** Tries every edit of records of one programme. */
export class Brute {
  readonly #alphabet: readonly Fields[];
  readonly #complies: Checker;
  readonly #costs: Costs['edits'];
  readonly #isEvent = new Map<string, boolean>();

  constructor(programme: Programme, { edits }: Costs) {
    this.#alphabet = alphabetOf(programme).map(({ event }) => event as unknown as Fields);
    this.#complies = checker(programme);
    this.#costs = edits;
  }

  #isGood(event: TreatyEvent): boolean {
    const key = JSON.stringify(event);
    const known =
      this.#isEvent.get(key) ??
      (eventSchema.safeParse(event).success && FORM_2011.missingFields(event).length === 0);
    this.#isEvent.set(key, known);
    return known;
  }

  *#changesOf(event: TreatyEvent): Iterable<readonly [string, TreatyEvent]> {
    const identity = [...identityFields(event.type), 'on'];
    for (const field of Object.keys(event).filter((name) => !identity.includes(name))) {
      const { [field as keyof TreatyEvent]: _, ...rest } = event;
      yield [field, rest as TreatyEvent];
    }
    for (const other of this.#alphabet.filter(({ type }) => type === event.type)) {
      for (const field of Object.keys(other).filter((name) => !identity.includes(name))) {
        yield [field, { ...event, [field]: other[field] } as TreatyEvent];
      }
    }
  }

  /** Every edit of these events. */
  *editsOf(events: Events, days: readonly string[]): Iterable<BruteEdit> {
    for (const [at, before] of events.entries()) {
      yield { kind: 'delete', before, events: events.toSpliced(at, 1) };
      for (const on of days.filter((on) => on !== before.on)) {
        const after = { ...before, on };
        if (this.#isGood(after))
          yield { kind: 'move', before, after, events: inOrder(events.with(at, after)) };
      }
      for (const [field, after] of this.#changesOf(before)) {
        if (this.#isGood(after))
          yield { kind: 'change', before, after, field, events: events.with(at, after) };
      }
    }
    for (const event of this.#alphabet) {
      for (const on of days) {
        const after = { on, ...event } as unknown as TreatyEvent;
        if (this.#isGood(after)) yield { kind: 'insert', after, events: inOrder([...events, after]) };
      }
    }
  }

  /** Tells whether a record complies, as of the last day of another. */
  isRight(events: Events, given: TreatyRecord): boolean {
    const [last = '', end = ''] = [given.events, events].map((each) => each.at(-1)?.on);
    return this.#complies({ ...given, events }, { asOf: end > last ? end : last });
  }

  /** Tells whether edits that together cost less than this make a record comply. */
  isRepairedUnder(cost: number, record: TreatyRecord): boolean {
    const days = daysOf(record);
    const least = Math.min(...Object.values(this.#costs));
    const known = new Map<string, number>();
    const visit = (events: Events, left: number): boolean => {
      for (const { kind, events: edited } of this.editsOf(events, days)) {
        const rest = left - this.#costs[kind];
        if (rest <= 0) continue;
        const key = JSON.stringify(edited);
        const before = known.get(key);
        if (before !== undefined && before >= rest) continue;
        known.set(key, rest);
        if (before === undefined && this.isRight(edited, record)) return true;
        if (rest > least && visit(edited, rest)) return true;
      }
      return false;
    };
    return this.isRight(record.events, record) || visit(record.events, cost);
  }
}
