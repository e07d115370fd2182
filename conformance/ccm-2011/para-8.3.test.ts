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
  incomplete,
  leave,
  offered,
  outline,
  receptionOf,
  upTo,
  without,
} from '../support/index.ts';

const september = [upTo('2010-11-12'), offered({ from: '2011-09-01', to: '2011-09-30' })];

describe('8.3: mid-September', () => {
  it('is met by the week of the offer', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['8.3']).toBe('passed');
  });

  it.each([
    ['2011-09-11', '2011-09-15'],
    ['2011-09-16', '2011-09-20'],
  ])('is met from %s to %s', (from, to) => {
    expect(outline(auditOf(...september, decidedOn(from, to)))).toEqual(COMPLIANT);
  });

  it.each([
    ['2011-09-10', '2011-09-14'],
    ['2011-09-17', '2011-09-21'],
  ])('is only reported from %s to %s', (from, to) => {
    expect(outline(auditOf(...september, decidedOn(from, to)))).toEqual({
      verdict: 'compliant',
      failing: ['8.3'],
    });
  });

  it('says what was expected and what was found', () => {
    expect(finding(auditOf(...september, decidedOn('2011-09-05', '2011-09-09')), '8.3')).toEqual({
      provision: '8.3',
      rule: 'days-decided',
      force: 'should',
      binding: false,
      outcome: 'failed',
      expected: { within: { from: '2011-09-11', to: '2011-09-20' } },
      actual: { from: '2011-09-05', to: '2011-09-09' },
      because:
        '8.3 recommends: The days decided for the Second Meeting lie in the time proposed. Not met. Days of the Second Meeting: within 11-20 September 2011 expected. Found: 5-9 September 2011.',
      on: '2010-11-12',
    });
  });

  it('is not reached while the days are blank or the decision is not on record', () => {
    expect(auditOf(upTo('2010-11-12'), without('decision.proposed')).provisions['8.3']).toBe('notReached');
    expect(auditOf(upTo('2010-11-12'), incomplete, leave('nextMeeting')).provisions['8.3']).toBe(
      'notReached',
    );
  });
});

describe('8.3: the meeting as it is held', () => {
  const wide = offered({ from: '2011-08-01', to: '2011-12-31' });
  const heldWith = (...edits: readonly Edit[]) =>
    auditOf(wide, defer('nextMeeting'), without('secondMeeting.convened'), ...edits);

  it.each([
    ['2011-09-10', '2011-09-14', 'failed'],
    ['2011-09-11', '2011-09-15', 'passed'],
    ['2011-09-16', '2011-09-20', 'passed'],
    ['2011-09-17', '2011-09-21', 'failed'],
  ])('from %s to %s, whatever was decided: %s', (from, to, outcome) => {
    const audit = heldWith(heldOn(from, to));
    expect(audit.provisions['8.3']).toBe(outcome);
    expect(receptionOf(audit, 'secondMeeting.opened')).toBe('accepted');
  });

  it.each([
    ['2011-09-10', 'failed'],
    ['2011-09-11', 'passed'],
  ])('counts a ceremony of %s: %s', (on, outcome) => {
    const ceremony = change('secondMeeting.opened', { ceremonialSpan: { from: on, to: on } });
    const audit = heldWith(heldOn('2011-09-12', '2011-09-16'), ceremony);
    expect(audit.provisions['8.3']).toBe(outcome);
    expect(audit.findings.filter(({ provision }) => provision === '8.3').map(({ rule }) => rule)).toEqual(
      outcome === 'failed' ? ['days-held'] : [],
    );
  });

  it('says what was expected and what was found, and binds nobody', () => {
    const { findings } = heldWith(heldOn('2011-09-17', '2011-09-21'));
    expect(findings.filter(({ provision }) => provision === '8.3')).toMatchObject([
      {
        rule: 'days-held',
        force: 'should',
        binding: false,
        outcome: 'failed',
        expected: { within: { from: '2011-09-11', to: '2011-09-20' } },
        actual: { from: '2011-09-17', to: '2011-09-21' },
      },
    ]);
  });

  it('is reported beside A7.2 where the meeting departs from the days decided', () => {
    const audit = auditOf(heldOn('2011-09-10', '2011-09-14'));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['8.3', 'A7.2'],
      binding: ['A7.2'],
      refused: ['secondMeeting.opened'],
    });
  });
});
