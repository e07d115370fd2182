import { describe, type ExpectStatic, expect, it } from 'vitest';
import { model, real, said, saidUnderJest } from '../support.ts';
import { elsewhere, inTwo } from './support.ts';

describe('toBreach', () => {
  it('takes paragraphs and rules; without any, whatever is not compliant', () => {
    expect(inTwo).toBreach('A5');
    expect(inTwo).toBreach('languages-provided');
    expect(inTwo).toBreach();
    expect(model).not.toBreach();
    expect(real).not.toBreach();
    expect(inTwo).not.toBreach('A4', 'A7.2');
  });

  it('says what is breached instead', () => {
    expect(said((expect) => expect(inTwo).toBreach('A4', 'A5'))).toMatchInlineSnapshot(`
      "expect(record).toBreach('A4', 'A5')

      A breach was expected: A4 and A5. Nothing on record fails A4.

      Breached: A5.
      First event: intersessional opened on 27 June 2011 (events[24])
      Provision:   A5 (shall, binding), rule languages-provided
      Expected:    English, French, Spanish
      Found:       English, French
      Because:     A5 requires: The intersessional is held in the languages decided.
                   Not met. Interpretation: English, French, Spanish expected. Found:
                   English, French.
      To comply:   In "interpretation arranged on 11 April 2011 (events[20])", change
                   "languages" from English, French to English, French, Spanish."
    `);
  });

  it('says that a recommendation is not breached', () => {
    expect(said((expect) => expect(elsewhere).toBreach('3.1'))).toMatchInlineSnapshot(`
      "expect(record).toBreach('3.1')

      A breach was expected: 3.1. 3.1 is not met and only reported, which breaches
      nothing (see toDepartFrom). Force: should."
    `);
  });

  it('says with .not where it is', () => {
    expect(said((expect) => expect(inTwo).not.toBreach('A4', 'A5'))).toMatchInlineSnapshot(`
      "expect(record).not.toBreach('A4', 'A5')

      No breach was expected: A4 or A5. There is one.

      First event: intersessional opened on 27 June 2011 (events[24])
      Provision:   A5 (shall, binding), rule languages-provided
      Expected:    English, French, Spanish
      Found:       English, French
      Because:     A5 requires: The intersessional is held in the languages decided.
                   Not met. Interpretation: English, French, Spanish expected. Found:
                   English, French.
      To comply:   In "interpretation arranged on 11 April 2011 (events[20])", change
                   "languages" from English, French to English, French, Spanish."
    `);
    expect(said((expect) => expect(inTwo).not.toBreach())).toMatchInlineSnapshot(`
      "expect(record).not.toBreach()

      No breach was expected. There is one.

      First event: intersessional opened on 27 June 2011 (events[24])
      Provision:   A5 (shall, binding), rule languages-provided
      Expected:    English, French, Spanish
      Found:       English, French
      Because:     A5 requires: The intersessional is held in the languages decided.
                   Not met. Interpretation: English, French, Spanish expected. Found:
                   English, French.
      To comply:   In "interpretation arranged on 11 April 2011 (events[20])", change
                   "languages" from English, French to English, French, Spanish."
    `);
  });

  it('knows its paragraphs: a name that nothing could match is an error', () => {
    expect(said((expect) => expect(model).not.toBreach('A55'))).toMatchInlineSnapshot(
      `""A55" is no paragraph and no rule of ccm-2011. Did you mean A5? Its paragraphs are 1.2, 2.1, 2.2, 2.3, 3.1, 3.3, 4.2, 4.3, 5.1, 6.1, 6.2, 7.1, 7.3, 7.4, 8.2, 8.3, 8.4, 9.1, A1.1, A1.2, A1.3, A2.1, A2.2, A3, A4, A5, A6.1, A6.2, A6.3, A7.1 and A7.2."`,
    );
    expect(said((expect) => expect(model).not.toBreach('3.2'))).toMatchInlineSnapshot(
      `"No rule of ccm-2011 rests on paragraph 3.2. An option: nothing is wrong with using it or leaving it out."`,
    );
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(model).toBreach('A5');
    expect(saidUnderJest(check)).toBe(said(check));
  });
});
