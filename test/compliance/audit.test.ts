import {
  audit,
  ccm2011,
  decides,
  MalformedError,
  next,
  replay,
  type TreatyEvent,
  type TreatyRecord,
} from 'intersessional';
import { describe, expect, it } from 'vitest';
import { course } from '../../src/compliance/audit.ts';
import { model, recordOf } from '../support/records.ts';

const record = (events: readonly TreatyEvent[], complete = true): TreatyRecord => ({
  programme: 'ccm-2011',
  complete,
  events,
});

describe('audit', () => {
  it('gives the same JSON for the same record, byte for byte', () => {
    for (const each of [model, recordOf('ccm-2011')]) {
      expect(JSON.stringify(audit(ccm2011, each))).toBe(
        JSON.stringify(audit(ccm2011, structuredClone(each))),
      );
    }
  });

  it('audits an empty record', () => {
    expect(audit(ccm2011, record([]))).toMatchObject({
      verdict: 'compliant',
      asOf: null,
      receptions: [],
      findings: [],
      stage: ['preparation'],
      conforming: 1,
    });
  });

  it('throws once, with every problem by its path, for what is no record', () => {
    const wrong = { programme: 'ccm-2011', events: [{ on: '2010-11-09', type: 'no.such' }, { on: 1 }], x: 1 };
    expect(() => audit(ccm2011, wrong as never)).toThrow(MalformedError);
    try {
      audit(ccm2011, wrong as never);
    } catch (error) {
      expect((error as MalformedError).problems.map(({ path }) => path)).toEqual([
        'events[0].type',
        'events[1].type',
        'x',
      ]);
    }
  });

  it('holds a record to the programme it names', () => {
    expect(() => audit(ccm2011, { programme: 'other', events: [] })).toThrow(
      'programme: expected ccm-2011, found "other"',
    );
  });

  it('wants a record in date order', () => {
    const events = [
      { on: '2010-11-12', type: 'date.reached' },
      { on: '2010-11-09', type: 'date.reached' },
    ] as const;
    expect(() => audit(ccm2011, record(events))).toThrow(
      'events[1].on: expected a date on or after 2010-11-12: a record is in date order, found "2010-11-09"',
    );
  });

  it('wants the languages of the intersessional unless the record is incomplete', () => {
    const events = model.events.map((event) => {
      if (event.type !== 'intersessional.opened') return event;
      const { languages: _languages, ...rest } = event;
      return rest;
    });
    expect(() => audit(ccm2011, record(events))).toThrow(
      'languages: expected a value, as the record is complete, found nothing',
    );
    expect(audit(ccm2011, record(events, false)).provisions.A5).toBe('cantTell');
  });

  it('leaves out what happened after the day as of which it speaks', () => {
    const { receptions, stage, asOf } = audit(ccm2011, model, { asOf: '2010-11-10' });
    expect([receptions.length, asOf]).toEqual([4, '2010-11-10']);
    expect(stage).toContain('firstMeeting.languages.onTheTable');
    expect(() => audit(ccm2011, model, { asOf: 'today' })).toThrow('asOf: expected a calendar date');
  });

  it('counts conforming over events and over meetings that fell due', () => {
    const events = model.events.filter(({ on }) => on < '2011-06-01');
    expect(audit(ccm2011, record(events)).conforming).toBe(1);
    const silent = audit(ccm2011, record(events), { asOf: '2011-07-01' });
    expect(silent.verdict).toBe('notCompliant');
    expect(silent.conforming).toBeCloseTo(events.length / (events.length + 1));
  });
});

describe('what an audit tells of each event', () => {
  const theme = { on: '2010-11-10', type: 'theme.discussed', theme: 'a' } as const;
  const misplaced = record(model.events.toSpliced(4, 0, theme));

  it('is in the order of the record, whatever the order in which a day was taken', () => {
    const days = [...new Set(model.events.map(({ on }) => on))];
    const reversed = days.flatMap((day) => model.events.filter(({ on }) => on === day).reverse());
    const { receptions } = audit(ccm2011, record(reversed));
    expect(receptions.map(({ index }) => index)).toEqual(reversed.map((_, index) => index));
    expect(receptions.map(({ on, type }) => ({ on, type }))).toEqual(
      reversed.map(({ on, type }) => ({ on, type })),
    );
  });

  it('names the stages that have a place for what is misplaced, and only for that', () => {
    const { receptions, verdict, conforming } = audit(ccm2011, misplaced);
    expect(receptions[4]).toEqual({
      index: 4,
      on: '2010-11-10',
      type: 'theme.discussed',
      reception: 'misplaced',
      findings: [],
      stages: ['betweenMeetings.intersessional.underWay.meeting.open'],
    });
    expect(receptions.filter((each) => 'stages' in each)).toHaveLength(1);
    expect(receptions.filter((each) => 'inferred' in each)).toEqual([]);
    expect(verdict).toBe('notCompliant');
    expect(conforming).toBeCloseTo(1 - 1 / misplaced.events.length, 10);
  });

  it('takes events that are alike but for their notes as the record has them, whatever their fields come first', () => {
    const on = '2011-01-17';
    const gifts = (['b', 'a'] as const).map(
      (note) =>
        ({ on, type: 'contribution.received', fund: 'UNDP-BCPR-TTF', earmarked: false, note }) as const,
    );
    const others = model.events.filter((event) => event.on !== on);
    const at = others.findIndex((event) => event.on > on);
    const notes = (list: readonly TreatyEvent[]) => {
      const whole = others.toSpliced(at, 0, ...list);
      const { findings } = audit(ccm2011, record(whole));
      return findings
        .filter(({ provision }) => provision === 'A6.3')
        .map(({ event = -1 }) => whole[event]?.note);
    };
    expect(notes(gifts)).toEqual(['b', 'a']);
    expect(notes(gifts.toReversed())).toEqual(['a', 'b']);
    const backwards = gifts.map(
      (gift) => Object.fromEntries(Object.entries(gift).reverse()) as unknown as TreatyEvent,
    );
    expect(notes(backwards)).toEqual(['b', 'a']);
  });
});

describe('a duty', () => {
  const opening = model.events.findIndex(({ type }) => type === 'intersessional.opened');
  const duties = (change: object) => {
    const events = model.events.with(opening, { ...model.events[opening], ...change } as TreatyEvent);
    return audit(ccm2011, record(events)).duties;
  };
  const isHeld = ({ rule }: { readonly rule: string }) => rule === 'intersessional-held';

  it('stands as it came out at the step by which it was due', () => {
    expect(duties({}).find(isHeld)?.status).toBe('fulfilled');
    expect(duties({ city: 'Vienna' }).find(isHeld)?.status).toBe('breached');
    expect(duties({ city: 'Vienna' }).filter(({ status }) => status === 'breached')).toHaveLength(1);
  });
});

describe('conforming', () => {
  const until = (day: string) => model.events.filter(({ on }) => on < day);

  it('does not count silence that only may be a breach', () => {
    const { verdict, findings, conforming } = audit(ccm2011, record(until('2011-06-01'), false), {
      asOf: '2011-07-01',
    });
    expect([verdict, findings.some(({ event }) => event === undefined), conforming]).toEqual([
      'cannotTell',
      true,
      1,
    ]);
  });

  it('counts each meeting that fell due, beside what was refused', () => {
    const events = until('2011-06-01');
    const { conforming } = audit(ccm2011, record(events), { asOf: '2011-10-01' });
    expect(conforming).toBeCloseTo(1 - 2 / (events.length + 2), 10);
  });
});

describe('the course of a record', () => {
  it('is a snapshot before each event, and the one at the end', () => {
    const snapshots = course(ccm2011, model);
    expect(snapshots).toHaveLength(model.events.length + 1);
    expect(snapshots[0]?.value).toBe('preparation');
    expect(snapshots.at(-1)).toEqual(replay(ccm2011, model));
    const opened = model.events.findIndex(({ type }) => type === 'firstMeeting.opened');
    expect(snapshots[opened]?.value).toBe('preparation');
    expect(snapshots[opened + 1]?.value).toHaveProperty('firstMeeting');
  });

  it('ends as of a day', () => {
    const snapshots = course(ccm2011, model, { asOf: '2010-11-09' });
    expect(snapshots.at(-1)).toEqual(replay(ccm2011, model, { asOf: '2010-11-09' }));
    expect(course(ccm2011, record([]))).toHaveLength(1);
  });
});

describe('an incomplete record', () => {
  const opened = model.events.find(({ type }) => type === 'intersessional.opened') as TreatyEvent;

  it('is followed across the steps that it leaves out', () => {
    const { receptions, verdict, stage } = audit(ccm2011, record([opened], false));
    expect(receptions[0]).toMatchObject({
      reception: 'accepted',
      inferred: ['firstMeeting.opened', 'firstMeeting.closed'],
    });
    expect(verdict).toBe('cannotTell');
    expect(stage).toContain('betweenMeetings.intersessional.underWay.meeting.open');
  });

  it('never fails and never passes what it cannot show: every decision unknown, every paragraph of it cannot be told', () => {
    const { provisions } = audit(ccm2011, record([opened], false));
    for (const id of ['A1.2', 'A4', 'A5', 'A6.2']) expect(provisions[id]).toBe('cantTell');
  });

  it('is not followed backwards', () => {
    const events = [...model.events.slice(0, 13), { on: '2010-11-20', type: 'firstMeeting.closed' } as const];
    expect(audit(ccm2011, record(events, false)).receptions.at(-1)?.reception).toBe('misplaced');
  });

  it('is not followed across a step that it has on another day', () => {
    const late = { on: '2011-07-01', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
    const { receptions } = audit(ccm2011, record([opened, late], false));
    expect(receptions[0]?.reception).toBe('misplaced');
  });

  it('needs no step inferred where it is complete: the First Meeting is over with its days', () => {
    const [reception] = audit(ccm2011, record([opened])).receptions;
    expect(reception).not.toHaveProperty('inferred');
    expect(reception?.reception).toBe('refused');
    const refusing = reception?.findings.filter((each) => decides(each) && each.outcome === 'failed');
    expect(refusing?.map(({ provision }) => provision)).toEqual(['7.1']);
  });
});

describe('the events of a day', () => {
  const day = '2011-06-30';
  const upTo = model.events.filter(({ on }) => on < day);
  const rest = model.events.filter(({ on }) => on === day);

  it('are taken in the order that breaks least', () => {
    const { verdict, findings } = audit(ccm2011, record([...upTo, ...[...rest].reverse()]));
    expect([verdict, findings]).toEqual(['compliant', []]);
  });

  it('have no finding that the order which breaks least avoids', () => {
    const issued = { on: day, type: 'document.issued', status: 'official' } as const;
    const { verdict, findings, receptions } = audit(ccm2011, record([...upTo, issued, ...rest]));
    expect([verdict, findings]).toEqual(['compliant', []]);
    expect(receptions[upTo.length]?.reception).toBe('accepted');
  });

  it('mark a finding that an order of the same standing lacks, which changes no verdict', () => {
    const events: readonly TreatyEvent[] = [
      { on: '2010-11-09', type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' },
      { on: '2010-11-12', type: 'decision.deferred', decision: 'recommendations' },
      {
        on: '2010-11-12',
        type: 'decision.proposed',
        decision: 'recommendations',
        terms: { subjects: ['structure'] },
      },
      { on: '2010-11-12', type: 'firstMeeting.closed' },
    ].map((event) => event as TreatyEvent);
    const { verdict, findings, provisions } = audit(ccm2011, record(events));
    expect(findings.filter(({ provision }) => provision === '9.1').map(({ order }) => order)).toContain(
      'some',
    );
    expect([verdict, provisions['9.1']]).toEqual(['notCompliant', 'failed']);
  });

  it('are searched to the end, however many are alike', () => {
    const many = Array.from({ length: 14 }, (_, i) => ({
      on: day,
      type: 'document.issued' as const,
      status: 'official' as const,
      symbol: `D/${i}`,
    }));
    const { verdict, search, findings } = audit(ccm2011, record([...upTo, ...many, ...rest]));
    expect([verdict, search, findings]).toEqual(['compliant', 'complete', []]);
  });
});

describe('a sentence', () => {
  it('says that there is nothing to hold a thing against', () => {
    const events = model.events.filter(({ type }) => type !== 'standingCommittees.scheduled');
    expect(audit(ccm2011, record(events)).findings.map(({ because }) => because)).toEqual([
      '3.1 recommends: The intersessional follows the Standing Committees immediately. Undetermined. Days: nothing on record to compare with.',
    ]);
  });
});

describe('next', () => {
  const at = (day: string) => replay(ccm2011, model, { asOf: day });

  it('tells what may happen, about what', () => {
    const { may } = next(ccm2011, at('2010-11-09'));
    expect(may).toContainEqual({ type: 'decision.adopted', decision: 'workProgramme' });
    expect(may).not.toContainEqual({ type: 'decision.adopted', decision: 'languages' });
  });

  it('tells what stands in the way, by paragraph', () => {
    const { notYet } = next(ccm2011, at('2010-11-09'));
    expect(notYet).toContainEqual({ type: 'firstMeeting.closed', possible: 'notYet', refusedBy: ['9.1'] });
  });

  // A known fault: it is said never to happen, though A1.2 can still be adopted.
  it('tells that an adoption waits for another one', () => {
    expect(next(ccm2011, at('2010-11-09')).notYet).toContainEqual({
      type: 'decision.adopted',
      decision: 'languages',
      possible: 'notYet',
      refusedBy: ['A1.2'],
    });
  });

  it('tells the earliest day, and that it is over', () => {
    const opening = { type: 'intersessional.opened' };
    const find = (day: string) => {
      const { may, notYet, never } = next(ccm2011, at('2011-06-01'), { asOf: day });
      const of = (list: readonly { readonly type: string }[]) =>
        list.find(({ type }) => type === opening.type);
      return { may: of(may), notYet: of(notYet), never: of(never) };
    };
    expect(find('2011-06-26').notYet).toMatchObject({ possible: 'notYet', earliest: '2011-06-27' });
    expect(find('2011-06-27').may).toEqual(opening);
    expect(find('2011-06-30').may).toEqual(opening);
    expect(find('2011-07-01').never).toMatchObject({ possible: 'never' });
  });

  it('tells what must be done, and by when', () => {
    const { must } = next(ccm2011, at('2010-11-12'));
    expect(must).toContainEqual({
      provision: 'A6.2',
      rule: 'support-arranged',
      force: 'shall',
      binding: true,
      status: 'pending',
      due: '2011-06-27',
    });
    expect(next(ccm2011, replay(ccm2011, model)).must).toEqual([]);
  });

  it('tells that the intersessional will never decide', () => {
    const { notYet, never } = next(ccm2011, at('2011-06-28'));
    const adopting = ({ type }: { readonly type: string }) => type === 'decision.adopted';
    expect(notYet.filter(adopting)).toEqual([]);
    expect(never.find(adopting)).toMatchObject({ possible: 'never', refusedBy: ['1.2', '2.3'] });
  });

  it('offers to withdraw the objections that stand, and no other', () => {
    const events = [
      ...model.events.slice(0, 4),
      { on: '2010-11-10', type: 'objection.raised', decision: 'languages', delegation: 'X' } as const,
    ];
    const { may } = next(ccm2011, replay(ccm2011, record(events)));
    expect(may.filter(({ type }) => type === 'objection.withdrawn')).toEqual([
      { type: 'objection.withdrawn', decision: 'languages', delegation: 'X' },
    ]);
  });
});
