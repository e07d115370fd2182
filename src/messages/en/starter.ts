/** Texts of a starter for the cycle after a record. */
export const starterTexts = {
  title: 'After: {title}',
  next: 'the next meeting',
  decision: 'Decision: {decision}',
  open: 'Open at the end of {id}.',
  carried: 'Adopted before. A provision can rest on it.',
  heading: 'A starter for the cycle after {id}, from what is on record.',
  undecided: 'Not decided on record: {fields}.',
  duty: 'Open: {paragraph} ({status}).',
} as const;
