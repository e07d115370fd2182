import { all, any, type Condition, exists, given, not, type Term, when } from '../language/index.ts';
import type { Span } from '../model/calendar.ts';
import { isComplete } from './decided.ts';

/**
 * Asks days of the month that the paper fixes, while those decided are blank (reading `month-is-fixed`). If an
 * incomplete record has no days, others may have been decided off the record (reading `unknown-is-no-blank`).
 */
export const whileBlank = (decided: Term<Span>, asks: Condition): Condition =>
  when(not(given(decided)), all(when(isComplete, asks), when(not(isComplete), any(asks, exists(decided)))));
