/** The labels of the lines in the message of a red test. */
export const testLineLabels = {
  event: 'Event',
  firstEvent: 'First event',
  provision: 'Provision',
  expected: 'Expected',
  found: 'Found',
  because: 'Because',
  also: 'Also',
  toComply: 'To comply',
  currentStage: 'Current stage',
} as const;

/** Events as a message names them. `events[3]` is the path in the record. */
export const eventPlaceTexts = {
  onDay: '{event} on {day}',
  inRecord: '{event} on {day} (events[{index}])',
  withValues: '{event} ({values})',
  noneByDay: 'none on record by {day}',
} as const;

/** A provision and its weight, in a cell. `{force}` is the word of the document: shall, should or may. */
export const provisionTexts = {
  binding: '{paragraph} ({force}, binding), rule {rule}',
  onlyReported: '{paragraph} ({force}, only reported), rule {rule}',
} as const;

/** Offences of a record or of an event. */
export const offenceTexts = {
  breached: 'Breached: {paragraphs}.',
  eventsOutOfPlace: { one: '{count} event is out of place.', other: '{count} events are out of place.' },
  outOfPlaceNow: 'It is out of place at the current stage.',
  noPlace: 'No stage has a place for it.',
  itsPlace: 'Its place: {stages}.',
  /** Cells with offences beside the first. */
  otherBreach: '{paragraph}: {event}',
  otherOutOfPlace: 'out of place: {event}',
  otherRefusals: 'refused by {paragraphs}',
  more: '{count} more',
} as const;

/** Results of a provision that was expected to have another result. */
export const provisionResultTexts = {
  nothingFailed: 'Nothing on record fails {name}.',
  undetermined: 'Undetermined: {name}.',
  breached: '{name} binds and is breached (see toBreach).',
  onlyReported:
    '{name} is not met and only reported, which breaches nothing (see toDepartFrom). Force: {force}.',
  someOrders: '{name} fails only in some orders of the events of {day}. The record does not tell the order.',
  notAsked: '{name} was not asked, or does not apply here.',
  refusesNothing: '{name} is not met and only reported, which refuses nothing. Force: {force}.',
} as const;

/** Names in a test that a programme does not have. */
export const unknownNameTexts = {
  programme:
    'The programme "{name}" is not known here. Known: {known}. Give it to the matcher as the option "programme", or make it known once with setProgrammes(programme).',
  paragraph: '"{name}" is no paragraph of {programme}.',
  provision: '"{name}" is no paragraph and no rule of {programme}.',
  stage: '"{name}" is no stage of {programme}.',
  eventType: '"{name}" is no type of event.',
  didYouMean: 'Did you mean {names}?',
  paragraphs: 'Its paragraphs are {paragraphs}.',
  stages: 'Its stages are {stages}.',
  /** A paragraph without a rule. `{reason}` is a whole sentence of the programme. */
  setAside: 'No rule of {programme} rests on paragraph {name}. {reason}',
} as const;

/** Values that a matcher takes, and the other value that it was given. */
export const matcherTakesTexts = {
  judged:
    '{matcher} takes a record, the audit of one, a snapshot or an actor of the machine. Found: {found}.',
  standing: '{matcher} takes a record, a snapshot or an actor of the machine. Found: {found}.',
  sent: '{matcher} takes a result of submit or explain, an object with the fields "event" and "snapshot", or an event with the option "after". Found: {found}.',
  duties: '{matcher} takes the paragraphs or rules that are expected to be fulfilled.',
  reported: 'reported takes the paragraphs or rules that are expected to be reported.',
} as const;

/** Things that an argument or an option of a matcher can be expected to be. */
export const matcherExpectedTexts = {
  provision: 'a paragraph or a rule',
  standing: 'a record, a snapshot or an actor of the machine',
  ownDay: '{day}, the day as of which the audit speaks',
  noDay: 'no day, as the audit has none',
  ruleOf: 'a rule on which {provision} rests: {rules}',
  noFieldOf: 'no such field of {type}',
} as const;

/** Changes with which a record or an event would comply. A field is in quotes. */
export const nearestChangeTexts = {
  add: 'Add "{event}".',
  remove: 'Take out "{event}".',
  move: 'Move "{event}" to {day}.',
  changeIn: 'In "{event}", change "{field}" from {before} to {after}.',
  change: 'Change "{field}" from {before} to {after}.',
  wait: 'Wait until {day}.',
  onDay: 'Do it on {day}.',
  stepsBefore: 'Before it: {steps}.',
  stepsAndMore: {
    one: 'Before it: {steps}; and {count} more step.',
    other: 'Before it: {steps}; and {count} more steps.',
  },
} as const;
