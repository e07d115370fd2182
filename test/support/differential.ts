import type { CycleSnapshot, Programme, TreatyEvent } from 'intersessional';
import { createActor } from 'xstate';
import type { EventTemplate } from '../../src/analysis/template.ts';
import { answersAt, hasPlaceAt } from '../../src/kernel/encode/answers.ts';
import type { Kernel } from '../../src/kernel/encode/kernel.ts';
import { firstDaysOf, runAt, stateOf } from '../../src/kernel/encode/states.ts';
import type { Action } from '../../src/kernel/ground/transitionSystem.ts';
import { walk } from '../../src/kernel/search/breadth.ts';
import { edgeFor } from '../../src/machines/chart.ts';
import { judge } from '../../src/machines/judge.ts';
import { enforcedFor } from '../../src/machines/prepared.ts';
import { provisionsOf } from '../../src/machines/provisions.ts';

/** The result of comparing a kernel with XState. */
export interface Differences {
  readonly states: number;
  /** Pairs of a state and an event. */
  readonly pairs: number;
  /** True if every reachable state was compared. */
  readonly exhausted: boolean;
  /** The differences, at most a few of many. */
  readonly found: readonly string[];
}

const ENOUGH = 5;
const nothing = () => {};

/** XState's next snapshot, without an actor of its own for each step; `undefined`: the event is not taken. */
function takerOf(programme: Programme) {
  const { machine } = enforcedFor(programme).chart;
  const actor = createActor(machine);
  const scope = {
    self: actor,
    system: actor.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  return (snapshot: CycleSnapshot, event: TreatyEvent): CycleSnapshot | undefined => {
    const next = machine.transition(snapshot, event, scope as never) as CycleSnapshot;
    return next === snapshot ? undefined : next;
  };
}

/** The provisions that refuse an event, by the judge that explains; `undefined`: the chart has no place for it. */
function refusingOf(programme: Programme, snapshot: CycleSnapshot, event: TreatyEvent): string | undefined {
  const { edge, answers } = judge(enforcedFor(programme), snapshot, event);
  if (edge === undefined) return undefined;
  const all = provisionsOf(programme);
  return answers
    .filter(({ refuses }) => refuses)
    .map(({ ready }) => all.indexOf(ready))
    .join();
}

/** The same by the kernel. */
function refusingIn(
  kernel: Kernel,
  actions: readonly Action[],
  states: Int32Array,
  at: number,
): string | undefined {
  const placed = actions.find((action) => hasPlaceAt(kernel, action, states, at));
  if (placed === undefined) return undefined;
  return answersAt(kernel, placed, states, at)
    .filter(({ refuses }) => refuses)
    .map(({ provision }) => provision)
    .join();
}

const has = (row: Int32Array, action: number): boolean =>
  (((row[action >> 5] as number) >>> (action & 31)) & 1) === 1;

/**
 * Holds a kernel against XState at every state that it reaches and for every event of its alphabet: whether it
 * happens, what comes next, and what refuses it.
 */
export function differences(
  programme: Programme,
  kernel: Kernel,
  limit = Number.POSITIVE_INFINITY,
): Differences {
  const { store, complete } = walk(kernel, limit);
  const take = takerOf(programme);
  const firstDays = firstDaysOf(kernel);
  const byLetter = new Map<EventTemplate, Action[]>(kernel.quotient.alphabet.map((event) => [event, []]));
  for (const action of kernel.quotient.actions) if (action.event) byLetter.get(action.event)?.push(action);
  const indexOf = new Map(kernel.actions.map((action, i) => [action, i]));
  const time = kernel.actions.findIndex(({ event }) => event === undefined);
  const snapshots = new Map<number, CycleSnapshot>([[0, enforcedFor(programme).chart.initial]]);
  const row = new Int32Array(kernel.rowWords);
  const next = new Int32Array(kernel.words);
  const found: string[] = [];
  let pairs = 0;
  let state = 0;
  const goTo = (to: number, snapshot: CycleSnapshot) => {
    if (to > state && !snapshots.has(to)) snapshots.set(to, snapshot);
  };
  const take1 = (action: number, at: number): number => {
    kernel.apply(action, store.states, at, next, 0);
    return store.find(next, 0);
  };
  for (; state < store.size && found.length < ENOUGH; state++) {
    const snapshot = snapshots.get(state);
    // Beyond a limit a state may have been met whose predecessors were not gone on from.
    if (snapshot === undefined) continue;
    snapshots.delete(state);
    const at = state * kernel.words;
    const day = firstDays[runAt(kernel, store.states, at)] ?? kernel.programme.starts ?? '2001-01-01';
    kernel.enabled(store.states, at, row);
    if (time >= 0 && has(row, time) && kernel.passes(time, store.states, at)) goTo(take1(time, at), snapshot);
    for (const [letter, actions] of byLetter) {
      const event = { on: day, ...letter } as unknown as TreatyEvent;
      // The kernel takes every step: an edge for a step that never came is not its own.
      if (edgeFor(snapshot, event)?.params.skips) continue;
      const after = take(snapshot, event);
      const ours = actions.find((action) => {
        const i = indexOf.get(action);
        return i !== undefined && has(row, i) && kernel.passes(i, store.states, at);
      });
      pairs++;
      const where = () => `${JSON.stringify(event)} at ${JSON.stringify(snapshot.value)}`;
      if ((after === undefined) !== (ours === undefined)) {
        found.push(`${where()}: XState ${after ? 'takes' : 'refuses'} it, the kernel does not`);
      } else if (after && ours) {
        const to = take1(indexOf.get(ours) as number, at);
        const theirs = stateOf(kernel, after).join();
        // After the end nothing happens, whatever is on record.
        if (after.status === 'active' && next.join() !== theirs)
          found.push(`${where()}: leads to ${theirs}, in the kernel to ${next.join()}`);
        goTo(to, after);
      } else {
        const theirs = refusingOf(programme, snapshot, event);
        const mine = refusingIn(kernel, actions, store.states, at);
        if (theirs !== mine) found.push(`${where()}: refused by ${theirs}, in the kernel by ${mine}`);
      }
    }
  }
  return { states: store.size, pairs, exhausted: complete, found };
}
