import * as act from '../kinds/act/templates.ts';
import * as decision from '../kinds/decision/templates.ts';
import * as meeting from '../kinds/meeting/templates.ts';
import * as recommendations from '../kinds/recommendations/templates.ts';
import type { Templates } from '../kinds/templates.ts';
import type { USES } from './uses.ts';

type Used = (typeof USES)[keyof typeof USES]['use'];

/** The templates that the rules of the paper use, and no others: a build for the paper alone has only these. */
export const TEMPLATES_2011 = {
  held: meeting.held,
  convened: meeting.convened,
  kept: meeting.kept,
  unchanged: meeting.unchanged,
  'closed-in-time': meeting.closedInTime,
  'decides-nothing': meeting.decidesNothing,
  'presides-as-decided': meeting.presidesAsDecided,
  chaired: meeting.chaired,
  'follows-days': meeting.followsDays,
  'in-languages': meeting.inLanguages,
  'last-half-day': meeting.lastHalfDay,
  'while-open': meeting.whileOpen,
  'days-held': meeting.daysHeld,
  'days-decided': meeting.daysDecided,
  'days-tabled': meeting.daysTabled,
  'days-filled': meeting.daysFilled,
  'offer-covers-meeting': meeting.offerCoversMeeting,
  'offer-covers-decision': meeting.offerCoversDecision,
  dated: meeting.dated,
  consensus: decision.consensus,
  'text-on-the-table': decision.textOnTheTable,
  'text-of-paper': decision.textOfPaper,
  needs: decision.needs,
  'some-taken': decision.someTaken,
  settled: decision.settled,
  'none-deferred': decision.noneDeferred,
  'subjects-agreed': recommendations.subjectsAgreed,
  'agreed-as-decided': recommendations.agreedAsDecided,
  'agreed-if': recommendations.agreedIf,
  transmitted: recommendations.transmitted,
  some: act.some,
  'at-least': act.atLeastGiven,
  covers: act.coversGiven,
  speaks: act.speaksGiven,
  'covers-decided': act.coversDecided,
  'paid-from': act.paidFrom,
  'field-is': act.fieldIs,
  'field-as-decided': act.fieldAsDecided,
  'fields-as-given': act.fieldsAsGiven,
  condition: act.condition,
} satisfies Pick<Templates, Used>;
