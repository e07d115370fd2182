import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';

export const text = z.string().min(1, expectedTexts.textNotEmpty);
export const texts = z.array(text);
