import { add, type EffectTable, remove, set, unset } from '../../language/effects.ts';
import { all, type Condition, factAt, given, not } from '../../language/index.ts';
import type { CycleDeclared } from '../declared.ts';

const decision = (name: string) => ['decisions', { event: 'decision' }, name];

const onTheTable = [set(decision('terms'), 'terms'), unset(decision('deferred'))];

const both = (one: Condition | undefined, other: Condition): Condition => (one ? all(one, other) : other);

/** No meeting sits that decides nothing: what such a meeting purports to adopt changes no text. */
function decides({ meetings }: CycleDeclared): Condition | undefined {
  const idle = Object.keys(meetings).filter(
    (meeting) => meetings[meeting]?.decidesNothingSince !== undefined,
  );
  const [first, ...others] = idle.map((meeting) => not(given(factAt(`${meeting}.opened`))));
  return others.reduce(both as (one: Condition | undefined, other: Condition) => Condition, first);
}

/** The effects of the events about decisions. */
export function decisionEffects(cycle: CycleDeclared): EffectTable {
  const isDecided = decides(cycle);
  return {
    'decision.proposed': onTheTable,
    'decision.amended': onTheTable,
    'objection.raised': [add(decision('objections'), 'delegation')],
    'objection.withdrawn': [remove(decision('objections'), 'delegation')],
    'decision.adopted': [
      set(decision('adopted'), 'on', isDecided),
      set(decision('stated'), 'on', both(isDecided, given({ event: 'terms' }))),
      set(decision('terms'), 'terms', isDecided),
    ],
    'decision.deferred': [set(decision('deferred'), 'on')],
  };
}
