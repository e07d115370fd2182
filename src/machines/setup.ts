import { assign, setup } from 'xstate';
import {
  all,
  any,
  type Condition,
  equal,
  fact,
  given,
  includes,
  not,
  type Term,
  value,
  within,
} from '../language/index.ts';
import type { Span } from '../model/calendar.ts';
import { readEvent, type TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { deepFreeze } from '../model/frozen.ts';
import type { Decision, Meeting, Subject } from '../model/vocabulary.ts';
import type { RuleId } from '../rules/index.ts';

/**
 * The parameters of the one guard. `where` is the edge's place in the chart: an event for which it fails has no place
 * there. `rules` are asked of an event that has one.
 */
export interface PermitsParams {
  readonly where?: Condition;
  readonly rules: readonly RuleId[];
  /** The edge stands for a step that never came: what is made up takes every step, and leaves it out. */
  readonly skips?: true;
}

/** A reference to the one guard, as it stands on an edge. */
export interface Permits {
  readonly type: 'permits';
  readonly params: PermitsParams;
}

/** An edge with the one guard, whose event is put on record. */
export const edge = (params: PermitsParams) =>
  ({ guard: { type: 'permits', params: deepFreeze(params) }, actions: 'record' }) as const;

/** An edge: these rules are asked of the event, which is then put on record. */
export const permits = (...rules: readonly RuleId[]) => edge({ rules });

/** An edge for some events of a type only: those for which the condition holds. */
export const permitsWhere = (where: Condition, ...rules: readonly RuleId[]) => edge({ where, rules });

/** Events about one decision. */
export const about = (decision: Decision): Condition => equal<string>({ event: 'decision' }, value(decision));

/** Events about one subject of the recommendations. */
export const on = (subject: Subject): Condition => equal<string>({ event: 'subject' }, value(subject));

/** Changes of one meeting. */
export const of = (meeting: Meeting): Condition => equal<string>({ event: 'meeting' }, value(meeting));

/** Events about one decision against which an objection of their delegation stands. */
export const stands = (decision: Decision): Condition =>
  all(about(decision), includes(fact(`decisions.${decision}.objections`), { event: 'delegation' }));

/** The input with which a programme's machine starts. */
export interface CycleInput {
  /** True if everything that happens will be on record (default `true`). */
  readonly complete?: boolean;
}

/** The input of the machine of a phase. */
export interface PhaseInput extends CycleInput {
  /** The facts on record when the phase begins: the context of a snapshot of the programme (default: none). */
  readonly facts?: Facts;
}

/** The one action, which puts an event on record, as it was read. */
export const actionsOf = (record: (facts: Facts, event: TreatyEvent) => Facts) => ({
  record: assign<Facts, TreatyEvent, undefined, TreatyEvent, never>(({ context, event: value }) => {
    const event = readEvent(value);
    return event ? record(context, event) : context;
  }),
});

/**
 * The setup that every chart shares: the one guard, and the one action, which puts the event on record. A programme
 * provides both.
 *
 * @internal Its type has no name in the oldest XState that the package takes.
 */
export const cycle = setup({
  types: {} as { context: Facts; events: TreatyEvent; input: CycleInput | undefined },
  guards: { permits: (_, _params: PermitsParams) => false },
  actions: { record: assign({}) },
});

const today: Term<string> = { event: 'on' };
const ceremony: Term<Span> = { event: 'ceremonialSpan' };

/** A meeting opens on a day of its own span, or of its ceremonial span. */
export const opensOnItsDays: Condition = any(
  within(today, { event: 'span' } as Term<Span>),
  all(given(ceremony), within(today, ceremony)),
);

/** Each change of the dates, the place or the form of a meeting takes this edge. */
const changesBy = (change: ReturnType<typeof permits>) =>
  ({
    'meeting.rescheduled': change,
    'meeting.relocated': change,
    'meeting.reformatted': change,
    'meeting.split': change,
  }) as const;

/** Changes that leave a meeting where it stands in the chart, while there is something to change. */
export const changesOf = (meeting: Meeting, over: Condition, ...rules: readonly RuleId[]) =>
  changesBy(permitsWhere(all(of(meeting), not(over)), ...rules));

/** A meeting that is under way can be suspended, and resumed once it is. */
export const pausesOf = (meeting: Meeting, over: Condition, ...rules: readonly RuleId[]) => {
  const suspended = given(fact(`${meeting}.suspended`));
  return {
    'meeting.suspended': permitsWhere(all(of(meeting), not(suspended), not(over))),
    'meeting.resumed': permitsWhere(all(of(meeting), suspended, not(over)), ...rules),
  } as const;
};

/** A meeting still to come can be changed, or called off. */
export const changesBefore = (meeting: Meeting, unchanged: RuleId, kept: RuleId) => {
  const calledOff = permitsWhere(of(meeting), kept);
  return {
    ...changesBy(permitsWhere(of(meeting), unchanged)),
    'meeting.postponed': calledOff,
    'meeting.cancelled': { target: `#${meeting}Cancelled`, ...calledOff },
  } as const;
};
