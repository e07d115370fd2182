import { type ActorScope, type ActorSystem, createActor, type EventObject } from 'xstate';
import { type CycleMachine, createCycle } from '../machines/cycle.ts';
import { observing, provisionsOf, type ReadyProvision } from '../machines/provisions.ts';
import type { CycleInput, PermitsParams } from '../machines/setup.ts';
import type { TreatyEvent } from '../model/events.ts';
import type { Programme } from '../programmes/programme.ts';

/** A snapshot of a cycle's machine: where its meetings stand, and what is on record. */
export type CycleSnapshot = ReturnType<CycleMachine['resolveState']>;

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
  const machine = createCycle(programme);
  const byRule = provisionsOf(programme);
  const order = new Map(programme.provisions.map((provision, index) => [provision, index]));
  const known = new Map<PermitsParams, readonly ReadyProvision[]>();
  const rank = (ready: ReadyProvision) => order.get(ready.provision) ?? 0;
  return {
    programme,
    machine,
    observer: machine.provide({ guards: { permits: observing } }),
    presumer: machine.provide({ guards: { permits: () => true }, actions: { record: () => {} } }),
    scope: inertScope(machine),
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
export const begin = (programme: Programme, input?: CycleInput): CycleSnapshot => {
  const { machine, scope } = preparedFor(programme);
  return machine.getInitialSnapshot(scope, input);
};

/** The snapshot after an event that is let through. */
export const observe = (
  { observer, scope }: Prepared,
  snapshot: CycleSnapshot,
  event: TreatyEvent,
): CycleSnapshot => observer.transition(snapshot, event, scope);
