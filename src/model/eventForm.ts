import * as z from 'zod';
import { expectedTexts, say } from '../messages/index.ts';
import { isWithin, type Span } from './calendar.ts';
import type { EventType, TreatyEvent } from './events.ts';
import { choicesIn, type Fields, objectOf } from './fields/declared.ts';
import { copierOf } from './form.ts';

/** The declarations from which the form of the events of a cycle is made. */
export interface EventsDeclared {
  /** The fields of each type of event, in the order of the cycle; the first of several sets of fields tells them apart. */
  readonly fields: Readonly<Record<string, Fields | readonly Fields[]>>;
  /** The fields that every event has beside its day and its type, unless its own fields say otherwise. */
  readonly common: Fields;
  /** Who can stand behind an event; empty where anybody can. */
  readonly actors: readonly string[];
  /** The openings that give days of their own. */
  readonly dated: readonly string[];
  /** The fields that a type of event lacks on an incomplete record only. */
  readonly needed: Readonly<Record<string, readonly string[]>>;
  /** The schema of the text of each decision. */
  readonly terms: Readonly<Record<string, z.ZodObject>>;
}

/** The form of the events of a cycle, and of what they speak of. */
export interface EventForm extends Omit<EventsDeclared, 'common' | 'dated' | 'needed'> {
  /** The schema of an event of any type: strict, so that an unknown field is an error. */
  readonly schema: z.ZodType<TreatyEvent>;
  /** Reads an event once, into a frozen copy: `undefined` if the value does not have the form of one. Never throws. */
  readonly read: (value: unknown) => TreatyEvent | undefined;
  /**
   * Returns the fields that an event lacks unless the record is incomplete: there, a field that is absent is as unknown
   * as an event that is absent.
   */
  readonly missingFields: (event: TreatyEvent) => readonly string[];
}

const lies = (on: string, days: Span | undefined): boolean => days !== undefined && isWithin(on, days);

/**
 * A meeting opens on one of the days of its own span, or of its ceremonial span: anything else contradicts itself. A span
 * that is not known contradicts nothing.
 */
const opensOnItsDays: z.core.CheckFn<z.output<z.ZodObject>> = ({ value, issues }) => {
  if (issues.some(({ path }) => /^(on|span|ceremonialSpan)$/.test(String(path?.[0])))) return;
  const { on, span, ceremonialSpan } = value as { on: string; span?: Span; ceremonialSpan?: Span };
  if (span === undefined || lies(on, span) || lies(on, ceremonialSpan)) return;
  const text = ceremonialSpan ? expectedTexts.dayOfAnySpan : expectedTexts.dayOfSpan;
  issues.push({
    code: 'custom',
    path: ['on'],
    message: say(text, span),
    input: on,
  });
};

type Alternatives = [z.ZodObject, ...z.ZodObject[]];

function schemaOf({ fields, common, dated }: EventsDeclared, type: string) {
  const of = fields[type] as Fields | readonly Fields[];
  const event = (own: Fields) => objectOf({ on: 'date', type: { is: type }, ...common, ...own });
  if (!Array.isArray(of)) {
    const one = event(of as Fields);
    return dated.includes(type) ? one.check(opensOnItsDays) : one;
  }
  const [key] = Object.keys(of[0]) as [string];
  return z.discriminatedUnion(key, of.map(event) as unknown as Alternatives);
}

const NONE: readonly string[] = [];

/** The copy made last, and the form that it has: guards are asked of it again and again, and it cannot have changed. */
let latest: { readonly event?: unknown; readonly form?: EventForm } = {};

/** Returns the form in which a value was read, if it is the copy that was made last. */
export const formOfCopy = (value: unknown): EventForm | undefined =>
  value === latest.event ? latest.form : undefined;

/** Makes the form of the events of a cycle. */
export function formFrom(declared: EventsDeclared): EventForm {
  const { fields, actors, terms, needed } = declared;
  const schema = z.discriminatedUnion(
    'type',
    Object.keys(fields).map((type) => schemaOf(declared, type)) as unknown as Alternatives,
  ) as unknown as z.ZodType<TreatyEvent>;
  const copyOf = copierOf(schema);
  const form: EventForm = {
    fields,
    actors,
    terms,
    schema,
    read(value) {
      if (value !== undefined && formOfCopy(value) === form) return value as TreatyEvent;
      const event = copyOf(value);
      if (event) latest = { event, form };
      return event;
    },
    missingFields(event) {
      const of = needed[event.type];
      return of?.filter((field) => event[field as keyof TreatyEvent] === undefined) ?? NONE;
    },
  };
  return form;
}

/** Tells whether an event can come next on a record: by its day, and by the fields that a complete record asks for. */
export const comesNext = (
  { missingFields }: EventForm,
  event: TreatyEvent,
  { on, complete }: { readonly on?: string; readonly complete: boolean },
): boolean => (on === undefined || event.on >= on) && (!complete || missingFields(event).length === 0);

/** Returns the words from which a field of a type of event is chosen: none for a field of another kind. */
export const choicesOf = <Word extends string>(
  { fields }: EventForm,
  type: EventType,
  field: string,
): readonly Word[] =>
  [fields[type] ?? []]
    .flat()
    .flatMap((each) => choicesIn((each as Fields)[field])) as unknown as readonly Word[];
