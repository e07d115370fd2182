/**
 * The stages of the chart, each inside the stage that holds it. The stages of a decision, a subject or a meeting have its name, and a stage
 * that is not here is called by its own name.
 */
export const stageLabels: Readonly<Record<string, string>> = {
  preparation: 'before the First Meeting',
  betweenMeetings: 'between the Meetings',
  onTheTable: 'on the table',
  preparing: 'in preparation',
  underWay: 'under way',
  inPreparation: 'in preparation',
};

/** A stage inside others: `First Meeting, languages: on the table`. */
export const stageTexts = { within: '{stages}: {stage}', any: 'any stage' } as const;
