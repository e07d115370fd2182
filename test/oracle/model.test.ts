import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wholeModel } from '../../conformance/support/model.ts';
import { bruteForce, type OracleAudit } from './audit.ts';
import type { Decision, Happening, OracleRecord, Terms } from './model.ts';

const read = (name: string): OracleRecord =>
  JSON.parse(
    readFileSync(new URL(`../../conformance/records/${name}.json`, import.meta.url), 'utf8'),
  ) as OracleRecord;

const model = wholeModel() as unknown as OracleRecord;
const open: Happening = { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' };
const close: Happening = { on: '2010-11-12', type: 'firstMeeting.closed' };

const days = (from: string, to: string) => ({ from, to });
const LEBANON: Terms = {
  president: { country: 'LB' },
  span: days('2011-09-12', '2011-09-16'),
  city: 'Beirut',
  country: 'LB',
};

const adopt = (decision: Decision, terms?: Terms, on = '2010-11-12'): Happening => ({
  on,
  type: 'decision.adopted',
  decision,
  ...(terms && { terms }),
});
const put = (verb: string, decision: Decision, terms: Terms, on: string): Happening => ({
  on,
  type: `decision.${verb}`,
  decision,
  terms,
});
const defer = (decision: Decision, on: string): Happening => ({ on, type: 'decision.deferred', decision });
const all = (nextMeeting: Terms = LEBANON): Happening[] => [
  adopt('workProgramme'),
  adopt('coordination'),
  adopt('recommendations'),
  adopt('intersessional'),
  adopt('languages'),
  adopt('conferenceSupport'),
  adopt('nextMeeting', nextMeeting),
];

/** Makes a record of events, in order of their dates. */
const record = (events: readonly Happening[], complete = true): OracleRecord => ({
  complete,
  events: [...events].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
});
const without = (test: (event: Happening) => boolean, from = model): Happening[] =>
  from.events.filter((event) => !test(event));
const change = (type: string, fields: Partial<Happening>, from: readonly Happening[] = model.events) =>
  from.map((event) => (event.type === type ? { ...event, ...fields } : event));
const failed = (audit: OracleAudit, provision: string) =>
  [...audit.findings, ...audit.silent].filter(
    (each) => each.provision === provision && each.outcome === 'failed',
  );

describe('the two records of the library', () => {
  it('finds the model record compliant, with nothing to report', () => {
    const audit = bruteForce(model);
    expect([audit.verdict, audit.cost]).toEqual(['compliant', [0, 0, 0, 0, 0, 0, 0]]);
  });

  it('cannot tell of the real record', () => {
    const audit = bruteForce(read('ccm-2011'));
    expect([audit.verdict, audit.misplaced, audit.cost[2]]).toEqual(['cannotTell', 0, 0]);
    expect(audit.provisions).toMatchObject({ A4: 'passed', 'A6.1': 'cantTell', 'A6.3': 'cantTell' });
    expect(audit.duties.filter((duty) => duty.status === 'breached')).toEqual([]);
  });
});

describe('section V of the faults', () => {
  it('V1: 9.1 fails in every order', () => {
    const events = without((e) => e.type === 'decision.adopted' && e.decision === 'recommendations');
    const subjects = ['structure', 'futureWork', 'isuEstablishment', 'isuNature'];
    const audit = bruteForce(
      record([
        ...events,
        defer('recommendations', '2010-11-12'),
        put('proposed', 'recommendations', { subjects }, '2010-11-12'),
      ]),
    );
    expect([audit.verdict, audit.provisions['9.1']]).toEqual(['notCompliant', 'failed']);
    expect(failed(audit, '9.1').map((each) => each.rule)).toEqual(['key-decisions-taken']);
  });

  it('V2: a note never counts, and the order is one of the whole record', () => {
    const move = (e: Happening): Happening => {
      if (e.on < '2011-06-27' || e.on > '2011-06-30') return e;
      const on = `2011-07-0${Number(e.on.slice(-2)) - 23}`;
      return { ...e, on, ...(e.span && { span: days('2011-07-04', '2011-07-07') }) };
    };
    const amend = (span: { from: string; to: string }, note: string): Happening => ({
      ...put('amended', 'intersessional', { span, city: 'Geneva', country: 'CH' }, '2010-11-11'),
      note,
    });
    const audits = ['az', 'za'].map(([one = '', other = '']) =>
      bruteForce(
        record([
          amend(days('2011-06-27', '2011-06-30'), one),
          amend(days('2011-07-04', '2011-07-07'), other),
          ...model.events.map(move),
        ]),
      ),
    );
    expect(audits.map((each) => each.verdict)).toEqual(['compliant', 'compliant']);
    expect(audits[0]?.findings).toEqual(audits[1]?.findings);
  });

  it('V2b: a proposal and its amendment on one day', () => {
    for (const to of ['2011-09-13', '2011-09-14', '2011-09-15']) {
      const amended = { ...LEBANON, span: days('2011-09-12', to) };
      const audit = bruteForce(
        record([
          open,
          put('proposed', 'nextMeeting', LEBANON, '2010-11-10'),
          put('amended', 'nextMeeting', amended, '2010-11-10'),
          adopt('nextMeeting', amended),
        ]),
      );
      expect(audit.verdict).toBe('compliant');
    }
  });

  it('V2b: an offer improved, an objection raised again, a decision deferred again', () => {
    const offer = (n: number, to: string): Happening => ({
      on: '2010-11-10',
      type: 'host.offered',
      country: 'NO',
      city: 'Oslo',
      window: days('2011-09-01', to),
      days: n,
    });
    const objection = (verb: string, on: string): Happening => ({
      on,
      type: `objection.${verb}`,
      decision: 'nextMeeting',
      delegation: 'Norway',
    });
    const oslo = { country: 'NO', city: 'Oslo', span: days('2011-09-12', '2011-09-16') };
    const audit = bruteForce(
      record([
        open,
        offer(5, '2011-09-20'),
        offer(3, '2011-09-10'),
        objection('raised', '2010-11-10'),
        objection('withdrawn', '2010-11-11'),
        objection('raised', '2010-11-11'),
        objection('withdrawn', '2010-11-12'),
        adopt('nextMeeting', { ...oslo, president: { country: 'NO' } }),
        defer('languages', '2010-11-10'),
        put('proposed', 'languages', { languages: ['en', 'fr', 'es'] }, '2010-11-10'),
        defer('languages', '2010-11-11'),
      ]),
    );
    expect([audit.verdict, audit.misplaced]).toEqual(['compliant', 0]);
  });

  it('V3: nothing is met before it is due', () => {
    const audit = bruteForce(model, '2010-11-12');
    const wanted = ['A4', 'A5', 'A6.3', 'A7.2'];
    expect(wanted.map((id) => audit.provisions[id])).toEqual(wanted.map(() => 'notReached'));
    expect(audit.verdict).toBe('compliant');
  });

  it('V4: what is not on an incomplete record is unknown', () => {
    const audit = bruteForce(read('ccm-2011'));
    expect(audit.duties.filter((each) => each.status === 'unknown').length).toBeGreaterThan(8);
  });

  const afterDays = (...more: Happening[]) =>
    bruteForce(record([...without((e) => e.type === 'intersessional.closed'), ...more]));

  it('V5: a meeting is over with its days', () => {
    const document = { on: '2011-07-15', type: 'document.issued', status: 'official' };
    expect(afterDays(document).verdict).toBe('compliant');
    const late = bruteForce(
      record([
        ...without((e) => e.type === 'intersessional.closed' || e.theme === 'h'),
        { on: '2011-07-15', type: 'theme.discussed', theme: 'h' },
      ]),
    );
    expect([late.verdict, late.provisions['A1.3']]).toEqual(['notCompliant', 'failed']);
    const adopted = afterDays({ ...adopt('nextMeeting', LEBANON), on: '2011-07-15' });
    expect([adopted.verdict, adopted.misplaced]).toEqual(['notCompliant', 1]);
  });

  it('V6: not on record is not a blank', () => {
    const events = change(
      'secondMeeting.opened',
      { president: { country: 'NO' } },
      without((e) => e.decision === 'nextMeeting'),
    );
    const audit = bruteForce(record(events, false));
    expect([audit.verdict, audit.provisions['A7.1']]).toEqual(['cannotTell', 'cantTell']);
  });

  it('V7: leaving a step out never turns cannot tell into compliant', () => {
    const events = change(
      'coordinator.appointed',
      { duties: ['substance', 'conferenceServices'] },
      without((e) => e.decision === 'coordination'),
    );
    const left = events.filter((e) => e.type !== 'firstMeeting.closed');
    for (const each of [events, left]) {
      const audit = bruteForce(record(each, false));
      expect([audit.verdict, audit.provisions['9.1']]).toEqual(['cannotTell', 'cantTell']);
    }
  });

  it('V8: while the days are blank, the month and year bind', () => {
    const place = { president: { country: 'LB' }, city: 'Beirut', country: 'LB' };
    const verbale = { on: '2011-03-15', type: 'secondMeeting.convened', city: 'Beirut', country: 'LB' };
    const events = [open, ...all(place), close];
    const audit = bruteForce(record([...events, { ...verbale, span: days('2011-10-03', '2011-10-07') }]));
    expect(audit.receptions.at(-1)).toBe('refused');
    expect(failed(audit, 'A7.2').map((each) => each.rule)).toEqual(['second-meeting-convened']);
    const silent = bruteForce(record(events), '2011-12-31');
    expect(silent.silent.filter((each) => each.provision === 'A7.2')).toHaveLength(1);
    expect(bruteForce(record(events), '2011-09-30').silent.map((each) => each.provision)).not.toContain(
      'A7.2',
    );
  });

  const arranged = (on: string, languages: string[]): Happening => ({
    on,
    type: 'interpretation.arranged',
    languages,
  });

  it('V10: arrangements add up', () => {
    const events = without((e) => e.type === 'interpretation.arranged');
    const audit = (...more: Happening[]) => bruteForce(record([...events, ...more]));
    expect(audit(arranged('2011-04-11', ['en', 'fr']), arranged('2011-05-11', ['es'])).cost).toEqual([
      0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(audit(arranged('2011-04-11', ['en', 'fr'])).provisions.A5).toBe('failed');
    expect(audit().provisions).toMatchObject({ A5: 'passed', '6.1': 'failed' });
  });

  it('V11: a decision may be deferred again and again, and taken after all', () => {
    const audit = bruteForce(
      record([defer('languages', '2010-11-10'), defer('languages', '2010-11-11'), ...model.events]),
    );
    expect([audit.verdict, audit.misplaced]).toEqual(['compliant', 0]);
  });

  const pause = (verb: string, on: string): Happening => ({
    on,
    type: `meeting.${verb}`,
    meeting: 'firstMeeting',
    by: 'president',
    instrument: 'decision',
  });

  it('V12: a suspended meeting does not sit, and only a suspended one resumes', () => {
    const audit = bruteForce(
      record([
        open,
        pause('suspended', '2010-11-10'),
        adopt('workProgramme', undefined, '2010-11-11'),
        pause('resumed', '2010-11-12'),
      ]),
    );
    expect(audit.receptions).toEqual(['accepted', 'accepted', 'misplaced', 'accepted']);
    expect(bruteForce(record([open, pause('resumed', '2010-11-10')])).receptions).toEqual([
      'accepted',
      'misplaced',
    ]);
  });

  const preparatory = { on: '2011-06-28', type: 'preparatoryMeeting.held', format: 'informal', days: 2 };

  it('V13: a preparatory meeting is free where no intersessional was decided', () => {
    expect(bruteForce(record([open, close, preparatory])).provisions['3.3']).toBe('notReached');
    expect(bruteForce(record([...model.events, preparatory])).provisions['3.3']).toBe('failed');
  });

  it('V14: support for another meeting is nobody’s breach', () => {
    const host: Happening = {
      on: '2011-08-15',
      type: 'support.arranged',
      by: 'host',
      assistedBy: [],
      fund: 'Government of Lebanon',
    };
    const own = bruteForce(record([...model.events, { ...host, meeting: 'secondMeeting' }]));
    expect(own.cost).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(bruteForce(record([...model.events, host])).provisions['A6.3']).toBe('failed');
  });

  const at = (events: readonly Happening[]) => bruteForce(record(events));

  it('V15: a transmission to somebody else leaves the recommendations in preparation', () => {
    const to = { to: 'General Assembly' };
    const astray = at(change('recommendations.transmitted', to));
    expect([astray.verdict, astray.provisions.A3]).toEqual(['notCompliant', 'failed']);
    const both = at([...model.events, { on: '2011-07-05', type: 'recommendations.transmitted', ...to }]);
    expect([both.verdict, both.misplaced]).toEqual(['compliant', 0]);
  });

  it('V15: 7.1 asks by whom and for what', () => {
    expect(at(change('coordinator.appointed', { by: 'host' })).provisions['7.1']).toBe('failed');
    const duties = ['conferenceServices', 'secondMeetingPreparation'];
    expect(at(change('coordinator.appointed', { duties })).provisions['7.1']).toBe('failed');
  });

  const appoint = (on: string, name: string, duties: string[]): Happening => ({
    on,
    type: 'coordinator.appointed',
    name,
    body: 'UNDP-BCPR',
    duties,
    by: 'president',
  });

  it('V15: the appointment that stands is the last one, with its duties', () => {
    const next = appoint('2011-02-01', 'Jane Doe', ['substance']);
    expect(at([...model.events, next]).provisions).toMatchObject({ '7.1': 'failed', 'A6.1': 'passed' });
  });

  it('V15: the one welcomed is the one appointed', () => {
    const support = (coordinator: Terms['coordinator']) =>
      at(
        model.events.map((event) =>
          event.decision === 'conferenceSupport'
            ? {
                ...event,
                terms: {
                  coordinator,
                  assistedBy: ['UNODA', 'GICHD'],
                  fund: 'UNDP-BCPR-TTF',
                  earmarked: true,
                },
              }
            : event,
        ),
      ).provisions['A6.1'];
    expect(support({ name: 'John Roe', body: 'UNODA' })).toBe('failed');
    expect(support({ name: 'Sekkenes', body: 'UNDP-BCPR' })).toBe('passed');
  });

  it('V15: helpers count from the coordinator’s own arrangements', () => {
    const own = change('support.arranged', { assistedBy: ['UNODA'] });
    const other: Happening = {
      on: '2011-04-05',
      type: 'support.arranged',
      by: 'host',
      assistedBy: ['GICHD'],
      fund: 'UNDP-BCPR-TTF',
    };
    expect(at([...own, other]).provisions['A6.2']).toBe('failed');
    expect(at([...own, { ...other, by: 'executiveCoordinator' }]).verdict).toBe('compliant');
  });

  it('V17: a complete record may forget the close of the First Meeting', () => {
    const audit = at(without((e) => e.type === 'firstMeeting.closed'));
    expect([audit.verdict, audit.misplaced]).toEqual(['compliant', 0]);
    expect(audit.provisions['9.1']).toBe('passed');
  });
});
