import { audit, ccm2011, parseProgramme, type TreatyRecord } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { mutantsOf, mutated, reportJson, survivors } from '../../../src/testing/mutation/index.ts';
import {
  ccm2011AsData,
  edited,
  estuary,
  estuaryRecord,
  harbour,
  harbourRecord,
  watershed,
  watershedRecord,
} from '../../support/ownCycles.ts';
import { model } from '../../support/records.ts';

const told = (programme: typeof watershed) =>
  mutantsOf(programme).map(({ id, kind, paragraphs, rule, says }) => ({ id, kind, paragraphs, rule, says }));

const without = (record: TreatyRecord, type: string): TreatyRecord =>
  edited(record, (events) => events.filter((event) => (event.type as string) !== type));

const TOYS = [
  {
    programme: watershed,
    record: watershedRecord,
    broken: without(watershedRecord, 'sample.taken'),
    killed: ['1/three-samples/dropped', '4/subjects-agreed/dropped', '5/transmitted/binds-start'],
    alive: '3/plenary-in-time/before+1',
  },
  {
    programme: harbour,
    record: harbourRecord,
    broken: edited(harbourRecord, (events) => events.filter((_, i) => i !== 3)),
    killed: ['IV/budget-taken/dropped', 'offers/NO/dropped', 'III/autumn-held/dropped'],
    alive: 'offers/NO/window.to+1',
  },
  {
    programme: estuary,
    record: estuaryRecord,
    broken: without(estuaryRecord, 'sounding.taken'),
    killed: ['K10/K10-at-least/dropped'],
    alive: 'offers/PT/window.to+1',
  },
];

describe.each(TOYS)('mutants of $programme.id', ({ programme, record, broken, killed, alive }) => {
  const mutants = mutantsOf(programme);

  it('are the same each time, each by an id of its own, on paragraphs of the programme', () => {
    expect(told(programme)).toEqual(told(programme));
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
    const known = new Set(programme.provisions.map(({ paragraph }) => paragraph));
    expect(mutants.flatMap(({ paragraphs }) => paragraphs).filter((each) => !known.has(each))).toEqual([]);
    expect(mutants.filter(({ paragraphs }) => paragraphs.length === 0)).toEqual([]);
    const dropped = mutants.filter(({ id }) => id.endsWith('/dropped') && !id.startsWith('offers/'));
    expect(dropped).toHaveLength(programme.provisions.length);
  });

  it('keep the cycle, and are judged', () => {
    for (const mutant of mutants.filter(({ kind }) => kind === 'edge' || kind === 'force')) {
      const wrong = mutated(programme, mutant);
      expect(wrong.cycle).toEqual(programme.cycle);
      expect(audit(wrong, record).programme).toBe(programme.id);
    }
  });

  it('are killed by records, beside the programme or alone', () => {
    const records = [
      { name: 'whole', record },
      { name: 'broken', record: broken },
    ];
    const some = mutants.filter(({ id }, i) => i % 7 === 0 || killed.includes(id) || id === alive);
    const report = survivors(programme, records, { mutants: some });
    const byId = new Map(report.tried.map(({ mutant: { id }, killedBy }) => [id, killedBy]));
    for (const id of killed) expect(byId.get(id), id).toBeDefined();
    expect(report.survivors.map(({ id }) => id)).toContain(alive);
    for (const mutant of some) {
      const wrong = mutated(programme, mutant);
      const differs = (each: TreatyRecord) =>
        JSON.stringify(audit(wrong, each)) !== JSON.stringify(audit(programme, each));
      const killer = records.find((each) => differs(each.record))?.name;
      expect(byId.get(mutant.id), mutant.id).toBe(killer);
    }
    expect(reportJson(report)).toMatchObject({ programme: programme.id, mutants: some.length });
  });
});

describe('mutants of 2011 with its cycle as data', () => {
  it('are those of 2011', () => {
    const own = parseProgramme(JSON.parse(JSON.stringify(ccm2011)));
    expect(told(ccm2011AsData)).toEqual(told(own));
  });

  it('are killed alike', () => {
    const some = <T>(all: readonly T[]) => all.filter((_, i) => i % 40 === 0);
    const records = [{ name: 'model', record: model }];
    const killed = (programme: typeof watershed) =>
      survivors(programme, records, { mutants: some(mutantsOf(programme)) }).tried.map(
        ({ mutant: { id }, killedBy }) => [id, killedBy],
      );
    expect(killed(ccm2011AsData)).toEqual(killed(ccm2011));
  });
});
