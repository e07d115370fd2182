import { describe, expect, it } from 'vitest';
import { compile, wordsOf } from '../../src/language/compile.ts';
import {
  all,
  atMost,
  equal,
  exists,
  fact,
  factOfDecision,
  field,
  first,
  given,
  includes,
  includesAll,
  length,
  listOf,
  never,
  offerOf,
  type Term,
  value,
  when,
} from '../../src/language/index.ts';
import { fieldsOf, readsOf } from '../../src/language/reads.ts';
import type { TermData } from '../../src/language/terms.ts';
import { NO_FACTS } from '../support/facts.ts';

const country: Term<string> = { event: 'country' };
const span = fact('decisions.nextMeeting.terms.span');

describe('the name of a thing for a person', () => {
  it.each([
    [undefined, 'it'],
    [value('a'), 'it'],
    [{ event: 'on' }, 'on'],
    [{ event: 'terms.assistedBy' }, 'assisted by'],
    [{ event: 'midterms.span' }, 'midterms span'],
    [{ param: 'fromDay' }, 'from day'],
    [length({ event: 'span' }), 'length in days'],
    [fact('coordinator.body'), 'executive coordinator'],
    [fact('coordinator.duties'), 'duties of the coordinator'],
    [fact('support.by'), 'support arranged by'],
    [fact('support.helpers'), 'helpers'],
    [fact('recommendations.agreed'), 'subjects agreed'],
    [fact('recommendations.isu'), 'recommendation on a unit'],
    [fact('recommendations.transmitted'), 'transmission of the recommendations'],
    [fact('decisions.workProgramme.adopted'), 'adoption of the work programme'],
    [fact('decisions.nextMeeting.adopted'), 'decision on the next meeting'],
    [span, 'days of the Second Meeting'],
    [fact('standingCommittees'), 'days of the Standing Committees'],
    [fact('invited'), 'invitations'],
    [offerOf(country), 'offer'],
    [{ fact: ['offers', country, 'window'] }, 'offers window'],
    [fact('decisions.languages.terms.languages'), 'languages languages'],
    [factOfDecision(country, 'terms'), ''],
    [{ fact: ['decisionsMade', 'longterms', 'x'] }, 'decisions made longterms x'],
    [field(span, 'from'), 'first of the days of the Second Meeting'],
    [field(span, 'to'), 'last of the days of the Second Meeting'],
    [field(offerOf(country), 'city'), 'city of the offer'],
    [field({ event: 'hosts' } as Term<{ homeTown: string }>, 'homeTown'), 'home town of the hosts'],
    [first<string>({ event: 'span' }, { event: 'ceremonialSpan' }), 'ceremonial span'],
    [listOf(country, { event: 'city' } as Term<string>), 'city'],
  ] as [TermData | undefined, string][])('%j is %s', (term, words) => {
    expect(wordsOf(term)).toBe(words);
  });
});

describe('what a condition looks at', () => {
  it('is each fact, told whether more of it only helps', () => {
    const [isAppointed, isAsked] = [
      exists(fact('coordinator.body')),
      includesAll(fact('themes'), fact('invited')),
    ];
    expect(readsOf(when(isAppointed, isAsked))).toEqual([
      { path: ['coordinator', 'body'], grows: false, presence: true },
      { path: ['themes'], grows: true, presence: false },
      { path: ['invited'], grows: false, presence: false },
    ]);
    expect(readsOf(equal(fact('themes'), value([])))).toEqual([
      { path: ['themes'], grows: false, presence: false },
    ]);
  });

  it('is the one member that is looked for in a list', () => {
    const member = value('a');
    expect(readsOf(includes<string>(fact('themes'), member))).toEqual([
      { path: ['themes'], grows: true, presence: false, member },
    ]);
    expect(readsOf(includes<string>(value(['a']), fact('recommendations.isu')))).toEqual([
      { path: ['recommendations', 'isu'], grows: false, presence: false },
    ]);
  });

  it('has a star where the event decides, and that field of the event', () => {
    expect(readsOf(exists(offerOf(country)))).toEqual([
      { path: ['offers', '*'], grows: true, presence: true },
    ]);
    expect(fieldsOf(exists(offerOf(country)))).toEqual(['country']);
    expect(fieldsOf(exists(fact('coordinator.body')))).toEqual([]);
  });

  it('is a text with whether it was stated, and the fact that is the key of another', () => {
    const text: TermData = { fact: ['decisions', 'languages', 'terms', 'languages'] };
    expect(readsOf({ is: 'equal', of: [text, { value: ['en'] }] })).toEqual([
      { path: ['decisions', 'languages', 'terms', 'languages'], grows: false, presence: false },
      { path: ['decisions', 'languages', 'stated'], grows: false, presence: true },
    ]);
    const offer: TermData = { fact: ['offers', { fact: ['secondMeeting', 'country'] }] };
    expect(readsOf({ is: 'exists', of: [offer] })).toEqual([
      { path: ['offers', '*'], grows: true, presence: true },
      { path: ['secondMeeting', 'country'], grows: false, presence: false },
    ]);
  });
});

describe('a condition', () => {
  const explained = (condition: Parameters<typeof compile>[0]) =>
    compile(condition, null).parts({}, NO_FACTS);

  it('says that something is asked for, or that nothing is', () => {
    expect(explained(given(country))).toEqual([{ what: 'country', expected: 'given', actual: null }]);
    expect(explained(never(value('x')))).toEqual([{ what: 'it', expected: 'none', actual: 'x' }]);
  });

  it('cannot be told where a part of what it looks at is not there', () => {
    const { outcome } = compile(atMost(length({ event: 'span' }), value(5)), null);
    expect(outcome({}, NO_FACTS)).toBe('cantTell');
    expect(outcome({ span: { from: '2011-09-12', to: '2011-09-16' } }, NO_FACTS)).toBe('passed');
  });

  it('without parts applies to nothing', () => {
    expect(compile(all(), null).outcome({}, NO_FACTS)).toBe('inapplicable');
  });
});
