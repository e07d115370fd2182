import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';

export const date = z.iso.date(expectedTexts.date);
