/** An element of an XML text, as it is written. */
export interface Element {
  /** Its name, without a prefix. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

/** The texts that XML 1.0 can carry; other characters have no way in, not even by a reference. */
const CARRIED = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

/** Tells if XML can carry a text. */
export const isCarried = (text: string): boolean => CARRIED.test(text);

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
