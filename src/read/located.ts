import type { TreatyRecord } from '../model/record.ts';
import { type ParsedText, positionsIn, type TextPosition } from './positions.ts';

/** A record as read, and the positions in the text of what is in it. */
export interface LocatedRecord {
  readonly record: TreatyRecord;
  /** Returns the position of the value at a path, or `undefined` if the text has no such value. */
  readonly positionOf: (path: readonly PropertyKey[]) => TextPosition | undefined;
}

/** A value as read, and the text that it was read from. */
export interface Reading<T> {
  readonly value: T;
  readonly parsed: ParsedText;
  readonly text: string;
}

/** Returns a record with the positions in its text. */
export function located({ value, parsed, text }: Reading<TreatyRecord>): LocatedRecord {
  const position = positionsIn(text);
  const positionOf = (path: readonly PropertyKey[]) => {
    const place = parsed.place(path);
    return place && position(place.value);
  };
  return { record: value, positionOf };
}
