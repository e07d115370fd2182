import * as z from 'zod';
import { readerOf } from './problems.ts';
import { date } from './scalars.ts';

/*
 * The options of the functions that judge. They are strict: an option that there is not is an error.
 */

/** Reads what a machine is started with. */
export const readInput = /* @__PURE__ */ readerOf(z.strictObject({ complete: z.boolean().optional() }));

/** Reads the day as of which an answer speaks. */
export const readAsOf = /* @__PURE__ */ readerOf(z.strictObject({ asOf: date.optional() }));

/** Reads what can be left out of a submission. */
export const readParts = /* @__PURE__ */ readerOf(z.strictObject({ findings: z.boolean().optional() }));
