import type { EventObject, MetaObject, StateMachine, StateValue } from 'xstate';
import type { TreatyEvent } from '../model/events.ts';
import { decisionsOn, type Facts, NO_FACTS } from '../model/facts.ts';
import type { Decision, Subject } from '../model/vocabulary.ts';
import type { Programme } from '../programmes/programme.ts';
import { factOfDecision, includes } from '../rules/language/index.ts';
import { decisions } from './decisions.states.ts';
import { intersessional } from './intersessional.states.ts';
import { enforcing } from './provisions.ts';
import { trialOf } from './ready.ts';
import { recommendations } from './recommendations.states.ts';
import { secondMeetingTrack } from './secondMeeting.states.ts';
import {
  type CycleInput,
  changesOf,
  cycle,
  of,
  type PermitsParams,
  pausesOf,
  permits,
  permitsWhere,
} from './setup.ts';

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

const record = permits();

/** What can happen at any stage. */
const anyStage = {
  'paper.circulated': record,
  'consultation.held': record,
  'host.offered': record,
  'coordinator.appointed': permits('coordinator-asked'),
  'friend.designated': record,
  'coordination.held': record,
  'sponsorship.established': permits('sponsorship-voluntary'),
  'contribution.received': permits('contribution-earmarked'),
  'support.arranged': permits('support-fund'),
  'interpretation.arranged': permits('languages-provided'),
  'participants.invited': record,
  'standingCommittees.scheduled': record,
  'document.issued': permits('no-official-documents'),
  'preparatoryMeeting.held': permits('last-half-day'),
  'officer.replaced': record,
  'documents.circulated': record,
  'date.reached': record,
} as const;

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
    'objection.withdrawn': permitsWhere(someObjectionStands),
    ...changesOf('firstMeeting'),
    'meeting.postponed': permitsWhere(of('firstMeeting')),
    'meeting.cancelled': permitsWhere(of('firstMeeting')),
  },
});

const closesFirstMeeting = permits(
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
      ...pausesOf('firstMeeting'),
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
      ...pausesOf('secondMeeting'),
    },
  },
} as const;

/** The context that a programme starts with: its drafts on the table, its offers standing. */
export const factsAtStart = ({ offers, drafts }: Programme, { complete = true }: CycleInput = {}): Facts => ({
  ...NO_FACTS,
  complete,
  offers: Object.fromEntries(offers.map(({ country, ...offer }) => [country, offer])),
  decisions: decisionsOn(drafts),
});

/** The machine of one chart, for a programme. It enforces: a binding `shall` refuses. */
function machineOf(programme: Programme, id: string, chart: object): unknown {
  const context = ({ input }: { input: CycleInput | undefined }) => factsAtStart(programme, input);
  const whole = { on: anyStage, ...chart };
  const trial = trialOf(programme);
  const guard = enforcing(programme);
  return cycle
    .createMachine({ id, context, ...(trial?.chart?.(whole) ?? whole) })
    .provide({ guards: { permits: trial?.guard?.(guard) ?? guard } });
}

/** The machine of a programme's whole cycle. It enforces: a binding `shall` refuses. */
export const createCycle = (programme: Programme): CycleMachine =>
  machineOf(programme, programme.id, { initial: 'preparation', states: stages }) as CycleMachine;

/** The phases of the cycle, each usable alone as its own machine. */
export interface PhaseMachines {
  readonly decisions: MachineOf<Record<Decision, DecisionStage>>;
  readonly intersessional: MachineOf<IntersessionalStage>;
  readonly recommendations: MachineOf<RecommendationsStage>;
  readonly secondMeeting: MachineOf<SecondMeetingStage | 'opened'>;
}

/** The machines of a programme's phases. What can happen at any stage can happen in each of them. */
export function createPhases(programme: Programme): PhaseMachines {
  const track = secondMeetingTrack('#opened');
  const secondMeeting = { ...track, states: { ...track.states, opened: { id: 'opened' } } };
  return Object.fromEntries(
    Object.entries({ decisions, intersessional, recommendations, secondMeeting }).map(([id, chart]) => [
      id,
      machineOf(programme, id, chart),
    ]),
  ) as unknown as PhaseMachines;
}
