import type { CycleDeclared, RuleDeclared } from './declared.ts';
import type { ByKind } from './kinds.ts';
import { ruleOf } from './made.ts';

/* The steps at which rules are asked, and the types of event of each. */

/** The types of event that change the dates, the place or the form of a meeting. */
export const CHANGES = ['meeting.rescheduled', 'meeting.relocated', 'meeting.reformatted', 'meeting.split'];

/** The types of event after which a meeting may be held on other days, or elsewhere: to go on after a pause is one. */
const MOVES = /* @__PURE__ */ CHANGES.concat('meeting.resumed');

/** The types of event after which a meeting is not held as decided. */
const CALLS_OFF = ['meeting.postponed', 'meeting.cancelled'];

const itself = () => undefined;

/**
 * The types of event of the steps of each kind, in which a step is looked for: a change or a cancellation of a meeting has
 * several, the adoption of one decision, or at one meeting, that of every adoption. Any other step is a type itself.
 */
const TYPES: ByKind<(cycle: CycleDeclared, step: string) => readonly string[] | undefined> = {
  act: ({ acts }, step) => (step in acts ? [step] : undefined),
  meeting({ meetings }, step) {
    if (!(step.slice(0, step.indexOf('.')) in meetings)) return undefined;
    if (step.endsWith('.changed')) return MOVES;
    return step.endsWith('.calledOff') ? CALLS_OFF : undefined;
  },
  decision: (_, step) => (step.includes('decision.adopted') ? ['decision.adopted'] : undefined),
  recommendations: itself,
  office: itself,
};

/** Returns the types of event of a step. */
export function typesOf(cycle: CycleDeclared, step: string): readonly string[] {
  for (const typesIn of Object.values(TYPES)) {
    const types = typesIn(cycle, step);
    if (types) return types;
  }
  return [step];
}

/** Returns the ids of the rules that are asked at one of these steps, in the order of the paper. */
export const askedAt = (cycle: CycleDeclared, ...steps: readonly string[]): readonly string[] =>
  Object.keys(cycle.rules).filter((id) =>
    ruleOf(cycle, cycle.rules[id] as RuleDeclared).steps.some((step) => steps.includes(step)),
  );
