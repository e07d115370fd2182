import {
  all,
  any,
  atLeast,
  type Condition,
  factAt,
  given,
  includesAll,
  oneOf,
  type Term,
  value,
} from '../../language/index.ts';
import type { CycleDeclared, HolderDeclared, OfficeDeclared } from '../declared.ts';
import { type By, dueBy } from '../due.ts';
import type { MadeRule } from '../template.ts';
import { countedSeats } from './fields.ts';

/* Templates about offices. */

/** All seats of an office are filled, one by one, but for those that some holders fill otherwise. */
function areFilled(
  office: string,
  declared: OfficeDeclared,
  holders: readonly HolderDeclared[] = [],
): Condition {
  const { seats, each = 1 } = declared;
  // The name of an office of a meeting has a dot in it: it is one key.
  const factOf = <T>(...path: readonly string[]): Term<T> => ({ fact: ['offices', office, ...path] });
  const fills = (name: string) => holders.filter(({ seat }) => seat === name).length;
  const counted = countedSeats(declared);
  if (counted.length > 0) {
    return all(...counted.map((seat) => atLeast(factOf<number>('of', seat), value(each - fills(seat)))));
  }
  return typeof seats === 'number'
    ? atLeast(factOf<number>('filled'), value(seats - holders.length))
    : includesAll(factOf<readonly string[]>('seats'), value(seats.filter((seat) => fills(seat) === 0)));
}

/** Every seat of an office is filled by a step: one by one, or by the text of the decision that fills them. */
export function seatsFilled(
  cycle: CycleDeclared,
  { office, by }: By & { readonly office: string },
): MadeRule {
  const declared = cycle.offices?.[office] ?? { seats: 1 };
  const { filledBy, fills } = declared;
  const own = areFilled(office, declared);
  const adopted = given(factAt(`decisions.${filledBy}.adopted`));
  const condition = fills ? any(all(adopted, areFilled(office, declared, fills)), own) : own;
  return { ...dueBy(cycle, { by }), condition };
}

/** Somebody who holds one of these offices chairs a meeting. */
export const chairedBy = (_: CycleDeclared, { meeting }: { readonly meeting: string }): MadeRule => ({
  steps: [`${meeting}.opened`],
  condition: oneOf(
    { event: 'chair.office' } as Term<string>,
    { param: 'offices' } as Term<readonly string[]>,
  ),
});
