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
