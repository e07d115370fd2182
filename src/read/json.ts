import { pathText } from '../model/problems.ts';
import { type Fault, MAX_DEPTH, type ParsedText, type Place, TOO_DEEP, unparsed } from './positions.ts';

/*
 * Strict JSON (RFC 8259). `JSON.parse` says neither where it stopped (on every Node) nor that a field is there
 * twice, and the YAML parser lets comments, single quotes and trailing commas pass: so the text is scanned once.
 */

const BLANK = /[ \t\r\n]*/y;
const TOKEN =
  /([{}[\],:])|((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![^\s{}[\],:"'/#]))|(\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*)|('[^'\n]*')|([^\s{}[\],:"'][^\s{}[\],:"'/#]*)|([\s\S])/uy;

type Kind =
  | 'mark'
  | 'literal'
  | 'comment'
  | 'singleQuoted'
  | 'word'
  | 'stray'
  | 'string'
  | 'brokenString'
  | 'end';
const KINDS: readonly Kind[] = ['mark', 'literal', 'comment', 'singleQuoted', 'word', 'stray'];

interface Token {
  readonly kind: Kind;
  readonly text: string;
  readonly offset: number;
}

function isString(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The token that starts with a double quote; no expression, as those run out of stack on long texts. */
function stringAt(text: string, offset: number): Token {
  let end = offset + 1;
  while (end < text.length && text[end] !== '"' && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
  const string = text.slice(offset, end + 1);
  return { kind: isString(string) ? 'string' : 'brokenString', text: string, offset };
}

function matchAt(expression: RegExp, text: string, offset: number): RegExpExecArray {
  expression.lastIndex = offset;
  return expression.exec(text) as RegExpExecArray;
}

function* tokensOf(text: string): Generator<Token, void> {
  let offset = 0;
  for (;;) {
    offset += matchAt(BLANK, text, offset)[0].length;
    if (offset >= text.length) break;
    const token = text[offset] === '"' ? stringAt(text, offset) : tokenAt(text, offset);
    yield token;
    offset += token.text.length;
  }
  yield { kind: 'end', text: '', offset: text.length };
}

function tokenAt(text: string, offset: number): Token {
  const match = matchAt(TOKEN, text, offset);
  const group = match.findIndex((each, index) => index > 0 && each !== undefined);
  return { kind: KINDS[group - 1] as Kind, text: match[0], offset };
}

/** An object or array that is open: its end mark, the field or index at which it is, the fields it has had. */
interface Frame {
  readonly end: '}' | ']';
  readonly names: Set<string>;
  at: string | number;
  nameOffset?: number;
}

/** What can come next. */
type Wanted = 'value' | 'firstValue' | 'name' | 'firstName' | 'colon' | 'comma' | 'nothing';

type Visit = (path: readonly PropertyKey[], place: Place) => void;

const shown = ({ kind, text }: Token): string => {
  if (kind === 'end') return 'the end of the text';
  if (kind === 'stray' && !/[!-~]/.test(text)) {
    return `the character U+${text.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 37)}...` : line;
};

class Scanner {
  readonly faults: Fault[] = [];
  private readonly frames: Frame[] = [];
  private wanted: Wanted = 'value';
  private comma = 0;
  private readonly visit: Visit | undefined;
  constructor(visit: Visit | undefined) {
    this.visit = visit;
  }

  private path = () => this.frames.map(({ at }) => at).filter((at) => at !== '');

  private fault(token: Token, expected: string, found = shown(token)): void {
    this.faults.push({ path: pathText(this.path()), expected, found, offset: token.offset });
  }

  private expected(): string {
    const end = this.frames.at(-1)?.end;
    const texts: Record<Wanted, string> = {
      value: 'a value',
      firstValue: 'a value or ]',
      name: 'a field name in double quotes',
      firstName: 'a field name in double quotes, or }',
      colon: 'a colon after the field name',
      comma: `a comma or ${end}`,
      nothing: 'nothing after the end',
    };
    return texts[this.wanted];
  }

  private ended(): void {
    const frame = this.frames.at(-1);
    this.wanted = frame === undefined ? 'nothing' : 'comma';
  }

  private valueAt(offset: number): void {
    const name = this.frames.at(-1)?.nameOffset;
    this.visit?.(this.path(), { name, value: offset });
  }

  private open(token: Token): boolean {
    this.valueAt(token.offset);
    if (this.frames.length >= MAX_DEPTH) {
      this.faults.push({ path: '', ...TOO_DEEP, offset: token.offset });
      return false;
    }
    const isArray = token.text === '[';
    this.frames.push({ end: isArray ? ']' : '}', names: new Set(), at: isArray ? 0 : '' });
    this.wanted = isArray ? 'firstValue' : 'firstName';
    return true;
  }

  private close(): true {
    this.frames.pop();
    this.ended();
    return true;
  }

  private name(token: Token): true {
    const frame = this.frames.at(-1) as Frame;
    const isString = token.kind === 'string';
    const name = isString ? (JSON.parse(token.text) as string) : token.text.replace(/^'|'$/g, '');
    frame.at = name;
    frame.nameOffset = token.offset;
    if (!isString) this.fault(token, 'a field name in double quotes');
    else if (frame.names.has(name)) this.fault(token, 'each field once', 'it a second time');
    frame.names.add(name);
    this.wanted = 'colon';
    return true;
  }

  private mark(token: Token): boolean {
    const { wanted } = this;
    const frame = this.frames.at(-1);
    const wantsValue = wanted === 'value' || wanted === 'firstValue';
    if (wantsValue && (token.text === '{' || token.text === '[')) return this.open(token);
    if (wanted === 'colon' && token.text === ':') {
      this.wanted = 'value';
      return true;
    }
    if (wanted === 'comma' && token.text === ',') return this.next(token);
    if (frame !== undefined && token.text === frame.end && wanted !== 'colon') {
      if (wanted === 'comma' || wanted.startsWith('first')) return this.close();
      if (wanted === 'name' || frame.end === ']') return this.closeAfterComma(frame);
    }
    this.fault(token, this.expected());
    return false;
  }

  private closeAfterComma({ end }: Frame): true {
    const path = end === ']' ? this.path().slice(0, -1) : this.path();
    const fault = { expected: `no comma before ${end}`, found: 'one', offset: this.comma };
    this.faults.push({ path: pathText(path), ...fault });
    return this.close();
  }

  private next({ offset }: Token): true {
    const frame = this.frames.at(-1) as Frame;
    this.comma = offset;
    frame.at = typeof frame.at === 'number' ? frame.at + 1 : '';
    this.wanted = frame.end === '}' ? 'name' : 'value';
    return true;
  }

  /** Takes a token; whether the scan can go on after it. */
  take(token: Token): boolean {
    if (token.kind === 'comment') {
      this.fault(token, 'no comment: JSON has none');
      return true;
    }
    if (token.kind === 'mark') return this.mark(token);
    if (token.kind === 'end' && this.wanted === 'nothing') return true;
    const isText = token.kind === 'string' || token.kind === 'singleQuoted' || token.kind === 'word';
    if (isText && (this.wanted === 'name' || this.wanted === 'firstName')) return this.name(token);
    const isValue = isText || token.kind === 'literal';
    if (isValue && (this.wanted === 'value' || this.wanted === 'firstValue')) return this.scalar(token);
    if (token.kind === 'brokenString') {
      this.fault(token, 'a text that ends on its line, with valid escapes', 'one that does not');
    } else this.fault(token, this.expected());
    return false;
  }

  private scalar(token: Token): true {
    this.valueAt(token.offset);
    if (token.kind === 'singleQuoted') this.fault(token, 'a text in double quotes');
    if (token.kind === 'word') this.fault(token, 'a number, true, false, null or a text in double quotes');
    this.ended();
    return true;
  }
}

function scan(text: string, visit?: Visit): readonly Fault[] {
  const scanner = new Scanner(visit);
  for (const token of tokensOf(text)) {
    if (!scanner.take(token)) break;
  }
  return scanner.faults;
}

const keyOf = (path: readonly PropertyKey[]) => JSON.stringify(path);

/** Where each path of a well-formed text leads. */
function placesIn(text: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  scan(text, (path, place) => places.set(keyOf(path), place));
  return places;
}

/** Reads strict JSON: every fault that can be told apart, then no value. */
export function parseJson(text: string): ParsedText {
  const faults = scan(text);
  if (faults.length > 0) return unparsed(faults);
  let places: ReadonlyMap<string, Place> | undefined;
  return {
    value: JSON.parse(text),
    faults: [],
    place: (path) => {
      places ??= placesIn(text);
      return places.get(keyOf(path));
    },
  };
}
