import type { Finding } from '../index.ts';
import {
  comparedLabels,
  diffPageTexts,
  foundSequenceTexts,
  say,
  shortestSequenceTexts,
} from '../messages/index.ts';
import type { Change, Compared, Diff, Witness } from '../simulation/index.ts';
import { freeWords, sequenceLines } from './exploreText.ts';
import { hanging, wrap } from './layout.ts';
import type { Terminal } from './terminal.ts';

const INDENT = 4;

/** The names of the two programmes in the text. */
type Names = readonly [first: string, second: string];

const lines = (text: string, { columns }: Terminal): readonly string[] => hanging('', text, INDENT, columns);

/** `The first accepts and the second refuses the end of the shortest sequence, 2 events:` */
function headline({ kind, accepts, shortest, sequence }: Witness): string {
  const texts = shortest ? shortestSequenceTexts : foundSequenceTexts;
  const count = sequence.length;
  if (kind === 'reported') return say(texts.reported, { count });
  return say(accepts === 'first' ? texts.first : texts.second, { count });
}

function findingLines(name: string, findings: readonly Finding[], terminal: Terminal): readonly string[] {
  return findings.flatMap(({ because }) =>
    hanging(`${' '.repeat(INDENT)}${name}:`, freeWords(because), 12, terminal.columns),
  );
}

function witnessLines(witness: Witness, terminal: Terminal): readonly string[] {
  const { first, second } = witness.findings;
  return [
    ...lines(headline(witness), terminal),
    ...sequenceLines(witness.sequence, INDENT, terminal.columns),
    ...findingLines(comparedLabels.first, first, terminal),
    ...findingLines(comparedLabels.second, second, terminal),
  ];
}

/** Returns the lines on receptions that differ: the witness, or that none was found. */
function comparedLines({ witness = null, complete = true }: Partial<Compared>, terminal: Terminal) {
  if (witness !== null) return witnessLines(witness, terminal);
  return complete
    ? lines(diffPageTexts.noDifference, terminal)
    : lines(terminal.style.undetermined(diffPageTexts.cut), terminal);
}

function changeLines(change: Change, number: number, terminal: Terminal): readonly string[] {
  const [first = '', ...rest] = hanging('', change.because, INDENT, terminal.columns).map(
    terminal.style.bold,
  );
  const numbered = first.replace('    ', `${`${number}.`.padEnd(INDENT - 1)} `);
  const isBearing = change.of !== 'aside' && change.of !== 'programme';
  return ['', numbered, ...rest, ...(isBearing ? comparedLines(change, terminal) : [])];
}

/** The sequence for all changes together, where it is not the one of the only change. */
function togetherLines(result: Diff, terminal: Terminal): readonly string[] {
  const bearing = result.changes.filter(({ of }) => of !== 'aside' && of !== 'programme');
  if (bearing.length < 2) return [];
  return ['', terminal.style.bold(diffPageTexts.together), ...comparedLines(result, terminal)];
}

/** The comparison of two programmes for a person, in lines that fit the terminal. */
export function diffText(names: Names, result: Diff, terminal: Terminal): string {
  const { columns, style } = terminal;
  const { first, second } = comparedLabels;
  const heads = names.flatMap((file, i) => {
    const label = `${i === 0 ? first : second}:`;
    return hanging(label, say(diffPageTexts.programme, { id: result.programmes[i] ?? '', file }), 9, columns);
  });
  const count = result.changes.length;
  const title = result.same ? diffPageTexts.same : say(diffPageTexts.changes, { count });
  return [
    ...heads,
    ...wrap(title, columns).map(style.bold),
    ...result.changes.flatMap((change, i) => changeLines(change, i + 1, terminal)),
    ...togetherLines(result, terminal),
    '',
  ].join('\n');
}
