import type * as z from 'zod';
import type { EventOf, EventType } from '../model/events.ts';
import { deepFreeze } from '../model/frozen.ts';
import type { Decision } from '../model/vocabulary.ts';
import type { ReadingId } from '../source/readings.ts';
import { type Condition, equal, when } from './conditions.ts';
import { type Term, type TermPath, type ValueAt, value } from './terms.ts';

/** The scope of a rule and its readings: needed to check a programme, not to judge an event. */
export interface RuleScope {
  /** The events it can judge. */
  readonly on: readonly EventType[];
  /** The one decision that the rule is about: elsewhere it does not apply. */
  readonly about?: Decision;
  /** Makes the schema of its parameters. */
  readonly params?: () => z.ZodType;
  /** The readings of the text that the rule takes where the text leaves room. */
  readonly assumes?: readonly ReadingId[];
}

/** The part of a rule that judges an event and explains the outcome. */
export interface BareRule {
  readonly id: string;
  /** The demand of the rule, to be read after "that": `the intersessional is informal`. */
  readonly asks: string;
  /** The step by which its duty is due, where it is one. */
  readonly due?: EventType;
  /** From when on silence is itself the breach: the step did not come, and what it waited for is past. */
  readonly silence?: Condition;
  readonly condition: Condition;
}

/** A rule: what it asks, of which events, with which parameters, and the condition as data. */
export interface Rule extends BareRule {
  /** The events it can judge. */
  readonly on: readonly EventType[];
  /** The schema of its parameters. */
  readonly params?: z.ZodType;
  /** The readings of the text that the rule takes where the text leaves room. */
  readonly assumes: readonly ReadingId[];
}

/** The words a rule's condition is made of: fields of its events and its own parameters. */
export interface Words<E, P> {
  event<K extends TermPath<E>>(path: K): Term<ValueAt<E, K>>;
  param<K extends TermPath<P>>(path: K): Term<ValueAt<P, K>>;
}

/** The events that a rule sees: of those it can judge, only the ones about its decision, if it names one. */
type Seen<T extends EventType, D> = [D] extends [never]
  ? EventOf<T>
  : Extract<EventOf<T>, { readonly decision: D }>;

/** The words of a rule with this scope: a field that its events lack, or a parameter it has not, does not compile. */
export type WordsOf<S extends RuleScope> = Words<
  Seen<S['on'][number], S extends { readonly about: infer D } ? D : never>,
  S extends { readonly params: () => infer P extends z.ZodType } ? z.infer<P> : never
>;

interface Definition<Id, W> extends Omit<BareRule, 'id' | 'condition' | 'silence'> {
  readonly id: Id;
  readonly about?: Decision;
  readonly silence?: (words: W) => Condition;
  readonly condition: (words: W) => Condition;
}

const words: Words<never, never> = {
  event: (path: string) => ({ event: path }),
  param: (path: string) => ({ param: path }),
};

/** Defines a rule, in the words of its scope. A condition that needs a field its events lack does not compile. */
export function defineRule<const Id extends string, W extends object>({
  about,
  condition,
  silence,
  ...rest
}: Definition<Id, W>): BareRule & { readonly id: Id } {
  const asked = condition(words as unknown as W);
  return deepFreeze({
    ...rest,
    ...(silence && { silence: silence(words as unknown as W) }),
    condition: about ? when(equal<string>({ event: 'decision' }, value(about)), asked) : asked,
  });
}
