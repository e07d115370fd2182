import { atLeast, includesAll, oneOf, type Term, value } from '../../language/index.ts';
import type { CycleDeclared } from '../declared.ts';
import { type By, dueBy, type MadeRule } from '../template.ts';

/* Templates about offices. */

/** Every seat of an office is filled by a step. */
export function seatsFilled(
  cycle: CycleDeclared,
  { office, by }: By & { readonly office: string },
): MadeRule {
  const { seats = 1 } = cycle.offices?.[office] ?? {};
  // The name of an office of a meeting has a dot in it: it is one key.
  const factOf = <T>(name: string): Term<T> => ({ fact: ['offices', office, name] });
  const condition =
    typeof seats === 'number'
      ? atLeast(factOf<number>('filled'), value(seats))
      : includesAll(factOf<readonly string[]>('seats'), value(seats));
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
