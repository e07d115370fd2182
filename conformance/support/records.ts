import { type Draft, produce } from 'immer';
import {
  type EventOf,
  type EventType,
  recordSchema,
  type TreatyEvent,
  type TreatyRecord,
} from 'intersessional';
import real from '../records/ccm-2011.json' with { type: 'json' };
import { wholeModel } from './model.ts';

/** The real record, as far as the sources show: incomplete. */
export const realRecord: TreatyRecord = recordSchema.parse(real);

/** A change to a record. */
export type Edit = (record: Draft<TreatyRecord>) => void;

/** A copy of a record with its edits made, in their order. */
export const edited = (record: TreatyRecord, ...edits: readonly Edit[]): TreatyRecord =>
  produce(record, (draft) => {
    for (const edit of edits) edit(draft);
  });

/** A copy of the model record, in which every provision is met, with its edits made. */
export const modelRecord = (...edits: readonly Edit[]): TreatyRecord => edited(wholeModel(), ...edits);

/** Some fields of an event of a type; `undefined` stands for a field left out. */
export type Fields<T extends EventType> = { readonly [K in keyof EventOf<T>]?: EventOf<T>[K] | undefined };

/** Tells whether an event is of a type and has these fields. */
export const isThe =
  <T extends EventType>(type: T, where: Fields<T> = {}) =>
  (event: TreatyEvent): boolean =>
    event.type === type &&
    Object.entries(where).every(
      ([name, value]) => JSON.stringify(event[name as keyof TreatyEvent]) === JSON.stringify(value),
    );

/** Leaves out the events of a type (that have these fields). */
export const without =
  <T extends EventType>(type: T, where?: Fields<T>): Edit =>
  (record) => {
    const left = record.events.filter((event) => !isThe(type, where)(event as TreatyEvent));
    if (left.length === record.events.length) throw new Error(`The record has no such ${type}.`);
    record.events = left;
  };

/** Puts an event where its date belongs, after the others of its day. */
function place(events: TreatyEvent[], event: TreatyEvent): void {
  const later = events.findIndex(({ on }) => on > event.on);
  events.splice(later < 0 ? events.length : later, 0, event);
}

/** Adds events where their dates belong, each after the others of its day. */
export const insert =
  (...events: readonly TreatyEvent[]): Edit =>
  (record) => {
    for (const event of events) place(record.events as TreatyEvent[], { ...event });
  };

/** Adds events just before the first one of a type (that has these fields). */
export const insertBefore =
  <T extends EventType>(type: T, ...events: readonly TreatyEvent[]): Edit =>
  (record) => {
    const at = record.events.findIndex((event) => event.type === type);
    if (at < 0) throw new Error(`The record has no ${type}.`);
    (record.events as TreatyEvent[]).splice(at, 0, ...events.map((event) => ({ ...event })));
  };

/** Changes fields of the events of a type (that have these fields); a new date moves them. */
export const change =
  <T extends EventType>(type: T, patch: Fields<T>, where?: Fields<T>): Edit =>
  (record) => {
    const events = record.events as TreatyEvent[];
    const found = events.filter(isThe(type, where));
    if (found.length === 0) throw new Error(`The record has no such ${type}.`);
    for (const event of found) {
      for (const [name, value] of Object.entries(patch)) {
        if (value === undefined) delete event[name as keyof TreatyEvent];
        else Object.assign(event, { [name]: value });
      }
      if (patch.on === undefined) continue;
      events.splice(events.indexOf(event), 1);
      place(events, event);
    }
  };

/** Holds the intersessional on other days: its first and last days move, and the events of each with them. */
export const intersessionalHeld =
  (from: string, to: string): Edit =>
  (record) => {
    const events = record.events.filter(({ on }) => on >= '2011-06-27' && on <= '2011-06-30');
    for (const event of events) {
      if (event.type === 'intersessional.opened') event.span = { from, to };
      if (event.on === '2011-06-27' || event.on < from) event.on = from;
      else if (event.on === '2011-06-30' || event.on > to) event.on = to;
    }
    record.events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  };

/** Leaves out everything after a day. */
export const upTo =
  (day: string): Edit =>
  (record) => {
    record.events = record.events.filter(({ on }) => on <= day);
  };

/** Makes unknown what is absent from the record. */
export const incomplete: Edit = (record) => {
  record.complete = false;
};
