import { audit, parseProgramme } from 'intersessional';
import { describe, expect, it } from 'vitest';
import type { ProgrammeFile, TreatyFile } from '../../../src/programmes/format2/file.ts';
import { isFormat2, resolve } from '../../../src/programmes/format2/resolve.ts';
import { estuary, estuaryRecord } from '../../support/ownCycles.ts';
import { problemsOf } from '../../support/problems.ts';
import { made, small } from './support.ts';

const treaty: TreatyFile = {
  id: 'water',
  title: 'Convention on waters',
  papers: { W: { title: 'The Convention' } },
  statements: { W1: 'A meeting is opened in its city', W2: 'A report is made' },
  acts: { 'report.made': { records: { count: 'reports' } } },
  provisions: [
    {
      id: 'reports',
      paragraph: 'W2',
      force: 'shall',
      use: 'on-record',
      with: { fact: 'reports', by: 'meet.opened' },
    },
  ],
  names: { Bern: ['Berne'] },
};

const under = (more: object = {}) => resolve(treaty, { ...small, treaty: 'water', ...more } as ProgrammeFile);

describe('a programme of format 2', () => {
  it('is told from one of format 1', () => {
    expect([small, { format: 2 }, { flow: [] }].every(isFormat2)).toBe(true);
    expect([{}, null, 5, 'meetings', { cycle: { meetings: {} } }].some(isFormat2)).toBe(false);
  });

  it('becomes one of format 1, which is read to the same again', () => {
    for (const programme of [made(small), estuary]) {
      const again = parseProgramme(JSON.parse(JSON.stringify(programme)));
      expect(again).toEqual(programme);
    }
    const again = parseProgramme(JSON.parse(JSON.stringify(estuary)));
    expect(audit(again, estuaryRecord)).toEqual(audit(estuary, estuaryRecord));
  });

  it('can have an empty list of anything', () => {
    const empty = { acts: {}, offices: {}, aside: {}, names: {}, papers: {}, offers: [], overrules: [] };
    expect(made({ ...small, ...empty }).provisions).toHaveLength(1);
    const { decisions: _, ...bare } = small;
    expect(made({ ...bare, decisions: {}, provisions: [] }).provisions).toEqual([]);
  });

  it('takes over what its treaty says', () => {
    const programme = under();
    expect(programme.provisions.map(({ rule }) => rule)).toEqual(['C1-held', 'reports']);
    expect(programme.names).toEqual({ Bern: ['Berne'] });
    expect(programme.aside.map(({ paragraph }) => paragraph)).toEqual(['C2']);
    expect(programme.source).toBe('The Convention');
  });

  it('leaves out what it overrules', () => {
    expect(under({ overrules: ['reports'] }).provisions.map(({ rule }) => rule)).toEqual(['C1-held']);
  });

  it('names a treaty that is given with it', () => {
    const problem = { path: 'treaty', expected: 'a treaty that is given with the programme' };
    expect(problemsOf(() => under({ treaty: 'fire' }))).toMatchObject([problem]);
    expect(problemsOf(() => made({ ...small, treaty: 'water' }))).toMatchObject([problem]);
  });

  it('tells what is wrong in what comes of it by its place in the file', () => {
    const provisions = [
      ...(small.provisions ?? []),
      { paragraph: 'C2', force: 'shall', use: 'on-record', with: { fact: 'reports', by: 'meet.opened' } },
    ];
    expect(problemsOf(() => made({ ...small, provisions }))).toEqual([
      {
        path: 'provisions[1].with.fact',
        expected: 'the path of a fact that the cycle puts on record',
        found: '"reports"',
      },
    ]);
  });

  it('is read in bounded time, however large', () => {
    const provisions = Array.from({ length: 2000 }, (_, i) => ({
      ...small.provisions?.[0],
      id: `held-${i}`,
    })) as ProgrammeFile['provisions'];
    expect(made({ ...small, provisions }).provisions).toHaveLength(2000);
  });
});
