import * as fc from 'fast-check';
import type { Facts } from '../../src/model/facts.ts';
import { getPath, setPath } from '../../src/model/path.ts';
import { VOCABULARY_2011 } from '../../src/programmes/ccm-2011.vocabulary.ts';
import { DECISIONS } from '../../src/rules/vocabulary.ts';

/*
 * Facts of every kind, whether or not any course of events leads to them: what reads facts has to be right about all.
 */

/** Nothing on record yet, in the cycle of 2011. */
export const NO_FACTS: Facts = VOCABULARY_2011.facts.start;

const DAYS = ['2001-05-31', '2001-06-01', '2001-06-03'];
const SPANS = [
  { from: '2001-06-01', to: '2001-06-02' },
  { from: '2001-06-03', to: '2001-06-04' },
];
const LISTS = [[], ['a'], ['a', 'b'], ['b']];
const TEXTS = ['a', 'b'];
const OFFER = { city: 'Here', window: { from: '2001-06-01', to: '2001-06-09' }, days: 3 };
const sitting = ['opened', 'closed', 'suspended', 'extended'].map((name) => [name, DAYS] as const);

const under = (root: string, fields: readonly (readonly [string, readonly unknown[]])[]) =>
  fields.map(([name, values]) => [`${root}.${name}`, values] as const);

/** The paths of facts, each with some of the values that can stand there, beside none. */
export const FACT_VALUES: ReadonlyMap<string, readonly unknown[]> = new Map<string, readonly unknown[]>([
  ['offers.CH', [OFFER, { ...OFFER, city: 'There' }]],
  ['offers.FR', [OFFER]],
  ...under('firstMeeting', [...sitting, ['foreseen', SPANS], ['president', [{ country: 'CH' }]]]),
  ...DECISIONS.flatMap((decision) =>
    under(`decisions.${decision}`, [
      ['adopted', DAYS],
      ['stated', DAYS],
      ['deferred', DAYS],
      ['objections', LISTS],
    ]),
  ),
  ...under('decisions', [
    ['languages.terms', [{}, { languages: ['en'] }, { languages: ['en', 'fr'] }]],
    ['workProgramme.terms', [{}, { themes: ['a'] }, { themes: ['a', 'b'] }]],
    ['intersessional.terms', [{}, { span: SPANS[0], city: 'There', country: 'CH' }, { span: SPANS[1] }]],
    ['coordination.terms', [{}, { partners: [] }, { partners: ['P'] }]],
    ['nextMeeting.terms', [{}, { span: SPANS[1] }, { country: 'CH' }]],
  ]),
  ...under('coordinator', [
    ['name', TEXTS],
    ['body', TEXTS],
    ['by', ['president', 'host']],
    ['duties', LISTS],
  ]),
  ...under('welcomed', [
    ['name', TEXTS],
    ['body', TEXTS],
  ]),
  ...under('support', [
    ['by', LISTS],
    ['helpers', LISTS],
    ['funds', LISTS],
  ]),
  ['friends', LISTS],
  ['coordinationMeetings', [0, 1, 2, 3]],
  ['interpretation', [[], ['en'], ['en', 'fr']]],
  ['interpretationArranged', DAYS],
  ['invited', LISTS],
  ['standingCommittees', SPANS],
  ...under('intersessional', [...sitting, ['span', SPANS]]),
  ['themes', LISTS],
  ...under('recommendations', [
    ['agreed', LISTS],
    ['isu', TEXTS],
    ['transmitted', DAYS],
  ]),
  ...under('secondMeeting', [...sitting, ['span', SPANS], ['foreseen', SPANS]]),
]);

export const FACT_PATHS: readonly (readonly string[])[] = [...FACT_VALUES.keys()].map((path) =>
  path.split('.'),
);

/** A fact that is there from the start is never absent: a list, a count, a text of a decision. */
const isAlwaysThere = (path: readonly string[]): boolean => getPath(NO_FACTS, path) !== undefined;

/** The values that can stand at a path. */
export const valuesAt = (path: readonly string[]): readonly unknown[] => [
  ...(isAlwaysThere(path) ? [] : [undefined]),
  ...(FACT_VALUES.get(path.join('.')) ?? []),
];

/** Any facts; on a complete record or not. */
export const someFacts: fc.Arbitrary<Facts> = fc
  .record({
    complete: fc.boolean(),
    values: fc.tuple(...FACT_PATHS.map((path) => fc.constantFrom(...valuesAt(path)))),
  })
  .map(({ complete, values }) =>
    FACT_PATHS.reduce<Facts>(
      (facts, path, i) => (values[i] === undefined ? facts : setPath(facts, path, values[i])),
      {
        ...NO_FACTS,
        complete,
      },
    ),
  );

/** The same facts with each other value that can stand at a path. */
export const otherwiseAt = (facts: Facts, path: readonly string[]): readonly Facts[] =>
  valuesAt(path).map((value) => setPath(facts, path, value));
