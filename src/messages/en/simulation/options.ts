/** Things that an option of a simulation, a repair or a comparison can be expected to be. */
export const simulationExpectedTexts = {
  wholeBetween: 'a whole number from {least} to {most}',
  chance: 'a chance from {least} to {most}',
  weight: 'a weight from {least} to {most}',
  confidence: 'a confidence from {least} to {most}',
  oneEvent: 'one event at least',
  /** The slot has examples in code. */
  delay: 'a delay in days: {examples}',
  stageOfChart: 'a stage of the chart',
  points: 'points from 0',
  recipe: 'an immer recipe',
  name: 'a name',
  ownName: 'a name of its own',
} as const;
