/** Things that the command line can expect of what is typed, and of files. */
export const cliExpectedTexts = {
  oneOfNearest: 'one of {choices} (nearest: {nearest})',
  eventType: 'an event type, as "intersessional events" lists them',
  eventTypeNearest: 'an event type, as "intersessional events" lists them (nearest: {nearest})',
  readable: 'a file that can be read',
  readableOrProgramme: 'a file that can be read, or one of {ids}',
  writable: 'a file that can be written',
  utf8: 'text in UTF-8',
  jsonOrYaml: 'JSON or YAML',
  recordOrLog: 'a record as JSON or YAML, or an event log in XES or in the JSON of OCEL 2.0',
  ocelAsNamed: 'an object-centric event log, OCEL 2.0, as its name says',
  oneRecord: 'one record (--record takes one)',
  oneRecordOfLog: 'one record (convert --record takes one)',
  recordNumber: 'a number from 1 to {last}',
  ending: 'a name that ends in one of {endings}, or --to',
  idOnStandardInput: 'an id, or --programme: what is on standard input has no folder',
  besideRecord: 'a file in the same folder, or below it',
  afterAlone: 'no id beside a record',
  programmeOrOption: 'one of {ids}, or --programme with another',
  oneProgramme:
    'one: the id of a programme, such as ccm-2011, or a file of JSON or YAML; - is standard input',
  sameProgramme: 'one programme, such as {id}',
  standardInputOnce: 'standard input once',
  records: 'records to try the mutants on, or --suite',
  reason: 'a reason',
  delay: 'TYPE=DAYS, such as support.arranged=30..90..240',
} as const;

/** Things that the command line can find instead, where no value shows it. */
export const cliFoundTexts = {
  another: 'another',
  somethingElse: 'something else',
  two: 'two',
  times: { other: '{count} times' },
  programmeAlone: 'a programme alone',
  otherXml: 'XML that is no event log',
  gzip: 'a file packed by gzip',
  zip: 'a file packed by zip',
  sqlite: 'an SQLite database',
} as const;

/** Reasons why a file cannot be read, by the code of the error. */
export const readFailureLabels = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'a folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  other: 'an error',
} as const;

/** Reasons why a file cannot be written, by the code of the error. */
export const writeFailureLabels = {
  ENOENT: 'no such folder',
  ENOTDIR: 'no such folder',
  EISDIR: 'a folder',
  EACCES: 'no permission to write it',
  EPERM: 'no permission to write it',
  other: 'an error',
} as const;

/** A problem of a file. */
export const fileTexts = { problem: '{file}: {problem}' } as const;
