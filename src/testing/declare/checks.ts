import * as z from 'zod';
import { EVENT_TYPES } from '../../model/events.ts';
import { parse } from '../../model/problems.ts';
import type { Activity } from './activities.ts';
import type { Constraint } from './constraints.ts';
import { COUNTED, PLACED, TEMPLATES } from './templates.ts';

const AN_ACTIVITY = 'a type of event, such as decision.adopted; { event, where? }; or { anyOf }';
const A_COUNT = 'a whole number of times from 1 to 1000';

const type = z.enum(EVENT_TYPES);
const where = z.record(z.string(), z.json()).optional();
const activity: z.ZodType<Activity> = z.lazy(() =>
  z.union(
    [type, z.strictObject({ event: type, where }), z.strictObject({ anyOf: z.array(activity).min(1) })],
    AN_ACTIVITY,
  ),
) as z.ZodType<Activity>;

const times = z.int(A_COUNT).min(1, A_COUNT).max(1000, A_COUNT).optional();
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
}
