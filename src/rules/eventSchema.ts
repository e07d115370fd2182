import type * as z from 'zod';
import { eventSchemaOf } from '../model/eventSchema.ts';
import type { TreatyEvent } from '../model/events.ts';
import { FORM_2011 } from './form.ts';

/** The schema of an event of any type: strict, so that an unknown field is an error. */
export const eventSchema: z.ZodType<TreatyEvent> = /* @__PURE__ */ eventSchemaOf(FORM_2011);
