import type { Mutant, MutantKind, MutationReport } from '../testing/mutation/index.ts';
import { countsByKind } from '../testing/mutation/summary.ts';
import { hanging, wrap } from './layout.ts';
import type { MutateOptions, Subjects } from './mutateInput.ts';
import type { Terminal } from './terminal.ts';
import { counted } from './words.ts';

const KIND_WORDS: Readonly<Record<MutantKind, string>> = {
  provision: 'a provision is missing',
  condition: 'a condition is not asked, or turned round',
  boundary: 'a boundary is a day, or one, off',
  force: 'shall and should are swapped',
  binds: 'it binds from another time on',
  member: 'a list lacks a member',
  place: 'a place is another one',
  value: 'a name or a value is another one',
  edge: 'a step does not ask one of its rules',
};

const LABEL = 11;
const WIDE = 44;

const row = (label: string, numbers: readonly (string | number)[]): string =>
  `  ${label.padEnd(WIDE)}${numbers.map((each) => String(each).padStart(8)).join('')}`;

function table(report: MutationReport): readonly string[] {
  return [
    row('what is wrong', ['mutants', 'killed', 'argued', 'alive']),
    ...countsByKind(report).map(({ kind, mutants, killed, argued, survived }) =>
      row(KIND_WORDS[kind], [mutants, killed, argued, survived]),
    ),
  ];
}

const survivorLines = ({ paragraphs, says, id }: Mutant, { columns, style }: Terminal): readonly string[] => [
  ...hanging(`  ${paragraphs.join(', ')}`, says.replace(`${paragraphs[0]}, `, ''), LABEL, columns).map(
    style.bad,
  ),
  ...hanging('', id, LABEL, columns),
];

function survivorsText({ survivors }: MutationReport, terminal: Terminal): readonly string[] {
  if (survivors.length === 0) return [];
  const title = `Alive: nothing noticed ${survivors.length === 1 ? 'this fault' : `these ${survivors.length} faults`}`;
  const order = [...new Set(survivors.map(({ paragraphs }) => paragraphs[0]))];
  const sorted = order.flatMap((first) => survivors.filter(({ paragraphs }) => paragraphs[0] === first));
  return ['', terminal.style.bold(title), ...sorted.flatMap((each) => survivorLines(each, terminal))];
}

const STALE = { unknown: 'there is no such mutant', killed: 'it is killed after all' };

const staleText = ({ stale }: MutationReport, { columns, style }: Terminal): readonly string[] =>
  stale.length === 0
    ? []
    : [
        '',
        style.bold('Arguments that do not hold'),
        ...stale.flatMap(({ id, why }) => hanging('', `${id}: ${STALE[why]}`, 2, columns).map(style.bad)),
      ];

/** Returns the results of trying the mutants as lines that fit the terminal. */
export function mutateText(
  { programme, records }: Subjects,
  report: MutationReport,
  { suite }: MutateOptions,
  terminal: Terminal,
): string {
  const { columns, style } = terminal;
  const { tried, survivors } = report;
  const killed = tried.filter(({ killedBy }) => killedBy !== undefined).length;
  const argued = tried.length - killed - survivors.length;
  const field = (label: string, text: string) => hanging(`${label}:`, text, LABEL, columns);
  const rest = argued > 0 ? `, ${argued} argued as equivalent` : '';
  return [
    ...wrap(`${programme.title} (${programme.id})`, columns).map(style.bold),
    ...field(
      'Tried on',
      suite === undefined ? counted(records.length, 'record') : 'the tests that Vitest finds',
    ),
    ...field('Killed', `${killed} of ${counted(tried.length, 'mutant')}${rest}, ${survivors.length} alive`),
    '',
    ...table(report),
    ...survivorsText(report, terminal),
    ...staleText(report, terminal),
    '',
  ].join('\n');
}
