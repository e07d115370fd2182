import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  auditOf,
  COMPLIANT,
  change,
  finding,
  incomplete,
  object,
  outline,
  propose,
  refusedBy,
  send,
  upTo,
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
        'A6.1 asks that the decision adopts the text on the table; expected coordinator name Sara Sekkenes, found Somebody Else.',
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
