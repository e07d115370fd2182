import type { CycleDeclared } from '../kinds/declared.ts';
import { effectTableOf } from '../kinds/effects.ts';
import { formOfCycle } from '../kinds/events.ts';
import { type CycleFacts, factsOf } from '../kinds/facts.ts';
import { bareRulesOf } from '../kinds/rules.ts';
import type { EffectTable } from '../language/effects.ts';
import type { BareRule } from '../language/rule.ts';
import type { EventForm } from '../model/eventForm.ts';
import type { EventType } from '../model/events.ts';
import { memoize } from '../model/memoize.ts';
import type { Decision, Meeting, Subject } from '../model/vocabulary.ts';
import type { RuleId } from '../rules/index.ts';
import { VOCABULARY_2011 } from './ccm-2011.vocabulary.ts';
import type { Binds } from './forces.ts';
import { ownOf } from './own.ts';
import type { Programme } from './programme.ts';

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
  /** The form of its events. */
  readonly form: EventForm;
  /** The facts before anything has happened, and the form of facts. */
  readonly facts: CycleFacts;
  /** The changes that each type of event makes to the facts on record. */
  readonly effects: EffectTable;
  /** Every rule as far as judging an event takes, by its id. */
  readonly rules: { readonly [Id in RuleId]: BareRule };
}

/** Makes the vocabulary of a cycle: its words are those that the cycle names. */
export const vocabularyIn = /* @__PURE__ */ memoize((cycle: CycleDeclared): Vocabulary => {
  const form = formOfCycle(cycle);
  const decisions = cycle.decisions?.of ?? [];
  return {
    cycle,
    eventTypes: Object.keys(form.fields),
    decisions,
    subjects: Object.keys(cycle.recommendations?.subjects ?? {}),
    meetings: Object.keys(cycle.meetings),
    binds: ['start', 'never', ...decisions],
    form,
    facts: factsOf(cycle, form),
    effects: effectTableOf(cycle),
    rules: bareRulesOf(cycle),
  } as unknown as Vocabulary;
});

/**
 * Returns the vocabulary of a programme: that of its own cycle, or of the cycle of 2011. What is no programme has none of
 * its own: it is refused where it is checked.
 */
export function vocabularyOf(programme: Programme): Vocabulary {
  const cycle = Object(programme) === programme ? ownOf(programme).cycle : undefined;
  return cycle === undefined ? VOCABULARY_2011 : vocabularyIn(cycle);
}

/**
 * The vocabulary where no programme is at hand: a record is read before its programme is known, and a constraint or a
 * step of a test names none.
 */
export const DEFAULT_VOCABULARY: Vocabulary = VOCABULARY_2011;
