import type { CycleDeclared } from '../kinds/declared.ts';
import type { CycleFacts } from '../kinds/facts.ts';
import type { EffectTable } from '../language/effects.ts';
import type { BareRule } from '../language/rule.ts';
import { programmeExpectedTexts } from '../messages/index.ts';
import { foundText, MalformedError } from '../model/problems.ts';
import type { RuleId } from '../rules/index.ts';
import type { Binds } from './forces.ts';
import { ownOf } from './own.ts';
import type { Programme } from './programme.ts';
import type { Words } from './words.ts';

/** The closed lists of words from which the records of a programme are made, and the rules that its provisions rest on. */
export interface Vocabulary extends Words {
  /** Its meetings, decisions, recommendations and acts, as data. */
  readonly cycle: CycleDeclared;
  /** Since when a provision can bind. */
  readonly binds: readonly Binds[];
  /** The facts before anything has happened, and the form of facts. */
  readonly facts: CycleFacts;
  /** The changes that each type of event makes to the facts on record. */
  readonly effects: EffectTable;
  /** Every rule as far as judging an event takes, by its id. */
  readonly rules: { readonly [Id in RuleId]: BareRule };
}

/** The vocabularies of the cycles that programmes have brought, by the cycle as it was read. */
const READ = /* @__PURE__ */ new WeakMap<CycleDeclared, Vocabulary>();

/** Returns the vocabulary of a cycle, if it was read. */
export const readBefore = (cycle: unknown): Vocabulary | undefined => READ.get(cycle as CycleDeclared);

/** Takes in the vocabulary of a cycle that was read. */
export const takeIn = (vocabulary: Vocabulary): void => {
  READ.set(vocabulary.cycle, vocabulary);
};

/** The vocabulary of programmes that bring no cycle: none before a cycle of the library is loaded. */
let standard: Vocabulary | undefined;

/** Returns the vocabulary of programmes that bring no cycle, if one is loaded. */
export const standardVocabulary = (): Vocabulary | undefined => standard;

/** Makes a vocabulary that of all programmes that bring no cycle. */
export function asStandard(vocabulary: Vocabulary): Vocabulary {
  standard = vocabulary;
  return vocabulary;
}

/**
 * Returns the vocabulary of a programme: that of its own cycle, else the standard one. What is no programme has none of
 * its own: it is refused where it is checked.
 *
 * @throws MalformedError for a cycle that nobody has read.
 */
export function vocabularyOf(programme: Programme): Vocabulary {
  const cycle = Object(programme) === programme ? ownOf(programme).cycle : undefined;
  const vocabulary = cycle === undefined ? standard : readBefore(cycle);
  if (vocabulary) return vocabulary;
  throw new MalformedError([
    { path: 'cycle', expected: programmeExpectedTexts.cycle, found: foundText(cycle) },
  ]);
}
