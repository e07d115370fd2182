import { constantOf, pathsOf } from '../../analysis/readSet.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import type { Condition } from '../../rules/language/conditions.ts';
import type { Json, TermData } from '../../rules/language/terms.ts';

/**
 * One way for a condition to fail: while all of these pass, that one fails. A condition fails if and only if it
 * fails in one of its ways; each looks at few facts, though the whole may look at many.
 */
export interface FailureCase {
  readonly while: readonly Condition[];
  readonly fails: Condition;
}

/** The members that a term's list can have; `undefined`: that is not known. */
export type MembersOf = (list: TermData) => readonly string[] | undefined;

/** Each member asked for is a way of its own: `while` the other list has it, this one does not. */
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

/** All the ways in which a condition can fail on an event. */
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

/** Tells whether a condition never comes out as inapplicable. */
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

/** Conditions that all pass if and only if the whole passes; each looks at few facts, though the whole may look at many. */
export const conjunctsOf = (condition: Condition): readonly Condition[] =>
  alwaysApplies(condition) ? partsOf(condition) : [condition];
