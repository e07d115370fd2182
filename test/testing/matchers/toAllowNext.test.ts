import { audit, ccm2011 } from 'intersessional';
import { describe, type ExpectStatic, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { model, said, saidUnderJest } from '../support.ts';
import { closed, opened } from './support.ts';

describe('toAllowNext', () => {
  it('takes a kind of event', () => {
    expect(opened).toAllowNext('decision.adopted');
    expect(opened).toAllowNext({ type: 'decision.adopted', decision: 'workProgramme' });
    expect(opened).not.toAllowNext({ type: 'decision.adopted', decision: 'languages' });
    expect(createActor(ccm2011.machine).start()).toAllowNext('firstMeeting.opened');
  });

  it('says what stands in the way', () => {
    expect(said((expect) => expect(closed).toAllowNext('secondMeeting.opened'))).toMatchInlineSnapshot(`
      "expect(cycle).toAllowNext('secondMeeting.opened')

      The event "Second Meeting opened" was expected to be possible next. It is not.

      Second Meeting opened: It can happen on 12 September 2011 at the earliest. It
                             would be refused by 2.3 and A3."
    `);
    expect(
      said((expect) => expect(closed).toAllowNext({ type: 'decision.adopted', decision: 'languages' })),
    ).toMatchInlineSnapshot(`
      "expect(cycle).toAllowNext({"type":"decision.adopted","decision":"languages"})

      The event "decision adopted: languages" was expected to be possible next. It is
      not.

      decision adopted: languages: It can no longer happen."
    `);
  });

  it('says with .not that it is possible', () => {
    expect(said((expect) => expect(opened).not.toAllowNext('objection.raised'))).toMatchInlineSnapshot(`
      "expect(cycle).not.toAllowNext('objection.raised')

      The event "objection raised" was expected not to be possible next. It is."
    `);
  });

  it('throws for what does not stand anywhere, and for no type of event', () => {
    expect(() => expect(audit(ccm2011, model)).not.toAllowNext('theme.discussed')).toThrow(
      'toAllowNext takes a record',
    );
    expect(() => expect(model).not.toAllowNext('theme.sung' as 'theme.discussed')).toThrow(
      'no type of event',
    );
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(closed).toAllowNext('secondMeeting.opened');
    expect(saidUnderJest(check)).toBe(said(check));
  });
});
