import { describe, expect, it } from 'vitest';
import { dateWords, spanWords, valueWords } from '../../src/compliance/words.ts';
import type { Json } from '../../src/language/terms.ts';

describe('words for a person', () => {
  it.each([
    ['2011-01-01', '1 January 2011'],
    ['2011-02-28', '28 February 2011'],
    ['2011-03-10', '10 March 2011'],
    ['2011-04-30', '30 April 2011'],
    ['2011-05-05', '5 May 2011'],
    ['2011-06-27', '27 June 2011'],
    ['2011-07-04', '4 July 2011'],
    ['2011-08-31', '31 August 2011'],
    ['2011-09-12', '12 September 2011'],
    ['2010-10-15', '15 October 2010'],
    ['2010-11-09', '9 November 2010'],
    ['2010-12-24', '24 December 2010'],
  ])('name the day %s', (date, words) => {
    expect(dateWords(date)).toBe(words);
    expect(valueWords(date)).toBe(words);
  });

  it('name the days of a span, the month once where it is one', () => {
    expect(spanWords('2011-06-27', '2011-06-30')).toBe('27-30 June 2011');
    expect(spanWords('2011-06-27', '2011-06-27')).toBe('27 June 2011');
    expect(spanWords('2011-06-30', '2011-07-01')).toBe('30 June 2011 to 1 July 2011');
    expect(spanWords('2010-06-30', '2011-06-30')).toBe('30 June 2010 to 30 June 2011');
    expect(valueWords({ from: '2011-06-27', to: '2011-06-30' })).toBe('27-30 June 2011');
  });

  it.each([
    ['executiveCoordinator', 'executive coordinator'],
    ['isuEstablishment', 'establishment of an implementation support unit'],
    ['firstMeetingFollowUp', 'follow-up to the First Meeting'],
    ['en', 'English'],
    ['zh-Hans', 'Simplified Chinese'],
    ['LA', 'Lao PDR'],
    ['span', 'span'],
    ['Geneva', 'Geneva'],
    ['McKenzie', 'McKenzie'],
    ['UNDP-BCPR', 'UNDP-BCPR'],
    ['a Bc', 'a Bc'],
    ['aBcD', 'aBcD'],
  ])('write the name %s as %s', (name, words) => {
    expect(valueWords(name)).toBe(words);
  });

  it.each([
    [null, 'nothing'],
    [[], 'none'],
    [['en', 'fr', 'es'], 'English, French, Spanish'],
    [['2011-06-27', null], '27 June 2011, nothing'],
    [7, '7'],
    [true, 'yes'],
    ['', ''],
    ['x2011-06-27', 'x2011-06-27'],
    ['2011-06-27x', '2011-06-27x'],
    [{ oneOf: ['a', 'b'] }, 'one of a, b'],
    [{ immediatelyAfter: { from: '2011-06-20', to: '2011-06-24' } }, 'immediately after 20-24 June 2011'],
    [{ atMost: 5 }, 'at most 5'],
    [{ atLeast: 2 }, 'at least 2'],
    [{ includes: 'substance' }, 'substance'],
    [{ mentions: 'Sekkenes' }, 'Sekkenes'],
    [{ within: { from: '2011-09-01', to: '2011-09-30' } }, 'within 1-30 September 2011'],
    [{ before: '2011-10-01' }, 'before 1 October 2011'],
    [{ from: '2011-06-27', to: null }, '27 June 2011 to nothing'],
    [{ from: null, to: '2011-06-27' }, 'nothing to 27 June 2011'],
    [{ span: { within: null }, city: 'Geneva' }, 'days: within nothing, city: Geneva'],
  ] as [Json, string][])('write %j as %s', (value, words) => {
    expect(valueWords(value)).toBe(words);
  });
});
