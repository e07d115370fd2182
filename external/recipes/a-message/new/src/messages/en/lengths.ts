/** The length of a meeting. */
export const lengthsTexts = {
  meeting: { one: 'The meeting takes {count} day.', other: 'The meeting takes {count} days.' },
} as const;
