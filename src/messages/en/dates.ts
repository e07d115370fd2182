/** The months, as a date names them. */
export const monthLabels = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const dateTexts = {
  date: '{day} {month} {year}',
  /** A span inside one month. */
  days: '{first}-{last} {month} {year}',
  span: '{from} to {to}',
} as const;
