import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  change,
  dutyOf,
  finding,
  incomplete,
  insert,
  outline,
  receptionOf,
  upTo,
  without,
} from '../support/index.ts';

const arranged = (languages: string[]) => change('interpretation.arranged', { languages });

describe('6.1: interpretation in English, French and Spanish', () => {
  it('is met by the three, in any order, and by more', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['6.1']).toBe('passed');
    expect(outline(auditOf(arranged(['es', 'fr', 'en'])))).toEqual(COMPLIANT);
    expect(outline(auditOf(arranged(['en', 'fr', 'es', 'ar', 'zh', 'ru'])))).toEqual(COMPLIANT);
  });

  it('is only reported where none is arranged', () => {
    const audit = auditOf(without('interpretation.arranged'));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['6.1'] });
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
    expect(dutyOf(audit, '6.1', 'interpretation-provided')).toEqual({
      provision: '6.1',
      rule: 'interpretation-provided',
      force: 'should',
      binding: false,
      status: 'overdue',
      due: '2011-06-27',
    });
    expect(finding(audit, '6.1')).toEqual({
      provision: '6.1',
      rule: 'interpretation-provided',
      force: 'should',
      binding: false,
      outcome: 'failed',
      expected: ['en', 'fr', 'es'],
      actual: [],
      because:
        '6.1 recommends: Interpretation is arranged by the opening of the intersessional. Not met. Interpretation: English, French, Spanish expected. Found: none.',
      on: '2011-06-27',
    });
  });

  it.each(['en', 'fr', 'es'])('is reported beside A5 where %s is left out', (left) => {
    const audit = auditOf(arranged(['en', 'fr', 'es'].filter((each) => each !== left)));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['6.1', 'A5'],
      binding: ['A5'],
      refused: ['intersessional.opened'],
    });
  });

  it.each([
    ['2011-06-26', undefined],
    ['2011-06-28', ['6.1']],
  ])('looks at what was arranged by the opening: on %s', (on, failing) => {
    expect(outline(auditOf(change('interpretation.arranged', { on }))).failing).toEqual(failing);
  });

  it('breaks nothing where it bears the day of the opening', () => {
    const audit = auditOf(change('interpretation.arranged', { on: '2011-06-27' }));
    expect(audit.verdict).toBe('compliant');
    expect(outline(audit).failing).toBeUndefined();
  });

  it('adds to what was arranged before', () => {
    const early = insert({ on: '2010-11-10', type: 'interpretation.arranged', languages: ['en', 'fr'] });
    const late = insert({ on: '2010-11-11', type: 'interpretation.arranged', languages: ['es'] });
    const audit = auditOf(without('interpretation.arranged'), early, late);
    expect(audit.provisions['6.1']).toBe('passed');
  });

  it.each(['firstMeeting', 'secondMeeting'] as const)(
    'leaves what was arranged for another meeting out: %s',
    (meeting) => {
      const audit = auditOf(change('interpretation.arranged', { meeting }));
      expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['6.1'] });
    },
  );

  it('cannot be told on an incomplete record without an arrangement', () => {
    const audit = auditOf(incomplete, without('interpretation.arranged'));
    expect(audit.provisions['6.1']).toBe('cantTell');
    expect(audit.verdict).toBe('compliant');
  });

  it('is pending until the meeting opens', () => {
    const audit = auditOf(upTo('2011-04-10'));
    expect(dutyOf(audit, '6.1', 'interpretation-provided').status).toBe('pending');
  });
});
