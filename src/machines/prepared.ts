import { initialTransition, StateMachine, transition } from 'xstate';
import type { TreatyEvent } from '../model/events.ts';
import { deepFreeze } from '../model/frozen.ts';
import { memoize } from '../model/memoize.ts';
import { admitted } from '../programmes/check.ts';
import type { Programme } from '../programmes/programme.ts';
import type { Edge } from './chart.ts';
import { type CycleMachine, type CycleSnapshot, cycleOf, factsAtStart } from './cycle.ts';
import { recordIn } from './effects.ts';
import { machineOfLive, type ProgrammeMachine, snapshotOn } from './machine.ts';
import { askedBy, placing, provisionsOf, type ReadyProvision } from './provisions.ts';
import type { CycleInput, PermitsParams } from './setup.ts';

/** A programme with its machines made, once. */
export interface Prepared {
  readonly programme: Programme;
  /** Enforces: a binding `shall` refuses. */
  readonly machine: CycleMachine;
  /** Observes: what has a place happens. */
  readonly observer: CycleMachine;
  /** Puts an event on record. */
  readonly record: ReturnType<typeof recordIn>;
  /** The provisions that an edge asks, in the order of the paper. */
  readonly askedBy: (params: PermitsParams) => readonly ReadyProvision[];
  /** The snapshot before anything has happened, on a complete record. */
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

/** A machine of a programme, of its cycle or of a phase, made ready once. */
const preparedOn = /* @__PURE__ */ memoize((machine: CycleMachine): Prepared => {
  const { programme } = machine as unknown as ProgrammeMachine;
  const { config, implementations } = machine;
  const [initial] = initialTransition(machine);
  return {
    programme,
    machine,
    observer: new StateMachine(config, {
      ...implementations,
      guards: { permits: placing },
    } as never) as unknown as CycleMachine,
    initial: held(initial),
    record: recordIn(programme),
    askedBy: askedBy(programme),
    leadsTo: memoize(() => new Map()),
    configurations: new Map(),
  };
});

/** The machines and provisions of a programme, made at its first use. */
export const preparedFor = /* @__PURE__ */ memoize((programme: Programme): Prepared => {
  const own = admitted(programme);
  if (own !== programme) return preparedFor(own);
  provisionsOf(own);
  return preparedOn(cycleOf(own));
});

/** Returns the machine that judges a snapshot, made ready: that of its phase, else that of the whole cycle. */
export function preparedAt(programme: Programme, snapshot: unknown): Prepared {
  const prepared = preparedFor(programme);
  const live = machineOfLive(snapshot);
  const isPhase = live?.programme === prepared.programme && live.id !== prepared.machine.id;
  return isPhase ? preparedOn(live as unknown as CycleMachine) : prepared;
}

/**
 * The snapshot before anything has happened.
 *
 * @example
 * ```ts
 * import { begin, ccm2011 } from 'intersessional';
 * const { value, context } = begin(ccm2011);
 * console.log(value, context.decisions.languages.terms);
 * ```
 * ```text
 * preparation { languages: [ 'en', 'fr', 'es' ] }
 * ```
 */
export function begin(programme: Programme, input?: CycleInput): CycleSnapshot {
  const { initial } = preparedFor(programme);
  return input === undefined ? initial : { ...initial, context: factsAtStart(programme, input) };
}

/** Reads a snapshot of a programme: see `snapshotOn`. */
export const snapshotOf = ({ machine }: Prepared, value: unknown): CycleSnapshot =>
  snapshotOn(machine, value);

/**
 * The configuration that an edge leads to, found out by XState once for each configuration and edge: it depends on
 * nothing else, as the chart has no history, no eventless edges and no event with two places. XState asks the
 * guards of the machine that made the snapshot, so it is made anew for the observer, whose guard asks for the place
 * alone: a step that is inferred has no fields.
 */
export function configurationAfter(
  { machine, observer, leadsTo, configurations }: Prepared,
  { value, context, _nodes }: CycleSnapshot,
  edge: Edge,
  event: TreatyEvent,
): CycleSnapshot {
  const known = leadsTo(_nodes);
  let after = known.get(edge);
  if (after === undefined) {
    const [reached] = transition(observer, observer.resolveState({ value, context }), event);
    const key = JSON.stringify(reached.value);
    after = configurations.get(key) ?? held(machine.resolveState({ value: reached.value, context }));
    configurations.set(key, after);
    known.set(edge, after);
  }
  return after;
}

/** The snapshot after an event that takes an edge. */
export function observe(
  prepared: Prepared,
  snapshot: CycleSnapshot,
  edge: Edge,
  event: TreatyEvent,
): CycleSnapshot {
  const context = prepared.record(snapshot.context, event);
  const after = edge.targets.length === 0 ? snapshot : configurationAfter(prepared, snapshot, edge, event);
  return { ...after, context };
}
