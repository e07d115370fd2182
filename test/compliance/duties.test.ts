import { audit, ccm2011, type TreatyRecord } from 'intersessional';
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
      '2.1 intersessional-agreed \u00b7 2.2 second-meeting-dated \u00b7 4.2 participants-invited \u00b7 6.1 interpretation-provided \u00b7 7.1 coordinator-appointed \u00b7 7.4 coordinator-helped \u00b7 9.1 key-decisions-settled',
    notTriggered:
      '2.3 outcome-agreed \u00b7 2.3 recommendations-transmitted \u00b7 A1.3 themes-covered \u00b7 A2.1 friends-identified \u00b7 A2.2 coordination-regular \u00b7 A3 subjects-agreed \u00b7 A3 isu-nature-agreed \u00b7 A3 recommendations-transmitted \u00b7 A4 intersessional-held \u00b7 A6.2 support-arranged \u00b7 A7.2 second-meeting-held',
  },
  'once the First Meeting has closed': {
    fulfilled:
      '2.1 intersessional-agreed \u00b7 2.2 second-meeting-dated \u00b7 7.1 coordinator-appointed \u00b7 9.1 key-decisions-settled',
    pending:
      '2.3 outcome-agreed \u00b7 2.3 recommendations-transmitted \u00b7 4.2 participants-invited \u00b7 6.1 interpretation-provided \u00b7 7.4 coordinator-helped \u00b7 A1.3 themes-covered \u00b7 A2.1 friends-identified \u00b7 A2.2 coordination-regular \u00b7 A3 subjects-agreed \u00b7 A3 isu-nature-agreed \u00b7 A3 recommendations-transmitted \u00b7 A4 intersessional-held \u00b7 A6.2 support-arranged \u00b7 A7.2 second-meeting-held',
  },
  'on the last day for them': {
    fulfilled:
      '2.1 intersessional-agreed \u00b7 2.2 second-meeting-dated \u00b7 7.1 coordinator-appointed \u00b7 9.1 key-decisions-settled',
    pending:
      '2.3 outcome-agreed \u00b7 2.3 recommendations-transmitted \u00b7 4.2 participants-invited \u00b7 6.1 interpretation-provided \u00b7 7.4 coordinator-helped \u00b7 A1.3 themes-covered \u00b7 A2.1 friends-identified \u00b7 A2.2 coordination-regular \u00b7 A3 subjects-agreed \u00b7 A3 isu-nature-agreed \u00b7 A3 recommendations-transmitted \u00b7 A4 intersessional-held \u00b7 A6.2 support-arranged \u00b7 A7.2 second-meeting-held',
  },
  'the day after': {
    fulfilled:
      '2.1 intersessional-agreed \u00b7 2.2 second-meeting-dated \u00b7 7.1 coordinator-appointed \u00b7 9.1 key-decisions-settled',
    pending:
      '2.3 outcome-agreed \u00b7 2.3 recommendations-transmitted \u00b7 A1.3 themes-covered \u00b7 A3 subjects-agreed \u00b7 A3 isu-nature-agreed \u00b7 A3 recommendations-transmitted \u00b7 A7.2 second-meeting-held',
    overdue:
      '4.2 participants-invited \u00b7 6.1 interpretation-provided \u00b7 7.4 coordinator-helped \u00b7 A2.1 friends-identified \u00b7 A2.2 coordination-regular \u00b7 A4 intersessional-held \u00b7 A6.2 support-arranged',
  },
  'after the last day of the intersessional': {
    fulfilled:
      '2.1 intersessional-agreed \u00b7 2.2 second-meeting-dated \u00b7 7.1 coordinator-appointed \u00b7 9.1 key-decisions-settled',
    pending:
      '2.3 outcome-agreed \u00b7 2.3 recommendations-transmitted \u00b7 A3 subjects-agreed \u00b7 A3 isu-nature-agreed \u00b7 A3 recommendations-transmitted \u00b7 A7.2 second-meeting-held',
    overdue:
      '4.2 participants-invited \u00b7 6.1 interpretation-provided \u00b7 7.4 coordinator-helped \u00b7 A1.3 themes-covered \u00b7 A2.1 friends-identified \u00b7 A2.2 coordination-regular \u00b7 A6.2 support-arranged',
    breached: 'A4 intersessional-held',
  },
  'after the last day of the Second Meeting': {
    fulfilled:
      '2.1 intersessional-agreed \u00b7 2.2 second-meeting-dated \u00b7 4.2 participants-invited \u00b7 6.1 interpretation-provided \u00b7 7.1 coordinator-appointed \u00b7 7.4 coordinator-helped \u00b7 9.1 key-decisions-settled \u00b7 A2.1 friends-identified \u00b7 A2.2 coordination-regular \u00b7 A6.2 support-arranged',
    overdue:
      '2.3 outcome-agreed \u00b7 2.3 recommendations-transmitted \u00b7 A1.3 themes-covered \u00b7 A3 subjects-agreed \u00b7 A3 isu-nature-agreed \u00b7 A3 recommendations-transmitted',
    breached: 'A4 intersessional-held \u00b7 A7.2 second-meeting-held',
  },
  'the same off an incomplete record': {
    fulfilled:
      '2.1 intersessional-agreed \u00b7 2.2 second-meeting-dated \u00b7 4.2 participants-invited \u00b7 6.1 interpretation-provided \u00b7 7.1 coordinator-appointed \u00b7 7.4 coordinator-helped \u00b7 9.1 key-decisions-settled \u00b7 A2.1 friends-identified \u00b7 A2.2 coordination-regular \u00b7 A6.2 support-arranged',
    overdue:
      '2.3 outcome-agreed \u00b7 2.3 recommendations-transmitted \u00b7 A1.3 themes-covered \u00b7 A3 subjects-agreed \u00b7 A3 isu-nature-agreed \u00b7 A3 recommendations-transmitted \u00b7 A4 intersessional-held \u00b7 A7.2 second-meeting-held',
  },
  'where a decision was deferred': {
    fulfilled:
      '2.1 intersessional-agreed \u00b7 2.2 second-meeting-dated \u00b7 7.1 coordinator-appointed \u00b7 9.1 key-decisions-settled',
    pending:
      '2.3 outcome-agreed \u00b7 2.3 recommendations-transmitted \u00b7 4.2 participants-invited \u00b7 6.1 interpretation-provided \u00b7 7.4 coordinator-helped \u00b7 A1.3 themes-covered \u00b7 A2.1 friends-identified \u00b7 A2.2 coordination-regular \u00b7 A3 subjects-agreed \u00b7 A3 isu-nature-agreed \u00b7 A3 recommendations-transmitted \u00b7 A6.2 support-arranged \u00b7 A7.2 second-meeting-held',
    notTriggered: 'A4 intersessional-held',
  },
  'at the end': {
    fulfilled:
      '2.1 intersessional-agreed \u00b7 2.2 second-meeting-dated \u00b7 2.3 outcome-agreed \u00b7 2.3 recommendations-transmitted \u00b7 4.2 participants-invited \u00b7 6.1 interpretation-provided \u00b7 7.1 coordinator-appointed \u00b7 7.4 coordinator-helped \u00b7 9.1 key-decisions-settled \u00b7 A1.3 themes-covered \u00b7 A2.1 friends-identified \u00b7 A2.2 coordination-regular \u00b7 A3 subjects-agreed \u00b7 A3 isu-nature-agreed \u00b7 A3 recommendations-transmitted \u00b7 A4 intersessional-held \u00b7 A6.2 support-arranged \u00b7 A7.2 second-meeting-held',
  },
  'at the end, one of them left out': {
    fulfilled:
      '2.1 intersessional-agreed \u00b7 2.2 second-meeting-dated \u00b7 2.3 outcome-agreed \u00b7 2.3 recommendations-transmitted \u00b7 6.1 interpretation-provided \u00b7 7.1 coordinator-appointed \u00b7 7.4 coordinator-helped \u00b7 9.1 key-decisions-settled \u00b7 A1.3 themes-covered \u00b7 A2.1 friends-identified \u00b7 A2.2 coordination-regular \u00b7 A3 subjects-agreed \u00b7 A3 isu-nature-agreed \u00b7 A3 recommendations-transmitted \u00b7 A4 intersessional-held \u00b7 A6.2 support-arranged \u00b7 A7.2 second-meeting-held',
    overdue: '4.2 participants-invited',
  },
  'at the end, off an incomplete record': {
    fulfilled:
      '2.1 intersessional-agreed \u00b7 2.2 second-meeting-dated \u00b7 2.3 outcome-agreed \u00b7 2.3 recommendations-transmitted \u00b7 6.1 interpretation-provided \u00b7 7.1 coordinator-appointed \u00b7 9.1 key-decisions-settled \u00b7 A1.3 themes-covered \u00b7 A2.1 friends-identified \u00b7 A2.2 coordination-regular \u00b7 A3 subjects-agreed \u00b7 A3 isu-nature-agreed \u00b7 A3 recommendations-transmitted \u00b7 A4 intersessional-held \u00b7 A7.2 second-meeting-held',
    overdue: '4.2 participants-invited \u00b7 7.4 coordinator-helped \u00b7 A6.2 support-arranged',
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
    expect(dueBy('2011-06-27')).toEqual([
      'participants-invited',
      'interpretation-provided',
      'coordinator-appointed',
      'coordinator-helped',
      'friends-identified',
      'coordination-regular',
      'intersessional-held',
      'support-arranged',
    ]);
    expect(dueBy('2011-06-30')).toEqual(['themes-covered']);
    expect(dueBy('2011-09-12')).toEqual([
      'outcome-agreed',
      'recommendations-transmitted',
      'subjects-agreed',
      'isu-nature-agreed',
      'recommendations-transmitted',
      'second-meeting-held',
    ]);
    expect(audit(ccm2011, modelRecord(upTo('2010-11-09'))).duties.every((duty) => !('due' in duty))).toBe(
      true,
    );
  });
});
