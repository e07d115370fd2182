import { describe, expect, it } from 'vitest';
import type { ProductSubset } from '../../../src/kernel/factored/coreachable.ts';
import type { ComponentAction } from '../../../src/kernel/factored/decomposition.ts';
import type { ProductSet } from '../../../src/kernel/factored/productSets.ts';
import { traceInto } from '../../../src/kernel/factored/trace.ts';
import { type Explored, explored, hasControl, hasLocals, localsAt } from '../../support/boxes.ts';
import { afterAction, distances, happens, type State } from '../../support/forms.ts';
import { drawnForms, TOY_FORMS } from '../../support/parted.ts';

const SEED = 20101112;

const CASES = [...TOY_FORMS, ...drawnForms(SEED, 25)].flatMap(([name, form]) => [
  [name, explored(form)] as const,
  [`${name}, shared`, explored(form, true)] as const,
]);

/** Each state of a box that is tried, by itself, and the box as a whole. */
const MOST = 60;

/** Everything that sequences are asked for: boxes as a whole, and their states one by one. */
function* wanted(one: Explored): Generator<{ readonly box: ProductSet; readonly into: ProductSubset }> {
  const { explorer, found, states } = one;
  for (const box of found.boxes) {
    yield { box, into: box };
    const own = states.filter(
      (state) => hasControl(one, box, state) && hasLocals(box.sets, localsAt(one, state)),
    );
    for (const state of own.slice(-MOST)) {
      yield { box, into: { sets: localsAt(one, state).map((local) => explorer.setOf([local])) } };
    }
  }
}

/** The state at the end of a sequence; `undefined`: an action of it cannot happen. */
function endOf({ game }: Explored, actions: readonly ComponentAction[]): State | undefined {
  let state: State | undefined = game.start;
  for (const { action } of actions) {
    if (!happens(game, action, state)) return undefined;
    state = afterAction(game, action, state);
  }
  return state;
}

/** The stretches of parts' own steps, between the actions that touch control or several parts. */
function stretches(
  { found }: Explored,
  actions: readonly ComponentAction[],
): readonly (readonly ComponentAction[])[] {
  const isShare = found.boxes.flatMap(({ provenances }) => provenances.map(({ origin }) => origin?.by));
  const all: ComponentAction[][] = [[]];
  for (const each of actions) {
    if (isShare.includes(each)) all.push([]);
    else all.at(-1)?.push(each);
  }
  return all;
}

describe(`a trace (seed ${SEED})`, () => {
  it('is a sequence from the start that ends where it was asked to', () => {
    for (const [name, one] of CASES) {
      for (const { box, into } of wanted(one)) {
        const end = endOf(one, traceInto(one.explorer, box, into));
        expect(end, name).toBeDefined();
        expect(
          hasControl(one, box, end as State) && hasLocals(into.sets, localsAt(one, end as State)),
          name,
        ).toBe(true);
      }
    }
  });

  it('is as short as any where no turn is on the way', () => {
    let some = 0;
    for (const [name, one] of CASES) {
      const known = distances(one.game);
      const isPlain = one.found.boxes.every(({ provenances }) =>
        provenances.every(({ origin }) => origin === undefined),
      );
      if (!isPlain) continue;
      for (const { box, into } of wanted(one)) {
        if (into === box) continue;
        const actions = traceInto(one.explorer, box, into);
        expect(actions.length, name).toBe(known.get((endOf(one, actions) as State).join()));
        some++;
      }
    }
    expect(some).toBeGreaterThan(100);
  });

  it('is empty where the start is asked for, in the box that it was found in', () => {
    for (const [name, one] of CASES) {
      const { explorer, found } = one;
      const isFirst = ({ provenances }: ProductSet) => provenances.some(({ origin }) => origin === undefined);
      const into = { sets: explorer.startLocals().map((local) => explorer.setOf([local])) };
      for (const box of found.boxes.filter(isFirst)) expect(traceInto(explorer, box, into), name).toEqual([]);
    }
  });

  it('lets the others go first where time passes inside a part', () => {
    let some = 0;
    for (const [name, one] of CASES) {
      for (const { box, into } of wanted(one)) {
        for (const steps of stretches(one, traceInto(one.explorer, box, into))) {
          const time = steps.find(({ action }) => action.event === undefined);
          if (time === undefined) continue;
          const first = steps.findIndex(({ component }) => component === time.component);
          expect(
            steps.slice(first).every(({ component }) => component === time.component),
            name,
          ).toBe(true);
          if (first > 0) some++;
        }
      }
    }
    expect(some).toBeGreaterThan(10);
  });

  it('goes by the share of a box that was found first', () => {
    let some = 0;
    for (const [name, one] of CASES) {
      for (const { box, into } of wanted(one)) {
        const sharing = box.provenances.filter(({ sets }) =>
          sets.every(({ members }, part) =>
            members.some((local) => into.sets[part]?.members.includes(local)),
          ),
        );
        const [first, ...later] = sharing;
        const actions = traceInto(one.explorer, box, into);
        for (const { number } of later) {
          expect(traceInto(one.explorer, box, into, number), name).toEqual(actions);
          some++;
        }
        expect(first, name).toBeDefined();
      }
    }
    expect(some).toBeGreaterThan(10);
  });
});
