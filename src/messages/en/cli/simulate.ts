/** Fields at the top of the page, and rows of it. */
export const simulateFieldLabels = {
  runs: 'Runs',
  seed: 'Seed',
  days: 'days until it is reached',
  events: 'events of a run',
} as const;

/** A simulation. */
export const simulatePageTexts = {
  runs: {
    one: '{runs}, with {count} event, by chance among what can happen',
    other: '{runs}, with {count} events, by chance among what can happen',
  },
  naiveRuns: {
    one: '{runs}, with {count} event, any event at any time',
    other: '{runs}, with {count} events, any event at any time',
  },
  seed: '{seed} (the same seed gives the same result)',
  share: '{share} % ({from} to {to} %)',
  always: 'always {number}',
  spread: '{least} to {most}. Half of the runs: {lowerQuartile} to {upperQuartile}. Median: {median}.',
  endings: 'Endings: share, and where the true share lies with {percent} % confidence (Wilson)',
  length: 'Length of the runs',
  refusals: {
    one: 'Refusals of the next step, by paragraph, in {count} run that failed',
    other: 'Refusals of the next step, by paragraph, in {count} runs that failed',
  },
  stop: '{share}: {events}',
  run: 'One run: {ending} (run {number})',
} as const;

/** The ways in which a run ends. */
export const endingTexts = {
  reached: 'reached: {goal}',
  stuck: 'stuck: no way left',
  outOfTime: 'out of time',
  tooManyEvents: 'too many events',
} as const;
