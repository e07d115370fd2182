import { audit, ccm2011, next, parseProgramme, replay, starterAfter } from 'intersessional';
import { validate } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { model } from '../support/records.ts';

/** A review conference that names a president and a meeting, and neither days nor city. */
const conference = parseProgramme({
  id: 'review',
  title: 'Review conference',
  statements: {
    C1: 'The conference is held in 2015',
    N1: 'A State presides over the next Meeting',
    N2: 'A unit is set up',
    N3: 'A report is issued',
  },
  offices: { '6MSP.president': { heldBy: 'State' } },
  meetings: { conference: { label: 'the Review Conference', plan: { window: '2015' } } },
  decisions: {
    nextMeeting: { paragraph: 'N1', at: 'conference', names: '6MSP.president' },
    unit: { paragraph: 'N2', at: 'conference', terms: { staff: 'number', since: 'date?' } },
  },
  acts: { 'report.issued': { records: { count: 'reports' } } },
  provisions: [
    { paragraph: 'C1', force: 'shall', use: 'held', with: { meeting: 'conference' } },
    { paragraph: 'N1', force: 'shall', use: 'consensus', with: { decision: 'nextMeeting' } },
    {
      paragraph: 'N3',
      force: 'should',
      use: 'on-record',
      with: { fact: 'reports', by: 'conference.closed' },
    },
  ],
});

const days = { span: { from: '2015-09-07', to: '2015-09-11' }, city: 'Dubrovnik', country: 'HR' };

const record = {
  programme: 'review',
  events: [
    { on: '2015-09-07', type: 'conference.opened', ...days },
    { on: '2015-09-10', type: 'decision.adopted', decision: 'unit', terms: { staff: 3 } },
    {
      on: '2015-09-11',
      type: 'decision.adopted',
      decision: 'nextMeeting',
      terms: { president: { country: 'NL' } },
    },
    { on: '2015-09-11', type: 'conference.closed' },
  ],
};

describe('a starter for the next cycle', () => {
  const { file, undecided, open } = starterAfter(conference, record);
  const programme = parseProgramme(JSON.parse(JSON.stringify(file)));

  it('has what was adopted as taken before, and the meeting that was named', () => {
    expect(file).toMatchObject({
      id: 'after-review',
      starts: '2015-09-12',
      meetings: { '6MSP': { label: '6MSP' } },
      decisions: {
        nextMeeting: {
          paragraph: 'N1',
          at: 'before',
          names: '6MSP.president',
          text: { president: { country: 'NL' } },
        },
        unit: { at: 'before', terms: { staff: 'number' }, text: { staff: 3 } },
      },
    });
  });

  it('says what is not decided, and which duties are open', () => {
    expect(undecided).toEqual([{ meeting: '6MSP', fields: ['days', 'city', 'country'] }]);
    expect(open.map(({ provision, status }) => [provision, status])).toEqual([['N3', 'overdue']]);
    expect(file.statements).toHaveProperty('N3');
  });

  it('has no error, and takes each fact as it comes', () => {
    const errors = validate(programme).issues.filter(({ level }) => level === 'error');
    expect(errors).toEqual([]);
    const held = { span: { from: '2016-09-05', to: '2016-09-07' }, city: 'Geneva', country: 'CH' };
    const events = [
      { on: '2016-03-01', type: '6MSP.convened', ...held },
      { on: '2016-08-19', type: 'meeting.rescheduled', meeting: '6MSP', by: 'president' },
      { on: '2016-09-05', type: '6MSP.opened', ...held, president: { country: 'NL' } },
      { on: '2016-09-07', type: '6MSP.closed' },
    ];
    for (const [i] of events.entries()) {
      const sofar = { programme: programme.id, complete: false, events: events.slice(0, i + 1) };
      const { verdict, receptions } = audit(programme, sofar);
      expect([verdict, receptions.at(-1)?.reception]).toEqual(['compliant', 'accepted']);
      expect(() => next(programme, replay(programme, sofar))).not.toThrow();
    }
  });

  it('can be read where a decision names an office that is no president', () => {
    const { file: page } = starterAfter(
      parseProgramme({
        id: 'office',
        title: 'Office',
        statements: { A: 'It is held', B: 'A secretary is named' },
        offices: { secretary: { heldBy: 'person' } },
        meetings: { session: { plan: { window: '2015' } } },
        decisions: { secretary: { paragraph: 'B', at: 'session', names: 'secretary' } },
        provisions: [{ paragraph: 'A', force: 'shall', use: 'held', with: { meeting: 'session' } }],
      }),
      {
        programme: 'office',
        events: [
          { on: '2015-09-07', type: 'session.opened', ...days },
          {
            on: '2015-09-08',
            type: 'decision.adopted',
            decision: 'secretary',
            terms: { president: { country: 'NL' } },
          },
        ],
      },
    );
    expect(page.decisions).toMatchObject({ secretary: { terms: { president: 'officer?' } } });
    expect(() => parseProgramme(JSON.parse(JSON.stringify(page)))).not.toThrow();
  });

  it('keeps nothing of a meeting that was held, and names one that nobody named', () => {
    const after = starterAfter(ccm2011, model);
    expect(Object.keys(after.file.meetings)).toEqual(['next']);
    expect(after.file.decisions).not.toHaveProperty('intersessional');
    expect(after.file.decisions).not.toHaveProperty('nextMeeting');
    expect(() => parseProgramme(JSON.parse(JSON.stringify(after.file)))).not.toThrow();
  });
});
