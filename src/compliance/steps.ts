import type { IsoDate, Span } from '../model/calendar.ts';
import type { EventType } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { at } from '../model/problems.ts';

/** The decision that fixes the day of a step by which duties fall due, and which end of the span decided it is. */
const DAYS: { readonly [T in EventType]?: readonly ['intersessional' | 'nextMeeting', keyof Span] } = {
  'intersessional.opened': ['intersessional', 'from'],
  'intersessional.closed': ['intersessional', 'to'],
  'recommendations.transmitted': ['nextMeeting', 'from'],
  'secondMeeting.opened': ['nextMeeting', 'from'],
};

/** Whether a step was taken: its day is on record under its own name. */
export const wasTaken = (step: EventType, facts: Facts): boolean => at(facts, step.split('.')) !== undefined;

/** Whether a step could come: a meeting closes only once it was opened. */
export const couldCome = (step: EventType, facts: Facts): boolean =>
  step !== 'intersessional.closed' || wasTaken('intersessional.opened', facts);

/** The span that a decision, once adopted, fixes for a step. */
export function decidedSpan(step: EventType, facts: Facts): Span | undefined {
  const [decision] = DAYS[step] ?? [];
  const decided = decision && facts.decisions[decision];
  return decided?.adopted === undefined ? undefined : decided.terms.span;
}

/** Whether a step is taken on the days decided, and not only due by one of them: a meeting opens. */
export const isHeldOnDays = (step: EventType): boolean => step in DAYS && step.endsWith('.opened');

/** The day by which a step is due, where a decision fixes it. */
export const dueDay = (step: EventType, facts: Facts): IsoDate | undefined =>
  decidedSpan(step, facts)?.[DAYS[step]?.[1] ?? 'to'];
