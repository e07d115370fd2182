import { widthOf, wrap } from '../model/lines.ts';

export { printable, widthOf, wrap } from '../model/lines.ts';

/** A text set in by some columns, after a label that stands in them on its first line. */
export function hanging(label: string, text: string, indent: number, columns: number): string[] {
  const lines = wrap(text, columns - indent);
  if (widthOf(label) >= indent) {
    return [...wrap(label, columns), ...lines.map((line) => `${' '.repeat(indent)}${line}`)];
  }
  return lines.map((line, index) =>
    index === 0 ? `${label}${' '.repeat(indent - widthOf(label))}${line}` : `${' '.repeat(indent)}${line}`,
  );
}

const INDENT = 2;
const DEEPER = 4;

/** Returns a text in lines that are set in. */
export const indented = (text: string, columns: number): readonly string[] =>
  hanging('', text, INDENT, columns);

/** Returns a text in lines that are set in, the further lines deeper. */
export const item = (text: string, columns: number): readonly string[] =>
  hanging('', text, DEEPER, columns).map((line, index) => (index === 0 ? line.slice(DEEPER - INDENT) : line));

/** Puts parts on lines with a mark between them. Only a part that is wider than a line is broken. */
export function joined(parts: readonly string[], columns: number, mark = ' · '): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + mark + part) <= columns)
      lines[lines.length - 1] = last + mark + part;
    else lines.push(part);
  }
  return lines.flatMap((line) => wrap(line, columns));
}
