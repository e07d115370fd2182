import type { IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { Programme } from '../../programmes/programme.ts';
import { type RepairEdit, repair } from '../../simulation/repair/repair.ts';
import { eventWords, fieldText, fieldWords, placeWords, valuesOf } from './words.ts';

const dayOf = (event: TreatyEvent | undefined): string => fieldText(event, 'on');

/** An edit as a person would be told to make it. */
export function changeWords({ kind, event, before, after, field = '' }: RepairEdit): string {
  if (before === undefined || event === undefined) {
    return after === undefined
      ? ''
      : `add "${placeWords(eventWords(after), after.on, undefined)}"${valuesOf(after)}`;
  }
  const words = eventWords(before);
  if (kind === 'move') return `move events[${event}] (${words}) from ${dayOf(before)} to ${dayOf(after)}`;
  const place = `events[${event}] (${words} on ${dayOf(before)})`;
  if (kind === 'delete') return `take out ${place}`;
  return `in ${place}, change ${fieldWords(field)} from ${fieldText(before, field)} to ${fieldText(after, field)}`;
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
