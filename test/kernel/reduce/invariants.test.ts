import { ccm2011 } from 'intersessional';
import { alphabetOf } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import type { StageNode } from '../../../src/analysis/stages.ts';
import { conjunctsOf } from '../../../src/kernel/ground/failureCases.ts';
import type { Table } from '../../../src/kernel/ground/table.ts';
import {
  type Action,
  type TransitionSystem,
  transitionSystemOf,
  type Write,
} from '../../../src/kernel/ground/transitionSystem.ts';
import { withInvariants } from '../../../src/kernel/reduce/invariants.ts';
import { sittingOf } from '../../../src/kinds/meeting/sittings.ts';
import { all, type Condition, when } from '../../../src/language/index.ts';
import { vocabularyOf } from '../../../src/programmes/vocabulary.ts';
import { ChartReach, narrowed, possibleIn, type Values } from '../../support/chartReach.ts';
import { FORMS, grounded, moreLetters, toy } from '../../support/toy.ts';

const alphabet = alphabetOf(ccm2011, { departures: false }).map(({ event }) => event);
const whole = transitionSystemOf(ccm2011, { alphabet, observe: 'all' });
const less = withInvariants(whole);

const named = ({ variables }: TransitionSystem, variable: number): string => {
  const found = variables[variable];
  if (found?.kind === 'stage') return 'stage';
  return found && 'path' in found ? found.path.join('.') : 'day';
};

const actionsOf = (form: TransitionSystem, type: string): readonly Action[] =>
  form.actions.filter(({ event }) => event?.type === type);

/** The facts at which the places of a type of event look. */
const placesOf = (form: TransitionSystem, type: string) =>
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
    const wide = (form: TransitionSystem) =>
      form.actions.map(({ asks, writes }) => [asks.length, writes.length]);
    expect(wide(less).map(([asks]) => asks)).toEqual(wide(whole).map(([asks]) => asks));
    const opening = (form: TransitionSystem) => actionsOf(form, 'intersessional.opened')[0]?.writes.length;
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
    expect(conjunctsOf(sittingOf(vocabularyOf(toy).cycle, 'intersessional').sits)).toHaveLength(3);
  });

  it('are the whole where a part can be inapplicable', () => {
    const condition = all(is('a'), when(is('b'), is('c')));
    expect(conjunctsOf(condition)).toEqual([condition]);
  });
});

/** The table that looks only at what makes a difference among these values; of others the first value stands for all. */
function reduced(form: TransitionSystem, table: Table, values: Values): Table {
  const possible = new Map(possibleIn(form, table, values).map(([of, cell]) => [of.join(), cell]));
  const makesDifference = (variable: number, i: number) =>
    possibleIn(form, table, values).some(([of, cell]) =>
      [...(values[variable] ?? [])].some((value) => possible.get(of.with(i, value).join()) !== cell),
    );
  const of = table.of.filter(makesDifference);
  if (of.length === table.of.length) return table;
  const every = form.variables.map((variable, i) =>
    of.includes(i)
      ? new Set(variable.values.keys())
      : new Set([Math.min(...(values[i] as ReadonlySet<number>))]),
  );
  return { of, cells: Uint16Array.from(possibleIn(form, table, every), ([, cell]) => cell) };
}

const isStages = (form: TransitionSystem, { of }: Table): boolean =>
  of.every((variable) => form.variables[variable]?.kind === 'stage');

const always = ({ cells }: Table): boolean => cells.every((cell) => cell === 1);

/** Tells whether a write changes anything among these values. */
const changes = (form: TransitionSystem, { variable, to }: Write, values: Values): boolean =>
  possibleIn(form, to, values).some(([of, cell]) => {
    const own = to.of.indexOf(variable);
    return own >= 0 ? of[own] !== cell : [...(values[variable] ?? [])].some((value) => value !== cell);
  });

/** The action, of which each table looks only at what makes a difference where its edge leaves. */
function reducedAction(form: TransitionSystem, reach: ChartReach, action: Action): Action {
  const { edge, place, asks, writes } = action;
  const at = edge && reach.at(edge.source as StageNode);
  const values = narrowed(form, at, place);
  if (values === undefined) return action;
  const before = (i: number) => narrowed(form, at, place.slice(0, i)) as Values;
  const less = (table: Table) => reduced(form, table, values);
  return {
    ...action,
    place: place
      .map((test, i) => (isStages(form, test) ? test : reduced(form, test, before(i))))
      .filter((test) => !always(test)),
    asks: asks.map((asked) => ({
      ...asked,
      binds: less(asked.binds),
      applies: asked.applies.map(less),
      fails: asked.fails.map(less),
    })),
    writes: writes
      .filter((write) => changes(form, write, values))
      .map(({ variable, to }) => ({ variable, to: less(to) })),
  };
}

const WIDE: typeof FORMS = [
  ['all letters', { alphabet: moreLetters }],
  ['all letters, on a record that is not complete', { alphabet: moreLetters, complete: false }],
];

const tablesOf = ({ place, days, asks, writes }: Action) => ({
  place,
  days,
  asks: asks.map(({ binds, applies, fails }) => ({ binds, applies, fails })),
  writes,
});

describe.each([...FORMS, ...WIDE])('the invariants of the toy, %s', (_, options) => {
  const form = grounded(options);
  const reach = new ChartReach(form);
  const found = withInvariants(form);

  it('leave in each table what makes a difference among the values that can be where the edge leaves', () => {
    form.actions.forEach((action, i) => {
      expect(tablesOf(found.actions[i] as Action), `${i}`).toEqual(
        tablesOf(reducedAction(form, reach, action)),
      );
    });
  });

  it('leave the rest of the form, and of each action, as it was', () => {
    expect({ ...found, actions: [] }).toEqual({ ...form, actions: [] });
    expect(found.actions.map(({ event, edge }) => [event, edge])).toEqual(
      form.actions.map(({ event, edge }) => [event, edge]),
    );
  });
});
