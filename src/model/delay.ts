/**
 * The days between an event's becoming possible and its coming: always the same; each from one number to another as
 * likely; one of them (`mostly`) the likeliest and the others the less so the farther from it; or a list of days, each
 * with its relative frequency.
 */
export type Delay =
  | { readonly fixed: number }
  | { readonly from: number; readonly to: number; readonly mostly?: number | undefined }
  | { readonly days: Readonly<Record<string, number>> };

/** Within the days of a meeting. */
export const AT_A_MEETING: Delay = { from: 0, to: 3 };

/** Some time in the months between two meetings. */
export const BETWEEN_MEETINGS: Delay = { from: 0, mostly: 60, to: 180 };

/** From the end of one meeting to the convening of the next. */
export const UNTIL_CONVENED: Delay = { from: 30, mostly: 120, to: 180 };

/** From the opening of a meeting to its close. */
export const UNTIL_CLOSED: Delay = { fixed: 3 };

/** Before the last day of a meeting, on which it closes: nobody agrees any more then. */
const BEFORE_THE_CLOSE: Delay = { from: 0, to: 2 };

/** Our guess for what every cycle can have, by type: a decision comes within the days of its meeting. */
export const USUAL_DELAYS: Readonly<Record<string, Delay>> = {
  'decision.amended': { from: 0, to: 1 },
  'objection.raised': { from: 0, to: 2 },
  'objection.withdrawn': { from: 0, to: 2 },
  'decision.adopted': { from: 1, to: 3 },
  'decision.deferred': { fixed: 3 },
  'recommendation.drafted': BEFORE_THE_CLOSE,
  'recommendation.agreed': BEFORE_THE_CLOSE,
  'recommendations.transmitted': { from: 0, to: 14 },
  'meeting.rescheduled': BETWEEN_MEETINGS,
  'meeting.relocated': BETWEEN_MEETINGS,
  'meeting.reformatted': BETWEEN_MEETINGS,
  'meeting.split': BETWEEN_MEETINGS,
  'meeting.postponed': BETWEEN_MEETINGS,
  'meeting.cancelled': BETWEEN_MEETINGS,
};
