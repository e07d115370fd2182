import type { TEMPLATES } from './templates.ts';

/*
 * The slots of templates: what a use gives to each, by name. A use out of a file is checked by them.
 */

/** The kinds of slot. */
export type SlotKind =
  /** A meeting of the cycle; one whose days a decision fixes; one that takes no decisions. */
  | 'meeting'
  | 'fixedMeeting'
  | 'offeredMeeting'
  | 'presidedMeeting'
  | 'idleMeeting'
  /** A decision of the cycle, or several. */
  | 'decision'
  | 'decisions'
  /** An office of the cycle. */
  | 'office'
  /** A subject of its recommendations, or several. */
  | 'subject'
  | 'subjects'
  /** A step by which a duty is due; a type of event at which a rule is asked. */
  | 'step'
  | 'type'
  /** A fact on record, by its dotted path. */
  | 'fact'
  /** A fact that gathers values; one that is counted. */
  | 'listFact'
  | 'countFact'
  /** A name of a field, or of a parameter. */
  | 'name'
  | 'text'
  /** Any value. */
  | 'value'
  | 'texts'
  | 'field'
  | 'fields'
  | 'condition'
  /** Conditions by decision. */
  | 'conditions'
  | 'saying'
  /** Decisions with fields that must be filled. */
  | 'filled'
  | 'params'
  | 'yes'
  | 'proposed';

/** A slot; one that can be left out ends in `?`. */
export type Slot = SlotKind | `${SlotKind}?`;

type Templates = typeof TEMPLATES;
type Given<T extends keyof Templates> =
  Parameters<Templates[T]> extends [unknown, infer G]
    ? { readonly [K in keyof G]-?: Slot }
    : Record<never, never>;

const meeting = { meeting: 'meeting' } as const;
const fixed = { meeting: 'fixedMeeting' } as const;
const given = { by: 'step', fact: 'listFact', param: 'name', form: 'field' } as const;
const decided = { by: 'step', fact: 'listFact', decided: 'fact' } as const;

/** The slots of each template. */
export const SLOTS: { readonly [T in keyof Templates]: Given<T> } = {
  held: fixed,
  convened: fixed,
  kept: meeting,
  unchanged: fixed,
  'closed-in-time': fixed,
  'decides-nothing': { meeting: 'idleMeeting' },
  'presides-as-decided': { meeting: 'presidedMeeting' },
  chaired: { ...meeting, country: 'fact' },
  'follows-days': { ...meeting, days: 'fact' },
  'in-languages': { ...meeting, decided: 'fact', interpretation: 'fact', arranged: 'fact' },
  'last-half-day': { ...fixed, act: 'type' },
  'while-open': { ...fixed, act: 'type', field: 'name', is: 'text' },
  'days-held': { ...meeting, is: 'proposed' },
  'days-decided': { ...fixed, is: 'proposed' },
  'days-tabled': fixed,
  'days-filled': fixed,
  'offer-covers-meeting': { meeting: 'offeredMeeting' },
  'offer-covers-decision': { meeting: 'offeredMeeting' },
  dated: { ...fixed, by: 'step' },
  foreseen: meeting,
  'held-in-languages': meeting,
  consensus: {},
  'text-on-the-table': {},
  'text-of-paper': {},
  needs: { decision: 'decision', of: 'decisions' },
  taken: { by: 'step', of: 'decisions' },
  'some-taken': { by: 'step', of: 'decisions', says: 'saying' },
  settled: { by: 'step', of: 'decisions', orElse: 'conditions?' },
  'none-deferred': { by: 'step', of: 'decisions', orElse: 'conditions?', filled: 'filled?' },
  'subjects-agreed': {},
  'agreed-as-decided': { decision: 'decision', subjects: 'subjects' },
  'agreed-if': { decision: 'decision', subject: 'subject', of: 'subject', is: 'text' },
  transmitted: {},
  'chaired-by': meeting,
  'seats-filled': { by: 'step', office: 'office' },
  some: { by: 'step', fact: 'listFact' },
  'on-record': { by: 'step', fact: 'fact' },
  'at-least': { ...given, fact: 'countFact' },
  covers: given,
  speaks: given,
  'covers-decided': decided,
  'paid-from': decided,
  'field-is': { on: 'type', field: 'name', is: 'value', unlessUnstated: 'yes?' },
  'field-one-of': { on: 'type', field: 'name', of: 'texts' },
  'field-as-decided': { on: 'type', field: 'name', meeting: 'meeting', decided: 'fact' },
  'fields-as-given': { on: 'type', fields: 'fields' },
  condition: { on: 'type?', by: 'step?', condition: 'condition', params: 'params?' },
};
