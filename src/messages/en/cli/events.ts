/** The page of the types of event. */
export const eventsPageTexts = {
  who: 'Who: {actors}.',
  fields: 'Fields',
  noFields: 'none of its own',
  commonFields: 'Fields of every event',
  example: 'Example',
  more: 'More: events TYPE · --json',
} as const;

/** The parts of a list of types of event, by the things that they are about. Those of a meeting go by its label. */
export const eventPartLabels = {
  decisions: 'Decisions',
  recommendations: 'Recommendations',
  offices: 'Offices',
  anyStage: 'At any stage',
  changes: 'Changes of a meeting',
} as const;

/** The heads of the table of fields. */
export const fieldColumnLabels = {
  field: 'Field',
  required: 'Required',
  value: 'Value',
  meaning: 'Meaning',
} as const;
