import { type EventObject, type MetaObject, StateMachine, type StateValue } from 'xstate';
import { all, any, type Condition, fact, factOfDecision, given, includes, not } from '../language/index.ts';
import { chartTexts } from '../messages/index.ts';
import type { Span } from '../model/calendar.ts';
import type { TreatyEvent } from '../model/events.ts';
import { decisionsOn, type Facts, NO_FACTS } from '../model/facts.ts';
import { deepFreeze } from '../model/frozen.ts';
import { memoize } from '../model/memoize.ts';
import { readInput, readPhaseInput } from '../model/options.ts';
import type { Decision, Subject } from '../model/vocabulary.ts';
import { checkProgramme } from '../programmes/check.ts';
import { identityOf, ownOf } from '../programmes/own.ts';
import type { Programme } from '../programmes/programme.ts';
import { isComplete } from '../rules/decided.ts';
import type { RuleId } from '../rules/index.ts';
import { endsWithItsDay, firstOver, firstSuspended, hasEnded, secondOver } from '../rules/sittings.ts';
import { decisions } from './decisions.states.ts';
import { recordIn } from './effects.ts';
import { intersessional } from './intersessional.states.ts';
import { ProgrammeMachine, readContext } from './machine.ts';
import { withParagraphs } from './paragraphs.ts';
import { enforcing, placing } from './provisions.ts';
import { hooksOf } from './ready.ts';
import { recommendations } from './recommendations.states.ts';
import { secondMeetingTrack } from './secondMeeting.states.ts';
import {
  actionsOf,
  type CycleInput,
  changesOf,
  edge,
  of,
  type Permits,
  type PermitsParams,
  type PhaseInput,
  pausesOf,
  permits,
  permitsWhere,
} from './setup.ts';

/** The stages of a decision at the First Meeting. */
export type DecisionStage = 'onTheTable' | 'deferred' | 'adopted';

/** The stages of a subject of the recommendations. */
export type SubjectStage = 'open' | 'drafted' | 'agreed';

/** The stages of the recommendations. */
export type RecommendationsStage = { readonly inPreparation: Record<Subject, SubjectStage> } | 'transmitted';

/** The stages of the intersessional track. */
export type IntersessionalStage =
  | 'preparing'
  | 'cancelled'
  | {
      readonly underWay: {
        readonly meeting: 'open' | 'closed';
        readonly recommendations: RecommendationsStage;
      };
    };

/** The stages of the track of the Second Meeting. */
export type SecondMeetingStage = 'decided' | 'convened' | 'cancelled';

/** The state value of a cycle: where its meetings stand. */
export type CycleValue =
  | 'preparation'
  | { readonly firstMeeting: Record<Decision, DecisionStage> }
  | {
      readonly betweenMeetings: {
        readonly intersessional: IntersessionalStage;
        readonly secondMeeting: SecondMeetingStage;
      };
    }
  | 'secondMeeting'
  | 'ended';

/** The ordinary XState machine of a cycle, or of one of its phases. */
export interface MachineOf<Value extends StateValue, Input = CycleInput>
  extends StateMachine<
    Facts,
    TreatyEvent,
    Record<string, never>,
    never,
    { type: 'record'; params: undefined },
    { type: 'permits'; params: PermitsParams },
    never,
    Value,
    string,
    Input | undefined,
    Record<string, never>,
    EventObject,
    MetaObject,
    Record<string, never>
  > {}
export type CycleMachine = MachineOf<CycleValue>;

/** A snapshot of a cycle's machine: where its meetings stand, and what is on record. */
export type CycleSnapshot = ReturnType<CycleMachine['resolveState']>;

const record = permits();

/** At any stage of a cycle that has not ended. */
const untilEnd = (...rules: readonly RuleId[]) => permitsWhere(not(hasEnded), ...rules);

const noted = untilEnd();

/** The events that have a place at every stage. */
const anyStage = {
  'paper.circulated': noted,
  'consultation.held': noted,
  'host.offered': noted,
  'coordinator.appointed': untilEnd('coordinator-asked'),
  'friend.designated': noted,
  'coordination.held': noted,
  'sponsorship.established': untilEnd('sponsorship-voluntary'),
  'contribution.received': untilEnd('contribution-earmarked'),
  'support.arranged': untilEnd('support-fund'),
  'interpretation.arranged': noted,
  'participants.invited': noted,
  'standingCommittees.scheduled': noted,
  'document.issued': untilEnd('no-official-documents'),
  'preparatoryMeeting.held': untilEnd('last-half-day'),
  'officer.replaced': noted,
  'documents.circulated': noted,
  'date.reached': permitsWhere(all(not(hasEnded), not(endsWithItsDay))),
} as const;

/** An objection of the delegation named stands against the decision named. */
const someObjectionStands = includes(factOfDecision({ event: 'decision' }, 'objections'), {
  event: 'delegation',
});

const beforeOver = permitsWhere(not(firstOver));
const calledOff = permitsWhere(all(of('firstMeeting'), not(firstOver)));

const preparation = {
  'firstMeeting.opened': { target: 'firstMeeting', ...record },
  'decision.proposed': beforeOver,
  'decision.amended': beforeOver,
  'objection.raised': beforeOver,
  'objection.withdrawn': permitsWhere(all(someObjectionStands, not(firstOver))),
  ...changesOf('firstMeeting', firstOver),
  'meeting.postponed': calledOff,
  'meeting.cancelled': calledOff,
} as const;

const CLOSE: readonly RuleId[] = [
  'key-decisions-settled',
  'key-decisions-taken',
  'intersessional-agreed',
  'second-meeting-dated',
];

/** A meeting that pauses does not close. */
const closesFirstMeeting = permitsWhere(not(firstSuspended), ...CLOSE);

/** A meeting that was over without a close can still be closed, once. */
const closesLate = edge({
  where: all(given(fact('firstMeeting.opened')), not(given(fact('firstMeeting.closed'))), isComplete),
  rules: CLOSE,
  skips: true,
});

/** The close of the First Meeting, at the meeting or, late, once it was over without one. */
const closes = { ...closesFirstMeeting, target: 'betweenMeetings' } as const;

type Edges = Readonly<Record<string, unknown>>;

/** An edge that is there only while another condition holds, too: a step before it was skipped. */
function onlyWhile(condition: Condition, given: unknown) {
  const { target = '#betweenMeetings', guard } = given as { target?: string; guard: Permits };
  const { where, rules } = guard.params;
  return { target, ...edge({ where: where ? all(where, condition) : condition, rules, skips: true }) };
}

const secondMeeting = secondMeetingTrack('#secondMeeting');

/**
 * From a First Meeting that is over without a close, or that was never held, the cycle goes on with what comes between
 * the meetings; an opening ends it also where it pauses (readings `over-with-its-days`, `suspension`).
 */
const onwards = [intersessional.states.preparing, secondMeeting.states.decided].flatMap(({ on }) =>
  Object.entries(on).map(([type, edge]) => {
    const late = type.endsWith('.opened') ? any(firstOver, firstSuspended) : firstOver;
    return [type, onlyWhile(late, edge)] as const;
  }),
);

/** Edges of a stage, and those by which the cycle goes on without a close. */
function andOnwards(edges: Edges): Edges {
  const joined: Record<string, unknown> = { ...edges };
  for (const [type, late] of onwards) joined[type] = [...[joined[type] ?? []].flat(), late];
  return joined;
}

/** The close of the Second Meeting, or the first day after it, ends the cycle. */
const ends = { target: '#ended', ...record } as const;

/** The stages of the cycle: preparation, First Meeting, the two tracks between the meetings, Second Meeting, its end. */
const stages = {
  preparation: { description: chartTexts.preparation, on: andOnwards(preparation) },
  firstMeeting: {
    ...decisions,
    on: andOnwards({
      'firstMeeting.closed': closes,
      ...changesOf('firstMeeting', firstOver),
      ...pausesOf('firstMeeting', firstOver),
    }),
  },
  betweenMeetings: {
    id: 'betweenMeetings',
    description: chartTexts.betweenMeetings,
    type: 'parallel',
    on: { 'firstMeeting.closed': closesLate },
    states: { intersessional, secondMeeting },
  },
  secondMeeting: {
    id: 'secondMeeting',
    description: chartTexts.secondMeeting,
    on: {
      'secondMeeting.closed': ends,
      'date.reached': { ...ends, ...permitsWhere(endsWithItsDay) },
      ...changesOf('secondMeeting', secondOver, 'second-meeting-unchanged'),
      ...pausesOf('secondMeeting', secondOver, 'second-meeting-unchanged'),
    },
  },
  ended: { id: 'ended', description: chartTexts.ended, type: 'final' },
} as const;

const bare = /* @__PURE__ */ memoize((states: object) => {
  const config = { id: 'cycle', context: NO_FACTS, on: anyStage, initial: 'preparation', states };
  const implementations = { guards: { permits: placing }, actions: { record: () => {} } };
  return new StateMachine(config as never, implementations as never) as unknown as CycleMachine;
});

/** The chart of every programme, whatever it asks: what has a place happens, and nothing goes on record. */
export const bareCycle = (): CycleMachine => bare(stages);

/** The facts that a programme starts with, on a record that is complete. */
const startOf = /* @__PURE__ */ memoize((programme: Programme): Facts => {
  const { offers, firstMeeting, provisions, drafts } = ownOf(programme);
  const held = provisions.find(({ rule }) => rule === 'second-meeting-held');
  return deepFreeze({
    ...NO_FACTS,
    programme: identityOf(programme),
    offers: Object.fromEntries(offers.map(({ country, ...offer }) => [country, offer])),
    firstMeeting: firstMeeting ? { foreseen: firstMeeting.span } : {},
    secondMeeting: held?.with?.within ? { foreseen: held.with.within as unknown as Span } : {},
    decisions: decisionsOn(drafts),
  });
});

/** The context that a programme starts with: its drafts on the table, its offers standing, its First Meeting foreseen. */
export function factsAtStart(programme: Programme, input?: CycleInput): Facts {
  const { complete = true } = readInput(input);
  const facts = startOf(programme);
  return complete ? facts : Object.freeze({ ...facts, complete });
}

/** The facts that a phase starts with: those that are given, or those that the programme starts with. */
function factsAtPhase(programme: Programme, input?: PhaseInput): Facts {
  const { facts, ...others } = readPhaseInput(input);
  if (facts === undefined) return factsAtStart(programme, others as CycleInput);
  const known = readContext(identityOf(programme), facts);
  return { ...known, complete: others.complete ?? known.complete };
}

/** The machine of one chart, for a programme. It enforces: a binding `shall` refuses. */
function machineOf(programme: Programme, id: string, chart: object, factsFrom = factsAtStart): unknown {
  const own = ownOf(programme);
  const context = ({ input }: { input: CycleInput | undefined }) => factsFrom(own, input);
  const whole = withParagraphs(own, { on: anyStage, ...chart, description: own.title });
  const hooks = hooksOf(programme);
  const guard = enforcing(own);
  const config = { id, context, ...(hooks?.chart?.(whole) ?? whole) };
  return new ProgrammeMachine(own, config, {
    actions: actionsOf(recordIn(own)),
    guards: { permits: hooks?.guard?.(guard) ?? guard },
  } as never);
}

const wholeCycle = (programme: Programme): CycleMachine =>
  machineOf(programme, programme.id, { initial: 'preparation', states: stages }) as CycleMachine;

/** The machine that a programme, which can be judged, has at hand: made at its first use. */
export const cycleOf = /* @__PURE__ */ memoize(wholeCycle);

/**
 * The machine of a programme's whole cycle. It enforces: a binding `shall` refuses.
 *
 * @example
 * ```ts
 * import { ccm2011, createCycle } from 'intersessional';
 * import { createActor } from 'xstate';
 * const cycle = createActor(createCycle(ccm2011)).start();
 * cycle.send({ on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' });
 * console.log(cycle.getSnapshot().context.firstMeeting.opened);
 * ```
 * ```text
 * 2010-11-09
 * ```
 */
export function createCycle(programme: Programme): CycleMachine {
  checkProgramme(programme);
  return wholeCycle(programme);
}

/** The phases of the cycle, each usable alone as its own machine. */
export interface PhaseMachines {
  readonly decisions: MachineOf<Record<Decision, DecisionStage>, PhaseInput>;
  readonly intersessional: MachineOf<IntersessionalStage, PhaseInput>;
  readonly recommendations: MachineOf<RecommendationsStage, PhaseInput>;
  readonly secondMeeting: MachineOf<SecondMeetingStage | 'opened', PhaseInput>;
}

/**
 * The machines of a programme's phases. Events that have a place at every stage have one in each phase. `submit` and
 * `explain` take their snapshots.
 *
 * @example
 * ```ts
 * import { ccm2011, createPhases, replay } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { createActor } from 'xstate';
 * const { context: facts } = replay(ccm2011, model, { asOf: '2011-06-26' });
 * const intersessional = createActor(createPhases(ccm2011).intersessional, { input: { facts } }).start();
 * console.log(intersessional.getSnapshot().value);
 * ```
 * ```text
 * preparing
 * ```
 */
export function createPhases(programme: Programme): PhaseMachines {
  checkProgramme(programme);
  const track = secondMeetingTrack('#opened');
  const secondMeeting = {
    ...track,
    states: { ...track.states, opened: { id: 'opened', description: chartTexts.secondMeetingOpened } },
  };
  return Object.fromEntries(
    Object.entries({ decisions, intersessional, recommendations, secondMeeting }).map(([id, chart]) => [
      id,
      machineOf(programme, id, chart, factsAtPhase),
    ]),
  ) as unknown as PhaseMachines;
}
