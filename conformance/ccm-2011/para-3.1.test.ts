import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  amend,
  auditOf,
  COMPLIANT,
  change,
  finding,
  incomplete,
  outline,
  receptionOf,
  upTo,
  without,
} from '../support/index.ts';

const committees = (from: string, to: string) =>
  change('standingCommittees.scheduled', { span: { from, to } });
const opening = upTo('2011-06-27');

describe('3.1: the intersessional follows the Standing Committees immediately', () => {
  it('is met across the weekend between Friday 24 and Monday 27 June', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['3.1']).toBe('passed');
  });

  it.each([
    ['2011-06-24', 'Friday'],
    ['2011-06-25', 'Saturday'],
    ['2011-06-26', 'Sunday'],
  ])('is met where the Standing Committees end on %s, a %s', (to) => {
    expect(outline(auditOf(committees('2011-06-20', to)))).toEqual(COMPLIANT);
  });

  it.each([
    ['2011-06-20', '2011-06-23', 'a weekday lies idle'],
    ['2011-06-20', '2011-06-27', 'the two meetings share a day'],
    ['2011-06-27', '2011-07-01', 'they run side by side'],
    ['2011-07-04', '2011-07-08', 'they come second'],
  ])('is only reported where they are held from %s to %s: %s', (from, to) => {
    const audit = auditOf(committees(from, to));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['3.1'] });
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
  });

  it('says what was expected and what was found', () => {
    expect(finding(auditOf(committees('2011-06-20', '2011-06-23')), '3.1')).toEqual({
      provision: '3.1',
      rule: 'back-to-back',
      force: 'should',
      binding: false,
      outcome: 'failed',
      expected: { immediatelyAfter: { from: '2011-06-20', to: '2011-06-23' } },
      actual: { from: '2011-06-27', to: '2011-06-30' },
      because:
        '3.1 recommends: The intersessional follows the Standing Committees immediately. Not met. Days: immediately after 20-23 June 2011 expected. Found: 27-30 June 2011.',
      on: '2011-06-27',
    });
  });

  it.each([
    ['on an incomplete record', [incomplete]],
    ['on a complete one, as others schedule them', []],
  ])('cannot be told without the days of the Standing Committees, %s', (_where, edits) => {
    const audit = auditOf(opening, without('standingCommittees.scheduled'), ...edits);
    expect(audit.provisions['3.1']).toBe('cantTell');
    expect(finding(audit, '3.1')).toMatchObject({
      rule: 'back-to-back',
      outcome: 'cantTell',
      actual: {
        from: '2011-06-27',
        to: '2011-06-30',
      },
    });
    expect(audit.verdict).toBe('compliant');
  });
});

describe('3.1: the intersessional is held as proposed', () => {
  it('is only reported where it is held at another venue, which A4 leaves open', () => {
    const audit = auditOf(change('intersessional.opened', { venue: 'Palais des Nations' }));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['3.1'] });
    expect(finding(audit, '3.1')).toEqual({
      provision: '3.1',
      rule: 'held-as-proposed',
      force: 'should',
      binding: false,
      outcome: 'failed',
      expected: 'WMO',
      actual: 'Palais des Nations',
      because:
        '3.1 recommends: The intersessional is held on the days, in the city and at the venue proposed. Not met. Venue: WMO expected. Found: Palais des Nations.',
      on: '2011-06-27',
    });
  });

  it('cannot be told, and breaks nothing, where the venue is not on record', () => {
    const audit = auditOf(change('intersessional.opened', { venue: undefined }));
    expect(outline(audit)).toEqual({ verdict: 'compliant', cantTell: ['3.1'] });
  });

  it('is only reported where amended terms send it elsewhere, to which A4 then holds it', () => {
    const terms = { span: { from: '2011-06-27', to: '2011-06-30' }, city: 'Vienna', country: 'AT' };
    const amended = [amend('intersessional', terms), adoptWith('intersessional', terms)];
    const audit = auditOf(...amended, change('intersessional.opened', { city: 'Vienna', country: 'AT' }));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['3.1', 'A4'] });
    expect(finding(audit, 'A4')).toMatchObject({ rule: 'paper-text', binding: false });
    expect(finding(audit, '3.1')).toMatchObject({
      rule: 'held-as-proposed',
      expected: { city: 'Geneva', country: 'CH' },
      actual: { city: 'Vienna', country: 'AT' },
    });
  });
});
