import type { Condition } from '../language/index.ts';
import { all, any, factAt, given, not, type Term } from '../language/index.ts';
import type { Span } from '../model/calendar.ts';
import type { CycleDeclared, MeetingDeclared, Plan } from './declared.ts';
import { betweenOf, lastOf } from './flow.ts';
import { partsOf } from './made.ts';
import { isComplete, overUnclosed, sittingOf } from './meeting/sittings.ts';
import { isPlanned } from './plans.ts';
import type { MadeRule } from './template.ts';

/** The step by which a duty is due: the opening or the close of a meeting, or another one. */
export interface By {
  readonly by: string;
}

/** Asks that a field is filled, or may be: a blank binds nobody, and what an incomplete record does not have is no blank. */
export const isFilled = (field: Term): Condition => any(given(field), not(isComplete));

/** The facts about the decision that fixes a meeting. */
export interface Decided {
  readonly adopted: Term<string>;
  readonly span: Term<Span>;
  /** The time in which the days lie, while they are blank. */
  readonly window: Term<Span>;
  readonly city: Term<string>;
  readonly country: Term<string>;
  readonly format: Term<string>;
  /** An incomplete record lacks the decision: anything may have been decided. */
  readonly isUnknown: Condition;
}

/** Returns the facts about the decision that fixes a meeting, and field by field about the plan behind it. */
export function decidedFor(cycle: CycleDeclared, meeting: string): Decided {
  const declared = cycle.meetings[meeting] as MeetingDeclared;
  const { plans } = partsOf(cycle);
  const decision = `decisions.${declared.fixedBy}`;
  const fieldOf = <T>(name: keyof Plan): Term<T> => {
    const decided = factAt<T>(`${decision}.terms.${name}`);
    return plans ? plans.plannedOr(cycle, meeting, name, decided) : decided;
  };
  const adopted = factAt<string>(isPlanned(declared) ? 'programme.id' : `${decision}.adopted`);
  return {
    adopted,
    span: fieldOf('span'),
    window: fieldOf('window'),
    city: fieldOf('city'),
    country: fieldOf('country'),
    format: fieldOf('format'),
    isUnknown: all(not(isComplete), not(given(adopted))),
  };
}

/** Makes a duty that is due by a step of the cycle. Silence breaches one by a close once the meeting is over. */
export function dueBy(cycle: CycleDeclared, { by }: By): Pick<MadeRule, 'steps' | 'due' | 'silence'> {
  const [meeting = '', step] = by.split('.');
  if (step !== 'closed' || meeting === lastOf(cycle)) return { steps: [by], due: by };
  const isBetween = betweenOf(cycle).includes(meeting);
  const silence = isBetween ? sittingOf(cycle, meeting).over : overUnclosed(cycle, meeting);
  return { steps: [by], due: by, silence };
}
