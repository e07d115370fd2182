import {
  audit,
  ccm2011,
  type Programme,
  type TreatyEvent,
  type TreatyRecord,
  withMachine,
} from 'intersessional';
import { alphabetOf, explore, FREE_PLACES, fitness, repair, simulate } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { cli } from '../cli/support.ts';
import { model } from '../support/records.ts';

/* Made-up things: events, their places and days, and numbers about them. */

const canonical = (programme: Programme) =>
  alphabetOf(programme, { departures: false }).map(({ event }) => event);
const opening = (programme: Programme) =>
  canonical(programme).find(({ type }) => type === 'firstMeeting.opened');
const recordOf = (events: readonly TreatyEvent[]): TreatyRecord => ({ programme: 'ccm-2011', events });

const without: Programme = withMachine((({ firstMeeting: _, ...rest }) => rest)({ ...ccm2011 }));
const elsewhere: Programme = withMachine({
  ...ccm2011,
  firstMeeting: { span: { from: '2010-11-10', to: '2010-11-11' }, city: 'Lusaka', country: 'ZM' },
});

const own = explore(ccm2011, { alphabet: canonical(ccm2011) });

/** The programme without the provisions of some rules. */
const lacking = (...rules: readonly string[]): Programme =>
  withMachine({ ...ccm2011, provisions: ccm2011.provisions.filter(({ rule }) => !rules.includes(rule)) });

describe('M1 the First Meeting is the one of the programme', () => {
  it('opens in its place, under its country', () => {
    expect(opening(ccm2011)).toMatchObject({
      city: 'Vientiane',
      country: 'LA',
      president: { country: 'LA' },
    });
    expect(opening(elsewhere)).toMatchObject({ city: 'Lusaka', country: 'ZM', president: { country: 'ZM' } });
  });

  it.each([
    ['ccm-2011', ccm2011, '2010-11-09', '2010-11-12'],
    ['another programme', elsewhere, '2010-11-10', '2010-11-11'],
  ])('is opened and closed on its days, by explore and by chance: %s', (_, programme, from, to) => {
    const ways = explore(programme, { alphabet: canonical(programme) }).shortest;
    const runs = simulate(programme, { runs: 200, seed: 1 }).outcomes;
    const sequences = [ways.events, ways.days, ...runs.map(({ witness }) => witness?.record.events)];
    for (const event of sequences.flatMap((each) => each ?? [])) {
      const isThere = event.type.startsWith('firstMeeting.') || event.type.startsWith('decision.ad');
      if (isThere) expect([event.type, event.on >= from && event.on <= to]).toEqual([event.type, true]);
    }
  });

  it('cannot be opened once its days are over: explore says so', () => {
    const [late] = own.deadEnds;
    expect(late?.step).toEqual({ on: '2010-11-13', type: 'date.reached' });
    expect(late?.blocked).toEqual([{ type: 'firstMeeting.opened', provisions: [] }]);
  });

  it('is left open by a programme that does not say where and when', () => {
    const [free] = FREE_PLACES;
    expect(opening(without)).toMatchObject({ city: free.city, country: free.country });
    const { events } = explore(without, { alphabet: canonical(without) }).shortest;
    expect(audit(without, recordOf(events ?? [])).verdict).toBe('compliant');
  });
});

describe('M1 what is free says so', () => {
  const text = JSON.stringify(alphabetOf(ccm2011));

  it('has no place that was made up', () => {
    expect(text).not.toMatch(/Oslo|Dublin|"NO"|"IE"|N\. N\./);
    expect(text).toContain('[some city]');
  });

  it('is a country without a State, which pages print as words', { timeout: 180_000 }, async () => {
    const programme = JSON.stringify({ ...without, machine: undefined });
    const { out } = await cli(['explore', '-'], { input: programme });
    expect(out.replace(/\s+/g, ' ')).toContain('city: [some city]; country: [some country]');
    for (const { country } of FREE_PLACES) expect(out).not.toMatch(new RegExp(`\\b${country}\\b`));
  });
});

describe('M2 the way to the goal', () => {
  it.each(['events', 'days'] as const)('complies when it is audited: %s', (weigh) => {
    const { verdict, duties } = audit(ccm2011, recordOf(own.shortest[weigh] ?? []));
    expect(verdict).toBe('compliant');
    expect(duties.filter(({ binding, status }) => binding && status === 'breached')).toEqual([]);
    expect(own.shortest.unmet).toEqual([]);
  });

  it('is told beside a shorter one, with what that leaves unmet', () => {
    const { shorter, events } = own.shortest;
    // Without a proposal the blanks of (f) stay blank (9.1).
    expect(shorter?.unmet).toEqual(['9.1', 'A1.3']);
    expect(shorter?.events.length).toBeLessThan(events?.length ?? 0);
    expect(audit(ccm2011, recordOf(shorter?.events ?? [])).verdict).toBe('notCompliant');
  });

  // It takes every step of the chart. A record may skip the close: the First Meeting is over with its days.
  it('is the shortest that complies: no event of it can be left out, but for the close', () => {
    const events = own.shortest.events ?? [];
    for (const event of events.slice(0, -1)) {
      const { verdict } = audit(ccm2011, recordOf(events.filter((each) => each !== event)));
      const expected = event.type === 'firstMeeting.closed' ? 'compliant' : 'notCompliant';
      expect([event, verdict]).toEqual([event, expected]);
    }
  });

  it('is the only one where the shortest complies', () => {
    const programme = lacking('themes-covered', 'key-decisions-taken');
    const { shorter, unmet, events } = explore(programme, { alphabet: canonical(programme) }).shortest;
    expect({ shorter, unmet, length: events?.length }).toEqual({ shorter: null, unmet: [], length: 15 });
  });

  it('says what it leaves unmet where no way complies', () => {
    const alphabet = canonical(ccm2011).filter(({ type }) => type !== 'theme.discussed');
    const { shorter, unmet, events } = explore(ccm2011, { alphabet }).shortest;
    expect({ shorter, unmet, length: events?.length }).toEqual({
      shorter: null,
      unmet: ['9.1', 'A1.3'],
      length: 15,
    });
  });
});

describe('M7 fitness has one meaning', { timeout: 60_000 }, () => {
  const { events } = model;
  const opened = events.findIndex(({ type }) => type === 'intersessional.opened');
  const paris = events.with(opened, { ...events[opened], city: 'Paris' } as TreatyEvent);
  const late = paris.map((event) =>
    event.type === 'secondMeeting.opened' ? ({ ...event, city: 'Tyre' } as TreatyEvent) : event,
  );
  const run = own.shortest.events?.length ?? 0;

  it.each([
    [1, paris],
    [2, late],
  ])('is 1 - edits / (events + shortest run of explore): %i edits', (edits, wrong) => {
    const record = { ...model, events: wrong };
    expect(fitness(ccm2011, record)).toMatchObject({
      value: 1 - edits / (events.length + run),
      cost: edits,
      shortestRun: run,
    });
    expect(repair(ccm2011, record).repairs[0]?.cost).toBeGreaterThan(edits);
  });

  it('is another number than the share that an audit calls conforming', () => {
    const record = { ...model, events: paris };
    const result = audit(ccm2011, record);
    expect(result).not.toHaveProperty('fitness');
    expect(result.conforming).not.toBe(fitness(ccm2011, record).value);
  });
});

describe('M8 an empty record', () => {
  it('has fitness 1, and no event to judge', () => {
    expect(fitness(ccm2011, recordOf([]))).toMatchObject({ value: 1, cost: 0, events: 0 });
  });

  it('is said to have nothing to judge yet', async () => {
    const { out } = await cli(['audit', '-', '--repair'], { input: JSON.stringify(recordOf([])) });
    expect(out).toContain('The record has no events by then: there is nothing to judge yet.');
  });
});
