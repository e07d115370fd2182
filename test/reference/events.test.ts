import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Programme, TreatyRecord } from 'intersessional';
import { readProgramme, readRecord } from 'intersessional/read';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';
import { eventsReferenceFor } from '../../src/reference/format2/events.ts';
import { eventsReference } from '../../src/reference/reference.ts';
import { estuary, estuaryText, harbour, REAL_CYCLES, watershed } from '../support/ownCycles.ts';

const OUTSIDE = ['cbd-2024', 'experts-2028', 'mun-2027'].map((id): readonly [string, Programme] => {
  const file = join(import.meta.dirname, '../../conformance/outside', `${id}.yaml`);
  return [id, readProgramme(readFileSync(file, 'utf8'), { name: file })];
});

const CYCLES: readonly (readonly [string, Programme])[] = [
  ['the estuary', estuary],
  ['the harbour', harbour],
  ['the watershed', watershed],
  ...REAL_CYCLES.map(([id, programme]) => [id, programme] as const),
  ...OUTSIDE,
];

const referenceOf = (programme: Programme) =>
  eventsReferenceFor(programme, programme === estuary ? parse(estuaryText) : undefined);

describe('the reference of the events of a programme', () => {
  it.each(CYCLES)('of %s has an example of each type, which its reader takes as complete', (_, programme) => {
    const { events } = referenceOf(programme);
    expect(events.map(({ type }) => type)).toEqual(vocabularyOf(programme).eventTypes);
    for (const { example, fields } of events) {
      const record = { programme: programme.id, events: [example] } as TreatyRecord;
      expect(readRecord(JSON.stringify(record), { programme }).events).toEqual([example]);
      for (const { name, required } of fields) if (required !== false) expect(example).toHaveProperty(name);
    }
  });

  it.each(CYCLES)('of %s has each type in one part', (_, programme) => {
    const { parts } = referenceOf(programme);
    expect(parts.flatMap(({ types }) => types).toSorted()).toEqual(
      vocabularyOf(programme).eventTypes.toSorted(),
    );
  });

  const { common, events, parts, values } = referenceOf(estuary);
  const eventOf = (wanted: string) => events.find(({ type }) => String(type) === wanted);

  it('gives an opening the days and the place that are planned, or are on the table', () => {
    expect(eventOf('outer.opened')?.example).toEqual({
      on: '1997-06-02',
      type: 'outer.opened',
      span: { from: '1997-06-02', to: '1997-06-04' },
      city: 'Porto',
      country: 'PT',
    });
    expect(eventOf('inner.opened')?.example).toMatchObject({ on: '1997-04-01', city: 'Lisbon' });
    expect(eventOf('decision.proposed')?.example).toMatchObject({
      decision: 'inquiry',
      terms: { held: true, city: 'Porto', subjects: ['eels'] },
    });
  });

  it('tells the fields that only a complete record has to have', () => {
    expect(eventOf('sounding.taken')).toMatchObject({
      says: 'A sounding.',
      fields: [
        { name: 'station', required: 'onCompleteRecords', value: 'text' },
        { name: 'depth', required: false, value: 'number, 0 or more' },
      ],
    });
  });

  it('has the terms of each decision, and the fields of every event', () => {
    expect(eventOf('decision.adopted')?.fields).toMatchObject([
      { name: 'decision', says: 'The decision.', value: expect.stringMatching(/^one of seat, stewards/) },
      { name: 'terms', value: 'terms of the decision' },
    ]);
    expect(values.find(({ name }) => name === 'terms.fees')).toEqual({
      name: 'terms.fees',
      says: 'The estuary fund pays',
      fields: [{ name: 'share', required: true, value: '{ amount, currency? }', says: 'Share.' }],
    });
    expect(common).toEqual([
      ...eventsReference().common.slice(0, 2),
      expect.objectContaining({ name: 'by', value: 'text' }),
      ...eventsReference().common.slice(3),
    ]);
  });

  it('has the types by the meetings of the programme', () => {
    expect(parts.map(({ title }) => title)).toEqual([
      'the founding meeting',
      'the first preparatory meeting',
      'the second preparatory meeting',
      'the study group',
      'an emergency meeting',
      'the congress',
      'Decisions',
      'Recommendations',
      'Offices',
      'At any stage',
      'Changes of a meeting',
    ]);
    expect(parts[2]?.types).toEqual(['outer.convened', 'outer.opened', 'sounding.taken', 'outer.closed']);
  });
});
