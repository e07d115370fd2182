import type { CycleDeclared } from '../kinds/declared.ts';
import type { EffectTable } from '../language/effects.ts';
import type { BareRule } from '../language/rule.ts';
import type { EventType } from '../model/events.ts';
import type { Decision, Meeting, Subject } from '../model/vocabulary.ts';
import type { RuleId } from '../rules/index.ts';
import { VOCABULARY_2011 } from './ccm-2011.vocabulary.ts';
import type { Binds } from './forces.ts';

/** The closed lists of words from which the records of a programme are made, and the rules that its provisions rest on. */
export interface Vocabulary {
  /** Its meetings, decisions, recommendations and acts, as data. */
  readonly cycle: CycleDeclared;
  /** In the order of the cycle. */
  readonly eventTypes: readonly EventType[];
  readonly decisions: readonly Decision[];
  readonly subjects: readonly Subject[];
  readonly meetings: readonly Meeting[];
  /** Since when a provision can bind. */
  readonly binds: readonly Binds[];
  /** The changes that each type of event makes to the facts on record. */
  readonly effects: EffectTable;
  /** Every rule as far as judging an event takes, by its id. */
  readonly rules: { readonly [Id in RuleId]: BareRule };
}

/** Returns the vocabulary of a programme: that of 2011, until a programme can bring its own. */
export const vocabularyOf = (_programme: { readonly id: string }): Vocabulary => VOCABULARY_2011;

/**
 * The vocabulary where no programme is at hand: a record is read before its programme is known, and a constraint or a
 * step of a test names none.
 */
export const DEFAULT_VOCABULARY: Vocabulary = VOCABULARY_2011;
