/** Parts of a programme that nothing uses. A paragraph, a rule or a name stands before a colon. */
export const unusedTexts = {
  decision: 'Nothing rests on this decision: {decision}.',
  act: 'No rule asks about this act, and none reads what it puts on record: {act}.',
  rule: 'No provision rests on this rule: {rule}.',
  statement: 'Nothing is asked of this paragraph, and no reason is given: {paragraph}.',
} as const;

/** Things that are still to be decided, which is no fault. A label stands before the full stop, after a colon. */
export const undecidedTexts = {
  meeting: 'Neither days nor a place yet: {meeting}.',
} as const;

/** Things that can never be done. */
export const impossibleTexts = {
  noTaker: 'No meeting can take this decision, and it was not taken before: {decision}.',
  goal: 'The last meeting can never be held: {meeting}.',
  refused: 'It is always refused by {provisions}.',
  ownCondition: 'The events that are made up to try it may lack what a condition of the programme looks for.',
  seat: 'Filled before the cycle, and no seat of this office: {office}, {seat}.',
  seats: 'More seats are filled before the cycle than there are: {office}.',
} as const;

/** Provisions that never come out otherwise. */
export const comesToNothingTexts = {
  neverAsked: '{rule} ({force}): no event can trigger it',
  neverMet: '{rule} ({force}): whatever triggers it fails',
  neverAccepted: '{rule} ({force}): whatever would meet it is refused by another provision',
  /** An issue of a provision with a condition of its own. */
  ownCondition: '{issue}, among the events that are made up to try it',
  settled: '{rule} ({force}): nothing can breach it, as this was decided before the cycle: {decisions}',
} as const;

/** Times that no calendar fits. */
export const calendarTexts = {
  exclude: '{meeting}: {first} and {second} exclude each other.',
  /** A time, and who asks for it. */
  asked: '{days} ({by})',
  until: 'by {day}',
  plan: 'plan',
  text: 'text of a decision',
  order: '{meeting} cannot follow {earlier}. It is held by {last}, and the other not before {first}.',
  beforeStart: '{meeting}: its time ends on {last}, and the cycle begins on {starts}.',
  follows: '{meeting}: {days} cannot follow on {others}.',
  offer: '{country}: the time offered is shorter than the days offered, {count}.',
} as const;

/** The exploration behind a validation. */
export const validationTexts = { tooLarge: 'Too large to be explored: {reason}' } as const;
