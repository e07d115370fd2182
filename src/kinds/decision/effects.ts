import { add, type EffectTable, remove, set, unset } from '../../language/effects.ts';
import { all, type Condition, factAt, given, not } from '../../language/index.ts';
import type { CycleDeclared, DecisionsDeclared } from '../declared.ts';
import { laterThan } from '../flow.ts';

const decision = (name: string) => ['decisions', { event: 'decision' }, name];

const onTheTable = [set(decision('terms'), 'terms'), unset(decision('deferred'))];

/**
 * No meeting has opened that decides nothing, of those after the meeting that decides: what it purports to adopt changes
 * no text.
 */
function decides(cycle: CycleDeclared, { at }: DecisionsDeclared): readonly Condition[] {
  const idle = laterThan(cycle, at).filter((each) => cycle.meetings[each]?.decidesNothingSince !== undefined);
  return idle.map((meeting) => not(given(factAt(`${meeting}.opened`))));
}

/** All of some conditions; `undefined` if there are none, and the condition itself if there is one. */
const together = (conditions: readonly Condition[]): Condition | undefined =>
  conditions.length > 1 ? all(...conditions) : conditions[0];

/** The effects of the events about decisions. */
export function decisionEffects(cycle: CycleDeclared, declared: DecisionsDeclared): EffectTable {
  const decided = decides(cycle, declared);
  const isDecided = together(decided);
  return {
    'decision.proposed': onTheTable,
    'decision.amended': onTheTable,
    'objection.raised': [add(decision('objections'), 'delegation')],
    'objection.withdrawn': [remove(decision('objections'), 'delegation')],
    'decision.adopted': [
      set(decision('adopted'), 'on', isDecided),
      set(decision('stated'), 'on', together([...decided, given({ event: 'terms' })])),
      set(decision('terms'), 'terms', isDecided),
    ],
    'decision.deferred': [set(decision('deferred'), 'on')],
  };
}
