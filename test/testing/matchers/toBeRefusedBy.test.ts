import { describe, type ExpectStatic, expect, it } from 'vitest';
import { eventOf, said, saidUnderJest } from '../support.ts';
import { closed, closing, onlyEnglish, opened } from './support.ts';

describe('toBeRefusedBy', () => {
  it('takes paragraphs and rules; without any, whatever refuses', () => {
    expect(onlyEnglish).toBeRefusedBy('A1.2', 'A5', { after: opened });
    expect({ event: onlyEnglish, after: opened }).toBeRefusedBy('tabled-text');
    expect(closing).toBeRefusedBy({ after: opened });
    expect(closing).not.toBeRefusedBy('A5', 'A4', { after: opened });
  });

  it('says by what it is refused instead', () => {
    expect(said((expect) => expect(closing).toBeRefusedBy('8.4', { after: opened }))).toMatchInlineSnapshot(`
      "expect(event).toBeRefusedBy('8.4')

      "First Meeting closed on 12 November 2010" was expected to be refused by 8.4,
      but it is refused by 9.1.

      8.4:       was not asked, or does not apply here
      Provision: 9.1 (shall, binding), rule key-decisions-settled
      Expected:  workProgramme adopted or deferred, recommendations adopted or
                 deferred, intersessional adopted or deferred, conferenceSupport
                 adopted or deferred, nextMeeting adopted or deferred
      Found:     workProgramme neither, recommendations neither, intersessional
                 neither, conferenceSupport neither, nextMeeting neither
      Because:   9.1 asks that each key decision is adopted or deferred before the
                 First Meeting closes; expected work programme adopted or deferred,
                 found neither; recommendations adopted or deferred, found neither;
                 intersessional adopted or deferred, found neither; conference support
                 adopted or deferred, found neither; next meeting adopted or deferred,
                 found neither."
    `);
  });

  it('says what the provision found where the event is accepted', () => {
    const arranged = eventOf('interpretation.arranged');
    expect(said((expect) => expect(arranged).toBeRefusedBy('A5', { after: closed }))).toMatchInlineSnapshot(`
      "expect(event).toBeRefusedBy('A5')

      "interpretation arranged on 11 April 2011" was expected to be refused by A5, but
      it is malformed.

      A5:      was not asked, or does not apply here
      Because: on: expected a date on or after 2011-05-19, that of the last event,
               found "2011-04-11""
    `);
  });

  it('says with .not why it is', () => {
    expect(
      said((expect) => expect(onlyEnglish).not.toBeRefusedBy('A5', { after: opened })),
    ).toMatchInlineSnapshot(`
      "expect(event).not.toBeRefusedBy('A5')

      "decision adopted: languages on 12 November 2010" was expected not to be refused
      by A5, but it is refused by A1.2 and A5.

      Provision: A5 (shall, binding), rule tabled-text
      Expected:  en, fr, es
      Found:     en
      Because:   A5 asks that the decision adopts the text on the table; expected
                 languages en, fr, es, found en.
      To comply: change languages from en to en, fr, es; and before it: decision
                 adopted: work programme"
    `);
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(closing).toBeRefusedBy('8.4', { after: opened });
    expect(saidUnderJest(check)).toBe(said(check));
  });
});
