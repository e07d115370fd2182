/*
 * The templates as formulas of linear temporal logic on finite traces, in the definitions of the literature, and what
 * such formulas mean: an oracle that knows nothing of automata.
 */

export type Formula =
  | 'a'
  | 'b'
  | { readonly not: Formula }
  | { readonly and: readonly [Formula, Formula] }
  | { readonly or: readonly [Formula, Formula] }
  /** At the next position, which there is. */
  | { readonly next: Formula }
  | { readonly until: readonly [Formula, Formula] };

/** A position: 1 where a holds, 2 where b does, 3 where both do. */
export type Trace = readonly number[];

/** Tells whether a formula holds from a position on; an empty trace has no position at which an atom holds. */
export function holdsAt(formula: Formula, trace: Trace, at = 0): boolean {
  const here = (each: Formula) => holdsAt(each, trace, at);
  if (formula === 'a') return ((trace[at] ?? 0) & 1) !== 0;
  if (formula === 'b') return ((trace[at] ?? 0) & 2) !== 0;
  if ('not' in formula) return !here(formula.not);
  if ('and' in formula) return formula.and.every(here);
  if ('or' in formula) return formula.or.some(here);
  if ('next' in formula) return at + 1 < trace.length && holdsAt(formula.next, trace, at + 1);
  const [left, right] = formula.until;
  for (let later = at; later < trace.length; later++) {
    if (holdsAt(right, trace, later)) return true;
    if (!holdsAt(left, trace, later)) return false;
  }
  return false;
}

const not = (formula: Formula): Formula => ({ not: formula });
const and = (...all: readonly [Formula, Formula]): Formula => ({ and: all });
const or = (...all: readonly [Formula, Formula]): Formula => ({ or: all });
const next = (formula: Formula): Formula => ({ next: formula });
const until = (...both: readonly [Formula, Formula]): Formula => ({ until: both });
const implies = (premise: Formula, conclusion: Formula): Formula => or(not(premise), conclusion);
const anything: Formula = or('a', not('a'));
const finallyIs = (formula: Formula): Formula => until(anything, formula);
const globally = (formula: Formula): Formula => not(finallyIs(not(formula)));
/** At the next position, if there is one. */
const weakNext = (formula: Formula): Formula => not(next(not(formula)));

const precedes = or(until(not('b'), 'a'), globally(not('b')));
const alternateResponse = globally(implies('a', next(until(not('a'), 'b'))));
const alternatePrecedence = and(precedes, globally(implies('b', weakNext(precedes))));
const chainResponse = globally(implies('a', next('b')));
const chainPrecedence = and(not('b'), globally(implies(next('b'), 'a')));
const response = globally(implies('a', finallyIs('b')));
const bothHappen = and(finallyIs('a'), finallyIs('b'));
const eitherHappens = or(finallyIs('a'), finallyIs('b'));
const twice = finallyIs(and('a', next(finallyIs('a'))));
const thrice = finallyIs(and('a', next(finallyIs(and('a', next(finallyIs('a')))))));

/** By the name of the template, and `Twice` for two times. */
export const FORMULAS = {
  existence: finallyIs('a'),
  existenceTwice: twice,
  absence: not(finallyIs('a')),
  absenceTwice: not(twice),
  exactly: and(finallyIs('a'), not(twice)),
  exactlyTwice: and(twice, not(thrice)),
  init: 'a',
  end: finallyIs(and('a', not(next(anything)))),
  respondedExistence: implies(finallyIs('a'), finallyIs('b')),
  coExistence: and(implies(finallyIs('a'), finallyIs('b')), implies(finallyIs('b'), finallyIs('a'))),
  response,
  alternateResponse,
  chainResponse,
  precedence: precedes,
  alternatePrecedence,
  chainPrecedence,
  succession: and(response, precedes),
  alternateSuccession: and(alternateResponse, alternatePrecedence),
  chainSuccession: and(chainResponse, chainPrecedence),
  notCoExistence: not(bothHappen),
  notSuccession: globally(implies('a', not(finallyIs('b')))),
  notChainSuccession: globally(implies('a', not(next('b')))),
  choice: eitherHappens,
  exclusiveChoice: and(eitherHappens, not(bothHappen)),
} as const satisfies Record<string, Formula>;
