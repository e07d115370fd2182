import { add, count, type EffectTable } from '../../language/effects.ts';
import { equal, value } from '../../language/index.ts';
import type { OfficeDeclared } from '../declared.ts';

/** The effects of the events about offices: each designation fills a seat. */
export const officeEffects = (offices: Readonly<Record<string, OfficeDeclared>>): EffectTable => ({
  'officer.designated': Object.keys(offices).flatMap((office) => {
    const its = equal<string>({ event: 'office' }, value(office));
    return [count(['offices', office, 'filled'], 'on', its), add(['offices', office, 'seats'], 'seat', its)];
  }),
});

/** Returns the seats that are filled before the cycle. */
export const seatsOf = (offices: Readonly<Record<string, OfficeDeclared>>): object =>
  Object.fromEntries(
    Object.entries(offices).map(([office, { filled = [] }]) => [
      office,
      { filled: filled.length, seats: [...new Set(filled.flatMap(({ seat }) => seat ?? []))].sort() },
    ]),
  );
