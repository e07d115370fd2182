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

      The event was expected to be refused by 8.4. It is refused by 9.1.
      8.4 was not asked, or does not apply here.

      Event:     First Meeting closed on 12 November 2010
      Provision: 9.1 (shall, binding), rule key-decisions-settled
      Expected:  decision on the work programme: adopted or deferred, decision on
                 recommendations: adopted or deferred, decision on the intersessional:
                 adopted or deferred, decision on conference support: adopted or
                 deferred, decision on the next meeting: adopted or deferred
      Found:     decision on the work programme: neither, decision on recommendations:
                 neither, decision on the intersessional: neither, decision on
                 conference support: neither, decision on the next meeting: neither
      Because:   9.1 requires: Each key decision is adopted or deferred before the
                 First Meeting closes. Not met. Decision on the work programme:
                 adopted or deferred expected. Found: neither. Decision on
                 recommendations: adopted or deferred expected. Found: neither.
                 Decision on the intersessional: adopted or deferred expected. Found:
                 neither. Decision on conference support: adopted or deferred
                 expected. Found: neither. Decision on the next meeting: adopted or
                 deferred expected. Found: neither."
    `);
  });

  it('says what the provision found where the event is accepted', () => {
    const arranged = eventOf('interpretation.arranged');
    expect(said((expect) => expect(arranged).toBeRefusedBy('A5', { after: closed }))).toMatchInlineSnapshot(`
      "expect(event).toBeRefusedBy('A5')

      The event was expected to be refused by A5. It is malformed.
      A5 was not asked, or does not apply here.

      Event:   interpretation arranged on 11 April 2011
      Because: on: expected a date on or after 2011-05-19, that of the last event,
               found "2011-04-11""
    `);
  });

  it('says with .not why it is', () => {
    expect(
      said((expect) => expect(onlyEnglish).not.toBeRefusedBy('A5', { after: opened })),
    ).toMatchInlineSnapshot(`
      "expect(event).not.toBeRefusedBy('A5')

      The event was expected not to be refused by A5. It is refused by A1.2 and A5.

      Event:     decision adopted: languages on 12 November 2010
      Provision: A5 (shall, binding), rule tabled-text
      Expected:  English, French, Spanish
      Found:     English
      Because:   A5 requires: The decision adopts the text on the table. Not met.
                 Languages: English, French, Spanish expected. Found: English.
      To comply: Change "languages" from English to English, French, Spanish. Before
                 it: decision adopted: work programme."
    `);
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(closing).toBeRefusedBy('8.4', { after: opened });
    expect(saidUnderJest(check)).toBe(said(check));
  });
});
