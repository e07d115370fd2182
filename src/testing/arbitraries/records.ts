import * as z from 'zod';
import type { EventTemplate } from '../../analysis/template.ts';
import { canStandOn } from '../../kernel/ground/meetingDays.ts';
import { limit, optionsOf, typesIn } from '../../kernel/options.ts';
import { arbitraryTexts } from '../../messages/index.ts';
import { addDays, lengthInDays, type Span } from '../../model/calendar.ts';
import type { EventForm } from '../../model/eventForm.ts';
import { eventSchemaOf } from '../../model/eventSchema.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import { memoize } from '../../model/memoize.ts';
import type { TreatyRecord } from '../../model/record.ts';
import { admitted } from '../../programmes/check.ts';
import type { Programme } from '../../programmes/programme.ts';
import { DEFAULT_VOCABULARY } from '../../programmes/standard.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
import { type Arbitrary, type FastCheck, fastCheck } from './fastCheck.ts';
import { arbitraryOf, defOf } from './shapes.ts';

/** The options of an event. */
export interface EventOptions {
  /** Only events of these types (default: all). */
  readonly types?: readonly EventType[];
}

/**
 * The options of an event of a programme with a cycle of its own, whose names TypeScript does not know.
 *
 * @example
 * ```ts
 * import { sample } from 'fast-check';
 * import { ccm2011 } from 'intersessional';
 * import { anyEvent } from 'intersessional/testing';
 * const types = ['theme.discussed'];
 * const [event] = sample(anyEvent({ programme: ccm2011, types }), { numRuns: 1, seed: 2011 });
 * console.log(event?.type);
 * ```
 * ```text
 * theme.discussed
 * ```
 */
export interface OwnEventOptions {
  /** The programme whose cycle the event is of. */
  readonly programme: Programme;
  /** Only events of these types (default: all). */
  readonly types?: readonly string[];
}

const eventOptionsIn = (vocabulary: Vocabulary) =>
  z.strictObject({ types: typesIn(vocabulary).min(1, arbitraryTexts.someTypes).readonly().optional() });

const ofEachType = /* @__PURE__ */ memoize((fc: FastCheck) =>
  memoize((vocabulary: Vocabulary) => {
    const def = defOf(eventSchemaOf(vocabulary.form));
    const options = def.type === 'union' ? def.options : [];
    return options.map((each) => arbitraryOf(each, fc) as Arbitrary<TreatyEvent>);
  }),
);

/** More days than a meeting has. */
const MOST_DAYS = 20;

/** Dates an opening on a day of its own span: its schema takes no other. */
function onItsDays(form: EventForm, event: TreatyEvent, later: number): TreatyEvent {
  if (canStandOn(form, event as unknown as EventTemplate, event.on)) return event;
  const span = (event as { readonly span?: Span }).span as Span;
  return { ...event, on: addDays(span.from, later % lengthInDays(span)) };
}

/** Any well-formed event of a vocabulary. */
function eventIn(vocabulary: Vocabulary, options: EventOptions): Arbitrary<TreatyEvent> {
  const { eventTypes, form } = vocabulary;
  const { types = eventTypes } = optionsOf(eventOptionsIn(vocabulary), options);
  const fc = fastCheck();
  const asked = ofEachType(fc)(vocabulary).filter((_, i) => types.includes(eventTypes[i] as EventType));
  return fc
    .tuple(fc.oneof(...asked), fc.nat(MOST_DAYS))
    .map(([event, later]) => onItsDays(form, event, later));
}

/**
 * Any well-formed event: of any type and with any values that its schema accepts, sense or none. Events are those of
 * the cycle of 2011, or of a programme that is given.
 *
 * @example
 * ```ts
 * import { sample } from 'fast-check';
 * import { eventSchema } from 'intersessional';
 * import { anyEvent } from 'intersessional/testing';
 * const events = sample(anyEvent({ types: ['theme.discussed'] }), { numRuns: 5, seed: 2011 });
 * console.log(events.every((event) => eventSchema.safeParse(event).success));
 * ```
 * ```text
 * true
 * ```
 */
export function anyEvent(options?: EventOptions | OwnEventOptions): Arbitrary<TreatyEvent> {
  const { programme, ...ofEvents } = { ...options } as EventOptions & { readonly programme?: Programme };
  return eventIn(programme ? vocabularyOf(admitted(programme)) : DEFAULT_VOCABULARY, ofEvents);
}

/** The options of a record. */
export interface RecordOptions extends EventOptions {
  /** The most events of a record (default 30). */
  readonly maxLength?: number;
}

/**
 * Any well-formed record: events of any kind in the order of their dates, complete or not. It seldom complies.
 *
 * @example
 * ```ts
 * import { sample } from 'fast-check';
 * import { ccm2011, recordSchema } from 'intersessional';
 * import { anyRecord } from 'intersessional/testing';
 * const records = sample(anyRecord(ccm2011, { maxLength: 4 }), { numRuns: 5, seed: 2011 });
 * console.log(records.every((record) => recordSchema.safeParse(record).success));
 * ```
 * ```text
 * true
 * ```
 */
export function anyRecord(programme: Programme, options: RecordOptions = {}): Arbitrary<TreatyRecord> {
  const vocabulary = vocabularyOf(programme);
  optionsOf(eventOptionsIn(vocabulary).extend({ maxLength: limit.optional() }), options);
  const { maxLength = 30, ...ofEvents } = options;
  const { missingFields } = vocabulary.form;
  const fc = fastCheck();
  const anyText = fc.string({ minLength: 1, maxLength: 20 });
  const about = fc.record(
    { complete: fc.boolean(), title: anyText, notes: anyText },
    { requiredKeys: [], noNullPrototype: true },
  );
  return fc.tuple(about, fc.array(eventIn(vocabulary, ofEvents), { maxLength })).map(([rest, events]) => ({
    programme: programme.id,
    ...rest,
    events: events
      .filter((event) => rest.complete === false || missingFields(event).length === 0)
      .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
  }));
}
