import type { Activity } from './activity.ts';
import type { COUNTED, PLACED, TemplateName } from './templates.ts';

/** The templates that speak of one activity and how often it happens. */
export type CountedTemplate = (typeof COUNTED)[number];
/** The templates that speak of one activity and where it stands. */
export type PlacedTemplate = (typeof PLACED)[number];
/** The templates that speak of two activities. */
export type BinaryTemplate = Exclude<TemplateName, CountedTemplate | PlacedTemplate>;

/** A template with its activities, as data. */
export type Constraint =
  | {
      readonly template: CountedTemplate;
      readonly activities: readonly [Activity];
      readonly times?: number;
    }
  | { readonly template: PlacedTemplate; readonly activities: readonly [Activity] }
  | { readonly template: BinaryTemplate; readonly activities: readonly [Activity, Activity] };

const counted =
  (template: CountedTemplate) =>
  (activity: Activity, times = 1): Constraint => ({ template, activities: [activity], times });
const placed =
  (template: PlacedTemplate) =>
  (activity: Activity): Constraint => ({ template, activities: [activity] });
const binary =
  (template: BinaryTemplate) =>
  (a: Activity, b: Activity): Constraint => ({ template, activities: [a, b] });

/**
 * A happens at least so many times.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { existence, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, existence('coordination.held', 2)).outcome);
 * console.log(judge(record, existence('host.offered')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const existence = counted('existence');
/**
 * A happens fewer than so many times: with 1, the default, never.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { absence, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, absence('objection.raised')).outcome);
 * console.log(judge(record, absence('coordination.held', 2)).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const absence = counted('absence');
/**
 * A happens exactly so many times.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { exactly, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, exactly('decision.adopted', 7)).outcome);
 * console.log(judge(record, exactly('theme.discussed', 7)).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const exactly = counted('exactly');
/**
 * The first event is an A.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { init, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, init('paper.circulated')).outcome);
 * console.log(judge(record, init('firstMeeting.opened')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const init = placed('init');
/**
 * The last event is an A.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { end, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, end('secondMeeting.opened')).outcome);
 * console.log(judge(record, end('intersessional.closed')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const end = placed('end');
/**
 * Every A comes with a B, before or after.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { judge, respondedExistence } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, respondedExistence('sponsorship.established', 'contribution.received')).outcome);
 * console.log(judge(record, respondedExistence('secondMeeting.opened', 'host.offered')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const respondedExistence = binary('respondedExistence');
/**
 * A and B both happen, or neither.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { coExistence, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, coExistence('intersessional.opened', 'intersessional.closed')).outcome);
 * console.log(judge(record, coExistence('decision.proposed', 'decision.amended')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const coExistence = binary('coExistence');
/**
 * After each A there is a B.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { judge, response } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, response('recommendation.agreed', 'recommendations.transmitted')).outcome);
 * console.log(judge(record, response('secondMeeting.opened', 'secondMeeting.closed')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const response = binary('response');
/**
 * After each A there is a B, before the next A.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { alternateResponse, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, alternateResponse('firstMeeting.opened', 'firstMeeting.closed')).outcome);
 * console.log(judge(record, alternateResponse('coordination.held', 'intersessional.opened')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const alternateResponse = binary('alternateResponse');
/**
 * The event after each A is a B.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { chainResponse, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, chainResponse('recommendations.transmitted', 'documents.circulated')).outcome);
 * console.log(judge(record, chainResponse('firstMeeting.opened', 'firstMeeting.closed')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const chainResponse = binary('chainResponse');
/**
 * Before each B there is an A.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { judge, precedence } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, precedence('interpretation.arranged', 'intersessional.opened')).outcome);
 * console.log(judge(record, precedence('host.offered', 'secondMeeting.opened')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const precedence = binary('precedence');
/**
 * Before each B there is an A, after the B before it.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { alternatePrecedence, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, alternatePrecedence('support.arranged', 'intersessional.opened')).outcome);
 * console.log(judge(record, alternatePrecedence('coordination.held', 'theme.discussed')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const alternatePrecedence = binary('alternatePrecedence');
/**
 * The event before each B is an A.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { chainPrecedence, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, chainPrecedence('documents.circulated', 'secondMeeting.opened')).outcome);
 * console.log(judge(record, chainPrecedence('firstMeeting.opened', 'firstMeeting.closed')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const chainPrecedence = binary('chainPrecedence');
/**
 * `response` and `precedence`.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { judge, succession } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, succession('intersessional.opened', 'intersessional.closed')).outcome);
 * console.log(judge(record, succession('secondMeeting.opened', 'secondMeeting.closed')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const succession = binary('succession');
/**
 * `alternateResponse` and `alternatePrecedence`.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { alternateSuccession, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, alternateSuccession('intersessional.opened', 'intersessional.closed')).outcome);
 * console.log(judge(record, alternateSuccession('intersessional.opened', 'theme.discussed')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const alternateSuccession = binary('alternateSuccession');
/**
 * `chainResponse` and `chainPrecedence`.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { chainSuccession, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, chainSuccession('documents.circulated', 'secondMeeting.opened')).outcome);
 * console.log(judge(record, chainSuccession('firstMeeting.opened', 'firstMeeting.closed')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const chainSuccession = binary('chainSuccession');
/**
 * A and B do not both happen.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { judge, notCoExistence } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, notCoExistence('meeting.cancelled', 'secondMeeting.opened')).outcome);
 * console.log(judge(record, notCoExistence('decision.proposed', 'decision.adopted')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const notCoExistence = binary('notCoExistence');
/**
 * After an A there is no B.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { judge, notSuccession } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, notSuccession('intersessional.closed', 'theme.discussed')).outcome);
 * console.log(judge(record, notSuccession('intersessional.closed', 'documents.circulated')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const notSuccession = binary('notSuccession');
/**
 * The event after an A is no B.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { judge, notChainSuccession } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, notChainSuccession('firstMeeting.closed', 'intersessional.opened')).outcome);
 * console.log(judge(record, notChainSuccession('documents.circulated', 'secondMeeting.opened')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const notChainSuccession = binary('notChainSuccession');
/**
 * A or B happens, or both.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { choice, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, choice('decision.adopted', 'decision.deferred')).outcome);
 * console.log(judge(record, choice('decision.amended', 'decision.deferred')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const choice = binary('choice');
/**
 * A or B happens, but not both.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { exclusiveChoice, judge } from 'intersessional/testing/declare';
 * const record = defineRecord(model);
 * console.log(judge(record, exclusiveChoice('decision.adopted', 'decision.deferred')).outcome);
 * console.log(judge(record, exclusiveChoice('decision.adopted', 'decision.proposed')).outcome);
 * ```
 * ```text
 * passed
 * failed
 * ```
 */
export const exclusiveChoice = binary('exclusiveChoice');
