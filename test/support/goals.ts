import * as fc from 'fast-check';
import { Kernel } from '../../src/kernel/encode/kernel.ts';
import { hasValue } from '../../src/kernel/ground/table.ts';
import type { Action } from '../../src/kernel/ground/transitionSystem.ts';
import type { Quotient } from '../../src/kernel/reduce/quotient.ts';
import { Relaxation } from '../../src/kernel/reduce/relaxation.ts';
import type { GuidedPathOptions } from '../../src/kernel/search/guidedPath.ts';
import type { StatePredicate } from '../../src/kernel/search/shortestPath.ts';
import { happens, playable, reachable, type State } from './forms.ts';
import { unpacked } from './kernels.ts';
import { someMerged } from './merged.ts';
import { drawnForms, TOY_FORMS } from './parted.ts';
import { type Graph, graphOf } from './paths.ts';

/* Forms with goals: actions that change nothing, and of which one can happen where a search is to lead. */

export interface GoalCase extends Graph {
  readonly name: string;
  readonly form: Quotient;
  readonly kernel: Kernel;
  readonly goal: StatePredicate;
  readonly landmarks: GuidedPathOptions['landmarks'];
  /** The states, by index, where a goal can happen. */
  readonly ends: ReadonlySet<number>;
}

/** Values of some variables, as a goal: those of a state that is far from the start, or any. */
const someGoal = ({ variables, sizes }: Quotient, states: readonly State[]): fc.Arbitrary<Action> =>
  fc
    .tuple(
      fc.subarray([...variables.keys()], { minLength: Math.ceil(variables.length / 3) }),
      fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...states.slice(states.length >> 1)) },
        fc.tuple(...variables.map((_, variable) => fc.nat(sizes(variable) - 1))),
      ),
    )
    .map(([own, values]) => own.map((variable) => hasValue(variable, values[variable] as number, sizes)))
    .map((place) => ({ event: { type: 'goal' }, edge: undefined, place, days: [], asks: [], writes: [] }))
    .map((action) => action as unknown as Action);

function caseOf(name: string, bare: Quotient, ofGoals: readonly Action[]): GoalCase {
  const form = { ...bare, actions: [...bare.actions, ...ofGoals] };
  const kernel = new Kernel(form);
  const graph = graphOf(form);
  const ends = new Set(
    graph.states.flatMap((state, i) => (ofGoals.some((each) => happens(graph.game, each, state)) ? [i] : [])),
  );
  const goals = kernel.actions.flatMap((action, i) => (ofGoals.includes(action) ? [i] : []));
  const relaxation = new Relaxation(form, kernel.actions, goals);
  return {
    name,
    form,
    kernel,
    ...graph,
    landmarks: (valueAt, known) => relaxation.landmarks(valueAt, known),
    goal: (states, at) => ends.has(graph.indexOf.get(unpacked(kernel, states, at).join()) as number),
    ends,
  };
}

/** Forms with one goal or two, some of which nothing leads to. */
export const goalCases = (seed: number): readonly GoalCase[] =>
  [
    ...TOY_FORMS,
    ...drawnForms(seed, 10),
    ...fc
      .sample(someMerged(4, 6, 4), { seed, numRuns: 40 })
      .map((form, i) => [`drawn by chance, ${i}`, form] as const),
  ].flatMap(([name, form]) =>
    fc
      .sample(fc.array(someGoal(form, reachable(playable(form))), { minLength: 1, maxLength: 2 }), {
        seed,
        numRuns: 3,
      })
      .map((goals, i) => caseOf(`${name}, goal ${i}`, form, goals)),
  );
