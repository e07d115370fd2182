import { ccm2011 } from 'intersessional';
import { alphabetOf, compileKernel } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { differences } from '../support/differential.ts';

const LEFT_OUT = /theme|prep|coordination.held|friend|participants|sponsor|interpr|contrib|convened|standing/;
const canonical = alphabetOf(ccm2011, { departures: false }).map(({ event }) => event);
const departing = alphabetOf(ccm2011).filter(({ departs }) => departs);

/** A few letters of the canonical alphabet, and the departures that one word picks. */
const some = (word: RegExp) => [
  ...canonical.filter(({ type }) => !LEFT_OUT.test(type)),
  ...departing.map(({ event }) => event).filter((event) => word.test(JSON.stringify(event))),
];

/*
 * XState is the oracle. `npm run oracle` holds the kernel against it at every state of the whole canonical alphabet; here
 * a smaller one, with departures of different kinds, each as far as it gets.
 */
describe('the kernel and XState', () => {
  it.each(['refusals', 'all'] as const)('agree at every state of a small alphabet: %s', (observe) => {
    const alphabet = canonical.filter(({ type }) => !LEFT_OUT.test(type));
    const { found, exhausted, pairs } = differences(ccm2011, compileKernel(ccm2011, { alphabet, observe }));
    expect(found).toEqual([]);
    expect(exhausted).toBe(true);
    expect(pairs).toBeGreaterThan(10_000);
  });

  it.each([
    /"languages"/,
    /nextMeeting|secondMeeting/,
    /"intersessional"|intersessional.opened/,
    /workProgramme|conferenceSupport/,
    /host.offered|objection/,
  ])('agree where there are departures: %s', (word) => {
    const kernel = compileKernel(ccm2011, { alphabet: some(word), observe: 'all' });
    const { found, pairs } = differences(ccm2011, kernel, 1500);
    expect(found).toEqual([]);
    expect(pairs).toBeGreaterThan(10_000);
  });
});
