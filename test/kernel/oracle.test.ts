import { ccm2011 } from 'intersessional';
import { alphabetOf, compileKernel } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { differences } from '../support/differential.ts';
import { DEPARTURES, departureDifferences, fewLetters } from '../support/oracle.ts';
import { estuary, REAL_CYCLES } from '../support/ownCycles.ts';

const SUPPORT = /support/;

/*
 * XState is the oracle. `npm run oracle` holds the kernel against it at every state of the whole canonical alphabet, and
 * further with departures; here a smaller one, with departures of different kinds, each a little way.
 */
describe('the kernel and XState', () => {
  it.each(['refusals', 'all'] as const)('agree at every state of a small alphabet: %s', (observe) => {
    const alphabet = fewLetters.filter(({ type }) => !SUPPORT.test(type));
    const { found, exhausted, pairs } = differences(ccm2011, compileKernel(ccm2011, { alphabet, observe }));
    expect(found).toEqual([]);
    expect(exhausted).toBe(true);
    expect(pairs).toBeGreaterThan(10_000);
  });

  it.each(DEPARTURES)('agree where there are departures: %s', (word) => {
    const { found, pairs } = departureDifferences(word, 250);
    expect(found).toEqual([]);
    expect(pairs).toBeGreaterThan(5000);
  });
});

/** The states of a cycle that are held against XState; the smallest cycles have fewer. */
const MOST_STATES = 320;
const SMALL = ['ccm-2017', 'ccm-2025'];

describe('the kernel and XState, on cycles of format 2', () => {
  it.each([estuary, ...REAL_CYCLES.map(([, programme]) => programme)])('agree on $id', (programme) => {
    const alphabet = alphabetOf(programme).map(({ event }) => event);
    const kernel = compileKernel(programme, { alphabet, observe: 'all' });
    const { found, exhausted } = differences(programme, kernel, MOST_STATES);
    expect(found).toEqual([]);
    expect(exhausted).toBe(SMALL.includes(programme.id));
  });
});
