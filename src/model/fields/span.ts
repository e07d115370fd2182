import * as z from 'zod';
import { expectedTexts } from '../../messages/index.ts';
import { endsAfterStart } from '../checks.ts';
import { made } from '../made.ts';
import { date } from './date.ts';

/** Days in a row, first and last included. */
export const span = /* @__PURE__ */ made(() =>
  z.strictObject({ from: date, to: date }).check(endsAfterStart),
);
/** The days of a meeting in several parts. */
export const spans = /* @__PURE__ */ made(() => z.array(span).min(1, expectedTexts.spans));
