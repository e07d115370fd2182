import type { AnyActorRef } from 'xstate';
import type { CycleSnapshot } from '../machines/cycle.ts';
import { isXStates, ProgrammeMachine } from '../machines/machine.ts';
import { rareExpectedTexts } from '../messages/index.ts';
import { foundText, MalformedError } from '../model/problems.ts';
import type { Reception } from './reception.ts';
import { explain } from './submit.ts';

/** An event that an actor did not accept, with its reception and all the findings. */
export interface Refusal extends Reception {
  /** The event as it was sent. */
  readonly event: unknown;
}

function programmeOf(snapshot: CycleSnapshot) {
  const machine: unknown = snapshot.machine;
  if (machine instanceof ProgrammeMachine) return machine.programme;
  throw new MalformedError([{ path: 'actor', expected: rareExpectedTexts.actor, found: foundText(machine) }]);
}

/** Calls a listener. Its error is reported as unhandled, as XState does with an observer's: the actor goes on. */
function call<T>(listener: (value: T) => void, value: T): void {
  try {
    listener(value);
  } catch (error) {
    void Promise.reject(error);
  }
}

/**
 * Listens to what an actor does not accept: every event sent to it that is refused, misplaced or malformed.
 *
 * @returns a function that ends the listening.
 * @throws MalformedError if the actor does not run a programme's machine.
 *
 * @example
 * ```ts
 * import { ccm2011, onRefusal } from 'intersessional';
 * import { createActor } from 'xstate';
 * const meeting = createActor(ccm2011.machine).start();
 * const end = onRefusal(meeting, ({ reception }) => console.log(reception));
 * meeting.send({ on: '2010-11-12', type: 'firstMeeting.closed' });
 * end();
 * ```
 * ```text
 * misplaced
 * ```
 */
export function onRefusal(actor: AnyActorRef, listener: (refusal: Refusal) => void): () => void {
  let standing: CycleSnapshot = actor.getSnapshot();
  const programme = programmeOf(standing);
  const judge = (event: unknown) => {
    const reception = explain(programme, standing, event);
    if (reception.reception !== 'accepted') call(listener, { event, ...reception });
  };
  const { unsubscribe } = actor.system.inspect((inspected) => {
    if (inspected.actorRef !== actor || !('event' in inspected)) return;
    const { type, event } = inspected;
    const isSent = !isXStates(event);
    // An actor that has ended takes no event, and makes no snapshot of it.
    if (type === '@xstate.event' && isSent && standing.status !== 'active') judge(event);
    if (type !== '@xstate.snapshot') return;
    const snapshot = inspected.snapshot as CycleSnapshot;
    if (isSent && snapshot === standing) judge(event);
    standing = snapshot;
  });
  return () => unsubscribe();
}
