import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';

/** A share in per cent. */
export const share = z.number().min(0, expectedTexts.share).max(100, expectedTexts.share);
