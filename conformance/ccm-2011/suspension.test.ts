import type { EventType, Meeting, TreatyEvent } from 'intersessional';
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
  upTo,
  without,
} from '../support/index.ts';

/* A meeting that is suspended does not sit, and is not over with its days (`suspension`). */

const BY = { by: 'president', instrument: 'chairLetter' } as const;
const suspended = (on: string, meeting: Meeting = 'firstMeeting'): TreatyEvent => ({
  on,
  type: 'meeting.suspended',
  meeting,
  ...BY,
});
const resumed = (on: string, meeting: Meeting = 'firstMeeting'): TreatyEvent => ({
  on,
  type: 'meeting.resumed',
  meeting,
  ...BY,
});

/** Sends the model record up to the day of an event, with these edits made, and gives how the event is received. */
const received = (event: TreatyEvent, ...edits: readonly Edit[]) =>
  send(event.type, { on: event.on } as never, upTo(event.on), ...edits, insert(event)).reception;

/** The decisions are taken on another day, and the First Meeting closes on another one, or never. */
const decidedOn = (on: string): Edit => change('decision.adopted', { on });
const closedOn = (on: string): Edit => change('firstMeeting.closed', { on });
const unclosed = without('firstMeeting.closed');
const undecided = (record: Parameters<Edit>[0]) => {
  record.events = record.events.filter(({ on }) => on < '2010-11-12');
};

const RECOMMENDATIONS = { decision: 'recommendations', terms: { subjects: ['structure', 'futureWork'] } };

describe('a First Meeting that is suspended', () => {
  const pause = insert(suspended('2010-11-10'));
  const on = '2010-11-11';

  it.each([
    ['decision.proposed', RECOMMENDATIONS],
    ['decision.amended', RECOMMENDATIONS],
    ['objection.raised', { decision: 'languages', delegation: 'XX' }],
    [
      'host.offered',
      { country: 'HR', city: 'Zagreb', window: { from: '2011-09-01', to: '2011-09-30' }, days: 5 },
    ],
  ] as const)('still has a place for %s', (type, fields) => {
    expect(received({ on, type, ...fields } as TreatyEvent, pause)).toBe('accepted');
  });

  it('still has a place for an objection that is withdrawn', () => {
    const raised = insert({
      on: '2010-11-10',
      type: 'objection.raised',
      decision: 'languages',
      delegation: 'XX',
    });
    const event = { on, type: 'objection.withdrawn', decision: 'languages', delegation: 'XX' } as const;
    expect(received(event, pause, raised)).toBe('accepted');
  });

  const SITTING: readonly (readonly [EventType, object])[] = [
    ['decision.adopted', { decision: 'recommendations' }],
    ['decision.adopted', { decision: 'workProgramme' }],
    ['decision.deferred', { decision: 'recommendations' }],
    ['firstMeeting.closed', {}],
    ['meeting.suspended', { meeting: 'firstMeeting', ...BY }],
  ];

  it.each(SITTING)('has no place for %s %o', (type, fields) => {
    const event = { on, type, ...fields } as TreatyEvent;
    expect(received(event, pause)).toBe('misplaced');
    expect(received(event, pause, insert(resumed('2010-11-10')))).not.toBe('misplaced');
    expect(received(event)).not.toBe('misplaced');
  });

  it('names what has no place in the audit, and what is left undone by it', () => {
    const audit = auditOf(upTo('2010-11-13'), insert(suspended('2010-11-11'), resumed('2010-11-13')));
    expect(audit.verdict).toBe('notCompliant');
    expect(outline(audit).misplaced).toEqual([
      'decision.adopted workProgramme',
      'decision.adopted coordination',
      'decision.adopted recommendations',
      'decision.adopted intersessional',
      'decision.adopted languages',
      'decision.adopted conferenceSupport',
      'decision.adopted nextMeeting',
      'firstMeeting.closed',
    ]);
  });

  it('resumes only after a suspension, and once', () => {
    expect(received(resumed('2010-11-10'))).toBe('misplaced');
    expect(received(resumed('2010-11-11'), insert(suspended('2010-11-10')))).toBe('accepted');
    expect(
      received(resumed('2010-11-12'), undecided, insert(suspended('2010-11-10'), resumed('2010-11-11'))),
    ).toBe('misplaced');
    expect(outline(auditOf(insert(resumed('2010-11-10'))))).toEqual({
      verdict: 'notCompliant',
      misplaced: ['meeting.resumed'],
    });
  });

  it('may pause and go on within a day: the order is not on record', () => {
    const noon = insert(suspended('2010-11-12'), resumed('2010-11-12'));
    expect(outline(auditOf(noon))).toEqual(COMPLIANT);
  });

  it('leaves a pause of another meeting alone', () => {
    expect(received(suspended('2010-11-10', 'intersessional'))).toBe('misplaced');
  });
});

describe('a First Meeting that resumes after its days', () => {
  const paused = (from: string, to: string) => insert(suspended(from), resumed(to));

  it.each(['2010-11-11', '2010-11-12'])('sits until it is closed: suspended on %s', (on) => {
    const audit = auditOf(decidedOn('2010-12-02'), closedOn('2010-12-03'), paused(on, '2010-12-01'));
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(audit.provisions['9.1']).toBe('passed');
  });

  it('cannot be suspended once it is over', () => {
    expect(received(suspended('2010-11-12'), undecided)).toBe('accepted');
    expect(received(suspended('2010-11-13'), undecided)).toBe('misplaced');
  });

  it('decides nothing between its days and its resumption', () => {
    const adoption = { on: '2010-11-20', type: 'decision.adopted', decision: 'workProgramme' } as const;
    expect(received(adoption, undecided, insert(suspended('2010-11-12')))).toBe('misplaced');
    expect(received(adoption, undecided, paused('2010-11-12', '2010-11-19'))).toBe('accepted');
  });

  it('may be suspended again, and does not sit then', () => {
    const again = [undecided, paused('2010-11-12', '2010-11-19'), insert(suspended('2010-11-20'))];
    const adoption = { on: '2010-11-21', type: 'decision.adopted', decision: 'workProgramme' } as const;
    expect(received(adoption, ...again)).toBe('misplaced');
    expect(received(adoption, ...again, insert(resumed('2010-11-20')))).toBe('accepted');
  });

  it('is judged at its close: 9.1 is not breached while it pauses or sits', () => {
    const open = [upTo('2010-11-12'), undecided, insert(suspended('2010-11-12'))];
    for (const day of ['2010-11-13', '2011-01-31']) {
      const audit = auditAsOf(day, ...open);
      expect(audit.findings).toEqual([]);
      expect(dutyOf(audit, '9.1', 'key-decisions-settled').status).not.toBe('breached');
    }
    expect(auditAsOf('2011-01-31', ...open, insert(resumed('2010-12-01'))).findings).toEqual([]);
  });
});

describe('a First Meeting that is suspended and never resumes', () => {
  const NINE = { verdict: 'notCompliant', binding: ['9.1'] };
  const paused = [
    decidedOn('2010-11-11'),
    unclosed,
    insert(suspended('2010-11-12')),
    without('secondMeeting.convened'),
  ];
  const short = [...paused, leave('recommendations')];

  it('is over when the intersessional opens, and 9.1 is judged', () => {
    const whole = auditOf(...paused, upTo('2011-06-28'));
    expect(outline(whole).binding).toBeUndefined();
    expect(outline(whole).misplaced).toBeUndefined();
    expect(whole.stage).toContain('betweenMeetings.intersessional.underWay.meeting.open');
    expect(outline(auditAsOf('2011-06-26', ...short)).binding).toBeUndefined();
    expect(outline(auditAsOf('2011-06-27', ...short))).toMatchObject(NINE);
    expect(dutyOf(auditAsOf('2011-06-27', ...short), '9.1', 'key-decisions-settled').status).toBe('breached');
  });

  it('is over when the days decided for a later meeting are past', () => {
    const silent = [...short, upTo('2011-05-19')];
    expect(outline(auditAsOf('2011-06-30', ...silent)).binding).toBeUndefined();
    expect(outline(auditAsOf('2011-07-01', ...silent)).binding).toEqual(['9.1', 'A4']);
    const undated = [...silent, leave('intersessional')];
    expect(outline(auditAsOf('2011-09-16', ...undated)).binding).toBeUndefined();
    expect(outline(auditAsOf('2011-09-17', ...undated)).binding).toEqual(['9.1', 'A7.2']);
  });

  it('decides and resumes no more once it is over', () => {
    const open = [...short, upTo('2011-06-27')];
    expect(received(resumed('2011-06-26'), ...short)).toBe('accepted');
    expect(received(resumed('2011-06-28'), ...open)).toBe('misplaced');
  });

  it('is not known to be over where the record is not complete', () => {
    const audit = auditAsOf('2011-05-19', incomplete, ...short);
    expect(outline(audit).binding).toBeUndefined();
  });
});

describe('A1.3, A4: an intersessional that is suspended', () => {
  const pause = insert(suspended('2011-06-28', 'intersessional'));
  const theme = (on: string) => ({ on, type: 'theme.discussed', theme: 'gender' }) as const;
  const agreed = (on: string) => ({ on, type: 'recommendation.agreed', subject: 'structure' }) as const;

  it.each([theme('2011-06-29'), agreed('2011-06-29')])('does not sit: $type', (event) => {
    const rest: Edit = (record) => {
      record.events = record.events.filter(({ type, on }) => type !== 'theme.discussed' || on < event.on);
    };
    expect(received(event, rest, pause)).toBe('misplaced');
    expect(received(event, rest, pause, insert(resumed('2011-06-28', 'intersessional')))).toBe('accepted');
    expect(received(event, rest)).toBe('accepted');
  });

  it('drafts while it pauses', () => {
    const drafted = { on: '2011-06-28', type: 'recommendation.drafted', subject: 'futureWork' } as const;
    expect(received(drafted, pause)).toBe('accepted');
  });

  it('goes on by its last day without a breach', () => {
    const night = insert(suspended('2011-06-28', 'intersessional'), resumed('2011-06-29', 'intersessional'));
    expect(outline(auditOf(night))).toEqual(COMPLIANT);
  });

  it('departs from A4 where it resumes after the days decided', () => {
    const late = [
      upTo('2011-06-30'),
      without('intersessional.closed'),
      insert(suspended('2011-06-30', 'intersessional')),
    ];
    const sent = send('meeting.resumed', {}, ...late, insert(resumed('2011-07-04', 'intersessional')));
    expect(refusedBy(sent)).toEqual(['A4']);
    expect(sent.findings).toMatchObject([
      { rule: 'intersessional-unchanged', expected: { by: '2011-06-30' }, actual: '2011-07-04' },
    ]);
    for (const [on, refusing] of [
      ['2011-06-30', []],
      ['2011-07-01', ['A4']],
    ] as const) {
      const edge = send('meeting.resumed', {}, ...late, insert(resumed(on, 'intersessional')));
      expect(refusedBy(edge)).toEqual(refusing);
    }
  });

  it('departs from A4 by the late resumption alone, and not by what changes while it sits on', () => {
    const form = { type: 'meeting.reformatted', meeting: 'intersessional', format: 'hybrid' } as const;
    const sent = send(
      'meeting.reformatted',
      {},
      defer('intersessional'),
      without('intersessional.closed'),
      insert(suspended('2011-06-30', 'intersessional'), resumed('2011-07-04', 'intersessional')),
      insert({ on: '2011-07-05', ...form, ...BY }),
    );
    expect(sent.reception).toBe('accepted');
    expect(sent.findings.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  });

  it('sits on after its days where it resumed, until it is closed', () => {
    const edits = [
      defer('intersessional'),
      change('theme.discussed', { on: '2011-07-05' }, { theme: 'c' }),
      change('intersessional.closed', { on: '2011-07-05' }),
      insert(suspended('2011-06-30', 'intersessional'), resumed('2011-07-04', 'intersessional')),
    ];
    const audit = auditOf(...edits);
    expect(receptionOf(audit, 'theme.discussed', { theme: 'c' })).toBe('accepted');
    expect(outline(audit)).toEqual({ verdict: 'notCompliant', failing: ['9.1', 'A4'], binding: ['9.1'] });
    expect(finding(audit, 'A4', 'intersessional-unchanged')).toMatchObject({
      binding: false,
      on: '2011-07-04',
    });
    const stays = auditOf(...edits, without('meeting.resumed'));
    expect(receptionOf(stays, 'theme.discussed', { theme: 'c' })).toBe('misplaced');
  });

  it('resumes only after a suspension', () => {
    expect(received(resumed('2011-06-28', 'intersessional'))).toBe('misplaced');
  });
});

describe('A7.2: a Second Meeting that is suspended', () => {
  const pause = insert(suspended('2011-09-16', 'secondMeeting'));

  it('resumes only after a suspension', () => {
    expect(received(resumed('2011-09-15', 'secondMeeting'))).toBe('misplaced');
    const night = insert(suspended('2011-09-14', 'secondMeeting'), resumed('2011-09-15', 'secondMeeting'));
    expect(outline(auditOf(night))).toEqual(COMPLIANT);
  });

  it('departs from the days decided where it resumes after them', () => {
    for (const [on, refusing] of [
      ['2011-09-16', []],
      ['2011-09-17', ['A7.2']],
    ] as const) {
      const sent = send('meeting.resumed', {}, pause, insert(resumed(on, 'secondMeeting')));
      expect(refusedBy(sent)).toEqual(refusing);
    }
  });

  it('is not over with its days while it pauses', () => {
    const changed: TreatyEvent = {
      on: '2011-09-20',
      type: 'meeting.reformatted',
      meeting: 'secondMeeting',
      format: 'hybrid',
      ...BY,
    };
    expect(received(changed, pause)).toBe('accepted');
    expect(received(changed)).toBe('misplaced');
    expect(received(suspended('2011-09-17', 'secondMeeting'))).toBe('misplaced');
  });
});
