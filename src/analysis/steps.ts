import type { IsoDate, Span } from '../model/calendar.ts';
import type { EventType } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { getPath } from '../model/path.ts';

/** The decision that fixes the day of a step, and the end of the decided span on which the step is due. */
const DAYS: { readonly [T in EventType]?: readonly ['intersessional' | 'nextMeeting', keyof Span] } = {
  'intersessional.opened': ['intersessional', 'from'],
  'intersessional.closed': ['intersessional', 'to'],
  'recommendations.transmitted': ['nextMeeting', 'from'],
  'secondMeeting.opened': ['nextMeeting', 'from'],
};

/** Tells whether a step was taken: its day is on record under its name. */
export const wasTaken = (step: EventType, facts: Facts): boolean =>
  getPath(facts, step.split('.')) !== undefined;

/**
 * Returns the days in which an adopted decision places a step: the days decided or, while they are blank, the month
 * foreseen.
 */
export function decidedSpan(step: EventType, facts: Facts): Span | undefined {
  const [decision] = DAYS[step] ?? [];
  const decided = decision && facts.decisions[decision];
  if (decided?.adopted === undefined) return undefined;
  return decided.terms.span ?? (decision === 'nextMeeting' ? facts.secondMeeting.foreseen : undefined);
}

/** Tells whether a step is taken on the days decided, as an opening is. Other steps are only due by one of them. */
export const isHeldOnDays = (step: EventType): boolean => step in DAYS && step.endsWith('.opened');

/** Returns the day by which a step is due, if the programme or a decision fixes it; of a month, the last day. */
export function dueDay(step: EventType, facts: Facts): IsoDate | undefined {
  if (step === 'firstMeeting.closed') return facts.firstMeeting.foreseen?.to;
  const [decision, end] = DAYS[step] ?? [];
  const span = decidedSpan(step, facts);
  const isMonth = decision && facts.decisions[decision].terms.span === undefined;
  return span?.[isMonth ? 'to' : (end ?? 'to')];
}
