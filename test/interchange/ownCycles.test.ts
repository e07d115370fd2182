import * as fc from 'fast-check';
import { ccm2011, MalformedError, type Programme, type TreatyRecord } from 'intersessional';
import { fromOcel, fromXes, REFERENCES, referencesOf, toOcel, toXes } from 'intersessional/interchange';
import { anyRecord } from 'intersessional/testing/arbitraries';
import { describe, expect, it } from 'vitest';
import {
  ccm2011AsData,
  estuary,
  estuaryRecord,
  harbour,
  harbourRecord,
  watershed,
  watershedRecord,
} from '../support/ownCycles.ts';
import { model } from '../support/records.ts';
import { tablesOfOcel } from './readers.ts';
import { faultsOfOcel, faultsOfXes } from './schemas.ts';

const TOYS: readonly (readonly [string, Programme, TreatyRecord])[] = [
  ['watershed', watershed, watershedRecord],
  ['harbour', harbour, harbourRecord],
  ['estuary', estuary, estuaryRecord],
];

const problemsOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof MalformedError) return error.problems;
    throw error;
  }
  return [];
};

describe.each(TOYS)('records of %s', (_, programme, record) => {
  const records = [record, ...fc.sample(anyRecord(programme), { seed: 15, numRuns: 200 })];

  it('have every type of event', () => {
    const types = new Set(records.flatMap(({ events }) => events.map(({ type }) => type as string)));
    expect(types.size).toBeGreaterThan(15);
    expect(types).toContain('meeting.cancelled');
  });

  it('come back from XES as they were', () => {
    const xes = toXes(records, { programme });
    expect(fromXes(xes, { programme })).toStrictEqual(records);
    expect(faultsOfXes(xes)).toEqual([]);
  });

  it('come back from OCEL as they were', () => {
    const ocel = JSON.stringify(toOcel(records, { programme }));
    expect(fromOcel(ocel, { programme })).toStrictEqual(records);
    expect(faultsOfOcel(JSON.parse(ocel))).toEqual([]);
  });

  it('come back from OCEL without attributes that a relationship repeats', () => {
    const log = toOcel(record, { programme });
    const events = log.events.map(({ attributes, relationships, ...event }) => {
      const said = new Set(relationships.map(({ qualifier }) => qualifier));
      return { ...event, relationships, attributes: attributes.filter(({ name }) => !said.has(name)) };
    });
    expect(fromOcel({ ...log, events }, { programme })).toEqual([record]);
    expect(events).not.toEqual(log.events);
  });

  it('are no records of 2011', () => {
    expect(problemsOf(() => toXes(record)).length).toBeGreaterThan(0);
    expect(problemsOf(() => fromOcel(toOcel(record, { programme }))).length).toBeGreaterThan(0);
  });
});

describe('a log of several cycles', () => {
  const all = [watershedRecord, model, harbourRecord];
  const options = { programme: [harbour, ccm2011, watershed] };

  it('reads each record by the programme that it names', () => {
    expect(fromXes(toXes(all, options), options)).toStrictEqual(all);
    expect(fromOcel(toOcel(all, options), options)).toStrictEqual(all);
  });

  it('writes and reads records of 2011 as without programmes', () => {
    expect(toXes(model, options)).toBe(toXes(model));
    expect(toOcel(model, options)).toEqual(toOcel(model));
    const asData = { programme: ccm2011AsData };
    expect(fromOcel(toOcel(model), asData)).toEqual([model]);
    expect(fromXes(toXes(model, asData))).toEqual([model]);
  });

  it('reads a table that has the programme in the rows alone', () => {
    const xes = toXes(harbourRecord, options).replace(/\n {4}<string key="programme" value="harbour"\/>/, '');
    const rows = xes.replaceAll('<event>', '<event><string key="case:programme" value="harbour"/>');
    expect(fromXes(rows, options)).toStrictEqual([harbourRecord]);
  });

  it('reads a trace that names its programme after its events', () => {
    const attribute = /\n {4}<string key="programme" value="harbour"\/>/;
    const xes = toXes(harbourRecord, options);
    const [line = ''] = attribute.exec(xes) ?? [];
    const moved = xes.replace(attribute, '').replace('\n  </trace>', `${line}\n  </trace>`);
    expect(moved).not.toBe(xes);
    expect(fromXes(moved, options)).toStrictEqual([harbourRecord]);
  });

  it('refuses a record of another programme, and says which there are', () => {
    const found = { path: 'programme', found: '"ccm-2011"' };
    expect(problemsOf(() => toXes(model, { programme: harbour }))).toEqual([
      { ...found, expected: 'harbour' },
    ]);
    expect(problemsOf(() => toOcel(model, { programme: [harbour, watershed] }))).toEqual([
      { ...found, expected: 'one of harbour, watershed' },
    ]);
    expect(problemsOf(() => fromXes(toXes(model), { programme: harbour }))).toMatchObject([
      { ...found, path: 'traces[0].programme', expected: 'harbour' },
    ]);
    expect(problemsOf(() => fromOcel(toOcel(model), { programme: harbour }))).toEqual([
      { ...found, path: 'objects[0].programme', expected: 'harbour' },
    ]);
  });

  it('names a type of event of the cycle where there is no such type', () => {
    const xes = toXes(watershedRecord, options).replace('value="water.opened"', 'value="waters.opened"');
    expect(problemsOf(() => fromXes(xes, options))).toMatchObject([
      { expected: 'a type of event, such as report.issued', found: '"waters.opened"' },
    ]);
  });

  it('refuses an option that there is not, and what is no programme', () => {
    expect(problemsOf(() => toXes([], { programmes: [harbour] } as object))).toMatchObject([
      { path: 'programmes', expected: 'no such field, perhaps programme' },
    ]);
    expect(problemsOf(() => toXes([], { programme: {} as Programme })).length).toBeGreaterThan(0);
  });
});

describe('the objects of a cycle', () => {
  const fieldsOf = (programme: Programme) =>
    Object.fromEntries(
      referencesOf(programme)
        .filter(({ fields }) => fields.length > 0)
        .map(({ name, fields }) => [name, [...fields].sort()]),
    );

  it('are those of 2011 for 2011', () => {
    expect(referencesOf(ccm2011)).toEqual(REFERENCES);
    expect(referencesOf(ccm2011AsData)).toEqual(REFERENCES);
    expect(REFERENCES.filter(({ own }) => own).map(({ name }) => name)).toEqual([
      'meeting',
      'decision',
      'office',
      'theme',
      'recommendation',
      'document',
    ]);
    expect(fieldsOf(ccm2011)).toEqual({
      meeting: ['meeting', 'to'],
      decision: ['decision'],
      office: ['by', 'chair.office', 'office'],
      theme: ['terms.themes', 'theme'],
      recommendation: ['subject', 'terms.subjects'],
      document: ['symbol', 'symbols', 'terms.symbol'],
      State: ['chair.country', 'country', 'president.country', 'terms.country', 'terms.president.country'],
      delegation: ['delegation'],
      city: ['city', 'terms.city'],
      venue: ['venue'],
      person: ['name', 'president.name', 'terms.coordinator.name', 'terms.president.name'],
      body: ['assistedBy', 'body', 'terms.assistedBy', 'terms.coordinator.body', 'terms.partners', 'with'],
      fund: ['fund', 'terms.fund'],
      language: ['languages', 'terms.languages'],
    });
  });

  it('come from its own fields', () => {
    expect(fieldsOf(watershed)).toEqual({
      meeting: ['meeting', 'to'],
      office: ['by'],
      recommendation: ['subject'],
      State: ['country'],
      city: ['city'],
    });
    expect(fieldsOf(harbour)).toEqual({
      meeting: ['meeting'],
      decision: ['decision'],
      office: ['by'],
      State: ['country', 'terms.country'],
      delegation: ['delegation'],
      city: ['city', 'terms.city'],
    });
  });

  it('are shared by the events about them', () => {
    const { relations } = tablesOfOcel(JSON.stringify(toOcel(harbourRecord, { programme: harbour })));
    const of = (objectId: string) =>
      relations.filter((relation) => relation['ocel:oid'] === objectId).map((each) => each['ocel:eid']);
    expect(of('meeting:autumn of record 1')).toHaveLength(3);
    expect(of('decision:dates of record 1')).toEqual(['event 5 of record 1']);
    expect(of('State:NO')).toEqual(['event 5 of record 1', 'event 7 of record 1', 'event 8 of record 1']);
  });
});
