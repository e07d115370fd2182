import type { EventOf } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  change,
  defer,
  type Fields,
  finding,
  insert,
  outline,
  receptionOf,
  send,
  upTo,
  without,
} from '../support/index.ts';

const held = (patch: Fields<'preparatoryMeeting.held'>) => change('preparatoryMeeting.held', patch);
const wholeDay = (on: string): EventOf<'preparatoryMeeting.held'> => ({
  on,
  type: 'preparatoryMeeting.held',
  format: 'formal',
  days: 1,
});

describe('3.3: the last half day may prepare the Second Meeting', () => {
  it('is met by half a day at the end, formal or not, and by leaving it out', () => {
    const audit = auditOf();
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['3.3']).toBe('passed');
    expect(outline(auditOf(held({ format: 'formal' })))).toEqual(COMPLIANT);
    expect(outline(auditOf(held({ days: 0.25 })))).toEqual(COMPLIANT);
    const left = auditOf(without('preparatoryMeeting.held'));
    expect(outline(left)).toEqual(COMPLIANT);
    expect(left.provisions['3.3']).toBe('notReached');
  });

  it.each([
    ['longer than half a day', held({ days: 0.6 })],
    ['a whole day', held({ days: 1 })],
    ['not at the end of the last day', held({ part: 'firstHalfDay' })],
    ['on the day before the last', held({ on: '2011-06-29' })],
    ['on the second day', held({ on: '2011-06-28' })],
  ])('reports one that is %s, and lets it through', (_what, edit) => {
    const audit = auditOf(edit);
    expect(outline(audit)).toEqual({ verdict: 'compliant', failing: ['3.3'] });
    expect(receptionOf(audit, 'preparatoryMeeting.held')).toBe('accepted');
    expect(send('preparatoryMeeting.held', {}, edit).reception).toBe('accepted');
  });
  it('reports none of the first day: it may have been held before the opening', () => {
    const audit = auditOf(held({ on: '2011-06-27' }));
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['3.3']).toBe('notReached');
  });

  it('reports one of the first day where the record is sent in its order', () => {
    const sent = send('preparatoryMeeting.held', {}, without('theme.discussed'), held({ on: '2011-06-27' }));
    expect(sent.reception).toBe('accepted');
    expect(sent.findings).toMatchObject([{ provision: '3.3', outcome: 'failed', binding: false }]);
  });

  it.each(['2011-06-26', '2011-07-01', '2011-09-05'])('leaves one held on %s free', (on) => {
    const audit = auditOf(without('preparatoryMeeting.held'), insert(wholeDay(on)));
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['3.3']).toBe('notReached');
  });

  it.each(['2011-06-27', '2011-06-28', '2011-06-30'])(
    'leaves one of two days free where no meeting was decided: %s',
    (on) => {
      const audit = auditOf(defer('intersessional'), held({ on, days: 2 }));
      expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['9.1'], binding: ['9.1'] });
      expect(audit.provisions['3.3']).toBe('notReached');
    },
  );

  it('leaves one free on the days decided where no meeting is held', () => {
    const audit = auditOf(upTo('2011-05-19'), insert(wholeDay('2011-06-28')));
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['3.3']).toBe('notReached');
  });

  it('goes by the days on which the meeting is held', () => {
    const longer = change('intersessional.opened', { span: { from: '2011-06-27', to: '2011-07-01' } });
    const closed = change('intersessional.closed', { on: '2011-07-01' });
    expect(outline(auditOf(longer, closed, held({ on: '2011-07-01' }))).failing).toEqual(['3.1', 'A4']);
    expect(outline(auditOf(longer, closed)).failing).toEqual(['3.1', '3.3', 'A4']);
  });

  it('says what was expected and what was found', () => {
    expect(finding(auditOf(held({ days: 1 })), '3.3')).toEqual({
      provision: '3.3',
      rule: 'last-half-day',
      force: 'may',
      binding: false,
      outcome: 'failed',
      expected: { atMost: 0.5 },
      actual: 1,
      because:
        '3.3 allows: A preparatory meeting inside the intersessional takes its last half day at most. Not met. Number of days: at most 0.5 expected. Found: 1.',
      on: '2011-06-30',
    });
    expect(finding(auditOf(held({ on: '2011-06-29' })), '3.3')).toMatchObject({
      expected: '2011-06-30',
      actual: '2011-06-29',
    });
  });

  it('cannot be told where the part of the day is not on record', () => {
    const audit = auditOf(held({ part: undefined }));
    expect(outline(audit)).toEqual({ verdict: 'compliant', cantTell: ['3.3'] });
    expect(finding(audit, '3.3')).toMatchObject({ expected: 'lastHalfDay', actual: null });
  });
});
