import { opensOnItsDays } from './checks.ts';
import type { EventType, TreatyEvent } from './events.ts';
import { formsOf } from './fieldForms.ts';
import { choicesIn, type Fields, wordsIn } from './fields/declared.ts';
import { checkedForm, copied, type Form, objectForm, problemsOfForm, unionForm } from './form.ts';
import type { Problem } from './problems.ts';

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
  /** The fields of the text of each decision. */
  readonly terms: Readonly<Record<string, Fields>>;
}

/** The form of the events of a cycle, and of what they speak of. */
export interface EventForm extends Omit<EventsDeclared, 'needed'> {
  /** The form of an event of any type: strict, so that an unknown field is an error. */
  readonly form: Form;
  /** Reads an event once, into a frozen copy: `undefined` if the value does not have the form of one. Never throws. */
  readonly read: (value: unknown) => TreatyEvent | undefined;
  /** Lists the problems of a value that does not have the form of an event. Never throws. */
  readonly problems: (value: unknown) => readonly Problem[];
  /**
   * Returns the fields that an event lacks unless the record is incomplete: there, a field that is absent is as unknown
   * as an event that is absent.
   */
  readonly missingFields: (event: TreatyEvent) => readonly string[];
}

/** Returns the fields of an event of a type, with those that every event has. */
export const fieldsOfEvent = (
  { common }: Pick<EventsDeclared, 'common'>,
  type: string,
  own: Fields,
): Fields => ({
  on: 'date',
  type: { is: type },
  ...common,
  ...own,
});

function formOfType(declared: EventsDeclared, type: string): Form {
  const of = declared.fields[type] as Fields | readonly Fields[];
  const event = (own: Fields) => objectForm(formsOf(fieldsOfEvent(declared, type, own)));
  if (!Array.isArray(of)) {
    const one = event(of as Fields);
    return declared.dated.includes(type) ? checkedForm(one, opensOnItsDays) : one;
  }
  const [key] = Object.keys(of[0]) as [string];
  return unionForm(
    key,
    of.flatMap((own: Fields) => wordsIn(own[key]).map((word) => [word, event(own)])),
  );
}

const NONE: readonly string[] = [];

/** The copy made last, and the form that it has: guards are asked of it again and again, and it cannot have changed. */
let latest: { readonly event?: unknown; readonly form?: EventForm } = {};

/** Returns the form in which a value was read, if it is the copy that was made last. */
export const formOfCopy = (value: unknown): EventForm | undefined =>
  value === latest.event ? latest.form : undefined;

/** Makes the form of the events of a cycle. */
export function formFrom(declared: EventsDeclared): EventForm {
  const { needed, ...others } = declared;
  const types = Object.keys(declared.fields);
  const event = unionForm(
    'type',
    types.map((type) => [type, formOfType(declared, type)]),
  );
  const form: EventForm = {
    ...others,
    form: event,
    problems: (value) => problemsOfForm(event, value),
    read(value) {
      if (value !== undefined && formOfCopy(value) === form) return value as TreatyEvent;
      const copy = copied<TreatyEvent>(event, value);
      if (copy) latest = { event: copy, form };
      return copy;
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
