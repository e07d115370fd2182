/** The templates of Declare, as properties over time of records and of programmes. */

export { type Activity, anyOf, type EventActivity, event, isOf, type Where } from './activities.ts';
export {
  absence,
  alternatePrecedence,
  alternateResponse,
  alternateSuccession,
  type BinaryTemplate,
  type Constraint,
  type CountedTemplate,
  chainPrecedence,
  chainResponse,
  chainSuccession,
  choice,
  coExistence,
  end,
  exactly,
  exclusiveChoice,
  existence,
  init,
  notChainSuccession,
  notCoExistence,
  notSuccession,
  type PlacedTemplate,
  precedence,
  respondedExistence,
  response,
  succession,
} from './constraints.ts';
export { type Judgement, judge, type WitnessEvent } from './judge.ts';
export { type PropertyOptions, propertiesOf } from './properties.ts';
export type { TemplateName } from './templates.ts';
export type { ProgrammeOption } from './vocabulary.ts';
