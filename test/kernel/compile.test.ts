import { begin, MalformedError } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { compileKernel } from '../../src/kernel/compile.ts';
import type { GroundingOptions } from '../../src/kernel/ground/transitionSystem.ts';
import { playable, toldApart } from '../support/forms.ts';
import { compiledToy } from '../support/kernels.ts';
import { FORMS, letters, toy, WATCHED } from '../support/toy.ts';

describe('a programme that is compiled', () => {
  it.each(FORMS)('is its finite form, merged and without dead facts: %s', (_, options) => {
    const kernel = compileKernel(toy, { alphabet: letters, observe: 'all', ...options });
    const expected = compiledToy(options);
    expect(kernel.tables).toEqual(expected.tables);
    expect(kernel.start).toEqual(expected.start);
    expect(toldApart(playable(kernel.quotient), playable(expected.quotient))).toEqual([]);
  });

  it('takes every option that there is', () => {
    const all: Required<GroundingOptions> = {
      alphabet: letters,
      from: '2001-03-01',
      snapshot: begin(toy),
      complete: true,
      observe: 'refusals',
      watch: WATCHED,
      failing: WATCHED,
      beside: toy,
      keepsDays: true,
      stages: ['betweenMeetings'],
    };
    expect(compileKernel(toy, all).actions.length).toBeGreaterThan(0);
  });

  it.each<readonly [string, object]>([
    ['alphabet', { alphabet: [{ type: 'none' }] }],
    ['from', { alphabet: letters, from: '2001-02-30' }],
    ['snapshot', { alphabet: letters, snapshot: 5 }],
    ['complete', { alphabet: letters, complete: 'yes' }],
    ['observe', { alphabet: letters, observe: 'some' }],
    ['watch', { alphabet: letters, watch: {} }],
    ['failing', { alphabet: letters, failing: {} }],
    ['keepsDays', { alphabet: letters, keepsDays: 1 }],
    ['stages', { alphabet: letters, stages: [5] }],
    ['stage', { alphabet: letters, stage: [] }],
  ])('takes no other: %s', (name, options) => {
    const compile = () => compileKernel(toy, options as unknown as GroundingOptions);
    expect(compile).toThrow(MalformedError);
    expect(compile).toThrow(new RegExp(`^${name}`));
  });
});
