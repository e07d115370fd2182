import { type AnyMachineSnapshot, type AnyStateMachine, type SnapshotFrom, StateMachine } from 'xstate';
import type { CycleFacts } from '../kinds/facts.ts';
import { expectedTexts, foundTexts, say } from '../messages/index.ts';
import { comesNext, type EventForm } from '../model/eventForm.ts';
import type { Facts, ProgrammeIdentity } from '../model/facts.ts';
import { readerOf } from '../model/form.ts';
import { memoize } from '../model/memoize.ts';
import { foundText, MalformedError } from '../model/problems.ts';
import { identityOf } from '../programmes/own.ts';
import type { Programme } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';

type Config = AnyStateMachine['config'];
type Implementations = AnyStateMachine['implementations'];
type Scope = Parameters<AnyStateMachine['transition']>[2];
type Event = Parameters<AnyStateMachine['transition']>[1];

const Machine = StateMachine as new (config: Config, implementations?: Implementations) => AnyStateMachine;

/** The readers of the facts of a cycle, made when one is first asked for. */
const readerOfFacts = /* @__PURE__ */ memoize(({ form }: CycleFacts) => readerOf<Facts>(form()));

/** Tells whether an event is one of XState's own, such as its order to stop. */
export function isXStates(event: Event): boolean {
  try {
    return event.type.startsWith('xstate.');
  } catch {
    return false;
  }
}

/** A context as it is handed out: XState makes it, and leaves it open. */
function sealed<S extends AnyMachineSnapshot>(snapshot: S): S {
  Object.freeze(snapshot.context);
  return snapshot;
}

/** Throws if a context is not of a programme, with the names of both. */
export function checkIdentity({ id, hash }: ProgrammeIdentity, context: unknown): void {
  const of = (context as Partial<Facts> | null | undefined)?.programme;
  if (of?.id === id && of.hash === hash) return;
  const found =
    typeof of?.id === 'string' ? say(foundTexts.snapshotOf, { id: of.id, hash: of.hash }) : foundText(of);
  const expected = say(expectedTexts.snapshotOf, { id, hash });
  throw new MalformedError([{ path: 'context.programme', expected, found }]);
}

/**
 * Reads the facts of a programme, as they come back from a store.
 *
 * @throws MalformedError for anything else, and for the facts of another programme.
 */
export function readContext(programme: Programme, context: unknown): Facts {
  checkIdentity(identityOf(programme), context);
  return readerOfFacts(vocabularyOf(programme).facts)(context);
}

/** Makes the error for a state value that is no stage of a programme. */
export const noStageOf = ({ id }: Programme, value: unknown): MalformedError =>
  new MalformedError([
    { path: 'value', expected: say(expectedTexts.stageOf, { id }), found: foundText(value) },
  ]);

/**
 * The XState machine of a programme. It differs from others in what comes in: an event is read once, into a frozen copy,
 * and what is no event that can come next changes nothing; a snapshot of another programme is refused.
 */
export class ProgrammeMachine extends Machine {
  readonly programme: Programme;
  readonly identity: ProgrammeIdentity;
  readonly #form: EventForm;

  constructor(programme: Programme, config: Config, implementations?: Implementations) {
    super(config, implementations);
    this.programme = programme;
    this.identity = identityOf(programme);
    this.#form = vocabularyOf(programme).form;
  }

  override provide(implementations: Partial<Implementations>): AnyStateMachine {
    const provided = super.provide(implementations as Implementations);
    return new ProgrammeMachine(this.programme, provided.config, provided.implementations);
  }

  override transition(snapshot: AnyMachineSnapshot, value: Event, scope: Scope): AnyMachineSnapshot {
    const event = this.#form.read(value);
    if (event === undefined && isXStates(value)) return super.transition(snapshot, value, scope);
    checkIdentity(this.identity, snapshot.context);
    if (event === undefined || !comesNext(this.#form, event, snapshot.context as Facts)) return snapshot;
    return sealed(super.transition(snapshot, event, scope));
  }

  override getTransitionData(snapshot: AnyMachineSnapshot, value: Event) {
    const event = this.#form.read(value);
    if (event === undefined && !isXStates(value)) return [];
    return super.getTransitionData(snapshot, event ?? value);
  }

  override getInitialSnapshot(...given: Parameters<AnyStateMachine['getInitialSnapshot']>) {
    return sealed(super.getInitialSnapshot(...given));
  }

  override restoreSnapshot(...[snapshot, scope]: Parameters<AnyStateMachine['restoreSnapshot']>) {
    const { value, context, children = {}, ...rest } = (snapshot ?? {}) as unknown as AnyMachineSnapshot;
    const restored = { ...rest, value, context: readContext(this.programme, context), children };
    try {
      return super.restoreSnapshot(restored as never, scope);
    } catch {
      throw noStageOf(this.programme, value);
    }
  }
}

/** The machine of a snapshot that was handed out; `undefined` for a persisted one, and for anything else. */
export function machineOfLive(value: unknown): ProgrammeMachine | undefined {
  const { machine } = (value ?? {}) as Partial<AnyMachineSnapshot>;
  return machine instanceof ProgrammeMachine ? machine : undefined;
}

/**
 * Reads a snapshot of a programme's machine: one that was handed out, or a persisted one.
 *
 * @throws MalformedError for anything else, and for a snapshot of another programme.
 */
export function snapshotOn<M extends object>(machine: M, value: unknown): SnapshotFrom<M> {
  const own = machine as unknown as ProgrammeMachine;
  if (!machineOfLive(value))
    return own.restoreSnapshot(value as never, undefined as never) as SnapshotFrom<M>;
  checkIdentity(own.identity, (value as AnyMachineSnapshot).context);
  return value as unknown as SnapshotFrom<M>;
}
