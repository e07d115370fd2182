import { add, type EffectTable, remove, set, unset } from '../../language/effects.ts';
import { all, any, type Condition, factAt, given, not } from '../../language/index.ts';
import type { CycleDeclared } from '../declared.ts';
import { together } from '../edge.ts';
import { laterThan, meetingsInOrder } from '../flow.ts';
import { decidingMeetings } from './at.ts';

const decision = (name: string) => ['decisions', { event: 'decision' }, name];

const onTheTable = [set(decision('terms'), 'terms'), unset(decision('deferred'))];

/**
 * No meeting is held that decides nothing, of those after a meeting that decides: what it purports to adopt changes no
 * text. It is held until a later one opens that decides.
 */
function decides(cycle: CycleDeclared): readonly Condition[] {
  const deciding = decidingMeetings(cycle);
  const [first] = deciding;
  const after = first === undefined ? meetingsInOrder(cycle) : laterThan(cycle, first);
  const idle = after.filter((each) => cycle.meetings[each]?.decidesNothingSince !== undefined);
  const opened = (meeting: string) => given(factAt(`${meeting}.opened`));
  return idle.map((meeting) => {
    const later = laterThan(cycle, meeting).filter((each) => deciding.includes(each));
    const isHeld = later.length > 0 ? all(opened(meeting), not(any(...later.map(opened)))) : opened(meeting);
    return not(isHeld);
  });
}

const ifAny = (conditions: readonly Condition[]): Condition | undefined =>
  conditions.length > 0 ? together(conditions) : undefined;

/** The effects of the events about decisions. */
export function decisionEffects(cycle: CycleDeclared): EffectTable {
  const decided = decides(cycle);
  const isDecided = ifAny(decided);
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
