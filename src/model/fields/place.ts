import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';
import { COUNTRY } from '../places.ts';
import { text } from './text.ts';

export const city = text;
export const country = z.string().regex(COUNTRY, expectedTexts.country);
