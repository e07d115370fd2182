/** Things that an option of a search can be expected to be. */
export const searchExpectedTexts = {
  eventTemplate: 'an event of a type that there is, without its day',
  listener: 'a function to be told',
  snapshot: 'a snapshot of a cycle',
  wholeFromNone: 'a whole number from 0',
  stage: 'a stage, such as {name}',
  stageOfChart: 'a stage of the chart, such as {name}',
} as const;

/** Reasons why a programme cannot be searched. */
export const kernelTexts = {
  combinations: 'A condition depends on {facts} facts with {count} combinations of values.',
  value: 'A fact cannot have this value with these events. Fact: {fact}. Value: {value}.',
  values: 'A fact can take too many values: {fact}.',
  masks: '{count} facts are more than a mask has.',
  regions: 'A chart has at most {count} regions.',
} as const;
