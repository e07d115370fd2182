import { SaxesParser } from 'saxes';
import {
  fileExpectedTexts,
  positionTexts,
  say,
  xesExpectedTexts,
  xesFoundTexts,
} from '../../messages/index.ts';
import { MalformedError } from '../../model/problems.ts';
import type { Element } from './xml.ts';

/** The place in the text at which an element starts. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** An element as it was read. Text inside an element is a child, tagged `#text`, if it is more than white space. */
export interface ReadElement extends Element, Position {
  readonly children: readonly ReadElement[];
}

export const TEXT = '#text';

/** Takes in an XML text while it is read, so that not all of it need be in memory. */
export interface Visitor {
  /** Told of an element whose children come one by one: the root, and those that `isEntered` is true for. */
  enter(element: ReadElement, depth: number): void;
  isEntered(tag: string, depth: number): boolean;
  /** Told of an element that is complete, and inside how many others it stands. */
  element(element: ReadElement, depth: number): void;
  leave(depth: number): void;
}

const MAX_DEPTH = 100;
const CHUNK = 65_536;

const fault = (expected: string, found: string) => new MalformedError([{ path: '', expected, found }]);

/** Turns what the parser says of a text that is not well-formed, which starts with line and column, into a problem. */
function faultOf({ message }: Error): MalformedError {
  const [, line, column, words = message] = /^(\d+):(\d+): (.*?)\.?$/s.exec(message) ?? [];
  const at = { problem: words, line: line ?? 1, column: Math.max(1, Number(column)) };
  return fault(fileExpectedTexts.xml, say(positionTexts.at, at));
}

type Open = ReadElement & { readonly children: ReadElement[] };

/** The elements that are open, told of to a visitor. */
class Reader {
  readonly #text: string;
  readonly #visitor: Visitor;
  readonly #parser = new SaxesParser();
  readonly #open: Open[] = [];
  #entered = 0;
  #start: Position = { line: 1, column: 1 };

  constructor(text: string, visitor: Visitor) {
    this.#text = text;
    this.#visitor = visitor;
    this.#parser.on('error', (error) => {
      throw faultOf(error);
    });
    this.#parser.on('doctype', () => {
      throw fault(xesExpectedTexts.noDocumentType, '<!DOCTYPE');
    });
    this.#parser.on('opentagstart', ({ name }) => this.#locate(name));
    this.#parser.on('opentag', ({ name, attributes }) => this.#opens(name, attributes));
    this.#parser.on('closetag', () => this.#closes());
    this.#parser.on('text', (text) => this.#says(text));
    this.#parser.on('cdata', (text) => this.#says(text));
  }

  /** Notes where a tag starts: the parser is past its name and the character after. */
  #locate(name: string): void {
    const { line, position } = this.#parser;
    const start = this.#text.lastIndexOf('<', position - name.length - 1);
    const isBefore = this.#text.slice(start, position).includes('\n');
    this.#start = { line: line - Number(isBefore), column: start - this.#text.lastIndexOf('\n', start) };
  }

  #opens(name: string, attributes: Readonly<Record<string, string>>): void {
    const depth = this.#open.length;
    if (depth > MAX_DEPTH) throw fault(xesExpectedTexts.shallow, xesFoundTexts.deep);
    const element = { tag: name.replace(/^.*:/, ''), attributes, children: [], ...this.#start };
    this.#open.push(element);
    const isEntered = depth === this.#entered && (depth === 0 || this.#visitor.isEntered(element.tag, depth));
    if (!isEntered) return;
    this.#entered++;
    this.#visitor.enter(element, depth);
  }

  #closes(): void {
    const element = this.#open.pop() as Open;
    const depth = this.#open.length;
    if (depth >= this.#entered) this.#done(element, depth);
    else {
      this.#entered--;
      this.#visitor.leave(depth);
    }
  }

  #says(text: string): void {
    if (text.trim() === '') return;
    const { line, columnIndex } = this.#parser;
    const child = {
      tag: TEXT,
      attributes: { value: text.trim() },
      children: [],
      line,
      column: columnIndex + 1,
    };
    this.#done(child, this.#open.length);
  }

  #done(element: ReadElement, depth: number): void {
    if (depth === this.#entered) this.#visitor.element(element, depth);
    else this.#open.at(-1)?.children.push(element);
  }

  read(): void {
    for (let at = 0; at < this.#text.length; at += CHUNK) {
      this.#parser.write(this.#text.slice(at, at + CHUNK));
    }
    this.#parser.close();
  }
}

/**
 * Reads XML 1.0 and tells a visitor of what is in it. A document type is refused, so nothing outside is read and no
 * entity but the five of XML stands for anything.
 *
 * @throws MalformedError for text that is not well-formed, or that has a document type, once the reading gets there.
 */
export const visitXml = (input: string, visitor: Visitor): void =>
  new Reader(input.replace(/^\uFEFF/, ''), visitor).read();
