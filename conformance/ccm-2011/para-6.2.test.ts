import type { EventOf } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  auditOf,
  COMPLIANT,
  change,
  defer,
  failing,
  finding,
  incomplete,
  insert,
  leave,
  outline,
  receptionOf,
  refusedBy,
  send,
  upTo,
  without,
} from '../support/index.ts';

const issued = (
  on: string,
  status: EventOf<'document.issued'>['status'] = 'official',
): EventOf<'document.issued'> => ({ on, type: 'document.issued', status });

describe('6.2: no official documents', () => {
  it('is met by informal papers, and by none', () => {
    expect(outline(auditOf())).toEqual(COMPLIANT);
    expect(auditOf().provisions['6.2']).toBe('notReached');
    const informal = auditOf(insert(issued('2011-06-28', 'informal')));
    expect(outline(informal)).toEqual(COMPLIANT);
    expect(informal.provisions['6.2']).toBe('passed');
  });

  it('refuses an official document while the meeting is open', () => {
    const edit = insert(issued('2011-06-28'));
    const audit = auditOf(edit);
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['6.2'],
      binding: ['6.2'],
      refused: ['document.issued'],
    });
    expect(refusedBy(send('document.issued', {}, edit))).toEqual(['6.2']);
    expect(finding(audit, '6.2')).toEqual({
      provision: '6.2',
      rule: 'no-official-documents',
      force: 'shall not',
      binding: true,
      outcome: 'failed',
      expected: 'informal',
      actual: 'official',
      because:
        '6.2 requires: No official document of the intersessional is issued on its days. Not met. Status: informal expected. Found: official.',
      on: '2011-06-28',
    });
  });

  it.each(['2011-06-26', '2011-07-01', '2011-08-01'])(
    'leaves one on %s, when it is not open, alone',
    (on) => {
      const audit = auditOf(insert(issued(on)));
      expect(outline(audit)).toEqual(COMPLIANT);
      expect(audit.provisions['6.2']).toBe('notReached');
    },
  );
  it.each([
    ['2011-06-27', 'opens'],
    ['2011-06-30', 'closes'],
  ])('leaves one on %s, the day it %s, alone: before or after is not on record', (on) => {
    const audit = auditOf(insert(issued(on)));
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(receptionOf(audit, 'document.issued')).toBe('accepted');
    expect(audit.provisions['6.2']).toBe('notReached');
  });

  it('refuses one on a day when nothing but the meeting goes on', () => {
    expect(receptionOf(auditOf(insert(issued('2011-06-29'))), 'document.issued')).toBe('refused');
  });

  it('is reported and let through where the work programme was not adopted', () => {
    const needing = ['workProgramme', 'intersessional', 'languages', 'conferenceSupport'] as const;
    const audit = auditOf(...needing.map(defer), insert(issued('2011-06-28')));
    expect(receptionOf(audit, 'document.issued')).toBe('accepted');
    expect(finding(audit, '6.2')).toMatchObject({ outcome: 'failed', binding: false });
  });

  it('cannot be told where the adoption of the work programme is not on record', () => {
    const audit = auditOf(incomplete, leave('workProgramme'), insert(issued('2011-06-28')));
    expect(audit.provisions['6.2']).toBe('cantTell');
    expect(audit.verdict).toBe('cannotTell');
    expect(receptionOf(audit, 'document.issued')).toBe('accepted');
  });

  it.each(['2011-07-01', '2011-07-15'])(
    'is no matter on %s, after its days, where its close is not on record',
    (on) => {
      const unclosed = [without('intersessional.closed'), insert(issued(on))];
      for (const audit of [auditOf(...unclosed), auditOf(incomplete, ...unclosed)]) {
        expect(outline(audit)).toEqual(COMPLIANT);
        expect(audit.provisions['6.2']).toBe('notReached');
      }
    },
  );

  it('is certain between an opening and a closing that are on an incomplete record', () => {
    expect(failing(auditOf(incomplete, insert(issued('2011-06-28'))))).toEqual(['6.2']);
  });

  it.each([
    ['2011-06-26', 'notReached'],
    ['2011-06-28', 'failed'],
    ['2011-06-30', 'failed'],
    ['2011-07-01', 'notReached'],
  ])('is certain on its own days while its closing is not on record: on %s, %s', (on, outcome) => {
    const audit = auditOf(incomplete, without('intersessional.closed'), insert(issued(on)));
    expect(audit.provisions['6.2']).toBe(outcome);
  });
  it('is in doubt on the day of an opening that may have come later that day', () => {
    const audit = auditOf(incomplete, without('intersessional.closed'), insert(issued('2011-06-27')));
    expect(audit.provisions['6.2']).toBe('cantTell');
  });

  it.each([
    ['2011-06-26', 'notReached'],
    ['2011-06-27', 'cantTell'],
    ['2011-06-30', 'cantTell'],
    ['2011-07-01', 'notReached'],
  ])('is in doubt on the days decided where no opening is on record: on %s, %s', (on, outcome) => {
    const audit = auditOf(incomplete, upTo('2011-05-19'), insert(issued(on)));
    expect(audit.provisions['6.2']).toBe(outcome);
  });

  // The First Meeting is open on record, and the intersessional opens on 27 June on record: nothing is unknown.
  it('is no matter on an incomplete record while the First Meeting is open', () => {
    expect(outline(auditOf(incomplete, insert(issued('2010-11-10'))))).toEqual(COMPLIANT);
  });

  describe('of a meeting that resumed after its days', () => {
    const pause = (type: 'meeting.suspended' | 'meeting.resumed', on: string) =>
      insert({ on, type, meeting: 'intersessional', by: 'president', instrument: 'chairLetter' });
    const longer = [
      change('intersessional.closed', { on: '2011-07-06' }),
      pause('meeting.suspended', '2011-06-30'),
      pause('meeting.resumed', '2011-07-04'),
    ];

    it.each([
      ['2011-07-05', 'failed'],
      ['2011-07-07', 'notReached'],
    ])('refuses one of %s only while it sits: %s', (on, outcome) => {
      const audit = auditOf(...longer, insert(issued(on)));
      expect(audit.provisions['6.2']).toBe(outcome);
      expect(receptionOf(audit, 'document.issued')).toBe(outcome === 'failed' ? 'refused' : 'accepted');
    });
  });

  it.each(['firstMeeting', 'secondMeeting'] as const)(
    'is not about documents of another meeting: %s',
    (meeting) => {
      const audit = auditOf(insert({ ...issued('2011-06-28'), meeting }));
      expect(outline(audit)).toEqual(COMPLIANT);
      expect(audit.provisions['6.2']).toBe('notReached');
    },
  );

  it('is about those of the intersessional, named or not', () => {
    const named = insert({ ...issued('2011-06-28'), meeting: 'intersessional' });
    expect(refusedBy(send('document.issued', {}, named))).toEqual(['6.2']);
  });

  it('is not about the documents of the Second Meeting', () => {
    const edit = change('documents.circulated', { on: '2011-06-28' });
    expect(outline(auditOf(edit))).toEqual(COMPLIANT);
  });
});
