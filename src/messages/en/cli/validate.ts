/** The titles of the parts of a validation, by the level of what stands in them. */
export const levelLabels = { error: 'Errors', warning: 'Warnings', note: 'Notes' } as const;

/** The title of the meetings that are still to be decided: they are no fault, and are not counted. */
export const undecidedLabels = { title: 'Undecided' } as const;

/** A validation. */
export const validatePageTexts = {
  fine: 'Nothing is wrong.',
  errors: { one: '{count} error.', other: '{count} errors.' },
  warnings: { one: '{count} warning.', other: '{count} warnings.' },
  notes: { one: '{count} note.', other: '{count} notes.' },
  /** A place in the file. */
  place: '{path} (line {line}, column {column})',
  whole: 'the programme',
  /** A thing that is still to be decided, in one line. */
  undecided: '{place}: {text}',
  /** A problem of a paragraph. */
  cited: '{paragraph}: {text}',
  expected: 'Expected {expected}. Found: {found}.',
  witness: { one: 'Shown by {count} event:', other: 'Shown by {count} events:' },
} as const;
