import type { EventTemplate } from '../../kernel/letter.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { Programme } from '../../programmes/programme.ts';
import { eventWords, fieldText, fieldWords, placeWords, valuesOf } from './words.ts';

type Dated = EventTemplate & { readonly on: IsoDate };

/** One edit of a repair. */
export interface ChangeOfRecord {
  readonly kind: 'insert' | 'delete' | 'move' | 'change';
  readonly event?: number;
  readonly before?: Dated;
  readonly after?: Dated;
  /** `change`: the field, dotted. */
  readonly field?: string;
}

/** What finds the cheapest edits that make a record comply. */
type Repairing = (
  programme: Programme,
  record: TreatyRecord,
  options: { readonly asOf?: IsoDate; readonly most: number },
) => { readonly repairs: readonly { readonly edits: readonly ChangeOfRecord[] }[] };

const repair: Repairing = () => ({ repairs: [] });

/** An edit as a person would be told to make it. */
export function changeWords({ kind, event, before, after, field = '' }: ChangeOfRecord): string {
  const subject = before ?? after;
  if (subject === undefined) return '';
  const place = placeWords(eventWords(subject), subject.on, event);
  if (kind === 'insert') return `add ${place}${valuesOf(subject)}`;
  if (kind === 'delete') return `take out ${place}`;
  if (kind === 'move') return `move ${place} to ${fieldText(after, 'on')}`;
  const name = fieldWords(field);
  return `change ${name} of ${place} from ${fieldText(before, field)} to ${fieldText(after, field)}`;
}

/** The cheapest edits that make a record comply, in words; none, where none was found. */
export function nearestChange(
  programme: Programme,
  record: TreatyRecord,
  asOf: IsoDate | undefined,
): readonly string[] {
  const [cheapest] = repair(programme, record, { most: 1, ...(asOf && { asOf }) }).repairs;
  return cheapest?.edits.map(changeWords) ?? [];
}
