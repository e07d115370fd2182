import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  amend,
  auditAsOf,
  auditOf,
  COMPLIANT,
  change,
  defer,
  dutyOf,
  finding,
  incomplete,
  insert,
  intersessionalHeld,
  leave,
  object,
  outline,
  receptionOf,
  refusedBy,
  send,
  upTo,
  without,
} from '../support/index.ts';

const held = (patch: { on?: string; span?: { from: string; to: string }; city?: string; country?: string }) =>
  change('intersessional.opened', patch);
const REFUSED = {
  verdict: 'notCompliant',
  failing: ['3.1', 'A4'],
  binding: ['A4'],
  refused: ['intersessional.opened'],
};
const unopened = upTo('2011-05-19');

describe('A4: 27-30 June 2011, Geneva', () => {
  it('is met', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions.A4).toBe('passed');
    expect(dutyOf(audit, 'A4', 'intersessional-held')).toEqual({
      provision: 'A4',
      rule: 'intersessional-held',
      force: 'shall',
      binding: true,
      status: 'fulfilled',
      due: '2011-06-27',
    });
  });

  it.each([
    ['2011-06-26', '2011-06-30'],
    ['2011-06-28', '2011-06-30'],
    ['2011-06-27', '2011-06-29'],
    ['2011-06-27', '2011-07-01'],
  ])('refuses %s to %s, a day off', (from, to) => {
    const edit = intersessionalHeld(from, to);
    expect(outline(auditOf(edit))).toEqual({ ...REFUSED, refused: expect.arrayContaining(REFUSED.refused) });
    expect(refusedBy(send('intersessional.opened', {}, edit))).toEqual(['A4']);
  });

  it.each(['2011-06-24', '2011-06-26'])('refuses to open on %s, before its first day', (on) => {
    const sent = send('intersessional.opened', {}, held({ on, span: { from: on, to: '2011-06-30' } }));
    expect(refusedBy(sent)).toEqual(['A4']);
    expect(sent).toMatchObject({ possible: 'notYet', earliest: '2011-06-27' });
  });

  const early = [upTo('2011-06-27'), without('theme.discussed')];

  it.each(['2011-06-27', '2011-06-28', '2011-06-30'])('may open on %s, one of its days', (on) => {
    expect(send('intersessional.opened', {}, ...early, held({ on })).reception).toBe('accepted');
  });

  it('refuses to open on the day after its last', () => {
    const late = held({ on: '2011-07-01', span: { from: '2011-06-27', to: '2011-07-01' } });
    const sent = send('intersessional.opened', {}, ...early, late);
    expect(refusedBy(sent)).toEqual(['A4']);
    expect(sent.possible).toBe('never');
  });

  it.each([
    ['2011-06-26', { from: '2011-06-26', to: '2011-06-30' }],
    ['2011-07-01', { from: '2011-06-27', to: '2011-07-01' }],
  ])('names the day as well as the span where it opens on %s', (on, span) => {
    const decided = { from: '2011-06-27', to: '2011-06-30' };
    const { findings } = send('intersessional.opened', {}, ...early, held({ on, span }));
    expect(findings.find(({ rule }) => rule === 'intersessional-held')).toMatchObject({
      outcome: 'failed',
      expected: { span: decided, on: { within: decided } },
      actual: { span, on },
    });
  });

  it('refuses another city or country', () => {
    const audit = auditOf(held({ city: 'Vienna', country: 'AT' }));
    expect(outline(audit)).toEqual(REFUSED);
    expect(finding(audit, 'A4')).toEqual({
      provision: 'A4',
      rule: 'intersessional-held',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: { city: 'Geneva', country: 'CH' },
      actual: { city: 'Vienna', country: 'AT' },
      because:
        'A4 requires: The intersessional is held on the days and at the place decided. Not met. City: Geneva expected. Found: Vienna. Country: Switzerland expected. Found: Austria.',
      on: '2011-06-27',
    });
    expect(outline(auditOf(held({ city: 'Lausanne' })))).toEqual(REFUSED);
  });

  it('says nothing of the venue', () => {
    const audit = auditOf(change('intersessional.opened', { venue: 'Palais des Nations' }));
    expect(audit.provisions.A4).toBe('passed');
    expect(audit.verdict).toBe('compliant');
  });

  it('is reported and let through where the decision was deferred', () => {
    const audit = auditOf(defer('intersessional'), held({ city: 'Vienna', country: 'AT' }));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['3.1', '9.1', 'A4'],
      binding: ['9.1'],
    });
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
    expect(finding(audit, 'A4')).toMatchObject({ outcome: 'failed', binding: false });
  });

  it('cannot be told where the adoption is not on an incomplete record', () => {
    const audit = auditOf(incomplete, leave('intersessional'), held({ city: 'Vienna', country: 'AT' }));
    expect(audit.verdict).toBe('cannotTell');
    expect(audit.provisions.A4).toBe('cantTell');
    expect(receptionOf(audit, 'intersessional.opened')).toBe('accepted');
  });
});

describe('A4: the text adopted', () => {
  const july = { span: { from: '2011-07-04', to: '2011-07-07' }, city: 'Vienna', country: 'AT' };

  it('refuses other terms than those on the table', () => {
    const edit = adoptWith('intersessional', july);
    expect(outline(auditOf(upTo('2010-11-12'), edit))).toEqual({
      verdict: 'notCompliant',
      failing: ['A4'],
      binding: ['A4'],
      refused: ['decision.adopted intersessional'],
    });
    expect(refusedBy(send('decision.adopted', { decision: 'intersessional' }, edit))).toEqual(['A4']);
    expect(finding(auditOf(upTo('2010-11-12'), edit), 'A4')).toMatchObject({
      rule: 'tabled-text',
      expected: { span: { from: '2011-06-27', to: '2011-06-30' }, city: 'Geneva', country: 'CH' },
      actual: july,
    });
  });

  it('lets amended terms bind instead of the paper, which is only reported', () => {
    const amended = [amend('intersessional', july), adoptWith('intersessional', july)];
    const audit = auditOf(...amended);
    expect(audit.verdict).toBe('notCompliant');
    expect(finding(audit, 'A4', 'paper-text')).toMatchObject({ force: 'shall', binding: false });
    expect(finding(audit, 'A4', 'intersessional-held')).toMatchObject({ binding: true, outcome: 'failed' });
    expect(receptionOf(audit, 'decision.adopted', { decision: 'intersessional' })).toBe('accepted');
    expect(receptionOf(audit, 'intersessional.opened')).toBe('refused');
    expect(dutyOf(audit, 'A4', 'intersessional-held').due).toBe('2011-07-04');
  });

  it('is agreed by consensus', () => {
    const edit = object('intersessional', 'XX');
    expect(refusedBy(send('decision.adopted', { decision: 'intersessional' }, edit))).toEqual(['A4']);
  });
});

describe('A4: silence', () => {
  it.each(['2011-06-26', '2011-06-27', '2011-06-30'])('breaches nothing on %s', (asOf) => {
    expect(outline(auditAsOf(asOf, unopened))).toEqual(COMPLIANT);
  });

  it('breaches it on the day after the last decided day', () => {
    const audit = auditAsOf('2011-07-01', unopened);
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['A4'], binding: ['A4'] });
    expect(dutyOf(audit, 'A4', 'intersessional-held').status).toBe('breached');
    expect(finding(audit, 'A4')).toEqual({
      provision: 'A4',
      rule: 'intersessional-held',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: { from: '2011-06-27', to: '2011-06-30' },
      actual: null,
      because:
        'A4 requires: The intersessional is held on the days and at the place decided. Not met. Opening of the intersessional: 27-30 June 2011 expected. Found: nothing.',
      on: '2011-07-01',
    });
  });

  it('is told by time that passed on the record as well', () => {
    const passed = insert({ on: '2011-07-01', type: 'date.reached' });
    expect(outline(auditOf(unopened, passed))).toMatchObject({ verdict: 'notCompliant', binding: ['A4'] });
  });

  it('has duties pending, then overdue from the second decided day', () => {
    expect(dutyOf(auditAsOf('2011-06-27', unopened), 'A4', 'intersessional-held').status).toBe('pending');
    expect(dutyOf(auditAsOf('2011-06-28', unopened), 'A4', 'intersessional-held').status).toBe('overdue');
  });

  it('cannot be told on an incomplete record', () => {
    expect(outline(auditAsOf('2011-06-27', incomplete, unopened))).toEqual(COMPLIANT);
    expect(outline(auditAsOf('2011-06-28', incomplete, unopened))).toEqual({ verdict: 'cannotTell' });
    const audit = auditAsOf('2011-07-01', incomplete, unopened);
    expect(outline(audit)).toEqual({ verdict: 'cannotTell', cantTell: ['A4'] });
    expect(dutyOf(audit, 'A4', 'intersessional-held').status).toBe('unknown');
  });

  it('breaches nothing where the decision was deferred', () => {
    const audit = auditAsOf('2011-07-01', unopened, defer('intersessional'));
    expect(outline(audit)).toMatchObject({ failing: ['9.1'] });
  });

  it('goes by amended days', () => {
    const july = { span: { from: '2011-07-04', to: '2011-07-07' }, city: 'Geneva', country: 'CH' };
    const amended = [unopened, amend('intersessional', july)];
    expect(auditAsOf('2011-07-07', ...amended).verdict).toBe('compliant');
    expect(auditAsOf('2011-07-08', ...amended).verdict).toBe('notCompliant');
  });
});

describe('A4: changes', () => {
  const on = '2011-05-30';
  const meeting = 'intersessional';
  const changedBy = { by: 'president', instrument: 'chairLetter' } as const;

  it.each([
    ['other days', { type: 'meeting.rescheduled', span: { from: '2011-07-04', to: '2011-07-07' } }],
    ['another place', { type: 'meeting.relocated', city: 'Vienna', country: 'AT' }],
    [
      'days with a gap',
      {
        type: 'meeting.split',
        spans: [
          { from: '2011-06-27', to: '2011-06-28' },
          { from: '2011-06-30', to: '2011-06-30' },
        ],
      },
    ],
    ['no day at all', { type: 'meeting.postponed' }],
    ['nothing', { type: 'meeting.cancelled' }],
  ] as const)('refuses a change to %s', (_what, changed) => {
    const edit = insert({ on, meeting, ...changedBy, ...changed } as never);
    const audit = auditOf(upTo(on), edit);
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A4'],
      binding: ['A4'],
      refused: [changed.type],
    });
    expect(refusedBy(send(changed.type, {}, upTo(on), edit))).toEqual(['A4']);
  });

  it.each([
    ['the days decided', { type: 'meeting.rescheduled', span: { from: '2011-06-27', to: '2011-06-30' } }],
    [
      'the days decided, in two parts',
      {
        type: 'meeting.split',
        spans: [
          { from: '2011-06-27', to: '2011-06-28' },
          { from: '2011-06-29', to: '2011-06-30' },
        ],
      },
    ],
    ['another form only', { type: 'meeting.reformatted', format: 'hybrid' }],
  ] as const)('accepts a change to %s', (_what, changed) => {
    expect(outline(auditOf(insert({ on, meeting, ...changedBy, ...changed } as never)))).toEqual(COMPLIANT);
  });

  it.each([
    ['meeting.rescheduled', { span: { from: '2011-10-03', to: '2011-10-07' } }],
    ['meeting.postponed', {}],
  ] as const)('binds nobody where the decision was deferred: %s', (type, changed) => {
    const audit = auditOf(
      upTo(on),
      defer('intersessional'),
      insert({ on, meeting, ...changedBy, type, ...changed } as never),
    );
    expect(receptionOf(audit, type)).toBe('accepted');
    expect(finding(audit, 'A4')).toMatchObject({ force: 'shall', binding: false, outcome: 'failed' });
  });
});
