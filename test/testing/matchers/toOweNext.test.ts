import { ccm2011, replay } from 'intersessional';
import { describe, type ExpectStatic, expect, it } from 'vitest';
import { model, said, saidUnderJest } from '../support.ts';
import { closed } from './support.ts';

describe('toOweNext', () => {
  it('takes a paragraph, a rule, and a duty with its day', () => {
    expect(closed).toOweNext('A4');
    expect(replay(ccm2011, closed)).toOweNext('intersessional-held');
    expect(closed).toOweNext({ provision: 'A4', due: '2011-06-27' });
    expect(model).not.toOweNext('A4');
  });

  it('says how the duty stands', () => {
    expect(said((expect) => expect(model).toOweNext('A4'))).toMatchInlineSnapshot(`
      "expect(record).toOweNext('A4')

      A duty was expected to be owed: A4. It is not.

      A4: The intersessional is held on the days and at the place decided. Done. Due:
          27 June 2011."
    `);
    expect(
      said((expect) => expect(closed).toOweNext({ provision: 'A4', due: '2011-06-28' })),
    ).toMatchInlineSnapshot(`
      "expect(record).toOweNext({"provision":"A4","due":"2011-06-28"})

      A duty was expected to be owed by 28 June 2011: A4. It is not.

      A4: The intersessional is held on the days and at the place decided. Still to
          do. Due: 27 June 2011."
    `);
    expect(said((expect) => expect(closed).toOweNext('6.2'))).toMatchInlineSnapshot(`
      "expect(record).toOweNext('6.2')

      A duty was expected to be owed: 6.2. It is not.

      6.2 has no duty that falls due."
    `);
  });

  it('says with .not that it is owed', () => {
    expect(said((expect) => expect(closed).not.toOweNext('A4'))).toMatchInlineSnapshot(`
      "expect(record).not.toOweNext('A4')

      No duty was expected to be owed: A4. There is one.

      A4: The intersessional is held on the days and at the place decided. Still to
          do. Due: 27 June 2011."
    `);
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(closed).not.toOweNext('A4');
    expect(saidUnderJest(check)).toBe(said(check));
  });
});
