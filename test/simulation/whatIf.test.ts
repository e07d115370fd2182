import { begin, ccm2011, MalformedError, replay } from 'intersessional';
import { type Branch, type WhatIf, whatIf, whatIfRows, whatIfText } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { model } from '../support/records.ts';

const before = JSON.stringify(model);

/** The Second Meeting opens later than decided. */
const slips: Branch = {
  name: 'slips',
  record({ events }) {
    for (const event of events) {
      if (event.type !== 'secondMeeting.opened') continue;
      event.on = '2011-09-20';
      event.span = { from: '2011-09-20', to: '2011-09-23' };
      event.ceremonialSpan = { from: '2011-09-19', to: '2011-09-19' };
    }
  },
};

const onlyOffer: Branch = {
  name: 'another window',
  programme({ offers }) {
    for (const offer of offers) offer.window = { from: '2011-09-17', to: '2011-09-27' };
  },
};

const [late, window] = whatIf(ccm2011, model, [slips, onlyOffer]).branches as WhatIf['branches'];

describe('what if the host slips a week', () => {
  it('says what was edited, as patches', () => {
    expect(late?.patches.programme).toEqual([]);
    expect(late?.patches.record).toContainEqual({
      op: 'replace',
      path: ['events', model.events.findIndex(({ type }) => type === 'secondMeeting.opened'), 'on'],
      value: '2011-09-20',
    });
  });

  it('says what comes of it: verdict, stage, findings, duties', () => {
    expect(late?.verdictChange).toEqual({ base: 'compliant', branch: 'notCompliant' });
    expect(late?.stage).toEqual(['secondMeeting']);
    expect(late?.findings.map(({ provision }) => provision)).toEqual(['8.3', '8.4', 'A7.2']);
    expect(late?.duties.find(({ rule }) => rule === 'second-meeting-held')?.status).toBe('breached');
  });

  it('says where it first comes out otherwise, what is lost, and how many days', () => {
    expect(late?.divergence?.branch).toMatchObject({
      event: { type: 'secondMeeting.opened' },
      reception: 'refused',
    });
    expect(late?.divergence?.base).toMatchObject({ reception: 'accepted', findings: [] });
    expect(late?.gained).toEqual([]);
    expect(late?.lost).toEqual([
      { provision: '8.3', base: 'passed', branch: 'failed' },
      { provision: '8.4', base: 'passed', branch: 'failed' },
      { provision: 'A7.2', base: 'passed', branch: 'failed' },
    ]);
    expect(late?.daysLost).toEqual({ intersessional: 0, secondMeeting: 7, earliest: 7 });
  });

  it('a changed offer window shows at the decision, not at the meeting', () => {
    expect(window?.patches.programme).toHaveLength(1);
    expect(window?.divergence?.branch?.event).toMatchObject({
      type: 'decision.adopted',
      decision: 'nextMeeting',
    });
    expect(window?.daysLost.secondMeeting).toBe(0);
  });

  it('leaves the record and the programme as they were', () => {
    expect(JSON.stringify(model)).toBe(before);
    expect(ccm2011.offers[0]?.window).toEqual({ from: '2011-09-10', to: '2011-09-20' });
  });
});

describe('other branches', () => {
  it('an edit that changes nothing diverges nowhere', () => {
    const [same] = whatIf(ccm2011, model, [{ name: 'as it was', record: () => {} }]).branches;
    expect(same).toMatchObject({ divergence: null, verdictChange: null, gained: [], lost: [] });
    expect(same?.patches).toEqual({ record: [], programme: [] });
  });

  it('an event left out: what depends on it comes out otherwise', () => {
    const [without] = whatIf(ccm2011, model, [
      {
        name: 'nothing transmitted',
        record(draft) {
          draft.events = draft.events.filter(({ type }) => type !== 'recommendations.transmitted');
        },
      },
    ]).branches;
    expect(without?.divergence).toMatchObject({
      at: 'event',
      base: { event: { type: 'recommendations.transmitted' } },
    });
    expect(without?.lost.map(({ provision }) => provision)).toEqual(['2.3', 'A3']);
  });

  it('a provision dropped: what it reported is gone', () => {
    const broken = {
      ...model,
      events: model.events.filter(({ type }) => type !== 'participants.invited'),
    };
    const [dropped] = whatIf(ccm2011, broken, [
      {
        name: 'nobody need be invited',
        programme(draft) {
          draft.provisions = draft.provisions.filter(({ rule }) => rule !== 'participants-invited');
        },
      },
    ]).branches;
    expect(dropped?.gained).toEqual([{ provision: '4.2', base: 'failed', branch: undefined }]);
  });

  it('as of a day, the earliest day on which the Second Meeting can be open', () => {
    const shifted: Branch = {
      name: 'decided a week later',
      programme: onlyOffer.programme as NonNullable<Branch['programme']>,
      record({ events }) {
        for (const event of events) {
          if (event.type === 'decision.proposed' && event.decision === 'nextMeeting')
            event.terms.span = { from: '2011-09-19', to: '2011-09-23' };
        }
      },
    };
    const { base, branches } = whatIf(ccm2011, model, [shifted], { asOf: '2010-12-31' });
    expect(base.earliest).toMatchObject({ on: '2011-09-12', complete: true });
    expect(base.earliest.events.at(-1)?.type).toBe('secondMeeting.opened');
    expect(base.reached).toEqual({ firstMeeting: '2010-11-09', intersessional: null, secondMeeting: null });
    expect(branches[0]?.daysLost).toEqual({ intersessional: null, secondMeeting: null, earliest: 7 });
  });

  it('where there is no way left, there is no earliest day', () => {
    const late = { ...model, events: model.events.filter(({ on }) => on < '2011-01-01') };
    const { base } = whatIf(ccm2011, late, [], { asOf: '2011-10-15' });
    expect(base.earliest).toEqual({ on: null, events: [], complete: true });
  });
});

describe('from a snapshot', () => {
  const snapshot = replay(ccm2011, model, { asOf: '2011-09-01' });
  const events = model.events.filter(({ on }) => on > '2011-09-01');

  it('events are sent: what is refused does not happen', () => {
    const { base, branches } = whatIf(ccm2011, { snapshot, events }, [slips]);
    expect(base).toMatchObject({ verdict: 'compliant', stage: ['secondMeeting'] });
    const [late] = branches;
    expect(late?.events).toMatchObject([{ reception: 'refused' }]);
    expect(late?.reached.secondMeeting).toBe(null);
    expect(late?.verdictChange).toEqual({ base: 'compliant', branch: 'notCompliant' });
    expect(late?.earliest.on).toBe(null);
    expect(late?.patches.record).toContainEqual({
      op: 'replace',
      path: ['events', 0, 'on'],
      value: '2011-09-20',
    });
  });

  it('the rules can change from there on', () => {
    const { base, branches } = whatIf(ccm2011, { snapshot, events: [] }, [
      {
        name: 'it must be over by the day on which it is to open',
        programme(draft) {
          draft.provisions = draft.provisions.map((each) =>
            each.rule === 'days-held-before'
              ? { ...each, force: 'shall', binds: 'start', with: { before: '2011-09-12' } }
              : each,
          );
        },
      },
    ]);
    expect(base.earliest.on).toBe('2011-09-12');
    expect(branches[0]?.earliest.on).toBe(null);
  });

  it('with nothing to come, everything is open', () => {
    const { base } = whatIf(ccm2011, { snapshot: begin(ccm2011) }, []);
    expect(base).toMatchObject({ verdict: 'compliant', events: [], asOf: null });
  });
});

describe('side by side', () => {
  const result = whatIf(ccm2011, model, [slips, onlyOffer]);

  it('as rows: the base, then each branch', () => {
    const rows = new Map(whatIfRows(result).map(({ label, values }) => [label, values]));
    expect(rows.get('')).toEqual(['as it is', 'slips', 'another window']);
    expect(rows.get('verdict')).toEqual(['compliant', 'not compliant', 'not compliant']);
    expect(rows.get('Second Meeting')?.[1]).toBe('20 September 2011 (7 days later)');
  });

  it('as text that fits', () => {
    const text = whatIfText(result, 120);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(text).toContain('(7 days later)');
  });
});

describe('edits that leave no record or no programme', () => {
  const problems = (branches: readonly Branch[]) => {
    try {
      whatIf(ccm2011, model, branches);
    } catch (error) {
      return error instanceof MalformedError ? error.message : String(error);
    }
    return 'nothing thrown';
  };

  it('are refused, with the path in the branch', () => {
    const wrong: Branch = {
      name: 'wrong',
      programme(draft) {
        (draft.offers as unknown[]).push({ country: 'Lebanon' });
      },
    };
    expect(problems([slips, wrong])).toContain('branches[1].programme.offers[1].country: expected');
    const disordered: Branch = {
      name: 'disordered',
      record: ({ events }) => void events.reverse(),
    };
    expect(problems([disordered])).toContain('branches[0].record.events[');
  });

  it('as are two branches of one name', () => {
    expect(problems([slips, slips])).toBe('branches[1].name: expected a name of its own, found "slips"');
  });
});
