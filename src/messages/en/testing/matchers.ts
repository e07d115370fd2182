export const toComplyTexts = {
  compliant: 'Compliant with "{programme}". This was not expected.',
  compliantAsOf: 'Compliant with "{programme}" as of {day}. This was not expected.',
  notCompliant: 'Not compliant with "{programme}".',
  notCompliantAsOf: 'Not compliant with "{programme}" as of {day}.',
  undetermined:
    'Compliance with "{programme}" is undetermined. Nothing failed. Undetermined: {paragraphs}. To test only that nothing failed: expect(…).not.toBreach().',
} as const;

export const toBreachTexts = {
  expected: 'A breach was expected: {paragraphs}.',
  someExpected: 'A breach was expected. Nothing that binds is breached.',
  notExpected: 'No breach was expected: {paragraphs}. There is one.',
  noneExpected: 'No breach was expected. There is one.',
} as const;

export const toBreachOnlyTexts = {
  onlyThese: 'No breach was expected beside these: {paragraphs}. There is more.',
  exactlyThese: 'Breached, and nothing else: {paragraphs}. This was not expected.',
  nothing: 'A breach was expected. There is none.',
} as const;

export const toDepartFromTexts = {
  expected: 'A departure was expected: {paragraphs}.',
  someExpected: 'A departure was expected.',
  notExpected: 'No departure was expected: {paragraphs}. There is one.',
  noneExpected: 'No departure was expected. There is one.',
  departures: 'Departures: {paragraphs}.',
  none: 'There is no departure.',
} as const;

export const toBeUndeterminedTexts = {
  expected: 'Expected to be undetermined: {paragraphs}. Determined: {determined}.',
  someExpected: 'Something was expected to be undetermined.',
  undetermined: 'Undetermined: {paragraphs}.',
  nothing: 'Nothing is undetermined.',
  notExpected: 'Expected to be determined: {paragraphs}. At least one is undetermined.',
  noneExpected: 'Everything was expected to be determined. Something is undetermined.',
} as const;

/** The reception of an event that a test expected, before one of the texts that say which it was. */
export const receptionExpectedTexts = {
  accepted: 'The event was expected to be accepted.',
  notAccepted: 'The event was expected not to be accepted.',
  refused: 'The event was expected to be refused.',
  refusedBy: 'The event was expected to be refused by {paragraphs}.',
  notRefused: 'The event was expected not to be refused.',
  notRefusedBy: 'The event was expected not to be refused by {paragraphs}.',
  misplaced: 'The event was expected to be out of place.',
  notMisplaced: 'The event was expected to have a place.',
  given: 'The event was expected to have happened.',
  reported: 'The event was expected to be let through with these reported: {paragraphs}.',
  notReported: 'The event was not expected to be let through with these reported: {paragraphs}.',
} as const;

/** The reception that an event had. */
export const receptionFoundTexts = {
  accepted: 'It is accepted.',
  refused: 'It is refused by {paragraphs}.',
  misplaced: 'It is out of place.',
  malformed: 'It is malformed.',
  reported: 'Reported: {paragraphs}.',
  nothingReported: 'Nothing is reported.',
} as const;

export const toReachTexts = {
  expected: 'The stage "{stage}" was expected to be reached. It is not.',
  notExpected: 'The stage "{stage}" was expected not to be reached. It is.',
} as const;

export const toOweNextTexts = {
  expected: 'A duty was expected to be owed: {name}. It is not.',
  expectedByDay: 'A duty was expected to be owed by {day}: {name}. It is not.',
  notExpected: 'No duty was expected to be owed: {name}. There is one.',
  notExpectedByDay: 'No duty was expected to be owed by {day}: {name}. There is one.',
  noDuty: '{name} has no duty that falls due.',
} as const;

/** The status of a duty, after the whole sentence of its rule. */
export const dutyStatusTexts = {
  fulfilled: 'Done.',
  pending: 'Still to do.',
  overdue: 'Overdue.',
  breached: 'Breached.',
  notTriggered: 'Not called for.',
  unknown: 'Not on record.',
  due: 'Due: {day}.',
} as const;

export const toHaveFulfilledTexts = {
  expected: 'Duties were expected to be fulfilled: {names}. Not all are.',
  notExpected: 'Duties were expected not to be fulfilled: {names}. At least one is.',
} as const;

export const toAllowNextTexts = {
  expected: 'The event "{event}" was expected to be possible next. It is not.',
  notExpected: 'The event "{event}" was expected not to be possible next. It is.',
  never: 'It can no longer happen.',
  notYet: 'It cannot happen yet.',
  notBefore: 'It can happen on {day} at the earliest.',
  wouldBeRefused: 'It would be refused by {paragraphs}.',
} as const;
