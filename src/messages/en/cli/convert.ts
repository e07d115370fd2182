/** The formats of records and logs. */
export const formatLabels = {
  json: 'a record, JSON',
  yaml: 'a record, YAML',
  xes: 'an event log, XES',
  ocel: 'an object-centric event log, OCEL 2.0',
} as const;

export const convertTexts = {
  done: '{from} -> {to}. Records: {records}. Events: {events}.',
} as const;
