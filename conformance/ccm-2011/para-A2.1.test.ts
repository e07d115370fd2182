import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  change,
  defer,
  dutyOf,
  finding,
  incomplete,
  insert,
  object,
  outline,
  receptionOf,
  refusedBy,
  send,
  upTo,
  without,
} from '../support/index.ts';

const friendless = without('friend.designated');
const friendOn = (on: string) => insert({ on, type: 'friend.designated', country: 'DE' });

describe('A2.1: the President identifies Friends', () => {
  it('is met by one Friend or more', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['A2.1']).toBe('passed');
    expect(outline(auditOf(without('friend.designated', { country: 'JP' })))).toEqual(COMPLIANT);
    expect(dutyOf(audit, 'A2.1', 'friends-identified')).toEqual({
      provision: 'A2.1',
      rule: 'friends-identified',
      force: 'should',
      binding: true,
      status: 'fulfilled',
      due: '2011-06-27',
    });
  });

  it('is only reported where there is none', () => {
    const audit = auditOf(friendless);
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['A2.1'] });
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
    expect(dutyOf(audit, 'A2.1', 'friends-identified').status).toBe('overdue');
    expect(send('intersessional.opened', {}, friendless).reception).toBe('accepted');
    expect(finding(audit, 'A2.1')).toEqual({
      provision: 'A2.1',
      rule: 'friends-identified',
      force: 'should',
      binding: true,
      outcome: 'failed',
      expected: 'at least one',
      actual: [],
      because:
        'A2.1 recommends: The President identifies Friends by the opening of the intersessional. Not met. Friends of the President: at least one expected. Found: none.',
      on: '2011-06-27',
    });
  });

  it.each([
    ['2010-10-01', undefined],
    ['2011-06-26', undefined],
    ['2011-06-28', ['A2.1']],
  ])('is due by the opening: identified on %s', (on, failing) => {
    expect(outline(auditOf(friendless, friendOn(on))).failing).toEqual(failing);
  });

  it('breaks nothing where the Friend is identified on the day of the opening', () => {
    const audit = auditOf(friendless, friendOn('2011-06-27'));
    expect(outline(audit)).toMatchObject(COMPLIANT);
    expect(outline(audit).failing).toBeUndefined();
  });

  it('is reported as not binding where coordination was not adopted', () => {
    const audit = auditOf(defer('coordination'), friendless);
    expect(finding(audit, 'A2.1')).toMatchObject({ outcome: 'failed', binding: false });
    expect(audit.verdict).toBe('compliant');
    expect(dutyOf(audit, 'A2.1', 'friends-identified').status).toBe('notTriggered');
  });

  it('cannot be told where a Friend may be missing from the record', () => {
    const audit = auditOf(incomplete, friendless);
    expect(audit.provisions['A2.1']).toBe('cantTell');
    expect(audit.verdict).toBe('compliant');
  });

  it('is agreed: with a standing objection coordination is refused', () => {
    const edit = object('coordination', 'XX');
    expect(outline(auditOf(upTo('2010-11-12'), edit))).toEqual({
      verdict: 'notCompliant',
      failing: ['A2.1', 'A2.2'],
      binding: ['A2.1', 'A2.2'],
      refused: ['decision.adopted coordination'],
    });
    expect(refusedBy(send('decision.adopted', { decision: 'coordination' }, edit))).toEqual(['A2.1', 'A2.2']);
    expect(finding(auditOf(edit), 'A2.1')).toMatchObject({
      rule: 'consensus',
      force: 'shall',
      actual: ['XX'],
    });
  });

  it('knows Friends by their country, with or without a name or a theme', () => {
    const audit = auditOf(change('friend.designated', { theme: undefined }));
    expect(outline(audit)).toEqual(COMPLIANT);
  });
});
