import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  auditOf,
  COMPLIANT,
  change,
  defer,
  dutyOf,
  type Edit,
  finding,
  incomplete,
  insert,
  insertBefore,
  leave,
  outline,
  receptionOf,
  refusedBy,
  send,
  undetermined,
  upTo,
  without,
} from '../support/index.ts';

const close = upTo('2010-11-12');
const KEY = [
  ['(a)', 'workProgramme'],
  ['(b)', 'recommendations'],
  ['(c)', 'intersessional'],
  ['(d)', 'conferenceSupport'],
  ['(f)', 'nextMeeting'],
] as const;

/** No appointment under 7.2: the coordinator prepares nothing but the intersessional. */
const noPreparation = change('coordinator.appointed', { duties: ['substance', 'conferenceServices'] });

describe('9.1: the First Meeting takes six key decisions', () => {
  it('is met where all six are adopted', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['9.1']).toBe('passed');
    expect(dutyOf(audit, '9.1', 'key-decisions-settled').status).toBe('fulfilled');
  });

  it.each(KEY)('%s refuses to close without %s, neither adopted nor deferred', (_letter, decision) => {
    const dependent = ['intersessional', 'languages', 'conferenceSupport'] as const;
    const edits = [leave(decision), ...(decision === 'workProgramme' ? dependent.map(defer) : [])];
    const audit = auditOf(close, ...edits);
    expect(receptionOf(audit, 'firstMeeting.closed')).toBe('refused');
    expect(outline(audit)).toMatchObject({ verdict: 'notCompliant', binding: ['9.1'] });
    expect(finding(audit, '9.1', 'key-decisions-settled')).toMatchObject({ outcome: 'failed' });
    expect(dutyOf(audit, '9.1', 'key-decisions-settled').status).toBe('breached');
    const sent = send('firstMeeting.closed', {}, ...edits);
    expect(refusedBy(sent)).toContain('9.1');
    expect(sent.possible).toBe('notYet');
  });

  it.each(KEY)('%s closes with %s deferred, and is not met', (_letter, decision) => {
    const dependent = ['intersessional', 'languages', 'conferenceSupport'] as const;
    const edits = [defer(decision), ...(decision === 'workProgramme' ? dependent.map(defer) : [])];
    const audit = auditOf(close, ...edits);
    expect(receptionOf(audit, 'firstMeeting.closed')).toBe('accepted');
    expect(outline(audit)).toMatchObject({ verdict: 'notCompliant', binding: ['9.1'] });
    expect(outline(audit).refused).toBeUndefined();
    expect(finding(audit, '9.1')).toMatchObject({ rule: 'key-decisions-taken', outcome: 'failed' });
    expect(dutyOf(audit, '9.1', 'key-decisions-settled').status).toBe('fulfilled');
    const sent = send('firstMeeting.closed', {}, ...edits);
    expect(sent.reception).toBe('accepted');
    expect(sent.snapshot.value).toMatchObject({ betweenMeetings: {} });
  });

  it('says what was expected and what was found', () => {
    expect(finding(auditOf(close, leave('recommendations')), '9.1')).toEqual({
      provision: '9.1',
      rule: 'key-decisions-settled',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'adopted or deferred',
      actual: 'neither',
      because:
        '9.1 requires: Each key decision is adopted or deferred before the First Meeting closes. Not met. Decision on recommendations: adopted or deferred expected. Found: neither.',
      on: '2010-11-12',
    });
    expect(finding(auditOf(close, defer('recommendations')), '9.1')).toEqual({
      provision: '9.1',
      rule: 'key-decisions-taken',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'adopted',
      actual: 'deferred',
      because:
        '9.1 requires: No key decision is put off. Not met. Decision on recommendations: adopted expected. Found: deferred.',
      on: '2010-11-12',
    });
  });

  it('says of a decision on the Second Meeting that was put off no more than that: it left no blank', () => {
    const untabled = [close, without('decision.proposed'), defer('nextMeeting')];
    expect(finding(auditOf(...untabled), '9.1')).toMatchObject({
      rule: 'key-decisions-taken',
      expected: 'adopted',
      actual: 'deferred',
      because:
        '9.1 requires: No key decision is put off. Not met. Decision on the next meeting: adopted expected. Found: deferred.',
    });
  });

  it('names every decision that is missing', () => {
    const found = finding(auditOf(close, leave('recommendations'), leave('nextMeeting')), '9.1');
    expect(found.actual).toEqual({ recommendations: 'neither', nextMeeting: 'neither' });
  });

  it('does not ask for the languages', () => {
    expect(outline(auditOf(close, leave('languages')))).toEqual(COMPLIANT);
    expect(outline(auditOf(close, defer('languages')))).toEqual(COMPLIANT);
  });
});

describe('9.1 (e): the preparation of the Second Meeting', () => {
  it('is met by coordination alone', () => {
    expect(outline(auditOf(noPreparation))).toEqual(COMPLIANT);
    expect(outline(auditOf(close, without('coordinator.appointed')))).toEqual(COMPLIANT);
  });

  it('is met by an appointment that covers it (7.2), without coordination', () => {
    expect(outline(auditOf(close, leave('coordination')))).toEqual(COMPLIANT);
    expect(outline(auditOf(close, defer('coordination')))).toEqual(COMPLIANT);
  });

  it.each([
    ['no appointment', without('coordinator.appointed')],
    ['an appointment that does not cover it', noPreparation],
    ['an appointment after the close', change('coordinator.appointed', { on: '2010-11-13' })],
  ])('is not met by %s, without coordination', (_what, edit) => {
    const audit = auditOf(upTo('2010-11-13'), leave('coordination'), edit);
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['9.1'],
      binding: ['9.1'],
      refused: ['firstMeeting.closed'],
    });
    expect(finding(audit, '9.1').because).toContain(
      'Decision on coordination: adopted or deferred expected.',
    );
  });

  it('is met by an appointment on the day of the close', () => {
    const audit = auditOf(
      close,
      leave('coordination'),
      change('coordinator.appointed', { on: '2010-11-12' }),
    );
    expect(audit.verdict).toBe('compliant');
    expect(receptionOf(audit, 'firstMeeting.closed')).toBe('accepted');
  });

  it('is put off with coordination, where no appointment covers it', () => {
    const audit = auditOf(close, defer('coordination'), noPreparation);
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['9.1'], binding: ['9.1'] });
  });
});

describe('9.1: days and doubts', () => {
  it('counts decisions of any day of the First Meeting', () => {
    for (const on of ['2010-11-09', '2010-11-10', '2010-11-11']) {
      expect(outline(auditOf(change('decision.adopted', { on }, { decision: 'recommendations' })))).toEqual(
        COMPLIANT,
      );
    }
  });

  it.each(['2010-11-08', '2010-11-13'])('does not count one of %s, which is misplaced', (on) => {
    const audit = auditOf(
      upTo('2010-11-13'),
      change('decision.adopted', { on }, { decision: 'recommendations' }),
    );
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['9.1'],
      binding: ['9.1'],
      refused: ['firstMeeting.closed'],
      misplaced: ['decision.adopted recommendations'],
    });
  });

  it('forgets a deferral once the decision is adopted after all', () => {
    const deferred = insertBefore('decision.adopted', {
      on: '2010-11-11',
      type: 'decision.deferred',
      decision: 'recommendations',
    });
    expect(outline(auditOf(deferred))).toEqual(COMPLIANT);
  });

  it('lifts a deferral when the decision is put on the table again', () => {
    const audit = auditOf(
      close,
      leave('recommendations'),
      insertBefore('decision.adopted', {
        on: '2010-11-11',
        type: 'decision.deferred',
        decision: 'recommendations',
      }),
      insertBefore('firstMeeting.closed', {
        on: '2010-11-12',
        type: 'decision.proposed',
        decision: 'recommendations',
        terms: { subjects: ['structure', 'futureWork', 'isuEstablishment', 'isuNature'] },
      }),
    );
    expect(outline(audit)).toMatchObject({ binding: ['9.1'], refused: ['firstMeeting.closed'] });
  });

  it('is pending until the First Meeting closes', () => {
    const audit = auditOf(upTo('2010-11-11'));
    expect(dutyOf(audit, '9.1', 'key-decisions-settled').status).toBe('pending');
    expect(outline(audit)).toEqual(COMPLIANT);
  });

  it('cannot be told on an incomplete record without one of them', () => {
    const audit = auditOf(close, incomplete, leave('recommendations'));
    expect(audit.verdict).toBe('cannotTell');
    expect(undetermined(audit)).toEqual(['9.1']);
    expect(receptionOf(audit, 'firstMeeting.closed')).toBe('accepted');
  });
});

describe('9.1: decisions that are put off again and again', () => {
  const put = (on: string) => insert({ on, type: 'decision.deferred', decision: 'recommendations' });

  it('may be taken after all, on any day', () => {
    const audit = auditOf(put('2010-11-11'), put('2010-11-10'));
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['9.1']).toBe('passed');
  });

  it('are put off twice without being out of place, and 9.1 is not met', () => {
    const audit = auditOf(close, leave('recommendations'), put('2010-11-11'), put('2010-11-10'));
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['9.1'], binding: ['9.1'] });
    expect(receptionOf(audit, 'decision.deferred')).toBe('accepted');
  });

  it('may be languages, which are no key decision', () => {
    const twice = ['2010-11-11', '2010-11-10'].map((on) =>
      insert({ on, type: 'decision.deferred', decision: 'languages' }),
    );
    expect(outline(auditOf(...twice))).toEqual(COMPLIANT);
  });
});

describe('9.1 (f): what the decision on the Second Meeting leaves blank', () => {
  const LEBANON = {
    president: { country: 'LB' },
    span: { from: '2011-09-12', to: '2011-09-16' },
    city: 'Beirut',
    country: 'LB',
  };
  const filled = (left: string): readonly Edit[] => {
    const terms = Object.fromEntries(Object.entries(LEBANON).filter(([field]) => field !== left));
    return [close, without('decision.proposed'), adoptWith('nextMeeting', terms)];
  };

  it('is settled with days, city, country and the State of the President', () => {
    expect(outline(auditOf(...filled('nothing')))).toEqual(COMPLIANT);
  });

  it.each([
    ['span', ['2.2', '9.1']],
    ['city', ['9.1']],
    ['country', ['9.1']],
    ['president', ['9.1']],
  ])('is put off while its %s is blank', (left, reported) => {
    const audit = auditOf(...filled(left));
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: reported, binding: ['9.1'] });
    expect(receptionOf(audit, 'decision.adopted', { decision: 'nextMeeting' })).toBe('accepted');
    expect(receptionOf(audit, 'firstMeeting.closed')).toBe('accepted');
    expect(finding(audit, '9.1')).toEqual({
      provision: '9.1',
      rule: 'key-decisions-taken',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'decided',
      actual: 'left blank',
      because:
        '9.1 requires: No key decision is put off. Not met. Days, place and President of the Second Meeting: decided expected. Found: left blank.',
      on: '2010-11-12',
    });
    expect(dutyOf(audit, '9.1', 'key-decisions-taken').status).toBe('breached');
  });

  it.each([
    ['span', 'A7.2'],
    ['city', '8.4'],
  ])('binds nobody to %s before the close, and leaves nothing undetermined', (left) => {
    const audit = auditOf(...filled(left), without('firstMeeting.closed'));
    expect(outline(audit)).toEqual(COMPLIANT);
  });

  it('needs no name of the President: the State presides', () => {
    expect(outline(auditOf(close))).toEqual(COMPLIANT);
  });

  it('cannot be told of on an incomplete record, where a blank is unknown', () => {
    const audit = auditOf(incomplete, ...filled('city'));
    expect(audit.verdict).toBe('cannotTell');
    expect(undetermined(audit)).toContain('9.1');
  });
});

describe('9.1 (e): the appointment that stands', () => {
  const appointed = (
    on: string,
    duties: readonly ('substance' | 'conferenceServices' | 'secondMeetingPreparation')[],
  ) => insert({ on, type: 'coordinator.appointed', body: 'UNDP-BCPR', by: 'president', duties: [...duties] });
  const whole = ['substance', 'conferenceServices', 'secondMeetingPreparation'] as const;

  it('is the last one: a successor without the duty does not cover it', () => {
    const audit = auditOf(
      close,
      leave('coordination'),
      appointed('2010-11-11', ['substance', 'conferenceServices']),
    );
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['9.1'],
      binding: ['9.1'],
      refused: ['firstMeeting.closed'],
    });
  });

  it('covers it where the last one does', () => {
    const audit = auditOf(close, leave('coordination'), noPreparation, appointed('2010-11-11', whole));
    expect(outline(audit)).toEqual(COMPLIANT);
  });
});
