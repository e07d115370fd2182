import { describe, type ExpectStatic, expect, it } from 'vitest';
import { eventOf, said, saidUnderJest } from '../support.ts';
import { closing, opened } from './support.ts';

describe('toBeMisplaced', () => {
  it('takes an event that has no place', () => {
    expect(closing).toBeMisplaced();
    expect(closing).not.toBeMisplaced({ after: opened });
  });

  it('says how it is received instead', () => {
    expect(said((expect) => expect(eventOf('firstMeeting.opened')).toBeMisplaced())).toMatchInlineSnapshot(`
      "expect(event).toBeMisplaced()

      The event was expected to be out of place. It is accepted.

      Event: First Meeting opened on 9 November 2010"
    `);
  });

  it('says with .not where its place is', () => {
    expect(said((expect) => expect(eventOf('theme.discussed')).not.toBeMisplaced())).toMatchInlineSnapshot(`
      "expect(event).not.toBeMisplaced()

      The event was expected to have a place. It is out of place.

      Event:     theme discussed: a on 27 June 2011
      Because:   It is out of place at the current stage. Its place: between the
                 Meetings, intersessional: open.
      To comply: Before it: First Meeting opened; decision adopted: work programme;
                 decision adopted: coordination; decision adopted: recommendations;
                 decision adopted: intersessional; decision adopted: conference
                 support; and 4 more steps."
    `);
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(closing).not.toBeMisplaced();
    expect(saidUnderJest(check)).toBe(said(check));
  });
});
