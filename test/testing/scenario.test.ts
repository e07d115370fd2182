import { ccm2011, EVENT_TYPES, type Programme, withMachine } from 'intersessional';
import * as testing from 'intersessional/testing';
import {
  accepted,
  adopted,
  allowing,
  amended,
  dateReached,
  deferred,
  type Expectation,
  everyDecisionAdopted,
  everythingBefore,
  firstMeetingClosed,
  firstMeetingOpened,
  fulfilling,
  happened,
  interpretationArranged,
  intersessionalClosed,
  intersessionalOpened,
  later,
  misplaced,
  not,
  objectionRaised,
  objectionWithdrawn,
  on,
  owing,
  proposed,
  recommendationAgreed,
  refusedBy,
  reported,
  type ScenarioEnd,
  scenario,
  secondMeetingConvened,
  secondMeetingOpened,
  standingAt,
  themeDiscussed,
} from 'intersessional/testing';
import { describe, expect, it } from 'vitest';

expect.extend(testing.matchers);

const opened = scenario(ccm2011).given(firstMeetingOpened(), adopted('workProgramme'));
const decided = scenario(ccm2011).given(firstMeetingOpened(), everyDecisionAdopted(), firstMeetingClosed());
const prepared = scenario(ccm2011).given(everythingBefore('intersessional.opened'));

const twoLanguages = adopted('languages', { languages: ['en', 'fr'] });

const message = (end: ScenarioEnd, expectation: Expectation): string => {
  try {
    end.then(expectation);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('The expectation was met.');
};

describe('a scenario', () => {
  it('reads as the documents do', () => {
    opened.when(twoLanguages).then(refusedBy('A5'));
    opened.when(adopted('languages')).then(accepted(), standingAt('firstMeeting.languages.adopted'));
    decided.when(themeDiscussed('a')).then(misplaced());
    decided
      .when(dateReached('2011-06-01'))
      .then(owing({ provision: 'A4', due: '2011-06-27' }), allowing('interpretation.arranged'));
    prepared
      .when(intersessionalOpened({ venue: 'Palais' }))
      .then(accepted(), reported('3.1'), not(reported('6.1')));
  });

  it('goes on from what came of it; what is refused moved nothing', () => {
    const { events } = opened
      .when(twoLanguages)
      .then(refusedBy('tabled-text'))
      .when(amended('languages', { languages: ['en', 'fr'] }))
      .then(accepted())
      .when(adopted('languages'))
      .then(accepted());
    expect(events.map(({ type }) => type).slice(-2)).toEqual(['decision.amended', 'decision.adopted']);
  });

  it('leads from the start to the end, and complies', () => {
    const whole = scenario(ccm2011)
      .given(everythingBefore('secondMeeting.opened'))
      .when(secondMeetingOpened())
      .then(accepted(), standingAt('secondMeeting'), fulfilling('A4', 'A7.2'));
    const record = { programme: 'ccm-2011', events: whole.events };
    expect(record).toComply();
    expect(record).toDepartFrom('A2.2');
  });

  it('is what the matchers take', () => {
    const end = opened.when(twoLanguages);
    expect(end).toBeRefusedBy('A5');
    expect(end).toReach('firstMeeting');
    expect(end.outcome.findings.length).toBeGreaterThan(0);
  });

  it('has a step for every type of event', () => {
    const camel = (type: string) => type.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());
    const own: Readonly<Record<string, string>> = {
      decisionProposed: 'proposed',
      decisionAmended: 'amended',
      decisionAdopted: 'adopted',
      decisionDeferred: 'deferred',
    };
    const names = EVENT_TYPES.map(camel).map((name) => own[name] ?? name);
    expect(names.filter((name) => !(name in testing))).toEqual([]);
  });
});

describe('a step', () => {
  const eventOf = ({ outcome }: ScenarioEnd) => outcome.event;

  it('is as the programme has it, on the day on which it would be', () => {
    expect(eventOf(decided.when(interpretationArranged()))).toEqual({
      on: '2010-11-10',
      type: 'interpretation.arranged',
      languages: ['en', 'fr', 'es'],
    });
    expect(eventOf(prepared.when(intersessionalOpened()))).toMatchObject({
      on: '2011-06-27',
      city: 'Geneva',
      languages: ['en', 'fr', 'es'],
    });
    const closed = prepared.given(intersessionalOpened()).when(intersessionalClosed());
    expect(eventOf(closed).on).toBe('2011-06-30');
  });

  it('is as it was decided since', () => {
    const span = { from: '2011-07-04', to: '2011-07-07' };
    const amendment = [
      amended('intersessional', { span }),
      amended('languages', { languages: ['en', 'ar'] }),
    ];
    const moved = scenario(ccm2011).given(
      firstMeetingOpened({ city: 'Vientiane', country: 'LA', president: { country: 'LA' } }),
      amendment,
      everyDecisionAdopted(),
      everythingBefore('intersessional.opened'),
    );
    expect(eventOf(moved.when(intersessionalOpened()))).toMatchObject({
      on: '2011-07-04',
      span,
      city: 'Geneva',
      chair: { country: 'LA' },
      languages: ['en', 'ar'],
    });
  });

  it('can be put on another day', () => {
    expect(eventOf(opened.when(on('2010-11-12', firstMeetingClosed()))).on).toBe('2010-11-12');
    expect(eventOf(prepared.when(later(7, intersessionalOpened()))).on).toBe('2011-07-04');
    expect(eventOf(opened.when(on('2010-11-12', everyDecisionAdopted()))).on).toBe('2010-11-12');
    const july = { from: '2011-07-04', to: '2011-07-07' };
    prepared.when(later(1, intersessionalOpened({ span: july }))).then(refusedBy('A4'));
  });

  it('fills in what the table leaves blank', () => {
    expect(eventOf(opened.when(adopted('nextMeeting')))).toMatchObject({ terms: { city: 'Beirut' } });
    const proposal = proposed('nextMeeting', { span: { from: '2011-09-13', to: '2011-09-16' } });
    const convened = scenario(ccm2011)
      .given(firstMeetingOpened(), proposal, everyDecisionAdopted(), firstMeetingClosed())
      .when(secondMeetingConvened());
    expect(eventOf(convened)).toMatchObject({ span: { from: '2011-09-13' }, country: 'LB' });
  });

  it('can be of any type, with any fields, or an event as it is', () => {
    opened.when(happened('consultation.held', { forum: 'Lao Support Group' })).then(accepted());
    opened.when({ on: '2010-11-12', type: 'firstMeeting.closed' }).then(refusedBy('9.1'));
    opened.when(objectionRaised('languages', 'X'), adopted('languages')).then(refusedBy('consensus'));
    opened
      .given(
        objectionRaised('languages', 'X'),
        objectionWithdrawn('languages', 'X'),
        deferred('coordination'),
      )
      .when(adopted('languages'))
      .then(accepted());
    prepared
      .given(intersessionalOpened())
      .when(recommendationAgreed('isuEstablishment', 'defer'))
      .then(accepted());
  });

  it('comes from the programme, whichever it is', () => {
    const drafts = { ...ccm2011.drafts, languages: { languages: ['ar'] } };
    const own: Programme = withMachine({ ...ccm2011, id: 'own', drafts });
    const end = scenario(own)
      .given(firstMeetingOpened(), everyDecisionAdopted())
      .when(interpretationArranged());
    expect(end.outcome.event).toMatchObject({ languages: ['ar'] });
    end.then(accepted());
  });
});

describe('a scenario that fails', () => {
  it('tells its story, and why', () => {
    expect(message(opened.when(twoLanguages), accepted())).toMatchInlineSnapshot(`
      "Scenario under ccm-2011
        given  First Meeting opened on 9 November 2010
               decision adopted: work programme on 9 November 2010
        when   decision adopted: languages on 9 November 2010 (languages: English,
               French)
        then   it is accepted

      The event was expected to be accepted. It is refused by A5.

      Event:     decision adopted: languages on 9 November 2010
      Provision: A5 (shall, binding), rule tabled-text
      Expected:  English, French, Spanish
      Found:     English, French
      Because:   A5 requires: The decision adopts the text on the table. Not met.
                 Languages: English, French, Spanish expected. Found: English, French.
      To comply: Change "languages" from English, French to English, French, Spanish."
    `);
    expect(message(opened.when(adopted('languages')), refusedBy('A5'))).toMatchInlineSnapshot(`
      "Scenario under ccm-2011
        given  First Meeting opened on 9 November 2010
               decision adopted: work programme on 9 November 2010
        when   decision adopted: languages on 9 November 2010
        then   it is refused by A5

      The event was expected to be refused by A5. It is accepted.
      A5 requires: No objection stands when the decision is adopted. Met.

      Event: decision adopted: languages on 9 November 2010"
    `);
    expect(message(opened.when(adopted('languages')), misplaced())).toMatch(
      /expected to be out of place\. It is accepted\.$/m,
    );
    expect(message(opened.when(adopted('languages')), not(accepted()))).toMatch(/not to be\s+accepted/);
    expect(message(opened.when(adopted('languages')), standingAt('preparation'))).toMatch(
      /Current stage: First Meeting/,
    );
    expect(message(opened.when(adopted('languages')), owing('A4'))).toMatch(/Not called\s+for/);
    expect(message(opened.when(adopted('languages')), fulfilling('A4'))).toMatch(/Not all are\./);
    expect(message(opened.when(adopted('languages')), allowing('theme.discussed'))).toMatch(
      /It\s+is\s+not\./,
    );
  });

  it('says what is reported, where something else was expected', () => {
    const end = prepared.when(intersessionalOpened({ venue: 'Palais' }));
    expect(message(end, reported('6.1'))).toMatchInlineSnapshot(`
      "Scenario under ccm-2011
        given  14 events, then
               contribution received on 10 November 2010
               conference support arranged on 10 November 2010
               interpretation arranged on 10 November 2010
               participants invited on 10 November 2010
               Standing Committees scheduled on 10 November 2010
        when   intersessional opened on 27 June 2011 (days: 27-30 June 2011; city:
               Geneva; country: Switzerland; venue: Palais; office of the chair:
               President; country of the chair: Lao PDR; languages: English, French,
               Spanish; format: informal)
        then   it is let through with these reported: 6.1

      The event was expected to be let through with these reported: 6.1. Reported: 3.1
      and A2.2.

      Provision: 6.1 (should, only reported), rule interpretation-provided
      Expected:  English, French, Spanish
      Found:     English, Spanish, French
      Because:   6.1 recommends: Interpretation is arranged by the opening of the
                 intersessional. Met."
    `);
    expect(message(end, not(reported('3.1')))).toMatch(/Found: +Palais/);
    expect(message(opened.when(twoLanguages), reported('A5'))).toMatch(
      /Nothing is\s+reported\. It is refused/,
    );
  });

  it('says which given event did not happen', () => {
    expect(() => opened.given(intersessionalOpened())).toThrowErrorMatchingInlineSnapshot(`
      [ScenarioError: Scenario under ccm-2011
        given  First Meeting opened on 9 November 2010
               decision adopted: work programme on 9 November 2010
        given  intersessional opened on 27 June 2011 (days: 27-30 June 2011; city:
               Geneva; country: Switzerland; venue: WMO; office of the chair:
               President; country of the chair: Lao PDR; languages: English, French,
               Spanish; format: informal)

      The event was expected to have happened. It is refused by 7.1.

      Event:     intersessional opened on 27 June 2011
      Provision: 7.1 (shall, binding), rule coordinator-appointed
      Expected:  executive coordinator: on record, duties of the coordinator:
                 substance, conference services
      Found:     executive coordinator: nothing, duties of the coordinator: none
      Because:   7.1 requires: The President appoints an executive coordinator, for
                 substance and conference services, by the opening of the
                 intersessional. Not met. Executive coordinator: not on record. Duties
                 of the coordinator: substance, conference services expected. Found:
                 none.
      To comply: Before it: decision adopted: coordination; decision adopted:
                 recommendations; decision adopted: intersessional; decision adopted:
                 conference support; decision adopted: next meeting; coordinator
                 appointed; and 1 more step.]
    `);
    expect(() => opened.when(twoLanguages, firstMeetingClosed())).toThrow('was expected to have happened');
    expect(() => decided.given(everythingBefore('firstMeeting.opened'))).toThrow(
      'no longer comes: "First Meeting opened"',
    );
  });

  it('says so where nothing was expected, also where it was awaited', async () => {
    const end = opened.when(twoLanguages);
    expect(() => end.then()).toThrow("such as .then(refusedBy('A5'))");
    await expect(Promise.resolve(end)).rejects.toThrow("such as .then(refusedBy('A5'))");
    expect(() => opened.when()).toThrow('at least one event');
  });
});
