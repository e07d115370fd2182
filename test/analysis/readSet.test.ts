import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constantOf, DAY, pathsOf, type ReadAccess, readSetOf } from '../../src/analysis/readSet.ts';
import { compile } from '../../src/language/compile.ts';
import type { Condition } from '../../src/language/conditions.ts';
import type { Facts } from '../../src/model/facts.ts';
import { getPath, overlaps } from '../../src/model/path.ts';
import { EVENT, PARAMS, someCondition } from '../support/conditions.ts';
import { FACT_PATHS, otherwiseAt, someFacts } from '../support/facts.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 400 };

const outcomeOn = (condition: Condition, facts: Facts, on = '2001-06-01') =>
  compile(condition, PARAMS).outcome({ on, ...EVENT } as never, facts);

const isThere = (facts: Facts, path: readonly string[]) => getPath(facts, path) !== undefined;

/** Tells whether a change of a fact can be seen by a look. */
function isSeen(
  { path, presence, member }: ReadAccess,
  before: Facts,
  after: Facts,
  changed: readonly string[],
): boolean {
  if (!overlaps(path, changed)) return false;
  if (presence && path.length === changed.length && !path.includes('*')) {
    return isThere(before, changed) !== isThere(after, changed);
  }
  const lists = [before, after].map((facts) => getPath(facts, changed));
  if (member === undefined || path.length !== changed.length || !lists.every(Array.isArray)) return true;
  const [had, has] = lists.map((list) => (list as string[]).includes(member));
  return had !== has;
}

describe(`looks (seed ${SEED})`, () => {
  it('a change of what a condition does not look at never changes how it comes out', () => {
    fc.assert(
      fc.property(someCondition, someFacts, (condition, facts) => {
        const looks = readSetOf(condition, EVENT, PARAMS);
        const outcome = outcomeOn(condition, facts);
        const stated = looks.some(({ path }) => path[0] === 'decisions' && path[2] === 'terms');
        for (const path of FACT_PATHS) {
          // On an incomplete record a text counts with whether it was stated.
          if (stated && path[2] === 'stated' && !facts.complete) continue;
          for (const other of otherwiseAt(facts, path)) {
            if (looks.some((look) => isSeen(look, facts, other, path))) continue;
            expect([path, outcomeOn(condition, other)]).toEqual([path, outcome]);
          }
        }
      }),
      { ...options, numRuns: 30 },
    );
  });

  it('a condition that does not look at the day comes out the same on every day', () => {
    fc.assert(
      fc.property(someCondition, someFacts, (condition, facts) => {
        if (readSetOf(condition, EVENT, PARAMS).some(({ path }) => path === DAY)) return;
        const outcomes = ['2001-05-30', '2001-06-01', '2001-06-03', '2001-07-01'].map((on) =>
          outcomeOn(condition, facts, on),
        );
        expect(new Set(outcomes).size).toBe(1);
      }),
      options,
    );
  });

  it('of a group, what its parts look at', () => {
    fc.assert(
      fc.property(someCondition, someCondition, (a, b) => {
        const looks = [a, b].map((each) => readSetOf(each, EVENT, PARAMS));
        const joined: readonly Condition[] = [{ all: [a, b] }, { any: [a, b] }];
        for (const each of joined) expect(readSetOf(each, EVENT, PARAMS)).toEqual(looks.flat());
        expect(readSetOf({ not: a }, EVENT, PARAMS)).toEqual(looks[0]);
      }),
      options,
    );
  });

  it('a key that a fact decides is any key, and the fact is looked at, too', () => {
    const paths = pathsOf({ fact: ['offers', { fact: ['coordinator', 'name'] }, 'city'] }, EVENT, PARAMS);
    expect(paths).toEqual([
      ['offers', '*'],
      ['coordinator', 'name'],
    ]);
    expect(pathsOf({ fact: ['offers', { event: 'country' }, 'city'] }, EVENT, PARAMS)).toEqual([
      ['offers', 'CH', 'city'],
    ]);
  });

  it('of alternatives, those up to the first that always has a value', () => {
    const first = (...terms: object[]) =>
      pathsOf({ first: terms as never }, EVENT, PARAMS).map((path) => path.join('.'));
    const [a, b] = [{ fact: ['themes'] }, { fact: ['friends'] }];
    expect(first(a, { event: 'members' }, b)).toEqual(['themes']);
    expect(first(a, { event: 'none' }, b)).toEqual(['themes', 'friends']);
    expect(first({ value: ['x'] }, a)).toEqual([]);
    expect(first({ event: 'on' }, a)).toEqual(['day', 'themes']);
  });

  it('constantOf: what a term is that looks at no facts', () => {
    expect(
      [{ value: 1 }, { param: 'limit' }, { event: 'country' }, { event: 'none' }].map((term) =>
        constantOf(term as never, EVENT, PARAMS),
      ),
    ).toEqual([1, 2, 'CH', undefined]);
  });

  it('only a question whether a fact is there looks at its presence alone', () => {
    const path = ['firstMeeting', 'opened'];
    const presences = (condition: Condition) =>
      readSetOf(condition, EVENT, PARAMS).map(({ presence }) => presence);
    for (const is of ['given', 'exists'] as const) {
      expect(presences({ is, of: [{ fact: path }] })).toEqual([true]);
      expect(presences({ is, of: [{ field: 'to', of: { fact: path } }] })).toEqual([false]);
    }
    expect(presences({ is: 'equal', of: [{ fact: path }, { value: 'x' }] })).toEqual([false]);
  });

  it('of a list, a member is looked for only where it is known beforehand', () => {
    const list = { fact: ['friends'] };
    const members = (member: object) =>
      readSetOf({ is: 'includes', of: [list, member as never] }, EVENT, PARAMS).map((look) => look.member);
    expect(members({ value: 'a' })).toEqual(['a']);
    expect(members({ event: 'member' })).toEqual(['a']);
    expect(members({ fact: ['coordinator', 'name'] })).toEqual([undefined, undefined]);
  });
});
