import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';
import { made } from '../made.ts';
import { country } from './place.ts';
import { text } from './text.ts';

/** A person in an office, and the State that holds it. A name not yet known is left out. */
export const officer = /* @__PURE__ */ made(() => z.strictObject({ name: text.optional(), country }));

/** Who chairs a session: a name or a State as text, or an office and its State. */
export const chair = /* @__PURE__ */ made(() =>
  z.union([text, z.strictObject({ office: text.optional(), country })], expectedTexts.officer),
);
