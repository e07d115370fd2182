/** Things that an event log can be expected to have. */
export const logExpectedTexts = {
  day: 'a day, written as its first moment in UTC, such as 2011-06-27T00:00:00Z',
  noList: 'no list',
  fields: 'fields',
  member: 'member {number} of the list',
  valueOrFields: 'a value or fields, not both',
  eventType: 'a type of event, such as {example}',
} as const;

/** Things that are found in an event log. */
export const logFoundTexts = {
  emptyList: 'an empty list',
  member: 'member {number}',
  valueOfType: 'a value of type {type}',
} as const;

/** Things that a log in XES can be expected to have. */
export const xesExpectedTexts = {
  text: 'the text of an event log in XES',
  noDocumentType: 'XML without a document type',
  shallow: 'XML of a log',
  log: 'a <log>',
  traceForEach: 'a <trace> for each record',
  inTrace: 'it in a trace, for its record',
  eventsInTrace: 'every event in a trace',
  inside: 'attributes and events',
  attribute: 'an attribute with a value, or a list',
  key: 'an attribute with a key',
  membersInValues: 'every member in one <values>',
  sameAs: 'the same as {key}, {value}',
} as const;

/** Things that are found in a log in XES. */
export const xesFoundTexts = {
  deep: 'elements that nest too deep',
  outside: 'it outside, {value}',
  eventOutside: 'an event outside',
  text: 'a text: {text}',
  noValue: '{tag} without one',
  beside: '{tag} beside it',
} as const;

/** Things that a log in OCEL can be expected to have. */
export const ocelExpectedTexts = {
  json: 'the JSON of OCEL 2.0',
  oneRecord: 'one relationship "{type}", to an object of type {type}',
  recordForEach: 'an object of type {type} for each record',
  meeting: 'meeting "{meeting}"',
  noQualifier: 'no such qualifier',
  qualifier: 'a qualifier that is a field',
  named: 'an object of type {type} with a name',
  sameAsAttribute: 'the same as attribute {name}, {value}',
  objectType: 'a type of object, such as {example}',
} as const;
