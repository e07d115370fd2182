/** The keys of the standard extensions that a log of ours uses, and what stands under them. */
export const KEYS = {
  name: 'concept:name',
  day: 'time:timestamp',
  transition: 'lifecycle:transition',
  role: 'org:role',
  resource: 'org:resource',
} as const;

/** Events of a record are over when they are put on record. */
export const TRANSITION = 'complete';

/** The prefix of attributes of the trace, in the rows of a table. */
export const CASE = 'case:';

/** The standard extensions, by their prefixes. */
export const EXTENSIONS: Readonly<Record<string, string>> = {
  concept: 'Concept',
  time: 'Time',
  lifecycle: 'Lifecycle',
  org: 'Organizational',
};

/** The fields of a record that go by another name: a key of XES has no `$`. */
export const NAMES: Readonly<Record<string, string>> = { $schema: 'schema' };

/** The field that goes by a name in a log. */
export const fieldNamed = (name: string): string =>
  Object.entries(NAMES).find(([, each]) => each === name)?.[0] ?? name;
