import type * as z from 'zod';
import type { EventType } from '../model/events.ts';
import type { ReadingId } from '../source/readings.ts';
import type { Condition } from './conditions.ts';

/** The part of a rule that judges an event and explains the outcome. */
export interface BareRule {
  readonly id: string;
  /** The demand of the rule, as a sentence. */
  readonly asks: string;
  /** The step by which its duty is due, where it is one. */
  readonly due?: EventType;
  /** From when on silence is itself the breach: the step did not come, and what it waited for is past. */
  readonly silence?: Condition;
  /** The facts that call for its duty, where it is not called for from the start. */
  readonly calledFor?: Condition;
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
