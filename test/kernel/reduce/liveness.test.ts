import { describe, expect, it } from 'vitest';
import { merged } from '../../../src/kernel/reduce/classes.ts';
import { withDeadFactsReset, withoutDeadFacts } from '../../../src/kernel/reduce/liveness.ts';
import {
  cellAt,
  type Playable,
  playable,
  reachable,
  type State,
  seen,
  toldApart,
} from '../../support/forms.ts';
import { FORMS, grounded } from '../../support/toy.ts';

/** The visible side of an action, and of everything that is watched. */
const sees: typeof seen = (game, action, state) =>
  `${seen(game, action, state)} ${game.form.watches.map((test) => cellAt(game, test, state))}`;

describe.each(FORMS)('forgetting in the toy, %s', (_, options) => {
  const whole = merged(grounded(options));
  const forgetting = withoutDeadFacts(whole);
  const resetting = withDeadFactsReset(whole);
  const game = playable(whole);

  const isLive = (variable: number, state: State): boolean =>
    forgetting.live[variable]?.some(([stage, value]) => state[stage] === value) ?? true;

  it('what dead facts hold never changes what can be seen later', () => {
    // One in five of many states: from each all that can follow is played.
    const all = reachable(game);
    const states = all.filter((_, i) => all.length < 150 || i % 5 === 0);
    const wrong = states.flatMap((state) =>
      whole.variables.flatMap((_, variable) => {
        if (isLive(variable, state) || game.sizes(variable) === 1) return [];
        const others = Array.from({ length: game.sizes(variable) }, (_, value) =>
          state.with(variable, value),
        );
        return others.flatMap((other) =>
          toldApart({ ...game, start: state }, { ...game, start: other }, sees),
        );
      }),
    );
    expect(wrong.slice(0, 2)).toEqual([]);
  });

  it('forgetting dead facts never changes what can be seen', () => {
    expect(toldApart(game, playable(forgetting), sees)).toEqual([]);
  });

  it('resetting dead facts never changes what can be seen', () => {
    expect(toldApart(game, playable(resetting), sees)).toEqual([]);
  });

  it('what is forgotten is at its first value', () => {
    const wrong = reachable(playable(forgetting)).flatMap((state) =>
      state.flatMap((value, variable) =>
        value !== 0 && !isLive(variable, state) ? [{ variable, state }] : [],
      ),
    );
    expect(wrong.slice(0, 2)).toEqual([]);
  });

  it('never forgets a stage, the day, or what is watched', () => {
    const watched = new Set(whole.watches.flatMap(({ of }) => of));
    whole.variables.forEach(({ kind }, variable) => {
      if (kind === 'stage' || kind === 'day' || watched.has(variable)) {
        expect(forgetting.live[variable]).toBeUndefined();
      }
    });
  });

  it('leaves fewer states than there were, or as many', () => {
    const count = (one: Playable) => reachable(one).length;
    expect(count(playable(forgetting))).toBeLessThan(count(game));
    expect(count(playable(resetting))).toBeLessThanOrEqual(count(game));
  });

  it('a reset looks at nothing that was not looked at before', () => {
    resetting.actions.forEach((action, i) => {
      const before = new Set(whole.actions[i]?.writes.flatMap(({ to }) => to.of));
      const after = action.writes.flatMap(({ to }) => to.of);
      expect(after.filter((each) => !before.has(each))).toEqual([]);
      expect(new Set(action.writes.map(({ variable }) => variable)).size).toBe(action.writes.length);
    });
  });

  it('leaves alone what is asked, and where', () => {
    for (const form of [forgetting, resetting]) {
      expect(form.actions.map(({ place, asks, days }) => [place, asks, days])).toEqual(
        whole.actions.map(({ place, asks, days }) => [place, asks, days]),
      );
    }
  });
});

describe('forgetting in the toy', () => {
  it('is done: after the close of the First Meeting no objection is remembered', () => {
    const form = withoutDeadFacts(merged(grounded()));
    const objections = form.variables.findIndex(
      (each) => each.kind === 'fact' && each.path.includes('objections'),
    );
    const states = reachable(playable(form));
    const [cycle] = form.start.keys();
    const values = (stage: number) =>
      new Set(states.filter((state) => state[cycle as number] === stage).map((state) => state[objections]));
    expect(values(1).size).toBe(2);
    expect(values(2).size).toBe(1);
  });
});
