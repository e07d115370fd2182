import { faultLabels, mutateLabels, mutatePageTexts, pageTexts, say, staleTexts } from '../messages/index.ts';
import type { Mutant, MutantKind, MutationReport } from '../testing/mutation/index.ts';
import { countsByKind } from '../testing/mutation/summary.ts';
import { hanging, indented, wrap } from './layout.ts';
import type { MutateOptions, Subjects } from './mutateInput.ts';
import type { Terminal } from './terminal.ts';

/** The fault of each kind of mutant. */
const FAULTS: Readonly<Record<MutantKind, string>> = faultLabels;

const LABEL = 11;
const WIDE = 44;

const row = (label: string, numbers: readonly (string | number)[]): string =>
  `  ${label.padEnd(WIDE)}${numbers.map((each) => String(each).padStart(8)).join('')}`;

function table(report: MutationReport): readonly string[] {
  return [
    row(mutateLabels.fault, [
      mutateLabels.mutants,
      mutateLabels.killed,
      mutateLabels.argued,
      mutateLabels.alive,
    ]),
    ...countsByKind(report).map(({ kind, mutants, killed, argued, survived }) =>
      row(FAULTS[kind], [mutants, killed, argued, survived]),
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
  const title = say(mutatePageTexts.alive, { count: survivors.length });
  const order = [...new Set(survivors.map(({ paragraphs }) => paragraphs[0]))];
  const sorted = order.flatMap((first) => survivors.filter(({ paragraphs }) => paragraphs[0] === first));
  return ['', terminal.style.bold(title), ...sorted.flatMap((each) => survivorLines(each, terminal))];
}

const staleText = ({ stale }: MutationReport, { columns, style }: Terminal): readonly string[] =>
  stale.length === 0
    ? []
    : [
        '',
        style.bold(mutatePageTexts.stale),
        ...stale.flatMap(({ id, why }) => indented(say(staleTexts[why], { id }), columns).map(style.bad)),
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
  const counts = { killed, count: tried.length, alive: survivors.length };
  const killedOf =
    argued > 0
      ? say(mutatePageTexts.killedOrArgued, { ...counts, argued })
      : say(mutatePageTexts.killed, counts);
  const triedOn =
    suite === undefined ? say(mutatePageTexts.records, { count: records.length }) : mutatePageTexts.suite;
  return [
    ...wrap(say(pageTexts.titled, programme), columns).map(style.bold),
    ...field(mutateLabels.triedOn, triedOn),
    ...field(mutateLabels.killedOf, killedOf),
    '',
    ...table(report),
    ...survivorsText(report, terminal),
    ...staleText(report, terminal),
    '',
  ].join('\n');
}
