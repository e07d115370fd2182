import { describe, expect, it } from 'vitest';
import { auditOf, COMPLIANT, change, finding, insert, outline, receptionOf, send } from '../support/index.ts';

const chair = (office: string, country: string) =>
  change('intersessional.opened', { chair: { office, country } });

describe('5.1: the President of the First Meeting chairs the intersessional', () => {
  it('is met by the State that presided', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['5.1']).toBe('passed');
  });

  it.each(['president', 'presidentFirstMeeting', 'firstMeetingPresident'])(
    'knows the office as %s',
    (office) => {
      expect(outline(auditOf(chair(office, 'LA')))).toEqual(COMPLIANT);
    },
  );

  it('is only reported where another State takes the chair', () => {
    const audit = auditOf(chair('president', 'JP'));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['5.1'] });
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
    expect(send('intersessional.opened', {}, chair('president', 'JP')).reception).toBe('accepted');
    expect(finding(audit, '5.1')).toEqual({
      provision: '5.1',
      rule: 'chaired-by-president',
      force: 'should',
      binding: false,
      outcome: 'failed',
      expected: 'LA',
      actual: 'JP',
      because:
        '5.1 recommends: The President of the First Meeting chairs the intersessional. Not met. Country of the chair: Lao PDR expected. Found: Japan.',
      on: '2011-06-27',
    });
  });

  it('is only reported where a Friend of the same State takes the chair', () => {
    const audit = auditOf(chair('friend', 'LA'));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['5.1'] });
    expect(finding(audit, '5.1').actual).toBe('friend');
  });

  it('names both where neither the office nor the State is right', () => {
    const found = finding(auditOf(chair('friend', 'DE')), '5.1');
    expect(Object.keys(found.actual as object)).toEqual(['chair office', 'chair country']);
  });

  it('looks at the State: a new person in the office changes nothing', () => {
    const replaced = insert({
      on: '2011-03-01',
      type: 'officer.replaced',
      office: 'president',
      country: 'LA',
      name: 'Somebody Else',
    });
    expect(outline(auditOf(replaced))).toEqual(COMPLIANT);
  });

  it.each([
    ['who takes the chair', change('intersessional.opened', { chair: undefined })],
    ['who presided over the First Meeting', change('firstMeeting.opened', { president: undefined })],
  ])('cannot be told, and breaks nothing, where %s is not on record', (_what, edit) => {
    expect(outline(auditOf(edit))).toEqual({ verdict: 'compliant', cantTell: ['5.1'] });
  });
});
