import type { Subject, TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  change,
  defer,
  dutyOf,
  failing,
  finding,
  incomplete,
  insert,
  leave,
  outline,
  receptionOf,
  refusedBy,
  send,
  upTo,
  without,
} from '../support/index.ts';

const notAgreed = (subject: Subject) => without('recommendation.agreed', { subject });
const agreed = (on: string): TreatyEvent => ({ on, type: 'recommendation.agreed', subject: 'structure' });
const transmittedOn = (on: string) => change('recommendations.transmitted', { on });

describe('2.3: the intersessional produces recommendations to the Second Meeting', () => {
  it('is met by recommendations on both subjects, transmitted before the Second Meeting', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['2.3']).toBe('passed');
    expect(dutyOf(audit, '2.3', 'outcome-agreed')).toMatchObject({ status: 'fulfilled', due: '2011-09-12' });
    expect(dutyOf(audit, '2.3', 'recommendations-transmitted').status).toBe('fulfilled');
  });

  it.each(['structure', 'futureWork'] as const)('refuses a transmission without %s', (subject) => {
    expect(outline(auditOf(notAgreed(subject)))).toEqual({
      verdict: 'notCompliant',
      failing: ['2.3', 'A3'],
      binding: ['2.3', 'A3'],
      refused: ['recommendations.transmitted'],
    });
    const sent = send('recommendations.transmitted', {}, notAgreed(subject));
    expect(refusedBy(sent)).toEqual(['2.3', 'A3']);
    expect(sent.possible).toBe('notYet');
  });

  it('asks for structure and future meetings only: the rest is for A3', () => {
    expect(outline(auditOf(notAgreed('isuEstablishment'), notAgreed('isuNature')))).toMatchObject({
      failing: ['A3'],
    });
  });

  it('says what was expected and what was found', () => {
    expect(finding(auditOf(notAgreed('structure')), '2.3')).toEqual({
      provision: '2.3',
      rule: 'outcome-agreed',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: ['structure', 'futureWork'],
      actual: ['futureWork', 'isuEstablishment', 'isuNature'],
      because:
        '2.3 requires: What the intersessional produces covers the subjects named. Not met. Subjects agreed: implementation structure, future intersessional work expected. Found: future intersessional work, establishment of an implementation support unit, nature of an implementation support unit.',
      on: '2011-07-11',
    });
  });

  it.each(['2011-06-27', '2011-06-30'])('counts what the intersessional agrees on %s', (on) => {
    expect(outline(auditOf(notAgreed('structure'), insert(agreed(on))))).toEqual(COMPLIANT);
  });

  it.each([
    ['2011-06-26', 'the day before it opens'],
    ['2011-07-01', 'the day after it closes'],
    ['2011-07-11', 'the day of the transmission'],
    ['2011-07-12', 'the day after that'],
  ])('does not count an agreement of %s, %s: only the intersessional agrees', (on) => {
    expect(outline(auditOf(notAgreed('structure'), insert(agreed(on))))).toEqual({
      verdict: 'notCompliant',
      failing: ['2.3', 'A3'],
      binding: ['2.3', 'A3'],
      refused: ['recommendations.transmitted'],
      misplaced: ['recommendation.agreed'],
    });
  });

  it('is met on one day: agreed, closed and transmitted on 30 June', () => {
    expect(outline(auditOf(transmittedOn('2011-06-30')))).toEqual(COMPLIANT);
  });

  it.each(['2011-06-30', '2011-09-12', '2011-09-13'])('is met by a transmission on %s', (on) => {
    expect(outline(auditOf(transmittedOn(on)))).toEqual(COMPLIANT);
  });

  it('refuses to open the Second Meeting when the transmission comes the day after', () => {
    expect(outline(auditOf(transmittedOn('2011-09-14')))).toEqual({
      verdict: 'notCompliant',
      failing: ['2.3', 'A3'],
      binding: ['2.3', 'A3'],
      refused: ['secondMeeting.opened'],
      misplaced: ['recommendations.transmitted'],
    });
  });

  it('refuses to open the Second Meeting without a transmission', () => {
    const edits = [without('recommendations.transmitted')];
    const audit = auditOf(...edits);
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['2.3', 'A3'],
      binding: ['2.3', 'A3'],
      refused: ['secondMeeting.opened'],
    });
    expect(dutyOf(audit, '2.3', 'recommendations-transmitted').status).toBe('breached');
    const sent = send('secondMeeting.opened', {}, ...edits);
    expect(refusedBy(sent)).toEqual(['2.3', 'A3']);
    expect(sent.possible).toBe('notYet');
  });

  it('binds with the work programme, even where the recommendations are deferred', () => {
    const audit = auditOf(defer('recommendations'), without('recommendations.transmitted'));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['2.3', '9.1', 'A3'],
      binding: ['2.3', '9.1'],
      refused: ['secondMeeting.opened'],
    });
  });

  it('is reported and let through before the work programme is adopted', () => {
    const audit = auditOf(
      ...(
        ['workProgramme', 'intersessional', 'languages', 'conferenceSupport', 'recommendations'] as const
      ).map(defer),
      without('recommendations.transmitted'),
    );
    expect(finding(audit, '2.3')).toMatchObject({ outcome: 'failed', binding: false });
    expect(outline(audit)).toMatchObject({ binding: ['9.1'] });
    expect(outline(audit).refused).toBeUndefined();
  });

  it.each([
    ['no transmission', without('recommendations.transmitted')],
    ['nothing agreed on structure', notAgreed('structure')],
  ])('cannot be told where an incomplete record has %s', (_what, edit) => {
    const audit = auditOf(incomplete, edit);
    expect(outline(audit)).toMatchObject({
      verdict: 'cannotTell',
      cantTell: expect.arrayContaining(['2.3', 'A3']),
    });
    expect(failing(audit)).toEqual([]);
  });

  it('is pending while the Second Meeting has not come', () => {
    const audit = auditOf(upTo('2011-06-30'));
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(dutyOf(audit, '2.3', 'recommendations-transmitted')).toEqual({
      provision: '2.3',
      rule: 'recommendations-transmitted',
      force: 'shall',
      binding: true,
      status: 'pending',
      due: '2011-09-12',
    });
  });

  it('cannot be told where the adoption of the work programme itself is unknown', () => {
    const audit = auditOf(incomplete, leave('workProgramme'));
    expect(audit.provisions['2.3']).toBe('cantTell');
    expect(audit.verdict).toBe('cannotTell');
  });

  it('is a shall against decisions of the intersessional, beside 1.2', () => {
    const decided = insert({ on: '2011-06-28', type: 'decision.adopted', decision: 'languages' });
    const audit = auditOf(decided);
    expect(finding(audit, '2.3')).toMatchObject({
      rule: 'decides-nothing',
      force: 'shall',
      binding: true,
      outcome: 'failed',
    });
    const unknown = auditOf(incomplete, leave('workProgramme'), decided);
    expect(finding(unknown, '2.3', 'decides-nothing')).toMatchObject({ outcome: 'cantTell' });
  });

  it('lets a transmission on too little through before the work programme is adopted', () => {
    const needing = ['workProgramme', 'intersessional', 'languages', 'conferenceSupport'] as const;
    const audit = auditOf(...needing.map(defer), defer('recommendations'), notAgreed('structure'));
    expect(finding(audit, '2.3')).toMatchObject({ rule: 'outcome-agreed', binding: false });
    expect(outline(audit)).toMatchObject({ binding: ['9.1'] });
    expect(outline(audit).refused).toBeUndefined();
  });
});

describe('2.3: to whom the recommendations go', () => {
  const sentTo = (to: string | undefined) => change('recommendations.transmitted', { to });
  const REFUSED = {
    verdict: 'notCompliant',
    failing: ['2.3', 'A3'],
    binding: ['2.3', 'A3'],
    refused: ['secondMeeting.opened'],
  };

  it.each([
    'secondMeeting',
    '2MSP',
    'Second Meeting',
    'Second Meeting of States Parties',
    ' second   meeting ',
    '2msp',
    undefined,
  ])('is the Second Meeting, by any of its names: %s', (to) => {
    const audit = auditOf(sentTo(to));
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['2.3']).toBe('passed');
  });

  it.each(['General Assembly', 'Third Meeting', 'the Second Meeting'])(
    'is not %s, which is asked nothing',
    (to) => {
      const audit = auditOf(sentTo(to));
      expect(outline(audit)).toEqual(REFUSED);
      expect(receptionOf(audit, 'recommendations.transmitted')).toBe('accepted');
      expect(dutyOf(audit, '2.3', 'recommendations-transmitted').status).toBe('breached');
      const sent = send('recommendations.transmitted', {}, sentTo(to));
      expect([sent.reception, sent.findings]).toEqual(['accepted', []]);
      expect(JSON.stringify(sent.snapshot.value)).toContain('inPreparation');
    },
  );

  it.each([
    ['2011-07-12', undefined],
    ['2011-09-12', undefined],
    ['2011-09-14', ['2.3', 'A3']],
  ])('may be followed by the right one: on %s', (on, binding) => {
    const again = insert({ on, type: 'recommendations.transmitted', to: '2MSP' });
    expect(outline(auditOf(sentTo('General Assembly'), again)).binding).toEqual(binding);
  });

  it('is sent to the right one once', () => {
    const again = insert({ on: '2011-07-12', type: 'recommendations.transmitted', to: '2MSP' });
    expect(outline(auditOf(again))).toEqual({
      verdict: 'notCompliant',
      misplaced: ['recommendations.transmitted'],
    });
  });

  it('cannot be told on an incomplete record that has only another one', () => {
    const audit = auditOf(incomplete, sentTo('General Assembly'));
    expect(audit.verdict).toBe('cannotTell');
    expect(failing(audit)).toEqual([]);
  });
});
