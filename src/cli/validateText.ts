import type { Programme } from '../index.ts';
import {
  levelLabels,
  pageTexts,
  say,
  sentences,
  undecidedLabels,
  validatePageTexts,
} from '../messages/index.ts';
import type { ProgrammeIssue } from '../simulation/index.ts';
import { sequenceLines } from './exploreText.ts';
import { hanging, item, wrap } from './layout.ts';
import type { Style, Terminal } from './terminal.ts';

/** An issue with its place in the file, where it has one. */
export interface LocatedIssue extends Omit<ProgrammeIssue, 'kind' | 'path' | 'because'> {
  readonly kind: ProgrammeIssue['kind'] | 'form';
  /** The path in the file. */
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly because?: string;
  /** `form`: what would have been right, and what was there. */
  readonly expected?: string;
  readonly found?: string;
}

/** All that is wrong with a file. */
export interface FileValidation {
  /** `null`: the file does not have the form of a programme. */
  readonly programme: string | null;
  readonly complete: boolean;
  readonly issues: readonly LocatedIssue[];
}

const [INDENT, DEEPER] = [2, 4];

type Level = LocatedIssue['level'];

const COUNTS = {
  error: validatePageTexts.errors,
  warning: validatePageTexts.warnings,
  note: validatePageTexts.notes,
} as const;

const STYLES: Readonly<Record<Level, keyof Style>> = { error: 'bad', warning: 'undetermined', note: 'bold' };

const LEVELS = Object.keys(COUNTS) as readonly Level[];

const placeWords = ({ path, line, column = 1 }: LocatedIssue): string => {
  const name = path || validatePageTexts.whole;
  return line === undefined ? name : say(validatePageTexts.place, { path: name, line, column });
};

function issueWords({ provision, because, expected = '', found = '' }: LocatedIssue): string {
  const text = because ?? say(validatePageTexts.expected, { expected, found });
  return provision === undefined ? text : say(validatePageTexts.cited, { paragraph: provision, text });
}

function witnessLines({ witness }: LocatedIssue, { columns }: Terminal): readonly string[] {
  if (witness === undefined) return [];
  return [
    ...hanging('', say(validatePageTexts.witness, { count: witness.length }), DEEPER, columns),
    ...sequenceLines(witness, DEEPER, columns),
  ];
}

function issueLines(issue: LocatedIssue, terminal: Terminal): readonly string[] {
  const { columns, style } = terminal;
  return [
    ...hanging('', placeWords(issue), INDENT, columns).map(style[STYLES[issue.level]]),
    ...hanging('', issueWords(issue), DEEPER, columns),
    ...witnessLines(issue, terminal),
  ];
}

const undecidedLines = (issue: LocatedIssue, columns: number): readonly string[] =>
  item(say(validatePageTexts.undecided, { place: placeWords(issue), text: issueWords(issue) }), columns);

/** A validation for a person, in lines that fit the terminal. */
export function validateText(
  programme: Programme | undefined,
  { issues }: FileValidation,
  terminal: Terminal,
): string {
  const { columns, style } = terminal;
  const of = (level: Level) => issues.filter((each) => each.level === level && each.kind !== 'undecided');
  const undecided = issues.filter(({ kind }) => kind === 'undecided');
  const found = LEVELS.filter((level) => of(level).length > 0);
  const counts = found.map((level) => say(COUNTS[level], { count: of(level).length }));
  return [
    ...(programme ? wrap(say(pageTexts.titled, programme), columns).map(style.bold) : []),
    ...wrap(counts.length > 0 ? sentences(...counts) : validatePageTexts.fine, columns),
    ...found.flatMap((level) => [
      '',
      style.bold(levelLabels[level]),
      ...of(level).flatMap((issue) => issueLines(issue, terminal)),
    ]),
    ...(undecided.length > 0 ? ['', style.bold(undecidedLabels.title)] : []),
    ...undecided.flatMap((each) => undecidedLines(each, columns)),
    '',
  ].join('\n');
}
