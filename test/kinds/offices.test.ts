import { audit, type TreatyRecord } from 'intersessional';
import { readProgramme } from 'intersessional/read';
import { checker, validate } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { linesOfText } from '../programmes/format2/support.ts';

/** A programme with an office, and what else it has. */
const text = (office: string, rest = '') => `
id: council
title: Council
statements: { C1: It meets in April 2012, C2: Its bureau is complete }
offices: { bureau: { ${office} } }
meetings: { first: { plan: { window: 2012-02 } }, meet: { plan: { window: 2012-04 } } }
${rest}
provisions:
  - { paragraph: C1, force: shall, use: held, with: { meeting: meet } }
  - { paragraph: C2, force: shall, use: seats-filled, with: { office: bureau, by: meet.opened }, bindsFrom: start }
`;

const named = (seat?: string) => ({
  on: '2012-03-01',
  type: 'officer.designated',
  office: 'bureau',
  country: 'AT',
  ...(seat && { seat }),
});
const opened = (meeting: string, on: string) => ({
  on,
  type: `${meeting}.opened`,
  span: { from: on, to: on },
  city: 'Bern',
  country: 'CH',
});

const verdictOf = (page: string, events: readonly object[]) => {
  const programme = readProgramme(page);
  const all = [opened('first', '2012-02-06'), ...events, opened('meet', '2012-04-16')];
  const record = { programme: 'council', events: all } as unknown as TreatyRecord;
  const { verdict } = audit(programme, record);
  expect(checker(programme)(record)).toBe(verdict === 'compliant');
  return verdict;
};

describe('an office with seats for each of some things', () => {
  const page = text('seats: 2, per: [north, south]');

  it.each([
    ['north north south south', 'compliant'],
    ['north north north south', 'notCompliant'],
    ['north south', 'notCompliant'],
    ['north north south south south', 'compliant'],
  ])('wants each of them: %s', (seats, verdict) => {
    expect(verdictOf(page, seats.split(' ').map(named))).toBe(verdict);
  });

  it('wants one for each, where no number is given', () => {
    const one = text('per: [north, south]');
    expect(verdictOf(one, [named('north'), named('north')])).toBe('notCompliant');
    expect(verdictOf(one, [named('north'), named('south')])).toBe('compliant');
  });

  it('can be filled in all that happens', () => {
    expect(validate(readProgramme(page)).issues.filter(({ level }) => level !== 'note')).toEqual([]);
  });

  it('takes a number of seats, not names', () => {
    expect(linesOfText(text('seats: [chair], per: [north, south]'))).toEqual([
      expect.stringContaining('offices.bureau.seats: expected a number: "per" names what each has'),
    ]);
  });
});

describe('an office that a decision of a meeting fills', () => {
  const page = (holders: string) =>
    text(
      'seats: [north, south]',
      `decisions: { election: { paragraph: C2, at: first, fills: bureau${holders} } }`,
    );
  const elected = { on: '2012-02-06', type: 'decision.adopted', decision: 'election' };
  const both = page(', text: { holders: [{ country: AT, seat: north }, { country: BE, seat: south }] }');
  const north = page(', text: { holders: [{ country: AT, seat: north }] }');

  it('is filled by its text once it is adopted', () => {
    expect(verdictOf(both, [elected])).toBe('compliant');
    expect(verdictOf(both, [])).toBe('notCompliant');
  });

  it('is filled for the seats of the text, and wants the others', () => {
    expect(verdictOf(north, [elected])).toBe('notCompliant');
    expect(verdictOf(north, [elected, named('south')])).toBe('compliant');
    expect(verdictOf(north, [named('south')])).toBe('notCompliant');
  });

  it('is filled seat by seat where the text names nobody', () => {
    expect(verdictOf(page(''), [elected])).toBe('notCompliant');
    expect(verdictOf(page(''), [elected, named('north'), named('south')])).toBe('compliant');
  });
});
