import { ccm2011, MalformedError, type Programme } from 'intersessional';
import { readProgramme } from 'intersessional/read';
import { diffOnRecord } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { estuaryRecord, estuaryText } from '../support/ownCycles.ts';
import { model } from '../support/records.ts';

const without = (paragraph: string): Programme => ({
  ...ccm2011,
  id: 'other',
  provisions: ccm2011.provisions.filter((each) => each.paragraph !== paragraph),
});

const inParis = {
  ...model,
  events: model.events.map((event) =>
    event.type === 'intersessional.opened' ? { ...event, city: 'Paris' } : event,
  ),
};

describe('two programmes on one record', () => {
  it('say the same where they are the same', () => {
    expect(diffOnRecord(ccm2011, { ...ccm2011 }, inParis)).toEqual({
      same: true,
      verdict: { first: 'notCompliant', second: 'notCompliant' },
      receptions: [],
      findings: { first: [], second: [] },
      duties: [],
      provisions: [],
    });
  });

  it('differ in the verdict, the event and the finding that a provision makes', () => {
    const { same, verdict, receptions, findings, duties, provisions } = diffOnRecord(
      ccm2011,
      without('A4'),
      inParis,
    );
    expect([same, verdict]).toEqual([false, { first: 'notCompliant', second: 'compliant' }]);
    expect(receptions).toMatchObject([
      { type: 'intersessional.opened', first: 'refused', second: 'accepted' },
    ]);
    expect(findings.first.map(({ provision }) => provision)).toContain('A4');
    expect(findings.second).toEqual([]);
    expect(duties).toContainEqual({
      provision: 'A4',
      rule: 'intersessional-held',
      first: 'breached',
      second: null,
    });
    expect(provisions).toContainEqual({ provision: 'A4', first: 'failed', second: null });
  });

  it('differ in the day by which a duty is due, though it stands as before', () => {
    const [first, second] = ['1997-06-02', '1997-06-03'].map((from) =>
      readProgramme(estuaryText.replace('{ from: 1997-06-02,', `{ from: ${from},`), { name: 'estuary.yaml' }),
    ) as [Programme, Programme];
    const record = { ...estuaryRecord, events: estuaryRecord.events.slice(0, 6) };
    const { same, duties } = diffOnRecord(first, second, record);
    expect([same, duties]).toEqual([
      false,
      [
        {
          provision: 'K5',
          rule: 'K5-held',
          first: 'pending',
          second: 'pending',
          due: { first: '1997-06-02', second: '1997-06-03' },
        },
      ],
    ]);
  });

  it('are asked as of a day, and of a record that is one', () => {
    const early = { ...model, events: model.events.slice(0, 3) };
    const { duties } = diffOnRecord(ccm2011, without('A7.2'), early, { asOf: '2012-01-01' });
    expect(duties.map(({ provision }) => provision)).toContain('A7.2');
    expect(() => diffOnRecord(ccm2011, without('A4'), { events: [{ on: 'June' }] })).toThrow(MalformedError);
  });
});
