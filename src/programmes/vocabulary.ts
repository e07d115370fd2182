import type { CycleDeclared } from '../kinds/declared.ts';
import { effectsOf } from '../kinds/effects.ts';
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
import { CYCLE_2011 } from '../rules/cycle.ts';
import type { Programme } from './programme.ts';

/** The closed lists of words from which the records of a programme are made. */
export interface Vocabulary {
  /** Its meetings, decisions, recommendations and acts, as data. */
  readonly cycle: CycleDeclared;
  /** In the order of the cycle. */
  readonly eventTypes: readonly EventType[];
  readonly decisions: readonly Decision[];
  readonly subjects: readonly Subject[];
  readonly meetings: readonly Meeting[];
  /** The changes that each type of event makes to the facts on record. */
  readonly effects: EffectTable;
}

const CYCLE_OF_2011: Vocabulary = /* @__PURE__ */ Object.freeze({
  cycle: CYCLE_2011,
  eventTypes: EVENT_TYPES,
  decisions: DECISIONS,
  subjects: SUBJECTS,
  meetings: MEETINGS,
  effects: effectsOf(CYCLE_2011),
});

/** Returns the vocabulary of a programme: that of 2011, until a programme can bring its own. */
export const vocabularyOf = (_programme: Programme): Vocabulary => CYCLE_OF_2011;
