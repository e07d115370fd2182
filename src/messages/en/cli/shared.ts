/** The months, where a table leaves little room. */
export const shortMonthLabels = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** The status of a duty. */
export const dutyStatusLabels = {
  fulfilled: 'done',
  pending: 'pending',
  overdue: 'overdue',
  breached: 'breached',
  notTriggered: 'not called for',
  unknown: 'not on record',
} as const;

/** A list that leaves nothing out. */
export const listLabels = { all: 'all' } as const;

/** A label of a programme's own, where no grammar touches it. */
export const quotedTexts = { name: '"{name}"' } as const;

/** Sections that several pages have. */
export const sectionLabels = {
  outOfPlace: 'Out of place',
  stages: 'Stages of the cycle',
} as const;

/** Texts of several pages. */
export const pageTexts = {
  titled: '{title} ({id})',
  asOf: 'as of {day}',
  /** The last line of a page: an option of the command. */
  more: 'More: {option}',
  number: 'about {mantissa} x 10^{exponent}',
  percent: '{number} %',
} as const;

/** The place of an event in a file. */
export const placeTexts = {
  event: 'event {number}',
  line: 'line {line}',
  column: 'line {line}, column {column}',
  /** `{place}` is one of the three above. */
  happened: '{place}, {event}, {day}',
  silence: 'nothing on record by {day}',
  sentence: '{place}.',
} as const;

/** A theme of the paper by its letter. */
export const themeTexts = { letter: '({letter})', titled: '({letter}) {title}' } as const;

/** Work that lasts, told on a terminal. */
export const progressLabels = {
  recordsTried: 'Records tried',
  comparing: 'Comparing',
  exploring: 'Exploring',
  simulating: 'Simulating',
  mutants: 'Mutants killed',
} as const;

/** The progress of some work. `{label}` is one of the labels above. */
export const progressTexts = {
  time: '{label}, {seconds} s',
  done: '{label}: {done}, {seconds} s',
  /** `{done}` is a number or a share in percent. */
  share: '{label}: {done} of {total}, {seconds} s',
} as const;
