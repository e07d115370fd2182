/** The reason for an edit, by the verb of its paragraphs, which `{count}` counts. `{rule}` is a whole sentence. */
export const repairReasonTexts = {
  requires: { one: '{paragraphs} requires: {rule}', other: '{paragraphs} require: {rule}' },
  recommends: { one: '{paragraphs} recommends: {rule}', other: '{paragraphs} recommend: {rule}' },
  allows: { one: '{paragraphs} allows: {rule}', other: '{paragraphs} allow: {rule}' },
} as const;

export const repairTexts = {
  hasPlace: 'The procedure then has a place for {events}.',
  /** An event in such a list. */
  placedEvent: '"{event}" on {day}',
  forOtherEdits: 'The other edits require it.',
} as const;
