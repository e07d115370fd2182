import * as fc from 'fast-check';
import { begin, ccm2011, type Programme, type TreatyEvent, withMachine } from 'intersessional';
import {
  accepted,
  adopted,
  compliantRecord,
  eventAfter,
  everythingBefore,
  firstMeetingClosed,
  firstMeetingOpened,
  recordBreaching,
  scenario,
} from 'intersessional/testing';
import { describe, expect, it } from 'vitest';

/* Made-up records, events and scenarios keep to what the programme says of its First Meeting. */

const SEED = 2011;
const SPAN = { from: '2010-11-09', to: '2010-11-12' };
const AT_FIRST_MEETING = /^(firstMeeting|decision\.(adopted|deferred)$)/;
const AT_INTERSESSIONAL = /^(theme\.discussed|recommendation\.agreed|intersessional\.(opened|closed))$/;

const isIn = ({ on }: TreatyEvent, { from, to }: { readonly from: string; readonly to: string }) =>
  from <= on && on <= to;

/** The events that are not on the days of the First Meeting, though they take place there. */
const outside = (events: readonly TreatyEvent[], span = SPAN) =>
  events.filter((event) => AT_FIRST_MEETING.test(event.type) && !isIn(event, span));

const moved: Programme = withMachine({
  ...ccm2011,
  firstMeeting: { span: { from: '2010-12-06', to: '2010-12-08' }, city: 'Lusaka', country: 'ZM' },
});
const without: Programme = withMachine((({ firstMeeting: _, ...rest }) => rest)({ ...ccm2011 }));

const opened = (events: readonly TreatyEvent[]) =>
  events.filter(({ type }) => type === 'firstMeeting.opened');

describe('M1 arbitraries', { timeout: 120_000 }, () => {
  it.each([
    ['that comply', compliantRecord(ccm2011)],
    ['with one breach', recordBreaching(ccm2011)],
  ])('make records %s, with the First Meeting in its place and on its days', (_, records) => {
    for (const { events } of fc.sample(records, { numRuns: 40, seed: SEED })) {
      for (const event of opened(events)) {
        // A departure can be of the President's country: who chairs the intersessional is held against it (5.1).
        expect(event).toMatchObject({ city: 'Vientiane', country: 'LA' });
      }
      expect(outside(events)).toEqual([]);
    }
  });

  it('agree and discuss on the days of the intersessional', () => {
    const records = fc.sample(compliantRecord(ccm2011, { departures: false }), { numRuns: 40, seed: SEED });
    const late = records
      .flatMap(({ events }) => events)
      .filter(({ type }) => AT_INTERSESSIONAL.test(type))
      .filter((event) => !isIn(event, { from: '2011-06-27', to: '2011-06-30' }));
    expect(late).toEqual([]);
  });

  it('still get to the Second Meeting', () => {
    const records = fc.sample(compliantRecord(moved), { numRuns: 60, seed: SEED });
    const isThrough = ({ events }: { readonly events: readonly TreatyEvent[] }) =>
      events.some(({ type }) => type === 'secondMeeting.opened');
    expect(records.filter(isThrough).length).toBeGreaterThan(30);
    expect(
      records.flatMap(({ events }) => outside(events, { from: '2010-12-06', to: '2010-12-08' })),
    ).toEqual([]);
  });

  it('make events that are accepted, the opening on the days of the meeting', () => {
    const openings = eventAfter(ccm2011, begin(ccm2011), { types: ['firstMeeting.opened'] });
    for (const event of fc.sample(openings, { numRuns: 60, seed: SEED })) {
      expect(event).toMatchObject({ city: 'Vientiane', country: 'LA' });
      expect(isIn(event, SPAN)).toBe(true);
    }
  });

  it('keep working under a programme that does not say where and when', () => {
    const records = fc.sample(compliantRecord(without), { numRuns: 20, seed: SEED });
    for (const event of records.flatMap(({ events }) => opened(events))) {
      expect(event).toMatchObject({ city: '[some city]' });
    }
  });
});

describe('M1 scenarios', () => {
  it('open the First Meeting where and when the programme has it', () => {
    const { outcome } = scenario(moved).when(firstMeetingOpened());
    expect(outcome.event).toEqual({
      on: '2010-12-06',
      type: 'firstMeeting.opened',
      city: 'Lusaka',
      country: 'ZM',
      president: { country: 'ZM' },
    });
  });

  it('close it within its days', () => {
    const { events } = scenario(ccm2011).given(everythingBefore('intersessional.opened'));
    expect(events.some(({ type }) => type === 'firstMeeting.closed')).toBe(true);
    expect(outside(events)).toEqual([]);
  });

  it('keep working under a programme that does not say where and when', () => {
    scenario(without)
      .given(firstMeetingOpened(), adopted('workProgramme'))
      .when(adopted('recommendations'))
      .then(accepted());
    expect(firstMeetingClosed).toBeTypeOf('function');
  });
});
