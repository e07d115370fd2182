import { describe, type ExpectStatic, expect, it } from 'vitest';
import { model, real, said, saidUnderJest } from '../support.ts';

describe('toBeUndetermined', () => {
  it('takes what cannot be told', () => {
    expect(real).toBeUndetermined('A1.3', 'A5');
    expect(model).not.toBeUndetermined();
  });

  it('says what is told', () => {
    expect(said((expect) => expect(real).toBeUndetermined('A1.3', 'A7.2'))).toMatchInlineSnapshot(`
      "expect(record).toBeUndetermined('A1.3', 'A7.2')

      The record was expected to leave A1.3 and A7.2 undetermined, but determines
      A7.2.
      Undetermined: 3.1, 4.2, 6.1, 7.1, 7.4, A1.2, A2.1, A2.2, A5, A6.1, A6.2, A6.3,
      A1.3, 2.3 and A3."
    `);
  });

  it('says with .not why it cannot be told', () => {
    expect(said((expect) => expect(real).not.toBeUndetermined('A5'))).toMatchInlineSnapshot(`
      "expect(record).not.toBeUndetermined('A5')

      The record was expected to determine whether A5 was met, but does not.

      Provision: A5 (shall, binding), rule languages-provided
      Expected:  en, fr, es
      Found:     nothing
      Because:   A5 asks that the intersessional is held in the languages decided;
                 whether it is so cannot be told: languages not on record."
    `);
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(real).not.toBeUndetermined('A5');
    expect(saidUnderJest(check)).toBe(said(check));
  });
});
