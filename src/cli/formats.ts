/** The formats that a record, or a log of records, is read and written in. */
export type Format = 'json' | 'yaml' | 'xes' | 'ocel';

/** The endings of file names for each format; the longest that fits decides. */
export const FORMATS: Readonly<Record<Format, readonly string[]>> = {
  ocel: ['.ocel.json', '.jsonocel'],
  xes: ['.xes'],
  yaml: ['.yaml', '.yml'],
  json: ['.json'],
};

/** Every ending, for a person. */
export const ENDINGS = Object.values(FORMATS).flat().join(', ');

/** The format that the name of a file promises. */
export const formatOf = (file: string): Format | undefined =>
  (Object.keys(FORMATS) as Format[]).find((format) =>
    FORMATS[format].some((ending) => file.toLowerCase().endsWith(ending)),
  );

/** True for the name of a format. */
export const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name);
