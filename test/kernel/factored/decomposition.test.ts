import { describe, expect, it } from 'vitest';
import { decompose } from '../../../src/kernel/factored/decompose.ts';
import { type Decomposition, Splits } from '../../../src/kernel/factored/decomposition.ts';
import type { Table } from '../../../src/kernel/ground/table.ts';
import type { Action } from '../../../src/kernel/ground/transitionSystem.ts';
import { guardsOf, type Quotient } from '../../../src/kernel/reduce/quotient.ts';
import { drawnForms, formOf, TOY_FORMS } from '../../support/parted.ts';

const SEED = 20101112;
const LARGEST = 2 ** 14;

const ascending = (variables: Iterable<number>): readonly number[] =>
  [...new Set(variables)].sort((a, b) => a - b);

const always = ({ cells }: Table): boolean => cells.every((cell) => cell === 1);

const productOf = ({ sizes }: Quotient, variables: readonly number[]): number =>
  variables.reduce((product, variable) => product * sizes(variable), 1);

/** The variables that a test needs at once where a provision refuses: those that bind, and those that fail. */
const unitsOfAsk = ({ binds, applies, fails }: Action['asks'][number]): readonly (readonly number[])[] => {
  const never = ({ cells }: Table) => cells.every((cell) => cell === 0);
  const both = (way: Table) => {
    if (always(binds) || never(way)) return way.of;
    return always(way) || never(binds) ? binds.of : [...binds.of, ...way.of];
  };
  return [binds.of, ...applies.map(({ of }) => of), ...fails.map(both)];
};

const writesOf = ({ writes }: Action, { sizes }: Quotient) =>
  writes.filter(({ variable }) => sizes(variable) > 1);

const needed = (action: Action, { sizes }: Quotient): readonly Table[] =>
  guardsOf(action, sizes).filter((test) => !always(test));

/** The sets of variables that have to be known together. */
const unitsIn = (form: Quotient): readonly (readonly number[])[] => [
  ...form.watches.map(({ of }) => of),
  ...form.actions.flatMap((action) => [
    ...needed(action, form).map(({ of }) => of),
    ...action.asks.flatMap(unitsOfAsk),
    ...writesOf(action, form).map(({ variable, to }) => [variable, ...to.of]),
  ]),
];

/** Everything that the tests and the writes of an action have. */
const ownOf = (action: Action, form: Quotient): readonly number[] => [
  ...needed(action, form).flatMap(({ of }) => of),
  ...writesOf(action, form).flatMap(({ variable, to }) => [variable, ...to.of]),
];

/** An action that moves several parts of the chart. */
const isTurn = ({ writes }: Action, { variables }: Quotient): boolean =>
  writes.filter(({ variable }) => variables[variable]?.kind === 'stage').length > 1;

const writesControl = ({ writes }: Action, control: readonly number[]): boolean =>
  writes.some(({ variable }) => control.includes(variable));

/** The groups of variables that stay together when some are set aside, by flooding from each. */
function groupsWithout(form: Quotient, control: readonly number[]): readonly (readonly number[])[] {
  const bonds = [
    ...unitsIn(form),
    ...form.actions
      .filter((action) => writesOf(action, form).length > 0)
      .filter((action) => !isTurn(action, form) && !writesControl(action, control))
      .map((action) => ownOf(action, form)),
  ].map((bond) => bond.filter((variable) => !control.includes(variable)));
  const left = new Set(
    form.variables.flatMap((_, i) => (form.sizes(i) > 1 && !control.includes(i) ? [i] : [])),
  );
  const groups: (readonly number[])[] = [];
  for (const first of left) {
    const group = new Set([first]);
    for (const each of group) {
      for (const bond of bonds) if (bond.includes(each)) for (const other of bond) group.add(other);
    }
    for (const each of group) left.delete(each);
    groups.push(ascending(group));
  }
  return groups;
}

/** Adds the variables from which control is written. */
function closed(form: Quotient, control: readonly number[]): readonly number[] {
  const all = new Set(control);
  for (const variable of all) {
    for (const action of form.actions) {
      for (const write of action.writes) {
        if (write.variable !== variable) continue;
        for (const each of write.to.of) if (form.sizes(each) > 1) all.add(each);
      }
    }
  }
  return ascending(all);
}

/** A variable from which another is written can be set aside for the sake of the other alone. */
const isLookedAtByAnother = ({ actions }: Quotient, variable: number): boolean =>
  actions.some(({ writes }) =>
    writes.some((write) => write.variable !== variable && write.to.of.includes(variable)),
  );

const isTooLarge = (form: Quotient, control: readonly number[]): boolean =>
  groupsWithout(form, control).some((group) => productOf(form, group) > LARGEST);

const FORMS = [...TOY_FORMS, ...drawnForms(SEED, 25)].map(
  ([name, form]) => [name, form, decompose(form)] as const,
);

type Law = (parts: Decomposition, form: Quotient) => void;

const LAWS: Readonly<Record<string, Law>> = {
  'each variable with several values is control or in one part': (
    { components, control, componentOf },
    form,
  ) => {
    expect(ascending([...components.flat(), ...control])).toEqual(
      form.variables.flatMap((_, i) => (form.sizes(i) > 1 ? [i] : [])),
    );
    expect(components.flat().length + control.length).toBe(new Set([...components.flat(), ...control]).size);
    expect(componentOf).toEqual(
      form.variables.map((_, i) => components.findIndex((part) => part.includes(i))),
    );
  },

  'the parts are the groups that tests and writes hold together without control': (
    { components, control },
    form,
  ) => {
    expect(components.map(ascending)).toEqual(groupsWithout(form, control));
  },

  'no part is too large': ({ components }, form) => {
    for (const part of components) expect(productOf(form, part)).toBeLessThanOrEqual(LARGEST);
  },

  'nothing is set aside that need not be': ({ control }, form) => {
    expect(closed(form, control)).toEqual(control);
    expect(control.length > 0).toBe(isTooLarge(form, []));
    for (const variable of control.filter((each) => !isLookedAtByAnother(form, each))) {
      const fewer = control.filter((each) => each !== variable);
      expect(isTooLarge(form, closed(form, fewer)), `${variable}`).toBe(true);
    }
  },

  'an action is of the one part that it touches, unless it writes control': (
    { actions, control, componentOf },
    form,
  ) => {
    expect(actions.map(({ action }) => action)).toEqual(form.actions);
    expect(actions.map(({ index }) => index)).toEqual(form.actions.map((_, i) => i));
    for (const { action, component } of actions) {
      const own = ascending(ownOf(action, form).filter((each) => !control.includes(each)));
      const touched = ascending(own.map((each) => componentOf[each] as number));
      expect(component).toBe(
        touched.length === 1 && !writesControl(action, control) ? touched[0] : undefined,
      );
    }
  },

  'an action needs what it needed, sorted by part': ({ actions, splits }, form) => {
    for (const { action, guards } of actions) {
      expect(guards).toBe(splits.of(needed(action, form)));
      expect([...guards.ofControl, ...[...guards.byComponent.values()].flat()].length).toBe(
        needed(action, form).length,
      );
    }
  },

  'a part looks at the control that its tests, writes and actions have': (
    { controlReads, components, control, actions },
    form,
  ) => {
    components.forEach((part, i) => {
      const beside = unitsIn(form).filter((unit) => unit.some((each) => part.includes(each)));
      const alone = actions
        .filter((action) => action.component === i)
        .flatMap(({ action }) => needed(action, form))
        .filter(({ of }) => of.every((each) => control.includes(each)));
      const all = [...beside.flat(), ...alone.flatMap(({ of }) => of)];
      expect(controlReads[i]).toEqual(ascending(all.filter((each) => control.includes(each))));
    });
  },
};

describe(`the parts of forms (seed ${SEED})`, () => {
  it.each(Object.entries(LAWS))('%s', (_, law) => {
    for (const [name, form, parts] of FORMS) {
      try {
        law(parts, form);
      } catch (error) {
        throw new Error(name, { cause: error });
      }
    }
  });

  it('are of many kinds', () => {
    const count = (test: (parts: Decomposition) => boolean) =>
      FORMS.filter(([, , parts]) => test(parts)).length;
    expect(count(({ control }) => control.length > 0)).toBeGreaterThan(10);
    expect(count(({ control }) => control.length === 0)).toBeGreaterThan(10);
    expect(count(({ components }) => components.length > 2)).toBeGreaterThan(10);
    expect(count(({ actions }) => actions.some(({ component }) => component === undefined))).toBeGreaterThan(
      10,
    );
  });
});

describe('the tests of a split', () => {
  it('are of the part of the first variable that is in one; the others are of control', () => {
    const test = (...of: number[]): Table => ({ of, cells: new Uint16Array(1) });
    const tests = [test(), test(0), test(0, 2), test(1), test(0, 3), test(1, 2)];
    const splits = new Splits([-1, 0, 1, 0]);
    const { ofControl, byComponent } = splits.of(tests);
    expect(ofControl).toEqual(tests.slice(0, 2));
    expect([...byComponent]).toEqual([
      [1, [tests[2]]],
      [0, [tests[3], tests[4], tests[5]]],
    ]);
    expect(splits.of(tests.toReversed())).toBe(splits.of(tests));
    expect(splits.of([...tests, { of: [], cells: new Uint16Array([1]) }])).toBe(splits.of(tests));
    expect(splits.of(tests.slice(1))).not.toBe(splits.of(tests));
  });
});

/** A test of these variables that holds somewhere and somewhere not. */
const testOf = (form: Pick<Quotient, 'sizes'>, ...of: number[]): Table => {
  const cells = of.reduce((product, variable) => product * form.sizes(variable), 1);
  return { of, cells: Uint16Array.from({ length: cells }, (_, i) => i % 2) };
};

/** A form of variables of these sizes, in which only watched tests hold variables together. */
const watched = (sizes: readonly number[], together: readonly (readonly number[])[]): Quotient => {
  const form = formOf(sizes.map((size) => ({ kind: 'fact', size })));
  return { ...form, watches: together.map((of) => testOf(form, ...of)) };
};

const chain = (count: number): readonly (readonly number[])[] =>
  Array.from({ length: count - 1 }, (_, i) => [i, i + 1]);

describe('the choice of control', () => {
  it('begins where a group is larger than the largest part', () => {
    const twos = (count: number) => decompose(watched(Array<number>(count).fill(2), chain(count)));
    expect(twos(14).control).toEqual([]);
    expect(twos(15).control).toHaveLength(1);
    const uneven = decompose(watched([...Array<number>(13).fill(2), 3], chain(14)));
    expect(uneven.control).toHaveLength(1);
  });

  it('cuts a chain where its control has fewest values', () => {
    const sizes = [8, 8, 8, 8, 2, 8, 8, 8, 8];
    expect(decompose(watched(sizes, chain(9))).control).toEqual([4]);
  });

  it('takes back the variable with the most values first', () => {
    // Either variable of the pair that is set aside at first is enough alone.
    const sizes = Array.from({ length: 15 }, (_, variable) => (variable === 8 ? 3 : 2));
    const { control } = decompose(watched(sizes, chain(15)));
    expect(control.map((variable) => sizes[variable])).toEqual([2]);
  });

  // Each hub alone, or fewer than all, leave the group in one piece.
  it.each([1, 2, 3, 5, 8])('sets aside the %i variables that hold all groups together', (hubs) => {
    const groups = 12;
    const sizes = [...Array<number>(groups).fill(6), ...Array<number>(hubs).fill(2)];
    const together = Array.from({ length: groups }, (_, group) =>
      Array.from({ length: hubs }, (_, hub) => [group, groups + hub]),
    ).flat();
    const { control, components } = decompose(watched(sizes, together));
    expect(control).toEqual(Array.from({ length: hubs }, (_, hub) => groups + hub));
    expect(components).toEqual(Array.from({ length: groups }, (_, group) => [group]));
  });
});
