import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/kernel/ground/transitionSystem.ts';
import { guidedPath } from '../../../src/kernel/search/guidedPath.ts';
import { type GoalCase, goalCases } from '../../support/goals.ts';
import { costs, leastOf, played } from '../../support/paths.ts';

const SEED = 20110627;

const CASES = goalCases(SEED);

/** More than the events of any path. */
const MOST = 50;

const fewestOf = (each: GoalCase): number | undefined =>
  leastOf(costs(each, 'events'), each.ends, 'events')?.[1];

const playedBy = (each: GoalCase, actions: readonly number[]) =>
  played(
    each,
    actions.map((action) => each.kernel.actions[action] as Action),
  );

describe(`a search guided by landmarks (seed ${SEED})`, () => {
  it('finds a sequence to a goal that costs least, or that there is none', () => {
    let found = 0;
    for (const each of CASES) {
      const { actions, complete } = guidedPath(each.kernel, { ...each, limit: 100_000, most: MOST });
      const fewest = fewestOf(each);
      expect([complete, actions !== undefined], each.name).toEqual([true, fewest !== undefined]);
      if (actions === undefined) continue;
      const end = playedBy(each, actions);
      expect([each.ends.has(end?.state as number), end?.cost[1]], each.name).toEqual([true, fewest]);
      if ((fewest ?? 0) > 1) found++;
    }
    expect(found).toBeGreaterThan(20);
  });

  it('finds no sequence with more events than it may have', () => {
    for (const each of CASES) {
      const fewest = fewestOf(each);
      if (fewest === undefined) continue;
      for (const most of [fewest - 1, fewest].filter((count) => count >= 0)) {
        const { actions, complete } = guidedPath(each.kernel, { ...each, limit: 100_000, most });
        expect([complete, actions !== undefined], each.name).toEqual([true, fewest === most]);
      }
    }
  });

  it('stops at its limit, and says so; below it the answer is the same', () => {
    let stopped = 0;
    for (const each of CASES) {
      const all = guidedPath(each.kernel, { ...each, limit: 100_000, most: MOST });
      for (const limit of [0, 1, 3]) {
        const some = guidedPath(each.kernel, { ...each, limit, most: MOST });
        if (some.complete) expect(some, each.name).toEqual(all);
        else expect(some.actions, each.name).toBeUndefined();
        if (!some.complete) stopped++;
      }
    }
    expect(stopped).toBeGreaterThan(20);
  });
});
