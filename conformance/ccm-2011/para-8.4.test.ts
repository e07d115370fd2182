import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  convenedFor,
  decidedOn,
  defer,
  finding,
  heldOn,
  incomplete,
  insert,
  offered,
  outline,
  receptionOf,
  refusedBy,
  send,
  undetermined,
  upTo,
} from '../support/index.ts';

const decisions = upTo('2010-11-12');
const REFUSED = {
  verdict: 'notCompliant',
  failing: ['8.4'],
  binding: ['8.4'],
  refused: ['decision.adopted nextMeeting'],
};
const ZAGREB = { country: 'HR', city: 'Zagreb' };

describe('8.4: Lebanon offers Beirut, for five days between 10 and 20 September', () => {
  it('is met by the week that fits', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['8.4']).toBe('passed');
  });

  it.each([
    ['2011-09-16', '2011-09-20', 'its last days'],
    ['2011-09-14', '2011-09-16', 'fewer days than offered'],
    ['2011-09-20', '2011-09-20', 'its very last day'],
  ])('is met from %s to %s: %s', (from, to) => {
    expect(outline(auditOf(decisions, decidedOn(from, to)))).toEqual(COMPLIANT);
  });

  it('is met from 2011-09-10 to 2011-09-14: its first days, of which 8.3 reports one', () => {
    const audit = auditOf(decisions, decidedOn('2011-09-10', '2011-09-14'));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['8.3'] });
    // The meeting itself is still to be judged.
    expect(audit.provisions['8.4']).toBe('notReached');
  });

  it('refuses a decision that starts the day before the window', () => {
    expect(outline(auditOf(decisions, decidedOn('2011-09-09', '2011-09-13')))).toEqual({
      ...REFUSED,
      failing: ['8.3', '8.4'],
    });
  });

  it('refuses a decision that ends the day after the window', () => {
    expect(outline(auditOf(decisions, decidedOn('2011-09-17', '2011-09-21')))).toEqual({
      ...REFUSED,
      failing: ['8.3', '8.4'],
    });
  });

  it('refuses a sixth day', () => {
    const audit = auditOf(decisions, decidedOn('2011-09-12', '2011-09-17'));
    expect(outline(audit)).toEqual(REFUSED);
    expect(finding(audit, '8.4')).toEqual({
      provision: '8.4',
      rule: 'offer-covers-decision',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: { atMost: 5 },
      actual: 6,
      because:
        '8.4 requires: The Second Meeting is decided inside what its host offers. Not met. Length in days: at most 5 expected. Found: 6.',
      on: '2010-11-12',
    });
  });

  it('refuses another city of the same country', () => {
    const audit = auditOf(decisions, decidedOn('2011-09-12', '2011-09-16', { city: 'Tripoli' }));
    expect(outline(audit)).toEqual(REFUSED);
    expect(finding(audit, '8.4')).toMatchObject({ expected: 'Beirut', actual: 'Tripoli' });
  });

  it('refuses a country that offered nothing', () => {
    const edits = [decidedOn('2011-09-12', '2011-09-16', ZAGREB)];
    expect(outline(auditOf(decisions, ...edits))).toMatchObject(REFUSED);
    const sent = send('decision.adopted', { decision: 'nextMeeting' }, ...edits);
    expect(refusedBy(sent)).toEqual(['8.4']);
    expect(sent.possible).toBe('notYet');
  });
});

describe('8.4: a new host', () => {
  const window = { from: '2011-09-05', to: '2011-09-30' };

  it('joins Lebanon with an offer of its own', () => {
    const joined = [decisions, offered(window, ZAGREB)];
    expect(outline(auditOf(...joined, decidedOn('2011-09-12', '2011-09-16', ZAGREB)))).toEqual(COMPLIANT);
    expect(outline(auditOf(...joined))).toEqual(COMPLIANT);
  });

  it('does not widen what Lebanon offers', () => {
    const audit = auditOf(decisions, offered(window, ZAGREB), decidedOn('2011-09-19', '2011-09-23'));
    expect(outline(audit)).toMatchObject({ binding: ['8.4'], refused: ['decision.adopted nextMeeting'] });
  });

  it('does not lend it its city', () => {
    const mixed = decidedOn('2011-09-12', '2011-09-16', { country: 'HR', city: 'Beirut' });
    expect(outline(auditOf(decisions, offered(window, ZAGREB), mixed))).toEqual(REFUSED);
  });

  it('replaces its own earlier offer, whether the new one is wider or narrower', () => {
    const wider = offered(window, { days: 10 });
    expect(outline(auditOf(decisions, wider, decidedOn('2011-09-11', '2011-09-20')))).toEqual(COMPLIANT);
    const narrower = offered({ from: '2011-09-13', to: '2011-09-20' });
    expect(outline(auditOf(decisions, narrower))).toEqual(REFUSED);
    expect(outline(auditOf(decisions, offered(window, { days: 4 })))).toEqual(REFUSED);
    expect(outline(auditOf(decisions, offered(window, { city: 'Tripoli' })))).toEqual(REFUSED);
  });

  it('counts from the day of its offer on: an offer after the decision comes too late', () => {
    const late = offered(window, { ...ZAGREB, on: '2010-11-11' });
    expect(outline(auditOf(decisions, late, decidedOn('2011-09-12', '2011-09-16', ZAGREB)))).toEqual(
      COMPLIANT,
    );
    const edits = [decidedOn('2011-09-12', '2011-09-16', ZAGREB)];
    expect(receptionOf(auditOf(...edits), 'decision.adopted', { decision: 'nextMeeting' })).toBe('refused');
  });
});

describe('8.4: the meeting as convened and as held', () => {
  it('binds at the note verbale and at the opening, too', () => {
    const audit = auditOf(convenedFor('2011-09-12', '2011-09-17'), heldOn('2011-09-12', '2011-09-17'));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['8.4', 'A7.2'],
      binding: ['8.4', 'A7.2'],
      refused: ['secondMeeting.convened', 'secondMeeting.opened'],
    });
    expect(refusedBy(send('secondMeeting.convened', {}, convenedFor('2011-09-12', '2011-09-17')))).toEqual([
      '8.4',
      'A7.2',
    ]);
  });

  it('cannot be told for a host whose offer may be missing from an incomplete record', () => {
    const audit = auditOf(incomplete, decisions, decidedOn('2011-09-12', '2011-09-16', ZAGREB));
    expect(audit.verdict).toBe('cannotTell');
    expect(undetermined(audit)).toEqual(['8.4']);
    expect(outline(audit).refused).toBeUndefined();
  });

  it('cannot be told where Lebanon may have offered more, off an incomplete record', () => {
    const audit = auditOf(incomplete, decisions, decidedOn('2011-09-12', '2011-09-17'));
    expect(audit.verdict).toBe('cannotTell');
    expect(undetermined(audit)).toEqual(['8.4']);
  });
});

describe('8.4: an offer on which a decision rests', () => {
  const later = (fields: object) =>
    insert({
      on: '2010-12-01',
      type: 'host.offered',
      country: 'LB',
      city: 'Beirut',
      window: { from: '2011-09-10', to: '2011-09-20' },
      days: 5,
      ...fields,
    });
  const NARROWER = [
    ['fewer days', { days: 2 }],
    ['another city', { city: 'Tripoli' }],
    ['another window', { window: { from: '2011-09-19', to: '2011-09-30' } }],
  ] as const;

  it.each(NARROWER)('stands for that decision, whatever its host offers later: %s', (_what, fields) => {
    expect(outline(auditOf(later(fields)))).toEqual(COMPLIANT);
  });

  it.each(NARROWER)('is replaced by one of the day before the decision: %s', (_what, fields) => {
    const audit = auditOf(decisions, later({ ...fields, on: '2010-11-11' }));
    expect(outline(audit)).toEqual(REFUSED);
  });

  it('is replaced later where no decision rests on it', () => {
    const undecided = [defer('nextMeeting'), later({ days: 2 })];
    expect(refusedBy(send('secondMeeting.convened', {}, ...undecided))).toEqual(['8.4']);
    const elsewhere = [
      offered({ from: '2011-09-10', to: '2011-09-30' }, ZAGREB),
      decidedOn('2011-09-12', '2011-09-16', ZAGREB),
      later({ days: 2 }),
    ];
    expect(refusedBy(send('secondMeeting.convened', {}, ...elsewhere))).toEqual(['8.4', 'A7.2']);
  });

  it('is not widened for the meeting decided on it', () => {
    const edits = [later({ days: 6 }), heldOn('2011-09-12', '2011-09-17')];
    expect(refusedBy(send('secondMeeting.opened', {}, ...edits))).toEqual(['8.4', 'A7.2']);
  });

  it('says that a country has made none', () => {
    const audit = auditOf(decisions, decidedOn('2011-09-12', '2011-09-16', ZAGREB));
    expect(finding(audit, '8.4').because).toContain('Found: no offer of that country on record.');
  });
});
