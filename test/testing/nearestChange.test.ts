import type { RepairEdit } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { changeWords } from '../../src/testing/judging/nearestChange.ts';

const languages = (...tags: readonly string[]) =>
  ({ on: '2011-04-11', type: 'interpretation.arranged', languages: tags }) as const;
const arranged = languages('en', 'fr');
const base = { cost: 1, because: '', findings: [], places: [] };

describe('the nearest change', () => {
  it.each<[RepairEdit, string]>([
    [
      { ...base, kind: 'insert', after: arranged },
      'Add "interpretation arranged on 11 April 2011 (languages: English, French)".',
    ],
    [
      { ...base, kind: 'delete', event: 3, before: arranged },
      'Take out "interpretation arranged on 11 April 2011 (events[3])".',
    ],
    [
      { ...base, kind: 'move', event: 3, before: arranged, after: { ...arranged, on: '2011-05-02' } },
      'Move "interpretation arranged on 11 April 2011 (events[3])" to 2 May 2011.',
    ],
    [
      {
        ...base,
        kind: 'change',
        event: 3,
        field: 'languages',
        before: arranged,
        after: languages('en', 'fr', 'es'),
      },
      'In "interpretation arranged on 11 April 2011 (events[3])", change "languages" from English, French to English, French, Spanish.',
    ],
    [
      {
        ...base,
        kind: 'change',
        event: 9,
        field: 'terms.president.country',
        before: {
          on: '2010-11-12',
          type: 'decision.adopted',
          decision: 'nextMeeting',
          terms: {
            president: { country: 'CL' },
            span: { from: '2011-09-12', to: '2011-09-16' },
            city: 'Beirut',
            country: 'LB',
          },
        },
        after: {
          on: '2010-11-12',
          type: 'decision.adopted',
          decision: 'nextMeeting',
          terms: {
            president: { country: 'LB' },
            span: { from: '2011-09-12', to: '2011-09-16' },
            city: 'Beirut',
            country: 'LB',
          },
        },
      },
      'In "decision adopted: next meeting on 12 November 2010 (events[9])", change "State that presides" from Chile to Lebanon.',
    ],
  ])('is said in words: %#', (edit, words) => {
    expect(changeWords(edit)).toBe(words);
  });
});
