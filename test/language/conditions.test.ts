import { ccm2011 } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { compile, type Outcome } from '../../src/language/compile.ts';
import {
  all,
  any,
  atLeast,
  atMost,
  type Condition,
  equal,
  exists,
  fact,
  first,
  follows,
  given,
  includes,
  includesAll,
  before as isBefore,
  isEmpty,
  mentions,
  never,
  not,
  notEmpty,
  oneOf,
  saying,
  value,
  when,
  within,
} from '../../src/language/index.ts';
import { fieldsOf, readsOf } from '../../src/language/reads.ts';
import { meaningIn } from '../../src/programmes/names.ts';
import { NO_FACTS } from '../support/facts.ts';

const passed = equal(value(1), value(1));
const failed = equal<number>(value(1), value(2));
const inapplicable = when(failed, passed);
const unknown = equal(fact('standingCommittees.from'), value('2011-06-20'));
const parts = { passed, failed, inapplicable, cantTell: unknown };

const complete = NO_FACTS;
const incomplete = { ...NO_FACTS, complete: false };
const outcome = (condition: Condition, facts = complete, event = {}, params: object | null = null): Outcome =>
  compile(condition, params as never, meaningIn(ccm2011)).outcome(event, facts);

describe('four outcomes', () => {
  const names = Object.keys(parts) as Outcome[];
  const pairs = names.flatMap((a) => names.map((b) => [a, b] as const));
  const joined = (condition: (...each: Condition[]) => Condition) =>
    Object.fromEntries(pairs.map(([a, b]) => [`${a} ${b}`, outcome(condition(parts[a], parts[b]))]));

  it('are what their parts are made for', () => {
    for (const name of names) expect(outcome(parts[name])).toBe(name);
  });

  it('go through all: one failure decides, then one unknown', () => {
    expect(joined(all)).toEqual({
      'passed passed': 'passed',
      'passed failed': 'failed',
      'passed inapplicable': 'passed',
      'passed cantTell': 'cantTell',
      'failed passed': 'failed',
      'failed failed': 'failed',
      'failed inapplicable': 'failed',
      'failed cantTell': 'failed',
      'inapplicable passed': 'passed',
      'inapplicable failed': 'failed',
      'inapplicable inapplicable': 'inapplicable',
      'inapplicable cantTell': 'cantTell',
      'cantTell passed': 'cantTell',
      'cantTell failed': 'failed',
      'cantTell inapplicable': 'cantTell',
      'cantTell cantTell': 'cantTell',
    });
  });

  it('go through any: one pass decides, then one unknown', () => {
    expect(joined(any)).toEqual({
      'passed passed': 'passed',
      'passed failed': 'passed',
      'passed inapplicable': 'passed',
      'passed cantTell': 'passed',
      'failed passed': 'passed',
      'failed failed': 'failed',
      'failed inapplicable': 'failed',
      'failed cantTell': 'cantTell',
      'inapplicable passed': 'passed',
      'inapplicable failed': 'failed',
      'inapplicable inapplicable': 'inapplicable',
      'inapplicable cantTell': 'cantTell',
      'cantTell passed': 'passed',
      'cantTell failed': 'cantTell',
      'cantTell inapplicable': 'cantTell',
      'cantTell cantTell': 'cantTell',
    });
  });

  it('go through when: it applies, does not, or that cannot be told', () => {
    expect(joined((a, b) => when(a as Condition, b as Condition))).toEqual({
      'passed passed': 'passed',
      'passed failed': 'failed',
      'passed inapplicable': 'inapplicable',
      'passed cantTell': 'cantTell',
      'failed passed': 'inapplicable',
      'failed failed': 'inapplicable',
      'failed inapplicable': 'inapplicable',
      'failed cantTell': 'inapplicable',
      'inapplicable passed': 'inapplicable',
      'inapplicable failed': 'inapplicable',
      'inapplicable inapplicable': 'inapplicable',
      'inapplicable cantTell': 'inapplicable',
      'cantTell passed': 'passed',
      'cantTell failed': 'cantTell',
      'cantTell inapplicable': 'cantTell',
      'cantTell cantTell': 'cantTell',
    });
  });

  it('go through not: passed and failed change places', () => {
    expect(names.map((name) => outcome(not(parts[name])))).toEqual([
      'failed',
      'passed',
      'inapplicable',
      'cantTell',
    ]);
  });
});

describe('relations', () => {
  const june = { from: '2011-06-27', to: '2011-06-30' };

  it.each<[string, Condition, Outcome]>([
    [
      'equal, whatever the order of fields',
      equal<object>(value({ a: 1, b: [2] }) as never, value({ b: [2], a: 1 }) as never),
      'passed',
    ],
    ['equal: a list is no object', equal<unknown>(value([]) as never, value({}) as never), 'failed'],
    ['oneOf', oneOf<string>(value('a'), value(['b', 'a'])), 'passed'],
    ['oneOf, none', oneOf<string>(value('c'), value(['b', 'a'])), 'failed'],
    ['within, first day', within(value('2011-06-27'), value(june)), 'passed'],
    ['within, day before', within(value('2011-06-26'), value(june)), 'failed'],
    ['within, last day', within(value('2011-06-30'), value(june)), 'passed'],
    ['within, day after', within(value('2011-07-01'), value(june)), 'failed'],
    ['before, the day before', isBefore(value('2011-09-30'), value('2011-10-01')), 'passed'],
    ['before, the day itself', isBefore(value('2011-10-01'), value('2011-10-01')), 'failed'],
    ['atMost, the limit', atMost(value(0.5), value(0.5)), 'passed'],
    ['atMost, above', atMost(value(0.6), value(0.5)), 'failed'],
    ['atLeast, the limit', atLeast(value(2), value(2)), 'passed'],
    ['atLeast, below', atLeast(value(1), value(2)), 'failed'],
    ['includes', includes<string>(value(['a']), value('a')), 'passed'],
    ['includes, not', includes<string>(value(['a']), value('b')), 'failed'],
    ['includesAll, and more', includesAll<string>(value(['a', 'b', 'c']), value(['c', 'a'])), 'passed'],
    ['includesAll, one missing', includesAll<string>(value(['a']), value(['c', 'a'])), 'failed'],
    ['isEmpty', isEmpty(value([])), 'passed'],
    ['isEmpty, not', isEmpty(value(['a'])), 'failed'],
    ['notEmpty', notEmpty(value(['a'])), 'passed'],
    ['notEmpty, not', notEmpty(value([])), 'failed'],
    ['mentions, whatever the case', mentions(value('Ms SARA Sekkenes'), value('sekkenes')), 'passed'],
    ['mentions, not', mentions(value('N. N.'), value('sekkenes')), 'failed'],
    ['never', never(value('anything')), 'failed'],
  ])('%s', (_name, condition, expected) => expect(outcome(condition)).toBe(expected));

  it('follow a text field by field: more in a list is fine, a blank in the text is free', () => {
    const fields = value(['city', 'span', 'list']);
    const text = value({ city: 'Geneva', list: ['a'] });
    const found = (record: object) => follows({ event: 'found' }, text, fields) && { found: record };
    const judge = (record: object) =>
      outcome(follows({ event: 'found' }, text, fields), complete, found(record));
    expect(judge({ city: 'Geneva', list: ['b', 'a'], span: 1 })).toBe('passed');
    expect(judge({ city: 'Beirut', list: ['a'] })).toBe('failed');
    expect(judge({ city: 'Geneva', list: ['b'] })).toBe('failed');
    expect(judge({ list: ['a'] })).toBe('passed');
    expect(outcome(follows(value({}), value({}), fields))).toBe('inapplicable');
  });
});

describe('what is not on record', () => {
  it('did not happen, on a complete record', () => {
    expect(outcome(exists(fact('coordinator.body')))).toBe('failed');
    expect(outcome(notEmpty(fact('friends')))).toBe('failed');
    expect(outcome(includesAll<string>(fact('themes'), value(['a'])))).toBe('failed');
    expect(outcome(atLeast(fact('coordinationMeetings'), value(2)))).toBe('failed');
  });

  it('is unknown on an incomplete one, and never passes', () => {
    expect(outcome(exists(fact('coordinator.body')), incomplete)).toBe('cantTell');
    expect(outcome(not(exists(fact('coordinator.body'))), incomplete)).toBe('cantTell');
    expect(outcome(notEmpty(fact('friends')), incomplete)).toBe('cantTell');
    expect(outcome(includesAll<string>(fact('themes'), value(['a'])), incomplete)).toBe('cantTell');
    expect(outcome(atLeast(fact('coordinationMeetings'), value(2)), incomplete)).toBe('cantTell');
  });

  it('cannot be told where a field or a single fact has no value, on any record', () => {
    expect(outcome(equal({ event: 'venue' }, value('WMO')))).toBe('cantTell');
    expect(outcome(equal(fact('firstMeeting.president.country'), value('LA')))).toBe('cantTell');
  });

  it('is simply not given, where that is what is asked', () => {
    expect(outcome(given({ event: 'venue' }), incomplete)).toBe('failed');
    expect(outcome(given(first({ event: 'venue' }, value('WMO'))), incomplete)).toBe('passed');
  });

  it('fails all the same where what is on record shows it', () => {
    expect(outcome(equal<string>({ event: 'venue' }, value('WMO')), incomplete, { venue: 'other' })).toBe(
      'failed',
    );
  });
});

describe('explanations', () => {
  const explained = (condition: Condition, event = {}) => compile(condition, null).parts(event, complete);

  it('name every part that failed, and no other', () => {
    const condition = all(
      equal<string>({ event: 'city' }, value('Geneva')),
      equal<string>({ event: 'country' }, value('CH')),
      equal<string>({ event: 'venue' }, value('WMO')),
    );
    expect(explained(condition, { city: 'Beirut', country: 'CH', venue: 'other' })).toEqual([
      { what: 'city', expected: 'Geneva', actual: 'Beirut' },
      { what: 'venue', expected: 'WMO', actual: 'other' },
    ]);
  });

  it('say what cannot be told', () => {
    expect(explained(equal<string>({ event: 'venue' }, value('WMO')))).toEqual([
      { what: 'venue', expected: 'WMO', actual: null },
    ]);
  });

  it('use the words given to a group', () => {
    expect(explained(saying(any(failed, failed), 'languages', 'adopted', 'neither'))).toEqual([
      { what: 'languages', expected: 'adopted', actual: 'neither' },
    ]);
  });
});

describe('a rule', () => {
  const condition = when(
    notEmpty({ event: 'assistedBy' }),
    equal<string>({ event: 'fund' }, { param: 'fund' }),
  );

  it('is data', () => {
    expect(JSON.parse(JSON.stringify(condition))).toEqual(condition);
    const { outcome: judge } = compile(JSON.parse(JSON.stringify(condition)), { fund: 'F' });
    expect(judge({ assistedBy: ['UNODA'], fund: 'F' }, complete)).toBe('passed');
    expect(judge({ assistedBy: ['UNODA'], fund: 'G' }, complete)).toBe('failed');
  });

  it('tells what it looks at', () => {
    expect(fieldsOf(condition)).toEqual(['assistedBy', 'fund']);
    expect(readsOf(exists(fact('coordinator.body')))).toEqual([
      { path: ['coordinator', 'body'], grows: true, presence: true },
    ]);
    expect(readsOf(not(exists(fact('coordinator.body'))))).toEqual([
      { path: ['coordinator', 'body'], grows: false, presence: true },
    ]);
  });
});

describe('a condition that is turned around', () => {
  const expectedOf = (condition: Condition) =>
    compile(condition, null, meaningIn(ccm2011))
      .parts({} as never, complete)
      .map(({ expected }) => expected);

  it('expects that its relation does not hold', () => {
    expect(expectedOf(atMost(value(2), value(2)))).toEqual([{ atMost: 2 }]);
    expect(expectedOf(not(atMost(value(2), value(2))))).toEqual([{ not: { atMost: 2 } }]);
    expect(expectedOf(not(oneOf<string>(value('a'), value(['a', 'b']))))).toEqual([
      { not: { oneOf: ['a', 'b'] } },
    ]);
  });

  it('leaves what is there or not as it is said', () => {
    const there = exists(fact('intersessional.opened'));
    expect(expectedOf(not(there))).toEqual(expectedOf(there));
  });
});
