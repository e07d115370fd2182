import type { Finding } from '../index.ts';
import type { Change, Compared, Diff, Witness } from '../simulation/index.ts';
import { freeWords, sequenceLines } from './exploreText.ts';
import { hanging, wrap } from './layout.ts';
import type { Terminal } from './terminal.ts';
import { counted } from './words.ts';

const INDENT = 4;

/** The names of the two programmes in the text. */
type Names = readonly [first: string, second: string];

const lines = (text: string, { columns }: Terminal): readonly string[] => hanging('', text, INDENT, columns);

/** `Accepted by A, refused by B:` */
function headline({ kind, accepts, shortest, sequence }: Witness): string {
  const length = counted(sequence.length, 'event');
  const which = shortest ? `the shortest sequence, ${length}` : `the shortest sequence found, ${length}`;
  if (kind === 'reported') return `It refuses nothing; what is reported differs after ${which}:`;
  const [yes, no] = accepts === 'first' ? ['first', 'second'] : ['second', 'first'];
  return `The ${yes} accepts and the ${no} refuses the end of ${which}:`;
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
    ...findingLines('First', first, terminal),
    ...findingLines('Second', second, terminal),
  ];
}

/** Returns the lines on receptions that differ: the witness, or that none was found. */
function comparedLines({ witness = null, complete = true }: Partial<Compared>, terminal: Terminal) {
  if (witness !== null) return witnessLines(witness, terminal);
  return complete
    ? lines('No event is received or reported differently for it.', terminal)
    : lines(
        terminal.style.undetermined('No event was found that is received differently; a limit was reached.'),
        terminal,
      );
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
  return ['', terminal.style.bold('All changes together'), ...comparedLines(result, terminal)];
}

/** The comparison of two programmes for a person, in lines that fit the terminal. */
export function diffText(names: Names, result: Diff, terminal: Terminal): string {
  const { columns, style } = terminal;
  const heads = names.flatMap((name, i) =>
    hanging(i === 0 ? 'First:' : 'Second:', `${result.programmes[i]} (${name})`, 9, columns),
  );
  const count = result.same
    ? 'The two programmes are the same.'
    : `${counted(result.changes.length, 'change')}.`;
  return [
    ...heads,
    ...wrap(count, columns).map(style.bold),
    ...result.changes.flatMap((change, i) => changeLines(change, i + 1, terminal)),
    ...togetherLines(result, terminal),
    '',
  ].join('\n');
}
