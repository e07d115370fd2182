import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  amend,
  auditAsOf,
  auditOf,
  bindingFailing,
  COMPLIANT,
  change,
  convenedFor,
  decidedOn,
  defer,
  failing,
  finding,
  heldOn,
  incomplete,
  insert,
  insertBefore,
  leave,
  object,
  offered,
  outline,
  receptionOf,
  refusedBy,
  send,
  supportArranged,
  THEMES,
  upTo,
  withdraw,
  without,
} from '../support/index.ts';

const LANGUAGES = ['en', 'fr', 'es'];
const NEEDING = ['intersessional', 'languages', 'conferenceSupport'] as const;
const noProgramme = [defer('workProgramme'), ...NEEDING.map(defer)];
const close = upTo('2010-11-12');

describe('when a provision binds', () => {
  it('an annex statement binds from the adoption of its own decision', () => {
    const plain = (on: string) =>
      insert({ on, type: 'contribution.received', fund: 'UNDP-BCPR-TTF', earmarked: false });
    expect(outline(auditOf(plain('2010-11-11')))).toEqual({ verdict: 'compliant', failing: ['A6.3'] });
    expect(receptionOf(auditOf(plain('2010-11-13')), 'contribution.received')).toBe('refused');
  });

  it('1.2, 2.3 and 6.2 bind from the adoption of the work programme', () => {
    const official = insert({ on: '2011-06-28', type: 'document.issued', status: 'official' });
    const silent = without('recommendations.transmitted');
    expect(bindingFailing(auditOf(official, silent))).toEqual(['2.3', '6.2', 'A3']);
    const unbound = auditOf(...noProgramme, defer('recommendations'), official, silent);
    expect(failing(unbound)).toEqual(expect.arrayContaining(['2.3', '6.2', 'A3']));
    expect(bindingFailing(unbound)).toEqual(['9.1']);
  });

  it('7.1, 8.4 and 9.1 bind from the start', () => {
    const audit = auditOf(
      leave('recommendations'),
      without('coordinator.appointed'),
      decidedOn('2011-09-12', '2011-09-17'),
      convenedFor('2011-09-12', '2011-09-17'),
      heldOn('2011-09-12', '2011-09-17'),
    );
    expect(bindingFailing(audit)).toEqual(['7.1', '8.4', '9.1']);
  });

  it('every other paragraph of the body is only reported', () => {
    const audit = auditOf(
      without('standingCommittees.scheduled'),
      without('participants.invited'),
      without('interpretation.arranged'),
      change('sponsorship.established', { funding: 'assessed' }),
      change('coordinator.appointed', { name: 'Somebody Else' }),
      change('preparatoryMeeting.held', { days: 2 }),
      change('intersessional.opened', { venue: 'elsewhere', chair: { office: 'friend', country: 'DE' } }),
    );
    expect(outline(audit)).toEqual({
      verdict: 'compliant',
      failing: ['3.1', '3.3', '4.2', '4.3', '5.1', '6.1', '7.3'],
      cantTell: ['3.1'],
    });
  });
});

describe('what a decision may say (`text-on-the-table`, `amended-text-binds`)', () => {
  const fewer = { themes: THEMES.filter((theme) => theme !== 'h') };

  it('refuses terms that depart from the text on the table', () => {
    const sent = send('decision.adopted', {}, adoptWith('workProgramme', fewer));
    expect(refusedBy(sent)).toEqual(['A1.3']);
  });

  it('takes an amended text for the text, and only reports that it departs from the paper', () => {
    const audit = auditOf(
      amend('workProgramme', fewer),
      adoptWith('workProgramme', fewer),
      without('theme.discussed', { theme: 'h' }),
    );
    expect(outline(audit)).toMatchObject({ verdict: 'compliant', failing: ['A1.3'] });
    expect(finding(audit, 'A1.3')).toMatchObject({ rule: 'paper-text', binding: false });
  });

  it('replaces the figures of the annex everywhere', () => {
    const july = { span: { from: '2011-07-04', to: '2011-07-07' }, city: 'Geneva', country: 'CH' };
    const amended = [upTo('2011-05-19'), amend('intersessional', july)];
    expect(auditAsOf('2011-07-07', ...amended).verdict).toBe('compliant');
    expect(bindingFailing(auditAsOf('2011-07-08', ...amended))).toEqual(['A4']);
  });

  it('adopts the text as proposed where no terms are given', () => {
    expect(outline(auditOf(heldOn('2011-09-12', '2011-09-16')))).toEqual(COMPLIANT);
  });
});

describe('a host binds only itself (`host-binds-itself`, `offers-stand`)', () => {
  const ZAGREB = { country: 'HR', city: 'Zagreb' };

  it('keeps Lebanon to Beirut, five days, 10-20 September', () => {
    expect(outline(auditOf(close, decidedOn('2011-09-16', '2011-09-20')))).toEqual(COMPLIANT);
    expect(bindingFailing(auditOf(close, decidedOn('2011-09-17', '2011-09-21')))).toEqual(['8.4']);
    expect(bindingFailing(auditOf(close, decidedOn('2011-09-12', '2011-09-17')))).toEqual(['8.4']);
  });

  it('lets another host join, and a host replace its own offer', () => {
    const window = { from: '2011-09-10', to: '2011-09-30' };
    const elsewhere = decidedOn('2011-09-12', '2011-09-16', ZAGREB);
    expect(outline(auditOf(close, offered(window, ZAGREB), elsewhere))).toEqual(COMPLIANT);
    expect(bindingFailing(auditOf(close, offered(window), elsewhere))).toEqual(['8.4']);
    expect(
      outline(auditOf(close, offered(window, { days: 6 }), decidedOn('2011-09-12', '2011-09-17'))),
    ).toEqual(COMPLIANT);
  });
});

describe('consensus (`consensus`)', () => {
  it('refuses a decision with a standing objection, citing its own paragraphs', () => {
    const sent = send('decision.adopted', { decision: 'languages' }, object('languages', 'XX'));
    expect(refusedBy(sent)).toEqual(['A5']);
    expect(sent.possible).toBe('notYet');
    expect(finding(auditOf(object('languages', 'XX')), 'A5')).toEqual({
      provision: 'A5',
      rule: 'consensus',
      condition: 'adoption',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'none',
      actual: ['XX'],
      because: expect.stringContaining('A5 requires: No objection stands when the decision is adopted.'),
      on: '2010-11-12',
    });
  });

  it('needs every objection withdrawn, by the delegation that raised it', () => {
    const two = [object('languages', 'YY'), object('languages', 'XX')];
    expect(outline(auditOf(withdraw('languages', 'XX'), ...two))).toMatchObject({ binding: ['A5'] });
    expect(outline(auditOf(withdraw('languages', 'XX'), withdraw('languages', 'YY'), ...two))).toEqual(
      COMPLIANT,
    );
  });

  it('leaves an objection to another decision alone', () => {
    const audit = auditOf(defer('coordination'), object('coordination', 'XX'));
    expect(outline(audit)).toEqual(COMPLIANT);
  });

  it('cannot tell of an objection that may have been withdrawn off the record', () => {
    const audit = auditOf(close, incomplete, object('languages', 'XX'));
    expect(outline(audit)).toEqual({ verdict: 'cannotTell', cantTell: ['A5'] });
  });

  it.each(['2010-11-08', '2010-11-13'])('misplaces a decision of %s: the Meeting is not open', (on) => {
    const audit = auditOf(change('decision.adopted', { on }, { decision: 'languages' }));
    expect(outline(audit)).toMatchObject({
      verdict: 'notCompliant',
      misplaced: ['decision.adopted languages'],
    });
  });

  it('misplaces an objection to what is already adopted, and a second adoption', () => {
    const again = insertBefore('firstMeeting.closed', {
      on: '2010-11-12',
      type: 'decision.adopted',
      decision: 'languages',
    });
    expect(outline(auditOf(again)).misplaced).toEqual(['decision.adopted languages']);
    const late = insert({
      on: '2010-11-13',
      type: 'objection.raised',
      decision: 'languages',
      delegation: 'XX',
    });
    expect(outline(auditOf(late))).toEqual({
      verdict: 'notCompliant',
      misplaced: ['objection.raised languages'],
    });
  });
});

describe('closing the First Meeting (`key-decisions`, `deferral`)', () => {
  it('is refused while a key decision is neither adopted nor deferred', () => {
    expect(refusedBy(send('firstMeeting.closed', {}, leave('recommendations')))).toEqual(['9.1']);
  });

  it('goes through with a deferral, and 9.1 is not met', () => {
    expect(send('firstMeeting.closed', {}, defer('recommendations')).reception).toBe('accepted');
    const audit = auditOf(defer('recommendations'));
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['9.1'], binding: ['9.1'] });
    expect(receptionOf(audit, 'firstMeeting.closed')).toBe('accepted');
  });

  it('takes an appointment under 7.2 for (e)', () => {
    expect(outline(auditOf(leave('coordination')))).toEqual(COMPLIANT);
    const duties = change('coordinator.appointed', { duties: ['substance', 'conferenceServices'] });
    expect(bindingFailing(auditOf(leave('coordination'), duties))).toEqual(['9.1']);
  });
});

describe('dependencies (`needs-the-programme`)', () => {
  it.each(NEEDING)('%s needs the work programme', (decision) => {
    const others = NEEDING.filter((each) => each !== decision);
    const sent = send('decision.adopted', { decision }, defer('workProgramme'), ...others.map(defer));
    expect(refusedBy(sent)).toEqual(['A1.2']);
  });

  it('takes them in any order on the same day', () => {
    const last = [
      leave('workProgramme'),
      insertBefore('firstMeeting.closed', {
        on: '2010-11-12',
        type: 'decision.adopted',
        decision: 'workProgramme',
      }),
    ];
    expect(outline(auditOf(...last))).toEqual(COMPLIANT);
  });
});

describe('the intersessional decides nothing (`decides-nothing`)', () => {
  const decided = (on: string) => insert({ on, type: 'decision.adopted', decision: 'languages' });

  it('refuses a decision while it is open, citing 1.2 and 2.3', () => {
    expect(refusedBy(send('decision.adopted', { on: '2011-06-28' }, decided('2011-06-28')))).toEqual([
      '1.2',
      '2.3',
    ]);
  });

  it.each(['2011-06-26', '2011-07-01'])('misplaces it on %s, when it is not', (on) => {
    const sent = send('decision.adopted', { on }, decided(on));
    expect(sent.reception).toBe('misplaced');
    expect(sent.findings).toEqual([]);
    expect(sent.stages).toContain('firstMeeting.languages.onTheTable');
  });

  it('lets such a decision change nothing that was decided', () => {
    const audit = auditOf(
      insert({
        on: '2011-06-28',
        type: 'decision.adopted',
        decision: 'nextMeeting',
        terms: {
          president: { country: 'LA' },
          span: { from: '2011-09-19', to: '2011-09-20' },
          city: 'Vientiane',
          country: 'LA',
        },
      }),
    );
    expect(bindingFailing(audit)).toEqual(['1.2', '2.3']);
    expect(receptionOf(audit, 'secondMeeting.opened')).toBe('accepted');
  });
});

describe('themes (`themes-are-a-set`)', () => {
  it('are due by the close, in any order, with further ones welcome', () => {
    const backwards = [...THEMES, 'gender']
      .reverse()
      .map((theme) => ({ on: '2011-06-28', type: 'theme.discussed', theme }) as const);
    expect(outline(auditOf(without('theme.discussed'), insert(...backwards)))).toEqual(COMPLIANT);
    expect(refusedBy(send('intersessional.closed', {}, without('theme.discussed', { theme: 'h' })))).toEqual([
      'A1.3',
    ]);
  });
});

describe('recommendations (`unit-if-established`, `recipient`)', () => {
  it('are due by their transmission, and that by the Second Meeting', () => {
    const unsent = without('recommendations.transmitted');
    expect(refusedBy(send('secondMeeting.opened', {}, unsent))).toEqual(['2.3', 'A3']);
    const open = without('recommendation.agreed', { subject: 'futureWork' });
    expect(refusedBy(send('recommendations.transmitted', {}, open))).toEqual(['2.3', 'A3']);
  });

  it('say of what nature a unit is only where there is to be one', () => {
    const nature = without('recommendation.agreed', { subject: 'isuNature' });
    const none = change(
      'recommendation.agreed',
      { outcome: 'doNotEstablish' },
      { subject: 'isuEstablishment' },
    );
    expect(bindingFailing(auditOf(nature))).toEqual(['A3']);
    expect(outline(auditOf(nature, none))).toEqual(COMPLIANT);
  });
});

describe('languages (`more-languages`, `arrangements-add-up`)', () => {
  it('are met by the three and more, both the own ones of the meeting and the sum arranged', () => {
    const six = [...LANGUAGES, 'ar', 'ru', 'zh'];
    expect(
      outline(
        auditOf(
          change('interpretation.arranged', { languages: six }),
          change('intersessional.opened', { languages: six }),
        ),
      ),
    ).toEqual(COMPLIANT);
    const two = { languages: ['en', 'fr'] };
    const arranged = change('interpretation.arranged', two);
    expect(send('interpretation.arranged', {}, arranged).reception).toBe('accepted');
    expect(refusedBy(send('intersessional.opened', {}, arranged))).toEqual(['A5']);
    expect(refusedBy(send('intersessional.opened', {}, change('intersessional.opened', two)))).toEqual([
      'A5',
    ]);
  });
});

describe('back-to-back (`immediately`)', () => {
  it.each([
    ['2011-06-23', ['3.1']],
    ['2011-06-24', undefined],
    ['2011-06-26', undefined],
    ['2011-06-27', ['3.1']],
  ])('the Standing Committees end on %s', (to, reported) => {
    const audit = auditOf(change('standingCommittees.scheduled', { span: { from: '2011-06-20', to } }));
    expect(outline(audit)).toEqual({ verdict: 'compliant', ...(reported && { failing: reported }) });
  });
});

describe('funding (`support-of-this-meeting`, `other-funds`)', () => {
  it('is judged where support is arranged and where the fund receives', () => {
    expect(refusedBy(send('support.arranged', {}, change('support.arranged', { fund: 'other' })))).toEqual([
      'A6.3',
    ]);
    expect(
      refusedBy(send('contribution.received', {}, change('contribution.received', { earmarked: false }))),
    ).toEqual(['A6.3']);
  });

  it('leaves contributions to other funds alone', () => {
    const other = change('contribution.received', { fund: 'other', earmarked: false });
    expect(outline(auditOf(other))).toEqual(COMPLIANT);
  });
});

describe('silence breaches too (`silence`)', () => {
  it.each([
    ['A4', '2011-05-19', '2011-06-30', '2011-07-01'],
    ['A7.2', '2011-08-01', '2011-09-16', '2011-09-17'],
  ])('%s', (paragraph, end, last, after) => {
    expect(outline(auditAsOf(last, upTo(end)))).toEqual(COMPLIANT);
    expect(outline(auditAsOf(after, upTo(end)))).toEqual({
      verdict: 'notCompliant',
      failing: [paragraph],
      binding: [paragraph],
    });
    expect(auditAsOf(after, incomplete, upTo(end)).verdict).toBe('cannotTell');
  });
});

describe('the last half day (`inside-the-days`)', () => {
  it('is half a day at the end, inside; outside it is free', () => {
    const held = (on: string, days: number) => change('preparatoryMeeting.held', { on, days });
    expect(outline(auditOf(held('2011-06-30', 0.5)))).toEqual(COMPLIANT);
    expect(failing(auditOf(held('2011-06-30', 1)))).toEqual(['3.3']);
    expect(failing(auditOf(held('2011-06-29', 0.5)))).toEqual(['3.3']);
    expect(outline(auditOf(held('2011-07-01', 3)))).toEqual(COMPLIANT);
    expect(auditOf(held('2011-06-30', 1)).verdict).toBe('compliant');
  });
});

describe('vocabulary', () => {
  it('knows the bodies, the fund and the venue of the paper', () => {
    const audit = auditOf(
      without('support.arranged'),
      insert(supportArranged({ assistedBy: ['UNODA', 'GICHD'], fund: 'UNDP-BCPR-TTF' })),
      change('coordinator.appointed', { body: 'UNDP-BCPR' }),
      change('coordination.held', { with: ['UN', 'ICRC', 'CMC'] }),
      change('intersessional.opened', { venue: 'WMO' }),
    );
    expect(outline(audit)).toEqual(COMPLIANT);
  });

  it('takes others as free text', () => {
    const audit = auditOf(
      change('coordination.held', { with: ['UN', 'ICRC', 'CMC', 'Handicap International'] }),
      insert({
        on: '2011-03-02',
        type: 'contribution.received',
        fund: 'a fund of its own',
        earmarked: false,
      }),
    );
    expect(outline(audit)).toEqual(COMPLIANT);
  });
});

describe('due by the opening of the intersessional (`regularly`, `who-appoints`)', () => {
  it('refuses for 7.1 and A6.2, and reports A2.1, 4.2 and 6.1', () => {
    const audit = auditOf(
      without('coordinator.appointed'),
      without('support.arranged'),
      without('friend.designated'),
      without('participants.invited'),
      without('interpretation.arranged'),
      without('coordination.held'),
    );
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['4.2', '6.1', '7.1', '7.4', 'A2.1', 'A2.2', 'A6.2'],
      binding: ['7.1', 'A6.2'],
      refused: ['intersessional.opened'],
    });
  });

  it('takes two coordination meetings between the two meetings for regular', () => {
    const held = (on: string) => insert({ on, type: 'coordination.held', with: ['UN', 'ICRC', 'CMC'] });
    const none = without('coordination.held');
    expect(outline(auditOf(none, held('2010-11-13'), held('2011-06-26')))).toEqual(COMPLIANT);
    expect(failing(auditOf(none, held('2010-11-11'), held('2011-06-26')))).toEqual(['A2.2']);
    expect(failing(auditOf(none, held('2010-11-13'), held('2011-06-28')))).toEqual(['A2.2']);
  });
});

describe('who presides (`state-presides`)', () => {
  const presidedBy = (president: { name?: string; country: string }) =>
    change('secondMeeting.opened', { president });

  it('is a State: another person of it is no breach', () => {
    expect(outline(auditOf(presidedBy({ name: 'Adnan Mansour', country: 'LB' })))).toEqual(COMPLIANT);
    expect(bindingFailing(auditOf(presidedBy({ name: 'Adnan Mansour', country: 'LA' })))).toEqual(['A7.1']);
  });

  it('is nobody while the blank is open', () => {
    const audit = auditOf(without('decision.proposed'), presidedBy({ country: 'LA' }));
    expect(receptionOf(audit, 'secondMeeting.opened')).toBe('accepted');
  });
});
