import type { TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  defer,
  finding,
  incomplete,
  insert,
  insertBefore,
  leave,
  outline,
  refusedBy,
  send,
} from '../support/index.ts';

const decided = (on: string): TreatyEvent => ({ on, type: 'decision.adopted', decision: 'languages' });

describe('1.2: the intersessional prejudges nothing', () => {
  it('is met by a meeting that only recommends, on structure too', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['1.2']).toBe('notReached');
  });

  it('refuses a decision taken while the meeting is open, citing 2.3 as well', () => {
    const edits = [leave('languages'), insert(decided('2011-06-28'))];
    expect(outline(auditOf(...edits))).toEqual({
      verdict: 'notCompliant',
      failing: ['1.2', '2.3'],
      binding: ['1.2', '2.3'],
      refused: ['decision.adopted languages'],
    });
    const sent = send('decision.adopted', { on: '2011-06-28' }, ...edits);
    expect(sent.reception).toBe('refused');
    expect(refusedBy(sent)).toEqual(['1.2', '2.3']);
    expect(sent.possible).toBe('never');
  });

  it('says what was expected and what was found', () => {
    expect(finding(auditOf(insert(decided('2011-06-28'))), '1.2')).toEqual({
      provision: '1.2',
      rule: 'decides-nothing',
      force: 'shall not',
      binding: true,
      outcome: 'failed',
      expected: 'none',
      actual: 'languages',
      because:
        '1.2 requires: The intersessional decides nothing. Not met. Decision: none expected. Found: languages.',
      on: '2011-06-28',
    });
  });

  it.each([
    ['2011-06-27', 'the first day'],
    ['2011-06-30', 'the last day'],
  ])('refuses a decision on %s, %s of the meeting', (on) => {
    expect(outline(auditOf(insert(decided(on))))).toEqual({
      verdict: 'notCompliant',
      failing: ['1.2', '2.3'],
      binding: ['1.2', '2.3'],
      refused: ['decision.adopted languages'],
    });
  });

  it.each([
    ['2010-11-08', 'the day before the First Meeting'],
    ['2010-11-13', 'the day after the First Meeting'],
    ['2011-06-26', 'the day before the intersessional'],
    ['2011-07-01', 'the day after the intersessional'],
    ['2011-09-14', 'during the Second Meeting'],
  ])('has nothing to say of a decision on %s, %s: it is misplaced', (on) => {
    expect(outline(auditOf(insert(decided(on))))).toEqual({
      verdict: 'notCompliant',
      misplaced: ['decision.adopted languages'],
    });
  });

  it('leaves a decision misplaced where the work programme was never adopted: it binds nobody', () => {
    const audit = auditOf(defer('workProgramme'), insert(decided('2011-06-28')), leave('conferenceSupport'));
    expect(audit.provisions['1.2']).toBe('notReached');
    expect(outline(audit).misplaced).toEqual(['decision.adopted languages']);
  });

  it('cannot be told where the adoption of the work programme is not on an incomplete record', () => {
    const audit = auditOf(incomplete, leave('workProgramme'), insert(decided('2011-06-28')));
    expect(audit.verdict).toBe('cannotTell');
    expect(audit.provisions['1.2']).toBe('cantTell');
    expect(finding(audit, '1.2')).toMatchObject({ binding: true, outcome: 'cantTell' });
    expect(outline(audit).refused).toBeUndefined();
  });

  // The opening of 27 June is on record, yet one is presumed on the 26th, and the real one is then misplaced.
  it('presumes no opening before the one that an incomplete record has', () => {
    expect(outline(auditOf(incomplete, insert(decided('2011-06-26'))))).toEqual({
      verdict: 'notCompliant',
      misplaced: ['decision.adopted languages'],
    });
  });

  it('is no matter for a decision taken at the First Meeting', () => {
    expect(
      outline(auditOf(leave('languages'), insertBefore('firstMeeting.closed', decided('2010-11-12')))),
    ).toEqual(COMPLIANT);
  });
});
