import type { Duty, EventType, Programme, TreatyRecord } from '../../index.ts';
import { columnLabels, dutyStatusLabels, forceLabels } from '../../messages/index.ts';
import { isStrict } from '../../programmes/forces.ts';
import { foreseenIn } from '../../programmes/foreseen.ts';
import { vocabularyOf } from '../../programmes/vocabulary.ts';
import { compareParagraphs } from '../../source/index.ts';
import type { Style, Terminal } from '../terminal.ts';
import { dueWords } from '../words.ts';
import { dutyWords } from './ruleWords.ts';
import { type Column, type TableRow, tableLines } from './table.ts';

const COLUMNS: readonly Column[] = [
  { head: columnLabels.duty },
  { head: columnLabels.paragraph, atMost: 8 },
  { head: columnLabels.force, atMost: 9 },
  { head: columnLabels.due, atMost: 11 },
  { head: columnLabels.status, atMost: 14 },
];
const STATUS = 4;
/** Sorts after every date. */
const NEVER = '9999';

/** The programme and record that duties belong to. */
export interface Source {
  readonly programme: Programme;
  readonly record: TreatyRecord;
}

/** Duties of several paragraphs that ask for the same step. */
interface DutyGroup extends Duty {
  readonly paragraphs: readonly string[];
}

/** Returns the step by which a duty is due. */
const stepOf = ({ rule }: Duty, { programme }: Source): EventType | undefined =>
  vocabularyOf(programme).rules[rule].due;

/** Returns the day on which the step was taken by which a duty is due. */
const stepDay = (duty: Duty, source: Source): string | undefined =>
  source.record.events.find(({ type }) => type === stepOf(duty, source))?.on;

/** Returns the day by which a duty is due. A close on foreseen days is due by the last of them. */
function dueDay(duty: Duty, source: Source): string | undefined {
  const [meeting = '', step] = stepOf(duty, source)?.split('.') ?? [];
  const { meetings } = vocabularyOf(source.programme).cycle;
  if (duty.due !== undefined || step !== 'closed' || meetings[meeting]?.days !== 'foreseen') return duty.due;
  return stepDay(duty, source) ?? foreseenIn(source.programme)[meeting]?.to;
}

/** Returns the day that a duty is sorted by: when it is due, else when its step was taken. */
const sortDay = (duty: Duty, source: Source): string =>
  dueDay(duty, source) ?? stepDay(duty, source) ?? NEVER;

/** Returns the force of a duty. A `shall` that nobody adopted is no duty yet. */
const forceWords = ({ force, binding }: Duty): string =>
  binding || !isStrict(force) ? forceLabels[force] : `(${forceLabels[force]})`;

function painter({ status }: Duty, style: Style): (text: string) => string {
  if (status === 'breached') return style.bad;
  if (status === 'overdue' || status === 'unknown') return style.undetermined;
  return status === 'fulfilled' ? style.good : (text) => text;
}

/** Puts duties together that say the same of several paragraphs. */
function grouped(duties: readonly Duty[], { programme }: Source): readonly DutyGroup[] {
  const groups = new Map<string, Duty[]>();
  for (const duty of duties) {
    const key = JSON.stringify([dutyWords(duty.rule, programme), duty.status, duty.due, forceWords(duty)]);
    groups.set(key, [...(groups.get(key) ?? []), duty]);
  }
  return [...groups.values()].map((same) => ({
    ...(same[0] as Duty),
    paragraphs: same.map(({ provision }) => provision).sort(compareParagraphs),
  }));
}

/** Returns duties as a table, by date. */
export function dutyLines(duties: readonly Duty[], source: Source, terminal: Terminal): readonly string[] {
  const byDate = (a: DutyGroup, b: DutyGroup) => {
    const [first, second] = [sortDay(a, source), sortDay(b, source)];
    return first === second ? compareParagraphs(a.provision, b.provision) : first < second ? -1 : 1;
  };
  const rowOf = (duty: DutyGroup): TableRow => ({
    cells: [
      dutyWords(duty.rule, source.programme),
      duty.paragraphs.join(', '),
      forceWords(duty),
      dueWords(dueDay(duty, source)),
      dutyStatusLabels[duty.status],
    ],
    paint: (text, column) => (column === STATUS ? painter(duty, terminal.style)(text) : text),
  });
  return tableLines(COLUMNS, [...grouped(duties, source)].sort(byDate).map(rowOf), terminal);
}
