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
      'add "interpretation arranged on 11 April 2011" (languages en, fr)',
    ],
    [
      { ...base, kind: 'delete', event: 3, before: arranged },
      'take out events[3] (interpretation arranged on 11 April 2011)',
    ],
    [
      { ...base, kind: 'move', event: 3, before: arranged, after: { ...arranged, on: '2011-05-02' } },
      'move events[3] (interpretation arranged) from 11 April 2011 to 2 May 2011',
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
      'in events[3] (interpretation arranged on 11 April 2011), change languages from en, fr to en, fr, es',
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
      'in events[9] (decision adopted: next meeting on 12 November 2010), change country of the president from CL to LB',
    ],
  ])('is said in words: %#', (edit, words) => {
    expect(changeWords(edit)).toBe(words);
  });
});
