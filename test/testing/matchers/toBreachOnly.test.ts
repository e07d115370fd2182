import { describe, type ExpectStatic, expect, it } from 'vitest';
import { changed, model, said, saidUnderJest } from '../support.ts';
import { inTwo } from './support.ts';

describe('toBreachOnly', () => {
  it('takes all that is breached', () => {
    expect(inTwo).toBreachOnly('A5');
    expect(model).toBreachOnly();
    expect(changed('intersessional.closed', { on: '2011-06-30' }, inTwo)).not.toBreachOnly('A4');
  });

  it('says what else is breached', () => {
    const two = changed('secondMeeting.convened', { city: 'Tripoli' }, inTwo);
    expect(said((expect) => expect(two).toBreachOnly('A5'))).toMatchInlineSnapshot(`
      "expect(record).toBreachOnly('A5')

      No breach was expected beside these: A5. There is more.

      First event: Second Meeting convened on 15 March 2011 (events[18])
      Provision:   8.4 (shall, binding), rule offer-covers-meeting
      Expected:    Beirut
      Found:       Tripoli
      Because:     8.4 requires: The Second Meeting is convened and held inside what
                   its host offers. Not met. City: Beirut expected. Found: Tripoli.
      Also:        A7.2: Second Meeting convened on 15 March 2011 (events[18])
      To comply:   In "Second Meeting convened on 15 March 2011 (events[18])", change
                   "city" from Tripoli to Beirut. In "interpretation arranged on 11
                   April 2011 (events[20])", change "languages" from English, French
                   to English, French, Spanish."
    `);
  });

  it('says what is not breached', () => {
    expect(said((expect) => expect(model).toBreachOnly('A5'))).toMatchInlineSnapshot(`
      "expect(record).toBreachOnly('A5')

      A breach was expected: A5. Nothing on record fails A5."
    `);
  });

  it('says with .not that there is nothing else', () => {
    expect(said((expect) => expect(inTwo).not.toBreachOnly('A5'))).toMatchInlineSnapshot(`
      "expect(record).not.toBreachOnly('A5')

      Breached, and nothing else: A5. This was not expected."
    `);
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(model).toBreachOnly('A5');
    expect(saidUnderJest(check)).toBe(said(check));
  });
});
