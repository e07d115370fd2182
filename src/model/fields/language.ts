import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';
import { LANGUAGE_TAG } from '../places.ts';

export const language = z.string().regex(LANGUAGE_TAG, expectedTexts.language);
export const languages = z.array(language);
