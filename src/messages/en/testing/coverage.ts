/** The columns and headings of a coverage by paragraph. */
export const coverageLabels = {
  paragraph: 'paragraph',
  force: 'force',
  forceOrRule: 'force or rule',
  applied: 'applied',
  passed: 'passed',
  failed: 'failed',
  undetermined: 'undetermined',
  decisive: 'decisive',
  outcomes: 'how the answers divide',
  notCovered: 'Not covered',
  /** The mark stands beside each paragraph that is not covered. */
  notCoveredMarked: 'Not covered (!)',
  page: 'Provisions covered',
  heading: 'Provisions covered by the tests',
} as const;

/** The gap that tests leave in a provision. */
export const gapLabels = {
  neverApplied: 'never applied',
  neverFailed: 'never breached',
  neverRefused: 'never breached while it binds',
} as const;

export const coverageTexts = {
  summary: 'Provisions: {decisive} of {provisions} decisive. Paragraphs: {covered} of {paragraphs} covered.',
  headline: '{programme}. {summary}',
  gap: '{rules}: {gap}',
  outcome: '{outcome}: {count}',
  /** The forces of a paragraph that has more than two. */
  moreForces: '{force}, ...',
  noGap: 'Every provision decided something at least once.',
  key: 'Decisive: an event refused; of a provision that cannot refuse, a finding that it failed.',
} as const;
