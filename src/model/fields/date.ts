import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';
import { made } from '../made.ts';

export const date = /* @__PURE__ */ made(() => z.iso.date(expectedTexts.date));
