import { holdingIn, type ProductSetExplorer, type ProductSets } from '../../kernel/factored/productSets.ts';
import { alwaysIs, both, negated, type Table } from '../../kernel/ground/table.ts';
import type { Action, ProvisionTests } from '../../kernel/ground/transitionSystem.ts';
import { guardsOf, type Quotient } from '../../kernel/reduce/quotient.ts';

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

/** The ways in which a provision refuses. */
const refusals = ({ strict, binds, fails }: ProvisionTests, { sizes }: Quotient): readonly Table[] =>
  strict ? fails.map((way) => both(binds, way, sizes)).filter((test) => alwaysIs(test) !== 0) : [];

interface Question {
  readonly asked: ProvisionTests;
  readonly place: readonly Table[];
  /** The tests under which the provision does not fail. */
  readonly passes: readonly Table[];
  /** The tests under which the event is accepted. */
  readonly guards: readonly Table[];
  readonly refusals: readonly Table[];
  /** The conditions under which no other provision refuses. */
  readonly others: readonly Table[];
}

function questionsOf(action: Action, form: Quotient): readonly Question[] {
  const { place, asks } = action;
  const guards = guardsOf(action, form.sizes);
  const all = asks.map((asked) => ({ asked, refusals: refusals(asked, form) }));
  return all.map(({ asked, refusals: own }) => ({
    asked,
    place,
    passes: asked.fails.map(negated),
    guards,
    refusals: own,
    others: all.filter((other) => other.asked !== asked).flatMap((other) => other.refusals.map(negated)),
  }));
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
 * (`before`) are not made again. `tell` is called after each action.
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
  for (const question of quotient.actions.flatMap((action) => questionsOf(action, quotient))) {
    tell();
    const { asked, place, passes, guards, others } = question;
    const of = seen[asked.provision] as Observed;
    const somewhere = (tests: readonly Table[], more: readonly Table[] = []) =>
      tests.some((test) => holds([...place, test, ...more]));
    of.asked ||= holds(place);
    of.applies ||= somewhere(asked.applies);
    of.fails ||= somewhere(asked.fails);
    of.passes ||= somewhere(asked.applies, passes);
    of.met ||= of.passes && somewhere(asked.applies, [...passes, ...guards]);
    of.refuses ||= somewhere(question.refusals);
    of.refusesAlone ||= of.refuses && somewhere(question.refusals, others);
  }
  return seen;
}
