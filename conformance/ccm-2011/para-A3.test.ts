import type { Subject } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  amend,
  auditOf,
  COMPLIANT,
  change,
  defer,
  dutyOf,
  finding,
  incomplete,
  insert,
  insertBefore,
  object,
  outline,
  propose,
  receptionOf,
  refusedBy,
  send,
  undetermined,
  upTo,
  without,
} from '../support/index.ts';

const SUBJECTS: Subject[] = ['structure', 'futureWork', 'isuEstablishment', 'isuNature'];
const notAgreed = (subject: Subject) => without('recommendation.agreed', { subject });
const unit = (outcome: 'establish' | 'doNotEstablish' | 'defer' | undefined) =>
  change('recommendation.agreed', { outcome }, { subject: 'isuEstablishment' });
const REFUSED = {
  verdict: 'notCompliant',
  failing: ['A3'],
  binding: ['A3'],
  refused: ['recommendations.transmitted'],
};

describe('A3: the subjects of the recommendations', () => {
  it('is met by all four', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions.A3).toBe('passed');
    expect(dutyOf(audit, 'A3', 'subjects-agreed')).toMatchObject({ status: 'fulfilled', due: '2011-09-12' });
    expect(dutyOf(audit, 'A3', 'isu-nature-agreed').status).toBe('fulfilled');
  });

  it('refuses a transmission that says nothing on a unit', () => {
    const edits = [notAgreed('isuEstablishment'), notAgreed('isuNature')];
    const audit = auditOf(...edits);
    expect(outline(audit)).toEqual(REFUSED);
    expect(dutyOf(audit, 'A3', 'subjects-agreed').status).toBe('breached');
    expect(refusedBy(send('recommendations.transmitted', {}, ...edits))).toEqual(['A3']);
    expect(finding(audit, 'A3')).toEqual({
      provision: 'A3',
      rule: 'subjects-agreed',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: { includes: 'isuEstablishment' },
      actual: ['futureWork', 'structure'],
      because:
        'A3 requires: Each subject decided is agreed before the recommendations are transmitted. Not met. Subjects agreed: establishment of an implementation support unit expected. Found: future intersessional work, implementation structure.',
      on: '2011-07-11',
    });
  });

  it('takes a draft for no agreement', () => {
    expect(outline(auditOf(notAgreed('structure')))).toMatchObject({
      binding: ['2.3', 'A3'],
      refused: ['recommendations.transmitted'],
    });
  });

  it('lets a draft be written before the intersessional, but not an agreement', () => {
    const ahead = (type: 'recommendation.drafted' | 'recommendation.agreed') =>
      auditOf(insertBefore('intersessional.opened', { on: '2011-06-26', type, subject: 'structure' }));
    expect(outline(ahead('recommendation.drafted'))).toEqual(COMPLIANT);
    expect(outline(ahead('recommendation.agreed'))).toMatchObject({
      verdict: 'notCompliant',
      misplaced: ['recommendation.agreed'],
    });
  });

  it('calls for the nature of a unit only where one is to be established', () => {
    expect(outline(auditOf(unit('establish'), notAgreed('isuNature')))).toEqual(REFUSED);
    for (const outcome of ['doNotEstablish', 'defer'] as const) {
      const audit = auditOf(unit(outcome), notAgreed('isuNature'));
      expect(outline(audit)).toEqual(COMPLIANT);
      expect(dutyOf(audit, 'A3', 'isu-nature-agreed').status).toBe('notTriggered');
    }
    expect(outline(auditOf(unit('doNotEstablish')))).toEqual(COMPLIANT);
  });

  it('says what is missing where its nature is', () => {
    expect(finding(auditOf(notAgreed('isuNature')), 'A3')).toMatchObject({
      rule: 'isu-nature-agreed',
      expected: { includes: 'isuNature' },
      actual: ['futureWork', 'isuEstablishment', 'structure'],
    });
  });

  it('goes by the last agreement on a unit', () => {
    const subject = 'isuEstablishment';
    const first = change('recommendation.agreed', { on: '2011-06-29' }, { subject });
    const again = (on: string) =>
      insert({ on, type: 'recommendation.agreed', subject, outcome: 'doNotEstablish' });
    expect(outline(auditOf(notAgreed('isuNature'), first))).toEqual(REFUSED);
    expect(outline(auditOf(notAgreed('isuNature'), first, again('2011-06-30')))).toEqual(COMPLIANT);
    expect(outline(auditOf(notAgreed('isuNature'), first, again('2011-07-01')))).toEqual({
      ...REFUSED,
      misplaced: ['recommendation.agreed'],
    });
  });

  it('cannot be told where the outcome on a unit, or its nature, is not on record', () => {
    const outcome = auditOf(unit(undefined), notAgreed('isuNature'));
    expect(outline(outcome)).toEqual({ verdict: 'cannotTell', cantTell: ['A3'] });
    const nature = auditOf(incomplete, notAgreed('isuNature'));
    expect(nature.verdict).toBe('cannotTell');
    expect(undetermined(nature)).toContain('A3');
    expect(receptionOf(nature, 'recommendations.transmitted')).toBe('accepted');
  });

  it('is reported and let through where the decision was deferred', () => {
    const audit = auditOf(defer('recommendations'), notAgreed('isuNature'));
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['9.1', 'A3'], binding: ['9.1'] });
    expect(receptionOf(audit, 'recommendations.transmitted')).toBe('accepted');
    expect(finding(audit, 'A3')).toMatchObject({ outcome: 'failed', binding: false });
  });
});

describe('A3: recommendations are made for the Second Meeting', () => {
  it('refuses to open it without them', () => {
    const audit = auditOf(without('recommendations.transmitted'));
    expect(outline(audit)).toMatchObject({ binding: ['2.3', 'A3'], refused: ['secondMeeting.opened'] });
    expect(finding(audit, 'A3')).toMatchObject({ rule: 'recommendations-transmitted', binding: true });
    expect(dutyOf(audit, 'A3', 'recommendations-transmitted').status).toBe('breached');
  });
});

describe('A3: the text adopted', () => {
  const two = { subjects: SUBJECTS.slice(0, 2) };
  const silentOnUnit = [notAgreed('isuEstablishment'), notAgreed('isuNature')];

  it('refuses fewer subjects than the text on the table', () => {
    const audit = auditOf(upTo('2010-11-12'), adoptWith('recommendations', two));
    expect(outline(audit)).toEqual({
      ...REFUSED,
      refused: ['decision.adopted recommendations'],
    });
    expect(
      refusedBy(send('decision.adopted', { decision: 'recommendations' }, adoptWith('recommendations', two))),
    ).toEqual(['A3']);
    expect(finding(audit, 'A3')).toMatchObject({
      rule: 'tabled-text',
      expected: SUBJECTS,
      actual: ['structure', 'futureWork'],
    });
  });

  it('only calls for the subjects of amended terms, and reports them', () => {
    for (const put of [amend, propose]) {
      const audit = auditOf(put('recommendations', two), ...silentOnUnit);
      expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['A3'] });
      expect(finding(audit, 'A3')).toMatchObject({ rule: 'paper-text', force: 'shall', binding: false });
    }
  });

  it('leaves 2.3 to call for what amended terms leave out', () => {
    const terms = { subjects: ['isuEstablishment', 'isuNature'] as Subject[] };
    const audit = auditOf(amend('recommendations', terms), notAgreed('structure'));
    expect(outline(audit)).toMatchObject({ binding: ['2.3'], refused: ['recommendations.transmitted'] });
  });

  it('is agreed by consensus', () => {
    const edit = object('recommendations', 'XX');
    expect(refusedBy(send('decision.adopted', { decision: 'recommendations' }, edit))).toEqual(['A3']);
    expect(finding(auditOf(upTo('2010-11-12'), edit), 'A3')).toMatchObject({ rule: 'consensus' });
  });

  it('binds nobody where the decision was deferred: what is missing is reported', () => {
    const unit = auditOf(defer('recommendations'), ...silentOnUnit);
    expect(finding(unit, 'A3')).toMatchObject({ rule: 'subjects-agreed', force: 'shall', binding: false });
    const unsent = auditOf(defer('recommendations'), without('recommendations.transmitted'));
    expect(finding(unsent, 'A3')).toMatchObject({ rule: 'recommendations-transmitted', binding: false });
  });
});
