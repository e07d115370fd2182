import Table from 'cli-table3';
import { type Duty, RULES } from '../index.ts';
import { printable, widthOf, wrap } from './layout.ts';
import type { Style, Terminal } from './terminal.ts';
import { dueWords, STATUS_WORDS } from './words.ts';

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  right: '',
  'right-mid': '',
  mid: '',
  'mid-mid': '',
  middle: '  ',
};

const HEADS = ['Paragraph', 'What', 'Status', 'Due'] as const;
const INDENT = 2;
const GAPS = 3 * NO_LINES.middle.length;
const NARROWEST = 8;

function coloured({ status }: Duty, style: Style): string {
  const words = STATUS_WORDS[status];
  if (status === 'breached') return style.bad(words);
  if (status === 'overdue') return style.unsure(words);
  return status === 'fulfilled' ? style.good(words) : words;
}

const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const widest = (texts: readonly string[]): number => Math.max(...texts.map(widthOf));

/** What the other columns leave for the one that says what. */
function roomForWhat(duties: readonly Duty[], columns: number): number {
  const others = [
    widest([HEADS[0], ...duties.map(({ provision }) => provision)]),
    widest([HEADS[2], ...duties.map(({ status }) => STATUS_WORDS[status])]),
    widest([HEADS[3], ...duties.map(({ due }) => dueWords(due))]),
  ];
  return Math.max(NARROWEST, columns - INDENT - GAPS - others.reduce((sum, each) => sum + each, 0));
}

/** Duties as a table: paragraph, what, status, due. */
export function dutiesTable(duties: readonly Duty[], { columns, style }: Terminal): readonly string[] {
  const width = roomForWhat(duties, columns);
  const table = new Table({
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(HEADS.map((head) => style.bold(head)));
  for (const duty of duties) {
    const what = wrap(sentenceCase(RULES[duty.rule].asks), width).join('\n');
    table.push([printable(duty.provision), what, coloured(duty, style), dueWords(duty.due)]);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => `${' '.repeat(INDENT)}${line}`.replace(/\s+$/, ''));
}
