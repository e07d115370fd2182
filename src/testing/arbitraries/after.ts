import * as z from 'zod';
import type { EventTemplate } from '../../analysis/template.ts';
import type { ReceptionKind } from '../../compliance/reception.ts';
import { submit } from '../../compliance/submit.ts';
import { alphabetOf } from '../../kernel/alphabet.ts';
import { datesIn, daysOf, firstDay } from '../../kernel/ground/days.ts';
import { isWithin, meetingDays } from '../../kernel/ground/meetingDays.ts';
import { optionsOf, typesIn } from '../../kernel/options.ts';
import { edgeFor } from '../../machines/chart.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import { arbitraryTexts } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
import { type Arbitrary, fastCheck } from './fastCheck.ts';

/** The options of events for a snapshot. */
export interface EventAfterOptions {
  /** The reception of the events (default `accepted`). */
  readonly reception?: Exclude<ReceptionKind, 'malformed'>;
  /** Only events of these types (default: all that the programme has). */
  readonly types?: readonly EventType[];
}

const afterOptionsIn = (vocabulary: Vocabulary) =>
  z.strictObject({
    reception: z.enum(['accepted', 'refused', 'misplaced']).optional(),
    types: typesIn(vocabulary).readonly().optional(),
  });

const NONE_FOUND = {
  accepted: arbitraryTexts.noEventAccepted,
  refused: arbitraryTexts.noEventRefused,
  misplaced: arbitraryTexts.noEventMisplaced,
} as const;

/** The days on which an event can come out differently, from where a snapshot stands. */
function daysAfter(programme: Programme, { context }: CycleSnapshot): readonly IsoDate[] {
  const first = context.on ?? firstDay(programme);
  const { cycle, drafts, firstMeeting, offers, provisions } = programme;
  return daysOf(first, [
    cycle,
    firstMeeting,
    drafts,
    offers,
    provisions,
    ...datesIn(context.decisions),
    ...datesIn(context.offers),
  ]);
}

/** Tests that an event keeps to the days of the meeting at which it takes place. */
function keepsDays(programme: Programme, snapshot: CycleSnapshot): (event: TreatyEvent) => boolean {
  const { context } = snapshot;
  const start = context.on ?? firstDay(programme);
  const windowOf = meetingDays(programme, [], context, start);
  return (event) => {
    const edge = edgeFor(snapshot, event);
    return edge === undefined || isWithin(event.on, windowOf(edge, event as unknown as EventTemplate));
  };
}

/**
 * Events that can come after a snapshot: of the programme's own, and departures from it, on every day on which one
 * could come out differently, those that are received as asked. Accepted events keep to the days of their meeting. It shrinks towards what the programme has, and
 * towards the next day.
 *
 * @throws Error where no event is received so; MalformedError for an option that there is not.
 *
 * @example
 * ```ts
 * import { sample } from 'fast-check';
 * import { begin, ccm2011, explain } from 'intersessional';
 * import { eventAfter } from 'intersessional/testing';
 * const start = begin(ccm2011);
 * const events = sample(eventAfter(ccm2011, start), { numRuns: 5, seed: 2011 });
 * console.log(events.every((event) => explain(ccm2011, start, event).reception === 'accepted'));
 * ```
 * ```text
 * true
 * ```
 */
export function eventAfter(
  programme: Programme,
  snapshot: CycleSnapshot,
  options: EventAfterOptions = {},
): Arbitrary<TreatyEvent> {
  const { reception = 'accepted', types } = optionsOf(afterOptionsIn(vocabularyOf(programme)), options);
  const letters = alphabetOf(programme, types && { types });
  const days = daysAfter(programme, snapshot);
  const isDated = reception === 'accepted' ? keepsDays(programme, snapshot) : () => true;
  const events = [...letters]
    .sort((a, b) => Number(a.deviates) - Number(b.deviates))
    .flatMap(({ event }) => days.map((on) => ({ on, ...event }) as TreatyEvent))
    .filter(isDated)
    .filter((event) => submit(programme, snapshot, event, { findings: false }).reception === reception);
  if (events.length === 0) throw new Error(NONE_FOUND[reception]);
  return fastCheck().constantFrom(...events);
}
