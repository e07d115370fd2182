import { dateWords } from '../compliance/words.ts';
import type { TreatyEvent } from '../index.ts';
import { capital, editTexts, fieldLabel, fitnessTexts, repairPageTexts, say } from '../messages/index.ts';
import type { Fitness, Repair, RepairEdit, Repairs } from '../simulation/index.ts';
import type { PositionOf } from './input.ts';
import { hanging, indented } from './layout.ts';
import { happenedWords, titledEvent } from './page/places.ts';
import type { Terminal } from './terminal.ts';
import { decimalWords, valueAt } from './words.ts';

const DEEPER = 7;

/** Says an edit: `Move to 27 June 2011: line 97, intersessional opened, 26 June 2011.` */
function editWords({ kind, before, after, event, field = '' }: RepairEdit, positionOf: PositionOf): string {
  const [from, to] = [(before ?? after) as TreatyEvent, (after ?? before) as TreatyEvent];
  if (kind === 'insert') return say(editTexts.insert, { event: titledEvent(to), day: dateWords(to.on) });
  const place = happenedWords(from, event ?? 0, positionOf);
  if (kind === 'delete') return say(editTexts.delete, { place });
  if (kind === 'move') return say(editTexts.move, { place, day: dateWords(to.on) });
  const path = field.split('.');
  const values = { before: valueAt(from, path), after: valueAt(to, path) };
  return say(editTexts.change, { place, field: capital(fieldLabel(field)), ...values });
}

function repairLines(
  { cost, edits, leaves, cannotTell }: Repair,
  i: number,
  columns: number,
  positionOf: PositionOf,
): readonly string[] {
  const left = [...new Set(leaves.map(({ provision }) => provision))].join(', ');
  const deeper = (text: string) => hanging('', text, DEEPER, columns);
  const title = say(repairPageTexts.repair, { number: i + 1, count: edits.length, cost });
  return [
    ...indented(title, columns),
    ...edits.flatMap((edit) => [
      ...hanging('     -', editWords(edit, positionOf), DEEPER, columns),
      ...deeper(edit.because),
    ]),
    ...(left === '' ? [] : deeper(say(repairPageTexts.reportedOnly, { provisions: left }))),
    ...(cannotTell.length === 0
      ? []
      : deeper(say(repairPageTexts.undetermined, { provisions: cannotTell.join(', ') }))),
  ];
}

/** Says what the search found, if that is more than a list of repairs. */
function noteOf({ repairs, proven, tried }: Repairs, { events }: Fitness): string {
  const [first] = repairs;
  const count = tried;
  if (events === 0) return repairPageTexts.noEvents;
  if (first === undefined) return say(proven ? repairPageTexts.none : repairPageTexts.noneFound, { count });
  if (first.edits.length > 0) return proven ? '' : say(repairPageTexts.cheaper, { count });
  return first.verdict === 'compliant' ? repairPageTexts.nothingToEdit : repairPageTexts.nothingFailed;
}

/** Puts fitness in words: `Fitness 0.984. Edits needed: 1. Events: 43. Events of the shortest run: 23.` */
function fitnessWords({ value, cost, events, shortestRun, proven }: Fitness): string {
  if (shortestRun === null) return events === 0 ? fitnessTexts.noEvents : fitnessTexts.one;
  const fitness = decimalWords(Math.floor(value * 1000) / 1000, 3);
  const slots = { fitness, edits: cost, events, run: shortestRun };
  return say(proven ? fitnessTexts.proven : fitnessTexts.bounded, slots);
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
    style.bold(repairPageTexts.title),
    ...edited.flatMap((each, i) => repairLines(each, i, columns, positionOf)),
    ...(note === '' ? [] : indented(note, columns)),
    ...indented(fitnessWords(fitness), columns),
    '',
  ].join('\n');
}
