import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';
import { made } from '../made.ts';
import { LANGUAGE_TAG } from '../placePatterns.ts';

export const language = /* @__PURE__ */ made(() => z.string().regex(LANGUAGE_TAG, expectedTexts.language));
export const languages = /* @__PURE__ */ made(() => z.array(language));
