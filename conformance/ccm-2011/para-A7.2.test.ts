import { begin, ccm2011, explain, next, submit } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  auditAsOf,
  auditOf,
  COMPLIANT,
  change,
  convenedFor,
  decidedOn,
  defer,
  dutyOf,
  finding,
  heldOn,
  incomplete,
  insert,
  leave,
  modelRecord,
  object,
  offered,
  outline,
  receptionOf,
  refusedBy,
  send,
  upTo,
  without,
} from '../support/index.ts';

const REFUSED = {
  verdict: 'notCompliant',
  failing: ['A7.2'],
  binding: ['A7.2'],
  refused: ['secondMeeting.opened'],
};
const days = (
  formal: readonly [string, string],
  ceremonial: readonly [string, string] | undefined,
  on = formal[0],
) =>
  change('secondMeeting.opened', {
    on,
    span: { from: formal[0], to: formal[1] },
    ceremonialSpan: ceremonial && { from: ceremonial[0], to: ceremonial[1] },
  });
const unopened = upTo('2011-08-01');
const decisions = upTo('2010-11-12');
const wide = offered({ from: '2011-08-01', to: '2011-12-31' });
const terms = (from: string, to: string) => ({
  president: { country: 'LB' },
  span: { from, to },
  city: 'Beirut',
  country: 'LB',
});

describe('A7.2: the days and the place decided', () => {
  it('is met by a ceremonial day and four formal ones', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['A7.2']).toBe('passed');
    expect(dutyOf(audit, 'A7.2', 'second-meeting-held')).toEqual({
      provision: 'A7.2',
      rule: 'second-meeting-held',
      force: 'shall',
      binding: true,
      status: 'fulfilled',
      due: '2011-09-12',
    });
  });

  it.each([
    ['all formal', days(['2011-09-12', '2011-09-16'], undefined)],
    ['a ceremony inside the formal days', days(['2011-09-12', '2011-09-16'], ['2011-09-12', '2011-09-12'])],
    ['two days of ceremony', days(['2011-09-14', '2011-09-16'], ['2011-09-12', '2011-09-13'])],
    ['a ceremony at the end', days(['2011-09-12', '2011-09-15'], ['2011-09-16', '2011-09-16'])],
    [
      'a ceremony a day before its formal days',
      days(['2011-09-12', '2011-09-16'], ['2011-09-11', '2011-09-11']),
    ],
    [
      'a ceremony a day after its formal days',
      days(['2011-09-12', '2011-09-16'], ['2011-09-17', '2011-09-17']),
    ],
    ['opened on the last decided day', days(['2011-09-12', '2011-09-16'], undefined, '2011-09-16')],
  ])('is met: %s', (_what, edit) => {
    expect(outline(auditOf(edit))).toEqual(COMPLIANT);
  });

  it.each([
    ['the ceremonial day is missing', days(['2011-09-13', '2011-09-16'], undefined)],
    ['a day lies between', days(['2011-09-14', '2011-09-16'], ['2011-09-12', '2011-09-12'])],
    ['the ceremony is a day early', days(['2011-09-13', '2011-09-16'], ['2011-09-11', '2011-09-12'])],
    ['the last day is missing', days(['2011-09-13', '2011-09-15'], ['2011-09-12', '2011-09-12'])],
    [
      'it is opened at a ceremony the day before',
      days(['2011-09-12', '2011-09-16'], ['2011-09-11', '2011-09-11'], '2011-09-11'),
    ],
    [
      'it is opened at a ceremony the day after',
      days(['2011-09-12', '2011-09-16'], ['2011-09-17', '2011-09-17'], '2011-09-17'),
    ],
    ['it starts and opens the day before', days(['2011-09-11', '2011-09-15'], undefined)],
  ])('refuses to open where %s', (_what, edit) => {
    expect(outline(auditOf(edit))).toEqual(REFUSED);
    expect(refusedBy(send('secondMeeting.opened', {}, edit))).toEqual(['A7.2']);
  });

  it('refuses a day more, which 8.4 refuses as well', () => {
    expect(outline(auditOf(heldOn('2011-09-12', '2011-09-17')))).toEqual({
      ...REFUSED,
      failing: ['8.4', 'A7.2'],
      binding: ['8.4', 'A7.2'],
    });
  });

  it('says what was expected and what was found', () => {
    const formal = { from: '2011-09-13', to: '2011-09-16' };
    expect(finding(auditOf(days(['2011-09-13', '2011-09-16'], undefined)), 'A7.2')).toEqual({
      provision: 'A7.2',
      rule: 'second-meeting-held',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: { from: '2011-09-12', to: '2011-09-16' },
      actual: [formal],
      because:
        'A7.2 requires: The Second Meeting is held on the days and at the place decided. Not met. Days: 12-16 September 2011 expected. Found: 13-16 September 2011.',
      on: '2011-09-13',
    });
  });

  it('tells when it could be opened', () => {
    expect(send('secondMeeting.opened', {}, days(['2011-09-11', '2011-09-15'], undefined))).toMatchObject({
      possible: 'notYet',
      earliest: '2011-09-12',
    });
    expect(send('secondMeeting.opened', {}, days(['2011-09-17', '2011-09-20'], undefined))).toMatchObject({
      possible: 'never',
    });
  });

  it('refuses another place', () => {
    const audit = auditOf(change('secondMeeting.opened', { city: 'Tripoli' }));
    expect(outline(audit)).toEqual({ ...REFUSED, failing: ['8.4', 'A7.2'], binding: ['8.4', 'A7.2'] });
    expect(finding(audit, 'A7.2')).toMatchObject({ expected: 'Beirut', actual: 'Tripoli' });
  });

  it('holds the note verbale to the decision', () => {
    const early = convenedFor('2011-09-12', '2011-09-15');
    expect(outline(auditOf(early))).toEqual({ ...REFUSED, refused: ['secondMeeting.convened'] });
    expect(refusedBy(send('secondMeeting.convened', {}, early))).toEqual(['A7.2']);
    expect(finding(auditOf(early), 'A7.2')).toMatchObject({ rule: 'second-meeting-convened', binding: true });
  });

  it('needs no note verbale', () => {
    expect(outline(auditOf(without('secondMeeting.convened')))).toEqual(COMPLIANT);
  });
});

describe('A7.2: the month of the paper', () => {
  it.each([
    ['2011-09-01', '2011-09-05', undefined],
    ['2011-09-26', '2011-09-30', undefined],
    ['2011-08-31', '2011-09-02', ['A7.2']],
    ['2011-09-28', '2011-10-01', ['A7.2']],
  ])('refuses days that are filled into the blank outside September: %s to %s', (from, to, binding) => {
    const audit = auditOf(
      decisions,
      wide,
      without('decision.proposed'),
      adoptWith('nextMeeting', terms(from, to)),
    );
    expect(outline(audit).binding).toEqual(binding);
    expect(receptionOf(audit, 'decision.adopted', { decision: 'nextMeeting' })).toBe(
      binding === undefined ? 'accepted' : 'refused',
    );
  });

  it('is only reported where such days were on the table', () => {
    const audit = auditOf(decisions, wide, decidedOn('2011-10-03', '2011-10-07'));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['8.2', '8.3', 'A7.2'] });
    expect(finding(audit, 'A7.2')).toMatchObject({ rule: 'paper-month', force: 'shall', binding: false });
  });

  it('refuses other terms than those on the table', () => {
    const edit = adoptWith('nextMeeting', terms('2011-09-12', '2011-09-15'));
    expect(outline(auditOf(decisions, edit))).toEqual({
      ...REFUSED,
      refused: ['decision.adopted nextMeeting'],
    });
    expect(refusedBy(send('decision.adopted', { decision: 'nextMeeting' }, edit))).toEqual(['A7.2']);
  });
});

describe('A7.2: a new host', () => {
  const ZAGREB = { country: 'HR', city: 'Zagreb' };
  const moved = [
    offered({ from: '2011-09-01', to: '2011-09-30' }, ZAGREB),
    decidedOn('2011-09-19', '2011-09-23', ZAGREB),
    convenedFor('2011-09-19', '2011-09-23', ZAGREB),
    heldOn('2011-09-19', '2011-09-23', ZAGREB),
  ];

  it('holds the meeting to what was decided with it', () => {
    expect(outline(auditOf(...moved))).toEqual({ verdict: 'compliant', failing: ['8.3'] });
  });

  it('refuses to meet in Beirut then, though Lebanon still offers it', () => {
    const audit = auditOf(...moved, heldOn('2011-09-12', '2011-09-16'));
    expect(outline(audit)).toMatchObject({ binding: ['A7.1', 'A7.2'], refused: ['secondMeeting.opened'] });
  });
});

describe('A7.2: blanks, deferrals and doubts', () => {
  it('leaves only the month while the days are blank', () => {
    const blank = without('decision.proposed');
    expect(receptionOf(auditOf(blank), 'secondMeeting.opened')).toBe('accepted');
    const audit = auditOf(
      wide,
      blank,
      heldOn('2011-10-03', '2011-10-07'),
      convenedFor('2011-10-03', '2011-10-07'),
    );
    expect(receptionOf(audit, 'secondMeeting.opened')).toBe('refused');
    const held = finding(audit, 'A7.2', 'second-meeting-held');
    expect(held.binding).toBe(true);
    expect(held.expected).toEqual({
      span: { within: { from: '2011-09-01', to: '2011-09-30' } },
      on: { within: { from: '2011-09-01', to: '2011-09-30' } },
    });
    expect(finding(audit, 'A7.2', 'second-meeting-convened').expected).toEqual({
      within: { from: '2011-09-01', to: '2011-09-30' },
    });
  });

  it.each([
    ['2011-08-31', '2011-09-02', 'refused'],
    ['2011-09-01', '2011-09-05', 'accepted'],
    ['2011-09-26', '2011-09-30', 'accepted'],
    ['2011-09-27', '2011-10-01', 'refused'],
    ['2011-10-01', '2011-10-05', 'refused'],
  ])('has it held in the month while the days are blank: %s to %s', (from, to, reception) => {
    const blank = [wide, without('decision.proposed'), without('secondMeeting.convened')];
    const audit = auditOf(...blank, heldOn(from, to));
    expect(receptionOf(audit, 'secondMeeting.opened')).toBe(reception);
    expect(outline(audit).binding).toEqual(reception === 'refused' ? ['9.1', 'A7.2'] : ['9.1']);
  });

  // Adopted terms replace the annex's figures everywhere: that they depart from the paper is reported of the adoption.
  it('no longer asks for the month where days outside it were decided', () => {
    const october = ['2011-10-03', '2011-10-07'] as const;
    const audit = auditOf(wide, decidedOn(...october), convenedFor(...october), heldOn(...october));
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['8.2', '8.3', 'A7.2'] });
    expect(finding(audit, 'A7.2').rule).toBe('paper-month');
  });

  it('counts the blank as a deferral of (f) on a complete record', () => {
    const audit = auditOf(decisions, without('decision.proposed'));
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['2.2', '9.1'], binding: ['9.1'] });
  });

  it('is reported and let through where the decision was deferred', () => {
    const audit = auditOf(defer('nextMeeting'), heldOn('2011-09-13', '2011-09-16'));
    expect(receptionOf(audit, 'secondMeeting.opened')).toBe('accepted');
    expect(finding(audit, 'A7.2', 'second-meeting-held')).toMatchObject({
      outcome: 'failed',
      binding: false,
    });
  });

  it('cannot be told where the adoption is not on an incomplete record', () => {
    const audit = auditOf(incomplete, leave('nextMeeting'), heldOn('2011-09-13', '2011-09-16'));
    expect(audit.verdict).toBe('cannotTell');
    expect(audit.provisions['A7.2']).toBe('cantTell');
  });
});

describe('A7.2: silence', () => {
  it.each(['2011-09-11', '2011-09-12', '2011-09-16'])('breaches nothing on %s', (asOf) => {
    expect(outline(auditAsOf(asOf, unopened))).toEqual(COMPLIANT);
  });

  it('breaches it on the day after the last decided day', () => {
    const audit = auditAsOf('2011-09-17', unopened);
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['A7.2'], binding: ['A7.2'] });
    expect(dutyOf(audit, 'A7.2', 'second-meeting-held').status).toBe('breached');
    expect(finding(audit, 'A7.2')).toMatchObject({
      expected: { from: '2011-09-12', to: '2011-09-16' },
      actual: null,
      binding: true,
      on: '2011-09-17',
    });
  });

  it('is told by time that passed on the record as well', () => {
    const passed = insert({ on: '2011-09-17', type: 'date.reached' });
    expect(outline(auditOf(unopened, passed))).toMatchObject({ binding: ['A7.2'] });
  });

  it('cannot be told on an incomplete record', () => {
    const inTime = auditAsOf('2011-09-12', incomplete, unopened);
    expect(inTime.provisions['A7.2']).not.toBe('cantTell');
    const audit = auditAsOf('2011-09-17', incomplete, unopened);
    expect(audit.verdict).toBe('cannotTell');
    expect(audit.provisions['A7.2']).toBe('cantTell');
  });

  it('leaves out what happened after the day of the audit', () => {
    const audit = auditAsOf('2011-09-12');
    expect(audit.receptions.some(({ type }) => type === 'secondMeeting.opened')).toBe(false);
    expect(outline(audit)).toEqual(COMPLIANT);
  });

  it('adds to the silence of the intersessional', () => {
    const audit = auditAsOf('2011-09-17', upTo('2011-05-19'));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A4', 'A7.2'],
      binding: ['A4', 'A7.2'],
    });
  });
});

describe('A7.2: changes', () => {
  const on = '2011-08-01';
  const meeting = 'secondMeeting';
  const changedBy = { by: 'president', instrument: 'chairLetter' } as const;

  it.each([
    ['other days', { type: 'meeting.rescheduled', span: { from: '2011-09-12', to: '2011-09-15' } }],
    ['another place', { type: 'meeting.relocated', city: 'Tripoli' }],
    ['another country', { type: 'meeting.relocated', country: 'HR' }],
    ['no day at all', { type: 'meeting.postponed' }],
    ['nothing', { type: 'meeting.cancelled' }],
  ] as const)('refuses a change to %s', (_what, changed) => {
    const edit = insert({ on, meeting, ...changedBy, ...changed } as never);
    expect(outline(auditOf(upTo(on), edit))).toEqual({ ...REFUSED, refused: [changed.type] });
    expect(refusedBy(send(changed.type, {}, upTo(on), edit))).toEqual(['A7.2']);
  });

  it('accepts a change that leaves days and place as decided', () => {
    const same = { type: 'meeting.rescheduled', span: { from: '2011-09-12', to: '2011-09-16' } };
    expect(outline(auditOf(insert({ on, meeting, ...changedBy, ...same } as never)))).toEqual(COMPLIANT);
    expect(
      outline(
        auditOf(
          insert({ on, meeting, ...changedBy, type: 'meeting.reformatted', format: 'hybrid' } as never),
        ),
      ),
    ).toEqual(COMPLIANT);
  });

  it('is agreed: a standing objection refuses the decision, with the force of a shall', () => {
    const audit = auditOf(upTo('2010-11-12'), object('nextMeeting', 'XX'));
    expect(finding(audit, 'A7.2', 'consensus')).toMatchObject({
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'none',
      actual: ['XX'],
    });
    expect(
      refusedBy(send('decision.adopted', { decision: 'nextMeeting' }, object('nextMeeting', 'XX'))),
    ).toContain('A7.2');
  });

  it.each([
    ['meeting.rescheduled', { span: { from: '2011-10-03', to: '2011-10-07' } }],
    ['meeting.postponed', {}],
  ] as const)('binds nobody where the decision was deferred: %s', (type, changed) => {
    const audit = auditOf(
      upTo(on),
      defer('nextMeeting'),
      insert({ on, meeting, ...changedBy, type, ...changed } as never),
    );
    expect(receptionOf(audit, type)).toBe('accepted');
    expect(finding(audit, 'A7.2')).toMatchObject({ force: 'shall', binding: false, outcome: 'failed' });
  });

  it('lets a note verbale for other days through where the decision was deferred', () => {
    const audit = auditOf(upTo(on), defer('nextMeeting'), convenedFor('2011-09-13', '2011-09-16'));
    expect(receptionOf(audit, 'secondMeeting.convened')).toBe('accepted');
    expect(finding(audit, 'A7.2')).toMatchObject({ rule: 'second-meeting-convened', binding: false });
  });
});

describe('A7.2: silence while the days are blank', () => {
  const blank = [unopened, without('decision.proposed')];

  it.each([
    ['2011-09-17', ['9.1']],
    ['2011-09-30', ['9.1']],
    ['2011-10-01', ['9.1', 'A7.2']],
    ['2011-12-31', ['9.1', 'A7.2']],
  ])('breaches it once the month is past: as of %s', (asOf, binding) => {
    const audit = auditAsOf(asOf, ...blank);
    expect(outline(audit).binding).toEqual(binding);
    const status = binding.includes('A7.2') ? 'breached' : 'pending';
    expect(dutyOf(audit, 'A7.2', 'second-meeting-held')).toMatchObject({ status, due: '2011-09-30' });
  });

  it('says what was expected', () => {
    expect(finding(auditAsOf('2011-10-01', ...blank), 'A7.2')).toMatchObject({
      rule: 'second-meeting-held',
      expected: { from: '2011-09-01', to: '2011-09-30' },
      actual: null,
      on: '2011-10-01',
    });
  });

  it('breaches nothing where the decision was deferred', () => {
    expect(outline(auditAsOf('2011-12-31', unopened, defer('nextMeeting'))).binding).toEqual(['9.1']);
  });

  it('is not yet possible before the month, and never after it', () => {
    const { events } = modelRecord(...blank);
    const snapshot = events.reduce((each, event) => submit(ccm2011, each, event).snapshot, begin(ccm2011));
    const opened = (from: string, to: string) =>
      explain(ccm2011, snapshot, {
        on: from,
        type: 'secondMeeting.opened',
        span: { from, to },
        city: 'Beirut',
        country: 'LB',
        president: { country: 'LB' },
      });
    expect(opened('2011-08-20', '2011-08-24')).toMatchObject({ possible: 'notYet', earliest: '2011-09-01' });
    expect(opened('2011-10-03', '2011-10-07')).toMatchObject({ possible: 'never' });
    const { notYet } = next(ccm2011, snapshot, { asOf: '2011-08-01' });
    expect(notYet.find(({ type }) => type === 'secondMeeting.opened')).toMatchObject({
      earliest: '2011-09-01',
    });
  });
});
