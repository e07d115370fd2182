import { daysOfStep, dueDayOf, type StepDays, stepDaysOf } from '../kinds/meeting/days.ts';
import type { ReadyProvision } from '../machines/provisions.ts';
import type { IsoDate, Span } from '../model/calendar.ts';
import type { EventType } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { getPath } from '../model/path.ts';
import type { Programme } from '../programmes/programme.ts';
import { vocabularyOf } from '../programmes/vocabulary.ts';

/** Tells whether a step was taken: its day is on record under its name. */
export const wasTaken = (step: EventType, facts: Facts): boolean =>
  getPath(facts, step.split('.')) !== undefined;

/** Returns where the days of a step come from, if a decision fixes them or the programme plans them. */
function decidedDays(programme: Programme, step: EventType): StepDays | undefined {
  const days = stepDaysOf(vocabularyOf(programme).cycle).get(step);
  return days?.decision === undefined && !days?.planned ? undefined : days;
}

/**
 * Returns the days in which an adopted decision places a step: the days decided or, while they are blank, the month
 * foreseen.
 */
export function decidedSpan(programme: Programme, step: EventType, facts: Facts): Span | undefined {
  const days = decidedDays(programme, step);
  return days && daysOfStep(days, facts);
}

/** Tells whether a step is taken on the days decided, as an opening is. Other steps are only due by one of them. */
export const isHeldOnDays = (programme: Programme, step: EventType): boolean =>
  step.endsWith('.opened') && decidedDays(programme, step) !== undefined;

/** Returns the day by which a duty is due, if the programme or a decision fixes it; of a month, the last day. */
export const dueDay = ({ dated }: Pick<ReadyProvision, 'dated'>, facts: Facts): IsoDate | undefined =>
  dated && dueDayOf(dated, facts);
