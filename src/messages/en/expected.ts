/** A problem of an input, on one line. `{expected}` is one of the texts below, `{found}` the value, or one of them. */
export const problemTexts = {
  line: '{path}: expected {expected}, found {found}',
  more: 'and {others} more ({count} in all)',
  /** The path of an input that is wrong as a whole. */
  input: 'input',
} as const;

/** Things that an input can be expected to be. */
export const expectedTexts = {
  text: 'a text',
  number: 'a number',
  wholeNumber: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  object: 'an object',
  value: 'a value',
  noField: 'no such field',
  noFieldBut: 'no such field, perhaps {name}',
  oneOf: 'one of {choices}',
  stable: 'values that stay the same',
  textNotEmpty: 'a text that is not empty',
  date: 'a calendar date, YYYY-MM-DD',
  country: 'a country code of ISO 3166-1 alpha-2, such as LA',
  language: 'a BCP 47 tag of a language that ISO 639-1 has, such as en',
  span: 'a span that ends on or after the day it starts',
  daysAboveNone: 'a number of days above 0',
  meetingsAboveNone: 'a number of meetings above 0',
  amount: 'an amount of 0 or more',
  officer: 'a name, or an office and its country',
  spans: 'one span at least',
  dayOfSpan: 'a day of its own span, {from} to {to}: a meeting opens on one of its days',
  dayOfAnySpan: 'a day of its span or ceremonial span, {from} to {to}: a meeting opens on one of its days',
  valueAsComplete: 'a value, as the record is complete',
  dateFromLast: 'a date on or after {on}, that of the last event',
  snapshotOf: 'a snapshot of the programme {id} ({hash})',
  stageOf: 'a stage of the programme {id}',
} as const;

/** Things that few inputs are expected to be. */
export const rareExpectedTexts = {
  another: 'another value',
  actor: "an actor of a programme's machine",
} as const;

/** Things that an input can turn out to be, where no value shows it. */
export const foundTexts = {
  nothing: 'nothing',
  others: 'others',
  snapshotOf: 'one of {id} ({hash})',
  notJson: 'a value that JSON cannot hold',
  endless: 'a value without end',
  unreadable: 'a value that cannot be read',
} as const;

/** The forms of files that the library knows. */
export const formTexts = {
  xes: 'an event log in XES',
  ocel2Json: 'an object-centric event log, OCEL 2.0 as JSON',
  ocel2Xml: 'an object-centric event log, OCEL 2.0 as XML',
  ocel1Json: 'an object-centric event log, OCEL 1.0 as JSON',
  ocel1Xml: 'an object-centric event log, OCEL 1.0 as XML',
  readable: 'an event log in XES or in the JSON of OCEL 2.0',
} as const;

/** Things that the date of an event on a record can be expected to be. */
export const dayExpectedTexts = {
  dateFrom: 'a date on or after {from}: a record is in date order',
  dateUpTo: 'a date on or before {to}: a record is in date order',
  dateBetween: 'a date on or after {from} and on or before {to}: a record is in date order',
} as const;
