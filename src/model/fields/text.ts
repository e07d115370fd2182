import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';
import { made } from '../made.ts';

export const text = /* @__PURE__ */ made(() => z.string().min(1, expectedTexts.textNotEmpty));
export const texts = /* @__PURE__ */ made(() => z.array(text));
