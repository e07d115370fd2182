import { evaluate, type MemberNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { expectedTexts, readExpectedTexts, readFoundTexts, say } from '../messages/index.ts';
import {
  type Fault,
  MAX_DEPTH,
  type ParsedText,
  repeated,
  type TextOffsets,
  TOO_DEEP,
  unparsed,
} from './positions.ts';

/**
 * The slips behind a syntax error, by the place at which momoa stopped: token or character, the last character before
 * it, its first two.
 */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/^\w+ .? (?:\/[/*]|#)/u, readExpectedTexts.noComment],
  [/^token , [}\]]/u, readExpectedTexts.noComma],
  [/^token [[:,] [}\],:]/u, expectedTexts.value],
  [/^token [{,] /u, readExpectedTexts.fieldName],
  [/^token . [^}\],:]/u, readExpectedTexts.separator],
  [/^\w+ .? ['\p{Pi}\p{Pf}\p{L}_$]/u, readExpectedTexts.quoted],
  [/^\w+ . \\/u, readExpectedTexts.escape],
];

const OPEN_END = {
  path: '',
  expected: readExpectedTexts.restOfJson,
  found: readFoundTexts.endOfText,
} as const;

/** Returns the token at an offset: a mark, a text or a run of characters; an invisible character by its code. */
function shownAt(text: string, offset: number): string {
  const seen = /^(?:[{}[\],:]|"[^"\p{C}]*"|[^\s\p{C}{}[\],:]+)/u.exec(text.slice(offset, offset + 40));
  const code = text.codePointAt(offset)?.toString(16).toUpperCase().padStart(4, '0');
  return seen?.[0] ?? say(readFoundTexts.character, { code: `U+${code}` });
}

/**
 * Finds a text that momoa must not get: momoa lets control characters pass in a string, and deep nesting exhausts its
 * stack.
 */
function limitOf(text: string): Fault | undefined {
  let depth = 0;
  let isInside = false;
  for (let offset = 0; offset < text.length; offset++) {
    const char = text.charAt(offset);
    if (char === '"') isInside = !isInside;
    else if (isInside && char === '\\') offset++;
    else if (isInside && char < ' ') {
      return { path: '', expected: readExpectedTexts.oneLine, found: shownAt(text, offset), offset };
    } else if (!isInside && (char === '}' || char === ']')) depth--;
    else if (!isInside && (char === '{' || char === '[') && ++depth > MAX_DEPTH) {
      return { path: '', ...TOO_DEEP, offset };
    }
  }
  return undefined;
}

/** Converts an error of momoa into a fault. Its offset is not always right at the end of the text. */
function faultOf(error: unknown, text: string): Fault | undefined {
  const { message, offset } = error as Error & { readonly offset: number };
  if (message.startsWith('Unexpected end') || offset >= text.length) return undefined;
  const before = text.slice(0, offset).trimEnd().slice(-1);
  const slip = `${message.split(' ')[1]} ${before} ${text.slice(offset, offset + 2)}`;
  const expected = SLIPS.find(([pattern]) => pattern.test(slip))?.[1] ?? readExpectedTexts.json;
  return { path: '', expected, found: shownAt(text, offset), offset };
}

const nameOf = ({ name }: MemberNode): string => (name.type === 'String' ? name.value : name.name);

function* repeatedIn(node: ValueNode, path: readonly PropertyKey[] = []): Generator<Fault, void> {
  if (node.type === 'Array') {
    for (const [index, { value }] of node.elements.entries()) yield* repeatedIn(value, [...path, index]);
  }
  if (node.type !== 'Object') return;
  const names = new Set<string>();
  for (const member of node.members) {
    const name = nameOf(member);
    const { offset } = member.name.loc.start;
    if (names.has(name)) yield { ...repeated([...path, name]), offset };
    names.add(name);
    yield* repeatedIn(member.value, [...path, name]);
  }
}

function placeIn(
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
function placesIn(text: string): ParsedText['place'] {
  let body: ValueNode | undefined;
  return (path) => {
    body ??= parse(text, { mode: 'json' }).body;
    return placeIn(body, path);
  };
}

/**
 * Reads a text without a fault as JavaScript reads it; `undefined`: the text is no JSON, nests too deep or repeats a
 * field.
 */
function sound(text: string): ParsedText | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isLarge = text.length > MOST_PLACED;
  const fields = fieldsOf(value);
  if (isLarge ? fields === Number.POSITIVE_INFINITY : fields !== fieldsIn(text)) return undefined;
  return isLarge ? { ...unparsed([]), value } : { value, faults: [], place: placesIn(text) };
}

/** Reads strict JSON (RFC 8259): the first fault of the syntax or every repeated field, then no value. */
export function parseJson(text: string): ParsedText {
  const read = sound(text);
  if (read !== undefined) return read;
  const limit = limitOf(text);
  const allowed = text.slice(0, limit?.offset);
  let body: ValueNode;
  try {
    ({ body } = parse(allowed, { mode: 'json' }));
  } catch (error) {
    return unparsed([faultOf(error, allowed) ?? limit ?? { ...OPEN_END, offset: allowed.trimEnd().length }]);
  }
  const faults = [...repeatedIn(body)];
  if (faults.length > 0) return unparsed(faults);
  return { value: evaluate(body), faults, place: (path) => placeIn(body, path) };
}
