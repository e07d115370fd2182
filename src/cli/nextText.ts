import { type Awaited, type Candidate, dateWords, type IsoDate, type Next } from '../index.ts';
import { dutiesTable } from './duties.ts';
import type { Subject } from './input.ts';
import { hanging, wrap } from './layout.ts';
import type { Terminal } from './terminal.ts';
import { stageWords, variantWords } from './words.ts';

const INDENT = 2;
const LABEL = 10;

const variantOf = ({ decision, subject, meeting, delegation }: Candidate): string | undefined => {
  const name = decision ?? subject ?? meeting;
  return delegation === undefined ? name : `${name} (${delegation})`;
};

/**
 * Kinds of event, those together that have the same variants:
 * `decision.amended, decision.adopted: coordination, languages`.
 */
function kindTexts(candidates: readonly Candidate[]): readonly string[] {
  const variants = new Map<string, string[]>();
  for (const candidate of candidates) {
    const variant = variantOf(candidate);
    variants.set(candidate.type, [...(variants.get(candidate.type) ?? []), ...(variant ? [variant] : [])]);
  }
  const types = new Map<string, string[]>();
  for (const [type, each] of variants) {
    types.set(variantWords(each), [...(types.get(variantWords(each)) ?? []), type]);
  }
  return [...types].map(([words, each]) => `${each.join(', ')}${words === '' ? '' : `: ${words}`}`);
}

const kindLines = (candidates: readonly Candidate[], indent: number, columns: number): readonly string[] =>
  kindTexts(candidates).flatMap((text) =>
    hanging('', text, indent + INDENT, columns).map((line, index) =>
      index === 0 ? line.slice(INDENT) : line,
    ),
  );

/** What holds the event back: a day, paragraphs, or that its turn has not come. */
function whyWords({ possible, earliest, refusedBy }: Awaited): string {
  const reasons = [
    ...(earliest === undefined ? [] : [`not before ${dateWords(earliest)}`]),
    ...(refusedBy === undefined ? [] : [`held back by ${refusedBy.join(', ')}`]),
    ...(possible === 'unknown' ? ['its days are past; whether it happened is not on record'] : []),
    ...(possible === 'never' && refusedBy === undefined ? ['its time is past'] : []),
  ];
  return reasons.length === 0 ? 'when its stage is reached' : reasons.join('; ');
}

function awaitedLines(awaited: readonly Awaited[], columns: number): readonly string[] {
  const groups = new Map<string, Awaited[]>();
  for (const each of awaited) groups.set(whyWords(each), [...(groups.get(whyWords(each)) ?? []), each]);
  return [...groups].flatMap(([why, each]) => [
    ...hanging('', `${why.charAt(0).toUpperCase()}${why.slice(1)}:`, INDENT, columns),
    ...kindLines(each, INDENT * 2, columns),
  ]);
}

const orNothing = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? ['  nothing'] : lines;

/** What may, must and can no longer happen, for a person. */
export function nextText(
  { programme, record }: Subject,
  result: Next,
  asOf: IsoDate | undefined,
  terminal: Terminal,
): string {
  const { columns, style } = terminal;
  const part = (title: string, lines: readonly string[]) => ['', style.bold(title), ...orNothing(lines)];
  const day = asOf === undefined ? 'no date: the record has no events' : dateWords(asOf);
  return [
    ...wrap(`${programme.title} (${programme.id})`, columns).map(style.bold),
    ...(record.title === undefined ? [] : hanging('Record:', record.title, LABEL, columns)),
    ...hanging('As of:', day, LABEL, columns),
    ...part(
      'Where the cycle stands',
      result.stage.flatMap((stage) => hanging('', stageWords(stage), INDENT, columns)),
    ),
    ...part('May happen now', kindLines(result.may, INDENT, columns)),
    ...part('Must be done', result.must.length === 0 ? [] : dutiesTable(result.must, terminal)),
    ...part('Not yet', awaitedLines(result.notYet, columns)),
    ...part('Can no longer happen', awaitedLines(result.never, columns)),
    '',
  ].join('\n');
}
