import { add, count, type EffectTable } from '../../language/effects.ts';
import { all, equal, value } from '../../language/index.ts';
import type { OfficeDeclared } from '../declared.ts';
import { countedSeats } from './fields.ts';

/** The effects of the events about offices: each designation fills a seat. */
export const officeEffects = (offices: Readonly<Record<string, OfficeDeclared>>): EffectTable => ({
  'officer.designated': Object.entries(offices).flatMap(([office, declared]) => {
    const its = equal<string>({ event: 'office' }, value(office));
    const ofSeat = (seat: string) => all(its, equal<string>({ event: 'seat' }, value(seat)));
    return [
      count(['offices', office, 'filled'], 'on', its),
      add(['offices', office, 'seats'], 'seat', its),
      ...countedSeats(declared).map((seat) => count(['offices', office, 'of', seat], 'on', ofSeat(seat))),
    ];
  }),
});

/** Returns the seats that are filled before the cycle. */
export const seatsOf = (offices: Readonly<Record<string, OfficeDeclared>>): object =>
  Object.fromEntries(
    Object.entries(offices).map(([office, declared]) => {
      const { filled = [] } = declared;
      const counted = countedSeats(declared);
      const of = counted.map((name) => [name, filled.filter(({ seat }) => seat === name).length]);
      return [
        office,
        {
          filled: filled.length,
          seats: [...new Set(filled.flatMap(({ seat }) => seat ?? []))].sort(),
          ...(counted.length > 0 && { of: Object.fromEntries(of) }),
        },
      ];
    }),
  );
