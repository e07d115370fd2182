import * as fc from 'fast-check';
import { audit, ccm2011, MalformedError, type TreatyEvent, type TreatyRecord } from 'intersessional';
import { checker, complies } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { anyEdit, edited, onItsDays } from '../support/edits.ts';
import { anyEvent } from '../support/events.ts';
import { model, recordOf } from '../support/records.ts';
import { another, verdictsCompared } from '../support/verdicts.ts';

/*
 * The fast check says what the verdict of the audit says, or throws as the audit throws.
 */

const SEED = Number(process.env.SEED ?? 20101112);

describe(`complies, against audit (seed ${SEED})`, () => {
  const met = { true: 0, false: 0, malformed: 0 };

  // `npm run oracle` compares more.
  it.each([
    ['ccm-2011', ccm2011, 80],
    ['another programme', another, 40],
  ] as const)('agrees on edited model records: %s', { timeout: 120_000 }, (_name, programme, records) => {
    for (const { audited, checked, candidate } of verdictsCompared(programme, records, SEED)) {
      expect(checked, JSON.stringify(candidate)).toBe(audited);
      met[`${audited}`]++;
    }
  });

  it('met both answers often', () => {
    expect(met.true).toBeGreaterThan(35);
    expect(met.false).toBeGreaterThan(35);
  });

  it('agrees on days in any order, with one edit', { timeout: 60_000 }, () => {
    const check = checker(ccm2011);
    const shuffled = fc.record({
      edits: fc.array(anyEdit(model), { maxLength: 1 }),
      order: fc.array(fc.nat(), { minLength: 50, maxLength: 50 }),
    });
    fc.assert(
      fc.property(shuffled, ({ edits, order }) => {
        const listed = edited(model, edits).events.map((event, i) => ({ event, place: order[i] ?? 0 }));
        listed.sort((a, b) => (a.event.on === b.event.on ? a.place - b.place : 0));
        const candidate = { ...model, events: listed.map(({ event }) => event) };
        expect(check(candidate)).toBe(audit(ccm2011, candidate).verdict === 'compliant');
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('agrees on records of any events', { timeout: 60_000 }, () => {
    const events = fc.array(
      fc.tuple(fc.constantFrom(...model.events.map(({ on }) => on)), anyEvent('2011-06-27')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(events, fc.boolean(), (dated, complete) => {
        const listed = dated
          .map(([on, event]) => onItsDays({ ...event, on } as TreatyEvent))
          .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
        const candidate = { programme: 'ccm-2011', complete, events: listed };
        expect(complies(ccm2011, candidate)).toBe(audit(ccm2011, candidate).verdict === 'compliant');
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('complies', () => {
  it('holds for the model record, and for a record without events', () => {
    expect(complies(ccm2011, model)).toBe(true);
    expect(complies(ccm2011, { programme: 'ccm-2011', events: [] })).toBe(true);
  });

  it('does not hold where the audit cannot tell', () => {
    expect(complies(ccm2011, recordOf('ccm-2011'))).toBe(false);
  });

  it('hears silence', () => {
    const opened = model.events.findIndex(({ type }) => type === 'intersessional.opened');
    const record = { ...model, events: model.events.slice(0, opened) };
    expect(complies(ccm2011, record)).toBe(true);
    expect(complies(ccm2011, record, { asOf: '2011-06-30' })).toBe(true);
    expect(complies(ccm2011, record, { asOf: '2011-07-01' })).toBe(false);
  });

  it.each([
    ['a day later', '2011-12-12'],
    ['on its last day', '2011-09-16'],
  ])('lets nothing decide after the end of the cycle, %s', (_, on) => {
    const closed = { on: '2011-09-16', type: 'secondMeeting.closed' } as const;
    const late = { on, type: 'theme.discussed', theme: 'a' } as const;
    const record = { ...model, events: [...model.events, closed, late] };
    expect(audit(ccm2011, record).verdict).toBe('compliant');
    expect(complies(ccm2011, record)).toBe(true);
    const broken = { ...record, events: record.events.filter(({ type }) => type !== 'support.arranged') };
    expect(complies(ccm2011, broken)).toBe(false);
  });

  it('tells events apart by what they say', () => {
    const check = checker(ccm2011);
    const events = model.events.map((event) => ({ ...event }));
    expect(check({ ...model, events })).toBe(true);
    const opening = events.find(({ type }) => type === 'intersessional.opened');
    Object.assign(opening as object, { languages: ['en'] });
    expect(check({ ...model, events })).toBe(false);
    expect(check(model)).toBe(true);
  });

  it('sees what an event says beside what is looked at, in whatever order it says it', () => {
    const check = checker(ccm2011);
    expect(check(model)).toBe(true);
    const withFirst = (first: object): TreatyRecord => ({
      ...model,
      events: [first as TreatyEvent, ...model.events.slice(1)],
    });
    const [first] = model.events as [TreatyEvent];
    const reversed = Object.fromEntries(Object.entries(first).reverse());
    for (const same of [reversed, { ...first, note: undefined }, { ...first, note: 'a remark' }]) {
      expect(check(withFirst(same))).toBe(true);
    }
    for (const odd of [
      { ...first, note: '' },
      { ...first, note: ['a remark'] },
      { ...first, colour: 'red' },
      [first],
    ]) {
      expect(() => check(withFirst(odd))).toThrow(MalformedError);
      expect(check(withFirst(first))).toBe(true);
    }
  });

  it('throws what the audit throws', () => {
    const [first, ...rest] = model.events;
    const late = { ...first, on: '2011-12-01' } as TreatyEvent;
    for (const record of [
      { ...model, programme: 'ccm-2012' },
      { ...model, events: [late, ...rest] },
      { ...model, events: [{ ...first, colour: 'red' } as unknown as TreatyEvent] },
      { ...model, remark: 'x' },
    ]) {
      expect(() => complies(ccm2011, record)).toThrow(MalformedError);
    }
    expect(() => complies(ccm2011, model, { asOf: '2011-02-30' })).toThrow(MalformedError);
  });
});
