import type { CycleDeclared } from '../kinds/declared.ts';
import { effectTableOf } from '../kinds/effects.ts';
import { formOfCycle } from '../kinds/events.ts';
import { factsOf } from '../kinds/facts.ts';
import { bareRulesOf } from '../kinds/rules.ts';
import { sentenceOf } from '../kinds/sentences.ts';
import { memoize } from '../model/memoize.ts';
import { takeIn, type Vocabulary } from './vocabulary.ts';

/** Makes the vocabulary of a cycle that was read: its words are those that the cycle names. */
export const vocabularyIn = /* @__PURE__ */ memoize((cycle: CycleDeclared): Vocabulary => {
  const form = formOfCycle(cycle);
  const decisions = cycle.decisions?.of ?? [];
  const vocabulary = {
    cycle,
    eventTypes: Object.keys(form.fields),
    decisions,
    subjects: Object.keys(cycle.recommendations?.subjects ?? {}),
    meetings: Object.keys(cycle.meetings),
    binds: ['start', 'never', ...decisions],
    form,
    facts: factsOf(cycle, form),
    effects: effectTableOf(cycle),
    rules: bareRulesOf(cycle, sentenceOf),
  } as unknown as Vocabulary;
  takeIn(vocabulary);
  return vocabulary;
});
