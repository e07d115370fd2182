import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';
import { made } from '../made.ts';
import { COUNTRY } from '../placePatterns.ts';
import { text } from './text.ts';

export const city = text;
export const country = /* @__PURE__ */ made(() => z.string().regex(COUNTRY, expectedTexts.country));
