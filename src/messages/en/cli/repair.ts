/** Repairs of a record, and how well it fits. */
export const repairPageTexts = {
  title: 'Cheapest edits that make it comply',
  repair: {
    one: 'Repair {number}: {count} edit, cost {cost}',
    other: 'Repair {number}: {count} edits, cost {cost}',
  },
  reportedOnly: 'It leaves unmet, reported only: {provisions}.',
  undetermined: 'It leaves undetermined: {provisions}.',
  noEvents: 'The record has no events by then: there is nothing to judge yet.',
  none: {
    one: 'None: no edits make it comply ({count} record tried).',
    other: 'None: no edits make it comply ({count} records tried).',
  },
  noneFound: {
    one: 'None found: the search stopped after {count} record. There may be some all the same.',
    other: 'None found: the search stopped after {count} records. There may be some all the same.',
  },
  nothingToEdit: 'Nothing has to be edited.',
  nothingFailed: 'Nothing failed that has to be edited.',
  cheaper: {
    one: 'There may be cheaper edits: the search stopped after {count} record.',
    other: 'There may be cheaper edits: the search stopped after {count} records.',
  },
} as const;

/** An edit, as an order. `{place}` is the place of an event. */
export const editTexts = {
  insert: 'Add: {event}, {day}.',
  delete: 'Take away: {place}.',
  move: 'Move to {day}: {place}.',
  change: 'Change: {place}. {field}: from {before} to {after}.',
} as const;

/** The fitness of a record: the edits that it needs, beside its events and those of the shortest run. */
export const fitnessTexts = {
  one: 'Fitness 1.',
  noEvents: 'Fitness 1: nothing has to be edited.',
  proven: 'Fitness {fitness}. Edits needed: {edits}. Events: {events}. Events of the shortest run: {run}.',
  bounded:
    'Fitness at least {fitness}. Edits needed: at most {edits}. Events: {events}. Events of the shortest run: {run}.',
} as const;
