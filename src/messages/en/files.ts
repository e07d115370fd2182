/** Things that a file of any form can be expected to have. */
export const fileExpectedTexts = {
  fieldOnce: 'each field once',
  ownId: 'an id of its own',
  xml: 'well-formed XML',
} as const;

/** Things that are found in a file of any form. */
export const fileFoundTexts = { secondTime: 'it a second time', xml: 'XML', json: 'JSON' } as const;

/** A problem, or a fault, and its place in a text. */
export const positionTexts = { at: '{problem} (line {line}, column {column})' } as const;
