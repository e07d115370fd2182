import { factAt, first, type Term } from '../language/index.ts';
import type { Fields } from '../model/fields/declared.ts';
import type { CycleDeclared, MeetingDeclared, Plan } from './declared.ts';

/* Plans: the days and the place that a programme itself gives to a meeting, as far as no decision fixes others. */

/** Tells whether the plan of a meeting stands from the start. A meeting whose days are foreseen has them there. */
export const isPlanned = ({ days, plan }: MeetingDeclared): boolean => days === 'span' && plan !== undefined;

/** The fields of a plan. */
export const PLAN: Fields = {
  span: 'span?',
  window: 'span?',
  city: 'city?',
  country: 'country?',
  format: 'text?',
};

/** Returns the fact about a field of a meeting: as it is decided, if a decision can fix it, else as it is planned. */
export function plannedOr<T>(
  { meetings }: CycleDeclared,
  meeting: string,
  name: keyof Plan,
  decided: Term<T>,
): Term<T> {
  const { fixedBy, plan } = meetings[meeting] ?? {};
  const planned = factAt<T>(`${meeting}.plan.${name}`);
  if (fixedBy === undefined) return planned;
  return plan?.[name] === undefined ? decided : first(decided, planned);
}
