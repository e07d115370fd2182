import { holdingIn, type ProductSetExplorer, type ProductSets } from '../../kernel/factored/productSets.ts';
import { negated, type Table } from '../../kernel/ground/table.ts';
import type { ProvisionTests } from '../../kernel/ground/transitionSystem.ts';
import { guardsOf, refusalsOf } from '../../kernel/reduce/quotient.ts';

/** The observations of a provision over all reachable states. */
export interface Observed {
  /** It was asked of an event that has a place. */
  asked: boolean;
  /** It was asked, and what it asks for was at issue. */
  applies: boolean;
  fails: boolean;
  /** An event did what it asks. */
  passes: boolean;
  /** Such an event was accepted. */
  met: boolean;
  /** It refused an event. */
  refuses: boolean;
  /** It refused an event that nothing else refused. */
  refusesAlone: boolean;
}

const NOTHING: Observed = {
  asked: false,
  applies: false,
  fails: false,
  passes: false,
  met: false,
  refuses: false,
  refusesAlone: false,
};

/**
 * Observes each provision, by its index in the programme, over all reachable states. Observations of other explorations
 * (`before`) are not made again. `tell` is called for each provision that an action asks.
 */
export function observedIn(
  explorer: ProductSetExplorer,
  { boxes }: ProductSets,
  before: readonly Observed[] = [],
  tell = () => {},
): readonly Observed[] {
  const { quotient } = explorer.decomposition;
  const seen = quotient.programme.provisions.map((_, i): Observed => ({ ...(before[i] ?? NOTHING) }));
  const holds = holdingIn(explorer, boxes);
  const refusalsIn = (asks: readonly ProvisionTests[]) => refusalsOf(asks, quotient.sizes);
  for (const action of quotient.actions) {
    const { place } = action;
    for (const asked of action.asks) {
      tell();
      const of = seen[asked.provision] as Observed;
      const { applies, fails } = asked;
      const somewhere = (tests: readonly Table[], more: readonly Table[] = []) =>
        tests.some((test) => holds([...place, test, ...more]));
      const passes = () => fails.map(negated);
      const others = () => refusalsIn(action.asks.filter((other) => other !== asked)).map(negated);
      of.asked ||= holds(place);
      of.applies ||= somewhere(applies);
      of.fails ||= somewhere(fails);
      of.passes ||= somewhere(applies, passes());
      of.met ||= of.passes && somewhere(applies, [...passes(), ...guardsOf(action, quotient.sizes)]);
      const refuses = asked.strict && !of.refusesAlone && somewhere(refusalsIn([asked]));
      of.refuses ||= refuses;
      of.refusesAlone ||= refuses && somewhere(refusalsIn([asked]), others());
    }
  }
  return seen;
}
