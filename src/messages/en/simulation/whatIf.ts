/** The rows of a comparison of branches, and words in their cells. */
export const whatIfLabels = {
  base: 'as it is',
  changes: 'changes',
  verdict: 'verdict',
  unmet: 'not met',
  earliest: 'at the earliest',
  divergence: 'first difference',
  gained: 'gained',
  lost: 'lost',
  none: 'none',
  noChange: 'nothing',
  notReached: 'not reached',
} as const;

/** The verdict on a record, and the status of a paragraph. */
export const whatIfStatusLabels = {
  compliant: 'compliant',
  notCompliant: 'not compliant',
  cannotTell: 'undetermined',
  passed: 'met',
  failed: 'not met',
  cantTell: 'undetermined',
  notReached: 'not reached',
  notModelled: 'not modelled',
  absent: 'absent',
} as const;

/** A day beside that of the base. */
export const whatIfLateTexts = {
  later: { one: '{day} ({count} day later)', other: '{day} ({count} days later)' },
  earlier: { one: '{day} ({count} day earlier)', other: '{day} ({count} days earlier)' },
} as const;

/** The first event that comes out otherwise in a branch. */
export const divergenceTexts = {
  atEnd: 'At the end: something never happened.',
  onlyHere: '{day}, "{event}": only here.',
  notHere: '{day}, "{event}": not here.',
  accepted: '{day}, "{event}": accepted.',
  refused: '{day}, "{event}": refused.',
  misplaced: '{day}, "{event}": out of place.',
  malformed: '{day}, "{event}": malformed.',
  /** Follows one of the texts above. */
  findings: { one: 'Paragraph: {paragraphs}.', other: 'Paragraphs: {paragraphs}.' },
} as const;

/** A paragraph that came out otherwise in a branch. */
export const whatIfTurnTexts = { turn: '{paragraph} ({before}, then {after})' } as const;

/** The edits of a branch. */
export const whatIfEditTexts = {
  programme: 'Programme: {change}',
  complete: 'Complete record: {value}.',
  added: 'Added: "{event}" on {day}.',
  gone: 'Gone: "{event}" of {day}.',
  changed: 'Changed: "{event}" of {day}. {fields}',
  moved: 'Moved: "{event}" from {before} to {after}.',
  movedInDay: 'Moved within its day: "{event}" of {day}.',
} as const;
