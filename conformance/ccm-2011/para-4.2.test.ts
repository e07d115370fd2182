import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  change,
  dutyOf,
  finding,
  incomplete,
  insert,
  outline,
  receptionOf,
  upTo,
  without,
} from '../support/index.ts';

const CATEGORIES = [
  'statesParties',
  'signatories',
  'otherStates',
  'internationalOrganizations',
  'regionalOrganizations',
  'ngos',
] as const;

const without1 = (category: (typeof CATEGORIES)[number]) =>
  change('participants.invited', { categories: CATEGORIES.filter((each) => each !== category) });

describe('4.2: experts of every kind take part', () => {
  it('is met by inviting all six kinds', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['4.2']).toBe('passed');
    expect(dutyOf(audit, '4.2', 'participants-invited')).toEqual({
      provision: '4.2',
      rule: 'participants-invited',
      force: 'should',
      binding: false,
      status: 'fulfilled',
      due: '2011-06-27',
    });
  });

  it.each(CATEGORIES)('is only reported where %s are left out', (category) => {
    const audit = auditOf(without1(category));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['4.2'] });
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
    expect(dutyOf(audit, '4.2', 'participants-invited').status).toBe('overdue');
  });

  it('says what was expected and what was found', () => {
    expect(finding(auditOf(change('participants.invited', { categories: ['ngos'] })), '4.2')).toEqual({
      provision: '4.2',
      rule: 'participants-invited',
      force: 'should',
      binding: false,
      outcome: 'failed',
      expected: [...CATEGORIES],
      actual: ['ngos'],
      because:
        '4.2 recommends: Experts of every kind named are invited by the opening of the intersessional. Not met. Invitations: States Parties, signatories, other States, international organizations, regional organizations, NGOs expected. Found: NGOs.',
      on: '2011-06-27',
    });
  });

  it('adds up the invitations', () => {
    const rest = insert({ on: '2011-05-30', type: 'participants.invited', categories: ['ngos'] });
    expect(outline(auditOf(without1('ngos'), rest))).toEqual(COMPLIANT);
  });

  it.each(['firstMeeting', 'secondMeeting'] as const)(
    'leaves invitations to another meeting out: %s',
    (meeting) => {
      const rest = insert({ on: '2011-05-30', type: 'participants.invited', categories: ['ngos'], meeting });
      expect(outline(auditOf(without1('ngos'), rest)).failing).toEqual(['4.2']);
      expect(outline(auditOf(rest))).toEqual(COMPLIANT);
    },
  );

  it.each([
    ['2011-06-26', undefined],
    ['2011-06-28', ['4.2']],
    ['2011-07-01', ['4.2']],
  ])('looks at what was sent by the opening: on %s', (on, failing) => {
    expect(outline(auditOf(change('participants.invited', { on }))).failing).toEqual(failing);
  });

  it('breaks nothing where the invitation bears the day of the opening', () => {
    expect(outline(auditOf(change('participants.invited', { on: '2011-06-27' })))).toMatchObject({
      verdict: 'compliant',
    });
  });

  it('cannot be told on an incomplete record without invitations', () => {
    const audit = auditOf(incomplete, without('participants.invited'));
    expect(audit.provisions['4.2']).toBe('cantTell');
    expect(audit.verdict).toBe('compliant');
  });

  it('is pending until the meeting opens', () => {
    const audit = auditOf(upTo('2011-04-17'));
    expect(dutyOf(audit, '4.2', 'participants-invited').status).toBe('pending');
  });
});
