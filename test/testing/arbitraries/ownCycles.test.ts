import * as fc from 'fast-check';
import { audit, begin, replay, submit, type TreatyRecord } from 'intersessional';
import {
  anyEvent,
  anyRecord,
  breachesOf,
  compliantRecord,
  eventAfter,
  programmeLike,
  recordBreaching,
} from 'intersessional/testing';
import { describe, expect, it } from 'vitest';
import { recordReaderOf } from '../../../src/model/record.ts';
import { vocabularyOf } from '../../../src/programmes/vocabulary.ts';
import {
  edited,
  estuary,
  estuaryRecord,
  harbour,
  harbourRecord,
  watershed,
  watershedRecord,
} from '../../support/ownCycles.ts';

const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) =>
  fc.sample(arbitrary, { numRuns, seed: 2011 });

const has =
  (type: string) =>
  ({ events }: TreatyRecord): boolean =>
    events.some((event) => (event.type as string) === type);

/**
 * The paragraphs that records breach alone. 3 of the watershed is asked of the opening of the plenary alone: a walk that
 * leaves nothing out has opened the plenary before it is late.
 */
const TOYS = [
  {
    programme: watershed,
    record: watershedRecord,
    last: 'plenary',
    through: 24,
    alone: ['1', '2', '4', '5'],
  },
  { programme: harbour, record: harbourRecord, last: 'autumn', through: 24, alone: ['I', 'II', 'III', 'IV'] },
  {
    programme: estuary,
    record: estuaryRecord,
    last: 'congress',
    through: 14,
    alone: ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11', 'K12', 'K13', 'K14'],
  },
];

describe.each(TOYS)('arbitraries of $programme.id', ({ programme, record, last, through, alone }) => {
  const { form, eventTypes } = vocabularyOf(programme);

  it('make events and records that are well formed, of every type', () => {
    const events = sample(anyEvent({ programme }), 400);
    expect(events.filter((event) => form.read(event) !== undefined)).toHaveLength(400);
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(eventTypes));
    const types = [`${last}.opened`];
    expect(new Set(sample(anyEvent({ programme, types }), 20).map(({ type }) => type))).toEqual(
      new Set(types),
    );
    for (const each of sample(anyRecord(programme), 50)) expect(recordReaderOf(form)(each)).toEqual(each);
  });

  it('refuse a type of event of another cycle', () => {
    expect(() => anyEvent({ programme, types: ['theme.discussed'] })).toThrow('types[0]: expected one of');
  });

  it('make records that comply; many get to the last meeting', () => {
    const records = sample(compliantRecord(programme), 40);
    expect(records.filter((each) => audit(programme, each).verdict !== 'compliant')).toEqual([]);
    expect(records.filter(has(`${last}.opened`)).length).toBeGreaterThanOrEqual(through);
    expect(new Set(records.map((each) => JSON.stringify(each))).size).toBeGreaterThan(20);
    expect(sample(compliantRecord(programme), 5)).toEqual(records.slice(0, 5));
  });

  it('end at a stage, and meet what is only recommended, where that is asked for', () => {
    for (const each of sample(compliantRecord(programme, { stage: last, should: true }), 5)) {
      const stages = audit(programme, each).stage.map((stage) => stage.split('.')[0]);
      expect(stages).toContain(last);
      expect(breachesOf(programme, each)).toEqual([]);
    }
    expect(() => compliantRecord(programme, { stage: `${last}s` })).toThrow(`such as ${last}`);
  });

  it.each(alone)('breach %s and nothing else', (paragraph) => {
    for (const each of sample(recordBreaching(programme, paragraph), 2)) {
      expect(breachesOf(programme, each)).toEqual([paragraph]);
    }
  });

  it('refuse a paragraph that the programme does not have', () => {
    expect(() => recordBreaching(programme, 'A5')).toThrow(`paragraph of ${programme.id}`);
  });

  it('make events that come after a snapshot, received as asked', () => {
    const half = edited(record, (events) => events.slice(0, events.length / 2));
    for (const snapshot of [begin(programme), replay(programme, half)]) {
      for (const reception of ['accepted', 'misplaced'] as const) {
        for (const event of sample(eventAfter(programme, snapshot, { reception }), 20)) {
          expect(submit(programme, snapshot, event).reception).toBe(reception);
        }
      }
    }
  });

  it('make programmes like it, with its cycle', () => {
    const programmes = sample(programmeLike(programme), 20);
    const audited = audit(programme, record).provisions;
    for (const { cycle, provisions, ...rest } of programmes) {
      expect(cycle).toEqual(programme.cycle);
      expect(rest.id).toBe(programme.id);
      expect(provisions.length).toBeLessThanOrEqual(programme.provisions.length);
    }
    expect(new Set(programmes.map((each) => JSON.stringify(each))).size).toBeGreaterThan(10);
    for (const each of programmes.slice(0, 5)) {
      expect(audit(each, record).findings.every(({ provision }) => provision in audited)).toBe(true);
    }
  });
});
