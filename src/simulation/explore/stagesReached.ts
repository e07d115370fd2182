import type { StageNode } from '../../analysis/stages.ts';
import { holdingIn, type ProductSetExplorer, type ProductSets } from '../../kernel/factored/productSets.ts';
import type { Action } from '../../kernel/ground/transitionSystem.ts';
import { guardsOf } from '../../kernel/reduce/quotient.ts';
import { enteredBy, nodesIn, stageName, stagesIn } from '../../machines/chart.ts';
import { chartFor } from '../../machines/configurations.ts';
import { cycleSnapshotOf } from '../../machines/prepared.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { ExploreOptions } from './options.ts';

/** The innermost stages of a chart, by name. */
export interface Stages {
  readonly reached: readonly string[];
  readonly notReached: readonly string[];
}

/** The reachable boxes over one alphabet. */
interface Run {
  readonly explorer: ProductSetExplorer;
  readonly found: ProductSets;
}

const isInnermost = (node: StageNode): boolean => node.type === 'atomic';

/** The innermost stages that an action enters, by name. */
const entered = ({ edge }: Action): readonly string[] =>
  edge === undefined || edge.targets.length === 0
    ? []
    : (enteredBy(edge) as readonly StageNode[]).filter(isInnermost).map(stageName);

/** Adds the stages that the actions of a run enter, where they can happen. */
export function addReached({ explorer, found }: Run, reached: Set<string>): void {
  const { actions, sizes } = explorer.decomposition.quotient;
  const holds = holdingIn(explorer, found.boxes);
  for (const action of actions) {
    const fresh = entered(action).filter((name) => !reached.has(name));
    if (fresh.length === 0 || !holds(guardsOf(action, sizes))) continue;
    for (const name of fresh) reached.add(name);
  }
}

/** Returns the stages in which the cycle stands at the start, by name. */
export function stagesAtStart(programme: Programme, { after }: ExploreOptions): Set<string> {
  return new Set(stagesIn(after ? cycleSnapshotOf(programme, after) : chartFor(programme).initial));
}

/**
 * Returns the stages in which the cycle can stand, and the others. States do not tell apart stages on which nothing
 * depends, so events tell: the cycle stands in the stages of the start, and those that an event enters which can happen.
 */
export function reachedIn(programme: Programme, reached: ReadonlySet<string>): Stages {
  const all = nodesIn(chartFor(programme).machine.root as StageNode)
    .filter((node) => isInnermost(node as StageNode))
    .map(stageName);
  return {
    reached: [...reached].sort(),
    notReached: all.filter((name) => !reached.has(name)).sort(),
  };
}
