import { type CycleSnapshot, ccm2011, type TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { preparedFor } from '../../src/compliance/prepared.ts';
import { walk } from '../../src/kernel/breadth.ts';
import { compileKernel, type Kernel } from '../../src/kernel/kernel.ts';
import type { EventTemplate } from '../../src/kernel/letter.ts';
import { eventOf, firstDaysOf, runAt, stateOf } from '../../src/kernel/states.ts';
import { model } from '../support/records.ts';

const letters = (events: readonly TreatyEvent[]): readonly EventTemplate[] =>
  [
    ...new Map(events.map(({ on: _on, ...event }) => [JSON.stringify(event), event])).values(),
  ] as EventTemplate[];

const nothing = () => {};

/** XState's own answer on an event, and its next snapshot, without an actor of its own for each. */
function xstate() {
  const { machine } = ccm2011;
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

/** Holds the kernel against XState at every state it reaches, for every letter. */
function differences(kernel: Kernel): { readonly pairs: number; readonly found: readonly string[] } {
  const { store } = walk(kernel);
  const take = xstate();
  const prepared = preparedFor(ccm2011);
  const firstDays = firstDaysOf(kernel);
  const snapshots: (CycleSnapshot | undefined)[] = [prepared.initial];
  const row = new Int32Array(kernel.rowWords);
  const next = new Int32Array(kernel.words);
  const found: string[] = [];
  let pairs = 0;
  for (let state = 0; state < store.size; state++) {
    const snapshot = snapshots[state] as CycleSnapshot;
    snapshots[state] = undefined;
    const at = state * kernel.words;
    const run = runAt(kernel, store.states, at);
    const encoded = stateOf(kernel, {
      ...snapshot,
      context: { ...snapshot.context, on: firstDays[run] as string },
    } as CycleSnapshot);
    if (store.find(encoded, 0) !== state) found.push(`state ${state} is not that of its snapshot`);
    kernel.enabled(store.states, at, row);
    const happens = new Map<EventTemplate, CycleSnapshot | undefined>();
    const taken = new Set<EventTemplate>();
    kernel.actions.forEach((action, i) => {
      const can = ((row[i >> 5] as number) >>> (i & 31)) & 1 && kernel.passes(i, store.states, at);
      if (can) kernel.apply(i, store.states, at, next, 0);
      const target = can ? store.find(next, 0) : -1;
      if (action.event === undefined) {
        if (can) snapshots[target] ??= snapshot;
        return;
      }
      const day = firstDays[run] as string;
      const event = eventOf(kernel, i, day);
      if (!happens.has(action.event)) happens.set(action.event, take(snapshot, event));
      pairs++;
      if (!can) return;
      taken.add(action.event);
      const after = happens.get(action.event);
      if (!after) {
        found.push(`${JSON.stringify(event)} happens in the kernel only`);
        return;
      }
      if (store.find(stateOf(kernel, after), 0) !== target)
        found.push(`${JSON.stringify(event)} leads elsewhere: ${JSON.stringify(after.value)}`);
      if (target > state) snapshots[target] ??= after;
    });
    for (const [event, after] of happens) {
      if (after && !taken.has(event))
        found.push(`${JSON.stringify(event)} happens in XState only at ${JSON.stringify(snapshot.value)}`);
    }
    if (found.length > 10) break;
  }
  return { pairs, found };
}

describe('the kernel and XState', () => {
  it.each(['refusals', 'all'] as const)('agree at every state of a small alphabet: %s', (observe) => {
    const drop =
      /theme|preparatory|sponsor|paper|consult|documents|coordination.held|friend|participants|interpr|contrib/;
    const alphabet = letters(model.events).filter(({ type }) => !drop.test(type));
    const kernel = compileKernel(ccm2011, { alphabet, observe });
    const { pairs, found } = differences(kernel);
    expect(found).toEqual([]);
    expect(pairs).toBeGreaterThan(1000);
  });
});
