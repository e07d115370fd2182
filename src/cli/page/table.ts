import { widthOf, wrap } from '../layout.ts';
import type { Terminal } from '../terminal.ts';

/** A column of a table. */
export interface Column {
  readonly head: string;
  /** The column grows no wider than this. A column without it shares what the others leave. */
  readonly atMost?: number;
}

/** A row: a text for each column, and its colour. */
export interface TableRow {
  readonly cells: readonly string[];
  /** Colours the cell in a column. */
  readonly paint?: (text: string, column: number) => string;
}

const GAP = '  ';
const INDENT = 2;
const NARROWEST = 8;
/** Texts in columns narrower than this are not read with pleasure. */
const LEAST = 14;

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));

/** Shares the room among columns of these natural widths: none gets more than it needs. */
function shared(natural: readonly number[], room: number): readonly number[] {
  const [first = 0, ...others] = [...natural.keys()].sort((a, b) => (natural[a] ?? 0) - (natural[b] ?? 0));
  if (natural.length === 0) return [];
  const mine = Math.min(natural[first] ?? 0, Math.max(NARROWEST, Math.floor(room / natural.length)));
  const rest = shared(
    others.map((each) => natural[each] ?? 0),
    room - mine,
  );
  return natural.map((_, index) => (index === first ? mine : (rest[others.indexOf(index)] ?? NARROWEST)));
}

/** Returns the width of each column, or `undefined` if there is not room enough. */
function widthsOf(
  columns: readonly Column[],
  rows: readonly TableRow[],
  room: number,
): readonly number[] | undefined {
  const natural = columns.map(({ head, atMost = Infinity }, index) =>
    Math.min(atMost, widest([head, ...rows.map(({ cells }) => cells[index] ?? '')])),
  );
  const flexible = natural.filter((_, index) => columns[index]?.atMost === undefined);
  const fixed = natural.filter((_, index) => columns[index]?.atMost !== undefined);
  const left = room - fixed.reduce((sum, each) => sum + each, 0);
  const shares = [...shared(flexible, left)];
  if (shares.some((share, index) => share < Math.min(LEAST, flexible[index] ?? 0))) return undefined;
  return natural.map((width, index) =>
    columns[index]?.atMost === undefined ? (shares.shift() ?? width) : width,
  );
}

/** Returns each row in lines of its own, for a terminal that is too narrow for columns. */
function stacked(columns: readonly Column[], rows: readonly TableRow[], width: number): readonly string[] {
  return rows.flatMap(({ cells, paint = (text: string) => text }) => {
    const isFixed = (index: number) => columns[index]?.atMost !== undefined;
    const fixed = cells.filter((text, index) => isFixed(index) && text !== '').join(' · ');
    const lineOf = (text: string, index: number) =>
      isFixed(index) ? [] : wrap(text, width - 2 * INDENT).map((line) => `  ${paint(line, index)}`);
    const lines = [...wrap(fixed, width - INDENT), ...cells.flatMap(lineOf)];
    return lines.map((line) => `${' '.repeat(INDENT)}${line}`);
  });
}

/** Returns a table in lines. Texts are wrapped, never cut. Without heads the first line is left out. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly TableRow[],
  terminal: Terminal,
): readonly string[] {
  const { columns: width, style } = terminal;
  if (rows.length === 0) return [];
  const widths = widthsOf(columns, rows, width - INDENT - GAP.length * (columns.length - 1));
  if (widths === undefined) return stacked(columns, rows, width);
  const heads: TableRow = { cells: columns.map(({ head }) => head), paint: style.bold };
  return gridOf(columns.some(({ head }) => head !== '') ? [heads, ...rows] : rows, widths);
}

/** Draws rows in columns of at most these widths. Each column is as wide as its widest line. */
function gridOf(rows: readonly TableRow[], widths: readonly number[]): readonly string[] {
  const wrapped = rows.map(({ cells }) => cells.map((text, index) => wrap(text, widths[index] ?? NARROWEST)));
  const drawn = widths.map((_, index) => Math.max(1, widest(wrapped.flatMap((cells) => cells[index] ?? []))));
  return rows.flatMap(({ paint = (text: string) => text }, row) => {
    const cells = wrapped[row] ?? [];
    const height = Math.max(1, ...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) => {
      const texts = cells.map((lines, index) => {
        const text = lines[line] ?? '';
        return `${text === '' ? '' : paint(text, index)}${' '.repeat((drawn[index] ?? 0) - widthOf(text))}`;
      });
      return `${' '.repeat(INDENT)}${texts.join(GAP)}`.trimEnd();
    });
  });
}
