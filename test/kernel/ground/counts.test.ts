import { audit, type TreatyRecord } from 'intersessional';
import { readProgramme } from 'intersessional/read';
import { checker, validate } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';

const SEATS = [1, 2, 4, 7];

/** A programme that wants so many seats filled before a meeting opens. */
const wanting = (seats: number) =>
  readProgramme(`
id: council
title: Council
statements: { C1: It meets in April 2012, C2: Its bureau is complete }
offices: { bureau: { seats: ${seats}, heldBy: State } }
meetings: { meet: { plan: { window: 2012-04 } } }
provisions:
  - { paragraph: C1, force: shall, use: held, with: { meeting: meet } }
  - { paragraph: C2, force: shall, use: seats-filled, with: { office: bureau, by: meet.opened } }
`);

/** A record in which so many States are named for the bureau. */
const naming = (states: number) =>
  ({
    programme: 'council',
    events: [
      ...['AT', 'BE', 'CH', 'DE', 'EE', 'FI', 'GR'].slice(0, states).map((country) => ({
        on: '2012-03-01',
        type: 'officer.designated',
        office: 'bureau',
        country,
      })),
      {
        on: '2012-04-16',
        type: 'meet.opened',
        span: { from: '2012-04-16', to: '2012-04-17' },
        city: 'Bern',
        country: 'CH',
      },
    ],
  }) as unknown as TreatyRecord;

describe('a count that a rule compares to a number of its own', () => {
  it.each(SEATS)('is kept up to %i', (seats) => {
    expect(validate(wanting(seats)).issues).toEqual([]);
  });

  it.each(SEATS)('makes the checker agree with the audit: %i seats', (seats) => {
    const programme = wanting(seats);
    const check = checker(programme);
    for (const states of [0, seats - 1, seats]) {
      const complies = states >= seats;
      expect(check(naming(states))).toBe(complies);
      expect(audit(programme, naming(states)).verdict).toBe(complies ? 'compliant' : 'notCompliant');
    }
  });
});
