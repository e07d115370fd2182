import * as z from 'zod';
import { declareExpectedTexts } from '../../messages/index.ts';
import { memoize } from '../../model/memoize.ts';
import { MalformedError, type Problem, parse } from '../../model/problems.ts';
import type { Activity } from './activity.ts';
import type { Constraint } from './constraints.ts';
import { COUNTED, PLACED, TEMPLATES } from './templates.ts';
import { VOCABULARY } from './vocabulary.ts';
import { whereProblems } from './where.ts';

const type = z.enum(VOCABULARY.eventTypes);
const where = z.record(z.string(), z.json()).optional();
const activity: z.ZodType<Activity> = z.lazy(() =>
  z.union(
    [type, z.strictObject({ event: type, where }), z.strictObject({ anyOf: z.array(activity).min(1) })],
    declareExpectedTexts.activity,
  ),
) as z.ZodType<Activity>;

const count = declareExpectedTexts.times;
const times = z.int(count).min(1, count).max(1000, count).optional();
const one = z.tuple([activity]);

const schema = /* @__PURE__ */ z.discriminatedUnion('template', [
  z.strictObject({ template: z.enum(COUNTED), activities: one, times }),
  z.strictObject({ template: z.enum(PLACED), activities: one }),
  z.strictObject({
    template: z.enum(Object.keys(TEMPLATES)).exclude([...COUNTED, ...PLACED]),
    activities: z.tuple([activity, activity]),
  }),
]);

/** Throws a `MalformedError` for a constraint, such as one read from a file, that does not have the form of one. */
export function checkConstraint(constraint: Constraint): void {
  parse(schema, constraint);
  const problems = constraint.activities.flatMap((each, i) => problemsIn(each, ['activities', i]));
  if (problems.length > 0) throw new MalformedError(problems);
}

/** Returns the problems with an activity: fields and values that its events could never have. */
function problemsIn(asked: Activity, path: readonly PropertyKey[]): readonly Problem[] {
  if (typeof asked === 'string') return [];
  if ('anyOf' in asked) {
    return asked.anyOf.flatMap((each, i) => problemsIn(each, [...path, 'anyOf', i]));
  }
  return asked.where === undefined ? [] : whereProblems(asked.event, asked.where, [...path, 'where']);
}

/** Throws a `MalformedError` for an activity that is none, or that asks what no event could ever say. */
export const checkActivity = /* @__PURE__ */ memoize((asked: Exclude<Activity, string>): true => {
  parse(activity, asked);
  const problems = problemsIn(asked, []);
  if (problems.length > 0) throw new MalformedError(problems);
  return true;
});
