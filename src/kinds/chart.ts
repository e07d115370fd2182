import { all, any, type Condition, factAt, given, not } from '../language/index.ts';
import { chartTexts } from '../messages/index.ts';
import { memoize } from '../model/memoize.ts';
import { decidingMeetings, decisionsAt } from './decision/at.ts';
import { decisionsChart, textsBefore } from './decision/chart.ts';
import type { CycleDeclared } from './declared.ts';
import {
  type CycleChart,
  type EdgeConfig,
  type Edges,
  edge,
  permits,
  permitsWhere,
  type StateConfig,
  to,
} from './edge.ts';
import { type Leg, legsOf } from './flow.ts';
import type { ByKind } from './kinds.ts';
import { partsOf } from './made.ts';
import {
  actsAt,
  changesOf,
  convenes,
  describe,
  opens,
  pausesOf,
  purports,
  trackOfBetween,
  trackOfMain,
} from './meeting/chart.ts';
import { endingOf, isComplete, isOf, sittingOf } from './meeting/sittings.ts';
import { OFFICE_TYPES } from './office/types.ts';
import { recommendationsChart } from './recommendations/chart.ts';
import { askedAt } from './steps.ts';

const noTypes = (): readonly string[] => [];

/** The types of event of each kind that have a place at every stage; the others have theirs in the stages below. */
const EVER: ByKind<(cycle: CycleDeclared) => readonly string[]> = {
  act: ({ acts }) => Object.keys(acts).filter((type) => acts[type]?.at === undefined),
  office: ({ offices }) => (offices ? OFFICE_TYPES : []),
  meeting: noTypes,
  decision: noTypes,
  recommendations: noTypes,
};

/** Makes the edges that stand at every stage: acts, officers, and the days that are reached, while the cycle has not ended. */
function anyStage(cycle: CycleDeclared): Edges {
  const { hasEnded, endsWithItsDay } = endingOf(cycle);
  const types = Object.values(EVER).flatMap((typesOf) => typesOf(cycle));
  return {
    ...Object.fromEntries(types.map((type) => [type, permitsWhere(not(hasEnded), askedAt(cycle, type))])),
    'date.reached': permitsWhere(all(not(hasEnded), not(endsWithItsDay))),
  };
}

/** An edge that is there only while another condition holds, too: a step before it was skipped. */
function onlyWhile(condition: Condition, { target, guard }: EdgeConfig, stage: string): EdgeConfig {
  const { where, rules } = guard.params;
  return to(
    target ?? `#${stage}`,
    edge({ where: where ? all(where, condition) : condition, rules, skips: true }),
  );
}

const tracksIn = /* @__PURE__ */ memoize((cycle: CycleDeclared) =>
  memoize(({ between, meeting }: Leg): Readonly<Record<string, StateConfig>> => {
    const tracks = between.map((each) => [each, trackOfBetween(cycle, each)] as const);
    return Object.fromEntries([...tracks, [meeting, trackOfMain(cycle, meeting, `#${meeting}`)]]);
  }),
);

/** Returns the states that the stage before a meeting consists of, by meeting: made once for each leg. */
const tracksOf = (cycle: CycleDeclared, leg: Leg) => tracksIn(cycle)(leg);

/**
 * The edges by which the cycle goes on with what comes next, from a meeting that is over without a close, or that was
 * never held; an opening ends it also where it pauses (readings `over-with-its-days`, `suspension`).
 */
function onwardsOf(
  cycle: CycleDeclared,
  { meeting }: Leg,
  next: Leg,
): readonly (readonly [string, EdgeConfig])[] {
  const { over, suspended } = sittingOf(cycle, meeting);
  const paused = any(over, suspended);
  return Object.values(tracksOf(cycle, next)).flatMap(({ initial, states }) =>
    Object.entries(states?.[initial as string]?.on ?? {}).map(([type, edge]) => {
      const late = type.endsWith('.opened') ? paused : over;
      return [type, onlyWhile(late, edge as EdgeConfig, next.stage)] as const;
    }),
  );
}

/** Edges of a state, and more of them. */
function joined(edges: Edges = {}, more: readonly (readonly [string, EdgeConfig])[]): Edges {
  const all: Record<string, EdgeConfig | readonly EdgeConfig[]> = { ...edges };
  for (const [type, edge] of more) all[type] = [...[all[type] ?? []].flat(), edge];
  return all;
}

/** A meeting that was over without a close can still be closed, once. */
const closesLate = (cycle: CycleDeclared, meeting: string): EdgeConfig =>
  edge({
    where: all(given(factAt(`${meeting}.opened`)), not(given(factAt(`${meeting}.closed`))), isComplete),
    rules: askedAt(cycle, `${meeting}.closed`),
    skips: true,
  });

/** The edges of a meeting while it is held. */
const whileHeld = (cycle: CycleDeclared, meeting: string): Edges => ({
  ...purports(cycle, meeting),
  ...changesOf(cycle, meeting),
  ...pausesOf(cycle, meeting),
});

/** The last meeting: its close, or the first day after it, ends the cycle. */
function ofLast(cycle: CycleDeclared, meeting: string): Edges {
  const ends = to('#ended', permits(askedAt(cycle, `${meeting}.closed`)));
  return {
    [`${meeting}.closed`]: ends,
    'date.reached': to('#ended', permitsWhere(endingOf(cycle).endsWithItsDay)),
    ...actsAt(cycle, meeting),
    ...whileHeld(cycle, meeting),
  };
}

/** The stage before the first meeting, where nothing else is held before it: it is only waited for. */
function preparation(cycle: CycleDeclared, { meeting }: Leg): StateConfig {
  const calledOff = permitsWhere(
    all(isOf(meeting), not(sittingOf(cycle, meeting).over)),
    askedAt(cycle, `${meeting}.calledOff`),
  );
  return {
    description: describe(cycle, meeting, 'toCome'),
    on: {
      ...convenes(cycle, meeting),
      [`${meeting}.opened`]: to(meeting, opens(cycle, meeting)),
      ...textsBefore(cycle, meeting),
      ...changesOf(cycle, meeting),
      'meeting.postponed': calledOff,
      'meeting.cancelled': calledOff,
    },
  };
}

/** The stage between two meetings, or before the first: the tracks of what can be held, side by side. */
function between(cycle: CycleDeclared, leg: Leg, earlier: Leg | undefined): StateConfig {
  const { meeting, stage, description = describe(cycle, meeting, 'toCome') } = leg;
  const closed = earlier && {
    [`${earlier.meeting}.closed`]: closesLate(cycle, earlier.meeting),
  };
  return {
    id: stage,
    description,
    type: 'parallel',
    on: { ...closed, ...textsBefore(cycle, meeting) },
    states: tracksOf(cycle, leg),
  };
}

/** The stage at which a meeting sits, with its decisions side by side. */
const held = (cycle: CycleDeclared, { meeting }: Leg): StateConfig => ({
  description: describe(cycle, meeting, 'sitting'),
  ...decisionsChart(cycle, meeting),
});

/** The edges of a meeting that others follow. One that pauses does not close. */
const thenNext = (cycle: CycleDeclared, { meeting }: Leg, next: Leg): Edges => ({
  [`${meeting}.closed`]: to(
    next.stage,
    permitsWhere(not(sittingOf(cycle, meeting).suspended), askedAt(cycle, `${meeting}.closed`)),
  ),
  ...actsAt(cycle, meeting),
  ...whileHeld(cycle, meeting),
});

/** The stages of one leg: before its meeting, and at it. */
function stagesOf(cycle: CycleDeclared, at: number): Readonly<Record<string, StateConfig>> {
  const legs = legsOf(cycle);
  const [leg, next] = [legs[at] as Leg, legs[at + 1]];
  const { meeting, stage } = leg;
  const isWaitedFor = at === 0 && leg.between.length === 0;
  const waiting = isWaitedFor ? preparation(cycle, leg) : between(cycle, leg, legs[at - 1]);
  const { notes } = partsOf(cycle);
  const before = { ...waiting, on: { ...waiting.on, ...notes?.before(cycle, at) } };
  const id = isWaitedFor ? {} : { id: meeting };
  const sitting = { ...id, ...held(cycle, leg) };
  const whole = (on: Edges): StateConfig => ({ ...sitting, on: { ...sitting.on, ...on } });
  if (next === undefined) return { [stage]: before, [meeting]: whole(ofLast(cycle, meeting)) };
  const goesOn = onwardsOf(cycle, leg, next);
  const isForeseen = cycle.meetings[meeting]?.days === 'foreseen';
  return {
    [stage]: isForeseen ? { ...before, on: joined(before.on, goesOn) } : before,
    [meeting]: whole(joined({ ...thenNext(cycle, leg, next), ...notes?.during(cycle, at) }, goesOn)),
  };
}

/** Generates the chart of a cycle from its declarations: once for each. */
export const chartOf = /* @__PURE__ */ memoize((cycle: CycleDeclared): CycleChart => {
  const legs = legsOf(cycle);
  return {
    on: anyStage(cycle),
    initial: (legs[0] as Leg).stage,
    states: {
      ...Object.assign({}, ...legs.map((_, at) => stagesOf(cycle, at))),
      ended: { id: 'ended', description: chartTexts.ended, type: 'final' },
    },
  };
});

/** The name of the phase in which a meeting decides: `decisions` where no other meeting does. */
const phaseOfDecisions = (cycle: CycleDeclared, meeting: string): string =>
  decidingMeetings(cycle).length > 1 ? `${meeting}-decisions` : 'decisions';

/** The charts of the phases of a cycle, each usable alone: decisions, meetings, recommendations. */
export function phasesOf(cycle: CycleDeclared): Readonly<Record<string, StateConfig>> {
  const { recommendations } = cycle;
  const phases: Record<string, StateConfig> = {};
  for (const [at, leg] of legsOf(cycle).entries()) {
    for (const each of leg.between) {
      phases[each] = trackOfBetween(cycle, each);
      if (recommendations?.from === each) phases.recommendations = recommendationsChart(cycle);
    }
    if (at > 0 || leg.between.length > 0) phases[leg.meeting] = untilOpened(cycle, leg.meeting);
    if (decisionsAt(cycle, leg.meeting).length > 0)
      phases[phaseOfDecisions(cycle, leg.meeting)] = held(cycle, leg);
  }
  return phases;
}

/** The track of a meeting up to its opening. */
function untilOpened(cycle: CycleDeclared, meeting: string): StateConfig {
  const track = trackOfMain(cycle, meeting, '#opened');
  const opened = { id: 'opened', description: describe(cycle, meeting, 'opened') };
  return { ...track, states: { ...track.states, opened } };
}
