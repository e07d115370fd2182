/** The two programmes that are compared. */
export const comparedLabels = { first: 'First', second: 'Second' } as const;

/** A comparison of two programmes. */
export const diffPageTexts = {
  programme: '{id} ({file})',
  same: 'The two programmes are the same.',
  changes: { one: '{count} change.', other: '{count} changes.' },
  together: 'All changes together',
  noDifference: 'No event is received or reported differently for it.',
  cut: 'No event was found that is received differently: a limit was reached.',
} as const;

/** The sequence that shows a difference, if none is shorter. */
export const shortestSequenceTexts = {
  reported: {
    one: 'Nothing is refused for it. Reported differently after the shortest sequence, {count} event:',
    other: 'Nothing is refused for it. Reported differently after the shortest sequence, {count} events:',
  },
  first: {
    one: 'The first accepts and the second refuses the end of the shortest sequence, {count} event:',
    other: 'The first accepts and the second refuses the end of the shortest sequence, {count} events:',
  },
  second: {
    one: 'The second accepts and the first refuses the end of the shortest sequence, {count} event:',
    other: 'The second accepts and the first refuses the end of the shortest sequence, {count} events:',
  },
} as const;

/** The sequence that shows a difference, if a shorter one may exist. */
export const foundSequenceTexts = {
  reported: {
    one: 'Nothing is refused for it. Reported differently after the shortest sequence found, {count} event:',
    other:
      'Nothing is refused for it. Reported differently after the shortest sequence found, {count} events:',
  },
  first: {
    one: 'The first accepts and the second refuses the end of the shortest sequence found, {count} event:',
    other: 'The first accepts and the second refuses the end of the shortest sequence found, {count} events:',
  },
  second: {
    one: 'The second accepts and the first refuses the end of the shortest sequence found, {count} event:',
    other: 'The second accepts and the first refuses the end of the shortest sequence found, {count} events:',
  },
} as const;

/** The differences that two programmes make to one record. */
export const diffRecordTexts = {
  same: '{file}: the two programmes say the same of it.',
  sameVerdict: '{file}: the verdict stays the same. {first}.',
  verdict: '{file}: another verdict. First: {first}. Second: {second}.',
  paragraphs: 'Paragraphs',
  paragraph: '{paragraph}: {first}, then {second}',
  receptions: 'Events',
  reception: '{day}, "{event}": {first}, then {second}',
  duties: 'Duties',
  /** The status of a duty, with the day by which it is due. */
  due: '{status} (due {day})',
  gone: 'Findings of the first only',
  fresh: 'Findings of the second only',
} as const;

/** The reception of an event. */
export const receptionLabels = {
  accepted: 'accepted',
  refused: 'refused',
  misplaced: 'out of place',
  malformed: 'malformed',
  absent: 'absent',
} as const;
