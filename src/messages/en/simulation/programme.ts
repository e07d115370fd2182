/** The fields of a programme that no event has, by their path or by their name wherever they stand. */
export const programmeLabels: Readonly<Record<string, string>> = {
  before: 'end',
  binds: 'binding from',
  categories: 'participants',
  condition: 'asked of',
  fields: 'fields',
  firstMeeting: 'First Meeting',
  force: 'force',
  helpers: 'helpers',
  id: 'id',
  lets: 'on a breach',
  meetings: 'number of meetings',
  needing: 'decisions that need the work programme',
  offices: 'offices of the chair',
  starts: 'first day of the cycle',
  title: 'title',
  within: 'time',
  'within.from': 'first day',
  'within.to': 'last day',
};

/** The values of a programme that no event has. */
export const programmeValueLabels: Readonly<Record<string, string>> = {
  adoption: 'the adoption itself',
  start: 'the start',
  through: 'only reported',
};
