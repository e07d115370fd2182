import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';

/** A sum, which can be nothing. */
export const amount = z.number().nonnegative(expectedTexts.amount);
/** A number of days, which can be half a day. */
export const days = z.number().positive(expectedTexts.daysAboveNone);
/** A number of meetings. */
export const meetings = z.int().positive(expectedTexts.meetingsAboveNone);
