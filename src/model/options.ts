import * as z from 'zod';
import { asOfOptions, readOptions } from './strictOptions.ts';

/*
 * Returns a reader for the options of a function that judges. An unknown option is an error. Without options nothing is
 * parsed, because these functions are called for each event.
 */

const reader =
  <Form extends z.ZodObject>(form: Form) =>
  (options: unknown): z.output<Form> =>
    options === undefined ? ({} as z.output<Form>) : readOptions(form, options);

const input = () => z.strictObject({ complete: z.boolean().optional() });
const phase = () => input().extend({ facts: z.unknown().optional() });
const parts = () => z.strictObject({ findings: z.boolean().optional() });

/** Reads the input of a machine. */
export const readInput = /* @__PURE__ */ reader(/* @__PURE__ */ input());

/** Reads the input of the machine of a phase. */
export const readPhaseInput = /* @__PURE__ */ reader(/* @__PURE__ */ phase());

/** Reads the day as of which an answer speaks. */
export const readAsOf = /* @__PURE__ */ reader(asOfOptions);

/** Reads the parts that a submission leaves out. */
export const readParts = /* @__PURE__ */ reader(/* @__PURE__ */ parts());
