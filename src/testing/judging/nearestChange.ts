import { fieldLabel, nearestChangeTexts, say } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type RepairEdit, repair } from '../../simulation/repair/repair.ts';
import { eventInFull, eventPlace, valueAt } from './words.ts';

/** An edit as a person would be told to make it. */
export function changeWords({ kind, event: index, before, after, field = '' }: RepairEdit): string {
  const { add, changeIn, move, remove } = nearestChangeTexts;
  if (before === undefined) return after === undefined ? '' : say(add, { event: eventInFull(after) });
  const event = eventPlace(before, index);
  if (kind === 'delete') return say(remove, { event });
  if (kind === 'move') return say(move, { event, day: valueAt(after, ['on']) });
  const path = field.split('.');
  const values = { before: valueAt(before, path), after: valueAt(after, path) };
  return say(changeIn, { event, field: fieldLabel(field), ...values });
}

/** The number of records that a repair may try: a failing test should not take long to say so. */
const LIMIT = 1000;

/** The cheapest edits that make a record comply, in words; none, where none was found in time. */
export function nearestChange(
  programme: Programme,
  record: TreatyRecord,
  asOf: IsoDate | undefined,
): readonly string[] {
  const [cheapest] = repair(programme, record, {
    most: 1,
    limit: LIMIT,
    ...(asOf && { asOf }),
  }).repairs;
  return cheapest?.edits.map(changeWords) ?? [];
}
