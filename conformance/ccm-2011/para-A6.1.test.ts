import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  auditOf,
  bindingFailing,
  COMPLIANT,
  change,
  defer,
  dutyOf,
  finding,
  incomplete,
  insert,
  object,
  outline,
  propose,
  receptionOf,
  refusedBy,
  send,
  upTo,
  without,
} from '../support/index.ts';

const support = (coordinator: { name?: string; body: string }) => ({
  coordinator,
  assistedBy: ['UNODA', 'GICHD'],
  fund: 'UNDP-BCPR-TTF',
  earmarked: true,
});
const adopted = (coordinator: { name?: string; body: string }) =>
  adoptWith('conferenceSupport', support(coordinator));
const proposed = propose('conferenceSupport', support({ name: 'Sara Sekkenes', body: 'UNDP-BCPR' }));
const close = upTo('2010-11-12');

describe('A6.1: the appointment of the executive coordinator is welcomed', () => {
  it('is met by the draft, its name left blank', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['A6.1']).toBe('passed');
  });

  it('leaves the blank to the decision', () => {
    expect(outline(auditOf(adopted({ name: 'Sara Sekkenes', body: 'UNDP-BCPR' })))).toEqual(COMPLIANT);
    const other = change('coordinator.appointed', { body: 'UNODA' });
    expect(outline(auditOf(adopted({ body: 'UNODA' }), other))).toEqual({
      verdict: 'compliant',
      failing: ['7.3'],
    });
  });

  it('refuses another name than the one on the table', () => {
    const edits = [proposed, adopted({ name: 'Somebody Else', body: 'UNDP-BCPR' })];
    const audit = auditOf(close, ...edits);
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A6.1'],
      binding: ['A6.1'],
      refused: ['decision.adopted conferenceSupport'],
    });
    expect(refusedBy(send('decision.adopted', { decision: 'conferenceSupport' }, ...edits))).toEqual([
      'A6.1',
    ]);
    expect(finding(audit, 'A6.1')).toEqual({
      provision: 'A6.1',
      rule: 'tabled-text',
      condition: 'adoption',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'Sara Sekkenes',
      actual: 'Somebody Else',
      because:
        'A6.1 requires: The decision adopts the text on the table. Not met. Name of the coordinator: Sara Sekkenes expected. Found: Somebody Else.',
      on: '2010-11-12',
    });
  });

  it('refuses another body than the one on the table', () => {
    const audit = auditOf(close, proposed, adopted({ name: 'Sara Sekkenes', body: 'UNODA' }));
    expect(outline(audit)).toMatchObject({ binding: ['A6.1'] });
    expect(finding(audit, 'A6.1')).toMatchObject({ expected: 'UNDP-BCPR', actual: 'UNODA' });
  });

  it('cannot be told where the text may have been amended off the record', () => {
    const audit = auditOf(close, incomplete, proposed, adopted({ name: 'Somebody Else', body: 'UNDP-BCPR' }));
    expect(outline(audit)).toEqual({ verdict: 'cannotTell', cantTell: ['A6.1'] });
  });

  it('is agreed: with a standing objection the decision is refused, citing all of A6', () => {
    const edit = object('conferenceSupport', 'XX');
    expect(refusedBy(send('decision.adopted', { decision: 'conferenceSupport' }, edit))).toEqual([
      'A6.1',
      'A6.2',
      'A6.3',
    ]);
    expect(outline(auditOf(edit))).toEqual({
      verdict: 'notCompliant',
      failing: ['A6.1', 'A6.2', 'A6.3'],
      binding: ['A6.1', 'A6.2', 'A6.3'],
      refused: ['decision.adopted conferenceSupport'],
    });
  });
});

describe('A6.1: the person welcomed is the person appointed', () => {
  const REFUSED = {
    verdict: 'notCompliant',
    failing: ['A6.1'],
    binding: ['A6.1'],
    refused: ['intersessional.opened'],
  };
  const appointed = (on: string, name: string | undefined, body: string) =>
    insert({
      on,
      type: 'coordinator.appointed',
      ...(name && { name }),
      body,
      by: 'president',
      duties: ['substance', 'conferenceServices'],
    });
  const unappointed = without('coordinator.appointed');
  const welcomed = (name: string | undefined, body = 'UNDP-BCPR') => adopted({ ...(name && { name }), body });

  it.each([
    'Sara Sekkenes',
    'Ms Sara Sekkenes',
    'SEKKENES, Sara',
    'Sekkenes',
    '  sara   sekkenes ',
    undefined,
  ])('by any name of hers: %s', (name) => {
    expect(outline(auditOf(welcomed(name)))).toEqual(COMPLIANT);
  });

  it.each(['Jane Roe', 'Sara Roe', 'Sekken'])('and not %s', (name) => {
    const audit = auditOf(welcomed(name));
    expect(outline(audit)).toEqual(REFUSED);
    expect(dutyOf(audit, 'A6.1', 'appointment-welcomed').status).toBe('breached');
    expect(refusedBy(send('intersessional.opened', {}, welcomed(name)))).toEqual(['A6.1']);
    expect(finding(audit, 'A6.1')).toEqual({
      provision: 'A6.1',
      rule: 'appointment-welcomed',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: name,
      actual: 'Sara Sekkenes',
      because: `A6.1 requires: The coordinator appointed is the person, and of the body, that the decision welcomes. Not met. Name of the coordinator appointed: ${name} expected. Found: Sara Sekkenes.`,
      on: '2011-06-27',
    });
  });

  it('of the same body', () => {
    expect(outline(auditOf(welcomed('Sara Sekkenes', 'UNODA')))).toEqual(REFUSED);
    expect(outline(auditOf(welcomed(undefined, 'UNODA')))).toEqual(REFUSED);
  });

  it('is the one that stood when the decision was adopted', () => {
    const before = [appointed('2010-11-11', 'Jane Roe', 'UNODA')];
    expect(outline(auditOf(...before, welcomed('Jane Roe', 'UNODA')))).toEqual(COMPLIANT);
    expect(outline(auditOf(...before, welcomed('Sara Sekkenes')))).toEqual(REFUSED);
  });

  it('is the first one after it where none stood, and no later one', () => {
    const first = [unappointed, appointed('2010-11-13', 'Jane Roe', 'UNODA')];
    expect(bindingFailing(auditOf(...first, welcomed('Jane Roe', 'UNODA')))).toEqual([]);
    expect(bindingFailing(auditOf(...first, welcomed('Sara Sekkenes')))).toEqual(['A6.1']);
    const second = [...first, appointed('2010-12-01', 'Sara Sekkenes', 'UNDP-BCPR')];
    expect(bindingFailing(auditOf(...second, welcomed('Sara Sekkenes')))).toEqual(['A6.1']);
  });

  it.each(['2010-11-13', '2011-06-26'])('has a successor on %s without a breach', (on) => {
    expect(outline(auditOf(welcomed('Sara Sekkenes'), appointed(on, 'Jane Roe', 'UNODA')))).toEqual(
      COMPLIANT,
    );
  });

  it('is compared only where both say who it is', () => {
    const nameless = change('coordinator.appointed', { name: undefined });
    expect(outline(auditOf(nameless, welcomed('Jane Roe')))).toEqual({
      verdict: 'compliant',
      cantTell: ['7.3'],
    });
  });

  it('leaves it to 7.1 where nobody is appointed', () => {
    const audit = auditOf(unappointed, welcomed('Sara Sekkenes'));
    expect(outline(audit)).toMatchObject({ failing: ['7.1'], binding: ['7.1'] });
    expect(dutyOf(audit, 'A6.1', 'appointment-welcomed').status).toBe('notTriggered');
  });

  it('is reported and let through where the decision was deferred', () => {
    const audit = auditOf(
      propose('conferenceSupport', support({ name: 'Jane Roe', body: 'UNDP-BCPR' })),
      defer('conferenceSupport'),
    );
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
    expect(finding(audit, 'A6.1')).toMatchObject({ outcome: 'failed', binding: false });
  });

  it('cannot be told on an incomplete record: another appointment may have stood', () => {
    const audit = auditOf(incomplete, welcomed('Jane Roe'));
    expect(audit.verdict).toBe('cannotTell');
    expect(audit.provisions['A6.1']).toBe('cantTell');
    const none = auditOf(incomplete, unappointed);
    expect(none.provisions['A6.1']).toBe('cantTell');
  });
});
