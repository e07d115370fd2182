import type { Decision, TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  auditAsOf,
  auditOf,
  COMPLIANT,
  change,
  defer,
  dutyOf,
  type Edit,
  finding,
  incomplete,
  insert,
  leave,
  outline,
  receptionOf,
  refusedBy,
  send,
  undetermined,
  upTo,
  without,
} from '../support/index.ts';

/* A meeting is over with its days: what comes after has no place in it, and heals nothing (`over-with-its-days`). */

const unclosed = without('firstMeeting.closed');
const adoptedOn = (on: string, decision: Decision = 'recommendations') =>
  change('decision.adopted', { on }, { decision });

/** The decision is put off, and the First Meeting is never closed. */
const deferred = (decision: Decision): readonly Edit[] => [defer(decision), unclosed];

/** Leaves out the First Meeting, and all that it decided. */
const unheld: Edit = (record) => {
  record.events = record.events.filter(({ on }) => on < '2010-11-09' || on > '2010-11-12');
};

const NINE = { verdict: 'notCompliant', failing: ['9.1'], binding: ['9.1'] };

describe('9.1: a First Meeting that was never closed', () => {
  it('is over with its days, and everything after it has its place', () => {
    const audit = auditOf(unclosed);
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.stage).toEqual(['secondMeeting']);
    expect(dutyOf(audit, '9.1', 'key-decisions-settled')).toMatchObject({
      status: 'fulfilled',
      due: '2010-11-12',
    });
  });
  it('is judged as at a close, on what was adopted by then', () => {
    expect(auditOf(unclosed).provisions['9.1']).toBe('passed');
  });

  it.each(['2010-11-11', '2010-11-12'])('decides on %s, one of its days', (on) => {
    expect(outline(auditOf(unclosed, adoptedOn(on)))).toEqual(COMPLIANT);
  });

  it.each(['2010-11-13', '2010-11-20'])(
    'decides nothing on %s, after its days, and 9.1 is breached',
    (on) => {
      const audit = auditOf(unclosed, adoptedOn(on));
      expect(outline(audit)).toEqual({ ...NINE, misplaced: ['decision.adopted recommendations'] });
      expect(dutyOf(audit, '9.1', 'key-decisions-settled').status).toBe('breached');
    },
  );

  it.each([
    ['decision.proposed', { decision: 'recommendations', terms: { subjects: ['structure'] } }],
    ['decision.amended', { decision: 'recommendations', terms: { subjects: ['structure'] } }],
    ['decision.deferred', { decision: 'recommendations' }],
    ['objection.raised', { decision: 'recommendations', delegation: 'XX' }],
    ['meeting.suspended', { meeting: 'firstMeeting', by: 'president', instrument: 'chairLetter' }],
  ] as const)('takes no %s the day after', (type, fields) => {
    const event = (on: string) => insert({ on, type, ...fields } as TreatyEvent);
    const edits = [leave('recommendations'), unclosed];
    const inTime = [...edits, event('2010-11-12')];
    expect(send(type, { on: '2010-11-12' } as never, ...inTime).reception).toBe('accepted');
    const late = [...edits, event('2010-11-13')];
    expect(send(type, { on: '2010-11-13' } as never, ...late).reception).toBe('misplaced');
  });

  it('breaches 9.1 on the day after its last where a key decision is neither adopted nor deferred', () => {
    const open = [upTo('2010-11-12'), unclosed, leave('recommendations')];
    for (const day of ['2010-11-11', '2010-11-12']) {
      const inTime = auditAsOf(day, ...open);
      expect(outline(inTime)).toEqual(COMPLIANT);
      expect(dutyOf(inTime, '9.1', 'key-decisions-settled').status).toBe('pending');
    }
    const audit = auditAsOf('2010-11-13', ...open);
    expect(outline(audit)).toEqual(NINE);
    expect(dutyOf(audit, '9.1', 'key-decisions-settled').status).toBe('breached');
    expect(finding(audit, '9.1')).toEqual({
      provision: '9.1',
      rule: 'key-decisions-settled',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'adopted or deferred',
      actual: 'neither',
      because:
        '9.1 requires: Each key decision is adopted or deferred before the First Meeting closes. Not met. Decision on recommendations: adopted or deferred expected. Found: neither.',
      on: '2010-11-13',
    });
  });

  it('is not met, as at a close, where a key decision was deferred', () => {
    const audit = auditOf(...deferred('recommendations'));
    expect(outline(audit)).toEqual(NINE);
    expect(finding(audit, '9.1')).toMatchObject({ rule: 'key-decisions-taken', actual: 'deferred' });
    expect(dutyOf(audit, '9.1', 'key-decisions-taken').status).toBe('breached');
    expect(dutyOf(audit, '9.1', 'key-decisions-settled').status).toBe('fulfilled');
  });

  it('reports 2.1 and 2.2 as at a close', () => {
    const needing = ['workProgramme', 'intersessional', 'languages', 'conferenceSupport'] as const;
    const audit = auditAsOf('2010-11-13', upTo('2010-11-12'), unclosed, ...needing.map(leave));
    expect(outline(audit)).toEqual({ ...NINE, failing: ['2.1', '9.1'] });
    const undated = auditAsOf('2010-11-13', upTo('2010-11-12'), unclosed, leave('nextMeeting'));
    expect(outline(undated)).toEqual({ ...NINE, failing: ['2.2', '9.1'] });
  });
  it('cannot be told of on an incomplete record, where the close and more may be missing', () => {
    const audit = auditOf(incomplete, unclosed, leave('recommendations'));
    expect(audit.verdict).toBe('cannotTell');
    expect(undetermined(auditOf(incomplete, leave('recommendations')))).toContain('9.1');
    expect(undetermined(audit)).toContain('9.1');
  });

  // Coordination adopted off the record would settle (e): with the close on record and without, 9.1 is undetermined.
  it('cannot be told of either way where (e) may have been settled off the record', () => {
    const unprepared = change('coordinator.appointed', { duties: ['substance', 'conferenceServices'] });
    for (const edits of [[], [unclosed]]) {
      const audit = auditOf(incomplete, leave('coordination'), unprepared, ...edits);
      expect(audit.verdict).toBe('cannotTell');
      expect(audit.provisions['9.1']).toBe('cantTell');
    }
  });
});

describe('9.1: a First Meeting that closes after its days', () => {
  const closedOn = (on: string) => change('firstMeeting.closed', { on });

  it.each(['2010-11-12', '2010-11-13', '2010-12-01'])('is closed on %s: only the close has a place', (on) => {
    expect(outline(auditOf(closedOn(on)))).toEqual(COMPLIANT);
  });

  it('is asked what it would have been asked in time', () => {
    expect(
      refusedBy(send('firstMeeting.closed', {}, closedOn('2010-11-15'), leave('recommendations'))),
    ).toEqual(['9.1']);
    const put = auditOf(defer('recommendations'), closedOn('2010-11-15'));
    expect(outline(put)).toEqual(NINE);
    expect(receptionOf(put, 'firstMeeting.closed')).toBe('accepted');
  });

  it('heals nothing: a decision between its days and its close has no place', () => {
    const audit = auditOf(closedOn('2010-11-15'), adoptedOn('2010-11-14'));
    expect(outline(audit)).toMatchObject({
      binding: ['9.1'],
      misplaced: ['decision.adopted recommendations'],
    });
  });

  it('closes once', () => {
    const again = insert({ on: '2010-11-15', type: 'firstMeeting.closed' });
    expect(outline(auditOf(again))).toEqual({ verdict: 'notCompliant', misplaced: ['firstMeeting.closed'] });
  });
});

describe('9.1: a First Meeting that was never held', () => {
  it('breaches 9.1 once its days are past, and not before', () => {
    const nothing = [unheld, upTo('2010-10-15')];
    for (const day of ['2010-11-09', '2010-11-12'])
      expect(outline(auditAsOf(day, ...nothing))).toEqual(COMPLIANT);
    const audit = auditAsOf('2010-11-13', ...nothing);
    expect(outline(audit)).toEqual({ ...NINE, failing: ['2.1', '2.2', '9.1'] });
    expect(dutyOf(audit, '9.1', 'key-decisions-settled')).toMatchObject({
      status: 'breached',
      due: '2010-11-12',
    });
  });

  it('leaves what comes between the meetings, and the Second, its place', () => {
    const audit = auditOf(unheld);
    expect(outline(audit)).toMatchObject({ verdict: 'notCompliant', binding: ['9.1'] });
    expect(outline(audit).misplaced).toBeUndefined();
    expect(outline(audit).refused).toBeUndefined();
    expect(audit.stage).toEqual(['secondMeeting']);
  });
  it('cannot be told of on an incomplete record', () => {
    const audit = auditAsOf('2010-11-13', incomplete, unheld, upTo('2010-10-15'));
    expect(audit.verdict).toBe('cannotTell');
    expect(dutyOf(audit, '9.1', 'key-decisions-settled').status).toBe('unknown');
  });
});

describe('a First Meeting on other days than foreseen', () => {
  const moved =
    (by: Readonly<Record<string, string>>): Edit =>
    (record) => {
      for (const event of record.events) event.on = by[event.on] ?? event.on;
    };

  it.each([
    ['the day before', { '2010-11-09': '2010-11-08' }],
    [
      'the week after',
      { '2010-11-09': '2010-11-15', '2010-11-11': '2010-11-17', '2010-11-12': '2010-11-19' },
    ],
  ])('sits until it is closed, and nothing is refused for it: %s', (_when, days) => {
    expect(outline(auditOf(moved(days)))).toEqual(COMPLIANT);
  });

  it('is over with its days where it opened on one of them', () => {
    const opened = change('firstMeeting.opened', { on: '2010-11-11' });
    expect(outline(auditOf(opened, unclosed))).toEqual(COMPLIANT);
    const late = [opened, unclosed, adoptedOn('2010-11-13')];
    expect(send('decision.adopted', { decision: 'recommendations' }, ...late).reception).toBe('misplaced');
  });

  it('is not over where it opened before them and was not closed', () => {
    const opened = change('firstMeeting.opened', { on: '2010-11-08' });
    const late = send(
      'decision.adopted',
      { decision: 'recommendations' },
      opened,
      unclosed,
      adoptedOn('2010-11-13'),
    );
    expect(late.reception).toBe('accepted');
  });

  it('meets in another place without a breach: days and place are facts', () => {
    const oslo = change('firstMeeting.opened', { city: 'Oslo', country: 'NO' });
    const chaired = change('firstMeeting.opened', { president: { country: 'LA' } });
    expect(outline(auditOf(oslo, chaired))).toEqual(COMPLIANT);
  });
});

describe('A1.3, A3, A4: an intersessional after its days', () => {
  const open = without('intersessional.closed');
  const themeOn = (on: string) => change('theme.discussed', { on }, { theme: 'c' });
  const agreedOn = (on: string) => change('recommendation.agreed', { on }, { subject: 'structure' });
  const closedOn = (on: string) => change('intersessional.closed', { on });

  it('is over without a close, and everything in it counts', () => {
    const audit = auditOf(open);
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['A1.3']).toBe('passed');
    expect(dutyOf(audit, 'A1.3', 'themes-covered').status).toBe('fulfilled');
  });

  it.each(['2011-06-29', '2011-06-30'])('discusses and agrees on %s, one of its days', (on) => {
    expect(outline(auditOf(open, themeOn(on), agreedOn(on)))).toEqual(COMPLIANT);
  });

  it.each(['2011-07-01', '2011-07-08'])('discusses no theme on %s, which heals nothing', (on) => {
    const audit = auditOf(open, themeOn(on));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A1.3'],
      binding: ['A1.3'],
      misplaced: ['theme.discussed c'],
    });
    expect(dutyOf(audit, 'A1.3', 'themes-covered').status).toBe('breached');
  });

  it('agrees on no recommendation on the day after, which heals nothing', () => {
    expect(outline(auditOf(open, agreedOn('2011-07-01')))).toEqual({
      verdict: 'notCompliant',
      failing: ['2.3', 'A3'],
      binding: ['2.3', 'A3'],
      refused: ['recommendations.transmitted'],
      misplaced: ['recommendation.agreed'],
    });
  });

  it.each([
    ['2011-06-30', 'refused'],
    ['2011-07-01', 'misplaced'],
  ])('has a decision of %s %s', (on, reception) => {
    const decided = insert({ on, type: 'decision.adopted', decision: 'languages' });
    expect(send('decision.adopted', { on }, open, decided).reception).toBe(reception);
  });

  it('breaches A1.3 on the day after its last where a theme is missing', () => {
    const short = [open, without('theme.discussed', { theme: 'c' }), upTo('2011-06-30')];
    expect(outline(auditAsOf('2011-06-30', ...short))).toEqual(COMPLIANT);
    const audit = auditAsOf('2011-07-01', ...short);
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['A1.3'], binding: ['A1.3'] });
    expect(finding(audit, 'A1.3')).toMatchObject({ rule: 'themes-covered', on: '2011-07-01' });
  });

  it('is over with the days that it opened with, not with those decided', () => {
    const longer = change('intersessional.opened', { span: { from: '2011-06-27', to: '2011-07-01' } });
    const sent = send(
      'theme.discussed',
      { theme: 'c' },
      defer('intersessional'),
      longer,
      themeOn('2011-07-01'),
      open,
    );
    expect(sent.reception).toBe('accepted');
    const later = send(
      'theme.discussed',
      { theme: 'c' },
      defer('intersessional'),
      longer,
      themeOn('2011-07-02'),
      open,
    );
    expect(later.reception).toBe('misplaced');
  });

  it('is closed late against A4', () => {
    for (const on of ['2011-07-01', '2011-07-08']) {
      expect(outline(auditOf(closedOn(on)))).toEqual({
        verdict: 'notCompliant',
        failing: ['A4'],
        binding: ['A4'],
        refused: ['intersessional.closed'],
      });
      expect(refusedBy(send('intersessional.closed', {}, closedOn(on)))).toEqual(['A4']);
    }
    expect(finding(auditOf(closedOn('2011-07-01')), 'A4')).toEqual({
      provision: 'A4',
      rule: 'closed-on-its-days',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: { by: '2011-06-30' },
      actual: '2011-07-01',
      because:
        'A4 requires: The intersessional closes by the last of the days decided. Not met. Day: by 30 June 2011 expected. Found: 1 July 2011.',
      on: '2011-07-01',
    });
  });

  it('is reported and let through late where its days were not decided', () => {
    const audit = auditOf(defer('intersessional'), closedOn('2011-07-01'));
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['9.1', 'A4'], binding: ['9.1'] });
    expect(receptionOf(audit, 'intersessional.closed')).toBe('accepted');
    expect(finding(audit, 'A4')).toMatchObject({ rule: 'closed-on-its-days', binding: false });
  });

  it('cannot be told to be late where the days may have been amended off the record', () => {
    const audit = auditOf(incomplete, closedOn('2011-07-01'));
    expect(outline(audit)).toEqual({ verdict: 'cannotTell', cantTell: ['A4'] });
    const stated = { span: { from: '2011-06-27', to: '2011-06-30' }, city: 'Geneva', country: 'CH' };
    const known = change('decision.adopted', { terms: stated }, { decision: 'intersessional' });
    expect(outline(auditOf(incomplete, known, closedOn('2011-07-01')))).toMatchObject({ binding: ['A4'] });
  });
});

describe('A7.2: a Second Meeting after its days', () => {
  const changed = (on: string): TreatyEvent => ({
    on,
    type: 'meeting.reformatted',
    meeting: 'secondMeeting',
    format: 'hybrid',
    by: 'president',
    instrument: 'chairLetter',
  });
  const closed = (on: string): TreatyEvent => ({ on, type: 'secondMeeting.closed' });

  it.each([
    ['2011-09-14', 'accepted'],
    ['2011-09-16', 'accepted'],
    ['2011-09-17', 'misplaced'],
  ])('has a change of %s %s', (on, reception) => {
    expect(send('meeting.reformatted', {}, insert(changed(on))).reception).toBe(reception);
  });

  it.each(['2011-09-16', '2011-09-17'])('is closed on %s, once', (on) => {
    expect(outline(auditOf(insert(closed(on))))).toEqual(COMPLIANT);
    expect(outline(auditOf(insert(closed(on), closed('2011-09-18'))))).toEqual({
      verdict: 'compliant',
      misplaced: ['secondMeeting.closed'],
    });
  });

  it('is changed no more once it is closed', () => {
    const edits = [insert(closed('2011-09-15'), changed('2011-09-16'))];
    expect(send('meeting.reformatted', {}, ...edits).reception).toBe('misplaced');
  });

  it('is closed by the first day after its last that is reached', () => {
    const reached = (on: string) => insert({ on, type: 'date.reached' }, closed('2011-09-18'));
    expect(send('secondMeeting.closed', {}, reached('2011-09-16')).reception).toBe('accepted');
    expect(send('secondMeeting.closed', {}, reached('2011-09-17')).reception).toBe('misplaced');
  });
});
