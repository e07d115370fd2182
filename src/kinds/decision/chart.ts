import {
  all,
  any,
  type Condition,
  equal,
  factAt,
  factOfDecision,
  given,
  includes,
  not,
  oneOf,
  value,
} from '../../language/index.ts';
import { chartTexts, decisionLabels, labelOf, say } from '../../messages/index.ts';
import type { CycleDeclared, DecisionsDeclared } from '../declared.ts';
import { type Edges, permits, permitsWhere, type StateConfig, to, together } from '../edge.ts';
import { sittingOf } from '../meeting/sittings.ts';
import { askedAt } from '../steps.ts';
import { decisionsAfter, decisionsAt, meetingsOf } from './at.ts';

/** Events about one of some decisions. */
const aboutOne = (decisions: readonly string[]): Condition =>
  oneOf<string>({ event: 'decision' }, value(decisions));

/** Events about one decision. */
const about = (decision: string): Condition => equal<string>({ event: 'decision' }, value(decision));

/** Events about one decision against which an objection of their delegation stands. */
const stands = (decision: string): Condition =>
  all(
    about(decision),
    includes(factAt<readonly string[]>(`decisions.${decision}.objections`), { event: 'delegation' }),
  );

/** An objection of the delegation named stands against the decision named. */
const someObjectionStands = /* @__PURE__ */ includes(
  /* @__PURE__ */ factOfDecision({ event: 'decision' }, 'objections'),
  { event: 'delegation' },
);

/** The decision named was not adopted at an earlier meeting. */
const isOpen = /* @__PURE__ */ not(
  /* @__PURE__ */ given(/* @__PURE__ */ factOfDecision({ event: 'decision' }, 'adopted')),
);

/** Texts and objections may be lodged for these decisions. */
function lodged(
  { decisions }: CycleDeclared,
  open: readonly string[],
  ...where: readonly Condition[]
): Edges {
  const taken = decisions?.of ?? [];
  const isTakenTwice = open.some((each) => meetingsOf(decisions as DecisionsDeclared, each).length > 1);
  const about = open.length < taken.length ? [aboutOne(open)] : [];
  const asked = [...about, ...where, ...(isTakenTwice ? [isOpen] : [])];
  const edge = asked.length > 0 ? permitsWhere(together(asked)) : permits();
  return {
    'decision.proposed': edge,
    'decision.amended': edge,
    'objection.raised': edge,
    'objection.withdrawn': permitsWhere(all(someObjectionStands, ...asked)),
  };
}

/**
 * Texts and objections may be lodged before the meeting opens, and while it pauses; those for later meetings, too. None
 * where neither it nor a later one decides.
 */
export function textsBefore(cycle: CycleDeclared, meeting: string): Edges {
  const [own, later] = [decisionsAt(cycle, meeting), decisionsAfter(cycle, meeting)];
  const open = cycle.decisions?.of.filter((each) => own.includes(each) || later.includes(each)) ?? [];
  if (open.length === 0) return {};
  const isToCome = not(sittingOf(cycle, meeting).over);
  return lodged(cycle, open, later.length > 0 ? any(aboutOne(later), isToCome) : isToCome);
}

/** Texts and objections may be lodged for later meetings while a meeting sits. */
function textsAhead(cycle: CycleDeclared, meeting: string): Edges {
  const own = decisionsAt(cycle, meeting);
  const ahead = decisionsAfter(cycle, meeting).filter((each) => !own.includes(each));
  return ahead.length > 0 ? lodged(cycle, ahead) : {};
}

/** The life of one decision: its text is on the table from the start; an adopted decision is not taken up again. */
function lifeOf(cycle: CycleDeclared, at: string, decision: string): StateConfig {
  const { over, sits } = sittingOf(cycle, at);
  const isTakenTwice = meetingsOf(cycle.decisions as DecisionsDeclared, decision).length > 1;
  const open = isTakenTwice ? [isOpen] : [];
  const text = permitsWhere(all(about(decision), not(over), ...open));
  const deferral = permitsWhere(all(about(decision), sits, ...open));
  const adoption = to(
    'adopted',
    permitsWhere(
      all(about(decision), sits, ...open),
      askedAt(cycle, 'decision.adopted', `decision.adopted.${decision}`),
    ),
  );
  const objections = {
    'objection.raised': text,
    'objection.withdrawn': permitsWhere(all(stands(decision), not(over))),
  };
  const label = labelOf(decisionLabels, decision) ?? cycle.decisions?.labels?.[decision] ?? decision;
  return {
    description: say(chartTexts.decision, { decision: label }),
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

/** A meeting with its decisions side by side, in any order: it takes them while it sits. */
export function decisionsChart(cycle: CycleDeclared, meeting: string): Partial<StateConfig> {
  const ahead = textsAhead(cycle, meeting);
  const own = decisionsAt(cycle, meeting);
  return {
    ...(Object.keys(ahead).length > 0 && { on: ahead }),
    ...(own.length > 0 && {
      type: 'parallel',
      states: Object.fromEntries(own.map((decision) => [decision, lifeOf(cycle, meeting, decision)])),
    }),
  };
}
