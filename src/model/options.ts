import * as z from 'zod';
import { asOfOptions, readOptions } from './strictOptions.ts';

/*
 * The options of the functions that judge. They are strict: an option that there is not is an error.
 */

const ofInput = () => z.strictObject({ complete: z.boolean().optional() });
const input = /* @__PURE__ */ ofInput();

const ofPhase = () => z.strictObject({ complete: z.boolean().optional(), facts: z.unknown().optional() });
const phase = /* @__PURE__ */ ofPhase();

const ofParts = () => z.strictObject({ findings: z.boolean().optional() });
const parts = /* @__PURE__ */ ofParts();

const orNone = (options: unknown): unknown => (options === undefined ? {} : options);

/** Reads what a machine is started with. */
export const readInput = (options: unknown) => readOptions(input, orNone(options));

/** Reads what the machine of a phase is started with. */
export const readPhaseInput = (options: unknown) => readOptions(phase, orNone(options));

/** Reads the day as of which an answer speaks. */
export const readAsOf = (options: unknown) => readOptions(asOfOptions, orNone(options));

/** Reads what can be left out of a submission. */
export const readParts = (options: unknown) => readOptions(parts, orNone(options));
