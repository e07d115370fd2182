import { initialTransition, StateMachine, type StateValue, transition } from 'xstate';
import type { TreatyEvent } from '../model/events.ts';
import { deepFreeze } from '../model/frozen.ts';
import { cached, memoize } from '../model/memoize.ts';
import type { Programme } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';
import type { Edge } from './chart.ts';
import { bareCycle, type CycleMachine, type CycleSnapshot, cycleOf } from './cycle.ts';
import { placing } from './provisions.ts';
import { hooksOf } from './ready.ts';

/** A chart with the configurations met so far. */
export interface Chart {
  /** The machine whose states they are. */
  readonly machine: CycleMachine;
  /** The machine that finds out where edges lead: what has a place happens. */
  readonly observer: CycleMachine;
  /** The configuration before anything has happened. */
  readonly initial: CycleSnapshot;
  /** The configuration to which each edge leads, by the configurations met so far. */
  readonly leadsTo: (from: CycleSnapshot['_nodes']) => Map<Edge, CycleSnapshot>;
  /** One snapshot for each configuration met so far, by its state value. */
  readonly configurations: Map<string, CycleSnapshot>;
}

/** A configuration that many snapshots share: nobody can write to it. */
function held(snapshot: CycleSnapshot): CycleSnapshot {
  deepFreeze(snapshot.value);
  for (const part of [snapshot._nodes, snapshot.children, snapshot.historyValue, snapshot])
    Object.freeze(part);
  return snapshot;
}

function chartWith(machine: CycleMachine, observer: CycleMachine): Chart {
  const [initial] = initialTransition(machine);
  return {
    machine,
    observer,
    initial: held(initial),
    leadsTo: memoize(() => new Map()),
    configurations: new Map(),
  };
}

/** The chart of a machine, with its own states. */
export const chartOn = /* @__PURE__ */ memoize((machine: CycleMachine): Chart => {
  const { config, implementations } = machine;
  const guards = { permits: placing };
  const observer = new StateMachine(config, { ...implementations, guards } as never);
  return chartWith(machine, observer as unknown as CycleMachine);
});

const shared = /* @__PURE__ */ memoize((bare: CycleMachine) => chartWith(bare, bare));

/** The chart of a programme. Programmes share one, except where a test has changed that of a programme. */
export const chartFor = (programme: Programme): Chart =>
  hooksOf(programme)?.chart ? chartOn(cycleOf(programme)) : shared(bareCycle(vocabularyOf(programme).cycle));

/** The configuration with a state value. */
export function configurationAt(
  { machine, initial, configurations }: Chart,
  value: StateValue,
): CycleSnapshot {
  return cached(configurations, JSON.stringify(value), () =>
    held(machine.resolveState({ value: value as never, context: initial.context })),
  );
}

/**
 * The configuration that an edge leads to, found out by XState once for each configuration and edge: it depends on
 * nothing else, as the chart has no history, no eventless edges and no event with two places. XState asks the
 * guards of the machine that made the snapshot, so it is made anew for the observer, whose guard asks for the place
 * alone: a step that is inferred has no fields.
 */
export function configurationAfter(
  chart: Chart,
  { value, context, _nodes }: CycleSnapshot,
  edge: Edge,
  event: TreatyEvent,
): CycleSnapshot {
  return cached(chart.leadsTo(_nodes), edge, () => {
    const from = chart.observer.resolveState({ value, context });
    return configurationAt(chart, transition(chart.observer, from, event)[0].value);
  });
}
