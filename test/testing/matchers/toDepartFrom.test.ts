import { describe, type ExpectStatic, expect, it } from 'vitest';
import { model, said, saidUnderJest } from '../support.ts';
import { elsewhere, inTwo } from './support.ts';

describe('toDepartFrom', () => {
  it('takes recommendations that were not followed', () => {
    expect(elsewhere).toDepartFrom('3.1');
    expect(elsewhere).toComply();
    expect(model).not.toDepartFrom('3.1', '6.1');
    expect(inTwo).not.toDepartFrom('A5');
  });

  it('says that a breach is more than a departure', () => {
    expect(said((expect) => expect(inTwo).toDepartFrom('A5'))).toMatchInlineSnapshot(`
      "expect(record).toDepartFrom('A5')

      A departure was expected: A5. A5 binds and is breached (see toBreach).
      Departures: 6.1."
    `);
  });

  it('says with .not where it departs', () => {
    expect(said((expect) => expect(elsewhere).not.toDepartFrom('3.1'))).toMatchInlineSnapshot(`
      "expect(record).not.toDepartFrom('3.1')

      No departure was expected: 3.1. There is one.

      First event: intersessional opened on 27 June 2011 (events[24])
      Provision:   3.1 (should, only reported), rule held-as-proposed
      Expected:    WMO
      Found:       Palais des Nations
      Because:     3.1 recommends: The intersessional is held on the days, in the city
                   and at the venue proposed. Not met. Venue: WMO expected. Found:
                   Palais des Nations."
    `);
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(elsewhere).not.toDepartFrom('3.1');
    expect(saidUnderJest(check)).toBe(said(check));
  });
});
