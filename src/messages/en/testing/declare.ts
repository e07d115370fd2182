/** The demands of the templates of Declare, each a whole sentence. */
export const declareTexts = {
  existence: { one: '"{a}" happens.', other: '"{a}" happens at least {count} times.' },
  never: '"{a}" never happens.',
  atMost: { one: '"{a}" happens at most once.', other: '"{a}" happens at most {count} times.' },
  init: 'The first event is "{a}".',
  end: 'The last event is "{a}".',
  respondedExistence: 'If "{a}" happens, "{b}" happens too.',
  response: 'Each "{a}" is followed by "{b}".',
  precedence: '"{b}" happens only after "{a}".',
  alternateResponse: 'Each "{a}" is followed by "{b}" before "{a}" happens again.',
  alternatePrecedence: 'Each "{b}" comes after its own "{a}".',
  chainResponse: 'Each "{a}" is followed at once by "{b}".',
  chainPrecedence: 'Each "{b}" comes at once after "{a}".',
  choice: '"{a}" happens, or "{b}" happens.',
  notCoExistence: '"{a}" and "{b}" do not both happen.',
  notSuccession: '"{b}" never follows "{a}".',
  notChainSuccession: '"{b}" never follows at once on "{a}".',
} as const;

/** The judgement of a constraint. `{constraint}` stands for one or two of the sentences above. */
export const judgementTexts = {
  met: 'Required: {constraint} Met.',
  metInSomeOrders:
    'Required: {constraint} Met in some orders of the events of one day, which have no order among themselves.',
  undetermined:
    'Required: {constraint} Undetermined. The record is incomplete, and an event that is not on record could change the result.',
  broken: 'Required: {constraint} Not met. Broken by "{event}".',
  brokenAfter: 'Required: {constraint} Not met. Broken by "{event}", after "{earlier}".',
  open: 'Required: {constraint} Not met. Open at the end, since "{event}".',
  absent: 'Required: {constraint} Not met. Found: nothing on record.',
} as const;

/** Things that part of a constraint can be expected to be. */
export const declareExpectedTexts = {
  activity:
    'a type of event, such as decision.adopted, or an object with the field "event", or with the field "anyOf"',
  times: 'a whole number of times from 1 to 1000',
} as const;
