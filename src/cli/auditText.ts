import {
  type Audit,
  type AuditedEvent,
  dateWords,
  decides,
  type Finding,
  type Programme,
  type TreatyEvent,
  type TreatyRecord,
} from '../index.ts';
import { compareParagraphs } from '../source/index.ts';
import { dutiesTable } from './duties.ts';
import { hanging, wrap } from './layout.ts';
import type { Style, Terminal } from './terminal.ts';
import {
  counted,
  isBinding,
  outcomeWords,
  placeWords,
  STATUS_WORDS,
  stageWords,
  VERDICT_WORDS,
} from './words.ts';

const INDENT = 2;
const LABEL = 10;
const PARAGRAPH = 8;

/** What is printed of, and how. */
interface Page {
  readonly programme: Programme;
  readonly record: TreatyRecord;
  readonly result: Audit;
  readonly terminal: Terminal;
}

const paragraphsOf = (findings: readonly Finding[]): number =>
  new Set(findings.map(({ provision }) => provision)).size;

const having = (count: number, words: string): string[] => (count === 0 ? [] : [words]);

/** What the verdict rests on, and what it leaves open. */
function grounds({ findings, receptions }: Audit): string {
  const strict = findings.filter(decides);
  const failed = paragraphsOf(strict.filter(({ outcome }) => outcome === 'failed'));
  const unclear = paragraphsOf(strict.filter(({ outcome }) => outcome === 'cantTell'));
  const misplaced = receptions.filter(({ reception }) => reception === 'misplaced').length;
  const provisions = (count: number) => counted(count, 'binding provision');
  return [
    ...having(failed, `${provisions(failed)} not met`),
    ...having(misplaced, `${counted(misplaced, 'event')} out of place`),
    ...having(unclear, `${provisions(unclear)} could not be judged`),
    ...(failed + misplaced === 0 ? [unclear > 0 ? 'none failed' : 'no binding provision failed'] : []),
  ].join(', ');
}

/** What the verdict does not rest on. */
function besides({ findings, duties }: Audit): string {
  const others = paragraphsOf(findings.filter((finding) => !decides(finding)));
  const pending = duties.filter(({ status }) => status === 'pending').length;
  return [
    ...having(others, `${counted(others, 'paragraph')} reported, which the verdict does not rest on`),
    ...having(pending, `${counted(pending, 'duty', 'duties')} still to do`),
  ].join('; ');
}

function verdictLines({ result, terminal: { columns, style } }: Page): readonly string[] {
  const paint = { compliant: style.good, notCompliant: style.bad, cannotTell: style.unsure }[result.verdict];
  const words = `${VERDICT_WORDS[result.verdict]} - ${grounds(result)}`;
  return hanging('Verdict:', words, LABEL, columns).map((line) => style.bold(paint(line)));
}

function recordWords({ events, complete }: TreatyRecord): string {
  const [first, last] = [events[0]?.on, events.at(-1)?.on];
  const dates =
    first === undefined || last === undefined ? '' : `, ${dateWords(first)} to ${dateWords(last)}`;
  const whole = complete === false ? 'not complete: what is absent is unknown' : 'complete';
  return `${counted(events.length, 'event')}${dates}; ${whole}`;
}

function asOfWords({ record: { events }, result: { asOf } }: Page): string {
  if (asOf === null) return 'no date: the record has no events';
  const later = events.filter(({ on }) => on > asOf).length;
  return `${dateWords(asOf)}${later === 0 ? '' : `; ${counted(later, 'later event')} left out`}`;
}

function header(page: Page): readonly string[] {
  const { programme, record, terminal } = page;
  const { columns, style } = terminal;
  const field = (label: string, text: string) => hanging(`${label}:`, text, LABEL, columns);
  return [
    ...wrap(`${programme.title} (${programme.id})`, columns).map(style.bold),
    ...(record.title === undefined ? [] : field('Record', record.title)),
    ...field(record.title === undefined ? 'Record' : 'Events', recordWords(record)),
    ...(record.notes === undefined ? [] : field('Notes', record.notes)),
    ...field('As of', asOfWords(page)),
    ...verdictLines(page),
    ...hanging('Besides:', besides(page.result), LABEL, columns),
  ];
}

/** A section; one without lines is left out. */
function section(title: string, lines: readonly string[], style: Style): readonly string[] {
  return lines.length === 0 ? [] : ['', style.bold(title), ...lines];
}

const indented = (text: string, indent: number, columns: number): string[] =>
  wrap(text, columns - indent).map((line) => `${' '.repeat(indent)}${line}`);

/** The findings that say the same of a paragraph, on one event or several. */
interface Group {
  readonly finding: Finding;
  readonly findings: Finding[];
}

function grouped(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const { provision, outcome, order, because, force, binding } = finding;
    const key = JSON.stringify([provision, outcome, order, because, force, binding]);
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { finding, findings: [finding] });
  }
  for (const { findings: same } of groups.values()) same.sort((a, b) => (a.event ?? 0) - (b.event ?? 0));
  return [...groups.values()].sort((a, b) => compareParagraphs(a.finding.provision, b.finding.provision));
}

function whereWords({ event, on }: Finding, { record: { events } }: Page): string {
  const happened = event === undefined ? undefined : events[event];
  if (event !== undefined && happened !== undefined) {
    return placeWords({ on: happened.on, index: event }, happened);
  }
  return on === undefined ? 'no event' : `${dateWords(on)}, no event on record`;
}

function groupLines({ finding, findings }: Group, isFirst: boolean, page: Page): readonly string[] {
  const { columns, style } = page.terminal;
  const label = isFirst ? `${' '.repeat(INDENT)}${finding.provision}` : '';
  const mark = isBinding(finding) ? 'binding' : `reported only (${finding.force})`;
  const paint = finding.outcome === 'failed' ? style.bad : style.unsure;
  const [head = '', ...more] = hanging(label, `${outcomeWords(finding)} - ${mark}`, PARAGRAPH, columns);
  return [
    ...[head, ...more].map(isBinding(finding) ? (line) => style.bold(paint(line)) : paint),
    ...indented(finding.because, PARAGRAPH, columns),
    ...findings.flatMap((each) => indented(whereWords(each, page), PARAGRAPH, columns)),
  ];
}

function findingLines(page: Page): readonly string[] {
  const groups = grouped(page.result.findings);
  return groups.flatMap((group, index) => {
    const isFirst = groups[index - 1]?.finding.provision !== group.finding.provision;
    return groupLines(group, isFirst, page);
  });
}

const eventAt = ({ record }: Page, { index }: AuditedEvent): TreatyEvent =>
  record.events[index] as TreatyEvent;

function misplacedLines(page: Page): readonly string[] {
  const { result, programme, terminal } = page;
  const { columns } = terminal;
  const words = (stage: string) => (stage === programme.id ? 'any stage' : stageWords(stage));
  return result.receptions
    .filter(({ reception }) => reception === 'misplaced')
    .flatMap((each) => {
      const stages = each.stages ?? [];
      return [
        ...hanging('  -', placeWords(each, eventAt(page, each)), 4, columns),
        ...indented(
          stages.length === 0 ? 'No stage has a place for it.' : 'It has its place at:',
          4,
          columns,
        ),
        ...stages.flatMap((stage) => hanging('', words(stage), 6, columns)),
      ];
    });
}

function inferredLines(page: Page): readonly string[] {
  const { columns } = page.terminal;
  return page.result.receptions
    .filter(({ inferred }) => inferred !== undefined)
    .flatMap((each) => [
      ...hanging('  -', `${(each.inferred ?? []).join(', ')}`, 4, columns),
      ...indented(`before ${placeWords(each, eventAt(page, each))}`, 4, columns),
    ]);
}

const STATUS_NOTE = `${STATUS_WORDS.overdue}: its day or step is past and it is not on record as done.`;

function dutyLines({ result: { duties }, terminal }: Page): readonly string[] {
  if (duties.length === 0) return [];
  const isOverdue = duties.some(({ status }) => status === 'overdue');
  const note = isOverdue ? indented(STATUS_NOTE, INDENT, terminal.columns) : [];
  return [...dutiesTable(duties, terminal), ...note];
}

function paragraphLines(page: Page, status: Audit['provisions'][string]): readonly string[] {
  const ids = Object.entries(page.result.provisions)
    .filter(([, each]) => each === status)
    .map(([id]) => id)
    .sort(compareParagraphs);
  return ids.length === 0 ? [] : indented(ids.join(', '), INDENT, page.terminal.columns);
}

const percent = (fitness: number): string => `${Math.floor(fitness * 100)} %`;

/** An audit for a person, in lines that fit the terminal. */
export function auditText(
  programme: Programme,
  record: TreatyRecord,
  result: Audit,
  terminal: Terminal,
): string {
  const page: Page = { programme, record, result, terminal };
  const { columns, style } = terminal;
  const part = (title: string, lines: readonly string[]) => section(title, lines, style);
  const stage = result.stage.flatMap((each) => hanging('', stageWords(each), INDENT, columns));
  const fit = `${percent(result.conforming)} of events and due meetings went as the procedure has them.`;
  return [
    ...header(page),
    ...part('Findings, in the order of the paper', findingLines(page)),
    ...part('Events out of place', misplacedLines(page)),
    ...part('Steps taken as given, which the record leaves out', inferredLines(page)),
    ...part('Duties', dutyLines(page)),
    ...part('Where the cycle stands', stage),
    ...part('Paragraphs met', paragraphLines(page, 'passed')),
    ...part('Paragraphs not reached', paragraphLines(page, 'notReached')),
    ...part('Paragraphs that ask nothing to be judged', paragraphLines(page, 'notModelled')),
    ...part('Fit with the procedure', indented(fit, INDENT, columns)),
    '',
  ].join('\n');
}
