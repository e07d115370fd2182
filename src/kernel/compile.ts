import { formsOf } from '../model/fieldForms.ts';
import { choiceForm, listForm, optionalForm } from '../model/form.ts';
import { frozenCopy } from '../model/frozen.ts';
import { memoize } from '../model/memoize.ts';
import type { Programme } from '../programmes/programme.ts';
import { type Vocabulary, vocabularyOf } from '../programmes/vocabulary.ts';
import { Kernel } from './encode/kernel.ts';
import { decompose } from './factored/decompose.ts';
import { type Decomposition, decompositionsOf } from './factored/decomposition.ts';
import { ProductSetExplorer } from './factored/productSets.ts';
import {
  type GroundingOptions,
  type TransitionSystem,
  transitionSystemOf,
} from './ground/transitionSystem.ts';
import { alphabetForm, anyForm, optionsBy, snapshotForm, textForm } from './optionForms.ts';
import { resetCertainlyDeadVariables, resetDeadVariables } from './reduce/deadVariables.ts';
import { minimise, type Quotient } from './reduce/quotient.ts';

const kernelOptionsIn = /* @__PURE__ */ memoize((vocabulary: Vocabulary) => ({
  alphabet: alphabetForm(vocabulary),
  ...formsOf({ from: 'date?', complete: 'boolean?', keepsDays: 'boolean?' }),
  snapshot: optionalForm(snapshotForm),
  observe: optionalForm(choiceForm(['refusals', 'all'])),
  watch: optionalForm(listForm(anyForm)),
  failing: optionalForm(listForm(anyForm)),
  beside: anyForm,
  stages: optionalForm(listForm(textForm)),
}));

/** Minimises a transition system and packs it into integers, for explicit-state search. */
export const kernelOf = (system: TransitionSystem): Kernel =>
  new Kernel(resetDeadVariables(minimise(system)));

/** Minimises a transition system, so that it can be decomposed into independent components. */
function decomposable(system: TransitionSystem, tell = () => {}): Quotient {
  const quotient = minimise(system);
  tell();
  return resetCertainlyDeadVariables(system.observe === 'refusals' ? refusing(quotient) : quotient);
}

/** Returns a quotient whose actions ask no provision that cannot refuse. */
const refusing = (quotient: Quotient): Quotient => ({
  ...quotient,
  actions: quotient.actions.map((action) =>
    action.asks.every(({ strict }) => strict)
      ? action
      : { ...action, asks: action.asks.filter(({ strict }) => strict) },
  ),
});

/**
 * Minimises a transition system and decomposes it into independent components, for search over product sets. `tell` is
 * called after each part of the work.
 */
export function explorerOf(system: TransitionSystem, tell = () => {}): ProductSetExplorer {
  const quotient = decomposable(system, tell);
  tell();
  return new ProductSetExplorer(quotient, decompose(quotient, tell));
}

/** Minimises a transition system and decomposes it into independent components. */
export const decompositionOf = (system: TransitionSystem): Decomposition =>
  decompositionsOf(decomposable(system))(new Set()) as Decomposition;

/**
 * Compiles a programme over an alphabet to a kernel of integers.
 *
 * @throws MalformedError for an unknown or malformed option.
 *
 * @example
 * ```ts
 * import { ccm2011 } from 'intersessional';
 * import { compileKernel } from 'intersessional/simulation';
 * const opening = { type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
 * const { actions } = compileKernel(ccm2011, { alphabet: [opening] });
 * console.log(actions.map(({ event }) => event?.type));
 * ```
 * ```text
 * [ 'firstMeeting.opened' ]
 * ```
 */
export function compileKernel(programme: Programme, options: GroundingOptions): Kernel {
  optionsBy(kernelOptionsIn(vocabularyOf(programme)), options);
  const { watch, failing } = options;
  const own = { ...options, watch: frozenCopy(watch), failing: frozenCopy(failing) };
  return kernelOf(transitionSystemOf(programme, own));
}
