import { describe, expect, it } from 'vitest';
import {
  amend,
  auditOf,
  COMPLIANT,
  change,
  defer,
  finding,
  incomplete,
  leave,
  object,
  outline,
  receptionOf,
  refusedBy,
  send,
  upTo,
} from '../support/index.ts';

const close = upTo('2010-11-12');
const formal = change('intersessional.opened', { format: 'formal' });
const adoptedOn = (on: string) => change('decision.adopted', { on }, { decision: 'workProgramme' });
const NEEDING = ['intersessional', 'languages', 'conferenceSupport'] as const;

describe('A1.2: the work programme convenes the intersessional', () => {
  it('is met', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['A1.2']).toBe('passed');
  });

  it.each(NEEDING)('refuses %s where the work programme is deferred', (decision) => {
    const others = NEEDING.filter((each) => each !== decision);
    const edits = [defer('workProgramme'), ...others.map(defer)];
    expect(outline(auditOf(close, ...edits))).toMatchObject({
      verdict: 'notCompliant',
      binding: ['9.1', 'A1.2'],
      refused: [`decision.adopted ${decision}`],
    });
    const sent = send('decision.adopted', { decision }, ...edits);
    expect(refusedBy(sent)).toEqual(['A1.2']);
    expect(sent.possible).toBe('notYet');
  });

  it.each(['coordination', 'recommendations', 'nextMeeting'] as const)('leaves %s free', (decision) => {
    const audit = auditOf(close, defer('workProgramme'), ...NEEDING.map(defer));
    expect(receptionOf(audit, 'decision.adopted', { decision })).toBe('accepted');
  });

  it.each([
    ['the day before', '2010-11-11'],
    ['the same day', '2010-11-12'],
  ])('is met by a work programme adopted %s', (_when, on) => {
    expect(outline(auditOf(adoptedOn(on)))).toEqual(COMPLIANT);
  });

  it('is met in any order of the same day', () => {
    const last = auditOf(leave('workProgramme'), (record) => {
      record.events.splice(11, 0, { on: '2010-11-12', type: 'decision.adopted', decision: 'workProgramme' });
    });
    expect(outline(last)).toEqual(COMPLIANT);
  });

  it('has nothing to say of that order, whatever else is found that day', () => {
    const seven = { themes: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] };
    expect(outline(auditOf(amend('workProgramme', seven)))).toEqual({
      verdict: 'compliant',
      failing: ['A1.3'],
    });
  });

  it('refuses what is adopted the day before it', () => {
    const early = change('decision.adopted', { on: '2010-11-11' }, { decision: 'languages' });
    const audit = auditOf(early);
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A1.2'],
      binding: ['A1.2'],
      refused: ['decision.adopted languages'],
    });
    expect(finding(audit, 'A1.2')).toEqual({
      provision: 'A1.2',
      rule: 'work-programme-adopted',
      condition: 'adoption',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'on record',
      actual: null,
      because:
        'A1.2 requires: The work programme that convenes the intersessional is adopted. Not met. Adoption of the work programme: not on record.',
      on: '2010-11-11',
    });
  });

  it('cannot be told where the adoption is not on an incomplete record', () => {
    const audit = auditOf(close, incomplete, leave('workProgramme'));
    expect(audit.verdict).toBe('cannotTell');
    expect(audit.provisions['A1.2']).toBe('cantTell');
    expect(outline(audit).refused).toBeUndefined();
  });
});

describe('A1.2: the intersessional is informal', () => {
  it('refuses a formal one', () => {
    const audit = auditOf(formal);
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A1.2'],
      binding: ['A1.2'],
      refused: ['intersessional.opened'],
    });
    expect(refusedBy(send('intersessional.opened', {}, formal))).toEqual(['A1.2']);
    expect(finding(audit, 'A1.2')).toEqual({
      provision: 'A1.2',
      rule: 'informal',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'informal',
      actual: 'formal',
      because:
        'A1.2 requires: The intersessional is informal. Not met. Format: informal expected. Found: formal.',
      on: '2011-06-27',
    });
  });

  it('takes a format that is not stated for the informal one on a complete record', () => {
    expect(outline(auditOf(change('intersessional.opened', { format: undefined })))).toEqual(COMPLIANT);
  });

  it('cannot be told without a format on an incomplete record', () => {
    const audit = auditOf(incomplete, change('intersessional.opened', { format: undefined }));
    expect(audit.verdict).toBe('cannotTell');
    expect(finding(audit, 'A1.2')).toMatchObject({ rule: 'informal', outcome: 'cantTell', actual: null });
  });

  it('is reported and let through where the work programme was not adopted', () => {
    const audit = auditOf(defer('workProgramme'), ...NEEDING.map(defer), formal);
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
    expect(finding(audit, 'A1.2')).toMatchObject({ outcome: 'failed', binding: false });
  });

  it('is agreed: a standing objection refuses the decision, with the force of a shall', () => {
    const audit = auditOf(upTo('2010-11-12'), object('workProgramme', 'XX'));
    expect(finding(audit, 'A1.2', 'consensus')).toMatchObject({
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'none',
      actual: ['XX'],
    });
    expect(
      refusedBy(send('decision.adopted', { decision: 'workProgramme' }, object('workProgramme', 'XX'))),
    ).toContain('A1.2');
  });
});
