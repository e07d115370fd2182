/** The formats that a record, or a log of records, is read and written in. */
export type Format = 'json' | 'yaml' | 'xes' | 'ocel';

interface FormatWords {
  readonly name: string;
  /** The endings of file names; the longest that fits decides. */
  readonly endings: readonly string[];
}

export const FORMATS: Readonly<Record<Format, FormatWords>> = {
  ocel: { name: 'an object-centric event log, OCEL 2.0', endings: ['.ocel.json', '.jsonocel'] },
  xes: { name: 'an event log, XES', endings: ['.xes'] },
  yaml: { name: 'a record, YAML', endings: ['.yaml', '.yml'] },
  json: { name: 'a record, JSON', endings: ['.json'] },
};

/** Every ending, for a person. */
export const ENDINGS = Object.values(FORMATS)
  .flatMap(({ endings }) => endings)
  .join(', ');

/** The format that the name of a file promises. */
export const formatOf = (file: string): Format | undefined =>
  (Object.keys(FORMATS) as Format[]).find((format) =>
    FORMATS[format].endings.some((ending) => file.toLowerCase().endsWith(ending)),
  );

/** True for the name of a format. */
export const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name);
