import * as fc from 'fast-check';
import {
  audit,
  begin,
  MalformedError,
  type Programme,
  parseProgramme,
  submit,
  type TreatyEvent,
  type TreatyRecord,
} from 'intersessional';
import { alphabetOf, checker, compileKernel, explore } from 'intersessional/simulation';
import { addDays } from '../../src/model/calendar.ts';
import { differences } from './differential.ts';
import { anyPage } from './pages.ts';

/* Random programmes of format 2: their engines held against each other, and what an incomplete record may not say. */

/** A programme, and what differs about it. */
export interface PageCompared {
  readonly programme: Programme;
  readonly found: readonly string[];
}

const RECORDS = 30;
const MOST_LETTERS = 60;
const MOST_STATES = 120;
const START = '2012-01-10';

const programmeOf = (page: unknown): Programme | undefined => {
  try {
    return parseProgramme(page);
  } catch (error) {
    if (error instanceof MalformedError) return undefined;
    throw error;
  }
};

/** Random steps: the number of a letter, days after the step before, and whether only what is accepted counts. */
const steps = fc.array(
  fc.record({ letter: fc.nat(), days: fc.constantFrom(0, 0, 0, 1, 1, 3, 10, 30), obeys: fc.boolean() }),
  { minLength: 2, maxLength: 20 },
);

/** Events to leave out of a record, and fields of those that stay. */
const gaps = fc.array(fc.record({ event: fc.nat(), field: fc.option(fc.nat()) }), {
  minLength: 1,
  maxLength: 4,
});

type Step = { readonly letter: number; readonly days: number; readonly obeys: boolean };

/** An opening stands on a day of its own days. */
const datedBy = (event: TreatyEvent, on: string): TreatyEvent => {
  const { span } = event as { readonly span?: { readonly from: string } };
  const isLater = event.type.endsWith('.opened') && span !== undefined && span.from >= on;
  return { ...event, on: isLater ? span.from : on } as TreatyEvent;
};

/** The events that a programme takes of random steps, and some that it does not take where a step need not obey. */
function eventsOf(programme: Programme, letters: readonly object[], walk: readonly Step[]): TreatyEvent[] {
  const events: TreatyEvent[] = [];
  let snapshot = begin(programme);
  let on = START;
  for (const { letter, days, obeys } of walk) {
    const event = datedBy(letters[letter % letters.length] as TreatyEvent, addDays(on, days));
    const received = submit(programme, snapshot, event);
    if (received.reception === 'malformed' || (obeys && received.reception !== 'accepted')) continue;
    ({ snapshot } = received);
    ({ on } = event);
    events.push(event);
  }
  return events;
}

const recordOf = (events: readonly TreatyEvent[], complete: boolean): TreatyRecord =>
  ({ programme: 'page', complete, events }) as TreatyRecord;

/**
 * The fields that are never left out: those that an event has on an incomplete record, too, and a day of ceremony, which
 * counts as part of the days only where it is on record (reading `ceremony-counts`).
 */
const KEPT = ['on', 'type', 'meeting', 'decision', 'subject', 'office', 'delegation', 'ceremonialSpan'];

type Gap = { readonly event: number; readonly field: number | null };

/** A part of a record, as somebody may know it. */
function partOf(events: readonly TreatyEvent[], left: readonly Gap[]): readonly TreatyEvent[] {
  const part = [...events];
  for (const { event, field } of left) {
    const at = event % Math.max(part.length, 1);
    // A meeting that was cancelled has no place again until it is rescheduled.
    if (part[at]?.type === 'meeting.rescheduled') continue;
    const optional = Object.keys(part[at] ?? {}).filter((name) => !KEPT.includes(name));
    if (field === null || optional.length === 0) part.splice(at, 1);
    else {
      const name = optional[field % optional.length] as string;
      part[at] = Object.fromEntries(
        Object.entries(part[at] as TreatyEvent).filter(([key]) => key !== name),
      ) as unknown as TreatyEvent;
    }
  }
  return part;
}

/** Tells whether a meeting closes, or another is gone on with, after its days: on an incomplete record it may sit on. */
function sitsOn(events: readonly TreatyEvent[]): boolean {
  const open = new Map<string, string>();
  return events.some((event) => {
    const [meeting = '', step] = event.type.split('.');
    const isOver = [...open.values()].some((last) => last < event.on);
    const { span } = event as { readonly span?: { readonly to: string } };
    if (step === 'opened' && span) open.set(meeting, span.to);
    if (step === 'closed') open.delete(meeting);
    return isOver;
  });
}

const said = <T>(say: () => T): T | 'malformed' => {
  try {
    return say();
  } catch (error) {
    if (error instanceof MalformedError) return 'malformed';
    throw error;
  }
};

/** The fast check says what the audit says. */
function checked(programme: Programme, records: readonly TreatyRecord[]): readonly string[] {
  const check = checker(programme);
  return records.flatMap((record) => {
    const audited = said(() => audit(programme, record).verdict === 'compliant');
    return said(() => check(record)) === audited
      ? []
      : [`checker, not ${audited}: ${JSON.stringify(record)}`];
  });
}

/** A part of a record that complies, all of it in its place, accuses nobody where it is marked as incomplete. */
function accused(programme: Programme, { events }: TreatyRecord, left: readonly Gap[]): readonly string[] {
  const { verdict, asOf, findings, receptions } = audit(programme, recordOf(events, true));
  const isSound = verdict === 'compliant' && receptions.every(({ reception }) => reception === 'accepted');
  if (!isSound || sitsOn(events)) return [];
  const part = recordOf(partOf(events, left), false);
  const known = said(() => audit(programme, part, asOf === null ? {} : { asOf }));
  if (known === 'malformed') return [];
  const failed = known.findings
    .filter(({ outcome }) => outcome === 'failed')
    .filter(({ rule }) => !findings.some((each) => each.rule === rule && each.outcome === 'failed'));
  return known.verdict === 'notCompliant' || failed.length > 0
    ? [`accused: ${JSON.stringify({ failed, events, part: part.events })}`]
    : [];
}

/** Sequences found by exploring can be done: the machine accepts them, event by event. */
function accepted(programme: Programme): readonly string[] {
  const { shortest, deadEnds } = explore(programme);
  return [shortest.events ?? [], ...deadEnds.map(({ sequence }) => sequence)].flatMap((events) => {
    let snapshot = begin(programme);
    return events.flatMap((event) => {
      const received = submit(programme, snapshot, event);
      ({ snapshot } = received);
      return received.reception === 'accepted'
        ? []
        : [`explored, ${received.reception}: ${JSON.stringify(event)}`];
    });
  });
}

function compared(programme: Programme, seed: number): PageCompared {
  const letters = alphabetOf(programme);
  const own = letters.filter(({ deviates }) => !deviates).map(({ event }) => event);
  const all = letters.map(({ event }) => event);
  const every = Math.ceil(all.length / MOST_LETTERS);
  const alphabet = all.filter((_, i) => i % every === 0);
  const kernel = compileKernel(programme, { alphabet, observe: 'all' });
  const drawn = fc.sample(fc.record({ steps, complete: fc.boolean(), departs: fc.boolean(), gaps }), {
    seed,
    numRuns: RECORDS,
  });
  const records = drawn.map(({ steps, complete, departs }) =>
    recordOf(eventsOf(programme, departs ? all : own, steps), complete),
  );
  return {
    programme,
    found: [
      ...differences(programme, kernel, MOST_STATES).found,
      ...checked(programme, records),
      ...records.flatMap((record, i) => accused(programme, record, drawn[i]?.gaps ?? [])),
      ...accepted(programme),
    ],
  };
}

/** So many random pages, those that are refused by form left out: what differs about each. */
export function* pagesCompared(count: number, seed: number): Generator<PageCompared> {
  for (const [i, page] of fc.sample(anyPage, { seed, numRuns: count }).entries()) {
    const programme = programmeOf(page);
    if (programme) yield compared(programme, seed + i);
  }
}
