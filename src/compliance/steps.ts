import type { IsoDate, Span } from '../model/calendar.ts';
import type { EventType } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import type { Decision } from '../model/vocabulary.ts';

/** A step by which duties fall due: when it was taken, and the decided days that it is tied to. */
interface Step {
  readonly taken: (facts: Facts) => IsoDate | undefined;
  /** The decision that fixes its day, and which end of the decided span that is. */
  readonly day?: { readonly decision: 'intersessional' | 'nextMeeting'; readonly end: keyof Span };
  /** The step before it, without which its not coming says nothing. */
  readonly follows?: (facts: Facts) => IsoDate | undefined;
  /** What it is, for a person. */
  readonly what: string;
}

const STEPS: { readonly [T in EventType]?: Step } = {
  'firstMeeting.closed': { taken: (facts) => facts.firstMeeting.closed, what: 'close of the First Meeting' },
  'intersessional.opened': {
    taken: (facts) => facts.intersessional.opened,
    day: { decision: 'intersessional', end: 'from' },
    what: 'opening of the intersessional',
  },
  'intersessional.closed': {
    taken: (facts) => facts.intersessional.closed,
    follows: (facts) => facts.intersessional.opened,
    day: { decision: 'intersessional', end: 'to' },
    what: 'close of the intersessional',
  },
  'recommendations.transmitted': {
    taken: (facts) => facts.recommendations.transmitted,
    day: { decision: 'nextMeeting', end: 'from' },
    what: 'transmission of the recommendations',
  },
  'secondMeeting.opened': {
    taken: (facts) => facts.secondMeeting.opened,
    day: { decision: 'nextMeeting', end: 'from' },
    what: 'opening of the Second Meeting',
  },
};

/** The step that an event is, if duties fall due by it. */
export const stepOf = (type: EventType | undefined): Step | undefined => type && STEPS[type];

/** The span that a decision, once adopted, fixes for a step. */
export function decidedSpan(step: Step, facts: Facts): Span | undefined {
  const decision: Decision | undefined = step.day?.decision;
  if (decision === undefined || facts.decisions[decision].adopted === undefined) return undefined;
  return (facts.decisions[decision].terms as { readonly span?: Span }).span;
}

/** The day by which a step is due, where a decision fixes it. */
export function dueDay(step: Step, facts: Facts): IsoDate | undefined {
  return step.day && decidedSpan(step, facts)?.[step.day.end];
}
