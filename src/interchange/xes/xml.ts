import { parseXml, XmlElement, XmlError, type XmlNode } from '@rgrove/parse-xml';
import { MalformedError } from '../../model/problems.ts';

/** An element of an XML text, without its text and comments. */
export interface Element {
  /** Its name, without a prefix. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

/** What XML 1.0 can carry; other characters have no way in, not even by a reference. */
const CARRIED = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

/** Whether XML can carry a text. */
export const isCarried = (text: string): boolean => CARRIED.test(text);

/** A text that XML can carry, for one that it cannot: the characters in question as `\uXXXX`, a `\` too. */
export const escaped = (text: string): string =>
  Array.from(text, (char) =>
    char !== '\\' && isCarried(char) ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ).join('');

/** The inverse of `escaped`. */
export const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const quoted = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (char) => REFERENCES[char] ?? char);

/** An element as lines of XML. */
export function xmlLines({ tag, attributes, children }: Element, indent = ''): readonly string[] {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${quoted(value)}"`);
  const start = `${indent}<${tag}${pairs.join('')}`;
  if (children.length === 0) return [`${start}/>`];
  return [`${start}>`, ...children.flatMap((child) => xmlLines(child, `${indent}  `)), `${indent}</${tag}>`];
}

const elementOf = ({ name, attributes, children }: XmlElement): Element => ({
  tag: name.replace(/^.*:/, ''),
  attributes,
  children: children.filter(isElement).map(elementOf),
});

const isElement = (node: XmlNode): node is XmlElement => node instanceof XmlElement;

const fault = (expected: string, found: string) => new MalformedError([{ path: '', expected, found }]);

/** Why a text is not read, as a problem of the whole. */
function faultOf(error: unknown): MalformedError {
  if (error instanceof RangeError) return fault('XML of a log', 'elements that nest too deep');
  if (!(error instanceof XmlError)) throw error;
  const [message = ''] = error.message.split('\n');
  return fault(
    'well-formed XML',
    message.replace(/^./, (first) => first.toLowerCase()),
  );
}

/**
 * Reads XML 1.0. A document type is refused, so nothing outside is read and no entity but the five of XML stands
 * for anything.
 *
 * @throws MalformedError for text that is not well-formed, or that has a document type.
 */
export function readXml(text: string): Element {
  try {
    const document = parseXml(text, { preserveDocumentType: true });
    if (document.children.some(({ type }) => type === 'doctype')) {
      throw fault('XML without a document type', '<!DOCTYPE');
    }
    return elementOf(document.root as XmlElement);
  } catch (error) {
    throw error instanceof MalformedError ? error : faultOf(error);
  }
}
