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

      Expected to be undetermined: A1.3 and A7.2. Determined: A7.2.
      Undetermined: 3.1, 4.2, 6.1, 7.1, 7.4, A1.2, A2.1, A2.2, A5, A6.1, A6.2, A6.3,
      A1.3, 2.3 and A3."
    `);
  });

  it('says with .not why it cannot be told', () => {
    expect(said((expect) => expect(real).not.toBeUndetermined('A5'))).toMatchInlineSnapshot(`
      "expect(record).not.toBeUndetermined('A5')

      Expected to be determined: A5. At least one is undetermined.

      Provision: A5 (shall, binding), rule languages-provided
      Expected:  English, French, Spanish
      Found:     nothing
      Because:   A5 requires: The intersessional is held in the languages decided.
                 Undetermined. Languages: not on record."
    `);
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(real).not.toBeUndetermined('A5');
    expect(saidUnderJest(check)).toBe(said(check));
  });
});
