import type * as z from 'zod';
import type { EventOf, EventType } from '../../model/events.ts';
import type { Decision } from '../../model/vocabulary.ts';
import type { ReadingId } from '../../source/readings.ts';
import { type Condition, equal, when } from './conditions.ts';
import { type At, type Path, type Term, value } from './terms.ts';

/** A rule: what it asks, of which events, with which parameters, and the condition as data. */
export interface Rule {
  readonly id: string;
  /** What it asks, to be read after "that": `the intersessional is informal`. */
  readonly asks: string;
  /** The events it can judge. */
  readonly on: readonly EventType[];
  /** The step by which its duty is due, where it is one. */
  readonly due?: EventType;
  /** That the step never comes, once its decided days are past, is itself the breach (reading 13). */
  readonly silence?: true;
  /** The schema of its parameters. */
  readonly params?: z.ZodType;
  /** What we take the text to mean where it leaves room. */
  readonly assumes: readonly ReadingId[];
  readonly condition: Condition;
}

/** The words a rule's condition is made of: fields of its events and its own parameters. */
export interface Words<E, P> {
  event<K extends Path<E>>(path: K): Term<At<E, K>>;
  param<K extends Path<P>>(path: K): Term<At<P, K>>;
}

/** The events that a rule sees: of those it can judge, only the ones about its decision, if it names one. */
type Seen<T extends EventType, D> = [D] extends [never]
  ? EventOf<T>
  : Extract<EventOf<T>, { readonly decision: D }>;

interface Definition<Id, T extends EventType, D extends Decision, P extends z.ZodType> {
  readonly id: Id;
  readonly asks: string;
  readonly on: readonly T[];
  /** The one decision that the rule is about: elsewhere it does not apply. */
  readonly about?: D;
  readonly due?: EventType;
  readonly silence?: true;
  readonly params?: P;
  readonly assumes?: readonly ReadingId[];
  readonly condition: (words: Words<Seen<T, D>, z.infer<P>>) => Condition;
}

const words = {
  event: (path: string) => ({ event: path }),
  param: (path: string) => ({ param: path }),
} as Words<never, never>;

/** Defines a rule. A condition that needs a field its events lack does not compile. */
export function defineRule<
  const Id extends string,
  const T extends EventType,
  const D extends Decision = never,
  P extends z.ZodType = z.ZodNever,
>({ about, condition: write, assumes = [], ...rest }: Definition<Id, T, D, P>): Rule & { readonly id: Id } {
  const asked = write(words as unknown as Words<Seen<T, D>, z.infer<P>>);
  const condition =
    about === undefined ? asked : when(equal<string>({ event: 'decision' }, value(about)), asked);
  return { ...rest, assumes, condition };
}
