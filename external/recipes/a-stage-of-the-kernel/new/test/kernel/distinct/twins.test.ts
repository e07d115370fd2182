import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelOf } from '../../../src/kernel/compile.ts';
import { withoutTwins } from '../../../src/kernel/distinct/twins.ts';
import type { TransitionSystem } from '../../../src/kernel/ground/transitionSystem.ts';
import { playable, reachable } from '../../support/forms.ts';
import { someMerged } from '../../support/merged.ts';
import { FORMS, grounded } from '../../support/toy.ts';

const SEED = 20101112;

const twice = <S extends TransitionSystem>(system: S): S => ({
  ...system,
  actions: [...system.actions, ...system.actions.map((action) => ({ ...action }))],
});

describe.each(FORMS)('an action that is there twice, in the toy, %s', (_, options) => {
  const system = grounded(options);

  it('is there once, and no other action goes', () => {
    expect(withoutTwins(system).actions).toEqual(system.actions);
    expect(withoutTwins(twice(system)).actions).toEqual(system.actions);
  });

  it('is in the kernel once', () => {
    expect(kernelOf(twice(system)).actions).toHaveLength(kernelOf(system).actions.length);
  });
});

describe(`an action that is there twice, in forms drawn by chance (seed ${SEED})`, () => {
  it('leads to no other state', () => {
    fc.assert(
      fc.property(someMerged(), (form) => {
        const { actions } = withoutTwins(twice(form));
        expect(reachable(playable({ ...form, actions }))).toEqual(reachable(playable(form)));
        expect(actions.length).toBeLessThanOrEqual(form.actions.length);
      }),
      { seed: SEED },
    );
  });
});
