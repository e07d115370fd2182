import type { CycleDeclared } from '../kinds/declared.ts';
import { effectTableOf } from '../kinds/effects.ts';
import { factsOf } from '../kinds/facts.ts';
import { bareRulesOf } from '../kinds/made.ts';
import { sentenceOf } from '../kinds/sentences.ts';
import { whole } from '../kinds/whole.ts';
import { memoize } from '../model/memoize.ts';
import { takeIn, type Vocabulary } from './vocabulary.ts';
import { wordsIn } from './words.ts';

/** Makes the vocabulary of a cycle that was read: its words are those that the cycle names. */
export const vocabularyIn = /* @__PURE__ */ memoize((cycle: CycleDeclared): Vocabulary => {
  const words = wordsIn(whole(cycle));
  const vocabulary: Vocabulary = {
    cycle,
    ...words,
    binds: ['start', 'never', ...words.decisions],
    facts: factsOf(cycle, words.form),
    effects: effectTableOf(cycle),
    rules: bareRulesOf(cycle, sentenceOf) as Vocabulary['rules'],
  };
  takeIn(vocabulary);
  return vocabulary;
});
