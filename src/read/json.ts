import { evaluate, parse, type ValueNode } from '@humanwhocodes/momoa';
import { expectedTexts, readExpectedTexts, readFoundTexts, say } from '../messages/index.ts';
import { type Fault, MAX_DEPTH, type ParsedText, repeated, TOO_DEEP, unparsed } from './positions.ts';
import { nameOf, placeIn, soundJson } from './soundJson.ts';

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

/** Parses JSON that has no fault into a tree of places. */
const placesOf = (text: string): ValueNode => parse(text, { mode: 'json' }).body;

/** Reads strict JSON (RFC 8259): the first fault of the syntax or every repeated field, then no value. */
export function parseJson(text: string): ParsedText {
  const read = soundJson(text, placesOf);
  if (read !== undefined) return read;
  const limit = limitOf(text);
  const allowed = text.slice(0, limit?.offset);
  let body: ValueNode;
  try {
    body = placesOf(allowed);
  } catch (error) {
    return unparsed([faultOf(error, allowed) ?? limit ?? { ...OPEN_END, offset: allowed.trimEnd().length }]);
  }
  const faults = [...repeatedIn(body)];
  if (faults.length > 0) return unparsed(faults);
  return { value: evaluate(body), faults, place: (path) => placeIn(body, path) };
}
