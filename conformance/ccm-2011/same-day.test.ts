import type { TreatyEvent, TreatyRecord } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  type Audited,
  adoptWith,
  auditOf,
  auditRecord,
  COMPLIANT,
  change,
  insert,
  insertBefore,
  july,
  object,
  outline,
  receptionOf,
  SAME_DAY,
  withdraw,
  without,
} from '../support/index.ts';

const SEED = 20_110_627;

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The record with the events of each day in another order. */
function shuffled(record: TreatyRecord, random: () => number): TreatyRecord {
  const keyed = record.events.map((event) => ({ event, key: random() }));
  keyed.sort((a, b) => (a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : a.key - b.key));
  return { ...record, events: keyed.map(({ event }) => event) };
}

/** The part that must not depend on the order inside a day: all but the indexes of the events. */
function whole({ verdict, findings, duties, provisions, stage, conforming, receptions, record }: Audited) {
  const received = receptions.map(({ index, on, reception, findings: found }) => {
    const event = JSON.stringify(record.events[index] as TreatyEvent);
    return `${on} ${event} ${reception} ${found.map(({ provision, rule }) => `${provision} ${rule}`).join()}`;
  });
  return {
    verdict,
    findings: findings.map(({ event: _index, ...rest }) => rest),
    duties,
    provisions,
    stage,
    conforming,
    received: received.sort(),
  };
}

describe(`the order of the events inside a day (seed ${SEED})`, () => {
  it.each(SAME_DAY)('changes nothing: %s', (_what, record) => {
    const random = seeded(SEED);
    const expected = whole(auditRecord(record));
    for (let run = 0; run < 25; run++) {
      expect(whole(auditRecord(shuffled(record, random)))).toEqual(expected);
    }
  });
});

describe('the most favourable order is taken', () => {
  it('holds a whole First Meeting on one day', () => {
    const audit = auditOf((record) => {
      for (const event of record.events) {
        if (event.on >= '2010-11-09' && event.on <= '2010-11-12') event.on = '2010-11-12';
      }
    });
    expect(outline(audit)).toEqual(COMPLIANT);
  });

  it('withdraws an objection before the decision, and raises it no later', () => {
    const raised = object('languages', 'XX', '2010-11-12');
    expect(outline(auditOf(raised, withdraw('languages', 'XX', '2010-11-12')))).toMatchObject({
      verdict: 'compliant',
    });
    expect(outline(auditOf(raised))).toMatchObject({
      verdict: 'notCompliant',
      binding: ['A5'],
      refused: ['decision.adopted languages'],
    });
  });

  it('transmits before it opens, opens before it discusses', () => {
    expect(outline(auditOf(change('recommendations.transmitted', { on: '2011-09-13' })))).toEqual(COMPLIANT);
    expect(outline(auditOf(change('theme.discussed', { on: '2011-06-27' })))).toEqual(COMPLIANT);
    expect(outline(auditOf(change('theme.discussed', { on: '2011-06-30' })))).toEqual(COMPLIANT);
  });

  it('takes an amendment of the day before the adoption of the day', () => {
    const audit = auditOf(
      insertBefore('decision.adopted', {
        on: '2010-11-12',
        type: 'decision.amended',
        decision: 'intersessional',
        terms: july,
      }),
      adoptWith('intersessional', july),
    );
    expect(receptionOf(audit, 'decision.adopted', { decision: 'intersessional' })).toBe('accepted');
    expect(receptionOf(audit, 'decision.amended')).toBe('accepted');
  });
});

describe('where allowed orders differ', () => {
  const closing = insert({ on: '2011-06-30', type: 'document.issued', status: 'official' });
  it('has an official document issued after the close of that day, which breaks nothing', () => {
    const audit = auditOf(closing);
    expect(outline(audit)).toEqual(COMPLIANT);
    expect(receptionOf(audit, 'document.issued')).toBe('accepted');
    expect(audit.conforming).toBe(1);
  });

  it('puts a finding on the event that it is about', () => {
    const official = insert({ on: '2011-06-29', type: 'document.issued', status: 'official' });
    const { findings, receptions, record } = auditOf(official);
    const index = record.events.findIndex(({ type }) => type === 'document.issued');
    expect(findings.map(({ event }) => event)).toEqual([index]);
    expect(receptions[index]?.findings).toEqual(findings);
  });
  it('takes that order also where another breach is', () => {
    const audit = auditOf(closing, without('theme.discussed', { theme: 'c' }));
    expect(outline(audit)).toEqual({
      verdict: 'notCompliant',
      failing: ['A1.3'],
      binding: ['A1.3'],
      refused: ['intersessional.closed'],
    });
  });
});
