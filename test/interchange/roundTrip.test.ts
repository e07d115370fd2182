import * as fc from 'fast-check';
import { EVENT_TYPES, recordSchema } from 'intersessional';
import { fromOcel, fromXes, toOcel, toXes } from 'intersessional/interchange';
import { describe, expect, it } from 'vitest';
import { model, recordOf } from '../support/records.ts';
import { anyWrittenRecord } from '../support/written.ts';
import { rowsOfXes, tablesOfOcel } from './readers.ts';
import { faultsOfOcel, faultsOfXes } from './schemas.ts';

const RUNS = { seed: 4, numRuns: 1000 };

describe('1,000 arbitrary records', () => {
  const records = fc.sample(anyWrittenRecord, RUNS);
  const batches = Array.from({ length: 50 }, (_, i) => records.slice(i * 20, i * 20 + 20));
  const written = batches.map((batch) => ({ batch, xes: toXes(batch), ocel: JSON.stringify(toOcel(batch)) }));

  it('are well-formed, and have every type of event', () => {
    for (const record of records) expect(recordSchema.safeParse(record).error).toBeUndefined();
    const types = new Set(records.flatMap(({ events }) => events.map(({ type }) => type)));
    expect([...types].sort()).toEqual([...EVENT_TYPES].sort());
  });

  it('come back from XES as they were', () => {
    for (const { batch, xes } of written) expect(fromXes(xes)).toStrictEqual(batch);
  });

  it('come back from OCEL as they were', () => {
    for (const { batch, ocel } of written) expect(fromOcel(ocel)).toStrictEqual(batch);
  });

  it('come back alone', () => {
    for (const record of records.slice(0, 50)) {
      expect(fromXes(toXes(record))).toStrictEqual([record]);
      expect(fromOcel(toOcel(record))).toStrictEqual([record]);
    }
  });

  it('are valid by the schemas, and a reader like that of PM4Py takes every event', () => {
    for (const { batch, xes, ocel } of written) {
      expect(faultsOfXes(xes)).toEqual([]);
      expect(faultsOfOcel(JSON.parse(ocel))).toEqual([]);
      const types = batch.flatMap((record) => record.events.map(({ type }) => type));
      expect(rowsOfXes(xes).map((row) => row['concept:name'])).toEqual(types);
      expect(tablesOfOcel(ocel).events.map((event) => event['ocel:activity'])).toEqual(types);
    }
  });
});

describe('the records that come with the library', () => {
  it.each(['ccm-2011', 'ccm-2011-model'])('%s comes back, byte for byte', (name) => {
    const record = recordOf(name);
    const once = { xes: toXes(record), ocel: JSON.stringify(toOcel(record)) };
    expect(fromXes(once.xes)).toStrictEqual([record]);
    expect(fromOcel(once.ocel)).toStrictEqual([record]);
    expect(toXes(fromXes(once.xes))).toBe(once.xes);
    expect(JSON.stringify(toOcel(fromOcel(once.ocel)))).toBe(once.ocel);
  });

  it('have the columns that a miner starts from', () => {
    const [row] = rowsOfXes(toXes(model)).slice(3);
    expect(row).toMatchObject({
      'concept:name': 'firstMeeting.opened',
      'time:timestamp': new Date('2010-11-09T00:00:00Z'),
      'lifecycle:transition': 'complete',
      country: 'LA',
      'case:concept:name': model.title,
    });
  });

  it('tell two records of the same title apart', () => {
    const cases = rowsOfXes(toXes([model, model])).map((row) => row['case:concept:name']);
    expect(new Set(cases)).toEqual(new Set([model.title, `${model.title} (2)`]));
  });

  it('relate events to the objects that they share', () => {
    const { relations } = tablesOfOcel(JSON.stringify(toOcel([model, model])));
    const of = (objectId: string) =>
      relations.filter((relation) => relation['ocel:oid'] === objectId).map((each) => each['ocel:eid']);
    expect(of('decision:nextMeeting of record 1')).toEqual(['event 5 of record 1', 'event 12 of record 1']);
    expect(of('State:LB').length).toBeGreaterThan(2);
  });
});
