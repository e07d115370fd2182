import { widthOf, wrap } from '../../model/lines.ts';
import { type WhatIfRow, whatIfRows } from './rows.ts';
import type { WhatIf } from './whatIf.ts';

const GAP = '  ';
/** Texts in columns narrower than this are not read with pleasure: fewer branches then stand side by side. */
const LEAST = 24;
/** The column of the base needs no more: a day and its month fit. */
const BASE = 18;

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Wraps a text line by line. */
const linesOf = (text: string, width: number): readonly string[] =>
  text.split('\n').flatMap((line) => wrap(line, width));

/** Puts texts side by side, each in lines of its column. */
function sideBySide(texts: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = texts.map((text, i) => linesOf(text, widths[i] as number));
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, i) => padded(cell[line] ?? '', widths[i] as number))
      .join(GAP)
      .trimEnd(),
  );
}

/** Some branches, by their place among the values of a row, and how wide each column of their table is. */
interface Layout {
  readonly places: readonly number[];
  readonly widths: readonly number[];
}

/** Shares the room that label and base leave among as many branches as it is wide enough for. */
function layoutsOf(branches: number, labels: number, columns: number): readonly Layout[] | undefined {
  const room = columns - labels - BASE - GAP.length;
  if (room < LEAST + GAP.length) return undefined;
  const most = Math.min(Math.floor(room / (LEAST + GAP.length)), Math.max(1, branches));
  const width = Math.floor(room / most) - GAP.length;
  return Array.from({ length: Math.max(1, Math.ceil(branches / most)) }, (_, i) => {
    const places = Array.from({ length: branches }, (_, place) => place + 1).slice(i * most, (i + 1) * most);
    return { places: [0, ...places], widths: [labels, BASE, ...places.map(() => width)] };
  });
}

const tableLines = (rows: readonly WhatIfRow[], { places, widths }: Layout): readonly string[] =>
  rows.flatMap(({ label, values }) =>
    sideBySide([label, ...places.map((place) => values[place] ?? '')], widths),
  );

/** Puts the texts of each row below one another, where not even one branch has room beside the base. */
function stackedLines([names, ...rows]: readonly WhatIfRow[], columns: number): readonly string[] {
  return rows.flatMap(({ label, values }) => [
    ...wrap(label, columns),
    ...values.flatMap((value, i) => (value === '' ? [] : linesOf(`${names?.values[i]}: ${value}`, columns))),
  ]);
}

/**
 * Writes the rows as plain text: a column for the base and for each branch, side by side. No line is wider than
 * `columns` (default 80). Branches for which there is no room stand in a further table below, beside the base again.
 *
 * @example
 * ```ts
 * import { ccm2011, defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { whatIf, whatIfText } from 'intersessional/simulation';
 * const text = whatIfText(whatIf(ccm2011, defineRecord(model), [{ name: 'unchanged' }]), 60);
 * console.log(text.split('\n').every((line) => line.length <= 60));
 * ```
 * ```text
 * true
 * ```
 */
export function whatIfText(result: WhatIf, columns = 80): string {
  const rows = whatIfRows(result);
  const labels = Math.max(...rows.map(({ label }) => widthOf(label)));
  const layouts = layoutsOf(result.branches.length, labels, columns);
  const blocks = layouts?.map((layout) => tableLines(rows, layout)) ?? [stackedLines(rows, columns)];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
