import type * as z from 'zod';
import { dayExpectedTexts, expectedTexts, say } from '../messages/index.ts';
import type { IsoDate } from './calendar.ts';
import type { EventForm } from './eventForm.ts';
import type { TreatyEvent } from './events.ts';
import { formsOf } from './fieldForms.ts';
import type { Fields } from './fields/declared.ts';
import { checkedForm, type Form, listForm, objectForm, readerOf } from './form.ts';
import { memoize } from './memoize.ts';

/** The record of a cycle: its events, in the order of their dates. */
export interface TreatyRecord {
  readonly $schema?: string | undefined;
  /** The programme it is held against, such as `ccm-2011`. */
  readonly programme: string;
  readonly title?: string | undefined;
  readonly notes?: string | undefined;
  /** True if everything that happened is on the record (default `true`); otherwise an absent fact is unknown. */
  readonly complete?: boolean | undefined;
  readonly events: readonly TreatyEvent[];
}

interface Day {
  readonly index: number;
  readonly on: string;
  /** The day after it in a run. */
  next?: Day | undefined;
}

/** Says between which days a date belongs. */
function dayBetween(from: IsoDate | undefined, to: IsoDate | undefined): string {
  if (from === undefined) return say(dayExpectedTexts.dateUpTo, { to: to ?? '' });
  return to === undefined
    ? say(dayExpectedTexts.dateFrom, { from })
    : say(dayExpectedTexts.dateBetween, { from, to });
}

/**
 * Returns a longest run of days in order, found from the last day on: where two days changed places, the run has the
 * earlier event.
 */
function longestInOrder(days: readonly Day[]): readonly Day[] {
  const starts: Day[] = [];
  for (let i = days.length; i--; ) {
    const day = days[i] as Day;
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as Day).on < day.on) high = middle;
      else low = middle + 1;
    }
    day.next = starts[low - 1];
    starts[low] = day;
  }
  const run: Day[] = [];
  for (let day = starts.at(-1); day; day = day.next) run.push(day);
  return run;
}

/** Blames as few dates as it can, and none for another that is no date. */
export const inDateOrder: z.core.CheckFn<TreatyEvent[]> = ({ value: events, issues }) => {
  const wrong = new Set(issues.map(({ path }) => String(path)));
  const days: Day[] = events
    .map(({ on }, index) => ({ on, index }))
    .filter(({ index }) => !wrong.has(`${index},on`));
  const run = longestInOrder(days);
  let kept = 0;
  for (const day of days) {
    const [before, after] = [run[kept - 1], run[kept]];
    if (day === after) {
      kept++;
      continue;
    }
    issues.push({
      code: 'custom',
      message: dayBetween(before?.on, after?.on),
      path: [day.index, 'on'],
      input: day.on,
    });
  }
};

/** Asks a complete record for the fields that an event lacks on an incomplete one only. */
export const noFieldMissing =
  ({ missingFields }: EventForm): z.core.CheckFn<TreatyRecord> =>
  ({ value: record, issues }) => {
    if (record.complete === false) return;
    record.events.forEach((event, index) => {
      for (const field of missingFields(event)) {
        issues.push({
          code: 'custom',
          message: expectedTexts.valueAsComplete,
          path: ['events', index, field],
          input: undefined,
        });
      }
    });
  };

/** The fields of a record beside its events. */
export const RECORD_FIELDS = {
  $schema: 'text?',
  programme: 'text',
  title: 'text?',
  notes: 'text?',
  complete: 'boolean?',
} as const satisfies Fields;

/** Makes the form of records of events of a form: strict, in date order. */
export const recordFormOf = /* @__PURE__ */ memoize(
  (form: EventForm): Form =>
    checkedForm(
      objectForm({ ...formsOf(RECORD_FIELDS), events: checkedForm(listForm(form.form), inDateOrder) }),
      noFieldMissing(form),
    ),
);

/** Returns the reader of records of events of a form: a frozen copy, or a `MalformedError` that names every problem. */
export const recordReaderOf = /* @__PURE__ */ memoize((form: EventForm) =>
  readerOf<TreatyRecord>(recordFormOf(form)),
);

/** A record as TypeScript types a JSON import: of its texts it only knows that they are texts. */
export interface JsonRecord<Type extends string = string> {
  readonly $schema?: string | undefined;
  readonly programme: string;
  readonly title?: string | undefined;
  readonly notes?: string | undefined;
  readonly complete?: boolean | undefined;
  readonly events: readonly { readonly on: string; readonly type: Type }[];
}
