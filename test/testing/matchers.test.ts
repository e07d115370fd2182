import {
  audit,
  begin,
  ccm2011,
  explain,
  replay,
  submit,
  type TreatyRecord,
  withMachine,
} from 'intersessional';
import { matchers, setProgrammes } from 'intersessional/testing';
import { describe, type ExpectStatic, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { before, changed, eventOf, model, real, said, saidUnderJest } from './support.ts';

const inTwo = changed('interpretation.arranged', { languages: ['en', 'fr'] });
const elsewhere = changed('intersessional.opened', { venue: 'Palais des Nations' });
const opened: TreatyRecord = { ...model, events: model.events.slice(0, 4) };
const closed = before('intersessional.opened');
const underWay = before('intersessional.closed');
const convened = before('secondMeeting.opened');
const onlyEnglish = eventOf('decision.adopted', { decision: 'languages', terms: { languages: ['en'] } });
const closing = eventOf('firstMeeting.closed');

describe('toComply', () => {
  it('takes a record, an audit, a snapshot and an actor', () => {
    expect(model).toComply();
    expect(audit(ccm2011, model)).toComply();
    expect(replay(ccm2011, model)).toComply();
    expect(createActor(ccm2011.machine).start()).toComply();
    expect(inTwo).not.toComply();
    expect(audit(ccm2011, inTwo)).not.toComply();
    expect(real).not.toComply();
  });

  it('judges a snapshot by the duties that were broken', () => {
    expect(replay(ccm2011, closed)).not.toComply({ asOf: '2011-08-01' });
    expect(replay(ccm2011, changed('support.arranged', undefined))).not.toComply();
    expect(
      said((expect) => expect(replay(ccm2011, closed)).toComply({ asOf: '2011-08-01' })),
    ).toMatchInlineSnapshot(`
      "expect(cycle).toComply()

      The cycle does not comply with "Convention on Cluster Munitions: work programme
      2011" as of 1 August 2011: it breaches A4.

      First event: none on record by 1 August 2011
      Provision:   A4 (shall, binding), rule intersessional-held
      Expected:    27-30 June 2011
      Found:       nothing
      Because:     A4 asks that the intersessional is held on the days and at the
                   place decided; expected opening of the intersessional 27-30 June
                   2011, found nothing."
    `);
  });

  it('says what is wrong first, why, and what would make it comply', () => {
    expect(said((expect) => expect(inTwo).toComply())).toMatchInlineSnapshot(`
      "expect(record).toComply()

      The record does not comply with "Convention on Cluster Munitions: work programme
      2011" as of 13 September 2011: it breaches A5.

      First event: intersessional opened on 27 June 2011 (events[24])
      Provision:   A5 (shall, binding), rule languages-provided
      Expected:    en, fr, es
      Found:       en, fr
      Because:     A5 asks that the intersessional is held in the languages decided;
                   expected interpretation en, fr, es, found en, fr.
      To comply:   in events[20] (interpretation arranged on 11 April 2011), change
                   languages from en, fr to en, fr, es"
    `);
  });

  it('says which event is out of place', () => {
    const early: TreatyRecord = {
      ...model,
      events: [{ on: '2010-09-01', type: 'theme.discussed', theme: 'a' }, ...model.events],
    };
    expect(said((expect) => expect(early).toComply())).toMatchInlineSnapshot(`
      "expect(record).toComply()

      The record does not comply with "Convention on Cluster Munitions: work programme
      2011" as of 13 September 2011: 1 event is out of place.

      First event: theme discussed: a on 1 September 2010 (events[0])
      Because:     it is out of place where the cycle stands. It has its place at:
                   between the Meetings, intersessional, under way, meeting, open.
      To comply:   move events[0] (theme discussed: a) from 1 September 2010 to 27
                   June 2011"
    `);
  });

  it('says what cannot be told', () => {
    expect(said((expect) => expect(real).toComply())).toMatchInlineSnapshot(`
      "expect(record).toComply()

      Whether the record complies with "Convention on Cluster Munitions: work
      programme 2011" cannot be told: nothing failed, but 7.1, A1.2, A5, A6.1, A6.2,
      A6.3, A1.3, 2.3 and A3 could not be judged. (To ask only that nothing failed:
      expect(…).not.toBreach().)

      Provision: 7.1 (shall, binding), rule coordinator-appointed
      Expected:  executive coordinator on record, duties of the coordinator substance,
                 conference services
      Found:     executive coordinator nothing, duties of the coordinator none
      Because:   7.1 asks that the President appoints an executive coordinator, for
                 substance and conference services, by the opening of the
                 intersessional; whether it is so cannot be told: executive
                 coordinator not on record; duties of the coordinator: substance,
                 conference services expected, none on record."
    `);
  });

  it('says with .not that it does', () => {
    expect(said((expect) => expect(model).not.toComply())).toMatchInlineSnapshot(`
      "expect(record).not.toComply()

      The record complies with "Convention on Cluster Munitions: work programme 2011"
      as of 13 September 2011; it was expected not to."
    `);
  });

  it('throws for what it cannot judge, also with .not', () => {
    expect(said((expect) => expect(42).not.toComply())).toMatchInlineSnapshot(
      `"toComply takes a record, the audit of one, a snapshot or an actor of the machine; it was given 42."`,
    );
    expect(
      said((expect) => expect({ ...model, programme: 'ccm-2012' }).not.toComply()),
    ).toMatchInlineSnapshot(
      `"The programme "ccm-2012" is not known here, only ccm-2011. Give it to the matcher as { programme }, or make it known once with setProgrammes(programme)."`,
    );
    expect(() => expect({ programme: 'ccm-2011', events: [{}] }).not.toComply()).toThrow('events[0].type');
  });
});

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

      The record was expected to breach A4 and A5: nothing on record fails A4.

      What it breaches is A5.
      First event: intersessional opened on 27 June 2011 (events[24])
      Provision:   A5 (shall, binding), rule languages-provided
      Expected:    en, fr, es
      Found:       en, fr
      Because:     A5 asks that the intersessional is held in the languages decided;
                   expected interpretation en, fr, es, found en, fr.
      To comply:   in events[20] (interpretation arranged on 11 April 2011), change
                   languages from en, fr to en, fr, es"
    `);
  });

  it('says that a recommendation is not breached', () => {
    expect(said((expect) => expect(elsewhere).toBreach('3.1'))).toMatchInlineSnapshot(`
      "expect(record).toBreach('3.1')

      The record was expected to breach 3.1: 3.1 was not met, but breaks nothing: it
      is only reported (should; see toDepartFrom)."
    `);
  });

  it('says with .not where it is', () => {
    expect(said((expect) => expect(inTwo).not.toBreach('A4', 'A5'))).toMatchInlineSnapshot(`
      "expect(record).not.toBreach('A4', 'A5')

      The record was expected not to breach A4 or A5, but does.

      First event: intersessional opened on 27 June 2011 (events[24])
      Provision:   A5 (shall, binding), rule languages-provided
      Expected:    en, fr, es
      Found:       en, fr
      Because:     A5 asks that the intersessional is held in the languages decided;
                   expected interpretation en, fr, es, found en, fr.
      To comply:   in events[20] (interpretation arranged on 11 April 2011), change
                   languages from en, fr to en, fr, es"
    `);
    expect(said((expect) => expect(inTwo).not.toBreach())).toMatchInlineSnapshot(`
      "expect(record).not.toBreach()

      The record was expected to breach nothing, but does.

      First event: intersessional opened on 27 June 2011 (events[24])
      Provision:   A5 (shall, binding), rule languages-provided
      Expected:    en, fr, es
      Found:       en, fr
      Because:     A5 asks that the intersessional is held in the languages decided;
                   expected interpretation en, fr, es, found en, fr.
      To comply:   in events[20] (interpretation arranged on 11 April 2011), change
                   languages from en, fr to en, fr, es"
    `);
  });

  it('knows its paragraphs: a name that nothing could match is an error', () => {
    expect(said((expect) => expect(model).not.toBreach('A55'))).toMatchInlineSnapshot(
      `""A55" is no paragraph and no rule of ccm-2011. Did you mean A5? Its paragraphs are 1.2, 2.1, 2.2, 2.3, 3.1, 3.3, 4.2, 4.3, 5.1, 6.1, 6.2, 7.1, 7.3, 7.4, 8.2, 8.3, 8.4, 9.1, A1.1, A1.2, A1.3, A2.1, A2.2, A3, A4, A5, A6.1, A6.2, A6.3, A7.1, A7.2."`,
    );
    expect(said((expect) => expect(model).not.toBreach('3.2'))).toMatchInlineSnapshot(
      `"No rule of ccm-2011 rests on paragraph 3.2. An option: nothing is wrong with using it or leaving it out."`,
    );
  });
});

describe('toBreachOnly', () => {
  it('takes all that is breached', () => {
    expect(inTwo).toBreachOnly('A5');
    expect(model).toBreachOnly();
    expect(changed('intersessional.closed', { on: '2011-06-30' }, inTwo)).not.toBreachOnly('A4');
  });

  it('says what else is breached', () => {
    const two = changed('secondMeeting.opened', { city: 'Tripoli' }, inTwo);
    expect(said((expect) => expect(two).toBreachOnly('A5'))).toMatchInlineSnapshot(`
      "expect(record).toBreachOnly('A5')

      The record was expected to breach only A5, but there is more.

      First event: Second Meeting opened on 13 September 2011 (events[42])
      Provision:   8.4 (shall, binding), rule offer-covers-meeting
      Expected:    Beirut
      Found:       Tripoli
      Because:     8.4 asks that the Second Meeting is convened and held inside what
                   its host offers; expected city Beirut, found Tripoli.
      Also:        A7.2: Second Meeting opened on 13 September 2011 (events[42])
      To comply:   in events[20] (interpretation arranged on 11 April 2011), change
                   languages from en, fr to en, fr, es; and in events[42] (Second
                   Meeting opened on 13 September 2011), change city from Tripoli to
                   Beirut"
    `);
  });

  it('says what is not breached', () => {
    expect(said((expect) => expect(model).toBreachOnly('A5'))).toMatchInlineSnapshot(`
      "expect(record).toBreachOnly('A5')

      The record was expected to breach A5: nothing on record fails A5."
    `);
  });

  it('says with .not that there is nothing else', () => {
    expect(said((expect) => expect(inTwo).not.toBreachOnly('A5'))).toMatchInlineSnapshot(`
      "expect(record).not.toBreachOnly('A5')

      The record breaches A5 and nothing else; it was expected not to."
    `);
  });
});

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

      The record was expected to depart from A5: A5 was breached: it binds (see
      toBreach).
      What it departs from is 6.1."
    `);
  });

  it('says with .not where it departs', () => {
    expect(said((expect) => expect(elsewhere).not.toDepartFrom('3.1'))).toMatchInlineSnapshot(`
      "expect(record).not.toDepartFrom('3.1')

      The record was expected not to depart from 3.1, but does.

      First event: intersessional opened on 27 June 2011 (events[24])
      Provision:   3.1 (should, only reported), rule held-as-proposed
      Expected:    WMO
      Found:       Palais des Nations
      Because:     3.1 asks that the intersessional is held on the days, in the city
                   and at the venue proposed; expected venue WMO, found Palais des
                   Nations."
    `);
  });
});

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
    expect(said((expect) => expect(real).not.toBeUndetermined('A1.3'))).toMatchInlineSnapshot(`
      "expect(record).not.toBeUndetermined('A1.3')

      The record was expected to determine whether A1.3 was met, but does not.

      Provision: A1.3 (shall, binding), rule themes-covered
      Expected:  a, b, c, d, e, f, g, h
      Found:     b, d
      Because:   A1.3 asks that every theme decided is discussed before the
                 intersessional closes; whether it is so cannot be told: themes: a, b,
                 c, d, e, f, g, h expected, b, d on record."
    `);
  });
});

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

      "First Meeting closed on 12 November 2010" was expected to be accepted, but it
      is refused by 9.1.

      Provision: 9.1 (shall, binding), rule key-decisions-settled
      Expected:  workProgramme adopted or deferred, recommendations adopted or
                 deferred, intersessional adopted or deferred, conferenceSupport
                 adopted or deferred, nextMeeting adopted or deferred
      Found:     workProgramme neither, recommendations neither, intersessional
                 neither, conferenceSupport neither, nextMeeting neither
      Because:   9.1 asks that each key decision is adopted or deferred before the
                 First Meeting closes; expected work programme adopted or deferred,
                 found neither; recommendations adopted or deferred, found neither;
                 intersessional adopted or deferred, found neither; conference support
                 adopted or deferred, found neither; next meeting adopted or deferred,
                 found neither.
      To comply: before it: decision adopted: work programme; decision adopted:
                 recommendations; decision adopted: intersessional; decision adopted:
                 conference support; decision adopted: next meeting"
    `);
  });

  it('says which field, and what besides', () => {
    expect(said((expect) => expect(onlyEnglish).toBeAccepted({ after: opened }))).toMatchInlineSnapshot(`
      "expect(event).toBeAccepted()

      "decision adopted: languages on 12 November 2010" was expected to be accepted,
      but it is refused by A1.2 and A5.

      Provision: A1.2 (shall, binding), rule work-programme-adopted
      Expected:  on record
      Found:     nothing
      Because:   A1.2 asks that the work programme that convenes the intersessional is
                 adopted; expected adoption of the work programme on record, found
                 nothing.
      Also:      refused by A5
      To comply: change languages from en to en, fr, es; and before it: decision
                 adopted: work programme"
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
      /To comply: wait until 12 September 2011$/,
    );
    expect(said((expect) => expect(late).toBeAccepted({ after: underWay }))).toMatch(
      /To comply: do it on 30 June 2011$/,
    );
  });

  it('says what is malformed', () => {
    const event = { ...closing, city: 'Vientiane' };
    expect(said((expect) => expect(event).toBeAccepted({ after: opened }))).toMatchInlineSnapshot(`
      "expect(event).toBeAccepted()

      "First Meeting closed on 12 November 2010" was expected to be accepted, but it
      is malformed.

      Because: city: expected no such field, found "Vientiane""
    `);
  });

  it('says with .not that it is', () => {
    expect(
      said((expect) => expect(eventOf('firstMeeting.opened')).not.toBeAccepted()),
    ).toMatchInlineSnapshot(`
      "expect(event).not.toBeAccepted()

      "First Meeting opened on 9 November 2010" was expected not to be accepted, but
      it is accepted."
    `);
  });

  it('throws for what is no event', () => {
    expect(said((expect) => expect(model).not.toBeAccepted())).toMatch(
      /^toBeAccepted takes what submit or explain gave/,
    );
  });
});

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

      "First Meeting closed on 12 November 2010" was expected to be refused by 8.4,
      but it is refused by 9.1.

      8.4:       was not asked, or does not apply here
      Provision: 9.1 (shall, binding), rule key-decisions-settled
      Expected:  workProgramme adopted or deferred, recommendations adopted or
                 deferred, intersessional adopted or deferred, conferenceSupport
                 adopted or deferred, nextMeeting adopted or deferred
      Found:     workProgramme neither, recommendations neither, intersessional
                 neither, conferenceSupport neither, nextMeeting neither
      Because:   9.1 asks that each key decision is adopted or deferred before the
                 First Meeting closes; expected work programme adopted or deferred,
                 found neither; recommendations adopted or deferred, found neither;
                 intersessional adopted or deferred, found neither; conference support
                 adopted or deferred, found neither; next meeting adopted or deferred,
                 found neither."
    `);
  });

  it('says what the provision found where the event is accepted', () => {
    const arranged = eventOf('interpretation.arranged');
    expect(said((expect) => expect(arranged).toBeRefusedBy('A5', { after: closed }))).toMatchInlineSnapshot(`
      "expect(event).toBeRefusedBy('A5')

      "interpretation arranged on 11 April 2011" was expected to be refused by A5, but
      it is malformed.

      A5:      was not asked, or does not apply here
      Because: on: expected a date on or after 2011-05-19, that of the last event,
               found "2011-04-11""
    `);
  });

  it('says with .not why it is', () => {
    expect(
      said((expect) => expect(onlyEnglish).not.toBeRefusedBy('A5', { after: opened })),
    ).toMatchInlineSnapshot(`
      "expect(event).not.toBeRefusedBy('A5')

      "decision adopted: languages on 12 November 2010" was expected not to be refused
      by A5, but it is refused by A1.2 and A5.

      Provision: A5 (shall, binding), rule tabled-text
      Expected:  en, fr, es
      Found:     en
      Because:   A5 asks that the decision adopts the text on the table; expected
                 languages en, fr, es, found en.
      To comply: change languages from en to en, fr, es; and before it: decision
                 adopted: work programme"
    `);
  });
});

describe('toBeMisplaced', () => {
  it('takes an event that has no place', () => {
    expect(closing).toBeMisplaced();
    expect(closing).not.toBeMisplaced({ after: opened });
  });

  it('says how it is received instead', () => {
    expect(said((expect) => expect(eventOf('firstMeeting.opened')).toBeMisplaced())).toMatchInlineSnapshot(`
      "expect(event).toBeMisplaced()

      "First Meeting opened on 9 November 2010" was expected to be out of place, but
      it is accepted."
    `);
  });

  it('says with .not where its place is', () => {
    expect(said((expect) => expect(eventOf('theme.discussed')).not.toBeMisplaced())).toMatchInlineSnapshot(`
      "expect(event).not.toBeMisplaced()

      "theme discussed: a on 27 June 2011" was expected to have a place, but it is out
      of place.

      Because:   it is out of place where the cycle stands. It has its place at:
                 between the Meetings, intersessional, under way, meeting, open.
      To comply: before it: First Meeting opened; decision adopted: work programme;
                 decision adopted: coordination; decision adopted: recommendations;
                 decision adopted: intersessional; decision adopted: conference
                 support; 4 more steps"
    `);
  });
});

describe('toReach', () => {
  it('takes a stage through which a record goes, or at which a cycle stands', () => {
    expect(model).toReach('secondMeeting');
    expect(model).toReach('firstMeeting.languages.adopted');
    expect(model).toReach('betweenMeetings.intersessional');
    expect(replay(ccm2011, model)).toReach('secondMeeting');
    expect(replay(ccm2011, model)).not.toReach('firstMeeting');
    expect(model).not.toReach('secondMeeting', { asOf: '2011-01-01' });
  });

  it('says where it stands, and what is wrong', () => {
    expect(
      said((expect) => expect(before('intersessional.closed', inTwo)).toReach('secondMeeting')),
    ).toMatchInlineSnapshot(`
      "expect(record).toReach('secondMeeting')

      The record was expected to reach "Second Meeting", but does not.

      It stands at: between the Meetings, intersessional, under way, meeting, open
      It stands at: between the Meetings, intersessional, under way, recommendations,
                    in preparation, future work, agreed
      It stands at: between the Meetings, intersessional, under way, recommendations,
                    in preparation, isu establishment, agreed
      It stands at: between the Meetings, intersessional, under way, recommendations,
                    in preparation, isu nature, agreed
      It stands at: between the Meetings, intersessional, under way, recommendations,
                    in preparation, structure, agreed
      It stands at: between the Meetings, Second Meeting, convened

      The record does not comply with "Convention on Cluster Munitions: work programme
      2011" as of 30 June 2011: it breaches A5.

      First event:  intersessional opened on 27 June 2011 (events[24])
      Provision:    A5 (shall, binding), rule languages-provided
      Expected:     en, fr, es
      Found:        en, fr
      Because:      A5 asks that the intersessional is held in the languages decided;
                    expected interpretation en, fr, es, found en, fr.
      To comply:    in events[20] (interpretation arranged on 11 April 2011), change
                    languages from en, fr to en, fr, es"
    `);
  });

  it('says with .not that it does', () => {
    expect(said((expect) => expect(model).not.toReach('secondMeeting'))).toMatchInlineSnapshot(`
      "expect(record).not.toReach('secondMeeting')

      The record was expected never to reach "Second Meeting", but does."
    `);
  });

  it('knows its stages', () => {
    expect(said((expect) => expect(model).not.toReach('preparing'))).toMatchInlineSnapshot(
      `""preparing" is no stage of ccm-2011. Did you mean betweenMeetings.intersessional.preparing?"`,
    );
  });
});

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

      The record was expected to owe A4, but does not.

      A4: the intersessional is held on the days and at the place decided - done, due
          27 June 2011"
    `);
    expect(
      said((expect) => expect(closed).toOweNext({ provision: 'A4', due: '2011-06-28' })),
    ).toMatchInlineSnapshot(`
      "expect(record).toOweNext({"provision":"A4","due":"2011-06-28"})

      The record was expected to owe A4 by 28 June 2011, but does not.

      A4: the intersessional is held on the days and at the place decided - still to
          do, due 27 June 2011"
    `);
    expect(said((expect) => expect(closed).toOweNext('6.2'))).toMatchInlineSnapshot(`
      "expect(record).toOweNext('6.2')

      The record was expected to owe 6.2, but does not.

      6.2 has no duty that falls due."
    `);
  });

  it('says with .not that it is owed', () => {
    expect(said((expect) => expect(closed).not.toOweNext('A4'))).toMatchInlineSnapshot(`
      "expect(record).not.toOweNext('A4')

      The record was expected not to owe A4, but does.

      A4: the intersessional is held on the days and at the place decided - still to
          do, due 27 June 2011"
    `);
  });
});

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

      "Second Meeting opened" was expected to be possible next, but is not.

      Second Meeting opened: not yet, from 12 September 2011 on; 2.3 and A3 would
                             refuse it"
    `);
    expect(
      said((expect) => expect(closed).toAllowNext({ type: 'decision.adopted', decision: 'languages' })),
    ).toMatchInlineSnapshot(`
      "expect(cycle).toAllowNext({"type":"decision.adopted","decision":"languages"})

      "decision adopted: languages" was expected to be possible next, but is not.

      decision adopted: languages: it can no longer happen"
    `);
  });

  it('says with .not that it is possible', () => {
    expect(said((expect) => expect(opened).not.toAllowNext('objection.raised'))).toMatchInlineSnapshot(`
      "expect(cycle).not.toAllowNext('objection.raised')

      "objection raised" was expected not to be possible next, but is."
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
});

describe('toHaveFulfilled', () => {
  it('takes paragraphs all of whose duties are done', () => {
    expect(model).toHaveFulfilled('A4', 'A7.2');
    expect(audit(ccm2011, model)).toHaveFulfilled('A6.2');
    expect(closed).not.toHaveFulfilled('A4');
  });

  it('says what is still to do', () => {
    expect(said((expect) => expect(closed).toHaveFulfilled('A6.2', 'A4'))).toMatchInlineSnapshot(`
      "expect(record).toHaveFulfilled('A6.2', 'A4')

      The record was expected to have fulfilled A6.2 and A4, but has not.

      A4: the intersessional is held on the days and at the place decided - still to
          do, due 27 June 2011"
    `);
  });

  it('says with .not that it is done', () => {
    expect(said((expect) => expect(model).not.toHaveFulfilled('A4'))).toMatchInlineSnapshot(`
      "expect(record).not.toHaveFulfilled('A4')

      The record was expected not to have fulfilled A4, but has.

      A4: the intersessional is held on the days and at the place decided - done, due
          27 June 2011"
    `);
  });
});

describe('the matchers', () => {
  const drafts = { ...ccm2011.drafts, languages: { languages: ['en', 'ar'] } };
  const own = withMachine({ ...ccm2011, id: 'own', drafts });
  const record: TreatyRecord = { ...underWay, programme: 'own' };

  it("take programmes of one's own, as an option or once for all", () => {
    expect(record).toBreachOnly('A5', { programme: own });
    expect(eventOf('firstMeeting.opened')).toBeAccepted({ programme: own });
    expect(() => expect(record).toBreach('A5')).toThrow('"own" is not known here');
    setProgrammes(own);
    expect(record).toBreach('A5');
    expect(createActor(own.machine).start()).not.toReach('firstMeeting');
  });

  it('need nothing of a test runner', () => {
    const { pass, message } = matchers.toBreach.call({}, model, 'A5');
    expect(pass).toBe(false);
    expect(message()).toBe(
      "expect(record).toBreach('A5')\n\nThe record was expected to breach A5: nothing on record fails A5.",
    );
  });

  it.each<[keyof typeof matchers, (expect: ExpectStatic) => void]>([
    ['toComply', (expect) => expect(model).not.toComply()],
    ['toBreach', (expect) => expect(model).toBreach('A5')],
    ['toBreachOnly', (expect) => expect(model).toBreachOnly('A5')],
    ['toDepartFrom', (expect) => expect(elsewhere).not.toDepartFrom('3.1')],
    ['toBeUndetermined', (expect) => expect(real).not.toBeUndetermined('A1.3')],
    ['toBeAccepted', (expect) => expect(closing).toBeAccepted({ after: opened })],
    ['toBeRefusedBy', (expect) => expect(closing).toBeRefusedBy('8.4', { after: opened })],
    ['toBeMisplaced', (expect) => expect(closing).not.toBeMisplaced()],
    ['toReach', (expect) => expect(model).not.toReach('secondMeeting')],
    ['toOweNext', (expect) => expect(closed).not.toOweNext('A4')],
    ['toAllowNext', (expect) => expect(closed).toAllowNext('secondMeeting.opened')],
    ['toHaveFulfilled', (expect) => expect(closed).toHaveFulfilled('A4')],
  ])('%s says the same under Jest', (_name, check) => {
    expect(saidUnderJest(check)).toBe(said(check));
  });

  it('are these', () => {
    expect(Object.keys(matchers)).toEqual([
      'toComply',
      'toBreach',
      'toBreachOnly',
      'toDepartFrom',
      'toBeUndetermined',
      'toBeAccepted',
      'toBeRefusedBy',
      'toBeMisplaced',
      'toReach',
      'toOweNext',
      'toAllowNext',
      'toHaveFulfilled',
    ]);
  });
});
