import * as z from 'zod';
import { declareExpectedTexts } from '../../messages/index.ts';
import { memoize } from '../../model/memoize.ts';
import { MalformedError, type Problem, parse } from '../../model/problems.ts';
import type { Vocabulary } from '../../programmes/vocabulary.ts';
import type { Activity } from './activity.ts';
import type { Constraint } from './constraints.ts';
import { COUNTED, PLACED, TEMPLATES } from './templates.ts';
import { whereProblems } from './where.ts';

const where = z.record(z.string(), z.json()).optional();

/** Makes the schema of an activity in a vocabulary. */
const activityIn = /* @__PURE__ */ memoize(({ eventTypes }: Vocabulary): z.ZodType<Activity> => {
  const type = z.enum(eventTypes);
  const activity: z.ZodType<Activity> = z.lazy(() =>
    z.union(
      [type, z.strictObject({ event: type, where }), z.strictObject({ anyOf: z.array(activity).min(1) })],
      declareExpectedTexts.activity,
    ),
  ) as z.ZodType<Activity>;
  return activity;
});

const count = declareExpectedTexts.times;
const times = z.int(count).min(1, count).max(1000, count).optional();

/** Makes the schema of a constraint in a vocabulary. */
const constraintIn = /* @__PURE__ */ memoize((vocabulary: Vocabulary) => {
  const activity = activityIn(vocabulary);
  const one = z.tuple([activity]);
  return z.discriminatedUnion('template', [
    z.strictObject({ template: z.enum(COUNTED), activities: one, times }),
    z.strictObject({ template: z.enum(PLACED), activities: one }),
    z.strictObject({
      template: z.enum(Object.keys(TEMPLATES)).exclude([...COUNTED, ...PLACED]),
      activities: z.tuple([activity, activity]),
    }),
  ]);
});

/** Throws a `MalformedError` for a constraint, such as one read from a file, that does not have the form of one. */
export function checkConstraint(constraint: Constraint, vocabulary: Vocabulary): void {
  parse(constraintIn(vocabulary), constraint);
  const problems = constraint.activities.flatMap((each, i) =>
    problemsIn(vocabulary, each, ['activities', i]),
  );
  if (problems.length > 0) throw new MalformedError(problems);
}

/** Returns the problems with an activity: fields and values that its events could never have. */
function problemsIn(
  vocabulary: Vocabulary,
  asked: Activity,
  path: readonly PropertyKey[],
): readonly Problem[] {
  if (typeof asked === 'string') return [];
  if ('anyOf' in asked) {
    return asked.anyOf.flatMap((each, i) => problemsIn(vocabulary, each, [...path, 'anyOf', i]));
  }
  return asked.where === undefined
    ? []
    : whereProblems(vocabulary, asked.event, asked.where, [...path, 'where']);
}

/** Returns the error of an activity in a vocabulary, if there is any. */
function errorIn(vocabulary: Vocabulary, asked: Activity): MalformedError | undefined {
  try {
    parse(activityIn(vocabulary), asked);
  } catch (error) {
    return error as MalformedError;
  }
  const problems = problemsIn(vocabulary, asked, []);
  return problems.length > 0 ? new MalformedError(problems) : undefined;
}

/** The vocabularies in which an activity was checked. */
const checkedIn = /* @__PURE__ */ memoize((_asked: object) => new Set<Vocabulary>());

/**
 * Checks an activity in some vocabularies: one has to have it.
 *
 * @throws MalformedError for an activity that is none, or that asks what no event could ever say.
 */
export function checkActivity(asked: Exclude<Activity, string>, vocabularies: readonly Vocabulary[]): void {
  const checked = checkedIn(asked);
  if (vocabularies.some((each) => checked.has(each))) return;
  const errors: MalformedError[] = [];
  for (const vocabulary of vocabularies) {
    const error = errorIn(vocabulary, asked);
    if (error === undefined) return void checked.add(vocabulary);
    errors.push(error);
  }
  throw errors.sort((a, b) => a.problems.length - b.problems.length)[0];
}
