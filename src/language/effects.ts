import type { Condition } from './conditions.ts';
import type { TermData } from './terms.ts';

/** The ways in which an effect changes a fact. `add` and `remove` are of lists that stand for sets. */
export type EffectChange = 'set' | 'unset' | 'count' | 'add' | 'remove';

/** A change that an event makes to the facts, as data. A term without a value changes nothing. */
export interface Effect {
  readonly change: EffectChange;
  readonly path: readonly (string | TermData)[];
  readonly from: TermData;
  readonly if?: Condition | undefined;
}

/** The effects of each type of event; the day of every event is put on record as well. */
export type EffectTable = Readonly<Record<string, readonly Effect[] | undefined>>;

/** The fact that an effect changes: by its dotted path, or key by key. */
type To = string | Effect['path'];

/** Makes an effect of one kind of change: of a fact, from a field of the event, perhaps under a condition. */
const changing =
  (change: EffectChange) =>
  (to: To, field: string, condition?: Condition): Effect => ({
    change,
    path: typeof to === 'string' ? to.split('.') : to,
    from: { event: field },
    if: condition,
  });

export const set = changing('set');
export const add = changing('add');
export const remove = changing('remove');
export const count = changing('count');
export const unset = (to: To, condition?: Condition): Effect => changing('unset')(to, 'on', condition);
