import { audit, ccm2011, type Programme, type TreatyEvent, type TreatyRecord } from 'intersessional';
import { alphabetOf, COSTS, complies, type EditKind, repair } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { eventSchema, missingFields } from '../../src/model/events.ts';

/*
 * The cheapest repair costs what trying everything costs: up to two edits of short records, over the events of the
 * alphabet, fields that are left out, and the days of the record. The things that edits touch cost nothing here, so that the price is that of the kinds. No edit turns an event into another: the fields that say which event it is stay.
 */

const costs = { ...COSTS, touching: { shall: 0, should: 0 }, leaving: { shall: 0, should: 0 } };

/** Two paragraphs of the paper. */
const small: Programme = {
  ...JSON.parse(JSON.stringify(ccm2011)),
  provisions: ccm2011.provisions.filter(({ paragraph }) => paragraph === 'A5'),
};

type Events = readonly TreatyEvent[];

interface Edited {
  readonly kind: EditKind;
  readonly events: Events;
}

const inOrder = (events: Events): Events =>
  [...events].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
const alphabet = alphabetOf(small).map(({ event }) => event as unknown as Record<string, unknown>);
const IDENTITY = ['type', 'decision', 'subject', 'meeting', 'theme', 'delegation'];
const isEvent = (event: object) =>
  eventSchema.safeParse(event).success && missingFields(event as TreatyEvent).length === 0;

/** Every record that is one edit away. */
function* editsOf(events: Events, days: readonly string[]): Iterable<Edited> {
  for (const [at, event] of events.entries()) {
    yield { kind: 'delete', events: events.toSpliced(at, 1) };
    for (const on of days) {
      if (isEvent({ ...event, on }))
        yield { kind: 'move', events: inOrder(events.with(at, { ...event, on })) };
    }
    for (const field of Object.keys(event).filter((name) => !IDENTITY.includes(name))) {
      const { [field as keyof TreatyEvent]: _, ...rest } = event;
      if (isEvent(rest)) yield { kind: 'change', events: events.with(at, rest as TreatyEvent) };
    }
    for (const other of alphabet.filter(({ type }) => type === event.type)) {
      for (const field of Object.keys(other).filter((name) => !IDENTITY.includes(name))) {
        const changed = { ...event, [field]: other[field] } as TreatyEvent;
        if (isEvent(changed)) yield { kind: 'change', events: events.with(at, changed) };
      }
    }
  }
  for (const event of alphabet) {
    for (const on of days) {
      if (!isEvent({ on, ...event })) continue;
      yield { kind: 'insert', events: inOrder([...events, { on, ...event } as unknown as TreatyEvent]) };
    }
  }
}

/** Returns the cost of the cheapest repair, of one edit or two. */
function cheapest(record: TreatyRecord): number {
  const asOf = record.events.at(-1)?.on ?? '';
  const days = [...new Set(record.events.map(({ on }) => on))];
  const isRight = (events: Events) => {
    const end = events.at(-1)?.on ?? '';
    return complies(small, { ...record, events }, { asOf: end > asOf ? end : asOf });
  };
  let best = Number.POSITIVE_INFINITY;
  const singles = [...editsOf(record.events, days)];
  for (const { kind, events } of singles) if (isRight(events)) best = Math.min(best, costs.edits[kind]);
  if (best < Number.POSITIVE_INFINITY) return best;
  for (const first of singles) {
    for (const { kind, events } of editsOf(first.events, days)) {
      const cost = costs.edits[first.kind] + costs.edits[kind];
      if (cost < best && isRight(events)) best = cost;
    }
  }
  return best;
}

const opening = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' };
const adopted = { on: '2010-11-12', type: 'decision.adopted', decision: 'languages' };
const closing = { on: '2010-11-12', type: 'firstMeeting.closed' };
const held = {
  on: '2011-06-27',
  type: 'intersessional.opened',
  span: { from: '2011-06-27', to: '2011-06-30' },
  city: 'Geneva',
  country: 'CH',
  languages: ['en', 'fr', 'es'],
};
const objection = { on: '2010-11-11', type: 'objection.raised', decision: 'languages', delegation: 'X' };
const other = { ...adopted, terms: { languages: ['en'] } };

const CASES: Readonly<Record<string, readonly object[]>> = {
  'an objection stands': [opening, objection, adopted],
  'a meeting that never opened': [adopted, closing],
  'a decision after the end': [opening, closing, { ...adopted, on: '2010-11-13' }],
  'a language is missing': [opening, adopted, closing, { ...held, languages: ['en', 'fr'] }],
  'terms that depart': [opening, other, closing],
  'closed twice': [opening, adopted, closing, { ...closing, on: '2010-11-13' }],
  'opened twice, and a language is missing': [
    opening,
    { ...opening, on: '2010-11-10' },
    adopted,
    closing,
    { ...held, languages: ['en', 'es'] },
  ],
  'an objection stands, and it closes twice': [
    opening,
    objection,
    adopted,
    closing,
    { ...closing, on: '2010-11-13' },
  ],
};

describe('the cheapest repair costs what trying everything costs', { timeout: 120_000 }, () => {
  it.each(Object.entries(CASES))('%s', (_name, events) => {
    const record = { programme: 'ccm-2011', complete: true, events: events as unknown as Events };
    expect(audit(small, record).verdict).toBe('notCompliant');
    const { repairs, proven } = repair(small, record, { costs, limit: 5000 });
    expect(proven).toBe(true);
    expect(repairs[0]?.cost).toBe(cheapest(record));
  });
});
