import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conjunctsOf, type FailureCase, failureCasesOf } from '../../../src/kernel/ground/failureCases.ts';
import { compile } from '../../../src/language/compile.ts';
import { type Condition, when } from '../../../src/language/conditions.ts';
import type { TermData } from '../../../src/language/terms.ts';
import type { Facts } from '../../../src/model/facts.ts';
import { getPath } from '../../../src/model/path.ts';
import { EVENT, PARAMS, someCondition } from '../../support/conditions.ts';
import { someFacts } from '../../support/facts.ts';

const SEED = 20101112;
const options = { seed: SEED, numRuns: 1500 };
const event = { on: '2001-06-01', ...EVENT } as never;

const outcomeOf = (condition: Condition, facts: Facts) => compile(condition, PARAMS).outcome(event, facts);

const isTaken = ({ while: conditions, fails }: FailureCase, facts: Facts): boolean =>
  conditions.every((each) => outcomeOf(each, facts) === 'passed') && outcomeOf(fails, facts) === 'failed';

/** Every list of the facts that are made has these members at most. */
const MEMBERS = ['a', 'b', 'en', 'fr'];
const membersKnown = (list: TermData) => ('fact' in list ? MEMBERS : undefined);
const membersUnknown = () => undefined;

describe(`ways to fail (seed ${SEED})`, () => {
  it.each([
    ['where the members of lists are known', membersKnown],
    ['where they are not', membersUnknown],
  ])('a condition fails if and only if it fails in one of its ways: %s', (_, membersOf) => {
    fc.assert(
      fc.property(someCondition, someFacts, (condition, facts) => {
        const ways = failureCasesOf(condition, EVENT, PARAMS, membersOf);
        expect(ways.some((way) => isTaken(way, facts))).toBe(outcomeOf(condition, facts) === 'failed');
      }),
      options,
    );
  });

  it('a list on record lacks each member asked for in a way of its own, whoever asks', () => {
    const list: TermData = { fact: ['friends'] };
    for (const [asked, while_] of [
      [{ param: 'members' }, 0],
      [{ event: 'members' }, 0],
      [{ fact: ['themes'] }, 1],
    ] as const) {
      const ways = failureCasesOf({ is: 'includesAll', of: [list, asked] }, EVENT, PARAMS, () => ['a', 'b']);
      const members = ways.map(({ fails }) => getPath(fails, ['of', '1', 'value']));
      expect(members).toEqual(['a', 'b']);
      expect(ways.map((way) => way.while.length)).toEqual([while_, while_]);
    }
  });

  it('a member asked for twice is one way', () => {
    const twice: TermData = { value: ['a', 'a'] };
    const condition: Condition = { is: 'includesAll', of: [{ fact: ['friends'] }, twice] };
    expect(failureCasesOf(condition, EVENT, PARAMS, membersUnknown)).toHaveLength(1);
  });

  it('each part of a group is a way of its own', () => {
    const part = (name: string): Condition => ({ is: 'given', of: [{ fact: [name] }] });
    const condition: Condition = {
      all: [part('a'), when(part('b'), { all: [part('c'), part('d')] })],
    };
    expect(failureCasesOf(condition, EVENT, PARAMS, membersUnknown)).toEqual([
      { while: [], fails: part('a') },
      { while: [part('b')], fails: part('c') },
      { while: [part('b')], fails: part('d') },
    ]);
  });
});

describe(`conjuncts (seed ${SEED})`, () => {
  it('all pass if and only if the whole passes', () => {
    fc.assert(
      fc.property(someCondition, someFacts, (condition, facts) => {
        const all = conjunctsOf(condition).every((each) => outcomeOf(each, facts) === 'passed');
        expect(all).toBe(outcomeOf(condition, facts) === 'passed');
      }),
      options,
    );
  });

  it('none can be taken apart further, where all of it always applies', () => {
    const isWhole = (condition: Condition): boolean =>
      !('all' in condition) && !('not' in condition && ('any' in condition.not || 'not' in condition.not));
    const applies = (condition: Condition): boolean => !/"when"|"follows"/.test(JSON.stringify(condition));
    fc.assert(
      fc.property(someCondition.filter(applies), (condition) => {
        expect(conjunctsOf(condition).filter((each) => !isWhole(each))).toEqual([]);
      }),
      options,
    );
  });
});
