import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/kernel/ground/table.ts';
import type { Action } from '../../../src/kernel/ground/transitionSystem.ts';
import {
  guardsOf,
  minimise,
  type Quotient,
  refusalsOf,
  testsOf,
} from '../../../src/kernel/reduce/quotient.ts';
import { stageName } from '../../../src/machines/chart.ts';
import {
  afterAction,
  answers,
  cellAt,
  happens,
  type Playable,
  playable,
  reachable,
  type State,
  seen,
} from '../../support/forms.ts';
import { FORMS, grounded } from '../../support/toy.ts';

/** The state of classes in which a state lies. */
const classesOf = ({ classOf }: Quotient, state: State): State =>
  state.map((value, variable) => classOf[variable]?.[value] as number);

/** All that is seen of an action at a state. */
const seenOf = (game: Playable, action: Action, state: State): string =>
  game.form.observe === 'refusals' ? String(happens(game, action, state)) : seen(game, action, state);

/** Reads a table at each combination that it looks at, with one variable at two of its values. */
function isAlike(game: Playable, table: Table, variable: number, a: number, b: number): boolean {
  const others = table.of.filter((each) => each !== variable);
  const states = others.reduce<State[]>(
    (all, each) =>
      all.flatMap((state) => Array.from({ length: game.sizes(each) }, (_, value) => state.with(each, value))),
    [game.form.variables.map(() => 0)],
  );
  return states.every(
    (state) => cellAt(game, table, state.with(variable, a)) === cellAt(game, table, state.with(variable, b)),
  );
}

/** Every table whose answer counts. */
const tablesOf = (form: Quotient): readonly Table[] => [
  ...form.watches,
  ...form.actions.flatMap((action) => [
    ...testsOf(action, form.observe, form.sizes),
    ...(action.event ? action.writes.map(({ to }) => to) : []),
  ]),
];

describe.each(FORMS)('classes of the toy, %s', (_, options) => {
  const form = grounded(options);
  const coarse = minimise(form);
  const [fine, game] = [playable(form), playable(coarse)];
  const states = reachable(fine);

  it('answer for each action as the values do', () => {
    const wrong = states.flatMap((state) =>
      form.actions.flatMap((action, i) => {
        const found = seenOf(game, coarse.actions[i] as Action, classesOf(coarse, state));
        const expected = seenOf(fine, action, state);
        return found === expected || action.event === undefined ? [] : [{ state, i, found, expected }];
      }),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('lead where the values lead', () => {
    const wrong = states.flatMap((state) =>
      form.actions.flatMap((action, i) => {
        if (action.event === undefined || !happens(fine, action, state)) return [];
        const found = afterAction(game, coarse.actions[i] as Action, classesOf(coarse, state));
        const expected = classesOf(coarse, afterAction(fine, action, state));
        return found.join() === expected.join() ? [] : [{ state, i, found, expected }];
      }),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('take several days for one run, and no day out of order', () => {
    const time = form.actions.findIndex(({ event }) => event === undefined);
    const day = form.variables.findIndex(({ kind }) => kind === 'day');
    const runs = [...(coarse.classOf[day] as Uint16Array)];
    expect(runs).toEqual([...runs].sort((a, b) => a - b));
    const last = Math.max(...runs);
    for (let run = 0; run <= last; run++) {
      const state = coarse.start.with(day, run);
      const action = coarse.actions[time] as Action;
      expect(happens(game, action, state)).toBe(run < last);
      expect(afterAction(game, action, state)).toEqual(state.with(day, Math.min(run + 1, last)));
    }
  });

  it('are reached if and only if one of their values is', () => {
    const expected = new Set(states.map((state) => classesOf(coarse, state).join()));
    expect(new Set(reachable(game).map((state) => state.join()))).toEqual(expected);
    expect(coarse.start).toEqual(classesOf(coarse, form.start));
  });

  it('answer what is watched as the values do', () => {
    for (const state of states) {
      const found = coarse.watches.map((test) => cellAt(game, test, classesOf(coarse, state)));
      expect(found).toEqual(form.watches.map((test) => cellAt(fine, test, state)));
    }
  });

  it('are no two alike', () => {
    const tables = tablesOf(coarse);
    const alike = form.variables.flatMap(({ kind }, variable) => {
      const own = tables.filter(({ of }) => of.includes(variable));
      const classes = Array.from({ length: game.sizes(variable) }, (_, each) => each);
      return classes.flatMap((a) =>
        classes
          .filter((b) => (kind === 'day' ? b === a + 1 : b > a))
          .filter((b) => own.every((table) => isAlike(game, table, variable, a, b)))
          .filter((b) => !isNamed(coarse, variable, a) && !isNamed(coarse, variable, b))
          .map((b) => [variable, a, b]),
      );
    });
    expect(alike).toEqual([]);
  });

  it('are stood for by a value that can be reached, of their own', () => {
    form.variables.forEach((_, variable) => {
      const values = coarse.representatives[variable] as readonly number[];
      expect(values).toHaveLength(game.sizes(variable));
      expect(values.map((value) => coarse.classOf[variable]?.[value])).toEqual([...values.keys()]);
      expect(values.every((value) => coarse.reached[variable]?.has(value))).toBe(true);
    });
  });

  it('know every value that is met, and put what cannot be met with the first', () => {
    form.variables.forEach((each, variable) => {
      const met = new Set(states.map((state) => state[variable] as number));
      const reached = coarse.reached[variable] as ReadonlySet<number>;
      expect([...met].filter((value) => !reached.has(value))).toEqual([]);
      const first = coarse.classOf[variable]?.[form.start[variable] as number];
      const others = each.values.map((_, value) => value).filter((value) => !reached.has(value));
      if (each.kind !== 'day' && (options.stages ?? []).length === 0) {
        expect(others.every((value) => coarse.classOf[variable]?.[value] === first)).toBe(true);
      }
    });
  });

  it('have no write that leaves its variable as it is', () => {
    const idle = coarse.actions.flatMap(({ writes }) =>
      writes.filter(
        ({ variable, to }) =>
          game.sizes(variable) === 1 ||
          Array.from({ length: game.sizes(variable) }, (_, value) => value).every((value) =>
            to.of.length === 1 && to.of[0] === variable ? to.cells[value] === value : false,
          ),
      ),
    );
    expect(idle.filter(({ variable }) => form.variables[variable]?.kind !== 'day')).toEqual([]);
  });

  it('refusalsOf, needsOf: an action happens if and only if it meets its needs, and none of its refusals holds', () => {
    const wrong = form.actions.flatMap((action, i) => {
      const holdsAt = (state: State) => (test: Table) => cellAt(fine, test, state) === 1;
      const [needs, refusals] = [guardsOf(action, fine.sizes), refusalsOf(action.asks, fine.sizes)];
      return states.flatMap((state) => {
        const refused = answers(fine, action, state).some(({ refuses }) => refuses);
        const isWrong =
          needs.every(holdsAt(state)) !== happens(fine, action, state) ||
          refusals.some(holdsAt(state)) !== refused;
        return isWrong ? [{ i, state }] : [];
      });
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

/** Tells whether a class is that of a stage that is told apart by its name. */
function isNamed({ variables, classOf, stages }: Quotient, variable: number, own: number): boolean {
  const each = variables[variable];
  if (each?.kind !== 'stage') return false;
  return each.values.some(
    (node, value) => node && stages.includes(stageName(node)) && classOf[variable]?.[value] === own,
  );
}

describe('classes of the toy', () => {
  it('tell apart a stage that is asked for by name, and the same without it not', () => {
    const name = 'betweenMeetings.secondMeeting.decided';
    const sizeOf = (stages: readonly string[]) => {
      const form = grounded({ stages });
      const at = form.variables.findIndex(
        ({ kind, values }) =>
          kind === 'stage' && values.some((node) => node && stageName(node as never) === name),
      );
      return minimise(form).sizes(at);
    };
    expect(sizeOf([])).toBe(1);
    expect(sizeOf([name])).toBe(2);
  });

  it('are fewer where only refusals count', () => {
    const count = (observe: 'all' | 'refusals') =>
      reachable(playable(minimise(grounded({ observe })))).length;
    expect(count('refusals')).toBeLessThan(count('all'));
  });

  it('testsOf: what refuses is part of all that is said', () => {
    const { actions, sizes } = minimise(grounded());
    for (const action of actions) {
      const all = new Set(testsOf(action, 'all', sizes).flatMap(({ of }) => of));
      expect(
        testsOf(action, 'refusals', sizes)
          .flatMap(({ of }) => of)
          .filter((each) => !all.has(each)),
      ).toEqual([]);
    }
  });
});
