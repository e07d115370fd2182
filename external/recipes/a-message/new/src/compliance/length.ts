import { lengthsTexts, say } from '../messages/index.ts';
import { lengthInDays, type Span } from '../model/calendar.ts';

/** Returns the length of a meeting, as a sentence. */
export const lengthText = (days: Span): string => say(lengthsTexts.meeting, { count: lengthInDays(days) });
