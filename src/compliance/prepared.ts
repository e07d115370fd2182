import { type ActorScope, type ActorSystem, createActor, type EventObject } from 'xstate';
import { type CycleMachine, type CycleSnapshot, createCycle } from '../machines/cycle.ts';
import { record } from '../machines/effects.ts';
import { observing, provisionsOf, type ReadyProvision } from '../machines/provisions.ts';
import type { CycleInput, PermitsParams } from '../machines/setup.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Programme } from '../programmes/programme.ts';
import type { Edge } from './chart.ts';

type Scope = ActorScope<CycleSnapshot, TreatyEvent, ActorSystem<never>, EventObject>;

/** A programme with its machines made, once. */
export interface Prepared {
  readonly programme: Programme;
  /** Enforces: a binding `shall` refuses. */
  readonly machine: CycleMachine;
  /** Observes: what has a place happens. */
  readonly observer: CycleMachine;
  /** Moves on without putting anything on record: for what an incomplete record leaves out. */
  readonly presumer: CycleMachine;
  /** The provisions that an edge asks, in the order of the paper. */
  readonly askedBy: (params: PermitsParams) => readonly ReadyProvision[];
  readonly scope: Scope;
  /** The snapshot before anything has happened, on a complete record. */
  readonly initial: CycleSnapshot;
  /** Where each edge leads from each configuration met so far. */
  readonly configurations: WeakMap<CycleSnapshot['_nodes'], Map<Edge, CycleSnapshot>>;
  /** One snapshot for each configuration met so far, by its state value. */
  readonly configurationOf: Map<string, CycleSnapshot>;
}

/** A scope for pure transitions: nothing in it is ever started. */
function inertScope(machine: CycleMachine): Scope {
  const self = createActor(machine);
  const nothing = () => {};
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  } as unknown as Scope;
}

function prepare(programme: Programme): Prepared {
  const machine = (programme as { machine?: CycleMachine }).machine ?? createCycle(programme);
  const scope = inertScope(machine);
  const byRule = provisionsOf(programme);
  const order = new Map(programme.provisions.map((provision, index) => [provision, index]));
  const known = new Map<PermitsParams, readonly ReadyProvision[]>();
  const rank = (ready: ReadyProvision) => order.get(ready.provision) ?? 0;
  return {
    programme,
    machine,
    observer: machine.provide({ guards: { permits: observing } }),
    presumer: machine.provide({ guards: { permits: () => true }, actions: { record: () => {} } }),
    scope,
    initial: machine.getInitialSnapshot(scope, undefined),
    configurations: new WeakMap(),
    configurationOf: new Map(),
    askedBy(params) {
      let asked = known.get(params);
      if (asked === undefined) {
        asked = params.rules.flatMap((rule) => byRule.get(rule) ?? []).sort((a, b) => rank(a) - rank(b));
        known.set(params, asked);
      }
      return asked;
    },
  };
}

const prepared = new WeakMap<Programme, Prepared>();

/** The machines and provisions of a programme, made at its first use. */
export function preparedFor(programme: Programme): Prepared {
  let ready = prepared.get(programme);
  if (ready === undefined) {
    ready = prepare(programme);
    prepared.set(programme, ready);
  }
  return ready;
}

/** The snapshot before anything has happened. */
export function begin(programme: Programme, input?: CycleInput): CycleSnapshot {
  const { machine, scope, initial } = preparedFor(programme);
  if (input === undefined) return initial;
  return { ...initial, context: machine.getInitialSnapshot(scope, input).context };
}

/**
 * The snapshot after an event in another version of the machine. XState asks the guards of the machine that made
 * the snapshot, so it is made anew there.
 */
export function moved(
  version: CycleMachine,
  { value, context }: CycleSnapshot,
  event: TreatyEvent,
  scope: Scope,
): CycleSnapshot {
  return version.transition(version.resolveState({ value, context }), event, scope);
}

/** The configuration that an edge leads to, found out by XState once for each configuration and edge. */
function configurationAfter(prepared: Prepared, snapshot: CycleSnapshot, edge: Edge, event: TreatyEvent) {
  let known = prepared.configurations.get(snapshot._nodes);
  if (known === undefined) {
    known = new Map();
    prepared.configurations.set(snapshot._nodes, known);
  }
  let after = known.get(edge);
  if (after === undefined) {
    const { value } = moved(prepared.observer, snapshot, event, prepared.scope);
    const key = JSON.stringify(value);
    after =
      prepared.configurationOf.get(key) ??
      prepared.machine.resolveState({ value, context: snapshot.context });
    prepared.configurationOf.set(key, after);
    known.set(edge, after);
  }
  return after;
}

/**
 * The snapshot after an event that takes an edge. Where the chart stands after it depends on nothing but where
 * it stood and on the edge, as the chart has no history, no eventless edges and no event with two places.
 */
export function observe(
  prepared: Prepared,
  snapshot: CycleSnapshot,
  edge: Edge,
  event: TreatyEvent,
): CycleSnapshot {
  const context = record(snapshot.context, event);
  if (edge.targets.length === 0) return { ...snapshot, context };
  return { ...configurationAfter(prepared, snapshot, edge, event), context };
}
