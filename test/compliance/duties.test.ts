import { audit, ccm2011, next, type Programme, replay, type TreatyRecord } from 'intersessional';
import { readProgramme } from 'intersessional/read';
import { complies } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { defer, incomplete, modelRecord, upTo, without } from '../../conformance/support/index.ts';

/** The duties as of a day, by their status, each with its rule. */
function dutiesOf(record: TreatyRecord, asOf?: string): Readonly<Record<string, string>> {
  const { duties } = audit(ccm2011, record, asOf === undefined ? {} : { asOf });
  const by: Record<string, string> = {};
  for (const { provision, rule, status } of duties) {
    by[status] = [...(by[status]?.split(' · ') ?? []), `${provision} ${rule}`].join(' · ');
  }
  return by;
}

const decided = upTo('2010-11-12');
const unopened = upTo('2011-06-01');

const DUTIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'before anything has happened': {
    pending:
      '2.1 intersessional-agreed · 2.2 second-meeting-dated · 4.2 participants-invited · 6.1 interpretation-provided · 7.1 coordinator-appointed · 7.4 coordinator-helped · 9.1 key-decisions-settled',
    notTriggered:
      '2.3 outcome-agreed · 2.3 recommendations-transmitted · A1.3 themes-covered · A2.1 friends-identified · A2.2 coordination-regular · A3 subjects-agreed · A3 isu-nature-agreed · A3 recommendations-transmitted · A4 intersessional-held · A5 languages-provided · A6.1 appointment-welcomed · A6.2 support-arranged · A6.3 support-paid · A7.1 president-as-decided · A7.2 second-meeting-held',
    fulfilled: '9.1 key-decisions-taken',
  },
  'once the First Meeting has closed': {
    fulfilled:
      '2.1 intersessional-agreed · 2.2 second-meeting-dated · 7.1 coordinator-appointed · 9.1 key-decisions-settled · 9.1 key-decisions-taken · A6.1 appointment-welcomed',
    pending:
      '2.3 outcome-agreed · 2.3 recommendations-transmitted · 4.2 participants-invited · 6.1 interpretation-provided · 7.4 coordinator-helped · A1.3 themes-covered · A2.1 friends-identified · A2.2 coordination-regular · A3 subjects-agreed · A3 recommendations-transmitted · A4 intersessional-held · A5 languages-provided · A6.2 support-arranged · A7.1 president-as-decided · A7.2 second-meeting-held',
    notTriggered: 'A3 isu-nature-agreed · A6.3 support-paid',
  },
  'on the last day for them': {
    fulfilled:
      '2.1 intersessional-agreed · 2.2 second-meeting-dated · 7.1 coordinator-appointed · 9.1 key-decisions-settled · 9.1 key-decisions-taken · A6.1 appointment-welcomed',
    pending:
      '2.3 outcome-agreed · 2.3 recommendations-transmitted · 4.2 participants-invited · 6.1 interpretation-provided · 7.4 coordinator-helped · A1.3 themes-covered · A2.1 friends-identified · A2.2 coordination-regular · A3 subjects-agreed · A3 recommendations-transmitted · A4 intersessional-held · A5 languages-provided · A6.2 support-arranged · A7.1 president-as-decided · A7.2 second-meeting-held',
    notTriggered: 'A3 isu-nature-agreed · A6.3 support-paid',
  },
  'the day after': {
    fulfilled:
      '2.1 intersessional-agreed · 2.2 second-meeting-dated · 7.1 coordinator-appointed · 9.1 key-decisions-settled · 9.1 key-decisions-taken · A6.1 appointment-welcomed',
    pending:
      '2.3 outcome-agreed · 2.3 recommendations-transmitted · A1.3 themes-covered · A3 subjects-agreed · A3 recommendations-transmitted · A7.1 president-as-decided · A7.2 second-meeting-held',
    overdue:
      '4.2 participants-invited · 6.1 interpretation-provided · 7.4 coordinator-helped · A2.1 friends-identified · A2.2 coordination-regular · A4 intersessional-held · A5 languages-provided · A6.2 support-arranged',
    notTriggered: 'A3 isu-nature-agreed · A6.3 support-paid',
  },
  'after the last day of the intersessional': {
    fulfilled:
      '2.1 intersessional-agreed · 2.2 second-meeting-dated · 7.1 coordinator-appointed · 9.1 key-decisions-settled · 9.1 key-decisions-taken · A6.1 appointment-welcomed',
    pending:
      '2.3 outcome-agreed · 2.3 recommendations-transmitted · A3 subjects-agreed · A3 recommendations-transmitted · A7.1 president-as-decided · A7.2 second-meeting-held',
    overdue:
      '4.2 participants-invited · 6.1 interpretation-provided · 7.4 coordinator-helped · A1.3 themes-covered · A2.1 friends-identified · A2.2 coordination-regular · A5 languages-provided · A6.2 support-arranged',
    notTriggered: 'A3 isu-nature-agreed · A6.3 support-paid',
    breached: 'A4 intersessional-held',
  },
  'after the last day of the Second Meeting': {
    fulfilled:
      '2.1 intersessional-agreed · 2.2 second-meeting-dated · 4.2 participants-invited · 6.1 interpretation-provided · 7.1 coordinator-appointed · 7.4 coordinator-helped · 9.1 key-decisions-settled · 9.1 key-decisions-taken · A2.1 friends-identified · A2.2 coordination-regular · A6.1 appointment-welcomed · A6.2 support-arranged · A6.3 support-paid',
    overdue:
      '2.3 outcome-agreed · 2.3 recommendations-transmitted · A1.3 themes-covered · A3 subjects-agreed · A3 recommendations-transmitted · A5 languages-provided · A7.1 president-as-decided',
    notTriggered: 'A3 isu-nature-agreed',
    breached: 'A4 intersessional-held · A7.2 second-meeting-held',
  },
  'the same off an incomplete record': {
    fulfilled:
      '2.1 intersessional-agreed · 2.2 second-meeting-dated · 4.2 participants-invited · 6.1 interpretation-provided · 7.1 coordinator-appointed · 7.4 coordinator-helped · 9.1 key-decisions-settled · 9.1 key-decisions-taken · A2.1 friends-identified · A2.2 coordination-regular · A6.1 appointment-welcomed · A6.2 support-arranged · A6.3 support-paid',
    unknown:
      '2.3 outcome-agreed · 2.3 recommendations-transmitted · A1.3 themes-covered · A3 subjects-agreed · A3 isu-nature-agreed · A3 recommendations-transmitted · A4 intersessional-held · A5 languages-provided · A7.1 president-as-decided · A7.2 second-meeting-held',
  },
  'where a decision was deferred': {
    fulfilled:
      '2.1 intersessional-agreed · 2.2 second-meeting-dated · 7.1 coordinator-appointed · 9.1 key-decisions-settled · A6.1 appointment-welcomed',
    pending:
      '2.3 outcome-agreed · 2.3 recommendations-transmitted · 4.2 participants-invited · 6.1 interpretation-provided · 7.4 coordinator-helped · A1.3 themes-covered · A2.1 friends-identified · A2.2 coordination-regular · A3 subjects-agreed · A3 recommendations-transmitted · A5 languages-provided · A6.2 support-arranged · A7.1 president-as-decided · A7.2 second-meeting-held',
    breached: '9.1 key-decisions-taken',
    notTriggered: 'A3 isu-nature-agreed · A4 intersessional-held · A6.3 support-paid',
  },
  'at the end': {
    fulfilled:
      '2.1 intersessional-agreed · 2.2 second-meeting-dated · 2.3 outcome-agreed · 2.3 recommendations-transmitted · 4.2 participants-invited · 6.1 interpretation-provided · 7.1 coordinator-appointed · 7.4 coordinator-helped · 9.1 key-decisions-settled · 9.1 key-decisions-taken · A1.3 themes-covered · A2.1 friends-identified · A2.2 coordination-regular · A3 subjects-agreed · A3 isu-nature-agreed · A3 recommendations-transmitted · A4 intersessional-held · A5 languages-provided · A6.1 appointment-welcomed · A6.2 support-arranged · A6.3 support-paid · A7.1 president-as-decided · A7.2 second-meeting-held',
  },
  'at the end, one of them left out': {
    fulfilled:
      '2.1 intersessional-agreed · 2.2 second-meeting-dated · 2.3 outcome-agreed · 2.3 recommendations-transmitted · 6.1 interpretation-provided · 7.1 coordinator-appointed · 7.4 coordinator-helped · 9.1 key-decisions-settled · 9.1 key-decisions-taken · A1.3 themes-covered · A2.1 friends-identified · A2.2 coordination-regular · A3 subjects-agreed · A3 isu-nature-agreed · A3 recommendations-transmitted · A4 intersessional-held · A5 languages-provided · A6.1 appointment-welcomed · A6.2 support-arranged · A6.3 support-paid · A7.1 president-as-decided · A7.2 second-meeting-held',
    overdue: '4.2 participants-invited',
  },
  'at the end, off an incomplete record': {
    fulfilled:
      '2.1 intersessional-agreed · 2.2 second-meeting-dated · 2.3 outcome-agreed · 2.3 recommendations-transmitted · 6.1 interpretation-provided · 7.1 coordinator-appointed · 9.1 key-decisions-settled · 9.1 key-decisions-taken · A1.3 themes-covered · A2.1 friends-identified · A2.2 coordination-regular · A3 subjects-agreed · A3 isu-nature-agreed · A3 recommendations-transmitted · A4 intersessional-held · A5 languages-provided · A6.1 appointment-welcomed · A7.1 president-as-decided · A7.2 second-meeting-held',
    unknown: '4.2 participants-invited · 7.4 coordinator-helped · A6.2 support-arranged · A6.3 support-paid',
  },
};

describe('the duties of the 2011 cycle', () => {
  it.each([
    ['before anything has happened', modelRecord(without('paper.circulated'), upTo('2010-01-01')), undefined],
    ['once the First Meeting has closed', modelRecord(decided), undefined],
    ['on the last day for them', modelRecord(decided), '2011-06-27'],
    ['the day after', modelRecord(decided), '2011-06-28'],
    ['after the last day of the intersessional', modelRecord(decided), '2011-07-01'],
    ['after the last day of the Second Meeting', modelRecord(unopened), '2011-09-17'],
    ['the same off an incomplete record', modelRecord(incomplete, unopened), '2011-09-17'],
    ['where a decision was deferred', modelRecord(defer('intersessional'), decided), '2011-07-01'],
    ['at the end', modelRecord(), undefined],
    ['at the end, one of them left out', modelRecord(without('participants.invited')), undefined],
    [
      'at the end, off an incomplete record',
      modelRecord(incomplete, without('participants.invited'), without('support.arranged')),
      undefined,
    ],
  ] as [string, TreatyRecord, string | undefined][])('%s', (what, record, asOf) => {
    expect(dutiesOf(record, asOf)).toEqual(DUTIES[what]);
  });

  it('are due by the days decided, which are not known before', () => {
    const { duties } = audit(ccm2011, modelRecord(upTo('2010-11-12')));
    const dueBy = (day: string) => duties.filter(({ due }) => due === day).map(({ rule }) => rule);
    expect(dueBy('2010-11-12')).toEqual([
      'intersessional-agreed',
      'second-meeting-dated',
      'key-decisions-settled',
      'key-decisions-taken',
    ]);
    expect(dueBy('2011-06-27')).toEqual([
      'participants-invited',
      'interpretation-provided',
      'coordinator-appointed',
      'coordinator-helped',
      'friends-identified',
      'coordination-regular',
      'intersessional-held',
      'languages-provided',
      'appointment-welcomed',
      'support-arranged',
      'support-paid',
    ]);
    expect(dueBy('2011-06-30')).toEqual(['themes-covered']);
    expect(dueBy('2011-09-12')).toEqual([
      'outcome-agreed',
      'recommendations-transmitted',
      'subjects-agreed',
      'isu-nature-agreed',
      'recommendations-transmitted',
      'president-as-decided',
      'second-meeting-held',
    ]);
    const early = audit(ccm2011, modelRecord(upTo('2010-11-09'))).duties;
    expect(new Set(early.map(({ due }) => due))).toEqual(new Set(['2010-11-12', undefined]));
  });
});

describe('a duty that binds from a decision', () => {
  const programme: Programme = readProgramme(`
id: council
title: Council
statements: { C1: A report is issued before the session opens }
meetings: { session: { plan: { window: 2012-03 } } }
decisions: { budget: { paragraph: C1, at: session, terms: { total: number } } }
acts: { report.issued: { records: { set: reported } } }
provisions:
  - { paragraph: C1, force: shall, use: on-record, with: { fact: reported, by: session.opened } }
`);
  const opened = {
    on: '2012-03-05',
    type: 'session.opened',
    span: { from: '2012-03-05', to: '2012-03-09' },
    city: 'Bern',
    country: 'CH',
  };

  it.each(['2012-03-05', '2012-03-06'])('is not breached by the step before it, on %s', (on) => {
    const adopted = { on, type: 'decision.adopted', decision: 'budget', terms: { total: 5 } };
    const record = { programme: 'council', events: [opened, adopted] } as unknown as TreatyRecord;
    const { verdict, duties, findings } = audit(programme, record);
    expect(findings).toEqual([expect.objectContaining({ outcome: 'failed', binding: false })]);
    expect(duties).toEqual([expect.objectContaining({ status: 'overdue', binding: false })]);
    expect(verdict).toBe('compliant');
    expect(complies(programme, record)).toBe(true);
  });

  it('is not breached either for what knows the days alone', () => {
    const adopted = { on: '2012-03-06', type: 'decision.adopted', decision: 'budget', terms: { total: 5 } };
    const record = { programme: 'council', events: [opened, adopted] } as unknown as TreatyRecord;
    const { must, breached } = next(programme, replay(programme, record));
    expect(breached).toEqual([]);
    expect(must).toEqual([expect.objectContaining({ status: 'overdue', binding: false })]);
  });
});
