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
  object,
  outline,
  receptionOf,
  refusedBy,
  send,
  upTo,
  without,
} from '../support/index.ts';

const PARTNERS = ['UN', 'ICRC', 'CMC'];
const meetings = (...days: readonly string[]) =>
  insert(...days.map((on) => ({ on, type: 'coordination.held', with: PARTNERS }) as const));
const none = without('coordination.held');

describe('A2.2: the President meets regularly with the Friends and their partners', () => {
  it('is met by two meetings with all three', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['A2.2']).toBe('passed');
    expect(dutyOf(audit, 'A2.2', 'coordination-regular').status).toBe('fulfilled');
  });

  it('is only reported where there was one', () => {
    const edit = without('coordination.held', { on: '2011-05-19' });
    const audit = auditOf(edit);
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['A2.2'] });
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
    expect(send('intersessional.opened', {}, edit).reception).toBe('accepted');
    expect(dutyOf(audit, 'A2.2', 'coordination-regular').status).toBe('overdue');
    expect(finding(audit, 'A2.2')).toEqual({
      provision: 'A2.2',
      rule: 'coordination-regular',
      force: 'should',
      binding: true,
      outcome: 'failed',
      expected: { atLeast: 2 },
      actual: 1,
      because:
        'A2.2 recommends: The President meets regularly with the Friends and their partners before the intersessional. Not met. Coordination meetings: at least 2 expected. Found: 1.',
      on: '2011-06-27',
    });
  });

  it.each([
    ['2010-11-11', '2011-02-03', ['A2.2']],
    ['2010-11-13', '2011-02-03', undefined],
    ['2011-02-03', '2011-06-26', undefined],
    ['2011-02-03', '2011-06-28', ['A2.2']],
    ['2011-02-03', '2011-07-01', ['A2.2']],
    ['2011-02-03', '2011-02-03', undefined],
  ])('counts between the two meetings: %s and %s', (first, second, failing) => {
    expect(outline(auditOf(none, meetings(first, second))).failing).toEqual(failing);
  });

  it.each(['2010-11-12', '2011-06-27'])('breaks nothing where one bears the day of %s', (on) => {
    const audit = auditOf(none, meetings(on), meetings('2011-02-03'));
    expect(audit.verdict).toBe('compliant');
    expect(outline(audit).failing).toBeUndefined();
  });

  it.each(PARTNERS)('does not count a meeting without %s', (partner) => {
    const short = change(
      'coordination.held',
      { with: PARTNERS.filter((each) => each !== partner) },
      { on: '2011-05-19' },
    );
    expect(outline(auditOf(short)).failing).toEqual(['A2.2']);
  });

  it('goes by the partners adopted', () => {
    const terms = { partners: ['UN'] };
    const onlyUn = change('coordination.held', { with: ['UN'] });
    const audit = auditOf(amend('coordination', terms), onlyUn);
    expect(outline(audit)).toMatchObject({ verdict: 'compliant', failing: ['A2.2'] });
    expect(finding(audit, 'A2.2')).toMatchObject({ rule: 'paper-text', force: 'shall', binding: false });
    const four = { partners: [...PARTNERS, 'GICHD'] };
    expect(outline(auditOf(adoptWith('coordination', four))).failing).toEqual(['A2.2']);
    expect(
      outline(auditOf(adoptWith('coordination', four), change('coordination.held', { with: four.partners }))),
    ).toEqual(COMPLIANT);
  });

  it('refuses terms that leave a partner out: the text on the table is a shall, whatever it says', () => {
    const edit = adoptWith('coordination', { partners: ['UN', 'ICRC'] });
    const audit = auditOf(edit);
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A2.2'],
      binding: ['A2.2'],
      refused: ['decision.adopted coordination'],
    });
    expect(finding(audit, 'A2.2')).toMatchObject({
      rule: 'tabled-text',
      force: 'shall',
      binding: true,
      condition: 'adoption',
      outcome: 'failed',
    });
    expect(refusedBy(send('decision.adopted', { decision: 'coordination' }, edit))).toEqual(['A2.2']);
  });

  it('is reported as not binding where coordination was not adopted', () => {
    const audit = auditOf(defer('coordination'), none);
    expect(finding(audit, 'A2.2')).toMatchObject({ outcome: 'failed', binding: false });
    expect(audit.verdict).toBe('compliant');
  });

  it('cannot be told where a meeting may be missing from the record', () => {
    const audit = auditOf(incomplete, none);
    expect(audit.provisions['A2.2']).toBe('cantTell');
    expect(audit.verdict).toBe('compliant');
  });

  it('is met by two meetings on an incomplete record, too', () => {
    expect(outline(auditOf(incomplete))).toEqual(COMPLIANT);
  });

  it('is agreed: a standing objection refuses the decision, with the force of a shall', () => {
    const audit = auditOf(upTo('2010-11-12'), object('coordination', 'XX'));
    expect(finding(audit, 'A2.2', 'consensus')).toMatchObject({
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'none',
      actual: ['XX'],
    });
    expect(
      refusedBy(send('decision.adopted', { decision: 'coordination' }, object('coordination', 'XX'))),
    ).toContain('A2.2');
  });
});
