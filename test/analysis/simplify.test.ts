import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownPresence, simplified } from '../../src/analysis/simplify.ts';
import { compile, type Outcome } from '../../src/language/compile.ts';
import type { Condition } from '../../src/language/conditions.ts';
import { readsOf } from '../../src/language/reads.ts';
import type { Facts } from '../../src/model/facts.ts';
import { getPath, overlaps, setPath } from '../../src/model/path.ts';
import { conditionOf, EVENT, PARAMS, someRelation } from '../support/conditions.ts';
import { FACT_PATHS, someFacts } from '../support/facts.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 700 };
const event = { on: '2001-06-01', ...EVENT } as never;

const given = (...path: string[]): Condition => ({ is: 'given', of: [{ fact: path }] });
const PRESENCES = [
  given('firstMeeting', 'opened'),
  given('firstMeeting', 'closed'),
  given('coordinator', 'name'),
  given('decisions', 'languages', 'adopted'),
];
const someCondition = conditionOf(fc.oneof(fc.constantFrom(...PRESENCES), someRelation));

const outcomeOf = (condition: Condition, facts: Facts): Outcome =>
  compile(condition, PARAMS).outcome(event, facts);

/** The logic of its parts: so a condition comes out if every part always applies. */
const alwaysApplies = (condition: Condition): boolean => !/"when"|"follows"/.test(JSON.stringify(condition));

/** Facts as they are where a condition reads them, and elsewhere as others, with all that is known of both. */
function mixed(facts: Facts, others: Facts, reads: readonly (readonly string[])[], isKnown: IsKnown): Facts {
  return FACT_PATHS.reduce((mix, path) => {
    const [own, other] = [getPath(facts, path), getPath(others, path)];
    if (reads.some((read) => overlaps(read, path))) return mix;
    if (isKnown(path) && (own === undefined) !== (other === undefined)) return mix;
    return setPath(mix, path, other);
  }, facts);
}

type IsKnown = (path: readonly string[]) => boolean;

/** Some paths are known, others are not. */
const someKnown: fc.Arbitrary<IsKnown> = fc
  .subarray(PRESENCES.map((_, i) => i))
  .map((known) => (path) => known.some((i) => JSON.stringify(PRESENCES[i]).includes(JSON.stringify(path))));

describe(`simplified conditions (seed ${SEED})`, () => {
  it('come out as the whole does, where all of it always applies', () => {
    fc.assert(
      fc.property(someCondition.filter(alwaysApplies), someFacts, someKnown, (condition, facts, isKnown) => {
        const less = simplified(condition, (path) =>
          isKnown(path) ? getPath(facts, path) !== undefined : undefined,
        );
        const found = typeof less === 'boolean' ? (less ? 'passed' : 'failed') : outcomeOf(less, facts);
        expect(found).toBe(outcomeOf(condition, facts));
      }),
      options,
    );
  });

  it('read all on which the whole still depends; one that is decided depends on nothing', () => {
    fc.assert(
      fc.property(someCondition, someFacts, someFacts, someKnown, (condition, facts, others, isKnown) => {
        const less = simplified(condition, (path) =>
          isKnown(path) ? getPath(facts, path) !== undefined : undefined,
        );
        const outcome = outcomeOf(condition, facts);
        if (typeof less === 'boolean') expect(outcome === 'failed').toBe(!less);
        const reads = typeof less === 'boolean' ? [] : readsOf(less).map(({ path }) => path);
        expect(outcomeOf(condition, mixed(facts, others, reads, isKnown))).toBe(outcome);
      }),
      options,
    );
  });

  it('read nothing that the whole does not read, and no presence that is known', () => {
    fc.assert(
      fc.property(someCondition.filter(alwaysApplies), fc.boolean(), (condition, isThere) => {
        const less = simplified(condition, () => isThere);
        if (typeof less === 'boolean') return;
        const paths = new Set(readsOf(condition).map(({ path }) => path.join()));
        expect(readsOf(less).filter(({ path }) => !paths.has(path.join()))).toEqual([]);
        const text = JSON.stringify(less);
        for (const presence of PRESENCES) expect(text).not.toContain(JSON.stringify(presence));
      }),
      options,
    );
  });

  it('stay as they are where nothing is known', () => {
    fc.assert(
      fc.property(someCondition, someFacts, (condition, facts) => {
        const same = simplified(condition, () => undefined);
        expect(outcomeOf(same as Condition, facts)).toBe(outcomeOf(condition, facts));
        expect(readsOf(same as Condition)).toEqual(readsOf(condition));
      }),
      { ...options, numRuns: 300 },
    );
  });

  it('are decided by what decides', () => {
    const [open, other] = PRESENCES as [Condition, Condition];
    const known: KnownPresence = (path) => (path[1] === 'opened' ? true : undefined);
    const yes = (condition: Condition) => simplified(condition, known);
    expect(yes({ any: [other, open] })).toBe(true);
    expect(yes({ all: [other, { not: open }] })).toBe(false);
    expect(yes({ all: [open, other] })).toEqual({ all: [other] });
    expect(yes({ any: [{ not: open }, other] })).toEqual({ any: [other] });
    expect(yes({ all: [open] })).toBe(true);
    expect(yes({ any: [{ not: open }] })).toBe(false);
  });
});
