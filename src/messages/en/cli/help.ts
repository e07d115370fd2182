/** The command line and its commands. */
export const commandTexts = {
  intersessional: 'Compares the record of a treaty cycle with its work programme.',
  audit: 'audit records: the verdict, paragraph by paragraph',
  next: 'list the events that may, must and can no longer happen after a record',
  programme: 'print a programme that the library has, as JSON, to start your own from',
  types: 'print TypeScript declarations of a programme: its events, names, facts, stages',
  schema: 'print the JSON Schema of the records of a programme',
  events: 'list the types of event of a record: who does them, their fields, an example',
  convert: 'write a record as an event log of process mining, or an event log as a record',
  explore: 'search everything that can happen under a programme',
  validate: 'look for what is wrong with a programme: names, times, provisions that come to nothing',
  simulate: 'make random runs: how many reach the Second Meeting, and what stops the others',
  diff: 'compare two programmes: what changed, and what they receive differently',
  mutate: 'try wrong rules on records, or on your tests: which of them nothing notices',
  help: 'print the help of a command',
} as const;

/** The arguments of the commands. */
export const argumentTexts = {
  record: 'a file of JSON or YAML, or an event log, XES or OCEL 2.0 as JSON; - is standard input',
  programme: 'the id of a programme, such as ccm-2011, or a file of JSON or YAML; - is standard input',
  otherProgramme: 'another, likewise',
  programmeId: 'the id of the programme, such as ccm-2011 (default: list them)',
  eventType: 'one type (default: all of them, briefly)',
  out: 'a file: .json, .yaml or .yml, .xes, .ocel.json or .jsonocel; - is standard output',
  mutated: 'records, and the programme unless the library has it',
} as const;

/** The options of the commands. */
export const optionTexts = {
  version: 'print the version',
  help: 'print this help',
  json: 'print JSON',
  jsonAlways: 'print JSON (a programme always is)',
  programme:
    'compare it with this programme: the id of a programme, such as ccm-2011, or a file of JSON or YAML; - is standard input',
  sameProgramme: 'the same as the argument',
  asOf: 'speak as of a day, YYYY-MM-DD or today (default: that of the last event)',
  onRecord: 'say what changes about this record, in place of what can happen at all',
  after: 'print a starter for the cycle after this record, as YAML',
  full: 'add every finding in a sentence, paragraphs that ask nothing, and notes',
  repair: 'add the cheapest edits that make the record comply',
  all: 'add changes of meetings, and events that may happen at any stage',
  to: 'json, yaml, xes or ocel (default: by the ending of the file, json for -)',
  record: 'only this record of a log that has several, from 1',
  runs: 'the number of runs (default: 10000)',
  seed: 'the same seed gives the same result (default: any; it is printed)',
  goal: 'the stage to get to (default: the Second Meeting)',
  until: 'a run that is not there by then is out of time, YYYY-MM-DD',
  objections: 'the chance that a delegation objects to a decision, 0 to 1 (default: 0.05)',
  withdrawals: 'the chance that an objection is withdrawn (default: 0.8)',
  deferrals: 'the chance that a decision is put off (default: 0.02)',
  deviations: 'the chance that an event deviates from the programme, for each way (default: 0)',
  delay: 'of a type of event: 30, 0..60, or 0..30..60 with the likeliest between',
  workers: 'the number of cores (default: 1)',
  suite: 'run the Vitest tests in this folder, or those whose path has a filter in it',
  config: "Vitest's configuration, where it is not found by itself",
  paragraph: 'only what these paragraphs get wrong',
  equivalent: 'JSON or YAML: why a mutant is equivalent, by its id',
} as const;

/** The exit codes of the commands. */
export const exitTexts = {
  done: 'Exit codes: 0 done, 2 the input cannot be read.',
  audit:
    'Exit codes: 0 compliant, 1 not, 2 the record cannot be read, 3 undetermined.\nOf several records, the worst: 2 before 1, 1 before 3, 3 before 0.',
  convert: 'Exit codes: 0 done, 2 the input cannot be read or the output not be written.',
  explore: 'Exit codes: 0 done, 1 a provision is dead, 2 the programme cannot be read.',
  validate: 'Exit codes: 0 no errors, 1 errors, 2 the programme cannot be read.',
  simulate: 'Exit codes: 0 done, 2 the programme or an option cannot be read.',
  diff: 'Exit codes: 0 the same, 1 they differ, 2 a programme cannot be read.',
  mutate: 'Exit codes: 0 each mutant is killed or argued, 1 some are not, 2 something cannot be read.',
} as const;

/** The titles of the parts of a help text. */
export const helpTitleLabels = {
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  commands: 'Commands:',
} as const;

/** Things wrong with a line as it was typed. */
export const usageTexts = {
  unknownCommand: 'No such command: {name}.',
  unknownOption: 'No such option: {name}.',
  missingArgument: 'Missing argument: {name}.',
  optionMissingArgument: 'Missing value of an option: {name}.',
  excessArguments: 'Too many arguments.',
} as const;
