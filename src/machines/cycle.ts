import type { EventObject, MetaObject, StateMachine, StateValue } from 'xstate';
import type { TreatyEvent } from '../model/events.ts';
import { type Facts, NO_FACTS } from '../model/facts.ts';
import { DECISIONS, type Decision, type Subject } from '../model/vocabulary.ts';
import type { Programme } from '../programmes/programme.ts';
import type { RuleId } from '../rules/index.ts';
import { factOfDecision, includes } from '../rules/language/index.ts';
import { decisions } from './decisions.states.ts';
import { intersessional } from './intersessional.states.ts';
import { enforcing } from './provisions.ts';
import { recommendations } from './recommendations.states.ts';
import { secondMeetingTrack } from './secondMeeting.states.ts';
import { type CycleInput, changesOf, cycle, of, type PermitsParams, permits, permitsWhere } from './setup.ts';

/** Where a decision can stand at the First Meeting. */
export type DecisionStage = 'onTheTable' | 'deferred' | 'adopted';

/** Where a subject of the recommendations can stand. */
export type SubjectStage = 'open' | 'drafted' | 'agreed';

/** Where the recommendations can stand. */
export type RecommendationsStage = { readonly inPreparation: Record<Subject, SubjectStage> } | 'transmitted';

/** Where the intersessional track can stand. */
export type IntersessionalStage =
  | 'preparing'
  | 'cancelled'
  | {
      readonly underWay: {
        readonly meeting: 'open' | 'closed';
        readonly recommendations: RecommendationsStage;
      };
    };

/** Where the track of the Second Meeting can stand. */
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
  | 'secondMeeting';

/** The ordinary XState machine of a cycle, or of one of its phases. */
export interface MachineOf<Value extends StateValue>
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
    CycleInput | undefined,
    Record<string, never>,
    EventObject,
    MetaObject,
    Record<string, never>
  > {}
export type CycleMachine = MachineOf<CycleValue>;

/** A snapshot of a cycle's machine: where its meetings stand, and what is on record. */
export type CycleSnapshot = ReturnType<CycleMachine['resolveState']>;

const record = { guard: permits(), actions: 'record' } as const;
const judged = (...rules: readonly RuleId[]) => ({ guard: permits(...rules), actions: 'record' }) as const;

/** What can happen at any stage. */
const anyStage = {
  'paper.circulated': record,
  'consultation.held': record,
  'host.offered': record,
  'coordinator.appointed': judged('coordinator-asked'),
  'friend.designated': record,
  'coordination.held': record,
  'sponsorship.established': judged('sponsorship-voluntary'),
  'contribution.received': judged('contribution-earmarked'),
  'support.arranged': judged('support-fund'),
  'interpretation.arranged': judged('languages-provided'),
  'participants.invited': record,
  'standingCommittees.scheduled': record,
  'document.issued': judged('no-official-documents'),
  'preparatoryMeeting.held': judged('last-half-day'),
  'officer.replaced': record,
  'documents.circulated': record,
  'date.reached': record,
} as const;

const firstMeetingStays = { guard: permitsWhere(of('firstMeeting')), actions: 'record' } as const;
const secondMeetingStays = { guard: permitsWhere(of('secondMeeting')), actions: 'record' } as const;

/** An objection of the delegation named stands against the decision named. */
const someObjectionStands = includes(factOfDecision({ event: 'decision' }, 'objections'), {
  event: 'delegation',
});

const preparation = cycle.createStateConfig({
  on: {
    'firstMeeting.opened': { target: 'firstMeeting', ...record },
    'decision.proposed': record,
    'decision.amended': record,
    'objection.raised': record,
    'objection.withdrawn': { guard: permitsWhere(someObjectionStands), actions: 'record' },
    ...changesOf('firstMeeting'),
    'meeting.postponed': firstMeetingStays,
    'meeting.cancelled': firstMeetingStays,
  },
});

const closesFirstMeeting = judged(
  'key-decisions-settled',
  'key-decisions-taken',
  'intersessional-agreed',
  'second-meeting-dated',
);

/** The stages of the cycle: preparation, First Meeting, the two tracks between the meetings, Second Meeting. */
const stages = {
  preparation,
  firstMeeting: {
    ...decisions,
    on: {
      'firstMeeting.closed': { target: 'betweenMeetings', ...closesFirstMeeting },
      ...changesOf('firstMeeting'),
      'meeting.suspended': firstMeetingStays,
      'meeting.resumed': firstMeetingStays,
    },
  },
  betweenMeetings: {
    type: 'parallel',
    states: { intersessional, secondMeeting: secondMeetingTrack('#secondMeeting') },
  },
  secondMeeting: {
    id: 'secondMeeting',
    on: {
      ...changesOf('secondMeeting', 'second-meeting-unchanged'),
      'meeting.suspended': secondMeetingStays,
      'meeting.resumed': secondMeetingStays,
    },
  },
} as const;

/** The context that a programme starts with: its drafts on the table, its offers standing. */
export function factsAtStart(programme: Programme, input: CycleInput = {}): Facts {
  return {
    ...NO_FACTS,
    complete: input.complete ?? true,
    offers: Object.fromEntries(programme.offers.map(({ country, ...offer }) => [country, offer])),
    decisions: Object.fromEntries(
      DECISIONS.map((decision) => [decision, { terms: programme.drafts[decision], objections: [] }]),
    ) as unknown as Facts['decisions'],
  };
}

/** The machine of a programme's whole cycle. It enforces: a binding `shall` refuses. */
export function createCycle(programme: Programme): CycleMachine {
  return cycle
    .createMachine({
      id: programme.id,
      context: ({ input }) => factsAtStart(programme, input),
      initial: 'preparation',
      on: anyStage,
      states: stages,
    })
    .provide({ guards: { permits: enforcing(programme) } }) as unknown as CycleMachine;
}

/** The phases of the cycle, each usable alone as its own machine. */
export interface PhaseMachines {
  readonly decisions: MachineOf<Record<Decision, DecisionStage>>;
  readonly intersessional: MachineOf<IntersessionalStage>;
  readonly recommendations: MachineOf<RecommendationsStage>;
  readonly secondMeeting: MachineOf<SecondMeetingStage | 'opened'>;
}

/** The machines of a programme's phases. What can happen at any stage can happen in each of them. */
export function createPhases(programme: Programme): PhaseMachines {
  const context = ({ input }: { input: CycleInput | undefined }) => factsAtStart(programme, input);
  const guards = { permits: enforcing(programme) };
  const secondMeeting = secondMeetingTrack('#opened');
  return {
    decisions: cycle
      .createMachine({ id: 'decisions', context, on: anyStage, ...decisions })
      .provide({ guards }),
    intersessional: cycle
      .createMachine({ id: 'intersessional', context, on: anyStage, ...intersessional })
      .provide({ guards }),
    recommendations: cycle
      .createMachine({ id: 'recommendations', context, on: anyStage, ...recommendations })
      .provide({ guards }),
    secondMeeting: cycle
      .createMachine({
        id: 'secondMeeting',
        context,
        on: anyStage,
        ...secondMeeting,
        states: { ...secondMeeting.states, opened: { id: 'opened' } },
      })
      .provide({ guards }),
  } as unknown as PhaseMachines;
}
