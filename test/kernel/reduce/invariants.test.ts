import { ccm2011 } from 'intersessional';
import { alphabetOf } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { type Action, type Finite, finite } from '../../../src/kernel/ground/finite.ts';
import { conjunctsOf } from '../../../src/kernel/ground/ways.ts';
import { withInvariants } from '../../../src/kernel/reduce/invariants.ts';
import { all, type Condition, when } from '../../../src/rules/language/index.ts';
import { intersessionalSits } from '../../../src/rules/sittings.ts';

const alphabet = alphabetOf(ccm2011, { departures: false }).map(({ event }) => event);
const whole = finite(ccm2011, { alphabet, observe: 'all' });
const less = withInvariants(whole);

const named = ({ variables }: Finite, variable: number): string => {
  const found = variables[variable];
  if (found?.kind === 'stage') return 'stage';
  return found && 'path' in found ? found.path.join('.') : 'day';
};

const actionsOf = (form: Finite, type: string): readonly Action[] =>
  form.actions.filter(({ event }) => event?.type === type);

/** The facts at which the places of a type of event look. */
const placesOf = (form: Finite, type: string) =>
  new Set(
    actionsOf(form, type).flatMap(({ place }) => place.flatMap(({ of }) => of.map((i) => named(form, i)))),
  );

describe('the invariants of the chart', () => {
  it('leave of a place what makes a difference where the edge leaves', () => {
    expect(placesOf(whole, 'theme.discussed')).toContain('intersessional.span');
    expect([...placesOf(less, 'theme.discussed')].sort()).toEqual(['day', 'stage']);
    expect([...placesOf(less, 'intersessional.closed')]).toEqual(['stage']);
  });

  it('leave what a provision asks, and what is written', () => {
    const wide = (form: Finite) => form.actions.map(({ asks, writes }) => [asks.length, writes.length]);
    expect(wide(less).map(([asks]) => asks)).toEqual(wide(whole).map(([asks]) => asks));
    const opening = (form: Finite) => actionsOf(form, 'intersessional.opened')[0]?.writes.length;
    expect(opening(less)).toBe(opening(whole));
  });

  it('never look at more than before', () => {
    less.actions.forEach((action, i) => {
      const before = whole.actions[i] as Action;
      const looks = ({ asks }: Action) => asks.flatMap(({ fails }) => fails.flatMap(({ of }) => of)).length;
      expect(looks(action)).toBeLessThanOrEqual(looks(before));
    });
  });
});

describe('the conjuncts of a condition', () => {
  const is = (path: string): Condition => ({ is: 'given', of: [{ fact: [path] }] });

  it('are its parts, and the opposites of the parts of a denied alternative', () => {
    const condition: Condition = { all: [is('a'), { not: { any: [is('b'), { not: is('c') }] } }] };
    expect(conjunctsOf(condition)).toEqual([is('a'), { not: is('b') }, is('c')]);
    expect(conjunctsOf(intersessionalSits)).toHaveLength(3);
  });

  it('are the whole where a part can be inapplicable', () => {
    const condition = all(is('a'), when(is('b'), is('c')));
    expect(conjunctsOf(condition)).toEqual([condition]);
  });
});
