import { describe, expect, it } from 'vitest';
import {
  auditAsOf,
  auditOf,
  auditRecord,
  bindingFailing,
  failing,
  modelRecord,
  outline,
  realRecord,
} from '../support/index.ts';

describe('what really happened', () => {
  const audit = auditRecord(realRecord);

  it('breaches nothing, and leaves open what the sources do not show', () => {
    expect(outline(audit)).toEqual({
      verdict: 'cannotTell',
      cantTell: [
        '2.3',
        '3.1',
        '4.2',
        '6.1',
        '7.1',
        '7.4',
        'A1.2',
        'A1.3',
        'A2.1',
        'A2.2',
        'A3',
        'A5',
        'A6.1',
        'A6.2',
        'A6.3',
      ],
    });
    expect(bindingFailing(audit)).toEqual([]);
    expect(failing(audit)).toEqual([]);
  });

  it.each(['2.1', '2.2', '5.1', '8.2', '8.3', '8.4', '9.1', 'A4', 'A7.1', 'A7.2'])(
    'shows that %s was met',
    (id) => {
      expect(audit.provisions[id]).toBe('passed');
    },
  );

  it('reaches the Second Meeting with every event in its place', () => {
    expect(audit.stage).toEqual(['secondMeeting']);
    expect(audit.receptions.map(({ reception }) => reception)).toEqual(
      realRecord.events.map(() => 'accepted'),
    );
    expect(audit.receptions.some(({ inferred }) => inferred !== undefined)).toBe(false);
    expect(audit.asOf).toBe('2011-09-13');
    expect(audit.conforming).toBe(1);
  });

  it('says that it is not complete, and gives a source for every event', () => {
    expect(realRecord.complete).toBe(false);
    for (const event of realRecord.events) expect(event.source).toBeTruthy();
  });

  it('keeps apart the span announced, the ceremony and the formal days', () => {
    const decided = realRecord.events.find(
      (event) => event.type === 'decision.adopted' && event.decision === 'nextMeeting',
    );
    expect(decided).toMatchObject({ terms: { span: { from: '2011-09-12', to: '2011-09-16' } } });
    expect(realRecord.events.at(-1)).toMatchObject({
      type: 'secondMeeting.opened',
      ceremonialSpan: { from: '2011-09-12', to: '2011-09-12' },
      span: { from: '2011-09-13', to: '2011-09-16' },
    });
  });

  it('names nobody in the decision who could not be known then', () => {
    const decided = realRecord.events.find(
      (event) => event.type === 'decision.adopted' && event.decision === 'nextMeeting',
    );
    expect(decided).toMatchObject({ terms: { president: { country: 'LB' } } });
    expect(JSON.stringify(decided)).not.toContain('Mansour');
  });

  it('would breach a good deal, were it complete', () => {
    const whole = auditRecord({
      ...realRecord,
      complete: true,
      events: realRecord.events.map((event) =>
        event.type === 'intersessional.opened' ? { ...event, languages: ['en', 'fr', 'es'] } : event,
      ),
    });
    expect(whole.verdict).toBe('notCompliant');
    expect(bindingFailing(whole)).toEqual(['2.3', '7.1', 'A1.3', 'A3', 'A6.2']);
  });
});

describe('the model record', () => {
  it('is complete, compliant, and finds nothing', () => {
    const audit = auditOf();
    expect(modelRecord().complete).toBe(true);
    expect(audit.verdict).toBe('compliant');
    expect(audit.findings).toEqual([]);
    expect(audit.conforming).toBe(1);
    expect(audit.stage).toEqual(['secondMeeting']);
  });

  it('meets every paragraph that is reached; only a prohibition is not', () => {
    const { provisions } = auditOf();
    const notReached = Object.keys(provisions).filter((id) => provisions[id] === 'notReached');
    expect(notReached.filter((id) => id !== 'A1.1').sort()).toEqual(['1.2', '6.2']);
    expect(Object.values(provisions)).not.toContain('failed');
    expect(Object.values(provisions)).not.toContain('cantTell');
  });
  it('leaves open the paragraph that asks for nothing beyond its adoption', () => {
    const { provisions } = auditOf();
    const notReached = Object.keys(provisions).filter((id) => provisions[id] === 'notReached');
    expect(notReached.sort()).toEqual(['1.2', '6.2', 'A1.1']);
  });

  it('fulfils every duty', () => {
    expect(new Set(auditOf().duties.map(({ status }) => status))).toEqual(new Set(['fulfilled']));
  });

  it('is compliant on each of its days, with nothing found so far', () => {
    for (const day of new Set(modelRecord().events.map(({ on }) => on))) {
      const audit = auditAsOf(day);
      expect([day, audit.verdict, audit.findings]).toEqual([day, 'compliant', []]);
    }
  });

  it('gives the same JSON, byte for byte', () => {
    expect(JSON.stringify(auditRecord(modelRecord()))).toBe(JSON.stringify(auditRecord(modelRecord())));
  });
});
