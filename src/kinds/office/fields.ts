import type { Fields } from '../../model/fields/declared.ts';
import type { OfficeDeclared } from '../declared.ts';
import type { OfficeType } from './types.ts';

/** The seats of an office that have a name. */
export const namedSeats = ({ seats }: OfficeDeclared): readonly string[] =>
  typeof seats === 'number' ? [] : seats;

/** The seats of an office of which there are several each. */
export const countedSeats = (office: OfficeDeclared): readonly string[] =>
  (office.each ?? 1) > 1 ? namedSeats(office) : [];

const PERSON: Fields = { country: 'country', name: 'text?' };

/** The fields of the events about offices: who fills a seat, and who takes the place of somebody. */
export function fieldsOfOffices(
  offices: Readonly<Record<string, OfficeDeclared>>,
): Readonly<Record<OfficeType, Fields | readonly Fields[]>> {
  const designated = Object.entries(offices).map(([office, declared]): Fields => {
    const seats = namedSeats(declared);
    const seat: Fields = seats.length > 0 ? { seat: { optional: { choice: seats } } } : {};
    return { office: { is: office }, ...PERSON, ...seat };
  });
  return {
    'officer.designated': designated,
    'officer.replaced': { office: { choice: Object.keys(offices) }, country: 'country', name: 'text' },
  };
}
