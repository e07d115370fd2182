import * as fc from 'fast-check';
import type { ReceptionKind } from '../../compliance/reception.ts';
import { submit } from '../../compliance/submit.ts';
import { alphabetOf } from '../../kernel/alphabet.ts';
import { datesIn, daysOf } from '../../kernel/days.ts';
import { firstDay } from '../../kernel/finite.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import type { Programme } from '../../programmes/programme.ts';

/** What events for a snapshot can be told. */
export interface EventAfterOptions {
  /** How they are received (default `accepted`). */
  readonly reception?: Exclude<ReceptionKind, 'malformed'>;
  /** Only events of these types (default: all that the programme has). */
  readonly types?: readonly EventType[];
}

/** The days on which an event can come out differently, from where a snapshot stands. */
function daysAfter(programme: Programme, { context }: CycleSnapshot): readonly IsoDate[] {
  const first = context.on ?? programme.starts ?? firstDay(programme);
  const { drafts, offers, provisions } = programme;
  return daysOf(first, [
    drafts,
    offers,
    provisions,
    ...datesIn(context.decisions),
    ...datesIn(context.offers),
  ]);
}

/**
 * Events that can come after a snapshot: of the programme's own, and departures from it, on every day on which one
 * could come out differently, those that are received as asked. It shrinks towards what the programme has, and
 * towards the next day.
 *
 * @throws Error where no event is received so.
 */
export function eventAfter(
  programme: Programme,
  snapshot: CycleSnapshot,
  { reception = 'accepted', types }: EventAfterOptions = {},
): fc.Arbitrary<TreatyEvent> {
  const letters = alphabetOf(programme, types && { types });
  const days = daysAfter(programme, snapshot);
  const events = [...letters]
    .sort((a, b) => Number(a.departs) - Number(b.departs))
    .flatMap(({ event }) => days.map((on) => ({ on, ...event }) as TreatyEvent))
    .filter((event) => submit(programme, snapshot, event, { findings: false }).reception === reception);
  if (events.length === 0)
    throw new Error(`expected an event that is ${reception}, found none at this stage`);
  return fc.constantFrom(...events);
}
