import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';
import { made } from '../made.ts';

/** A sum, which can be nothing. */
export const amount = /* @__PURE__ */ made(() => z.number().nonnegative(expectedTexts.amount));
/** A number of days, which can be half a day. */
export const days = /* @__PURE__ */ made(() => z.number().positive(expectedTexts.daysAboveNone));
/** A number of meetings. */
export const meetings = /* @__PURE__ */ made(() => z.int().positive(expectedTexts.meetingsAboveNone));
