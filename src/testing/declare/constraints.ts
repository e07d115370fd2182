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

/** A happens at least so many times. */
export const existence = counted('existence');
/** A happens fewer than so many times: with 1, the default, never. */
export const absence = counted('absence');
/** A happens exactly so many times. */
export const exactly = counted('exactly');
/** The first event is an A. */
export const init = placed('init');
/** The last event is an A. */
export const end = placed('end');
/** Every A comes with a B, before or after. */
export const respondedExistence = binary('respondedExistence');
/** A and B both happen, or neither. */
export const coExistence = binary('coExistence');
/** After each A there is a B. */
export const response = binary('response');
/** After each A there is a B, before the next A. */
export const alternateResponse = binary('alternateResponse');
/** The event after each A is a B. */
export const chainResponse = binary('chainResponse');
/** Before each B there is an A. */
export const precedence = binary('precedence');
/** Before each B there is an A, after the B before it. */
export const alternatePrecedence = binary('alternatePrecedence');
/** The event before each B is an A. */
export const chainPrecedence = binary('chainPrecedence');
/** `response` and `precedence`. */
export const succession = binary('succession');
/** `alternateResponse` and `alternatePrecedence`. */
export const alternateSuccession = binary('alternateSuccession');
/** `chainResponse` and `chainPrecedence`. */
export const chainSuccession = binary('chainSuccession');
/** A and B do not both happen. */
export const notCoExistence = binary('notCoExistence');
/** After an A there is no B. */
export const notSuccession = binary('notSuccession');
/** The event after an A is no B. */
export const notChainSuccession = binary('notChainSuccession');
/** A or B happens, or both. */
export const choice = binary('choice');
/** A or B happens, but not both. */
export const exclusiveChoice = binary('exclusiveChoice');
