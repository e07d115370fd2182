import type { Condition } from '../language/index.ts';
import { all, any, factAt, first, given, not, type Term } from '../language/index.ts';
import type { Span } from '../model/calendar.ts';
import type { Fields } from '../model/fields/declared.ts';
import type { CycleDeclared, Plan } from './declared.ts';
import { betweenOf, lastOf } from './flow.ts';
import { isComplete, overUnclosed, sittingOf } from './meeting/sittings.ts';

/**
 * The parameters that a rule leaves to provisions: fields as data, or the names of fields of the text of a decision, with
 * or without a text that has such fields.
 */
export type Params = Fields | 'fieldsOfText' | 'fieldsAndText';

/** A rule as a template makes it. */
export interface MadeRule {
  /** The steps at which it is asked: see `typesOf`. */
  readonly steps: readonly string[];
  /** The step by which its duty is due, where it is one. */
  readonly due?: string | undefined;
  /** From when on silence is itself the breach. */
  readonly silence?: Condition | undefined;
  /** The facts that call for its duty, where it is not called for from the start. */
  readonly calledFor?: Condition | undefined;
  readonly condition: Condition;
  /** The parameters that it leaves to provisions, where the use brings their forms: else see `paramsIn`. */
  readonly params?: Params | undefined;
}

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
export function decidedFor({ meetings }: CycleDeclared, meeting: string): Decided {
  const { fixedBy, plan } = meetings[meeting] ?? {};
  const fieldOf = <T>(name: keyof Plan): Term<T> => {
    const decided = fixedBy === undefined ? [] : [factAt<T>(`decisions.${fixedBy}.terms.${name}`)];
    const planned = plan?.[name] === undefined ? [] : [factAt<T>(`${meeting}.plan.${name}`)];
    const [one, other] = [...decided, ...planned];
    if (one === undefined) return factAt<T>(`${meeting}.plan.${name}`);
    return other ? first(one, other) : one;
  };
  const isPlanned = plan !== undefined && meetings[meeting]?.days === 'span';
  const adopted = factAt<string>(isPlanned ? 'programme.id' : `decisions.${fixedBy}.adopted`);
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
