import * as z from 'zod';
import { readerOf } from './problems.ts';

const parts = () => z.strictObject({ findings: z.boolean().optional() });

/** Reads what can be left out of a submission, strictly. */
export const readParts = /* @__PURE__ */ readerOf(parts());
