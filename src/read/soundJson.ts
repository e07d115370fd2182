import type { MemberNode, ValueNode } from '@humanwhocodes/momoa';
import { MAX_DEPTH, type ParsedText, type TextOffsets, unparsed } from './positions.ts';

/* JSON without a fault: it is read without the parser that says what is wrong, which is asked for places alone. */

/** Parses JSON that has no fault into a tree of places. */
export type PlacesOf = (text: string) => ValueNode;

/** Returns the name of a field. */
export const nameOf = ({ name }: MemberNode): string => (name.type === 'String' ? name.value : name.name);

/** Finds the place of a path in a tree of places. */
export function placeIn(
  node: ValueNode,
  [key, ...rest]: readonly PropertyKey[],
  name?: number,
): TextOffsets | undefined {
  if (key === undefined) return { name, value: node.loc.start.offset };
  if (node.type === 'Array') {
    const element = node.elements[Number(key)];
    return element && placeIn(element.value, rest);
  }
  const member = node.type === 'Object' ? node.members.find((each) => nameOf(each) === key) : undefined;
  return member && placeIn(member.value, rest, member.name.loc.start.offset);
}

/** In longer texts values have no place: a tree of places takes some seventy times the memory of its text. */
const MOST_PLACED = 4_000_000;

/** Counts the fields that stand in valid JSON: each is a string before a colon. */
function fieldsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    let end = at;
    do end = text.indexOf('"', end + 1);
    while (isEscaped(text, end));
    at = end + 1;
    while (/\s/.test(text.charAt(at))) at++;
    if (text.charAt(at) === ':') count++;
  }
  return count;
}

/** Tells whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, offset: number): boolean {
  let before = offset;
  while (text.charAt(before - 1) === '\\') before--;
  return (offset - before) % 2 === 1;
}

/** Counts the fields of a value. A value that nests too deep has infinitely many. */
function fieldsOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === MAX_DEPTH) return Number.POSITIVE_INFINITY;
  const parts: readonly unknown[] = Object.values(value);
  const own = Array.isArray(value) ? 0 : parts.length;
  return parts.reduce<number>((sum, part) => sum + fieldsOf(part, depth + 1), own);
}

/** Finds places in JSON, which is parsed for them when the first is asked for. */
function placesIn(text: string, placesOf: PlacesOf): ParsedText['place'] {
  let body: ValueNode | undefined;
  return (path) => {
    body ??= placesOf(text);
    return placeIn(body, path);
  };
}

/**
 * Reads a text without a fault as JavaScript reads it; `undefined`: the text is no JSON, nests too deep or repeats a
 * field.
 */
export function soundJson(text: string, placesOf: PlacesOf): ParsedText | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isLarge = text.length > MOST_PLACED;
  const fields = fieldsOf(value);
  if (isLarge ? fields === Number.POSITIVE_INFINITY : fields !== fieldsIn(text)) return undefined;
  return isLarge ? { ...unparsed([]), value } : { value, faults: [], place: placesIn(text, placesOf) };
}
