/** Fields at the top of the page. */
export const exploreFieldLabels = { events: 'Events', space: 'Space', deviations: 'Beside' } as const;

/** An exploration. */
export const explorePageTexts = {
  events: '{number}, as the programme has them',
  space: 'States: {states}. Steps between them: {steps}.',
  complete: 'Everything that can happen with these events.',
  cut: 'A limit was reached: only part of what can happen was visited.',
  deviations:
    'Deviations: {deviations}. Groups, one at a time: {groups}. States of a group at most: {states}.',
  deadProvisions: 'Dead provisions',
  noDeadProvision: 'none: each can be breached',
  neverAlone: 'Paragraphs that never refuse by themselves',
  shortest: 'Shortest way: {goal}',
  sequence: { one: '{count} event:', other: '{count} events:' },
  deadEnds: 'Dead ends, after which no way is left: {goal}',
  noWay: 'There is no way from the start.',
  notReached: 'Stages not reached (reached: {reached} of {all})',
} as const;

/** Reasons why a provision is dead. */
export const deadProvisionTexts = {
  neverApplies: '{rule} ({force}): nothing that can happen falls under it',
  neverFails: '{rule} ({force}): nothing that can happen breaches it',
  neverRefuses: '{rule} ({force}): it is breached only while it does not bind',
} as const;

/** The end of a dead end: an event that never comes. */
export const blockedTexts = {
  refused: 'Then always refused by {provisions}: {event}.',
  late: 'Then too late, as the days of its meeting are over: {event}.',
} as const;

/** The shortest way beside others. */
export const shortestTexts = {
  unmet: 'Audited as of its last day, this way leaves unmet: {provisions}.',
  doesNotComply: 'Audited as of its last day, this way does not comply.',
  complies: 'Audited as of its last day, this way complies. No other way is shorter.',
  compliesShortest: 'Audited as of its last day, this way complies. No other way that complies is shorter.',
  compliesSoFar: 'Audited as of its last day, this way complies.',
  shorter: {
    one: '{count} event gets there as well, and leaves unmet: {provisions}.',
    other: '{count} events get there as well, and leave unmet: {provisions}.',
  },
  earliest: {
    one: 'The earliest day is {day}, with {count} event.',
    other: 'The earliest day is {day}, with {count} events.',
  },
  noneEarlier: 'No other way is earlier.',
  cut: 'A limit was reached before all ways were tried: another may be shorter or earlier.',
  notFound: 'None was found before a limit was reached.',
} as const;

/** Events one after the other. */
export const sequenceTexts = {
  /** An event and its fields. */
  detailed: '{event} ({details})',
  silence: 'nothing more happens until this day',
} as const;
