/** The sections of the page. */
export const nextSectionLabels = {
  breached: 'Breached so far',
  overdue: 'Overdue',
  unknown: 'Past, and not on record',
  must: 'Must be done',
  should: 'Should be done',
  may: 'May happen now',
  notYet: 'Not yet',
  never: 'Can no longer happen',
} as const;

export const nextPageTexts = {
  noEvents: 'no event on record',
  ended: 'nothing: the cycle has ended',
  all: '--all (changes of meetings, and what may happen at any stage)',
  /** A value that tells an event from others of its type, and the delegation that does it. */
  ofDelegation: '{variant} ({delegation})',
  /** Types of event, and the values that tell their events apart. */
  events: '{events}: {variants}',
  /** Names as a record has them, with the labels of what they are about, each in quotes. */
  labelled: '{names} ({labels})',
} as const;

/** Reasons why an event has to wait. */
export const waitingTexts = {
  day: 'Not before {day}.',
  refused: 'Held back by {provisions}.',
  unknown: 'Past its days, and not on record.',
  stage: 'Not before its stage is reached.',
} as const;
