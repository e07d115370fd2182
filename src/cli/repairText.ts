import { dateWords, type TreatyEvent, valueWords } from '../index.ts';
import type { Fitness, Repair, RepairEdit, Repairs } from '../simulation/index.ts';
import type { PositionOf } from './input.ts';
import { hanging, wrap } from './layout.ts';
import { lineWords } from './page/places.ts';
import type { Terminal } from './terminal.ts';
import { counted, eventWords } from './words.ts';

const INDENT = 2;
const DEEPER = 7;

const valueAt = (event: TreatyEvent, field: string): unknown =>
  field
    .split('.')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], event);

const said = (value: unknown): string => (value === undefined ? 'nothing' : valueWords(value as never));

const placeOf = ({ event }: RepairEdit, positionOf: PositionOf): string =>
  event === undefined ? '' : ` (${lineWords(event, positionOf)})`;

/** Says an edit in a few words: `move 26 June 2011 to 27 June 2011, intersessional.opened`. */
function editWords(edit: RepairEdit, positionOf: PositionOf): string {
  const { kind, before, after, field = '' } = edit;
  const event = (after ?? before) as TreatyEvent;
  const on = dateWords((before ?? event).on);
  const place = placeOf(edit, positionOf);
  if (kind === 'insert') return `Add ${eventWords(event)} on ${on}`;
  if (kind === 'delete') return `Take away ${eventWords(event)} of ${on}${place}`;
  if (kind === 'move') {
    return `Move ${eventWords(event)} from ${on} to ${dateWords(event.on)}${place}`;
  }
  const from = before === undefined ? undefined : valueAt(before, field);
  const to = `from ${said(from)} to ${said(valueAt(event, field))}`;
  return `Change ${field} of ${eventWords(before as TreatyEvent)} of ${on} ${to}${place}`;
}

function repairLines(
  { cost, edits, leaves, cannotTell }: Repair,
  i: number,
  columns: number,
  positionOf: PositionOf,
): readonly string[] {
  const left = [...new Set(leaves.map(({ provision }) => provision))].join(', ');
  const indented = (text: string) =>
    wrap(text, columns - DEEPER).map((line) => `${' '.repeat(DEEPER)}${line}`);
  return [
    `${' '.repeat(INDENT)}Repair ${i + 1}: ${counted(edits.length, 'edit')}, cost ${cost}`,
    ...edits.flatMap((edit) => [
      ...hanging('     -', editWords(edit, positionOf), DEEPER, columns),
      ...indented(edit.because),
    ]),
    ...(left === '' ? [] : indented(`It leaves unmet, reported only: ${left}.`)),
    ...(cannotTell.length === 0 ? [] : indented(`It leaves undetermined: ${cannotTell.join(', ')}.`)),
  ];
}

/** Says what the search found, if that is more than a list of repairs. */
function noteOf({ repairs, proven, tried }: Repairs, { events }: Fitness): string {
  if (events === 0) return 'The record has no events by then: there is nothing to judge yet.';
  const [first] = repairs;
  if (first === undefined) {
    const records = counted(tried, 'record');
    return proven
      ? `None: no edits make it comply (${records} tried).`
      : `None found: the search stopped after ${records}. There may be some all the same.`;
  }
  if (first.edits.length === 0) {
    return first.verdict === 'compliant'
      ? 'Nothing has to be edited.'
      : 'Nothing failed that has to be edited.';
  }
  return proven ? '' : `There may be cheaper edits: the search stopped after ${counted(tried, 'record')}.`;
}

/** The repairs of a record, for a person. */
export function repairText(
  repairs: Repairs,
  fitness: Fitness,
  { columns, style }: Terminal,
  positionOf: PositionOf = () => undefined,
): string {
  const note = noteOf(repairs, fitness);
  const edited = repairs.repairs.filter(({ edits }) => edits.length > 0);
  return [
    '',
    style.bold('Cheapest edits that make it comply'),
    ...edited.flatMap((each, i) => repairLines(each, i, columns, positionOf)),
    ...wrap(note, columns - INDENT).map((line) => `${' '.repeat(INDENT)}${line}`),
    ...wrap(fitnessWords(fitness), columns - INDENT).map((line) => `${' '.repeat(INDENT)}${line}`),
    '',
  ].join('\n');
}

/** Puts fitness in words: `Fitness 0.984: 1 edit, against 43 events and a shortest run of 23.` */
function fitnessWords({ value, cost, events, shortestRun, proven }: Fitness): string {
  if (shortestRun === null) return events === 0 ? 'Fitness 1: nothing has to be edited.' : 'Fitness 1.';
  const number = (Math.floor(value * 1000) / 1000).toFixed(3);
  const [atLeast, atMost] = proven ? ['', ''] : ['at least ', 'at most '];
  const beside = `${counted(events, 'event')} and a shortest run of ${shortestRun}`;
  return `Fitness ${atLeast}${number}: ${atMost}${counted(cost, 'edit')}, against ${beside}.`;
}
