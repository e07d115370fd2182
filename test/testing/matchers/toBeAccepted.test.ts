import { begin, ccm2011, explain, submit } from 'intersessional';
import { describe, type ExpectStatic, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { before, eventOf, model, said, saidUnderJest } from '../support.ts';
import { closing, convened, onlyEnglish, opened, underWay } from './support.ts';

describe('toBeAccepted', () => {
  it('takes an event where a record, a snapshot or an actor stands, or what came of it', () => {
    const event = eventOf('firstMeeting.opened');
    const start = begin(ccm2011);
    expect(event).toBeAccepted();
    expect({ event, snapshot: start }).toBeAccepted();
    expect({ event, after: before('firstMeeting.opened') }).toBeAccepted();
    expect(event).toBeAccepted({ after: createActor(ccm2011.machine).start() });
    expect(submit(ccm2011, start, event)).toBeAccepted();
    expect(explain(ccm2011, start, event)).toBeAccepted();
    expect(closing).not.toBeAccepted({ after: opened });
  });

  it('says what would have to happen before', () => {
    expect(said((expect) => expect(closing).toBeAccepted({ after: opened }))).toMatchInlineSnapshot(`
      "expect(event).toBeAccepted()

      The event was expected to be accepted. It is refused by 9.1.

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
                 deferred expected. Found: neither.
      To comply: Before it: decision adopted: work programme; decision adopted:
                 recommendations; decision adopted: intersessional; decision adopted:
                 conference support; decision adopted: next meeting."
    `);
  });

  it('says which field, and what besides', () => {
    expect(said((expect) => expect(onlyEnglish).toBeAccepted({ after: opened }))).toMatchInlineSnapshot(`
      "expect(event).toBeAccepted()

      The event was expected to be accepted. It is refused by A1.2 and A5.

      Event:     decision adopted: languages on 12 November 2010
      Provision: A1.2 (shall, binding), rule work-programme-adopted
      Expected:  on record
      Found:     nothing
      Because:   A1.2 requires: The work programme that convenes the intersessional is
                 adopted. Not met. Adoption of the work programme: not on record.
      Also:      refused by A5
      To comply: Change "languages" from English to English, French, Spanish. Before
                 it: decision adopted: work programme."
    `);
  });

  it('says which day', () => {
    const early = eventOf('secondMeeting.opened', {
      on: '2011-09-11',
      ceremonialSpan: { from: '2011-09-11', to: '2011-09-11' },
      span: { from: '2011-09-12', to: '2011-09-16' },
    });
    const late = eventOf('intersessional.closed', { on: '2011-07-04' });
    expect(said((expect) => expect(early).toBeAccepted({ after: convened }))).toMatch(
      /To comply: Wait until 12 September 2011\.$/,
    );
    expect(said((expect) => expect(late).toBeAccepted({ after: underWay }))).toMatch(
      /To comply: Do it on 30 June 2011\.$/,
    );
  });

  it('says what is malformed', () => {
    const event = { ...closing, city: 'Vientiane' };
    expect(said((expect) => expect(event).toBeAccepted({ after: opened }))).toMatchInlineSnapshot(`
      "expect(event).toBeAccepted()

      The event was expected to be accepted. It is malformed.

      Event:   First Meeting closed on 12 November 2010
      Because: city: expected no such field, found "Vientiane""
    `);
  });

  it('says with .not that it is', () => {
    expect(
      said((expect) => expect(eventOf('firstMeeting.opened')).not.toBeAccepted()),
    ).toMatchInlineSnapshot(`
      "expect(event).not.toBeAccepted()

      The event was expected not to be accepted. It is accepted.

      Event: First Meeting opened on 9 November 2010"
    `);
  });

  it('throws for what is no event', () => {
    expect(said((expect) => expect(model).not.toBeAccepted())).toMatch(
      /^toBeAccepted takes a result of submit or explain/,
    );
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(closing).toBeAccepted({ after: opened });
    expect(saidUnderJest(check)).toBe(said(check));
  });
});
