import { audit, ccm2011 } from 'intersessional';
import { describe, type ExpectStatic, expect, it } from 'vitest';
import { model, said, saidUnderJest } from '../support.ts';
import { closed } from './support.ts';

describe('toHaveFulfilled', () => {
  it('takes paragraphs all of whose duties are done', () => {
    expect(model).toHaveFulfilled('A4', 'A7.2');
    expect(audit(ccm2011, model)).toHaveFulfilled('A6.2');
    expect(closed).not.toHaveFulfilled('A4');
  });

  it('says what is still to do', () => {
    expect(said((expect) => expect(closed).toHaveFulfilled('A6.2', 'A4'))).toMatchInlineSnapshot(`
      "expect(record).toHaveFulfilled('A6.2', 'A4')

      Duties were expected to be fulfilled: A6.2 and A4. Not all are.

      A4: The intersessional is held on the days and at the place decided. Still to
          do. Due: 27 June 2011."
    `);
  });

  it('says with .not that it is done', () => {
    expect(said((expect) => expect(model).not.toHaveFulfilled('A4'))).toMatchInlineSnapshot(`
      "expect(record).not.toHaveFulfilled('A4')

      Duties were expected not to be fulfilled: A4. At least one is.

      A4: The intersessional is held on the days and at the place decided. Done. Due:
          27 June 2011."
    `);
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(closed).toHaveFulfilled('A4');
    expect(saidUnderJest(check)).toBe(said(check));
  });
});
