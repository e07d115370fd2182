import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/kernel/ground/transitionSystem.ts';
import { withInvariants } from '../../../src/kernel/reduce/invariants.ts';
import { hasPlace, playable, reachable, seen, toldApart } from '../../support/forms.ts';
import { FORMS, grounded } from '../../support/toy.ts';

describe.each(FORMS)('the invariants of the toy, %s', (_, options) => {
  const whole = grounded(options);
  const less = withInvariants(whole);
  const [before, after] = [playable(whole), playable(less)];

  it('change nothing that can be seen', () => {
    expect(toldApart(before, after)).toEqual([]);
  });

  it('change nothing that can be seen at any state that is reached, by whatever way', () => {
    const wrong = reachable(before).flatMap((state) =>
      whole.actions.flatMap((action, i) => {
        const twin = less.actions[i] as Action;
        return seen(before, action, state) === seen(after, twin, state) ? [] : [{ state, i }];
      }),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('leave every test and every write looking at no more than before', () => {
    const looks = ({ place, asks, writes }: Action) => [
      place.flatMap(({ of }) => of),
      asks.flatMap(({ binds, applies, fails }) => [binds, ...applies, ...fails]).flatMap(({ of }) => of),
      writes.flatMap(({ to }) => to.of),
    ];
    less.actions.forEach((action, i) => {
      looks(action).forEach((of, part) => {
        const known = new Set(looks(whole.actions[i] as Action)[part]);
        expect(of.filter((each) => !known.has(each))).toEqual([]);
      });
    });
  });

  it('keep for every action its event, its edge, its days and its provisions', () => {
    const kept = ({ event, edge, days, asks }: Action) => ({
      event,
      edge,
      days,
      asks: asks.map(({ provision, strict, applies, fails }) => [
        provision,
        strict,
        applies.length,
        fails.length,
      ]),
    });
    expect(less.actions.map(kept)).toEqual(whole.actions.map(kept));
  });

  it('leave out a write only where it changed nothing', () => {
    const states = reachable(before);
    less.actions.forEach((action, i) => {
      const twin = whole.actions[i] as Action;
      const left = twin.writes.filter(
        (write) => !action.writes.some(({ variable }) => variable === write.variable),
      );
      for (const { variable, to } of left) {
        const changing = states.filter(
          (state) => hasPlace(before, twin, state) && cell(to, state) !== state[variable],
        );
        expect(changing).toEqual([]);
      }
    });
    function cell(to: Action['place'][number], state: readonly number[]): number {
      let at = 0;
      for (const each of to.of) at = at * before.sizes(each) + (state[each] as number);
      return to.cells[at] as number;
    }
  });
});

describe('the invariants of the toy', () => {
  it('are found: at a meeting that is open nothing is asked of its opening', () => {
    const whole = grounded();
    const count = (actions: readonly Action[]) =>
      actions.flatMap(({ place }) => place.flatMap(({ of }) => of)).length;
    expect(count(withInvariants(whole).actions)).toBeLessThan(count(whole.actions));
  });
});
