import * as fc from 'fast-check';
import { parseProgramme, type TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import type { EventTemplate } from '../../../src/analysis/template.ts';
import { keysIn, withKeys } from '../../../src/kernel/ground/namedFacts.ts';
import { lookUp, type Table } from '../../../src/kernel/ground/table.ts';
import { transitionSystemOf } from '../../../src/kernel/ground/transitionSystem.ts';
import { compile } from '../../../src/language/compile.ts';
import { exists, fact, offerOf, value } from '../../../src/language/index.ts';
import { factsAtStart } from '../../../src/machines/cycle.ts';
import { provisionsOf } from '../../../src/machines/provisions.ts';
import type { Facts } from '../../../src/model/facts.ts';
import { setPath } from '../../../src/model/path.ts';
import { meaningIn } from '../../../src/programmes/names.ts';
import { toy } from '../../support/toy.ts';

const SEED = 20101112;

const decided = fact('decisions.nextMeeting.terms.country');

describe('facts that other facts name', () => {
  const asked = exists(offerOf(decided));

  it('are found with the terms that name them', () => {
    expect(keysIn([asked])).toEqual([decided]);
    expect(keysIn([exists(fact('offers.A'))])).toEqual([]);
  });

  it('are read under the name that they have', () => {
    expect(withKeys([asked], () => 'A')).toEqual([exists(offerOf(value('A')))]);
    const plain = exists(fact('offers.A'));
    expect(withKeys([plain], () => 'B')).toEqual([plain]);
  });
});

const COUNTRIES = ['CH', 'DE', 'FR'];

const hosted = parseProgramme({
  ...toy,
  id: 'hosted',
  provisions: [{ paragraph: '1', force: 'shall', rule: 'offer-covers-decision', binds: 'start' }],
});

const days = [
  { from: '2001-09-01', to: '2001-09-02' },
  { from: '2001-09-05', to: '2001-09-09' },
];

const alphabet = [
  { type: 'firstMeeting.opened', city: 'Here', country: 'CH' },
  ...COUNTRIES.flatMap((country) =>
    days.map((window) => ({ type: 'host.offered', country, city: `of ${country}`, window, days: 2 })),
  ),
  ...COUNTRIES.flatMap((country) =>
    ['of CH', `of ${country}`].map((city) => ({
      type: 'decision.proposed',
      decision: 'nextMeeting',
      terms: { country, city, span: days[0] },
    })),
  ),
  { type: 'decision.adopted', decision: 'nextMeeting' },
] as unknown as readonly EventTemplate[];

describe(`a provision that asks for one of several offers (seed ${SEED})`, () => {
  const { variables, actions } = transitionSystemOf(hosted, { alphabet, observe: 'all' });
  const sizes = (variable: number) => variables[variable]?.values.length as number;
  const adoption = actions.find(({ event, asks }) => event?.type === 'decision.adopted' && asks.length > 0);
  const [asked] = adoption?.asks ?? [];
  const offers = variables.flatMap((each, i) =>
    each.kind === 'fact' && each.path[0] === 'offers' ? [i] : [],
  );

  it('has tests that each read one offer', () => {
    expect(offers).toHaveLength(COUNTRIES.length);
    const read = (asked?.fails ?? []).map(({ of }) => of.filter((each) => offers.includes(each)).length);
    expect(read.filter((count) => count === 1).length).toBeGreaterThan(COUNTRIES.length);
    expect(Math.max(...read)).toBe(1);
  });

  it('fails, and applies, where its condition does', () => {
    const [{ rule }] = provisionsOf(hosted) as unknown as [{ rule: { condition: never } }];
    const { outcome } = compile(rule.condition, null, meaningIn(hosted));
    const event = { on: '2001-03-01', ...adoption?.event } as unknown as TreatyEvent;
    const state = fc.tuple(...variables.map(({ values }) => fc.nat(values.length - 1)));
    const found = new Set<string>();
    fc.assert(
      fc.property(state, (values) => {
        const facts = variables.reduce<Facts>(
          (all, each, i) =>
            each.kind === 'fact' ? setPath(all, each.path, each.values[values[i] as number]) : all,
          factsAtStart(hosted),
        );
        const expected = outcome(event as never, facts);
        const holds = (tests: readonly Table[]) =>
          tests.some((test) => lookUp(test, sizes, (variable) => values[variable] as number) === 1);
        expect(holds(asked?.fails ?? [])).toBe(expected === 'failed');
        expect(holds(asked?.applies ?? [])).toBe(expected !== 'inapplicable');
        found.add(expected);
      }),
      { seed: SEED, numRuns: 1000 },
    );
    expect([...found].sort()).toEqual(['failed', 'inapplicable', 'passed']);
  });
});
