import * as z from 'zod';
import type { SchemaNode } from '../nodes.ts';
import { auditOutput } from './audit.ts';
import { diffOutput } from './diff.ts';
import { diffRecordOutput } from './diffRecord.ts';
import { errorsOutput } from './errors.ts';
import { eventsOutput, programmesOutput } from './events.ts';
import { exploreOutput } from './explore.ts';
import { mutateOutput } from './mutate.ts';
import { nextOutput } from './next.ts';
import { simulateOutput } from './simulate.ts';
import { validateOutput } from './validate.ts';

/** The schema of the JSON that each command prints. */
export const OUTPUTS = {
  audit: auditOutput,
  next: nextOutput,
  simulate: simulateOutput,
  explore: exploreOutput,
  diff: diffOutput,
  'diff-record': diffRecordOutput,
  validate: validateOutput,
  mutate: mutateOutput,
  events: eventsOutput,
  programmes: programmesOutput,
  errors: errorsOutput,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type OutputName = keyof typeof OUTPUTS;

/** Returns the JSON Schema of what a command prints. */
export function outputJsonSchema(name: string, schema: z.ZodType): SchemaNode {
  const { $schema, ...rest } = z.toJSONSchema(schema, { reused: 'inline' });
  return { $schema, title: `intersessional ${name} --json`, ...rest } as SchemaNode;
}
