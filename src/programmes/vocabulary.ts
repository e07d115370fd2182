import type { EffectTable } from '../language/effects.ts';
import { EVENT_TYPES, type EventType } from '../model/events.ts';
import {
  DECISIONS,
  type Decision,
  MEETINGS,
  type Meeting,
  SUBJECTS,
  type Subject,
} from '../model/vocabulary.ts';
import { EFFECTS } from './effects.ts';
import type { Programme } from './programme.ts';

/** The closed lists of words from which the records of a programme are made. */
export interface Vocabulary {
  /** In the order of the cycle. */
  readonly eventTypes: readonly EventType[];
  readonly decisions: readonly Decision[];
  readonly subjects: readonly Subject[];
  readonly meetings: readonly Meeting[];
  /** The changes that each type of event makes to the facts on record. */
  readonly effects: EffectTable;
}

const CYCLE_OF_2011: Vocabulary = /* @__PURE__ */ Object.freeze({
  eventTypes: EVENT_TYPES,
  decisions: DECISIONS,
  subjects: SUBJECTS,
  meetings: MEETINGS,
  effects: EFFECTS,
});

/** Returns the vocabulary of a programme: that of 2011, until a programme can bring its own. */
export const vocabularyOf = (_programme: Programme): Vocabulary => CYCLE_OF_2011;
