import {
  all,
  type Condition,
  equal,
  factAt,
  factOfDecision,
  includes,
  not,
  value,
} from '../../language/index.ts';
import { chartTexts, decisionLabels, labelOf, say } from '../../messages/index.ts';
import type { CycleDeclared, DecisionsDeclared } from '../declared.ts';
import { type Edges, permitsWhere, type StateConfig, to } from '../edge.ts';
import { sittingOf } from '../meeting/sittings.ts';
import { askedAt } from '../steps.ts';

/** Events about one decision. */
const about = (decision: string): Condition => equal<string>({ event: 'decision' }, value(decision));

/** Events about one decision against which an objection of their delegation stands. */
const stands = (decision: string): Condition =>
  all(
    about(decision),
    includes(factAt<readonly string[]>(`decisions.${decision}.objections`), { event: 'delegation' }),
  );

/** An objection of the delegation named stands against the decision named. */
const someObjectionStands = includes(factOfDecision({ event: 'decision' }, 'objections'), {
  event: 'delegation',
});

/** Texts and objections may be lodged before the meeting opens, and while it pauses. */
export function textsBefore(cycle: CycleDeclared, { at }: DecisionsDeclared): Edges {
  const { over } = sittingOf(cycle, at);
  const beforeOver = permitsWhere(not(over));
  return {
    'decision.proposed': beforeOver,
    'decision.amended': beforeOver,
    'objection.raised': beforeOver,
    'objection.withdrawn': permitsWhere(all(someObjectionStands, not(over))),
  };
}

/** The life of one decision: its text is on the table from the start; an adopted decision is not taken up again. */
function lifeOf(cycle: CycleDeclared, { at }: DecisionsDeclared, decision: string): StateConfig {
  const { over, sits } = sittingOf(cycle, at);
  const text = permitsWhere(all(about(decision), not(over)));
  const deferral = permitsWhere(all(about(decision), sits));
  const adoption = to(
    'adopted',
    permitsWhere(
      all(about(decision), sits),
      askedAt(cycle, 'decision.adopted', `decision.adopted.${decision}`),
    ),
  );
  const objections = {
    'objection.raised': text,
    'objection.withdrawn': permitsWhere(all(stands(decision), not(over))),
  };
  return {
    description: say(chartTexts.decision, { decision: labelOf(decisionLabels, decision) ?? decision }),
    initial: 'onTheTable',
    states: {
      onTheTable: {
        description: chartTexts.onTheTable,
        on: {
          'decision.proposed': text,
          'decision.amended': text,
          'decision.adopted': adoption,
          'decision.deferred': to('deferred', deferral),
          ...objections,
        },
      },
      deferred: {
        description: chartTexts.deferred,
        on: {
          'decision.proposed': to('onTheTable', text),
          'decision.amended': to('onTheTable', text),
          'decision.adopted': adoption,
          'decision.deferred': deferral,
          ...objections,
        },
      },
      adopted: { description: chartTexts.adopted },
    },
  };
}

/** Decisions side by side, in any order. The meeting takes them while it sits. */
export const decisionsChart = (cycle: CycleDeclared, declared: DecisionsDeclared): StateConfig => ({
  type: 'parallel',
  states: Object.fromEntries(declared.of.map((decision) => [decision, lifeOf(cycle, declared, decision)])),
});
