import type { CycleDeclared, RuleDeclared } from './declared.ts';
import { ruleOf } from './templates.ts';

/* The steps at which rules are asked, and the types of event of each. */

/** The types of event that change the dates, the place or the form of a meeting. */
export const CHANGES = ['meeting.rescheduled', 'meeting.relocated', 'meeting.reformatted', 'meeting.split'];

/** The types of event after which a meeting may be held on other days, or elsewhere: to go on after a pause is one. */
const MOVES = [...CHANGES, 'meeting.resumed'];

/** The types of event after which a meeting is not held as decided. */
const CALLS_OFF = ['meeting.postponed', 'meeting.cancelled'];

/**
 * Returns the types of event of a step: a change or a cancellation of a meeting has several, the adoption of one
 * decision, or at one meeting, that of every adoption, and any other step is a type of event itself.
 */
export function typesOf({ meetings, acts }: CycleDeclared, step: string): readonly string[] {
  const at = step.indexOf('.');
  if (step in acts) return [step];
  if (step.slice(0, at) in meetings) {
    if (step.endsWith('.changed')) return MOVES;
    if (step.endsWith('.calledOff')) return CALLS_OFF;
  }
  return step.includes('decision.adopted') ? ['decision.adopted'] : [step];
}

/** Returns the ids of the rules that are asked at one of these steps, in the order of the paper. */
export const askedAt = (cycle: CycleDeclared, ...steps: readonly string[]): readonly string[] =>
  Object.keys(cycle.rules).filter((id) =>
    ruleOf(cycle, cycle.rules[id] as RuleDeclared).steps.some((step) => steps.includes(step)),
  );
