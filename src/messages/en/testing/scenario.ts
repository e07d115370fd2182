/** The parts of a scenario: the events before, the event looked at, the expectation of it. */
export const scenarioLabels = { given: 'given', event: 'when', expected: 'then' } as const;

export const scenarioTexts = {
  title: 'Scenario under {programme}',
  earlier: { one: '{count} event, then', other: '{count} events, then' },
  noEvent: 'The function "when" takes at least one event.',
  nothingExpected:
    "Nothing is expected of the scenario, so that it checks nothing. A scenario ends with .then(…), such as .then(refusedBy('A5')).",
  noExpectation: "A scenario ends with expectations, such as .then(refusedBy('A5')).",
  noLongerComes: 'Under {programme}, this event no longer comes: "{event}".',
} as const;

/** The expectations of a scenario, in the cell after "then". */
export const expectationTexts = {
  accepted: 'it is accepted',
  refused: 'it is refused',
  refusedBy: 'it is refused by {paragraphs}',
  misplaced: 'it is out of place',
  reported: 'it is let through with these reported: {paragraphs}',
  standingAt: 'the cycle stands at "{stage}"',
  owing: 'a duty is owed: {name}',
  fulfilling: 'duties are fulfilled: {names}',
  allowing: 'the event "{event}" is possible next',
  not: 'not so: {expectation}',
} as const;
