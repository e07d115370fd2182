import { constantOf, pathsOf } from '../../analysis/readSet.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import type { Condition } from '../../language/conditions.ts';
import type { Json, TermData } from '../../language/terms.ts';

/**
 * A case in which a condition fails: all conditions in `while` pass and `fails` fails (a disjunct of the negation). A
 * condition fails if and only if one of its cases occurs. Each case reads few facts, even if the whole condition reads
 * many.
 */
export interface FailureCase {
  readonly while: readonly Condition[];
  readonly fails: Condition;
}

/** Returns the possible members of a term's list; `undefined` if unknown. */
export type MembersOf = (list: TermData) => readonly string[] | undefined;

/** Returns a case for each required member: the other list has the member, and this list lacks it. */
function failureCasesOfMembers(
  list: TermData,
  all: TermData,
  event: EventTemplate,
  params: Json,
  membersOf: MembersOf,
): readonly FailureCase[] | undefined {
  const fails = (member: string): Condition => ({ is: 'includes', of: [list, { value: member }] });
  if (pathsOf(all, event, params).length === 0) {
    const asked = (constantOf(all, event, params) ?? []) as readonly string[];
    return [...new Set(asked)].map((member) => ({ while: [], fails: fails(member) }));
  }
  return membersOf(all)?.map((member) => ({
    while: [{ is: 'includes', of: [all, { value: member }] }],
    fails: fails(member),
  }));
}

/** Returns all cases in which a condition fails for an event. */
export function failureCasesOf(
  condition: Condition,
  event: EventTemplate,
  params: Json,
  membersOf: MembersOf,
): readonly FailureCase[] {
  const casesIn = (part: Condition) => failureCasesOf(part, event, params, membersOf);
  if ('all' in condition) return condition.all.flatMap(casesIn);
  if ('when' in condition) {
    return casesIn(condition.then).map((failure) => ({
      ...failure,
      while: [condition.when, ...failure.while],
    }));
  }
  if ('is' in condition && condition.is === 'includesAll') {
    const [list, all] = condition.of as [TermData, TermData];
    const cases = 'fact' in list && failureCasesOfMembers(list, all, event, params, membersOf);
    if (cases) return cases;
  }
  return [{ while: [], fails: condition }];
}

/** Tells whether a condition is never inapplicable. */
function alwaysApplies(condition: Condition): boolean {
  if ('is' in condition) return condition.is !== 'follows';
  if ('when' in condition) return false;
  if ('not' in condition) return alwaysApplies(condition.not);
  return ('all' in condition ? condition.all : condition.any).every(alwaysApplies);
}

function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all.flatMap(partsOf);
  if (!('not' in condition)) return [condition];
  const { not: opposite } = condition;
  if ('not' in opposite) return partsOf(opposite.not);
  return 'any' in opposite ? opposite.any.flatMap((part) => partsOf({ not: part })) : [condition];
}

/**
 * Returns conditions that all pass if and only if the whole passes. Each reads few facts, even if the whole condition
 * reads many.
 */
export const conjunctsOf = (condition: Condition): readonly Condition[] =>
  alwaysApplies(condition) ? partsOf(condition) : [condition];
