import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  change,
  decidedOn,
  defer,
  type Edit,
  finding,
  heldOn,
  insertBefore,
  offered,
  outline,
  receptionOf,
  upTo,
  without,
} from '../support/index.ts';

const decisions = upTo('2010-11-12');

describe('8.2: the Second Meeting comes before the October of the General Assembly', () => {
  it('is met in September', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['8.2']).toBe('passed');
  });

  it.each([
    ['2011-09-26', '2011-09-29', ['8.3']],
    ['2011-09-26', '2011-09-30', ['8.3']],
    ['2011-09-28', '2011-10-01', ['8.2', '8.3', 'A7.2']],
    ['2011-10-01', '2011-10-05', ['8.2', '8.3', 'A7.2']],
    ['2011-11-07', '2011-11-11', ['8.2', '8.3', 'A7.2']],
  ])('from %s to %s: reported are %s', (from, to, failing) => {
    const audit = auditOf(decisions, offered({ from: '2011-09-01', to: '2011-11-30' }), decidedOn(from, to));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing });
    expect(receptionOf(audit, 'decision.adopted', { decision: 'nextMeeting' })).toBe('accepted');
  });

  it('says what was expected and what was found', () => {
    const october = [
      offered({ from: '2011-10-01', to: '2011-10-31' }),
      decidedOn('2011-10-03', '2011-10-07'),
    ];
    expect(finding(auditOf(decisions, ...october), '8.2')).toEqual({
      provision: '8.2',
      rule: 'days-decided-before',
      force: 'should',
      binding: false,
      outcome: 'failed',
      expected: { before: '2011-10-01' },
      actual: '2011-10-07',
      because:
        '8.2 recommends: The Second Meeting is over before the busy months. Not met. Last day of the Second Meeting: before 1 October 2011 expected. Found: 7 October 2011.',
      on: '2010-11-12',
    });
  });

  it('says nothing while the days are blank', () => {
    const audit = auditOf(decisions, without('decision.proposed'));
    expect(audit.provisions['8.2']).toBe('notReached');
  });

  it('holds for terms that come with the adoption itself', () => {
    const terms = {
      president: { country: 'LB' },
      span: { from: '2011-10-03', to: '2011-10-07' },
      city: 'Beirut',
      country: 'LB',
    };
    const audit = auditOf(
      decisions,
      offered({ from: '2011-09-01', to: '2011-11-30' }),
      insertBefore('decision.adopted', {
        on: '2010-11-11',
        type: 'decision.amended',
        decision: 'nextMeeting',
        terms,
      }),
      change('decision.adopted', { terms }, { decision: 'nextMeeting' }),
    );
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['8.2', '8.3', 'A7.2'] });
  });
});

describe('8.2: the meeting as it is held', () => {
  const wide = offered({ from: '2011-08-01', to: '2011-12-31' });
  const heldWith = (...edits: readonly Edit[]) =>
    auditOf(wide, defer('nextMeeting'), without('secondMeeting.convened'), ...edits);

  it.each([
    ['2011-09-26', '2011-09-29', []],
    ['2011-09-26', '2011-09-30', []],
    ['2011-09-27', '2011-10-01', ['failed']],
    ['2011-10-03', '2011-10-07', ['failed']],
    ['2011-11-07', '2011-11-11', ['failed']],
  ])('from %s to %s, whatever was decided: %s', (from, to, outcomes) => {
    const audit = heldWith(heldOn(from, to));
    const found = audit.findings.filter(({ provision }) => provision === '8.2');
    expect(found.map(({ outcome }) => outcome)).toEqual(outcomes);
    expect(audit.provisions['8.2']).toBe(outcomes[0] ?? 'passed');
    expect(receptionOf(audit, 'secondMeeting.opened')).toBe('accepted');
  });

  it('says what was expected and what was found', () => {
    expect(finding(heldWith(heldOn('2011-09-27', '2011-10-01')), '8.2')).toEqual({
      provision: '8.2',
      rule: 'days-held-before',
      force: 'should',
      binding: false,
      outcome: 'failed',
      expected: { before: '2011-10-01' },
      actual: '2011-10-01',
      because:
        '8.2 recommends: The Second Meeting, as it is held, is over before the busy months. Not met. Last day: before 1 October 2011 expected. Found: 1 October 2011.',
      on: '2011-09-27',
    });
  });

  it('is asked of a meeting that was convened for other days, too', () => {
    const audit = auditOf(heldOn('2011-10-03', '2011-10-07'));
    const found = audit.findings.filter(({ provision }) => provision === '8.2');
    expect(found.map(({ rule, outcome }) => [rule, outcome])).toEqual([['days-held-before', 'failed']]);
    expect(audit.provisions['8.2']).toBe('failed');
  });
});
